// SPDX-License-Identifier: Apache-2.0
// Reads names off the words around them [tuned on French Wikinews of 2016].
#include "extract/names_patterns.hpp"

#include "knowledge/knowledge.hpp"
#include "knowledge/lexicon.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace sourcier::extract {

namespace {

using knowledge::Resources;

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool of(std::string_view lower) {
  static constexpr std::array<std::string_view, 4> words{"de", "d'", "du", "des"};
  return one_of(words, lower);
}

bool article(std::string_view lower) {
  static constexpr std::array<std::string_view, 4> words{"le", "la", "l'", "les"};
  return one_of(words, lower);
}

/// Small words inside a person's name: "Marc van den Berg".
bool particle(std::string_view lower) {
  static constexpr std::array<std::string_view, 12> words{
      "van", "von", "der", "den", "de", "al", "el", "ben", "bin", "ibn", "da", "dos"};
  return one_of(words, lower);
}

bool joins_words(const Token& token) {
  return token.text == "-" || token.text == "'" || token.text == "’";
}

const knowledge::Word* noun_of(const Token& token, const Resources& resources) {
  const knowledge::Word* word = resources.lexicon.find("Noun", token.lemma);
  return word != nullptr ? word : resources.lexicon.find("Noun", token.lower);
}

/// The end of the run of capitalised words that begins at `t`; `t` itself: none.
TokenIndex capitals_end(const Document& document, TokenIndex t, TokenIndex limit) {
  TokenIndex end = t;
  for (TokenIndex at = t; at < limit; ++at) {
    const Token& token = document.tokens[at];
    if (capitalised(token) && token.pos != Upos::punct) {
      end = at + 1;
    } else if (!(joins_words(token) && at > t && !document.tokens[at - 1].space_after &&
                 !token.space_after)) {
      break;
    }
  }
  return end;
}

class Patterns {
 public:
  Patterns(const Document& document, const Resources& resources)
      : document_(document), resources_(resources) {}

  std::vector<Proposal> run() {
    for (const Sentence& sentence : document_.sentences) {
      sentence_ = sentence.tokens;
      for (TokenIndex t = sentence_.begin; t < sentence_.end;) {
        const TokenIndex next = std::max(t + 1, at(t));
        t = next;
      }
    }
    return std::move(found_);
  }

 private:
  const Token& token(TokenIndex t) const { return document_.tokens[t]; }
  bool inside(TokenIndex t) const { return t < sentence_.end; }

  /// Where the name that begins or is announced here ends; 0: none.
  TokenIndex at(TokenIndex t) {
    if (const TokenIndex end = body(t); end != 0) {
      found_.push_back({{t, end}, NameLabel::org, true});
      return end;
    }
    if (const TokenIndex end = compatriot(t); end != 0) {
      found_.push_back({{t + 1, end}, NameLabel::per, true});
      return end;
    }
    return 0;
  }

  /// "la Norvane Ana Vel", "l'ostrevien Max Orn".
  TokenIndex compatriot(TokenIndex t) const {
    if (t == sentence_.begin || !names_people(token(t), resources_) || !inside(t + 1) ||
        !announces(token(t - 1))) {
      return 0;
    }
    if (!capitalised(token(t)) && token(t).pos == Upos::adj && token(t).head > t + 1 &&
        !capitalised(token(token(t).head))) {
      return 0;
    }
    TokenIndex end = capitals_end(document_, t + 1, sentence_.end);
    while (inside(end + 1) && end > t + 1 && particle(token(end).lower) &&
           capitalised(token(end + 1))) {
      end = capitals_end(document_, end + 1, sentence_.end);
    }
    if (end == t + 1 || all_capitals(token(t + 1)) || end > t + 6 ||
        names_body({t + 1, end})) {
      return 0;
    }
    return end;
  }

  static bool announces(const Token& before) {
    static constexpr std::array<std::string_view, 9> words{
        "le", "la", "l'", "un", "une", "du", "au", "les", "des"};
    return one_of(words, before.lower) || before.pos == Upos::num;
  }

  bool names_body(TokenRange range) const {
    const auto named =
        resources_.knowledge.named(document_.words(document_.span(range)));
    return std::any_of(named.begin(), named.end(), [&](const knowledge::NameOf& name) {
      return resources_.knowledge[name.row].kind != EntityKind::person;
    });
  }

  /// "université de Valdor", "Fédération norvane de natation".
  TokenIndex body(TokenIndex t) const {
    const knowledge::Word* head = resources_.lexicon.find("BodyHead", token(t).lower);
    if (head == nullptr || token(t).pos == Upos::verb || all_capitals(token(t))) {
      return 0;
    }
    const bool capital = capitalised(token(t)) && t != sentence_.begin;
    if (head->value("reach") == "Capital" && !capital) {
      return 0;
    }
    if (head->value("reach") == "Noun" && !capital && inside(t + 1) &&
        capitalised(token(t + 1))) {
      return 0;
    }
    bool proper = false;
    bool complement = false;
    TokenIndex end = t + 1;
    for (int parts = 0; parts < 4 && inside(end); ++parts) {
      const TokenIndex more = part(end, capital, proper, complement);
      if (more == end) {
        break;
      }
      end = more;
    }
    return end > t + 1 && (proper || (capital && (complement || adjective(end - 1))) ||
                           (complement && end > t + 3 && national(t + 1)))
               ? end
               : 0;
  }

  bool adjective(TokenIndex t) const { return token(t).pos == Upos::adj; }

  /// "norvan", "national", "internationale": what makes a body one of its kind.
  bool national(TokenIndex t) const {
    const std::string& lower = token(t).lower;
    return lower.starts_with("national") || lower.starts_with("international") ||
           !resources_.knowledge.demonym(knowledge::folded(lower)).empty();
  }

  /// One more adjective, run of capitals or complement of the name that reached `t`.
  TokenIndex part(TokenIndex t, bool capital, bool& proper, bool& complement) const {
    if (const TokenIndex end = capitals_end(document_, t, sentence_.end); end > t) {
      proper = true;
      return end;
    }
    if (adjective(t) && token(t).morph.verb_form == VerbForm::none) {
      return t + 1;
    }
    TokenIndex noun = t;
    const bool pour = token(t).lower == "pour" && capital;
    // "Opération des Nations unies au Valdor": where a body of the outside is at work.
    const bool abroad = capital && proper && inside(t + 1) &&
                        capitalised(token(t + 1)) &&
                        (token(t).lower == "au" || token(t).lower == "en");
    if (!(of(token(t).lower) || pour || abroad) || !inside(t + 1)) {
      return t;
    }
    ++noun;
    if (article(token(noun).lower) && inside(noun + 1)) {
      ++noun;
    }
    if (const TokenIndex end = capitals_end(document_, noun, sentence_.end);
        end > noun) {
      proper = true;
      const bool unions =
          (token(end - 1).text == "Nations" && inside(end) &&
           token(end).lower == "unies") ||
          (token(end - 1).text == "États" && inside(end) && token(end).lower == "unis");
      return unions ? end + 1 : end;
    }
    const bool national_head = complement || capital || national(t - 1);
    if (token(noun).pos == Upos::noun && national_head &&
        token(noun).morph.number != Number::none) {
      complement = true;
      TokenIndex end = noun + 1;
      while (inside(end) && adjective(end) && end < noun + 3) {
        ++end;
      }
      return end;
    }
    return t;
  }

  const Document& document_;
  const Resources& resources_;
  TokenRange sentence_;
  std::vector<Proposal> found_;
};

std::optional<NameLabel> label_of(std::string_view kind) {
  if (kind == "Person") {
    return NameLabel::per;
  }
  if (kind == "Organization") {
    return NameLabel::org;
  }
  if (kind == "Place" || kind == "State") {
    return NameLabel::loc;
  }
  return std::nullopt;
}

bool civility(std::string_view lower) {
  static constexpr std::array<std::string_view, 8> titles{
      "m.", "mme", "mlle", "monsieur", "madame", "mgr", "sir", "maître"};
  return one_of(titles, lower);
}

} // namespace

bool names_people(const Token& word, const Resources& resources) {
  if (word.span.size() < 4) {
    return false;
  }
  const std::string folded = knowledge::folded(word.text);
  if (!resources.knowledge.demonym(folded).empty()) {
    return resources.knowledge.named(folded).empty();
  }
  static constexpr std::array<std::string_view, 12> endings{"ois",
                                                            "oise",
                                                            "ais",
                                                            "aise",
                                                            "aises",
                                                            "oises",
                                                            "iens",
                                                            "ienne",
                                                            "iennes",
                                                            "eens",
                                                            "eenne",
                                                            "eennes"};
  const bool ends =
      std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return folded.ends_with(ending);
      });
  return ends && capitalised(word) && word.text.find('-') == std::string::npos &&
         resources.knowledge.named(folded).empty() && word.pos != Upos::verb;
}

std::optional<NameLabel>
told_by_context(const Document& document, TokenRange name, const Resources& resources) {
  const TokenRange sentence =
      document.sentences[document.tokens[name.begin].sentence].tokens;
  if (name.begin == sentence.begin) {
    return std::nullopt;
  }
  const Token& before = document.tokens[name.begin - 1];
  if (civility(before.lower)) {
    return NameLabel::per;
  }
  if (before.lower == "en" && name.size() == 1) {
    return NameLabel::loc;
  }
  if (const knowledge::Word* noun = noun_of(before, resources);
      noun != nullptr && before.pos == Upos::noun &&
      before.morph.number != Number::plural) {
    return label_of(noun->value("kind"));
  }
  if (of(before.lower) && name.begin > sentence.begin + 1) {
    const Token& owner = document.tokens[name.begin - 2];
    static constexpr std::array<std::string_view, 15> places{"ville",
                                                             "village",
                                                             "région",
                                                             "province",
                                                             "district",
                                                             "île",
                                                             "oblast",
                                                             "quartier",
                                                             "commune",
                                                             "département",
                                                             "canton",
                                                             "comté",
                                                             "port",
                                                             "aéroport",
                                                             "localité"};
    if (owner.pos == Upos::noun && one_of(places, owner.lower)) {
      return NameLabel::loc;
    }
  }
  return std::nullopt;
}

std::vector<Proposal> pattern_names(const Document& document,
                                    const Resources& resources) {
  return Patterns(document, resources).run();
}

} // namespace sourcier::extract
