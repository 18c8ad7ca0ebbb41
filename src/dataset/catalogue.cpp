// SPDX-License-Identifier: Apache-2.0
// VoID, DCAT and PROV without blank nodes.
#include "dataset/catalogue.hpp"

#include "dataset/words.hpp"
#include "describe/names.hpp"
#include "rdf/writer.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace sourcier::dataset {

namespace {

using Statements = std::vector<rdf::Statement>;

constexpr std::string_view hex_binary = "http://www.w3.org/2001/XMLSchema#hexBinary";

rdf::Term number(std::uint64_t value) {
  return rdf::Term::integer(static_cast<std::int64_t>(value));
}

/// Says one thing after another of one node.
class Saying {
 public:
  Saying(Statements& into, rdf::Term subject)
      : into_(into), subject_(std::move(subject)) {}
  Saying& operator()(std::string_view property, rdf::Term object) {
    into_.push_back({subject_, word(property), std::move(object)});
    return *this;
  }

 private:
  Statements& into_;
  rdf::Term subject_;
};

void say_versions(Statements& all, const Snapshot& snapshot) {
  const std::string& base = snapshot.head.base;
  for (std::uint32_t at = 0; at < snapshot.versions.size(); ++at) {
    const Version& row = snapshot.versions[at];
    Saying say(all, version(base, at + 1));
    say("rdf:type", word("sc:DatasetVersion"))("rdf:type", word("prov:Entity"));
    say("dcat:version", rdf::Term::text(std::to_string(at + 1)));
    say("sc:added", number(row.added))("sc:replaced", number(row.replaced));
    say("sc:removed", number(row.removed));
    say("dcterms:isVersionOf", data(base, "dataset", "all"));
    if (at > 0) {
      say("prov:wasRevisionOf", version(base, at));
    }
    if (row.run != "-") {
      say("prov:wasGeneratedBy", data(base, "run", row.run));
    }
  }
}

void say_dataset(Statements& all,
                 const Snapshot& snapshot,
                 const Counts& counts,
                 std::uint64_t articles) {
  const std::string& base = snapshot.head.base;
  Saying say(all, data(base, "dataset", "all"));
  say("rdf:type", word("void:Dataset"))("rdf:type", word("dcat:Dataset"));
  say("rdf:type", word("prov:Entity"));
  say("dcterms:title", rdf::Term::text("What news articles say", "en"));
  say("dcterms:title", rdf::Term::text("Ce que disent des articles de presse", "fr"));
  say("dcterms:description",
      rdf::Term::text("Events, offices, relations and quotations of French news "
                      "articles, each with its sentence, source and standing; one "
                      "named graph an article.",
                      "en"));
  say("dcterms:description",
      rdf::Term::text("Événements, fonctions, relations et citations d’articles de "
                      "presse en français, chacun avec sa phrase, sa source et son "
                      "statut ; un graphe nommé par article.",
                      "fr"));
  if (snapshot.head.license.empty()) {
    say("dcterms:rights",
        rdf::Term::text("No licence was given. Words that are quoted belong to the "
                        "publishers of the articles.",
                        "en"));
  } else {
    say("dcterms:license", rdf::Term::iri(snapshot.head.license));
  }
  const auto last = static_cast<std::uint32_t>(snapshot.versions.size());
  say("dcat:version", rdf::Term::text(std::to_string(last)));
  for (std::uint32_t at = 1; at <= last; ++at) {
    say("dcterms:hasVersion", version(base, at));
  }
  say("dcat:hasCurrentVersion", version(base, last));
  std::set<std::string> runs;
  for (const Version& row : snapshot.versions) {
    if (row.run != "-" && runs.insert(row.run).second) {
      say("prov:wasGeneratedBy", data(base, "run", row.run));
    }
  }
  say("void:uriSpace", rdf::Term::text(base));
  say("void:triples", number(counts.quads));
  say("void:distinctSubjects", number(counts.subjects));
  say("void:documents", number(articles));
  say("void:classes", number(counts.classes.size()));
  say("void:properties", number(counts.properties.size()));
  for (const rdf::Prefix& prefix : rdf::vocabularies) {
    if (prefix.name != "wd" && prefix.name != "rule") {
      say("void:vocabulary", rdf::Term::iri(std::string(prefix.ns)));
    }
  }
  say("dcterms:conformsTo", rdf::Term::iri("https://w3id.org/sourcier"));
  say("dcterms:conformsTo", rdf::Term::iri("https://w3id.org/sourcier/shapes"));
  say("void:feature", word("formats:N-Quads"));
}

void say_partitions(Statements& all, const std::string& base, const Counts& counts) {
  const rdf::Term dataset = data(base, "dataset", "all");
  for (const auto& [name, entities] : counts.classes) {
    const rdf::Term part = data(base, "partition", describe::hashed({"class", name}));
    all.push_back({dataset, word("void:classPartition"), part});
    Saying(all, part)("rdf:type", word("void:Dataset"))(
        "void:class", rdf::Term::iri(name))("void:entities", number(entities));
  }
  for (const auto& [name, triples] : counts.properties) {
    const rdf::Term part =
        data(base, "partition", describe::hashed({"property", name}));
    all.push_back({dataset, word("void:propertyPartition"), part});
    Saying(all, part)("rdf:type", word("void:Dataset"))(
        "void:property", rdf::Term::iri(name))("void:triples", number(triples));
  }
}

void say_links(Statements& all, const std::string& base, const Counts& counts) {
  const rdf::Term dataset = data(base, "dataset", "all");
  const rdf::Term links = data(base, "dataset", "wikidataLinks");
  const rdf::Term target = data(base, "dataset", "wikidata");
  all.push_back({dataset, word("void:subset"), links});
  Saying(all, links)("rdf:type", word("void:Linkset"))(
      "void:linkPredicate", word("schema:sameAs"))("void:subjectsTarget", dataset)(
      "void:objectsTarget", target)("void:triples", number(counts.links));
  Saying(all, target)("rdf:type", word("void:Dataset"))("dcterms:title",
                                                        rdf::Term::text("Wikidata"))(
      "void:uriSpace", rdf::Term::text("http://www.wikidata.org/entity/"));
}

void say_file(Statements& all, const Head& head, const Finished& file) {
  const std::string name = describe::hashed({file.name});
  const rdf::Term node = data(head.base, "distribution", name);
  const rdf::Term checksum = data(head.base, "checksum", name);
  all.push_back({data(head.base, "dataset", "all"), word("dcat:distribution"), node});
  Saying(all, node)("rdf:type", word("dcat:Distribution"))("dcterms:identifier",
                                                           rdf::Term::text(file.name))(
      "dcat:byteSize", number(file.size))("void:triples", number(file.quads))(
      "dcat:mediaType",
      rdf::Term::iri("https://www.iana.org/assignments/media-types/application/"
                     "n-quads"))(
      "dcat:compressFormat",
      rdf::Term::iri("https://www.iana.org/assignments/media-types/application/" +
                     head.packing))("spdx:checksum", checksum);
  Saying(all, checksum)("rdf:type", word("spdx:Checksum"))(
      "spdx:algorithm", word("spdx:checksumAlgorithm_sha256"))(
      "spdx:checksumValue", rdf::Term::typed(file.sha256, std::string(hex_binary)));
}

} // namespace

std::string
description(const Snapshot& snapshot, const Counts& counts, std::uint64_t articles) {
  rdf::NamedGraph all{graph(snapshot.head.base, "catalogue"), {}};
  say_dataset(all.statements, snapshot, counts, articles);
  say_versions(all.statements, snapshot);
  say_partitions(all.statements, snapshot.head.base, counts);
  say_links(all.statements, snapshot.head.base, counts);
  for (const auto& [shard, file] : snapshot.shards) {
    say_file(all.statements, snapshot.head, file);
  }
  for (const Finished& file : snapshot.files) {
    say_file(all.statements, snapshot.head, file);
  }
  return rdf::written(rdf::Syntax::turtle,
                      std::span(&all, 1),
                      snapshot.head.base,
                      catalogue_vocabularies);
}

Catalogue::Catalogue(const Layout& layout,
                     const Snapshot& snapshot,
                     std::uint64_t most_bytes)
    : layout_(layout), base_(snapshot.head.base), most_bytes_(most_bytes) {
  next();
  Statements all;
  say_versions(all, snapshot);
  Saying(all, data(base_, "dataset", "all"))("rdf:type", word("dcat:Dataset"))(
      "dcat:hasCurrentVersion",
      version(base_, static_cast<std::uint32_t>(snapshot.versions.size())));
  add(all);
}

void Catalogue::next() {
  if (file_) {
    finished_.push_back(file_->finish(counts_));
  }
  constexpr std::size_t width = 5;
  const std::string digits = std::to_string(finished_.size() + 1);
  file_.emplace(
      layout_,
      "catalogue-" +
          std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits +
          layout_.extension());
}

void Catalogue::add(const std::vector<rdf::Statement>& statements) {
  rdf::NamedGraph part{graph(base_, "catalogue"), statements};
  std::sort(part.statements.begin(), part.statements.end());
  if (file_->bytes() >= most_bytes_) {
    next();
  }
  file_->add(part);
}

void Catalogue::add(const Record& record) {
  Statements all;
  Saying say(all, graph(base_, record.item.graph));
  say("rdf:type", word("sc:ArticleGraph"));
  if (!record.item.key.empty()) {
    say("dcterms:identifier", rdf::Term::text(record.item.key));
  }
  say("sc:sha256", rdf::Term::text(record.item.sha256));
  say("sc:addedIn", version(base_, record.added));
  say("sc:changedIn", version(base_, record.changed));
  add(all);
}

void Catalogue::add_gone(const std::string& graph_name, std::uint32_t in) {
  Statements all;
  Saying(all, graph(base_, graph_name))("rdf:type", word("sc:ArticleGraph"))(
      "sc:removedIn", version(base_, in));
  add(all);
}

std::vector<Finished> Catalogue::finish(Counts& counts) {
  finished_.push_back(file_->finish(counts_));
  counts.add(counts_);
  return std::move(finished_);
}

} // namespace sourcier::dataset
