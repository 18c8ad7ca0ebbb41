// SPDX-License-Identifier: Apache-2.0
// Reads how sure the words are: from the trigger's own tense and negation up through
// modals, plans, refusals, fears and conditions.
#include "extract/standing.hpp"

#include "extract/standing_governors.hpp"
#include "extract/standing_nouns.hpp"
#include "extract/standing_verbs.hpp"
#include "knowledge/lexicon.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

/// Sorted and disjoint.
std::vector<Span> tidy(std::vector<Span> cues) {
  std::sort(cues.begin(), cues.end());
  std::vector<Span> disjoint;
  for (const Span cue : cues) {
    if (cue.empty()) {
      continue;
    }
    if (!disjoint.empty() && disjoint.back().overlaps(cue)) {
      disjoint.back() = hull(disjoint.back(), cue);
    } else {
      disjoint.push_back(cue);
    }
  }
  return disjoint;
}

} // namespace

Marking marking(const Document& document,
                const Predicate& predicate,
                const knowledge::Resources& resources) {
  const Token& head = document.tokens[predicate.head];
  const bool noun = predicate.voice == Voice::nominal && head.pos != Upos::verb &&
                    head.dep != Deprel::ccomp;
  Marks marks = noun ? noun_marks(document, predicate.head, resources)
                     : verb_marks(document, predicate.head, resources.lexicon);
  Marking marking;
  marking.negative = marks.negated;
  marking.hedge = marks.hedge;
  if (marks.negated) {
    marking.standing = Standing::negated;
  } else if (marks.hypothetical) {
    marking.standing = Standing::hypothetical;
  } else if (marks.prospective) {
    marking.standing = Standing::prospective;
  } else if (marks.hedged || marks.hedge) {
    marking.standing = Standing::hedged;
  }
  marking.cues = tidy(std::move(marks.cues));
  return marking;
}

Marking attributed(Marking marking, bool has_attribution) {
  if (marking.standing == Standing::stated && has_attribution) {
    marking.standing = Standing::attributed;
  }
  return marking;
}

} // namespace sourcier::extract
