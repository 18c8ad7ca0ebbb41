// SPDX-License-Identifier: Apache-2.0
// Depths and chains of sayings, and the nearest one over a trigger.
#include "extract/sayings_scopes.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

/// A is around B where A's reach holds B's cue, and not the other way round too.
bool around(const Reach& a, const Reach& b) {
  if (a.attribution == b.attribution || a.cue == b.cue || !a.span.contains(b.cue)) {
    return false;
  }
  return !b.span.contains(a.cue) || a.cue < b.cue;
}

std::uint32_t depth_of(const std::vector<Reach>& reaches, const Reach& inner) {
  std::uint32_t depth = inner.frame ? reaches[*inner.frame].depth + 1 : 0;
  for (const Reach& outer : reaches) {
    if (around(outer, inner)) {
      depth = std::max(depth, outer.depth + 1);
    }
  }
  return std::min<std::uint32_t>(depth, 8);
}

const Scope* innermost(const std::vector<Scope>& scopes, Span trigger) {
  const Scope* best = nullptr;
  for (const Scope& scope : scopes) {
    if (scope.span.begin > trigger.begin) {
      break;
    }
    if (!scope.span.contains(trigger)) {
      continue;
    }
    if (best == nullptr || scope.depth > best->depth ||
        (scope.depth == best->depth && scope.span.size() < best->span.size())) {
      best = &scope;
    }
  }
  return best;
}

} // namespace

void nest(std::vector<Reach>& reaches,
          Table<AttributionId, Attribution>& attributions) {
  for (int round = 0; round < 4; ++round) {
    for (Reach& inner : reaches) {
      inner.depth = depth_of(reaches, inner);
    }
  }
  for (const Reach& inner : reaches) {
    Attribution& attribution = attributions[inner.attribution];
    const Reach* best = nullptr;
    for (const Reach& outer : reaches) {
      const bool nearer = best == nullptr || outer.depth > best->depth;
      if (around(outer, inner) && outer.depth < inner.depth && nearer &&
          attributions[outer.attribution].source != attribution.source) {
        best = &outer;
      }
    }
    if (best != nullptr && !attribution.via) {
      attribution.via = best->attribution;
    }
  }
}

std::optional<AttributionId> Sayings::over(Span trigger) const {
  const Scope* best = innermost(scopes, trigger);
  // "a [annoncé sa démission]": the noun is what is said.
  if (best == nullptr && trigger.size() > 1) {
    best = innermost(scopes, {trigger.end - 1, trigger.end});
    best = best != nullptr && best->noun && trigger.begin <= best->span.begin ? best
                                                                              : nullptr;
  }
  if (best == nullptr) {
    return std::nullopt;
  }
  const bool known = std::any_of(presupposed.begin(),
                                 presupposed.end(),
                                 [&](Span span) { return trigger.contains(span); });
  if (known && attributions[best->attribution].manner != Manner::quoted) {
    return std::nullopt;
  }
  return best->attribution;
}

} // namespace sourcier::extract
