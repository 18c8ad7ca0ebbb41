// SPDX-License-Identifier: Apache-2.0
// Finds figures and ranges, and leaves out numbers that count nothing.
#include "extract/quantities.hpp"

#include "extract/quantities_modifiers.hpp"
#include "extract/quantities_numbers.hpp"
#include "extract/quantities_units.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace sourcier::extract {
namespace {

class Reader {
 public:
  Reader(const Document& document, TokenRange range, const Units& units)
      : document_(document), range_(range), units_(units) {}

  [[nodiscard]] std::optional<Quantity> read(TokenIndex i) const {
    if (auto found = ranged(i))
      return found;
    const std::optional<Figure> figure = figure_at(document_, range_, i);
    const bool isolation = word(i) == "quarantaine" && !is(i + 1, {"de", "d'"});
    if (!figure || isolation || is(i - 1, {"tous", "toutes"}) ||
        is_name_part(i, *figure) || is_score(i, figure->end))
      return std::nullopt;
    const bool article = is(i, {"un", "une"}) && figure->end == i + 1;
    const bool counts =
        is_told_with_another(i) ||
        (is_counting(i + 1) &&
         modifier_before(document_, range_, i).modifier == Modifier::at_least);
    if (article && !counts)
      return std::nullopt;
    Quantity quantity;
    (figure->magnitude ? quantity.magnitude : quantity.value) =
        canonical(figure->thousandths);
    return placed(std::move(quantity), i, figure->end, figure->approximate);
  }

 private:
  [[nodiscard]] std::string_view word(TokenIndex i) const {
    return range_.contains(i) ? std::string_view(document_.tokens[i].lower)
                              : std::string_view();
  }
  [[nodiscard]] bool is(TokenIndex i,
                        std::initializer_list<std::string_view> any) const {
    return std::find(any.begin(), any.end(), word(i)) != any.end();
  }
  [[nodiscard]] bool has_digits(TokenIndex i) const {
    return !word(i).empty() && word(i).front() >= '0' && word(i).front() <= '9';
  }

  /// Modifier, unit and noun around the number at [begin, end).
  [[nodiscard]] std::optional<Quantity>
  placed(Quantity quantity, TokenIndex begin, TokenIndex end, bool about) const {
    const knowledge::Word* currency = units_.currency_before(document_, range_, begin);
    TokenIndex first = begin - (currency != nullptr ? 1 : 0);
    const bool collective = is(first - 1, {"un", "une", "des", "les"}) &&
                            (about || !quantity.magnitude.empty());
    if (collective)
      --first;
    const Modified before = modifier_before(document_, range_, first);
    const Modified behind = modifier_behind(document_, range_, end);
    quantity.modifier = before.modifier;
    quantity.tokens = {before.edge, end};
    quantity.number = end - 1;
    if (quantity.modifier == Modifier::none && about)
      quantity.modifier = Modifier::about;
    if (currency != nullptr) {
      quantity.unit = currency->value("code");
      return quantity;
    }
    if (quantity.modifier == Modifier::none && behind.modifier != Modifier::none) {
      quantity.modifier = behind.modifier;
      quantity.tokens.end = behind.edge;
    }
    std::optional<Quantity> found =
        units_.complete(document_, range_, std::move(quantity));
    if (!found || found->modifier != Modifier::none)
      return found;
    const Modified last = modifier_behind(document_, range_, found->tokens.end);
    found->modifier = last.modifier;
    found->tokens.end = last.edge;
    return found;
  }

  /// "entre 10 et 12 blessés", "de 2 à 3 millions", "deux ou trois soldats".
  [[nodiscard]] std::optional<Quantity> ranged(TokenIndex i) const {
    const bool between = word(i) == "entre";
    const bool from = is(i, {"de", "d'"}) && !is_change(i);
    const TokenIndex first = i + (between || from ? 1 : 0);
    std::optional<Figure> low = figure_at(document_, range_, first);
    if (!low || low->magnitude || (first == i && is_name_part(i, *low)))
      return std::nullopt;
    TokenIndex joint = low->end;
    if (between && units_.is_unit(document_, range_, joint))
      ++joint;
    const bool joined = between ? word(joint) == "et"
                                : is(joint, {"à"}) || (!from && word(joint) == "ou");
    if (!joined)
      return std::nullopt;
    const std::optional<Figure> high = figure_at(document_, range_, joint + 1);
    if (!high || high->magnitude || is(joint + 1, {"un", "une"}))
      return std::nullopt;
    const bool scaled = low->thousandths < 1000000 && high->thousandths >= 1000000000 &&
                        !has_digits(high->end - 1);
    if (scaled)
      low->thousandths *= high->thousandths >= 1000000000000 ? 1000000000 : 1000000;
    const bool counting =
        is_counting(high->end) || (scaled && is(high->end, {"de", "d'"}));
    if (low->thousandths >= high->thousandths || (!between && !from && !counting))
      return std::nullopt;
    const Modified before = modifier_before(document_, range_, i);
    Quantity quantity;
    quantity.modifier = before.modifier;
    quantity.minimum = canonical(low->thousandths);
    quantity.maximum = canonical(high->thousandths);
    quantity.tokens = {before.edge, high->end};
    quantity.number = high->end - 1;
    return units_.complete(document_, range_, std::move(quantity));
  }

  /// "est passé [de 5 à 7 %]": two figures, not a range.
  [[nodiscard]] bool is_change(TokenIndex i) const {
    for (TokenIndex back = 1; back <= 3 && i >= range_.begin + back; ++back) {
      const std::string& lemma = document_.tokens[i - back].lemma;
      for (const std::string_view verb : {"passer",
                                          "grimper",
                                          "tomber",
                                          "chuter",
                                          "bondir",
                                          "reculer",
                                          "monter",
                                          "descendre",
                                          "augmenter",
                                          "réduire",
                                          "relever",
                                          "baisser",
                                          "porter"}) {
        if (lemma == verb)
          return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool is_counting(TokenIndex end) const {
    return units_.is_unit(document_, range_, end) ||
           (range_.contains(end) && document_.tokens[end].pos == Upos::noun);
  }

  /// "[un] mort et 12 blessés": counted beside another figure.
  [[nodiscard]] bool is_told_with_another(TokenIndex i) const {
    if (!is(i + 1,
            {"mort", "morte", "blessé", "blessée", "disparu", "disparue", "victime"}))
      return false;
    for (TokenIndex at = i + 2; at < i + 5; ++at) {
      if (!is(at, {"un", "une"}) && figure_at(document_, range_, at))
        return true;
    }
    for (TokenIndex back = 2; back <= 5 && i >= range_.begin + back; ++back) {
      if (!is(i - back, {"un", "une"}) && figure_at(document_, range_, i - back))
        return true;
    }
    return false;
  }

  /// "article 5", "Boeing 737", "n° 12": the number belongs to what stands before it.
  [[nodiscard]] bool is_name_part(TokenIndex i, const Figure& figure) const {
    if (document_.tokens[i].pos == Upos::adj && word(i) == "neuf" &&
        !is_counting(figure.end))
      return true;
    if (i == range_.begin || !has_digits(i) || is_counting(figure.end))
      return false;
    if (is(i - 1, {"n°",         "no",     "numéro", "article", "articles", "page",
                   "chapitre",   "tome",   "phase",  "groupe",  "étape",    "ligne",
                   "route",      "vol",    "chaîne", "zone",    "rang",     "place",
                   "résolution", "décret", "loi",    "match",   "manche"}))
      return true;
    const Token& before = document_.tokens[i - 1];
    return before.pos == Upos::propn && figure.end == i + 1 &&
           !is(figure.end, {"de", "d'"});
  }

  /// "34-27", "2 - 1", "192.168.1.2".
  [[nodiscard]] bool is_score(TokenIndex i, TokenIndex end) const {
    const bool behind = is(i - 1, {"-", "–", "/"}) && has_digits(i - 2);
    const bool ahead = is(end, {"-", "–", "/"}) && has_digits(end + 1);
    return has_digits(i) && (behind || ahead) &&
           !units_.is_unit(document_, range_, end);
  }

  const Document& document_;
  TokenRange range_;
  const Units& units_;
};

} // namespace

Table<QuantityId, Quantity> quantities(const Document& document,
                                       const Table<TimeId, TimeExpression>& times,
                                       const knowledge::Lexicon& lexicon) {
  Table<QuantityId, Quantity> found;
  const Units units(lexicon);
  std::vector<bool> taken(document.tokens.size(), false);
  for (const TimeExpression& time : times) {
    std::fill(taken.begin() + time.tokens.begin, taken.begin() + time.tokens.end, true);
  }
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const TokenRange range = document.sentences[s].tokens;
    const Reader reader(document, range, units);
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
