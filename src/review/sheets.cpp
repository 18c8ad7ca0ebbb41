// SPDX-License-Identifier: Apache-2.0
// Writes what articles told as rows, in the order of the files.
#include "review/sheets.hpp"

#include "graphs/sources.hpp"
#include "graphs/statements.hpp"
#include "rdf/vocabulary.hpp"
#include "review/article.hpp"
#include "text/csv.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace sourcier::review {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_sentences = 3; ///< of one name in one article

/// A number as it is read: "0.87".
std::string decimal(double value) {
  std::array<char, 16> text{};
  static_cast<void>(
      std::snprintf(text.data(), text.size(), "%.2f", value)); // NOLINT(*-vararg)
  return text.data();
}

/// In one line, without tabs: what a tab-separated cell may hold.
std::string in_one_line(std::string text) {
  std::replace_if(
      text.begin(),
      text.end(),
      [](char c) { return c == '\t' || c == '\n' || c == '\r'; },
      ' ');
  return text;
}

std::string joined(const std::vector<std::string>& texts, std::size_t most) {
  std::string all;
  for (std::size_t i = 0; i < texts.size() && i < most; ++i) {
    all.append(i == 0 ? "" : " | ").append(texts[i]);
  }
  return all;
}

/// What OpenRefine is to look among: the Wikidata class of a kind
/// [mappings/wikidata/evidence.tsv].
std::string type_of(const std::string& kind) {
  return kind == "Person"         ? "Q5"
         : kind == "State"        ? "Q6256"
         : kind == "Organization" ? "Q43229"
         : kind == "Place"        ? "Q2221906"
                                  : "";
}

/// The property of Wikidata that a relation is a close match of [ontology/core.ttl].
std::string property_of(const std::string& predicate) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> rows{{
      {"sc:affiliation", "P1416"},
      {"sc:memberOf", "P463"},
      {"sc:locatedIn", "P131"},
      {"sc:sharesBorderWith", "P47"},
      {"sc:capitalOf", "P1376"},
      {"sc:partOf", "P361"},
  }};
  const auto* const found =
      std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
        return row.first == predicate;
      });
  return found == rows.end() ? "" : std::string(found->second);
}

/// A term of the vocabulary of mappings [SEMAPV].
std::string_view justification(const std::string& method) {
  if (method == "Decision") {
    return "semapv:ManualMappingCuration";
  }
  return method == "Context" || method == "Coreference" ? "semapv:CompositeMatching"
                                                        : "semapv:LexicalMatching";
}

/// One accepted item, over all articles.
struct Accepted {
  double confidence = 1; ///< the lowest
  std::string method;    ///< that of the lowest
  std::size_t articles = 0;
};

class Writing {
 public:
  explicit Writing(const Options& options) : options_(options) {}

  void add(const graphs::Gathered& said) {
    learn(said, labels_);
    for (Told& one : told(said)) {
      ++made_.articles;
      made_.without_mentions += one.has_mentions ? 0 : 1;
      told_.push_back(std::move(one));
    }
  }
  void add_shared(const graphs::Gathered& said) { learn(said, labels_); }

  Sheets finish() {
    text::append_csv(made_.names,
                     {"name",
                      "kind",
                      "type",
                      "article",
                      "url",
                      "published",
                      "mentions",
                      "sentences",
                      "proposed",
                      "confidence_of_proposed",
                      "rivals",
                      "qid",
                      "confidence"});
    made_.statements =
        "/* REVIEW SHEET of sourcier: proposals drawn from news articles. Nothing was "
        "sent. Read each sentence before you take a line over. */\n";
    for (const Told& one : told_) {
      add_article(one);
    }
    add_links();
    return std::move(made_);
  }

 private:
  static const Linked* link_of(const Told& one, const std::string& entity) {
    const auto found =
        std::find_if(one.links.begin(), one.links.end(), [&](const Linked& link) {
          return link.entity == entity;
        });
    return found == one.links.end() ? nullptr : &*found;
  }

  void add_article(const Told& one) {
    for (const Named& named : one.named) {
      const auto label = labels_.find(named.entity);
      const Linked* link = link_of(one, named.entity);
      const bool is_doubtful = link != nullptr && link->confidence < options_.accept;
      if (label != labels_.end() && (link == nullptr || is_doubtful)) {
        add_name(one, named, label->second, link);
      }
    }
    for (const Linked& link : one.links) {
      if (link.confidence >= options_.accept) {
        accept(link);
      }
    }
    for (const Related& relation : one.relations) {
      propose(one, relation);
    }
  }

  void add_name(const Told& one,
                const Named& named,
                const Label& label,
                const Linked* link) {
    ++(link == nullptr ? made_.unlinked : made_.doubtful);
    text::append_csv(made_.names,
                     {named.name,
                      label.kind,
                      type_of(label.kind),
                      one.file,
                      one.url,
                      one.published,
                      std::to_string(named.mentions),
                      joined(named.sentences, most_sentences),
                      link == nullptr ? "" : link->qid,
                      link == nullptr ? "" : decimal(link->confidence),
                      link == nullptr ? "" : joined(link->rivals, link->rivals.size()),
                      "",
                      ""});
  }

  void accept(const Linked& link) {
    Accepted& accepted = accepted_[{link.entity, link.qid}];
    if (accepted.articles == 0 || link.confidence < accepted.confidence) {
      accepted.confidence = link.confidence;
      accepted.method = link.method;
    }
    ++accepted.articles;
  }

  /// Both ends linked surely, and an address to refer to.
  void propose(const Told& one, const Related& relation) {
    const Linked* subject = link_of(one, relation.subject);
    const Linked* object = link_of(one, relation.object);
    const std::string property = property_of(relation.predicate);
    if (property.empty() || subject == nullptr || object == nullptr ||
        subject->confidence < options_.accept || object->confidence < options_.accept) {
      return;
    }
    if (one.url.empty()) {
      ++made_.without_url;
      return;
    }
    ++made_.proposed;
    // Reference URL, quotation, day of retrieval: P854, P1683, P813.
    std::string line = subject->qid + "\t" + property + "\t" + object->qid;
    line += "\tS854\t\"" + in_one_line(one.url) + "\"";
    if (!relation.words.empty()) {
      line += "\tS1683\tfr:\"" + in_one_line(relation.words) + "\"";
    }
    if (!options_.retrieved.empty()) {
      line += "\tS813\t+" + options_.retrieved + "T00:00:00Z/11";
    }
    line += " /* review: " + relation.rule + ", confidence " + relation.confidence +
            " */\n";
    made_.statements += line;
  }

  /// The lines before the rows [SSSOM: YAML behind #].
  [[nodiscard]] std::string links_head() const {
    std::string base(rdf::default_base);
    if (!accepted_.empty()) {
      const std::string& iri = accepted_.begin()->first.first;
      base = iri.substr(0, iri.rfind("entity/"));
    }
    std::string head = "#curie_map:\n#  entity: " + base + "entity/\n";
    head += "#  semapv: https://w3id.org/semapv/vocab/\n";
    head += "#  skos: http://www.w3.org/2004/02/skos/core#\n";
    head += "#  wikidata: http://www.wikidata.org/entity/\n";
    head += "#license: https://w3id.org/sssom/license/unspecified\n";
    head += "#mapping_set_id: " + base + "accepted-links\n";
    head += "#mapping_set_description: Entities of news articles and the items of "
            "Wikidata they were taken for; for review.\n";
    head += "#mapping_tool: sourcier\n#mapping_tool_version: " SOURCIER_VERSION "\n";
    head +=
        options_.retrieved.empty() ? "" : "#mapping_date: " + options_.retrieved + "\n";
    return head + "subject_id\tsubject_label\tpredicate_id\tobject_id\t"
                  "mapping_justification\tconfidence\tcomment\n";
  }

  void add_links() {
    made_.links = links_head();
    for (const auto& [pair, accepted] : accepted_) {
      const auto label = labels_.find(pair.first);
      ++made_.accepted;
      made_.links += "entity:" + pair.first.substr(pair.first.rfind('/') + 1) + "\t" +
                     (label == labels_.end() ? "" : in_one_line(label->second.text)) +
                     "\tskos:exactMatch\twikidata:" + pair.second + "\t" +
                     std::string(justification(accepted.method)) + "\t" +
                     decimal(accepted.confidence) + "\t" + accepted.method + ", " +
                     std::to_string(accepted.articles) +
                     (accepted.articles == 1 ? " article" : " articles") + "\n";
    }
  }

  const Options& options_;
  Labels labels_;
  std::vector<Told> told_;
  std::map<std::pair<std::string, std::string>, Accepted> accepted_;
  Sheets made_;
};

} // namespace

Sheets sheets(const std::vector<fs::path>& places, const Options& options) {
  Writing writing(options);
  graphs::Gathered shared;
  for (const graphs::Source& source : graphs::sources(places, true)) {
    graphs::Takers takers;
    takers.article = [&](graphs::Article&& article) { writing.add(article.said); };
    takers.shared = [&](const rdf::ReadStatement& read) {
      const std::string property = rdf::shortened(read.statement.predicate.value());
      if (property == "rdf:type" || property == "rdfs:label") {
        graphs::gather(shared, read);
      }
    };
    graphs::articles(source, takers);
  }
  writing.add_shared(shared);
  return writing.finish();
}

} // namespace sourcier::review
