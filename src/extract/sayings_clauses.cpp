// SPDX-License-Identifier: Apache-2.0
// Clauses under verbs of saying: where they begin and what ends them.
#include "extract/sayings_clauses.hpp"

#include "extract/predicates_phrases.hpp"
#include "extract/sayings_objects.hpp"
#include "extract/standing_forms.hpp"

#include <algorithm>
#include <array>

namespace sourcier::extract {

namespace {

using std::string_view;

bool starts_source(const Document& document, TokenIndex at) {
  const string_view text = document.tokens[at].lower;
  return text == "selon" || (text == "d'" && at + 1 < document.tokens.size() &&
                             document.tokens[at + 1].lower == "après");
}

bool is_participle_of(const Document& document, TokenIndex at, TokenIndex verb) {
  const Token& token = document.tokens[at];
  return is_present_participle(token) && token.head == verb;
}

/// Whether the clause ends before this comma.
bool ends_at_comma(const Told& told,
                   const Report& report,
                   const std::vector<Report>& all,
                   TokenIndex comma,
                   TokenIndex end) {
  const Document& document = told.document;
  if (comma + 1 >= end) {
    return true;
  }
  if (starts_source(document, comma + 1) ||
      is_participle_of(document, comma + 1, report.verb)) {
    return true;
  }
  return std::any_of(all.begin(), all.end(), [&](const Report& other) {
    return other.inserted && other.verb != report.verb && other.cue.begin > comma &&
           other.cue.begin <= comma + 2;
  });
}

/// "a dit que … et craint que …": the conjunction before a verb coordinated with this
/// one.
TokenIndex
coordinated_end(const Document& document, TokenIndex verb, TokenIndex begin) {
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    if (child < begin || token.dep != Deprel::conj || !is_verbal(token) ||
        form_of(document, child).finite == no_token) {
      continue;
    }
    for (const TokenIndex inner : document.children[child]) {
      if (document.tokens[inner].dep == Deprel::cc && inner > begin) {
        return inner;
      }
    }
  }
  return no_token;
}

/// Whether a conjunction or a relative pronoun makes the clause of a verb subordinate.
bool is_introduced(const Document& document, TokenIndex verb) {
  const std::vector<TokenIndex>& below = document.children[verb];
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const Token& token = document.tokens[child];
    return child < verb && (token.dep == Deprel::mark || token.pos == Upos::sconj ||
                            token.morph.pron_type == PronType::relative ||
                            token.lower == "qui" || token.lower == "dont");
  });
}

TokenIndex clause_end(const Told& told,
                      const Report& report,
                      const std::vector<Report>& all,
                      TokenIndex begin,
                      const Passage* inside) {
  const Document& document = told.document;
  const Token& verb = document.tokens[report.verb];
  TokenIndex end = body(document, verb.sentence).end;
  if (inside != nullptr) {
    end = std::min(end, inside->tokens.end);
  }
  const bool subordinate =
      (verb.dep == Deprel::acl_relcl || verb.dep == Deprel::advcl) &&
      (form_of(document, report.verb).finite == no_token ||
       is_introduced(document, report.verb));
  const bool leads = subordinate && verb.head > report.verb;
  if (subordinate) {
    const TokenIndex below = document.subtree(report.verb).end;
    if (below > begin + 1) {
      end = std::min(end, below);
    }
  }
  const TokenIndex other = coordinated_end(document, report.verb, begin);
  if (other != no_token) {
    end = std::min(end, other);
  }
  for (TokenIndex at = begin + 1; at < end; ++at) {
    const string_view text = document.tokens[at].lower;
    const bool anew = document.tokens[at].pos == Upos::cconj &&
                      std::any_of(all.begin(), all.end(), [&](const Report& next) {
                        return !next.quotes_only() && next.cue.begin > at &&
                               next.cue.begin <= at + 2 &&
                               form_of(document, next.verb).finite != no_token;
                      });
    if (anew) {
      return at;
    }
    if (text == ";" ||
        (text == "," && (leads || ends_at_comma(told, report, all, at, end)))) {
      return at;
    }
  }
  while (end > begin + 1 && document.tokens[end - 1].pos == Upos::punct &&
         document.tokens[end - 1].lower == ",") {
    --end;
  }
  return end;
}

/// "bien que", "alors que", "ce que": another conjunction.
bool joins_que(string_view lower) {
  static constexpr std::array<string_view, 20> words{
      "bien", "alors",  "tandis",  "pour",  "afin", "avant", "sans",
      "dès",  "depuis", "pendant", "ainsi", "tant", "parce", "sorte",
      "plus", "moins",  "ce",      "aussi", "même", "autant"};
  return std::find(words.begin(), words.end(), lower) != words.end();
}

/// Neither a relative "que" nor part of another conjunction.
bool opens_report(const Document& document, TokenIndex que, TokenIndex from) {
  const Token& token = document.tokens[que];
  const bool relative = token.morph.pron_type == PronType::relative ||
                        (token.pos == Upos::pron && que > from);
  if (relative || que == from) {
    return !relative;
  }
  // "estime ainsi que", "dit même que": an adverb of the verb.
  const string_view before = document.tokens[que - 1].lower;
  const bool adverb = que == from + 1 && (before == "ainsi" || before == "aussi" ||
                                          before == "même" || before == "bien");
  return adverb || !joins_que(before);
}

/// The "que" of a reported clause; dates, addressees and asides may stand before it.
TokenIndex que_after(const Document& document, const Report& report, TokenIndex end) {
  const TokenIndex from = std::max(report.cue.end, report.tail.end);
  int verbs = 0;
  bool aside = false;
  for (TokenIndex at = from; at < std::min(end, from + 25); ++at) {
    const Token& token = document.tokens[at];
    if (token.lower == "–" || token.lower == "—" || token.lower == "(") {
      aside = !aside;
    }
    const bool que = token.lower == "que" || token.lower == "qu'";
    if (que) {
      return opens_report(document, at, from) ? at : no_token;
    }
    if (token.lower == ")") {
      aside = false;
    }
    if (!aside && token.pos == Upos::verb) {
      ++verbs;
    }
    if (verbs > 0 || token.lower == ";" || token.lower == ":" || token.lower == "»") {
      return no_token;
    }
  }
  return no_token;
}

/// "affirme [ne pas avoir] livré".
bool is_negative(string_view lower) {
  return lower == "ne" || lower == "n'" || lower == "pas" || lower == "plus" ||
         lower == "jamais" || lower == "rien";
}

bool is_infinitive_token(const Token& token) {
  return token.morph.verb_form == VerbForm::infinitive;
}

/// The first token of an infinitive clause: "[avoir] livré", "[se] rendre".
TokenIndex
infinitive_after(const Document& document, const Report& report, TokenIndex end) {
  const TokenIndex from = report.cue.end;
  const bool far = report.is("accuses");
  for (TokenIndex at = from; at < std::min(end, from + (far ? 14U : 5U)); ++at) {
    const Token& token = document.tokens[at];
    if (is_infinitive_token(token)) {
      TokenIndex first = at;
      while (first > from && (document.tokens[first - 1].pos == Upos::pron ||
                              is_negative(document.tokens[first - 1].lower))) {
        --first;
      }
      return first;
    }
    const bool passes = token.pos == Upos::adv || token.pos == Upos::pron ||
                        token.pos == Upos::adp || token.dep == Deprel::advmod ||
                        (far && token.pos != Upos::punct && token.pos != Upos::verb &&
                         token.pos != Upos::aux);
    if (!passes) {
      return no_token;
    }
  }
  return no_token;
}

/// "annonce, dans un message, [avoir] pris …": the infinitive that the parse hangs on
/// the verb, however far.
TokenIndex
far_infinitive(const Document& document, const Report& report, TokenIndex end) {
  for (const TokenIndex child : document.children[report.verb]) {
    if (document.tokens[child].dep != Deprel::xcomp || child < report.cue.end ||
        child >= end) {
      continue;
    }
    TokenIndex first = child;
    bool infinitive = is_infinitive_token(document.tokens[child]);
    for (const TokenIndex below : document.children[child]) {
      const Token& token = document.tokens[below];
      const bool helps =
          token.dep == Deprel::aux_tense || token.dep == Deprel::aux_pass;
      infinitive = infinitive || (helps && below < child && is_infinitive_token(token));
      const bool before = helps || is_negative(token.lower) || token.pos == Upos::pron;
      if (below < first && below >= report.cue.end && before) {
        first = below;
      }
    }
    if (infinitive) {
      return first;
    }
  }
  return no_token;
}

/// "se disent envoyés", "s'est dit préoccupé par le fait que".
TokenIndex
attribute_after(const Document& document, const Report& report, TokenIndex end) {
  const string_view lemma = report.word->lemma;
  if ((lemma != "se dire" && lemma != "se déclarer") || report.cue.end >= end) {
    return no_token;
  }
  const Token& next = document.tokens[report.cue.end];
  const bool attribute = next.pos == Upos::adj || is_participle(next);
  return attribute ? report.cue.end : no_token;
}

/// "accuse X de corruption": the noun after the last "de".
TokenIndex
charge_after(const Document& document, const Report& report, TokenIndex end) {
  TokenIndex found = no_token;
  for (TokenIndex at = report.cue.end; at + 1 < std::min(end, report.cue.end + 12);
       ++at) {
    const Token& token = document.tokens[at];
    if (token.pos == Upos::punct || token.pos == Upos::verb) {
      break;
    }
    const bool de = token.lower == "de" || token.lower == "d'";
    if (de && token.head < document.tokens.size() &&
        document.tokens[token.head].head == report.verb) {
      found = at + 1;
    }
  }
  return found;
}

bool is_past_infinitive(const Document& document, TokenIndex begin) {
  if (begin >= document.tokens.size()) {
    return false;
  }
  return document.tokens[begin].lemma == "avoir" ||
         document.tokens[begin].lemma == "être" ||
         document.tokens[begin].lower == "s'" || document.tokens[begin].lower == "se";
}

/// Wishes and promises speak of what is to come: their infinitive is no report.
bool reports_infinitives(const Document& document,
                         const Report& report,
                         TokenIndex begin) {
  if (report.is("promises") || report.is("requests")) {
    return false;
  }
  const bool with_de = begin > 0 && (document.tokens[begin - 1].lower == "de" ||
                                     document.tokens[begin - 1].lower == "d'");
  const bool with_a = begin > 0 && document.tokens[begin - 1].lower == "à";
  if (with_a && !report.is("accuses")) {
    return false;
  }
  if (with_de && !report.is("accuses") && !is_past_infinitive(document, begin)) {
    return false;
  }
  return report.word->value("manner") != "Belief" ||
         is_past_infinitive(document, begin);
}

std::optional<Clause> inserted_clause(const Told& told,
                                      const Report& report,
                                      const std::vector<Passage>& quoted) {
  const Document& document = told.document;
  TokenRange whole = body(document, document.tokens[report.verb].sentence);
  for (const Passage& passage : quoted) {
    if (passage.covers(report.verb)) {
      whole.begin = std::max(whole.begin, passage.tokens.begin);
      whole.end = std::min(whole.end, passage.tokens.end);
    }
  }
  TokenIndex comma = report.cue.begin;
  while (comma > whole.begin && document.tokens[comma - 1].lower != "," &&
         report.cue.begin - comma < 3) {
    --comma;
  }
  if (comma <= whole.begin + 1 || document.tokens[comma - 1].lower != ",") {
    return std::nullopt;
  }
  const bool goes_on =
      report.tail.end + 2 < whole.end && document.tokens[report.tail.end].lower == ",";
  bool verb = false;
  for (TokenIndex at = whole.begin; at + 1 < comma; ++at) {
    verb = verb || is_verbal(document.tokens[at]);
  }
  if (!verb && !goes_on) {
    return std::nullopt;
  }
  if (goes_on && !verb) {
    return Clause{ClauseKind::around, whole};
  }
  return Clause{ClauseKind::whole_left, {whole.begin, comma - 1}};
}

/// Where a clause without "que" begins: an attribute, an infinitive.
TokenIndex bare_begin(const Document& document, const Report& report, TokenIndex end) {
  const TokenIndex attribute = attribute_after(document, report, end);
  if (attribute != no_token) {
    return attribute;
  }
  TokenIndex infinitive = infinitive_after(document, report, end);
  if (infinitive == no_token) {
    infinitive = far_infinitive(document, report, end);
  }
  const bool reports =
      infinitive != no_token && reports_infinitives(document, report, infinitive);
  return reports ? infinitive : no_token;
}

template <class From>
std::optional<Clause> charged(const Document& document,
                              const Report& report,
                              TokenIndex end,
                              const From& from) {
  const TokenIndex begin = charge_after(document, report, end);
  std::optional<Clause> charge;
  if (begin != no_token) {
    charge = from(begin);
  }
  if (charge) {
    charge->kind = ClauseKind::noun;
  }
  return charge;
}

} // namespace

TokenRange body(const Document& document, std::uint32_t sentence) {
  TokenRange range = document.sentences[sentence].tokens;
  while (range.size() > 1 && document.tokens[range.end - 1].pos == Upos::punct &&
         (document.tokens[range.end - 1].lower == "." ||
          document.tokens[range.end - 1].lower == "!" ||
          document.tokens[range.end - 1].lower == "?" ||
          document.tokens[range.end - 1].lower == "…" ||
          document.tokens[range.end - 1].lower == "...")) {
    --range.end;
  }
  return range;
}

std::optional<Clause> clause_of(const Told& told,
                                const Report& report,
                                const std::vector<Report>& all,
                                const std::vector<Passage>& quoted) {
  const Document& document = told.document;
  const auto around =
      std::find_if(quoted.begin(), quoted.end(), [&](const Passage& one) {
        return one.covers(report.verb);
      });
  const Passage* inside = around == quoted.end() ? nullptr : &*around;
  TokenIndex end = body(document, document.tokens[report.verb].sentence).end;
  if (inside != nullptr) {
    end = std::min(end, inside->tokens.end);
  }
  const auto from = [&](TokenIndex begin) -> std::optional<Clause> {
    const TokenIndex last = clause_end(told, report, all, begin, inside);
    if (last <= begin) {
      return std::nullopt;
    }
    return Clause{ClauseKind::that, {begin, last}};
  };
  const bool promised = report.is("promises") || report.is("requests");
  if (!report.quotes_only() && !promised) {
    if (const TokenIndex que = que_after(document, report, end);
        que != no_token && que + 1 < end) {
      return from(que + 1);
    }
  }
  if (report.inserted) {
    return inserted_clause(told, report, quoted);
  }
  if (report.quotes_only() || promised) {
    return std::nullopt;
  }
  const TokenIndex begin = bare_begin(document, report, end);
  if (begin != no_token) {
    return from(begin);
  }
  if (report.is("accuses")) {
    return charged(document, report, end, from);
  }
  return announced(told, report);
}

} // namespace sourcier::extract
