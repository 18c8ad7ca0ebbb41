// SPDX-License-Identifier: Apache-2.0
// Figures with their modifier, unit and the noun they count.
#include "extract/quantities.hpp"

#include "extract/quantities_numbers.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace sourcier::extract {
namespace {

using Names = std::pair<std::string_view, std::string_view>;

template <std::size_t N>
std::string_view named(const std::array<Names, N>& rows, std::string_view word) {
  const auto at = std::find_if(
      rows.begin(), rows.end(), [&](const Names& row) { return row.first == word; });
  return at == rows.end() ? std::string_view() : at->second;
}

/// ISO 4217 codes and units of measure by the noun or sign after the figure.
std::string_view measure(std::string_view word) {
  static constexpr std::array<Names, 30> rows = {
      {{"%", "sc:Percent"},  {"dollar", "USD"}, {"dollars", "USD"},
       {"$", "USD"},         {"euro", "EUR"},   {"euros", "EUR"},
       {"€", "EUR"},         {"livres", "GBP"}, {"£", "GBP"},
       {"roubles", "RUB"},   {"yuans", "CNY"},  {"yens", "JPY"},
       {"hryvnias", "UAH"},  {"km", "km"},      {"kilomètre", "km"},
       {"kilomètres", "km"}, {"mètre", "m"},    {"mètres", "m"},
       {"m", "m"},           {"tonne", "t"},    {"tonnes", "t"},
       {"kg", "kg"},         {"kilos", "kg"},   {"kilogrammes", "kg"},
       {"hectares", "ha"},   {"litres", "l"},   {"mégawatts", "MW"},
       {"barils", "barrel"}, {"degrés", "°C"},  {"km2", "km2"}}};
  return named(rows, word);
}

/// Nouns of people, in the lemma or plural form the text may have.
bool is_people(std::string_view lemma) {
  static constexpr std::array<std::string_view, 62> nouns = {
      "personne",    "soldat",        "travailleur", "ouvrier",     "mort",
      "blessé",      "civil",         "victime",     "manifestant", "militaire",
      "troupe",      "habitant",      "enfant",      "femme",       "homme",
      "policier",    "réfugié",       "étudiant",    "élève",       "député",
      "sénateur",    "migrant",       "otage",       "prisonnier",  "combattant",
      "salarié",     "employé",       "agent",       "médecin",     "journaliste",
      "passager",    "disparu",       "déplacé",     "électeur",    "gens",
      "citoyen",     "ressortissant", "rebelle",     "milicien",    "terroriste",
      "suspect",     "détenu",        "candidat",    "ministre",    "expert",
      "diplomate",   "pompier",       "gendarme",    "secouriste",  "grévistes",
      "agriculteur", "enseignant",    "patient",     "officier",    "marin",
      "pilote",      "fidèle",        "touriste",    "recrue",      "volontaire",
      "gréviste",    "rescapé"};
  return std::find(nouns.begin(), nouns.end(), lemma) != nouns.end();
}

bool is_span_of_time(std::string_view word) {
  static constexpr std::array<std::string_view, 14> words = {"an",
                                                             "ans",
                                                             "année",
                                                             "années",
                                                             "mois",
                                                             "jour",
                                                             "jours",
                                                             "semaine",
                                                             "semaines",
                                                             "heure",
                                                             "heures",
                                                             "minute",
                                                             "minutes",
                                                             "siècles"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

struct Opening {
  TokenIndex begin;
  Modifier modifier;
};

class Reader {
 public:
  Reader(const Document& document, TokenRange range)
      : document_(document), range_(range) {}

  [[nodiscard]] std::optional<Quantity> read(TokenIndex i) const {
    if (const auto ranged = between(i))
      return ranged;
    const std::optional<Figure> figure = figure_at(document_, range_, i);
    if (!figure)
      return std::nullopt;
    const bool article = (word(i) == "un" || word(i) == "une") && figure->end == i + 1;
    if (article || document_.tokens[i].pos == Upos::pron)
      return std::nullopt;
    Quantity quantity;
    (figure->magnitude ? quantity.magnitude : quantity.value) =
        canonical(figure->thousandths);
    const Opening opening = modifier_before(i);
    quantity.modifier = opening.modifier;
    if (figure->approximate && quantity.modifier == Modifier::none) {
      quantity.modifier = Modifier::about;
    }
    quantity.tokens = {opening.begin, figure->end};
    quantity.number = figure->end - 1;
    return counted(std::move(quantity), word(opening.begin) == "les");
  }

 private:
  [[nodiscard]] std::string_view word(TokenIndex i) const {
    return i >= range_.begin && i < range_.end
               ? std::string_view(document_.tokens[i].lower)
               : std::string_view();
  }

  /// "entre 10 et 12".
  [[nodiscard]] std::optional<Quantity> between(TokenIndex i) const {
    if (word(i) != "entre" || i + 1 >= range_.end)
      return std::nullopt;
    const std::optional<Figure> low = figure_at(document_, range_, i + 1);
    if (!low || word(low->end) != "et")
      return std::nullopt;
    const std::optional<Figure> high = figure_at(document_, range_, low->end + 1);
    if (!high)
      return std::nullopt;
    Quantity quantity;
    quantity.minimum = canonical(low->thousandths);
    quantity.maximum = canonical(high->thousandths);
    quantity.tokens = {i, high->end};
    quantity.number = high->end - 1;
    return counted(std::move(quantity), false);
  }

  [[nodiscard]] Opening modifier_before(TokenIndex i) const {
    const auto at = [&](TokenIndex back) {
      return i >= range_.begin + back ? word(i - back) : std::string_view();
    };
    const std::string_view one = at(1);
    const std::string_view two = at(2);
    if (one == "environ" || one == "quelque")
      return {i - 1, Modifier::about};
    if (one == "une" || one == "un" || one == "des")
      return {i - 1, Modifier::none};
    if (one == "moins" && two == "au")
      return {i - 2, Modifier::at_least};
    if (one == "plus" && two == "au")
      return {i - 2, Modifier::at_most};
    if (one == "de" || one == "d'") {
      if (two == "plus")
        return {i - 2, Modifier::more_than};
      if (two == "moins")
        return {i - 2, Modifier::less_than};
      if (two == "près")
        return {i - 2, Modifier::almost};
    }
    if (one == "à" && two == "jusqu'")
      return {i - 2, Modifier::at_most};
    if (one == "jusqu'à")
      return {i - 1, Modifier::at_most};
    if (one == "presque")
      return {i - 1, Modifier::almost};
    if (one == "les" || one == "ces")
      return {i - 1, Modifier::none};
    return {i, Modifier::none};
  }

  /// Adds the unit or the noun; none where the figure is a duration, an age or the
  /// fixed size of a body.
  [[nodiscard]] std::optional<Quantity> counted(Quantity quantity,
                                                bool definite) const {
    TokenIndex at = quantity.tokens.end;
    if (word(at) == "de" || word(at) == "d'")
      ++at;
    if (word(at) == "pour" && (word(at + 1) == "cent")) {
      return finished(std::move(quantity), at + 2, "sc:Percent", "");
    }
    if (is_span_of_time(word(at)))
      return std::nullopt;
    if (const std::string_view unit = measure(word(at)); !unit.empty()) {
      const bool money = unit.size() == 3 && unit.front() >= 'A' && unit.front() <= 'Z';
      const Token& token = document_.tokens[at];
      if (money && token.pos == Upos::noun)
        quantity.counted_head = at;
      return finished(std::move(quantity),
                      at + 1,
                      unit,
                      money && token.pos == Upos::noun ? token.lemma : "");
    }
    for (const TokenIndex last = std::min(at + 4, range_.end); at < last; ++at) {
      const Token& token = document_.tokens[at];
      if (token.pos == Upos::noun) {
        if (definite)
          return std::nullopt;
        quantity.counted_head = at;
        return finished(std::move(quantity),
                        at + 1,
                        is_people(token.lemma) ? "sc:Person" : "sc:Item",
                        token.lemma);
      }
      if (token.pos != Upos::adj && token.pos != Upos::det && token.pos != Upos::adp)
        break;
    }
    if (definite)
      return std::nullopt;
    const TokenIndex end = quantity.tokens.end;
    return finished(std::move(quantity), end, "", "");
  }

  [[nodiscard]] static std::optional<Quantity> finished(Quantity quantity,
                                                        TokenIndex end,
                                                        std::string_view unit,
                                                        std::string_view lemma) {
    quantity.tokens.end = end;
    quantity.unit = unit;
    quantity.counted = lemma;
    return quantity;
  }

  const Document& document_;
  TokenRange range_;
};

} // namespace

Table<QuantityId, Quantity> quantities(const Document& document,
                                       const Table<TimeId, TimeExpression>& times) {
  Table<QuantityId, Quantity> found;
  std::vector<bool> taken(document.tokens.size(), false);
  for (const TimeExpression& time : times) {
    std::fill(taken.begin() + time.tokens.begin, taken.begin() + time.tokens.end, true);
  }
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const TokenRange range = document.sentences[s].tokens;
    const Reader reader(document, range);
    for (TokenIndex i = range.begin; i < range.end;) {
      std::optional<Quantity> quantity = taken[i] ? std::nullopt : reader.read(i);
      if (quantity && std::find(taken.begin() + quantity->tokens.begin,
                                taken.begin() + quantity->tokens.end,
                                true) != taken.begin() + quantity->tokens.end) {
        quantity.reset();
      }
      if (!quantity) {
        ++i;
        continue;
      }
      quantity->sentence = s;
      quantity->span = document.span(quantity->tokens);
      std::fill(taken.begin() + quantity->tokens.begin,
                taken.begin() + quantity->tokens.end,
                true);
      i = quantity->tokens.end;
      found.add(std::move(*quantity));
    }
  }
  return found;
}

} // namespace sourcier::extract
