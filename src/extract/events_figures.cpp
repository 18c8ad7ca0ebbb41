// SPDX-License-Identifier: Apache-2.0
// Gives each figure to the event whose trigger or filler it counts, each date to the
// event it hangs on.
#include "extract/events_figures.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::extract {

namespace {

std::uint32_t sentence_of(const Scene& scene, const Sense& sense) {
  return scene.document.tokens[sense.head].sentence;
}

/// "les deux présidents": a number that is part of who they are.
bool is_fixed_size(const Document& document, const Quantity& quantity) {
  if (quantity.tokens.begin == 0 || quantity.modifier != Modifier::none) {
    return false;
  }
  static constexpr std::array<std::string_view, 9> definite{
      "les", "ces", "leurs", "nos", "vos", "ses", "des", "aux", "l'"};
  const std::string& before = document.tokens[quantity.tokens.begin - 1].lower;
  return quantity.value.size() <= 2 && quantity.unit == "sc:Person" &&
         std::find(definite.begin(), definite.end(), before) != definite.end();
}

/// How surely an event owns a figure, 0 to 1.
float claim(const Scene& scene, const Sense& sense, const Quantity& quantity) {
  const auto inside = [&](TokenIndex token) {
    return quantity.tokens.contains(token) || token == quantity.counted_head;
  };
  if (quantity.counted_head != no_token &&
      std::find(sense.words.begin(), sense.words.end(), quantity.counted_head) !=
          sense.words.end()) {
    return 1.0F;
  }
  float best = 0;
  for (const Assigned& assigned : sense.roles) {
    const bool counted = assigned.argument.slot != Slot::clause &&
                         assigned.argument.slot != Slot::possessor &&
                         inside(assigned.argument.head);
    if (counted) {
      best = std::max(best, 0.9F * assigned.argument.confidence);
    }
  }
  for (const Argument& argument : sense.arguments) {
    if (argument.slot != Slot::clause && inside(argument.head)) {
      best = std::max(best, 0.7F * argument.confidence);
    }
  }
  for (TokenIndex t = quantity.tokens.begin; t < quantity.tokens.end; ++t) {
    if (scene.document.tokens[t].head == sense.head) {
      best = std::max(best, 0.6F);
    }
  }
  return best;
}

/// The token of a range that governs the others.
TokenIndex root_of(const Document& document, TokenRange range) {
  for (TokenIndex t = range.begin; t < range.end; ++t) {
    const TokenIndex head = document.tokens[t].head;
    if ((!range.contains(head) || head == t) && document.tokens[t].pos != Upos::adp &&
        document.tokens[t].pos != Upos::det) {
      return t;
    }
  }
  return range.begin;
}

/// The event that a date hangs on: up the parse until a trigger, but not past another
/// full verb ("a annoncé mardi l'envoi" dates the saying).
std::uint32_t dated(const Scene& scene, const Told& told, const TimeExpression& time) {
  const Document& document = scene.document;
  TokenIndex at = root_of(document, time.tokens);
  for (int steps = 0; steps < 8; ++steps) {
    const TokenIndex up = document.tokens[at].head;
    if (up == at) {
      return Scene::none;
    }
    if (told.owner[up] != Scene::none) {
      return told.owner[up];
    }
    const std::uint32_t p = scene.predicate_at[up];
    if (p != Scene::none && scene.predicates[p].voice != Voice::nominal) {
      // "devrait jeudi rencontrer": the modal's infinitive.
      for (const Argument& argument : scene.predicates[p].arguments) {
        const bool below = argument.slot == Slot::clause && argument.marker != "que" &&
                           told.owner[argument.head] != Scene::none;
        const auto& lemma = document.tokens[up].lemma;
        if (below && (lemma == "pouvoir" || lemma == "devoir" || lemma == "aller" ||
                      lemma == "vouloir")) {
          return told.owner[argument.head];
        }
      }
      return Scene::none;
    }
    at = up;
  }
  return Scene::none;
}

/// The end of a stretch of time, or a word like "précédent": dates no event by itself.
bool is_idle(const Document& document,
             const Table<TimeId, TimeExpression>& times,
             const TimeExpression& time) {
  if (time.tokens.size() == 1 && document.tokens[time.tokens.begin].pos == Upos::adj &&
      !time.earliest && time.timex.ends_with("_REF")) {
    return true;
  }
  return std::any_of(times.begin(), times.end(), [&](const TimeExpression& whole) {
    return whole.sentence == time.sentence &&
           whole.tokens.size() > time.tokens.size() &&
           whole.tokens.begin <= time.tokens.begin &&
           whole.tokens.end >= time.tokens.end;
  });
}

bool shares_time(std::string_view marker) {
  return marker == "lors de" || marker == "au cours de" || marker == "avec" ||
         marker == "par" || marker == "pendant" || marker == "à l'occasion de";
}

/// "lors d'une offensive en août", "…, avec une avancée": told at one time.
void share(const Scene& scene, Told& told, std::uint32_t from, TimeId time) {
  const auto give = [&](std::uint32_t to) {
    if (to != Scene::none && to != from && told.events[to].times.empty()) {
      told.events[to].times.push_back(time);
    }
  };
  for (const Argument& argument : told.senses[from].arguments) {
    if (shares_time(argument.marker)) {
      give(told.owner[argument.head]);
    }
  }
  for (std::uint32_t k = 0; k < told.senses.size(); ++k) {
    for (const Argument& argument : told.senses[k].arguments) {
      if (shares_time(argument.marker) && told.owner[argument.head] == from) {
        give(k);
      }
    }
    // "Mardi, X a rencontré Y et signé un accord."
    const Token& head = scene.document.tokens[told.senses[k].head];
    if (head.dep == Deprel::conj && told.senses[from].head == head.head &&
        head.pos == Upos::verb) {
      give(k);
    }
  }
}

} // namespace

void attach_quantities(const Scene& scene,
                       const Table<QuantityId, Quantity>& quantities,
                       Told& told) {
  for (std::size_t q = 0; q < quantities.size(); ++q) {
    const QuantityId id = Table<QuantityId, Quantity>::id(q);
    const Quantity& quantity = quantities[id];
    if (is_fixed_size(scene.document, quantity)) {
      continue;
    }
    std::uint32_t best = Scene::none;
    float most = 0;
    for (std::uint32_t k = 0; k < told.senses.size(); ++k) {
      if (sentence_of(scene, told.senses[k]) != quantity.sentence) {
        continue;
      }
      const float claimed = claim(scene, told.senses[k], quantity);
      if (claimed > most) {
        most = claimed;
        best = k;
      }
    }
    if (best != Scene::none) {
      told.events[best].quantities.push_back(id);
    }
  }
}

void attach_times(const Scene& scene,
                  const Table<TimeId, TimeExpression>& times,
                  Told& told) {
  std::vector<std::pair<std::uint32_t, TimeId>> owned;
  for (std::size_t t = 0; t < times.size(); ++t) {
    const TimeId id = Table<TimeId, TimeExpression>::id(t);
    const std::uint32_t event = dated(scene, told, times[id]);
    if (event != Scene::none && !is_idle(scene.document, times, times[id])) {
      told.events[event].times.push_back(id);
      owned.emplace_back(event, id);
    }
  }
  for (const auto& [event, time] : owned) {
    share(scene, told, event, time);
  }
}

} // namespace sourcier::extract
