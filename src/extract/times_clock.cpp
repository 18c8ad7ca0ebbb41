// SPDX-License-Identifier: Apache-2.0
// Looks around a time expression: neighbours, governing tense, other days of the text.
#include "extract/times_clock.hpp"

#include "extract/events_senses.hpp"
#include "extract/quantities_numbers.hpp"

#include <algorithm>
#include <array>

namespace sourcier::extract {
namespace {

std::int64_t distance(Date anchor, const Period& period) {
  const std::chrono::sys_days at(anchor);
  if (at < std::chrono::sys_days(*period.earliest))
    return (std::chrono::sys_days(*period.earliest) - at).count();
  if (at > std::chrono::sys_days(*period.latest))
    return (at - std::chrono::sys_days(*period.latest)).count();
  return 0;
}

bool is_planning(std::string_view lemma) {
  static constexpr std::array<std::string_view, 8> lemmas = {"prévoir",
                                                             "programmer",
                                                             "fixer",
                                                             "attendre",
                                                             "planifier",
                                                             "convoquer",
                                                             "inviter",
                                                             "reporter"};
  return std::find(lemmas.begin(), lemmas.end(), lemma) != lemmas.end();
}

/// "a annoncé une grève le 5 mai": the parse may hang the day on the announcing.
bool is_announcing(std::string_view lemma) {
  static constexpr std::array<std::string_view, 6> lemmas = {
      "annoncer", "appeler", "proposer", "décider", "promettre", "confirmer"};
  return std::find(lemmas.begin(), lemmas.end(), lemma) != lemmas.end();
}

/// "est mort vendredi": a perfect whose participle the model takes for an adjective.
bool is_died(std::string_view word) {
  static constexpr std::array<std::string_view, 8> participles = {
      "mort", "morte", "morts", "mortes", "décédé", "décédée", "décédés", "décédées"};
  return std::find(participles.begin(), participles.end(), word) != participles.end();
}

/// What the form of one verb or auxiliary tells.
Lean lean_of_form(const Token& token) {
  const Morphology& form = token.morph;
  if (form.tense == Tense::future || form.mood == Mood::conditional)
    return Lean::future;
  if (form.tense == Tense::imperfect ||
      (form.tense == Tense::past && form.verb_form != VerbForm::participle))
    return Lean::past;
  return form.verb_form == VerbForm::finite && form.tense == Tense::present
             ? Lean::present
             : Lean::unknown;
}

} // namespace

Clock::Clock(const Document& given, const knowledge::Lexicon& words)
    : document(given), lexicon(words) {
  const Article& article = document.article;
  anchor = article.published ? article.published : article.modified;
  if (anchor) {
    basis = article.published ? TimeBasis::relative_to_publication
                              : TimeBasis::relative_to_text;
  }
  for (const char* list : {"TimeAdverb", "TimeAdjective", "TimeNoun", "Holiday"})
    phrases_.emplace(list, Phrases(lexicon, list));
}

void Clock::enter(std::uint32_t sentence) {
  sentence_ = sentence;
  range_ = document.sentences[sentence].tokens;
}

void Clock::remember(const Reading& reading) {
  const Period& period = reading.period;
  if (period.earliest && period.latest && *period.earliest == *period.latest)
    named_ = NamedDay{*period.earliest, reading.basis, sentence_};
}

std::optional<NamedDay> Clock::named() const {
  return named_ && named_->sentence + 2 >= sentence_ ? named_ : std::nullopt;
}

std::optional<Date> Clock::dated_weekday(unsigned weekday) const {
  for (const Date day : dated_) {
    const auto away = std::chrono::sys_days(day) - std::chrono::sys_days(*anchor);
    if (weekday_of(day) == weekday && std::abs(away.count()) <= 8)
      return day;
  }
  return std::nullopt;
}

bool Clock::is(TokenIndex i, std::initializer_list<std::string_view> any) const {
  return std::find(any.begin(), any.end(), word(i)) != any.end();
}

int Clock::year_at(TokenIndex i) const {
  const std::string_view digits = word(i);
  const auto number = digits.size() == 4 ? whole_number(digits) : -1;
  return number >= 1000 && number <= 2199 ? int(number) : 0;
}

int Clock::direction(TokenIndex i) const {
  const std::string_view w = word(i);
  if (w.starts_with("dernier") || w.starts_with("dernière") || w == "passé" ||
      w == "passée" || w.starts_with("écoulé")) {
    return -1;
  }
  return w.starts_with("prochain") && w != "prochainement" ? 1 : 0;
}

int Clock::text_direction(TokenIndex i) const {
  const std::string_view w = word(i);
  if (w.starts_with("précédent"))
    return -1;
  return w.starts_with("suivant") ? 1 : 0;
}

/// A verb with its auxiliaries: "a annulé", "se tiendra", "est prévu", "ont été tués".
Lean Clock::lean_of_verb(TokenIndex verb) const {
  const Token& token = document.tokens[verb];
  const bool participle = token.morph.verb_form == VerbForm::participle;
  if (participle && is_planning(token.lemma))
    return Lean::future;
  Lean helped = Lean::unknown;
  bool hearsay = false; // "aurait été tué mardi"
  bool passive = false; // "est tué", not "a tué", "a été tué"
  for (const TokenIndex child : document.children[verb]) {
    const Token& at = document.tokens[child];
    if (at.pos != Upos::aux)
      continue;
    const Lean form = lean_of_form(at);
    if (form == Lean::unknown)
      continue;
    helped = form;
    hearsay = at.morph.mood == Mood::conditional;
    passive = at.dep == Deprel::aux_pass && token.morph.passive;
  }
  if (helped != Lean::unknown) {
    const bool gone = participle && !passive && helped != Lean::future;
    const bool would = participle && hearsay && !passive;
    return gone || would ? Lean::past : helped;
  }
  if (participle && token.morph.tense != Tense::present)
    return Lean::past;
  const Lean own = lean_of_form(token);
  if (own != Lean::present)
    return own;
  const std::vector<std::string> forms = dictionary_forms(token, true);
  const bool reports = std::any_of(forms.begin(), forms.end(), [&](const auto& form) {
    return lexicon.find("ReportingVerb", form) != nullptr;
  });
  return reports ? Lean::past : own; // "affirme lundi l'agence"
}

/// "appelle à manifester samedi": to come; "a pu rencontrer", "avoir arrêté": not.
Lean Clock::lean_of_infinitive(TokenIndex verb) const {
  const TokenIndex head = document.tokens[verb].head;
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    if (token.pos == Upos::aux)
      return Lean::past;
    if (token.lower == "avant" || token.lower == "après" || token.lower == "sans")
      return range_.contains(head) && head != verb ? lean_of_verb(head) : Lean::unknown;
  }
  static constexpr std::array<std::string_view, 5> factual = {
      "pouvoir", "devoir", "venir", "faire", "laisser"};
  const std::string& lemma = document.tokens[head].lemma;
  const bool fact = std::find(factual.begin(), factual.end(), lemma) != factual.end();
  if (fact && range_.contains(head) && head != verb) {
    const Lean governor = lean_of_verb(head);
    return governor == Lean::present && lemma != "venir" ? Lean::future : governor;
  }
  return Lean::future;
}

/// A semicolon or a colon between them.
bool Clock::is_parted(TokenIndex a, TokenIndex b) const {
  for (TokenIndex t = std::min(a, b); t < std::max(a, b); ++t) {
    if (document.tokens[t].lower == ";" || document.tokens[t].lower == ":")
      return true;
  }
  return false;
}

/// "…; le 26 février, les explosions avaient fait 14 morts": the next verb of the part,
/// where the model hangs the date on another part.
Lean Clock::lean_of_part(TokenIndex i) const {
  for (TokenIndex t = i; t < range_.end && !is_parted(i, t); ++t) {
    if (document.tokens[t].pos == Upos::verb)
      return lean_of_verb(t);
  }
  return Lean::unknown;
}

Lean Clock::lean(TokenIndex i) const {
  TokenIndex at = i;
  bool through_noun = false;
  for (int steps = 0; steps < 10; ++steps) {
    const Token& token = document.tokens[at];
    const bool verb = token.pos == Upos::verb || token.pos == Upos::aux;
    const Lean found = !verb ? Lean::unknown
                       : token.morph.verb_form == VerbForm::infinitive
                           ? lean_of_infinitive(at)
                           : lean_of_verb(at);
    if (found == Lean::past && (through_noun || is_announcing(token.lemma)))
      return Lean::unknown; // "a annoncé une grève le 5 mai"
    if (found != Lean::unknown)
      return found;
    if (token.head == at || !range_.contains(token.head))
      break;
    if (is_parted(i, token.head))
      return lean_of_part(i);
    through_noun = through_noun || (steps > 0 && token.pos == Upos::noun);
    at = token.head;
  }
  for (const TokenIndex child : document.children[at]) {
    const Token& token = document.tokens[child];
    if (token.dep != Deprel::cop && token.pos != Upos::aux)
      continue;
    const Lean found = lean_of_verb(child);
    return found == Lean::present && is_died(document.tokens[at].lower) ? Lean::past
                                                                        : found;
  }
  return Lean::unknown;
}

const Period&
Clock::pick(const std::vector<Period>& candidates, int towards, Lean lean) const {
  const Period* best = nullptr;
  for (const Period& period : candidates) {
    const bool gone = towards < 0 && *period.latest < *anchor;
    const bool begun =
        towards == 0 && lean == Lean::past && *period.earliest <= *anchor;
    if (gone || begun)
      best = &period; // the last such
    const bool comes = towards > 0 && *period.earliest > *anchor;
    const bool lasts =
        towards == 0 && lean == Lean::future && *period.latest >= *anchor;
    if (best == nullptr && (comes || lasts))
      best = &period; // the first such
  }
  if (best != nullptr)
    return *best;
  return *std::min_element(
      candidates.begin(), candidates.end(), [&](const Period& a, const Period& b) {
        return distance(*anchor, a) < distance(*anchor, b);
      });
}

Phrase Clock::entry(const std::string& list, TokenIndex i) const {
  return phrases_.at(list).at(document, range_, i);
}

} // namespace sourcier::extract
