// SPDX-License-Identifier: Apache-2.0
// Nothing points at what is not there.
#include "check/rules.hpp"

#include <algorithm>
#include <array>

namespace sourcier::check {

namespace {

/// A data IRI in its parts: base, "event", local name.
struct Parts {
  std::string_view base;
  std::string_view kind;
  std::string_view name;
};

std::optional<Parts> parts_of(std::string_view iri) {
  const std::size_t name = iri.rfind('/');
  const std::size_t kind = name == 0 || name == std::string_view::npos
                               ? name
                               : iri.find_last_of("/#", name - 1);
  if (kind == std::string_view::npos || name == 0) {
    return std::nullopt;
  }
  return Parts{iri.substr(0, kind + 1),
               iri.substr(kind + 1, name - kind - 1),
               iri.substr(name + 1)};
}

/// What an article's own part of a file must describe when it names it. Linked entities
/// and runs stand in shared graphs; articles and events of other articles elsewhere.
bool is_own(const Parts& parts, std::string_view property) {
  constexpr std::array<std::string_view, 8> kinds{"span",
                                                  "event",
                                                  "office",
                                                  "relation",
                                                  "quote",
                                                  "attribution",
                                                  "quantity",
                                                  "time"};
  return property != "sc:account" &&
         (std::find(kinds.begin(), kinds.end(), parts.kind) != kinds.end() ||
          (parts.kind == "entity" && parts.name.starts_with('N')));
}

} // namespace

void check_pointers(const Gathered& gathered, const Complain& complain) {
  for (const auto& [iri, described] : gathered) {
    const auto here = parts_of(iri);
    for (const auto& [property, term] : described.said) {
      const auto there = term.is_iri() ? parts_of(term.value()) : std::nullopt;
      if (here && there && here->base == there->base && is_own(*there, property) &&
          !gathered.contains(term.value())) {
        complain(described.line,
                 iri,
                 property + " points at <" + term.value() +
                     ">, which is not described");
      }
    }
  }
}

} // namespace sourcier::check
