// SPDX-License-Identifier: Apache-2.0
// Chooses the frame of a predicate: dictionary form, idiom, voice, fixed words,
// support.
#include "extract/events_senses.hpp"

#include "extract/predicates_verbs.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::extract {

namespace {

using knowledge::Frame;
using knowledge::FrameVoice;
using knowledge::Trigger;

bool is_determiner(std::string_view word) {
  static constexpr std::array<std::string_view, 22> words{
      "le",   "la",    "les", "l'", "un", "une", "des",   "du", "son", "sa",  "ses",
      "leur", "leurs", "de",  "d'", "ce", "cet", "cette", "au", "aux", "mon", "notre"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_preposition(std::string_view word) {
  return word == "avec" || word == "à" || word == "sur" || word == "en" ||
         word == "vers" || word == "contre" || word == "dans" || word == "par";
}

bool is_word(const Token& token, const std::string& word) {
  return token.lower == word || token.lemma == word;
}

/// "pris [des spectateurs] en otage": where a preposition is looked for, a short noun
/// phrase may stand before it.
TokenIndex past_object(const Document& document, TokenIndex at, TokenIndex end) {
  constexpr TokenIndex longest = 5;
  TokenIndex t = at;
  bool noun = false;
  while (t < end && t < at + longest) {
    const Upos pos = document.tokens[t].pos;
    const bool inside = pos == Upos::det || pos == Upos::noun || pos == Upos::adj ||
                        pos == Upos::propn || pos == Upos::num;
    if (!inside) {
      break;
    }
    noun = noun || pos == Upos::noun || pos == Upos::propn;
    ++t;
  }
  return noun && t < end && document.tokens[t].pos == Upos::adp ? t : at;
}

/// Quote marks within an idiom do not part it: "part d'un « énorme choc »".
TokenIndex quotes_between(const Document& document, TokenIndex from, TokenIndex to) {
  TokenIndex quotes = 0;
  for (TokenIndex t = from; t < to; ++t) {
    const std::string& word = document.tokens[t].lower;
    quotes += word == "«" || word == "»" || word == "\"" ? 1U : 0U;
  }
  return quotes;
}

/// The tokens of an idiom's other words after `head`; none where they are not there.
std::optional<std::vector<TokenIndex>> rest_of_idiom(
    const Document& document, TokenIndex head, const std::vector<std::string>& rest) {
  std::vector<TokenIndex> found;
  const TokenIndex end = document.sentences[document.tokens[head].sentence].tokens.end;
  TokenIndex at = head + 1;
  for (const std::string& word : rest) {
    if (is_determiner(word)) {
      continue;
    }
    const bool preposition = is_preposition(word);
    const bool inner = preposition && &word != &rest.back();
    if (inner && found.empty() && document.tokens[head].pos != Upos::noun) {
      at = past_object(document, at, end);
    }
    TokenIndex limit = std::min<TokenIndex>(end, at + (preposition ? 2 : 4));
    limit += quotes_between(document, at, limit);
    limit = std::min(limit, end);
    while (at < limit && !is_word(document.tokens[at], word)) {
      ++at;
    }
    if (at == limit) {
      return std::nullopt;
    }
    found.push_back(at++);
  }
  return found;
}

/// A sequence of words between two tokens.
bool stands(const Document& document,
            TokenRange range,
            const std::vector<std::string>& words) {
  for (TokenIndex t = range.begin; t + words.size() <= range.end; ++t) {
    std::size_t k = 0;
    while (k < words.size() &&
           is_word(document.tokens[t + static_cast<TokenIndex>(k)], words[k])) {
      ++k;
    }
    if (k == words.size()) {
      return true;
    }
  }
  return false;
}

bool words_allow(const Document& document, TokenIndex head, const Frame& frame) {
  const TokenRange sentence = document.sentences[document.tokens[head].sentence].tokens;
  const TokenRange near{std::max<TokenIndex>(sentence.begin, head > 3 ? head - 3 : 0),
                        std::min<TokenIndex>(sentence.end, head + 7)};
  const bool kept =
      frame.with.empty() ||
      std::any_of(frame.with.begin(), frame.with.end(), [&](const auto& w) {
        return stands(document, sentence, w);
      });
  return kept && std::none_of(frame.without.begin(),
                              frame.without.end(),
                              [&](const auto& w) { return stands(document, near, w); });
}

bool voice_allows(const Frame& frame, const Trigger& trigger, Voice voice) {
  if (voice == Voice::nominal) {
    return true;
  }
  std::uint8_t allowed = frame.voices;
  if (allowed == 0) {
    allowed = trigger.pronominal ? static_cast<std::uint8_t>(FrameVoice::pronominal)
                                 : static_cast<std::uint8_t>(3);
  }
  if (trigger.pronominal) {
    allowed = static_cast<std::uint8_t>(FrameVoice::pronominal);
  }
  const auto bit = voice == Voice::active    ? FrameVoice::active
                   : voice == Voice::passive ? FrameVoice::passive
                                             : FrameVoice::pronominal;
  return (allowed & static_cast<std::uint8_t>(bit)) != 0;
}

/// "a fait exploser": the token of "faire"; no_token: none.
TokenIndex causer(const Document& document, TokenIndex infinitive) {
  for (TokenIndex t = infinitive; t-- > 0 && infinitive - t <= 2;) {
    if (document.tokens[t].lemma == "faire") {
      return t;
    }
  }
  return no_token;
}

/// "reprendre le contrôle de Koursk", "la prise de fonction du préfet": what hangs on
/// the idiom's last noun.
void add_idiom_complements(const Scene& scene,
                           const std::vector<TokenIndex>& rest,
                           Voice voice,
                           std::vector<Argument>& into) {
  for (const TokenIndex word : rest) {
    const std::uint32_t p = scene.predicate_at[word];
    if (p == Scene::none || scene.predicates[p].voice != Voice::nominal) {
      continue;
    }
    for (Argument argument : scene.predicates[p].arguments) {
      const bool known = std::any_of(into.begin(), into.end(), [&](const auto& one) {
        return one.head == argument.head;
      });
      if (known || (argument.slot != Slot::genitive && argument.slot != Slot::oblique &&
                    argument.slot != Slot::indirect)) {
        continue;
      }
      if (argument.slot == Slot::genitive && voice != Voice::nominal) {
        argument.slot = Slot::oblique;
      }
      into.push_back(argument);
    }
  }
}

std::optional<Sense>
read(Scene& scene, const Predicate& predicate, const Trigger& trigger) {
  const Document& document = scene.document;
  const Frame& frame = scene.frames.all()[trigger.frame];
  if (!voice_allows(frame, trigger, predicate.voice) ||
      !words_allow(document, predicate.head, frame)) {
    return std::nullopt;
  }
  const auto rest = rest_of_idiom(document, predicate.head, trigger.rest);
  const TokenIndex faire =
      trigger.causative ? causer(document, predicate.head) : no_token;
  if (!rest || (trigger.causative && faire == no_token)) {
    return std::nullopt;
  }
  Sense sense;
  sense.frame = &frame;
  sense.head = predicate.head;
  sense.words = *rest;
  sense.words.insert(sense.words.begin(), predicate.head);
  if (faire != no_token) {
    sense.words.push_back(faire);
  }
  sense.arguments = lent_arguments(scene, predicate, frame, sense);
  if (frame.supported_only && predicate.voice == Voice::nominal &&
      sense.carrier == no_token) {
    return std::nullopt;
  }
  add_idiom_complements(scene, *rest, predicate.voice, sense.arguments);
  // The words of an idiom are no fillers.
  std::erase_if(sense.arguments, [&](const Argument& argument) {
    return std::find(rest->begin(), rest->end(), argument.head) != rest->end();
  });
  sense.score = 1.0F + 3.0F * static_cast<float>(rest->size()) +
                (faire == no_token ? 0.0F : 3.0F) + (frame.with.empty() ? 0.0F : 1.0F);
  if (!assign(scene, sense)) {
    return std::nullopt;
  }
  std::sort(sense.words.begin(), sense.words.end());
  return sense;
}

/// "Rostov-sur-le-Don", "le Congrès américain": a word of a name tells nothing.
bool is_inside_a_name(const Scene& scene, TokenIndex token) {
  const auto mention = scene.mentions.existing(token);
  return mention && scene.mentions[*mention].kind == MentionKind::name &&
         scene.mentions[*mention].entity != EntityKind::thing;
}

void add_form(std::vector<std::string>& forms, std::string form) {
  if (std::find(forms.begin(), forms.end(), form) == forms.end()) {
    forms.push_back(std::move(form));
  }
}

} // namespace

std::vector<std::string> dictionary_forms(const Token& token, bool verb) {
  std::vector<std::string> forms{token.lemma};
  if (!verb) {
    add_form(forms, token.lower);
    if (token.lower.ends_with("s") && token.lower.size() > 3) {
      add_form(forms, token.lower.substr(0, token.lower.size() - 1));
    }
    return forms;
  }
  if (token.lower.starts_with("mort") && token.lower.size() <= 6) {
    add_form(forms, "mourir"); // "est mort" is an adjective to the model
  }
  // Regular endings, for verbs that the model leaves as they are written.
  static constexpr std::array<std::array<std::string_view, 2>, 22> endings{
      {{"eraient", "er"}, {"eront", "er"}, {"erait", "er"}, {"era", "er"},
       {"ées", "er"},     {"ée", "er"},    {"és", "er"},    {"é", "er"},
       {"ant", "er"},     {"èrent", "er"}, {"ent", "er"},   {"aient", "er"},
       {"ait", "er"},     {"a", "er"},     {"e", "er"},     {"ies", "ir"},
       {"ie", "ir"},      {"is", "ir"},    {"it", "ir"},    {"i", "ir"},
       {"ues", "re"},     {"u", "re"}}};
  for (const auto& [ending, infinitive] : endings) {
    if (token.lower.ends_with(ending)) {
      add_form(forms,
               token.lower.substr(0, token.lower.size() - ending.size()) +
                   std::string(infinitive));
    }
  }
  if (const auto grave = token.lower.rfind("è"); grave != std::string::npos) {
    for (const std::string& form : std::vector<std::string>(forms)) {
      if (form.compare(grave, 2, "è") == 0) {
        add_form(forms, form.substr(0, grave) + "é" + form.substr(grave + 2));
      }
    }
  }
  return forms;
}

std::optional<Sense> sense(Scene& scene, const Predicate& predicate) {
  const bool verb = predicate.voice != Voice::nominal;
  std::optional<Sense> best;
  if (!verb && is_inside_a_name(scene, predicate.head)) {
    return best;
  }
  for (const std::string& form :
       dictionary_forms(scene.document.tokens[predicate.head], verb)) {
    const auto* triggers = verb ? scene.frames.verb(form) : scene.frames.noun(form);
    if (triggers == nullptr) {
      continue;
    }
    for (const Trigger& trigger : *triggers) {
      auto found = read(scene, predicate, trigger);
      const bool better =
          found &&
          (!best || found->score > best->score ||
           (found->score == best->score && found->frame->rule < best->frame->rule));
      if (better) {
        best = std::move(found);
      }
    }
    if (best) {
      break;
    }
  }
  return best;
}

Scene scene(const Document& document,
            const std::vector<Predicate>& predicates,
            Mentions& mentions,
            const knowledge::Frames& frames) {
  Scene made{document, predicates, mentions, frames, {}, {}, {}};
  made.predicate_at.assign(document.tokens.size(), Scene::none);
  made.governors.resize(document.tokens.size());
  made.evokes.assign(document.tokens.size(), false);
  for (std::uint32_t p = 0; p < predicates.size(); ++p) {
    const Predicate& predicate = predicates[p];
    made.predicate_at[predicate.head] = p;
    if (predicate.voice == Voice::nominal) {
      for (const std::string& form :
           dictionary_forms(document.tokens[predicate.head], false)) {
        made.evokes[predicate.head] =
            made.evokes[predicate.head] || frames.noun(form) != nullptr;
      }
      continue;
    }
    for (const Argument& argument : predicate.arguments) {
      if (argument.slot != Slot::clause) {
        auto& governing = made.governors[argument.head];
        if (governing.empty() || governing.back() != p) {
          governing.push_back(p);
        }
      }
    }
  }
  return made;
}

} // namespace sourcier::extract
