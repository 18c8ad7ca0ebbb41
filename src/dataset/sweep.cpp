// SPDX-License-Identifier: Apache-2.0
// Reads shard by shard, an article at a time.
#include "dataset/sweep.hpp"

#include "dataset/shared_lines.hpp"
#include "dataset/words.hpp"
#include "forget/statements.hpp"
#include "pack/unpack.hpp"
#include "problem.hpp"
#include "rdf/reader.hpp"

#include <algorithm>
#include <fstream>
#include <memory>
#include <vector>

namespace sourcier::dataset {

namespace {

std::vector<rdf::Statement> statements_of(const std::string& lines) {
  std::vector<rdf::Statement> statements;
  rdf::read_text(
      lines, "dataset", rdf::Syntax::nquads, [&](const rdf::ReadStatement& read) {
        statements.push_back(read.statement);
      });
  return statements;
}

/// The shared lines of one shard, by entity.
SharedLines shared_of(const Layout& layout, std::uint32_t number) {
  SharedLines shared;
  std::ifstream lines(layout.shared(number), std::ios::binary);
  blocks(lines, [&](const std::string& key, std::string&& block) {
    shared[key] = std::move(block);
  });
  return shared;
}

/// One shard, unpacked as it is read.
class Opened {
 public:
  Opened(const Layout& layout, std::uint32_t number)
      : number_(number), path_(layout.folder / layout.shard(number)),
        file_(path_, std::ios::binary), unpacked_(file_, pack::packing_of(file_)),
        stream_(&unpacked_), shared_(shared_of(layout, number)) {}
  [[nodiscard]] std::uint32_t number() const { return number_; }

  std::string next(std::size_t bytes) {
    std::string lines(bytes, '\0');
    stream_.read(lines.data(), static_cast<std::streamsize>(bytes));
    if (!stream_) {
      throw Failure(path_.string() +
                    ": shorter than its journal says; the disk lost some of it");
    }
    return lines;
  }
  /// The article's graph and what the shared graphs say of its entities and runs.
  [[nodiscard]] std::vector<rdf::NamedGraph>
  graphs(const std::string& lines, const std::string& base, const Item& item) const {
    std::vector<rdf::NamedGraph> all{{graph(base, item.graph), statements_of(lines)}};
    Counts counts;
    std::string last;
    for (std::size_t at = 0; at < lines.size();) {
      const std::size_t end = lines.find('\n', at);
      count(std::string_view(lines).substr(at, end - at), counts, last);
      at = end + 1;
    }
    for (const char* name : {"entities", "runs"}) {
      all.push_back({graph(base, name), {}});
      for (const std::string& iri : counts.shared) {
        const auto found = shared_.find(iri + " " + all.back().name.value());
        if (found != shared_.end()) {
          const auto more = statements_of(found->second);
          all.back().statements.insert(
              all.back().statements.end(), more.begin(), more.end());
        }
      }
    }
    return all;
  }

 private:
  std::uint32_t number_;
  std::filesystem::path path_;
  std::ifstream file_;
  pack::Unpacked unpacked_;
  std::istream stream_;
  SharedLines shared_;
};

std::size_t addresses(const rdf::NamedGraph& graph) {
  static const rdf::Term url = word("schema:url");
  static const rdf::Term file = word("sc:sourceFile");
  return static_cast<std::size_t>(std::count_if(
      graph.statements.begin(), graph.statements.end(), [](const auto& statement) {
        return statement.predicate == url || statement.predicate == file;
      }));
}

} // namespace

void learn(const Layout& layout, const Journal& journal, forget::List& list) {
  if (!list.has_names()) {
    return;
  }
  for (std::uint32_t number = 1; number <= journal.shards(); ++number) {
    for (const auto& [key, block] : shared_of(layout, number)) {
      for (const rdf::Statement& statement : statements_of(block)) {
        static_cast<void>(list.learn(statement));
      }
    }
  }
}

void sweep(const Layout& layout,
           const Journal& journal,
           const forget::List& list,
           const std::function<void(Record, const Parcel&)>& take) {
  const std::string& base = journal.snapshot().head.base;
  std::unique_ptr<Opened> shard;
  journal.each([&](const Record& record, std::uint64_t offset) {
    if (!journal.snapshot().shards.contains(record.shard)) {
      return; // of the run under way
    }
    if (!shard || shard->number() != record.shard) {
      shard = std::make_unique<Opened>(layout, record.shard);
    }
    const std::string lines = shard->next(record.bytes);
    const auto latest = journal.latest(record.item.graph);
    if (!latest || latest->offset != offset ||
        journal.dropped().contains(record.item.graph)) {
      return;
    }
    std::vector<rdf::NamedGraph> graphs = shard->graphs(lines, base, record.item);
    const std::size_t before = graphs.front().statements.size();
    const std::size_t told = addresses(graphs.front());
    forget::statements(graphs, {&list, false, {}});
    if (graphs.front().statements.size() < before) {
      take(latest->record,
           {write::parcel(graphs, layout.packing),
            addresses(graphs.front()) == told && !record.item.key.empty()});
    }
  });
}

} // namespace sourcier::dataset
