// SPDX-License-Identifier: Apache-2.0
// Where an event happens and why: prepositions of place and cause, parts of places,
// places of another event.
#include "extract/events_places.hpp"

#include <algorithm>
#include <array>

namespace sourcier::extract {

bool is_locative(std::string_view marker) {
  static constexpr std::array<std::string_view, 31> markers{"à",
                                                            "en",
                                                            "dans",
                                                            "sur",
                                                            "près de",
                                                            "au nord de",
                                                            "au sud de",
                                                            "à l'est de",
                                                            "à l'ouest de",
                                                            "au large de",
                                                            "devant",
                                                            "vers",
                                                            "autour de",
                                                            "au centre de",
                                                            "où",
                                                            "chez",
                                                            "depuis",
                                                            "aux portes de",
                                                            "auprès de",
                                                            "hors de",
                                                            "à proximité de",
                                                            "aux abords de",
                                                            "au niveau de",
                                                            "à hauteur de",
                                                            "à l'intérieur de",
                                                            "au milieu de",
                                                            "au bord de",
                                                            "loin de",
                                                            "au sein de",
                                                            "aux alentours de",
                                                            "derrière"};
  return std::find(markers.begin(), markers.end(), marker) != markers.end();
}

bool is_cause(std::string_view marker) {
  static constexpr std::array<std::string_view, 9> markers{"en raison de",
                                                           "à cause de",
                                                           "à la suite de",
                                                           "suite à",
                                                           "en réponse à",
                                                           "en réaction à",
                                                           "grâce à",
                                                           "en représailles à",
                                                           "face à"};
  return std::find(markers.begin(), markers.end(), marker) != markers.end();
}

bool goes_there(const Scene& scene,
                const knowledge::Frame& frame,
                const Argument& argument) {
  if (frame.locative == Role::place || argument.slot != Slot::indirect) {
    return false;
  }
  for (const TokenIndex child : scene.document.children[argument.head]) {
    const Token& token = scene.document.tokens[child];
    if (token.dep == Deprel::case_ && token.lower == "au") {
      const auto mention = scene.mentions.existing(argument.head);
      return mention && scene.mentions[*mention].kind == MentionKind::name &&
             scene.mentions[*mention].entity == EntityKind::state;
    }
  }
  return false;
}

bool is_of_another(const Scene& scene, const Sense& sense, const Argument& argument) {
  for (TokenIndex t = sense.head + 1; t < argument.head; ++t) {
    const bool own =
        std::find(sense.words.begin(), sense.words.end(), t) != sense.words.end();
    const bool shared = std::any_of(
        sense.arguments.begin(), sense.arguments.end(), [&](const Argument& one) {
          return one.head == t && (one.marker == "lors de" || one.marker == "dans" ||
                                   one.marker == "au cours de" || one.marker == "par" ||
                                   one.marker == "pendant" || one.marker == "grâce à");
        });
    if (scene.evokes[t] && !own && !shared && argument.head - t <= 7) {
      return true;
    }
  }
  return false;
}

Argument whole_place(const Scene& scene, const Argument& part) {
  static constexpr std::array<std::string_view, 9> parts{"nord",
                                                         "sud",
                                                         "est",
                                                         "ouest",
                                                         "centre",
                                                         "banlieue",
                                                         "périphérie",
                                                         "cœur",
                                                         "large"};
  const std::string& lemma = scene.document.tokens[part.head].lemma;
  const std::uint32_t p = scene.predicate_at[part.head];
  if (p == Scene::none || std::find(parts.begin(), parts.end(), lemma) == parts.end()) {
    return part;
  }
  Argument whole = part;
  for (const Argument& argument : scene.predicates[p].arguments) {
    if (argument.slot == Slot::genitive) {
      whole.head = argument.head;
      whole.confidence *= 0.9F;
      return whole;
    }
  }
  return whole;
}

} // namespace sourcier::extract
