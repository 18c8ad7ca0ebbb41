// SPDX-License-Identifier: Apache-2.0
// sourcier kb: an index made of Wikidata dumps, looked into, proven.
#include "cli/commands.hpp"
#include "cli/telling.hpp"
#include "harvest/building.hpp"
#include "harvest/dumps.hpp"
#include "knowledge/index.hpp"
#include "knowledge/kinds.hpp"
#include "knowledge/knowledge.hpp"
#include "pipeline/places.hpp"
#include "write/files.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <span>
#include <string>

namespace sourcier::cli {
namespace {

namespace fs = std::filesystem;

using Words = std::span<const std::string>;

fs::path wikidata_folder(const Settings& settings) {
  return pipeline::data_folder(settings.data) / "mappings" / "wikidata";
}

[[noreturn]] void misuse(const std::string& what) {
  throw Failure("sourcier kb: " + what + "; see sourcier kb --help", 2);
}

std::string q(std::uint32_t number) {
  return number == 0 ? "" : "Q" + std::to_string(number);
}

int import_dumps(const Settings& settings, Words dumps) {
  if (dumps.empty() || settings.output.empty()) {
    misuse("import wants a dump and, with -o, a name for the index");
  }
  const Telling telling(settings);
  const auto began = std::chrono::steady_clock::now();
  harvest::Classes classes(wikidata_folder(settings) / "classes.tsv");
  harvest::Building building(classes, settings.output);
  Problems problems;
  std::uint64_t bytes = 0;
  for (const std::string& dump : dumps) {
    const auto take = [&](const harvest::Item& item) { building.add(item); };
    const harvest::Harvest harvest = settings.tsv
                                         ? harvest::rows(dump, take, problems)
                                         : harvest::items(dump, take, problems);
    bytes += harvest.bytes;
  }
  const harvest::Built built = building.finish();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  telling.problems(problems);
  constexpr double mega = 1e6;
  const auto speed = static_cast<std::uint64_t>(static_cast<double>(bytes) / mega /
                                                std::max(took.count(), 1e-3));
  Rows rows{{"text", grouped(bytes) + " bytes, " + grouped(speed) + " MB/s"},
            {"items with a class", grouped(built.items)},
            {"entities", grouped(built.entities)}};
  for (std::size_t kind = 0; kind < built.of_kind.size(); ++kind) {
    if (built.of_kind.at(kind) > 0) {
      rows.emplace_back(knowledge::kind_name(static_cast<EntityKind>(kind)),
                        grouped(built.of_kind.at(kind)));
    }
  }
  rows.emplace_back("names", grouped(built.names));
  rows.emplace_back("index", grouped(built.bytes) + " bytes");
  telling.summary(rows);
  return problems.empty() ? 0 : some_left_out;
}

/// "1 234 entities" …, after every byte was proven.
int tell_facts(const Settings& settings, Words words) {
  const std::string file = !words.empty() ? words.front() : settings.kb;
  if (file.empty()) {
    misuse("info wants an index");
  }
  const knowledge::Index index(file);
  index.prove();
  write::Stream out("-");
  out.write("entities\t" + std::to_string(index.size()) + "\nnames\t" +
            std::to_string(index.names()) + "\nbytes\t" +
            std::to_string(index.bytes()) + "\ndigest\t" + index.digest() + "\n");
  out.close();
  return 0;
}

std::string row(const std::string& where,
                const std::string& qid,
                EntityKind kind,
                const std::string& label,
                const std::string& country,
                std::uint32_t prior,
                const std::string& description) {
  return where + "\t" + qid + "\t" + std::string(knowledge::kind_name(kind)) + "\t" +
         label + "\t" + country + "\t" + std::to_string(prior) + "\t" + description +
         "\n";
}

int look_up(const Settings& settings, Words names) {
  if (names.empty()) {
    misuse("lookup wants a name");
  }
  const knowledge::Knowledge table(wikidata_folder(settings));
  std::optional<knowledge::Index> index;
  if (!settings.kb.empty()) {
    index.emplace(settings.kb);
  }
  std::string found;
  for (const std::string& name : names) {
    for (const knowledge::NameOf& of : table.named(name)) {
      const knowledge::Known& known = table[of.row];
      found += row("table",
                   known.qid,
                   known.kind,
                   known.label,
                   known.country ? table[*known.country].qid : "",
                   known.prior,
                   of.weak ? "wants a second signal" : "");
    }
    if (index) {
      for (const knowledge::Entry& entry : index->named(knowledge::folded(name))) {
        found += row("index",
                     q(entry.qid),
                     entry.kind,
                     entry.label,
                     q(entry.country),
                     entry.sitelinks,
                     entry.description);
      }
    }
  }
  write::Stream out("-");
  out.write("from\tqid\tkind\tlabel\tcountry\tprior\tnote\n" + found);
  out.close();
  return 0;
}

} // namespace

int knowledge_base(const Settings& settings) {
  const std::string& verb = settings.places.front();
  const Words rest = Words(settings.places).subspan(1);
  if (verb == "import") {
    return import_dumps(settings, rest);
  }
  if (verb == "info") {
    return tell_facts(settings, rest);
  }
  if (verb == "lookup") {
    return look_up(settings, rest);
  }
  misuse("'" + verb + "' is not one of: import info lookup");
}

} // namespace sourcier::cli
