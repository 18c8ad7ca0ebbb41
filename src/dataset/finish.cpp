// SPDX-License-Identifier: Apache-2.0
// One pass over the journal, shard by shard.
#include "dataset/finish.hpp"

#include "dataset/ontology.hpp"
#include "dataset/words.hpp"
#include "pack/unpack.hpp"
#include "problem.hpp"
#include "write/files.hpp"

#include <algorithm>
#include <fstream>
#include <functional>
#include <utility>

namespace sourcier::dataset {

namespace fs = std::filesystem;

namespace {

void write_text(const fs::path& path, const std::string& text) {
  write::Growing(path, 0).append(text);
}

/// An article in a shard; what is gone stays out of the next version.
struct Member {
  Record record;
  bool stays = false;
};

/// The record as the snapshot tells it, if the journal's last word on its graph is this
/// line.
std::optional<Record>
living(const Journal& journal, const Record& record, std::uint64_t offset) {
  const std::string& graph = record.item.graph;
  if (journal.dropped().contains(graph) || journal.snapshot().gone.contains(graph)) {
    return std::nullopt;
  }
  const std::optional<Latest> latest = journal.latest(graph);
  if (!latest || latest->offset != offset) {
    return std::nullopt;
  }
  Record kept = latest->record;
  kept.shared = 0;
  kept.is_redone = false;
  return kept;
}

Counts counts_of_shard(const fs::path& shard) {
  std::ifstream file(shard, std::ios::binary);
  pack::Unpacked unpacked(file, pack::packing_of(file));
  std::istream lines(&unpacked);
  Counts counts = counted(lines);
  if (unpacked.trouble() != pack::Trouble::none) {
    throw Failure(shard.string() +
                  ": broken or cut off, cannot be unpacked; make it again");
  }
  return counts;
}

class Finishing {
 public:
  Finishing(const Layout& layout,
            Journal& journal,
            const Changes& changes,
            const Ending& ending)
      : layout_(layout), journal_(journal), ending_(ending), next_(journal.snapshot()),
        lines_(layout.waiting("articles"), 0) {
    next_.forgotten.add(ending.forgotten);
    next_.head.license = ending.license.empty() ? next_.head.license : ending.license;
    if (changes.any() || next_.versions.empty()) {
      next_.versions.push_back(
          {changes.added, changes.replaced, changes.removed, ending.run});
    }
    next_.gone.insert(journal.dropped().begin(), journal.dropped().end());
    next_.shards.clear();
    next_.files.clear();
    catalogue_.emplace(layout, next_, ending.shard_bytes);
  }

  void run() {
    std::vector<Member> members;
    journal_.each([&](const Record& record, std::uint64_t offset) {
      if (!members.empty() && members.front().record.shard != record.shard) {
        settle(std::exchange(members, {}));
      }
      std::optional<Record> kept = living(journal_, record, offset);
      members.push_back({kept ? *std::move(kept) : record, kept.has_value()});
    });
    settle(std::move(members));
    write_shared();
    write_journal();
  }

 private:
  /// One shard, all its articles in order.
  void settle(std::vector<Member> members) {
    const auto staying = static_cast<std::size_t>(std::count_if(
        members.begin(), members.end(), [](const Member& m) { return m.stays; }));
    if (staying == 0) {
      return;
    }
    const std::uint32_t number = members.front().record.shard;
    const bool is_new = fs::exists(layout_.part(number));
    Finished shard;
    if (staying < members.size()) {
      shard = rewritten(number, members);
    } else if (is_new) {
      shard = counted_shard(number, layout_.part(number), layout_.counts(number));
    } else {
      shard = journal_.snapshot().shards.at(number);
    }
    take_counts(number);
    take_shared(number);
    std::string lines = shard_line(number, shard);
    for (const Member& member : members) {
      if (member.stays) {
        lines.append(member.record.line()).append("\n");
        catalogue_->add(member.record);
        ++articles_;
      }
    }
    lines_.append(lines);
    next_.shards.emplace(number, std::move(shard));
  }

  /// The facts of a shard; its counts go to a file.
  Finished
  counted_shard(std::uint32_t number, const fs::path& path, const fs::path& to) {
    const Counts counts = counts_of_shard(path);
    write_text(to, counts.text());
    FileFacts facts = facts_of(path);
    shared_needed_ = counts.shared;
    return {layout_.shard(number), facts.size, std::move(facts.sha256), counts.quads};
  }

  /// Copies what stays: each article is a packed stream of its own.
  Finished rewritten(std::uint32_t number, const std::vector<Member>& members) {
    const fs::path from = layout_.readable(number);
    const fs::path to = layout_.waiting(layout_.shard(number));
    std::ifstream in(from, std::ios::binary);
    write::Growing out(to, 0);
    std::string packed;
    for (const Member& member : members) {
      packed.resize(member.record.packed);
      in.read(packed.data(), static_cast<std::streamsize>(packed.size()));
      if (!in) {
        throw Failure(from.string() +
                      ": shorter than its journal says; the disk lost some of it");
      }
      if (member.stays) {
        out.append(packed);
      }
    }
    Finished shard = counted_shard(
        number, to, layout_.waiting(layout_.counts(number).filename().string()));
    std::ifstream lines(layout_.shared(number), std::ios::binary);
    std::string kept;
    blocks(lines, [&](const std::string& key, std::string&& block) {
      kept += shared_needed_.contains(subject_of(key)) ? block : "";
    });
    write::whole_file(layout_.waiting(layout_.shared(number).filename().string()),
                      kept);
    return shard;
  }

  /// The file of a shard as it will be: the one that waits, else the one that is.
  [[nodiscard]] fs::path current(const fs::path& path) const {
    const fs::path waiting = layout_.waiting(path.filename().string());
    return fs::exists(waiting) ? waiting : path;
  }

  void take_counts(std::uint32_t number) {
    std::ifstream text(current(layout_.counts(number)));
    counts_.add(Counts::of(text));
  }

  void take_shared(std::uint32_t number) {
    std::ifstream lines(current(layout_.shared(number)), std::ios::binary);
    blocks(lines, [this](const std::string& key, std::string&& block) {
      if (!next_.forgotten.holds_entity(subject_of(key))) {
        shared_[key] = std::move(block);
      }
    });
  }

  void write_shared() {
    for (const char* name : {"entities", "runs"}) {
      const std::string suffix = " " + graph(next_.head.base, name).value();
      QuadFile file(layout_, name + layout_.extension());
      for (const auto& [key, block] : shared_) {
        if (key.ends_with(suffix)) {
          file.add(block);
          counts_.subjects += 1;
        }
      }
      next_.files.push_back(file.finish(counts_));
    }
    QuadFile words(layout_, "ontology" + layout_.extension());
    words.add(ontology(ending_.data, next_.head.base));
    next_.files.push_back(words.finish(counts_));
    for (const auto& [name, in] : next_.gone) {
      catalogue_->add_gone(name, in);
    }
    for (Finished& file : catalogue_->finish(counts_)) {
      next_.files.push_back(std::move(file));
    }
  }

  void write_journal() {
    const fs::path described = layout_.waiting("dataset.ttl");
    write_text(described, description(next_, counts_, articles_));
    FileFacts facts = facts_of(described);
    next_.files.push_back({"dataset.ttl", facts.size, std::move(facts.sha256), 0});
    const fs::path path = layout_.waiting("journal");
    {
      write::Growing journal(path, 0);
      journal.append(head_lines(next_));
      constexpr std::size_t piece = std::size_t{1} << 20U;
      for (std::uint64_t at = 0; at < lines_.size(); at += piece) {
        journal.append(lines_.read(at, piece));
      }
      for (const Finished& file : next_.files) {
        journal.append(file_line(file));
      }
      journal.append("end\n");
    }
    fs::remove(layout_.waiting("articles"));
    write::flush_all(layout_.hidden()); // all files before the journal that names them
    journal_.become(path);
  }

  const Layout& layout_;
  Journal& journal_;
  const Ending& ending_;
  Snapshot next_;
  write::Growing lines_; ///< "shard" and "put" lines of the next snapshot
  std::optional<Catalogue> catalogue_;
  Counts counts_;
  SharedLines shared_;
  std::set<std::string, std::less<>> shared_needed_;
  std::uint64_t articles_ = 0;
};

} // namespace

Changes changes(const Journal& journal) {
  Changes changes;
  changes.removed = journal.dropped().size();
  journal.each([&](const Record& record, std::uint64_t offset) {
    if (record.changed == journal.version() && living(journal, record, offset)) {
      (record.added == record.changed ? changes.added : changes.replaced) += 1;
    }
  });
  return changes;
}

void finish(const Layout& layout,
            Journal& journal,
            const Changes& changes,
            const Ending& ending) {
  Finishing(layout, journal, changes, ending).run();
}

} // namespace sourcier::dataset
