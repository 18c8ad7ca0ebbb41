// SPDX-License-Identifier: Apache-2.0
// One article's statements become its sentences, entities, figures, dates and findings.
#include "report/reading.hpp"

#include "rdf/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace sourcier::report {

namespace {

struct KindOf {
  std::string_view type;
  EntityKind kind;
};
constexpr std::array<KindOf, 13> classes{{
    {"sc:Person", EntityKind::person},
    {"sc:State", EntityKind::state},
    {"sc:GovernmentBody", EntityKind::organisation},
    {"sc:InternationalOrganization", EntityKind::organisation},
    {"sc:ArmedForces", EntityKind::organisation},
    {"sc:NewsMedium", EntityKind::organisation},
    {"sc:PoliticalParty", EntityKind::organisation},
    {"sc:Company", EntityKind::organisation},
    {"sc:ArmedGroup", EntityKind::organisation},
    {"sc:Organization", EntityKind::organisation},
    {"sc:Place", EntityKind::place},
    {"sc:Group", EntityKind::group},
    {"sc:Thing", EntityKind::thing},
}};

const KindOf* class_of(const graphs::Described& described) {
  for (const KindOf& row : classes) {
    if (described.is_a(row.type)) {
      return &row;
    }
  }
  return nullptr;
}

/// "SupplyOfArms" of sc:SupplyOfArms and of any IRI its local name.
std::string local(const rdf::Term* term) {
  return term == nullptr ? std::string() : std::string(term->local_name());
}

std::string local(const graphs::Described& described, std::string_view property) {
  return local(described.value(property));
}

std::string literal(const graphs::Described& described, std::string_view property) {
  const rdf::Term* term = described.value(property);
  return term == nullptr ? std::string() : term->value();
}

/// "event/3631…" of an IRI: its last two steps.
std::size_t name_begin(std::string_view iri) {
  const std::size_t last = iri.rfind('/');
  const std::size_t before =
      last == std::string_view::npos || last == 0 ? last : iri.rfind('/', last - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

Span span_of(const std::string& iri, const graphs::Described* described) {
  static const graphs::Described nothing;
  const auto found = graphs::offsets(iri, described == nullptr ? nothing : *described);
  return found && found->begin <= found->end
             ? Span{static_cast<std::uint32_t>(found->begin),
                    static_cast<std::uint32_t>(found->end)}
             : Span{};
}

Span span_at(const graphs::Described& described, std::string_view property) {
  const rdf::Term* term = described.value(property);
  return term == nullptr ? Span{} : span_of(term->value(), nullptr);
}

std::optional<FindingKind> finding_kind(const graphs::Described& described) {
  if (described.is_a("sc:Quotation")) {
    return FindingKind::quotation;
  }
  if (described.is_a("sc:OfficeHolding")) {
    return FindingKind::office;
  }
  if (described.is_a("sc:Relation")) {
    return FindingKind::relation;
  }
  if (described.is_a("sc:Event")) {
    return FindingKind::event;
  }
  return std::nullopt;
}

std::string type_of(FindingKind kind, const graphs::Described& described) {
  switch (kind) {
  case FindingKind::office:
    return literal(described, "sc:office");
  case FindingKind::relation:
    return local(described, "rdf:predicate");
  case FindingKind::quotation:
    return local(described, "sc:mode");
  case FindingKind::event:
    break;
  }
  for (const rdf::Term* type : described.values("rdf:type")) {
    if (rdf::shortened(type->value()) != "sc:Event") {
      return local(type);
    }
  }
  return "Event";
}

/// "sc:agent" of "agent"; two roles come from RDF itself.
std::string property_of(std::string_view role) {
  const bool of_rdf = role == "subject" || role == "object";
  return (of_rdf ? "rdf:" : "sc:") + std::string(role);
}

} // namespace

bool is_worth_reading(std::string_view line) {
  static const std::array<std::string, 11> dropped{
      rdf::expanded("nif:beginIndex"),
      rdf::expanded("nif:endIndex"),
      rdf::expanded("nif:referenceContext"),
      rdf::expanded("nif:sentence"),
      rdf::expanded("sc:mentionKind"),
      rdf::expanded("prov:wasGeneratedBy"),
      rdf::expanded("sc:polarity"),
      rdf::expanded("prov:used"),
      rdf::expanded("sc:timex"),
      rdf::expanded("sc:candidates"),
      rdf::expanded("sc:literalReference")};
  static const std::string phrase = "> <" + rdf::expanded("nif:Phrase") + ">";
  const std::size_t begin = line.find("> <");
  const std::size_t end =
      begin == std::string_view::npos ? begin : line.find('>', begin + 3);
  if (end == std::string_view::npos) {
    return true;
  }
  const std::string_view property = line.substr(begin + 3, end - begin - 3);
  if (std::find(dropped.begin(), dropped.end(), property) != dropped.end()) {
    return false;
  }
  return !line.substr(end).starts_with(phrase);
}

Index Reading::article_of(std::string_view span) const {
  const std::size_t slash = span.rfind('/');
  const std::size_t cut = span.rfind('c');
  if (slash == std::string_view::npos || cut == std::string_view::npos || cut < slash) {
    return none;
  }
  const auto found = by_doc_.find(std::string(span.substr(slash + 1, cut - slash - 1)));
  return found == by_doc_.end() || found->second < first_new_ ? none : found->second;
}

Index Reading::at(std::string_view iri) const {
  const auto found = here_.find(std::string(iri));
  return found == here_.end() ? none : found->second;
}

Index Reading::entity(const std::string& iri) {
  if (const Index index = at(iri); index != none) {
    return index;
  }
  const auto [place, is_new] =
      linked_.emplace(iri, static_cast<Index>(corpus_.entities.size()));
  if (is_new) {
    corpus_.entities.emplace_back();
    corpus_.entities.back().iri = iri;
  }
  return place->second;
}

void Reading::describe(Index entity, const graphs::Described& described) {
  Entity& into = corpus_.entities[entity];
  if (const KindOf* row = class_of(described)) {
    into.kind = row->kind;
    into.type = row->type.substr(3);
  }
  if (into.label.empty()) {
    into.label = literal(described, "rdfs:label");
  }
  if (into.same_as.empty()) {
    into.same_as = literal(described, "schema:sameAs");
  }
}

void Reading::documents(const graphs::Gathered& said) {
  for (const auto& [iri, described] : said) {
    if (!described.is_a("nif:Context")) {
      continue;
    }
    const std::size_t cut = name_begin(iri);
    const std::string doc = iri.substr(iri.rfind('/') + 1);
    if (!by_doc_.emplace(doc, static_cast<Index>(corpus_.articles.size())).second) {
      continue;
    }
    Article article;
    article.iri = iri;
    article.doc = doc;
    article.base = iri.substr(0, cut);
    article.title = literal(described, "schema:headline");
    article.url = literal(described, "schema:url");
    article.publisher = literal(described, "schema:publisher");
    article.author = literal(described, "schema:author");
    article.language = literal(described, "schema:inLanguage");
    article.date_basis = local(described, "sc:dateBasis");
    article.sha256 = literal(described, "sc:sha256");
    article.source_file = literal(described, "sc:sourceFile");
    article.published = day_of(literal(described, "schema:datePublished"));
    article.modified = day_of(literal(described, "schema:dateModified"));
    if (const rdf::Term* original = described.value("sc:nearCopyOf")) {
      copies_[iri] = original->value();
    }
    here_.emplace(iri, static_cast<Index>(corpus_.articles.size()));
    corpus_.articles.push_back(std::move(article));
  }
}

void Reading::sentences(const graphs::Gathered& said) {
  std::vector<std::pair<Sentence, std::string>> found;
  for (const auto& [iri, described] : said) {
    const Index article =
        described.is_a("nif:Sentence") ? article_of(iri) : static_cast<Index>(none);
    if (article != none) {
      found.push_back(
          {{article, span_of(iri, &described), literal(described, "nif:anchorOf")},
           iri});
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first.article, a.first.span, a.second) <
           std::tie(b.first.article, b.first.span, b.second);
  });
  for (auto& [sentence, iri] : found) {
    const auto index = static_cast<Index>(corpus_.sentences.size());
    Article& article = corpus_.articles[sentence.article];
    article.first_sentence = article.sentences == 0 ? index : article.first_sentence;
    ++article.sentences;
    here_.emplace(iri, index);
    corpus_.sentences.push_back(std::move(sentence));
  }
}

void Reading::values(const graphs::Gathered& said) {
  for (const auto& [iri, described] : said) {
    if (described.is_a("sc:Quantity")) {
      here_.emplace(iri, static_cast<Index>(corpus_.quantities.size()));
      corpus_.quantities.push_back({literal(described, "nif:anchorOf"),
                                    literal(described, "sc:value"),
                                    literal(described, "sc:minimum"),
                                    literal(described, "sc:maximum"),
                                    literal(described, "sc:magnitude"),
                                    local(described, "sc:modifier"),
                                    local(described, "sc:unit"),
                                    literal(described, "sc:counted"),
                                    span_of(iri, &described)});
    } else if (described.is_a("sc:TimeExpression")) {
      here_.emplace(iri, static_cast<Index>(corpus_.times.size()));
      corpus_.times.push_back({literal(described, "nif:anchorOf"),
                               local(described, "sc:basis"),
                               day_of(literal(described, "sc:earliest")),
                               day_of(literal(described, "sc:latest")),
                               span_of(iri, &described)});
    } else if (const KindOf* row = class_of(described); row != nullptr) {
      const bool alone = described.is_a("sc:Unlinked");
      auto& map = alone ? here_ : linked_;
      const auto [place, is_new] =
          map.emplace(iri, static_cast<Index>(corpus_.entities.size()));
      if (is_new) {
        corpus_.entities.emplace_back();
        corpus_.entities.back().iri = iri;
      }
      describe(place->second, described);
    }
  }
}

void Reading::attributions(const graphs::Gathered& said) {
  std::vector<const Said*> found;
  for (const Said& row : said) {
    if (row.second.is_a("sc:Attribution")) {
      here_.emplace(row.first,
                    static_cast<Index>(corpus_.attributions.size() + found.size()));
      found.push_back(&row);
    }
  }
  for (const Said* row : found) {
    const graphs::Described& described = row->second;
    Attribution attribution;
    attribution.manner = local(described, "sc:manner");
    for (const std::string_view property : {"sc:source", "sc:with"}) {
      for (const rdf::Term* source : described.values(property)) {
        attribution.sources.push_back(entity(source->value()));
      }
    }
    if (const rdf::Term* via = described.value("sc:via")) {
      attribution.via = at(via->value());
    }
    corpus_.attributions.push_back(std::move(attribution));
  }
}

void Reading::parties(Finding& finding, const graphs::Described& described) {
  for (const std::string_view role : roles) {
    for (const rdf::Term* term : described.values(property_of(role))) {
      if (!term->is_iri()) {
        continue;
      }
      const std::string_view name =
          std::string_view(term->value()).substr(name_begin(term->value()));
      const bool is_entity = name.starts_with("entity/");
      const Index index = is_entity ? entity(term->value()) : at(term->value());
      if (index != none) {
        finding.parties.push_back({role, !is_entity, index});
      }
    }
  }
}

void Reading::fill(Finding& finding, const graphs::Described& described) {
  finding.standing = local(described, "sc:standing");
  finding.hedge = local(described, "sc:hedge");
  finding.rule = local(described, "sc:rule");
  finding.confidence = literal(described, "sc:confidence");
  finding.evidence = span_at(described, "sc:evidence");
  finding.trigger = span_at(described, "sc:trigger");
  finding.words = span_at(described, "sc:words");
  finding.former = literal(described, "sc:former") == "true";
  finding.earliest = day_of(literal(described, "sem:hasEarliestBeginTimeStamp"));
  finding.latest = day_of(literal(described, "sem:hasLatestEndTimeStamp"));
  for (const rdf::Term* cue : described.values("sc:cue")) {
    finding.cues.push_back(span_of(cue->value(), nullptr));
  }
  std::sort(finding.cues.begin(), finding.cues.end());
  const auto all = [&](std::string_view property, std::vector<Index>& into) {
    for (const rdf::Term* term : described.values(property)) {
      if (const Index index = at(term->value()); index != none) {
        into.push_back(index);
      }
    }
    std::sort(into.begin(), into.end());
  };
  all("sc:quantity", finding.quantities);
  all("sc:time", finding.times);
  if (const rdf::Term* attribution = described.value("sc:attribution")) {
    finding.attribution = at(attribution->value());
  }
  parties(finding, described);
}

void Reading::findings(const graphs::Gathered& said) {
  std::vector<std::pair<Finding, const Said*>> found;
  for (const Said& row : said) {
    const auto kind = finding_kind(row.second);
    if (!kind) {
      continue;
    }
    Finding finding;
    finding.kind = *kind;
    finding.name = row.first.substr(name_begin(row.first));
    finding.type = type_of(*kind, row.second);
    finding.trigger = span_at(row.second, "sc:trigger");
    for (const rdf::Term* sentence : row.second.values("prov:wasDerivedFrom")) {
      finding.sentence = std::min(finding.sentence, at(sentence->value()));
    }
    if (finding.sentence != none) {
      finding.article = corpus_.sentences[finding.sentence].article;
      found.emplace_back(std::move(finding), &row);
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first.article, a.first.sentence, a.first.trigger, a.first.name) <
           std::tie(b.first.article, b.first.sentence, b.first.trigger, b.first.name);
  });
  const auto first = static_cast<Index>(corpus_.findings.size());
  for (auto& [finding, row] : found) {
    const auto index = static_cast<Index>(corpus_.findings.size());
    Article& article = corpus_.articles[finding.article];
    article.first_finding = article.findings == 0 ? index : article.first_finding;
    ++article.findings;
    here_.emplace(row->first, index);
    corpus_.findings.push_back(std::move(finding));
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    Finding& finding = corpus_.findings[first + i];
    fill(finding, found[i].second->second);
    if (const rdf::Term* words = found[i].second->second.value("sc:words")) {
      if (const auto span = said.find(words->value()); span != said.end()) {
        finding.said = literal(span->second, "nif:anchorOf");
      }
    }
  }
}

void Reading::mentions(const graphs::Gathered& said) {
  for (const auto& [iri, described] : said) {
    const rdf::Term* named = described.value("itsrdf:taIdentRef");
    const Index article = named == nullptr ? static_cast<Index>(none) : article_of(iri);
    if (article != none) {
      corpus_.mentions.push_back(
          {entity(named->value()), article, span_of(iri, &described)});
    }
  }
}

void Reading::occurrence(const std::string& iri, const graphs::Described& described) {
  Told& told = told_[iri];
  if (told.rule.empty()) {
    told.rule = local(described, "sc:rule");
  }
  for (const rdf::Term* account : described.values("sc:account")) {
    told.accounts.insert(account->value());
  }
}

void Reading::rest(const graphs::Gathered& said) {
  for (const auto& [iri, described] : said) {
    if (described.is_a("sc:Link")) {
      Link link;
      const rdf::Term* linked = described.value("sc:linked");
      const rdf::Term* sentence = described.value("prov:wasDerivedFrom");
      if (linked == nullptr || sentence == nullptr) {
        continue;
      }
      link.entity = entity(linked->value());
      link.sentence = at(sentence->value());
      link.item = literal(described, "sc:linkedTo");
      link.confidence = literal(described, "sc:confidence");
      link.method = local(described, "sc:method");
      if (link.sentence != none) {
        corpus_.links.push_back(std::move(link));
      }
    } else if (described.is_a("sc:Occurrence")) {
      occurrence(iri, described);
    }
  }
}

void Reading::article(const graphs::Gathered& said) {
  here_.clear();
  first_new_ = static_cast<Index>(corpus_.articles.size());
  documents(said);
  if (corpus_.articles.size() > first_new_) {
    sentences(said);
    values(said);
    attributions(said);
    findings(said);
    mentions(said);
  }
  rest(said);
}

void Reading::shared(const rdf::ReadStatement& read) {
  static constexpr std::array<std::string_view, 6> wanted{"rdf:type",
                                                          "rdfs:label",
                                                          "schema:sameAs",
                                                          "sc:account",
                                                          "sc:rule",
                                                          "sc:nearCopyOf"};
  const std::string property = rdf::shortened(read.statement.predicate.value());
  if (std::find(wanted.begin(), wanted.end(), property) != wanted.end()) {
    graphs::gather(shared_, read);
  }
}

} // namespace sourcier::report
