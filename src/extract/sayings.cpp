// SPDX-License-Identifier: Apache-2.0
// Puts passages, verbs of saying and sources together into quotations, attributions and
// scopes.
#include "extract/sayings.hpp"

#include "extract/sayings_clauses.hpp"
#include "extract/sayings_scopes.hpp"
#include "extract/sayings_speakers.hpp"
#include "extract/sayings_stretches.hpp"
#include "extract/sayings_subjects.hpp"
#include "extract/standing.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

struct Building {
  const Told& told;
  const knowledge::Resources& resources;
  std::vector<Report> reports;
  std::vector<Source> sources;
  std::vector<Passage> passages;
  Sayings sayings;
  std::vector<Reach> reaches;
  std::vector<TokenIndex> verbs; ///< by QuotationId: its verb of saying, or no_token
};

Manner manner_of(const knowledge::Word& word) {
  return word.value("manner") == "Belief" ? Manner::belief : Manner::reported_speech;
}

std::size_t words_in(const Document& document, TokenRange range) {
  std::size_t count = 0;
  for (TokenIndex at = range.begin; at < range.end; ++at) {
    count += document.tokens[at].pos == Upos::punct ? 0U : 1U;
  }
  return count;
}

/// What each saying knows of itself.
struct Saying {
  std::optional<MentionId> speaker;
  std::vector<MentionId> with;
  TokenRange cue;
  Manner manner = Manner::reported_speech;
  const Report* report = nullptr;
};

AttributionId add_attribution(Building& building, const Saying& saying) {
  Attribution attribution;
  attribution.source = saying.speaker;
  attribution.with = saying.with;
  attribution.cue = building.told.document.span(saying.cue);
  attribution.manner = saying.manner;
  if (saying.report != nullptr) {
    attribution.time = saying.report->time;
  }
  return building.sayings.attributions.add(std::move(attribution));
}

std::string rule_of(const Saying& saying, std::string_view otherwise) {
  return saying.report != nullptr ? saying.report->word->rule : std::string(otherwise);
}

void add_quotation(Building& building,
                   const Saying& saying,
                   Span words,
                   Mode mode,
                   double confidence,
                   std::string rule) {
  const Document& document = building.told.document;
  const TokenRange tokens = document.tokens_in(words);
  if (tokens.empty()) {
    return;
  }
  Quotation quotation;
  quotation.evidence.sentence = document.tokens[tokens.begin].sentence;
  const std::uint32_t last = document.tokens[tokens.end - 1].sentence;
  for (std::uint32_t k = quotation.evidence.sentence; k <= last; ++k) {
    quotation.sentences.push_back(k);
  }
  const Span sentence = document.sentences[quotation.evidence.sentence].span;
  quotation.evidence.words = {std::max(sentence.begin, words.begin),
                              std::min(sentence.end, words.end)};
  const Span cue = document.span(saying.cue);
  if (sentence.contains(cue)) {
    quotation.evidence.trigger =
        saying.report != nullptr ? document.tokens[saying.report->verb].span : cue;
    quotation.evidence.words = hull(quotation.evidence.words, cue);
  }
  quotation.evidence.confidence = confidence;
  quotation.evidence.rule = std::move(rule);
  quotation.speaker = saying.speaker;
  quotation.mode = mode;
  quotation.words = words;
  if (saying.report != nullptr) {
    quotation.addressee = saying.report->addressee;
    quotation.medium = saying.report->medium;
  }
  building.verbs.push_back(saying.report != nullptr ? saying.report->verb : no_token);
  building.sayings.quotations.add(std::move(quotation));
}

void add_reach(Building& building,
               AttributionId id,
               Span span,
               std::optional<std::size_t> frame) {
  Reach reach;
  reach.span = span;
  reach.attribution = id;
  reach.cue = building.sayings.attributions[id].cue;
  reach.frame = frame;
  building.reaches.push_back(reach);
}

/// Scopes of one passage, a sentence each.
void add_passage_reaches(Building& building,
                         AttributionId id,
                         const Passage& passage,
                         std::optional<std::size_t> frame) {
  for (std::uint32_t k = passage.first; k <= passage.last; ++k) {
    const Span sentence = building.told.document.sentences[k].span;
    const Span part{std::max(sentence.begin, passage.words.begin),
                    std::min(sentence.end, passage.words.end)};
    if (part.begin < part.end) {
      add_reach(building, id, part, frame);
    }
  }
}

/// The reach of a report's own clause that holds the passage.
std::optional<std::size_t>
frame_of(const Building& building, const Saying& saying, const Passage& passage) {
  const Span cue = building.told.document.span(saying.cue);
  for (std::size_t k = 0; k < building.reaches.size(); ++k) {
    if (building.reaches[k].cue == cue &&
        building.reaches[k].span.contains(passage.words)) {
      return k;
    }
  }
  return std::nullopt;
}

Span clause_span(const Document& document, const Clause& clause) {
  Span span = document.span(clause.tokens);
  TokenRange tokens = clause.tokens;
  while (tokens.size() > 1 && document.tokens[tokens.begin].pos == Upos::punct) {
    ++tokens.begin;
    span.begin = document.tokens[tokens.begin].span.begin;
  }
  return span;
}

bool in_passage(const Building& building, TokenIndex token) {
  return std::any_of(building.passages.begin(),
                     building.passages.end(),
                     [&](const Passage& passage) { return passage.covers(token); });
}

/// A clause with a quoted stretch is told by that quotation.
bool holds_passage(const Building& building, Span words, TokenIndex cue) {
  return std::any_of(
      building.passages.begin(), building.passages.end(), [&](const Passage& passage) {
        return words.overlaps(passage.words) && !passage.covers(cue) &&
               words_in(building.told.document, passage.tokens) > 2;
      });
}

/// Whether another quotation tells most of it already.
bool told_already(const Building& building, Span words) {
  const Table<QuotationId, Quotation>& all = building.sayings.quotations;
  return std::any_of(all.begin(), all.end(), [&](const Quotation& one) {
    const Span common{std::max(one.words.begin, words.begin),
                      std::min(one.words.end, words.end)};
    return common.begin < common.end && 2 * common.size() > words.size();
  });
}

/// "devrait annoncer son départ", "n'a pas confirmé l'envoi": nobody has said it.
bool is_not_said(const Building& building, const Report& report) {
  const Predicate* predicate = predicate_at(building.told, report.verb);
  if (predicate == nullptr) {
    return false;
  }
  const Standing standing =
      marking(building.told.document, *predicate, building.resources).standing;
  return standing == Standing::prospective || standing == Standing::hypothetical ||
         standing == Standing::negated;
}

void add_clauses(Building& building) {
  for (const Report& report : building.reports) {
    if (!report.speaker) {
      continue;
    }
    const std::optional<Clause> clause =
        clause_of(building.told, report, building.reports, building.passages);
    if (!clause || (clause->kind == ClauseKind::noun && report.is("announces") &&
                    is_not_said(building, report))) {
      continue;
    }
    Saying saying{
        report.speaker, report.with, report.cue, manner_of(*report.word), &report};
    const Span words = clause_span(building.told.document, *clause);
    // "« …, a-t-il dit, … »": the passage itself is what is said.
    if (report.inserted && in_passage(building, report.verb)) {
      continue;
    }
    add_reach(building, add_attribution(building, saying), words, std::nullopt);
    // Not "confirme la condamnation": a court decides by it.
    building.reaches.back().noun = clause->kind == ClauseKind::noun &&
                                   report.is("announces") &&
                                   report.word->lemma != "confirmer";
    const bool tells = clause->kind != ClauseKind::noun && !report.is("accuses");
    if (!tells || words_in(building.told.document, clause->tokens) <= 2) {
      continue;
    }
    const Span told =
        holds_passage(building, words, report.verb)
            ? before_passage(building.told.document, building.passages, *clause)
            : words;
    if (!told.empty()) {
      add_quotation(building, saying, told, Mode::indirect, 0.75, rule_of(saying, ""));
    }
  }
}

void add_passages(Building& building) {
  const Document& document = building.told.document;
  std::optional<Spoken> last;
  std::uint32_t last_sentence = 0;
  for (const Passage& passage : building.passages) {
    const bool next = last && passage.first <= last_sentence + 1;
    const Spoken spoken = extract::spoken(building.told,
                                          passage,
                                          building.reports,
                                          building.sources,
                                          building.passages,
                                          next ? &*last : nullptr);
    if (!spoken.speaker || words_in(document, passage.tokens) < 3) {
      continue;
    }
    last = spoken;
    last_sentence = passage.last;
    Saying saying{
        spoken.speaker, spoken.with, spoken.cue, Manner::quoted, spoken.report};
    const std::optional<std::size_t> frame = frame_of(building, saying, passage);
    add_passage_reaches(building, add_attribution(building, saying), passage, frame);
    const double confidence = spoken.follows ? 0.5 : 0.85;
    add_quotation(
        building,
        saying,
        passage.words,
        spoken.mode,
        confidence,
        rule_of(saying,
                spoken.source != nullptr ? spoken.source->rule : "QuotationHeading"));
  }
}

/// How far "selon X" reaches: its sentence, the passage or the reported clause it
/// stands in, or what follows "et selon X".
Span source_reach(const Building& building, const Source& source) {
  const Document& document = building.told.document;
  const std::uint32_t sentence = document.tokens[source.cue.begin].sentence;
  TokenRange range = document.sentences[sentence].tokens;
  const Span cue = document.span(source.cue);
  for (const Passage& passage : building.passages) {
    if (passage.covers(source.cue.begin)) {
      range.begin = std::max(range.begin, passage.tokens.begin);
      range.end = std::min(range.end, passage.tokens.end);
    }
  }
  Span span = document.span(range);
  for (const Reach& reach : building.reaches) {
    if (reach.span.contains(cue) && span.contains(reach.span)) {
      span = reach.span;
    }
  }
  for (TokenIndex at = range.begin; at < range.end; ++at) {
    const bool turn = source.leads ? document.tokens[at].lower == ";"
                                   : turns(document, at, range.end);
    if (turn) {
      const Span mark = document.tokens[at].span;
      if (mark.end <= cue.begin) {
        span.begin = std::max(span.begin, mark.end);
      } else {
        span.end = std::min(span.end, mark.begin);
      }
    }
  }
  if (source.clause) {
    return clause_after(document, source, {range.begin, range.end});
  }
  if (source.cue.begin > range.begin) {
    const Token& before = document.tokens[source.cue.begin - 1];
    if (before.pos == Upos::cconj) {
      span.begin = std::max(span.begin, before.span.end);
    }
  }
  return span;
}

void add_sources(Building& building) {
  const Document& document = building.told.document;
  for (const Source& source : building.sources) {
    const Span reach = source_reach(building, source);
    Saying saying{source.source, {}, source.cue, Manner::according_to, nullptr};
    const AttributionId outer = add_attribution(building, saying);
    add_reach(building, outer, reach, std::nullopt);
    if (source.cited) {
      Saying inner{source.cited, {}, source.citing, Manner::reported_speech, nullptr};
      const AttributionId id = add_attribution(building, inner);
      add_reach(building, id, reach, building.reaches.size() - 1);
      building.sayings.attributions[id].via = outer;
    }
    const Span words = told_by_source(document, source, reach);
    if (!words.empty() && !told_already(building, words) &&
        !holds_passage(building, words, source.cue.begin)) {
      saying.speaker = source.cited ? source.cited : saying.speaker;
      add_quotation(building, saying, words, Mode::indirect, 0.6, source.rule);
    }
  }
}

/// The standing of a quotation is that of the saying, which another may report.
void mark_quotations(const Told& told,
                     const std::vector<TokenIndex>& verbs,
                     const knowledge::Resources& resources,
                     Sayings& sayings) {
  for (std::size_t k = 0; k < verbs.size(); ++k) {
    Evidence& evidence =
        sayings.quotations[Table<QuotationId, Quotation>::id(k)].evidence;
    const auto predicate =
        std::partition_point(told.predicates.begin(),
                             told.predicates.end(),
                             [&](const Predicate& one) { return one.head < verbs[k]; });
    if (predicate == told.predicates.end() || predicate->head != verbs[k]) {
      continue;
    }
    const Span verb = told.document.tokens[verbs[k]].span;
    evidence.attribution = sayings.over(verb);
    if (evidence.attribution &&
        sayings.quotations[Table<QuotationId, Quotation>::id(k)].words.contains(verb)) {
      evidence.attribution.reset();
    }
    Marking marking = extract::marking(told.document, *predicate, resources);
    // "« Si l'on partait … », a réagi X": the condition is what is said.
    const Span words = sayings.quotations[Table<QuotationId, Quotation>::id(k)].words;
    const bool within = !marking.cues.empty() && words.contains(marking.cues.front());
    if (within) {
      marking = {};
    }
    evidence.marking = attributed(marking, evidence.attribution.has_value());
  }
}

/// "il s'agit d'un attentat": news, not known before.
bool is_new(const Document& document, TokenIndex noun) {
  const std::vector<TokenIndex>& below = document.children[noun];
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const std::string& lower = document.tokens[child].lower;
    return child < noun && (lower == "un" || lower == "une");
  });
}

/// "la guerre", "les sanctions de l'ONU" as adjunct or complement.
std::vector<Span> known_things(const Told& told) {
  std::vector<Span> found;
  for (TokenIndex at = 0; at < told.document.tokens.size(); ++at) {
    const Token& token = told.document.tokens[at];
    const bool subordinate = token.dep == Deprel::nmod ||
                             token.dep == Deprel::obl_mod ||
                             token.dep == Deprel::obl_arg || token.dep == Deprel::conj;
    if (token.pos == Upos::noun && subordinate &&
        told.lexicon.find("KnownThing", token.lemma) != nullptr &&
        !is_new(told.document, at)) {
      found.push_back(token.span);
    }
  }
  return found;
}

} // namespace

Sayings sayings(const Document& document,
                const std::vector<Predicate>& predicates,
                Mentions& mentions,
                const Table<TimeId, TimeExpression>& times,
                const knowledge::Resources& resources) {
  const Told told{document, predicates, mentions, times, resources.lexicon};
  Building building{
      told, resources, reports(told), sources(told), passages(document), {}, {}, {}};
  add_clauses(building);
  add_passages(building);
  add_sources(building);
  nest(building.reaches, building.sayings.attributions);
  Sayings sayings = std::move(building.sayings);
  for (const Reach& reach : building.reaches) {
    sayings.scopes.push_back({reach.span, reach.attribution, reach.depth, reach.noun});
  }
  std::stable_sort(sayings.scopes.begin(),
                   sayings.scopes.end(),
                   [](const Scope& a, const Scope& b) { return a.span < b.span; });
  sayings.presupposed = known_things(told);
  mark_quotations(told, building.verbs, resources, sayings);
  return sayings;
}

} // namespace sourcier::extract
