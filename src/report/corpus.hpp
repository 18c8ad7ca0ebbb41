// SPDX-License-Identifier: Apache-2.0
// All that the written graphs say, in memory: articles, sentences, entities, findings.
#pragma once
#include "model/span.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::report {

/// A place in one of the lists of the corpus.
using Index = std::uint32_t;
inline constexpr Index none = 0xffffffffU;

/// A calendar day as the number YYYYMMDD; 0: not known.
using Day = std::uint32_t;

/// Words of the model are their local names, "SupplyOfArms" for sc:SupplyOfArms; empty
/// where the graph does not say.
struct Article {
  std::string iri;
  std::string doc;   ///< local name, 16 hexadecimal digits
  std::string base;  ///< what the IRIs of its findings begin with
  std::string title; ///< schema:headline
  std::string url;
  std::string publisher;
  std::string author;
  std::string language;
  std::string date_basis;
  std::string sha256;
  std::string source_file;
  Day published = 0;
  Day modified = 0;
  Index copy_of = none;     ///< the article whose text it copies nearly word by word
  Index first_sentence = 0; ///< its sentences and findings stand together
  Index sentences = 0;      ///< in the order of the text
  Index first_finding = 0;
  Index findings = 0; ///< in the order of the text
};

struct Sentence {
  Index article = none;
  Span span;
  std::string words; ///< empty: the graph has no quotes
};

enum class EntityKind : std::uint8_t {
  person,
  state,
  organisation,
  place,
  group,
  thing
};
inline constexpr std::size_t entity_kinds = 6;

struct Entity {
  std::string iri;
  std::string label;
  std::string type;     ///< "GovernmentBody"; of an organisation its nearest class
  std::string same_as;  ///< IRI of the Wikidata item; empty: not linked
  Index article = none; ///< of an entity that is not linked
  Index dossier = none; ///< the page it stands on
  EntityKind kind = EntityKind::thing;
};

/// Why an article's name was linked.
struct Link {
  Index entity = none;
  Index sentence = none;
  std::string item;       ///< IRI of the Wikidata item
  std::string confidence; ///< "0.97"
  std::string method;     ///< "ExactName"
};

/// An entity named by words of the text.
struct Mention {
  Index entity = none;
  Index article = none;
  Span span;
};

struct Quantity {
  std::string words; ///< as the text has them; empty: the graph has no quotes
  std::string value;
  std::string minimum; ///< of a range
  std::string maximum;
  std::string magnitude; ///< "1000" of "des milliers"
  std::string modifier;  ///< "AtLeast"
  std::string unit;      ///< "Person", "USD"
  std::string counted;   ///< "soldat"
  Span span;
};

struct Time {
  std::string words;
  std::string basis;
  Day earliest = 0;
  Day latest = 0;
  Span span;
};

struct Attribution {
  std::vector<Index> sources; ///< entities: the source, then those that speak with it
  Index via = none;           ///< the next attribution outward
  std::string manner;         ///< "AccordingTo"
};

enum class FindingKind : std::uint8_t { event, office, relation, quotation };

/// What stands in a role: an entity or another finding.
struct Party {
  std::string_view role; ///< one of `roles` below
  bool is_finding = false;
  Index index = none;
};

/// Roles of events, then of offices, relations and quotations, as pages list them.
inline constexpr std::array<std::string_view, 20> roles{
    "agent",   "participant", "target",  "theme",     "place",  "origin", "destination",
    "topic",   "content",     "cause",   "purpose",   "holder", "of",     "postedTo",
    "subject", "object",      "speaker", "addressee", "medium", "says"};

struct Finding {
  std::string name; ///< behind the base: "event/3631fde350e31405"
  std::string type; ///< event class, office words, predicate, or mode of a quotation
  std::string standing;
  std::string hedge;
  std::string rule; ///< local name
  std::string confidence;
  std::string said; ///< words of a quotation; empty: the graph has no quotes
  std::vector<Party> parties;
  std::vector<Index> quantities;
  std::vector<Index> times;
  std::vector<Span> cues;
  Span evidence; ///< empty: the graph has none
  Span trigger;
  Span words; ///< of a quotation
  Index article = none;
  Index sentence = none; ///< the first, of a quotation that has several
  Index attribution = none;
  Day earliest = 0; ///< of an event whose own date is known; one end may be open
  Day latest = 0;
  FindingKind kind = FindingKind::event;
  bool former = false;
};

/// Several events that tell the same.
struct Occurrence {
  std::string iri;
  std::string rule;
  std::vector<Index> accounts;
};

/// One page: a linked entity, or the entities of one kind that bear one name and of
/// which nothing says that they are the same.
struct Dossier {
  std::string name; ///< of its file: "Q…" or "n…"
  std::string label;
  std::vector<Index> entities;
  std::vector<Index> findings; ///< that name it, each once, in the order of the corpus
  Index articles = 0;          ///< in which it stands
  EntityKind kind = EntityKind::thing;
  bool linked = false;
};

struct Corpus {
  std::vector<Article> articles; ///< by date, then by IRI
  std::vector<Sentence> sentences;
  std::vector<Entity> entities;
  std::vector<Link> links;
  std::vector<Mention> mentions; ///< in the order of the articles
  std::vector<Quantity> quantities;
  std::vector<Time> times;
  std::vector<Attribution> attributions;
  std::vector<Finding> findings;
  std::vector<Occurrence> occurrences;
  std::vector<Dossier> dossiers;
};

/// The whole IRI: its permalink.
[[nodiscard]] std::string iri(const Corpus& corpus, const Finding& finding);

/// Words of a span that lies in one of the article's sentences; empty: not known.
[[nodiscard]] std::string words(const Corpus& corpus, Index sentence, Span span);

/// The first party in a role, an entity; none: there is none.
[[nodiscard]] Index entity_in(const Finding& finding, std::string_view role);

/// The first and last day of the event itself, where known.
[[nodiscard]] bool is_dated(const Finding& finding);

/// "2024-11-09"; empty for 0.
[[nodiscard]] std::string iso(Day day);

/// 0 where the text is no day "YYYY-MM-DD".
[[nodiscard]] Day day_of(std::string_view text);

} // namespace sourcier::report
