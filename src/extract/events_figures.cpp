// SPDX-License-Identifier: Apache-2.0
// Gives each figure to the event whose trigger or filler it counts.
#include "extract/events_figures.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

std::uint32_t sentence_of(const Scene& scene, const Sense& sense) {
  return scene.document.tokens[sense.head].sentence;
}

/// "dix fois plus", "un homme de 37 ans", "huit autres pays", "selon deux témoins": of
/// no event.
bool is_aside(const Document& document, const Quantity& quantity) {
  if (quantity.counted == "fois" || quantity.unit == "sc:Age") {
    return true;
  }
  const TokenIndex begin = quantity.tokens.begin;
  const auto before = [&](TokenIndex back) {
    return begin >= back ? std::string_view(document.tokens[begin - back].lower)
                         : std::string_view();
  };
  if (before(1) == "selon" || (before(1) == "après" && before(2) == "d'")) {
    return true;
  }
  for (TokenIndex t = quantity.number + 1; t < quantity.tokens.end; ++t) {
    if (document.tokens[t].lower == "autres" && quantity.unit == "sc:Item" &&
        quantity.modifier == Modifier::none) {
      return true;
    }
  }
  return false;
}

/// "40 milliards de dollars ([33 milliards de livres])": the same sum again.
bool is_conversion(const Document& document,
                   const Quantity& sum,
                   const Quantity& again) {
  const TokenIndex open = sum.tokens.end;
  return sum.unit.size() == 3 && again.unit.size() == 3 && sum.unit != again.unit &&
         open + 2 >= again.tokens.begin && open < again.tokens.begin &&
         (document.tokens[open].lower == "(" || document.tokens[open].lower == "," ||
          document.tokens[open].lower == "soit");
}

/// "sept morts ([deux civils et cinq assaillants])", "29 morts dont [27 policiers]".
bool is_breakdown(const Document& document,
                  const Quantity& whole,
                  const Quantity& part) {
  if (whole.sentence != part.sentence || part.unit != "sc:Person" ||
      whole.unit != "sc:Person" || part.counted_head == no_token) {
    return false;
  }
  bool opens = false;
  for (TokenIndex t = whole.tokens.end; t < part.tokens.begin; ++t) {
    const Token& token = document.tokens[t];
    if (token.pos == Upos::verb || token.pos == Upos::aux || token.lower == ")") {
      return false;
    }
    opens = opens || token.lower == "(" || token.lower == "dont";
  }
  return opens || (part.tokens.begin == whole.tokens.end + 1 &&
                   document.tokens[whole.tokens.end].lower == "et");
}

/// "plus qu'en 2021 ([4 milliards de dollars])": what it is compared with.
bool is_compared(const Document& document, const Quantity& quantity) {
  const TokenIndex first = document.sentences[quantity.sentence].tokens.begin;
  bool bracket = false;
  for (TokenIndex t = quantity.tokens.begin; t > first; --t) {
    const std::string& word = document.tokens[t - 1].lower;
    if (word == ")" || word == "." || word == ";") {
      return false;
    }
    if (!bracket) {
      bracket = word == "(";
    } else if (word == "qu'" || word == "que" || word == "contre") {
      return true;
    } else if (document.tokens[t - 1].pos == Upos::verb ||
               document.tokens[t - 1].pos == Upos::aux) {
      return false;
    }
  }
  return false;
}

/// "13 sont mortes et [55] blessées", "[55 autres] ont été blessées": a figure without
/// a noun right before the trigger's verb, which is what it counts.
bool is_before_trigger(const Document& document,
                       const Sense& sense,
                       const Quantity& quantity) {
  if (quantity.unit != "sc:Item" && quantity.unit != "sc:Person" &&
      !quantity.unit.empty()) {
    return false;
  }
  for (TokenIndex t = quantity.number + 1; t < quantity.tokens.end; ++t) {
    if (document.tokens[t].pos == Upos::noun && t != sense.head) {
      return false;
    }
  }
  TokenIndex at = quantity.tokens.end;
  while (at < sense.head && (document.tokens[at].pos == Upos::aux ||
                             document.tokens[at].pos == Upos::adv ||
                             document.tokens[at].lower == "autres")) {
    ++at;
  }
  return at == sense.head && document.tokens[at].pos == Upos::verb;
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
  float best = is_before_trigger(scene.document, sense, quantity) ? 0.95F : 0.0F;
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

} // namespace

void attach_quantities(const Scene& scene,
                       const Table<QuantityId, Quantity>& quantities,
                       Told& told) {
  std::vector<std::uint32_t> owner(quantities.size(), Scene::none);
  for (std::size_t q = 0; q < quantities.size(); ++q) {
    const QuantityId id = Table<QuantityId, Quantity>::id(q);
    const Quantity& quantity = quantities[id];
    if (is_aside(scene.document, quantity) || is_compared(scene.document, quantity)) {
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
    if (q > 0 && is_conversion(scene.document,
                               quantities[Table<QuantityId, Quantity>::id(q - 1)],
                               quantity)) {
      best = owner[q - 1];
    }
    if (best == Scene::none && q > 0 &&
        is_breakdown(scene.document,
                     quantities[Table<QuantityId, Quantity>::id(q - 1)],
                     quantity)) {
      best = owner[q - 1];
    }
    owner[q] = best;
    if (best != Scene::none) {
      told.events[best].quantities.push_back(id);
    }
  }
}

} // namespace sourcier::extract
