// SPDX-License-Identifier: Apache-2.0
// Reads the unit behind a number, else the noun it counts.
#include "extract/quantities_units.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace sourcier::extract {
namespace {

bool among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view word_at(const Document& document, TokenRange range, TokenIndex i) {
  return range.contains(i) ? std::string_view(document.tokens[i].lower)
                           : std::string_view();
}

bool is_span_of_time(std::string_view word) {
  return among(word,
               {"an",      "ans",     "année",    "années", "mois",    "jour",
                "jours",   "semaine", "semaines", "heure",  "heures",  "minute",
                "minutes", "seconde", "secondes", "siècle", "siècles", "décennies",
                "nuits",   "h",       "min",      "s"});
}

/// "deux tiers", "trois quarts", "vingt-cinquième": a part or a place, not a count.
bool is_fraction(std::string_view word) {
  return among(word,
               {"tiers",
                "quart",
                "quarts",
                "demi",
                "demie",
                "centième",
                "centièmes",
                "millième",
                "millièmes"}) ||
         (word.size() > 6 && (word.ends_with("ième") || word.ends_with("ièmes")));
}

/// Nouns whose figure says who they are: "les deux pays", "les 28 États membres".
bool is_body(std::string_view lemma) {
  return among(lemma,
               {"pays",
                "état",
                "nation",
                "membre",
                "partie",
                "camp",
                "dirigeant",
                "président",
                "homme",
                "chef",
                "ministre",
                "équipe",
                "capitale",
                "voisin",
                "allié",
                "parti",
                "candidat",
                "république",
                "puissance"});
}

} // namespace

Units::Units(const knowledge::Lexicon& lexicon)
    : lexicon_(lexicon), currencies_(lexicon, "Currency"), units_(lexicon, "Unit") {}

bool Units::is_people(const Token& noun) const {
  if (const knowledge::Word* word = lexicon_.find("Noun", noun.lemma))
    return word->value("kind") == "Person" ||
           among(noun.lemma, {"troupe", "effectif", "équipage"});
  static constexpr std::array<std::string_view, 30> nouns = {
      "personne", "mort",    "blessé",   "civil",   "victime",   "gens",
      "habitant", "enfant",  "femme",    "homme",   "réfugié",   "migrant",
      "disparu",  "déplacé", "passager", "salarié", "grévistes", "gréviste",
      "rescapé",  "tué",     "âme",      "vie",     "troupe",    "spectateur",
      "adhérent", "emploi",  "abonné",   "recrue",  "détenu",    "sinistré"};
  return noun.lemma != "emploi" && noun.lemma != "vie" &&
         std::find(nouns.begin(), nouns.end(), noun.lemma) != nouns.end();
}

bool Units::is_unit(const Document& document, TokenRange range, TokenIndex i) const {
  return currencies_.at(document, range, i).word != nullptr ||
         units_.at(document, range, i).word != nullptr;
}

const knowledge::Word* Units::currency_before(const Document& document,
                                              TokenRange range,
                                              TokenIndex number) const {
  if (number == range.begin || document.tokens[number - 1].pos == Upos::verb)
    return nullptr;
  const Phrase found = currencies_.at(document, range, number - 1);
  const bool sign = found.word != nullptr && found.end == number &&
                    (document.tokens[number - 1].lower.size() <= 3 ||
                     document.tokens[number - 1].lower.ends_with("$"));
  return sign ? found.word : nullptr;
}

std::optional<Quantity>
Units::complete(const Document& document, TokenRange range, Quantity quantity) const {
  TokenIndex at = quantity.tokens.end;
  const auto word = [&](TokenIndex i) { return word_at(document, range, i); };
  if (is_fraction(word(at)) || among(word(at), {"e", "er", "ème", "eme", "è"}))
    return std::nullopt;
  if (word(at) == "de" || word(at) == "d'")
    ++at;
  if (word(at) == "ans" && at == quantity.tokens.end) {
    quantity.unit = "sc:Age"; // a duration would be a time expression
    quantity.tokens.end = at + 1;
    return quantity;
  }
  if (is_span_of_time(word(at)))
    return std::nullopt;
  const bool letter = word(at).size() == 1 && word(at) != "%" && word(at) != "k" &&
                      document.tokens[at].text != word(at); // "5G"
  if (const Phrase found = units_.at(document, range, at);
      found.word != nullptr && !letter) {
    quantity.unit = found.word->value("code");
    quantity.tokens.end = found.end;
    const bool below = quantity.unit == "sc:Percent" || quantity.unit.starts_with("°");
    if (!below && quantity.value.starts_with('-'))
      quantity.value.erase(0, 1); // a dash
    return quantity;
  }
  if (const Phrase found = currencies_.at(document, range, at); found.word != nullptr) {
    // "trois livres" are books.
    const bool books = word(at) == "livres" && found.end == at + 1 &&
                       quantity.value.size() < 4 && quantity.magnitude.size() < 5;
    if (!books) {
      quantity.unit = found.word->value("code");
      quantity.tokens.end = found.end;
      if (document.tokens[at].pos == Upos::noun) {
        quantity.counted_head = at;
        quantity.counted = document.tokens[at].lemma;
      }
      return quantity;
    }
  }
  return of_noun(document, range, at, std::move(quantity));
}

std::optional<Quantity> Units::of_noun(const Document& document,
                                       TokenRange range,
                                       TokenIndex from,
                                       Quantity quantity) const {
  const TokenIndex begin = quantity.tokens.begin;
  const std::string_view front =
      begin > range.begin ? word_at(document, range, begin - 1) : std::string_view();
  const bool definite =
      among(front, {"les", "ces", "leurs", "nos", "vos", "ses", "aux", "des"});
  const bool small = quantity.value.size() <= 2 && quantity.modifier == Modifier::none;
  const TokenIndex last = std::min(from + 4, range.end);
  for (TokenIndex at = from; at < last; ++at) {
    const Token& token = document.tokens[at];
    if (token.pos == Upos::noun) {
      const bool spelt = document.tokens[quantity.number].lower.find_first_of(
                             "0123456789") == std::string::npos;
      if (definite && small && (spelt || is_body(token.lemma)))
        return std::nullopt;
      quantity.counted_head = at;
      quantity.tokens.end = at + 1;
      quantity.counted = token.lemma;
      quantity.unit = token.lemma == "fois" ? ""
                      : is_people(token)    ? "sc:Person"
                                            : "sc:Item";
      return quantity;
    }
    if (token.pos != Upos::adj && token.pos != Upos::det && token.pos != Upos::num &&
        !among(token.lower, {"de", "d'", "des"}))
      break;
  }
  return definite && small ? std::nullopt : std::optional(std::move(quantity));
}

} // namespace sourcier::extract
