// SPDX-License-Identifier: Apache-2.0
// Mends the model's names by rule: titles, joins, demonyms, headings, capitals,
// acronyms.
#include "extract/names_proposals.hpp"

#include "extract/names_drafts.hpp"
#include "extract/names_patterns.hpp"
#include "knowledge/knowledge.hpp"
#include "knowledge/lexicon.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::extract {

namespace {

using knowledge::Resources;

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool article(std::string_view lower) {
  static constexpr std::array<std::string_view, 24> articles{
      "le", "la",    "les", "l'",  "un",    "une", "des",  "du",
      "de", "d'",    "au",  "aux", "à",     "en",  "et",   "ou",
      "ce", "cette", "son", "sa",  "selon", "par", "pour", "chez"};
  return one_of(articles, lower);
}

bool civility(std::string_view lower) {
  static constexpr std::array<std::string_view, 20> titles{
      "m.",     "m",      "mm.", "mme",        "mmes", "mlle", "monsieur",
      "madame", "maître", "me",  "dr",         "dr.",  "pr",   "sir",
      "lord",   "lady",   "mgr", "saint-père", "mr",   "mrs"};
  return one_of(titles, lower);
}

class Mended {
 public:
  Mended(const Document& document, const Resources& resources)
      : document_(document), resources_(resources) {}

  void add(TokenRange range, NameLabel label) {
    range = trimmed(range);
    if (!range.empty() && label != NameLabel::per) {
      range = trimmed(past_portfolio(range));
    }
    if (range.empty()) {
      return;
    }
    for (TokenIndex t = range.begin; t < range.end; ++t) {
      if (joins(t, range)) {
        add({range.begin, t}, label);
        add({t + 1, range.end}, label);
        return;
      }
    }
    if (stands(range, label)) {
      found.push_back({range, told_by_form(range, label), false});
    }
  }

  std::vector<Proposal> found;

 private:
  [[nodiscard]] const Token& token(TokenIndex t) const { return document_.tokens[t]; }

  [[nodiscard]] bool person_noun(TokenIndex t) const {
    const knowledge::Word* word = resources_.lexicon.find("Noun", token(t).lower);
    return word != nullptr && word->value("kind") == "Person";
  }
  [[nodiscard]] bool demonym(TokenIndex t) const {
    return !resources_.knowledge.demonym(knowledge::folded(token(t).text)).empty();
  }

  /// "ministre de l'Intérieur du Valdor": what a minister is in charge of names
  /// nothing, the state behind it does; "ministre de Valdavie" has none.
  [[nodiscard]] TokenRange past_portfolio(TokenRange range) const {
    static constexpr std::array<std::string_view, 3> nouns{
        "ministre", "ministres", "vice-ministre"};
    const TokenIndex first =
        document_.sentences[token(range.begin).sentence].tokens.begin;
    TokenIndex t = range.begin;
    int small = 0;
    while (t > first && small < 3 &&
           (article(token(t - 1).lower) || token(t - 1).pos == Upos::adj)) {
      --t;
      ++small;
    }
    const bool charged = small > 0 && t > first && one_of(nouns, token(t - 1).lower);
    const auto named = resources_.knowledge.named(token(range.begin).text);
    const bool territory =
        std::any_of(named.begin(), named.end(), [&](const auto& name) {
          const EntityKind kind = resources_.knowledge[name.row].kind;
          return kind == EntityKind::state || kind == EntityKind::place;
        });
    if (!charged || territory) {
      return range;
    }
    TokenIndex at = range.begin;
    while (at < range.end && token(at).lower != "de" && token(at).lower != "du" &&
           token(at).lower != "d'") {
      ++at;
    }
    return {at, range.end};
  }

  [[nodiscard]] TokenRange trimmed(TokenRange range) const {
    bool titled = false;
    bool headless = false;
    while (range.size() > 0) {
      const TokenIndex t = range.begin;
      const std::string& lower = token(t).lower;
      const bool title = range.size() > 1 && (civility(lower) || person_noun(t));
      const bool after_title =
          range.size() > 1 && demonym(t) &&
          ((titled && token(t).pos == Upos::adj) ||
           (names_people(token(t), resources_) && capitalised(token(t + 1))));
      const bool cut =
          token(t).pos == Upos::punct || after_title || title ||
          (article(lower) && !(capitalised(token(t)) && kept_article(range)));
      // "[valdave de la Défense]", behind "le ministre": no name opens with an
      // adjective.
      const bool small = !capitalised(token(t)) && token(t).pos == Upos::adj;
      if (!cut && !small) {
        break;
      }
      headless = headless || small;
      titled = titled || title;
      ++range.begin;
    }
    while (range.size() > 0 &&
           (token(range.end - 1).pos == Upos::punct ||
            article(token(range.end - 1).lower)) &&
           token(range.end - 1).text != ".") {
      --range.end;
    }
    if (headless && range.size() > 0 && token(range.begin).pos != Upos::propn) {
      return {range.begin, range.begin};
    }
    return range;
  }

  /// "Le Havre", "La Rochelle": an article in capitals inside the sentence.
  [[nodiscard]] bool kept_article(TokenRange range) const {
    const TokenIndex first =
        document_.sentences[token(range.begin).sentence].tokens.begin;
    return range.begin != first && range.size() > 1 &&
           (token(range.begin).lower == "le" || token(range.begin).lower == "la" ||
            token(range.begin).lower == "les" || token(range.begin).lower == "l'");
  }

  /// A dash between blanks, a slash, a comma, a colon part two names.
  [[nodiscard]] bool joins(TokenIndex t, TokenRange range) const {
    if (t == range.begin || t + 1 == range.end) {
      return false;
    }
    const std::string& text = token(t).text;
    const bool blanks = token(t).space_after && token(t - 1).space_after;
    return text == "," || text == ":" || text == ";" || text == "(" || text == ")" ||
           text == "«" || text == "»" || text == "|" || text == "–" || text == "—" ||
           text == "/" || ((text == "-") && blanks);
  }

  /// "Nadir al-Velmi" is a person, "Ansar al-Velm" a group; three capitals are no
  /// person.
  [[nodiscard]] NameLabel told_by_form(TokenRange range, NameLabel label) const {
    static constexpr std::array<std::string_view, 10> groups{"ansar",
                                                             "jabhat",
                                                             "jaïch",
                                                             "jaish",
                                                             "jund",
                                                             "liwa",
                                                             "harakat",
                                                             "katiba",
                                                             "kataeb",
                                                             "ahrar"};
    const Token& first = token(range.begin);
    if (range.size() == 1) {
      const bool letters = label == NameLabel::per && all_capitals(first) &&
                           first.span.size() > 1 && first.span.size() < 5;
      return letters ? NameLabel::org : label;
    }
    if (one_of(groups, first.lower)) {
      return NameLabel::org;
    }
    bool particle = false;
    for (TokenIndex t = range.begin + 1; t < range.end; ++t) {
      const std::string& text = token(t).text;
      particle = particle || text.starts_with("al-") || text.starts_with("el-") ||
                 text == "al" || text == "el" || text == "ben" || text == "ibn";
    }
    return particle && label == NameLabel::org && capitalised(first) ? NameLabel::per
                                                                     : label;
  }

  [[nodiscard]] bool stands(TokenRange range, NameLabel label) const {
    bool capital = false;
    for (TokenIndex t = range.begin; t < range.end; ++t) {
      capital = capital || capitalised(token(t));
    }
    if (!capital) {
      return false;
    }
    if (range.size() == 1) {
      return alone_stands(range.begin, label);
    }
    return true;
  }

  [[nodiscard]] bool alone_stands(TokenIndex t, NameLabel label) const {
    const Token& word = token(t);
    if (word.span.size() < 2 || (demonym(t) && word.pos != Upos::propn) ||
        (demonym(t) && label == NameLabel::misc) || (demonym(t) && plural(word))) {
      return false;
    }
    if (demonym(t) && resources_.knowledge.named(word.text).empty()) {
      return false;
    }
    const TokenIndex first = document_.sentences[word.sentence].tokens.begin;
    const bool opens = t == first || token(t - 1).pos == Upos::punct;
    const bool common =
        word.pos != Upos::propn && word.pos != Upos::noun && word.pos != Upos::x;
    if (opens && common) {
      return false;
    }
    return !(opens && (person_noun(t) ||
                       resources_.lexicon.find("Noun", word.lower) != nullptr));
  }

  static bool plural(const Token& word) {
    return word.lower.ends_with("s") || word.lower.ends_with("x");
  }

  const Document& document_;
  const Resources& resources_;
};

bool covered(const std::vector<bool>& taken, TokenIndex t) {
  return taken[t];
}

/// Marks the tokens of proposals and of sure known names.
std::vector<bool> marked(const Document& document,
                         const std::vector<Proposal>& proposals,
                         const std::vector<KnownName>& known) {
  std::vector<bool> taken(document.tokens.size());
  const auto take = [&](TokenRange range) {
    std::fill(taken.begin() + range.begin, taken.begin() + range.end, true);
  };
  for (const Proposal& proposal : proposals) {
    take(proposal.tokens);
  }
  for (const KnownName& name : known) {
    if (!name.weak) {
      take(name.tokens);
    }
  }
  return taken;
}

bool roman(std::string_view text) {
  return text.find_first_not_of("IVXLC") == std::string_view::npos;
}

/// "(ABC)" and "l'ABC": an acronym that neither the model nor the table has.
bool acronym(const Document& document, TokenIndex t) {
  const Token& token = document.tokens[t];
  if (token.text.size() < 3 || token.text.size() > 8 || roman(token.text) ||
      !all_capitals(token) ||
      (token.pos != Upos::propn && token.pos != Upos::noun && token.pos != Upos::x)) {
    return false;
  }
  const TokenRange sentence = document.sentences[token.sentence].tokens;
  if (t == sentence.begin) {
    return false;
  }
  const std::string& before = document.tokens[t - 1].lower;
  const bool bracket =
      before == "(" && t + 1 < sentence.end && document.tokens[t + 1].text == ")";
  const bool determined = before == "l'" || before == "la" || before == "le" ||
                          before == "du" || before == "d'" || before == "au" ||
                          before == "les";
  const bool shouting = t + 1 < sentence.end && all_capitals(document.tokens[t + 1]);
  return (bracket || determined) && !shouting;
}

/// "M. X", "Mme X Y": the capitals after a civility.
TokenRange after_civility(const Document& document, TokenIndex t) {
  const TokenRange sentence = document.sentences[document.tokens[t].sentence].tokens;
  TokenRange name{t + 1, t + 1};
  while (name.end < sentence.end && name.size() < 4 &&
         (capitalised(document.tokens[name.end]) ||
          document.tokens[name.end].text == "-") &&
         document.tokens[name.end].pos != Upos::verb) {
    ++name.end;
  }
  return name;
}

/// What patterns and the list of names say, in order, disjoint.
std::vector<Proposal> sure_names(const Document& document, const Resources& resources) {
  std::vector<Proposal> found;
  for (const Proposal& name : pattern_names(document, resources)) {
    found.push_back(name);
  }
  std::vector<bool> taken = marked(document, found, {});
  for (TokenIndex t = 0; t < document.tokens.size(); ++t) {
    const ListedName listed =
        taken[t] ? ListedName{} : listed_name(document, resources, t);
    if (listed.end > t && !taken[listed.end - 1]) {
      const bool place = listed.kind == EntityKind::place;
      found.push_back({{t, listed.end}, place ? NameLabel::loc : NameLabel::org, true});
      t = listed.end - 1;
    }
  }
  return found;
}

} // namespace

std::vector<Proposal> proposed_names(const Document& document,
                                     const Resources& resources,
                                     const std::vector<KnownName>& known) {
  std::vector<Proposal> found = sure_names(document, resources);
  std::vector<bool> taken = marked(document, found, {});
  Mended mended(document, resources);
  for (const ModelName& name : document.model_names) {
    mended.add(name.tokens, name.label);
  }
  for (const Proposal& name : mended.found) {
    if (std::none_of(taken.begin() + name.tokens.begin,
                     taken.begin() + name.tokens.end,
                     [](bool is_taken) { return is_taken; })) {
      found.push_back(name);
    }
  }
  taken = marked(document, found, known);
  for (TokenIndex t = 0; t < document.tokens.size(); ++t) {
    if (covered(taken, t)) {
      continue;
    }
    if (acronym(document, t)) {
      found.push_back({{t, t + 1}, NameLabel::org, false});
    } else if (civility(document.tokens[t].lower) && capitalised(document.tokens[t])) {
      const TokenRange name = after_civility(document, t);
      if (!name.empty() && !covered(taken, name.begin)) {
        found.push_back({name, NameLabel::per, false});
        std::fill(taken.begin() + name.begin, taken.begin() + name.end, true);
      }
    }
  }
  std::sort(found.begin(), found.end(), [](const Proposal& a, const Proposal& b) {
    return a.tokens.begin < b.tokens.begin;
  });
  return found;
}

} // namespace sourcier::extract
