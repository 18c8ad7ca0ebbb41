// SPDX-License-Identifier: Apache-2.0
// Collects names with their sentences, links and relations, document by document.
#include "review/article.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace sourcier::review {

namespace {

using graphs::Described;
using graphs::Gathered;

const Described* at(const Gathered& said, const rdf::Term* node) {
  const auto found = node == nullptr ? said.end() : said.find(node->value());
  return found == said.end() ? nullptr : &found->second;
}

/// The Q-number of an address of Wikidata or its short form.
std::string item_of(const std::string& name) {
  const std::size_t cut = name.find_last_of(":/");
  return cut == std::string::npos ? name : name.substr(cut + 1);
}

/// The document's name in the name of one of its spans: "…/span/DOCcBxE".
std::string document_of(const std::string& span) {
  const std::size_t slash = span.rfind('/');
  const std::size_t cut = span.rfind('c');
  return slash == std::string::npos || cut == std::string::npos || cut < slash
             ? ""
             : span.substr(slash + 1, cut - slash - 1);
}

std::string last_part(const std::string& iri) {
  return iri.substr(iri.rfind('/') + 1);
}

/// The sentence a node stands in or was derived from: itself, or what it points at.
std::string sentence_of(const Gathered& said, const Described& node) {
  for (const std::string_view property : {"nif:sentence", "prov:wasDerivedFrom"}) {
    if (const Described* sentence = at(said, node.value(property))) {
      return sentence->text("nif:anchorOf");
    }
  }
  return node.text("nif:anchorOf");
}

/// One mention, with its place in the text.
struct Spot {
  std::uint64_t begin = 0;
  const Described* node = nullptr;
};

std::map<std::string, std::vector<Spot>> mentions(const Gathered& said) {
  std::map<std::string, std::vector<Spot>> by_document;
  for (const auto& [iri, node] : said) {
    const std::string kind = node.text("sc:mentionKind");
    if (kind == "sc:Name" || kind == "sc:Metonym") {
      const auto place = graphs::offsets(iri, node);
      by_document[document_of(iri)].push_back({place ? place->begin : 0, &node});
    }
  }
  for (auto& [document, spots] : by_document) {
    std::stable_sort(spots.begin(), spots.end(), [](const Spot& a, const Spot& b) {
      return a.begin < b.begin;
    });
  }
  return by_document;
}

void add_mention(Told& told, const Gathered& said, const Described& mention) {
  for (const rdf::Term* entity : mention.values("itsrdf:taIdentRef")) {
    auto found =
        std::find_if(told.named.begin(), told.named.end(), [&](const Named& named) {
          return named.entity == entity->value();
        });
    if (found == told.named.end()) {
      told.named.push_back({entity->value(), "", 0, {}});
      found = told.named.end() - 1;
    }
    ++found->mentions;
    const std::string words = mention.text("nif:anchorOf");
    if (words.size() > found->name.size()) {
      found->name = words;
    }
    const std::string sentence = sentence_of(said, mention);
    if (std::find(found->sentences.begin(), found->sentences.end(), sentence) ==
        found->sentences.end()) {
      found->sentences.push_back(sentence);
    }
  }
}

double number(const std::string& decimal) {
  double value = 0;
  std::from_chars(decimal.data(), decimal.data() + decimal.size(), value);
  return value;
}

Linked link_of(const Described& node) {
  Linked link;
  if (const rdf::Term* entity = node.value("sc:linked")) {
    link.entity = entity->value();
  }
  link.qid = item_of(node.text("sc:linkedTo"));
  link.method = item_of(node.text("sc:method"));
  link.confidence = number(node.text("sc:confidence"));
  for (const rdf::Term* rival : node.values("sc:rival")) {
    link.rivals.push_back(item_of(rival->value()));
  }
  return link;
}

Related relation_of(const Gathered& said, const Described& node) {
  Related relation;
  if (const rdf::Term* subject = node.value("rdf:subject")) {
    relation.subject = subject->value();
  }
  if (const rdf::Term* object = node.value("rdf:object")) {
    relation.object = object->value();
  }
  relation.predicate = node.text("rdf:predicate");
  relation.words = sentence_of(said, node);
  relation.rule = node.text("sc:rule");
  relation.confidence = node.text("sc:confidence");
  return relation;
}

/// The document that a link or finding was derived from.
std::string source_of(const Described& node) {
  const rdf::Term* sentence = node.value("prov:wasDerivedFrom");
  return sentence == nullptr ? "" : document_of(sentence->value());
}

std::string kind_of(const Described& node) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kinds{{
      {"sc:Person", "Person"},
      {"sc:State", "State"},
      {"sc:Organization", "Organization"},
      {"sc:GovernmentBody", "Organization"},
      {"sc:InternationalOrganization", "Organization"},
      {"sc:ArmedForces", "Organization"},
      {"sc:NewsMedium", "Organization"},
      {"sc:PoliticalParty", "Organization"},
      {"sc:Company", "Organization"},
      {"sc:ArmedGroup", "Organization"},
      {"sc:Place", "Place"},
  }};
  const auto* const found =
      std::find_if(kinds.begin(), kinds.end(), [&](const auto& row) {
        return node.is_a(row.first);
      });
  return found == kinds.end() ? "" : std::string(found->second);
}

} // namespace

std::vector<Told> told(const Gathered& said) {
  std::vector<Told> all;
  const auto spots = mentions(said);
  for (const auto& [iri, node] : said) {
    if (!node.is_a("schema:NewsArticle")) {
      continue;
    }
    const std::string document = last_part(iri);
    Told one;
    one.file = node.text("sc:sourceFile");
    one.published = node.text("schema:datePublished");
    if (const rdf::Term* url = node.value("schema:url")) {
      one.url = url->value();
    }
    if (const auto found = spots.find(document); found != spots.end()) {
      one.has_mentions = true;
      for (const Spot& spot : found->second) {
        add_mention(one, said, *spot.node);
      }
    }
    for (const auto& [name, other] : said) {
      if (source_of(other) != document) {
        continue;
      }
      if (other.is_a("sc:Link")) {
        one.links.push_back(link_of(other));
      } else if (other.is_a("sc:Relation") &&
                 other.text("sc:standing") == "sc:Stated" &&
                 other.count("sc:former") == 0 && other.count("sc:time") == 0) {
        one.relations.push_back(relation_of(said, other));
      }
    }
    all.push_back(std::move(one));
  }
  return all;
}

void learn(const Gathered& said, Labels& labels) {
  for (const auto& [iri, node] : said) {
    const std::string kind = kind_of(node);
    if (!kind.empty()) {
      labels[iri] = {node.text("rdfs:label"), kind};
    }
  }
}

} // namespace sourcier::review
