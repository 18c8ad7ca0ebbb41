// SPDX-License-Identifier: Apache-2.0
// Replays the journal at the start, adds to it in batches.
#include "dataset/journal.hpp"

#include "problem.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

namespace sourcier::dataset {

namespace {

constexpr std::string_view first_line = "sourcier-dataset 1";
/// A key is a url or an id; longer lines are read in more than one piece.
constexpr std::size_t usual_line = 1024;

/// The word behind a blank, "" where there is none.
std::string value_of(const std::string& line) {
  const std::size_t blank = line.find(' ');
  return blank == std::string::npos ? "" : line.substr(blank + 1);
}

} // namespace

std::string head_lines(const Snapshot& snapshot) {
  std::ostringstream out;
  out << first_line << "\nbase " << snapshot.head.base << "\npacking "
      << snapshot.head.packing << "\npersons " << snapshot.head.persons << '\n';
  if (!snapshot.head.license.empty()) {
    out << "license " << snapshot.head.license << '\n';
  }
  for (const Version& version : snapshot.versions) {
    out << "history " << version.added << ' ' << version.replaced << ' '
        << version.removed << ' ' << version.run << '\n';
  }
  std::istringstream forgotten(snapshot.forgotten.text());
  for (std::string line; std::getline(forgotten, line);) {
    out << "forget " << line << '\n';
  }
  for (const auto& [graph, version] : snapshot.gone) {
    out << "gone " << graph << ' ' << version << '\n';
  }
  return std::move(out).str();
}

std::string shard_line(std::uint32_t number, const Finished& shard) {
  std::ostringstream out;
  out << "shard " << number << ' ' << shard.size << ' ' << shard.sha256 << ' '
      << shard.quads << ' ' << shard.name << '\n';
  return std::move(out).str();
}

std::string file_line(const Finished& file) {
  std::ostringstream out;
  out << "file " << file.size << ' ' << file.sha256 << ' ' << file.quads << ' '
      << file.name << '\n';
  return std::move(out).str();
}

Journal::Journal(const Layout& layout, const Head& head)
    : layout_(layout), lock_(layout.hidden() / "lock", 0), index_(layout.hidden()) {
  if (!lock_.lock()) {
    throw Failure(layout.folder.string() +
                  ": another export is writing this dataset; wait for its end");
  }
  was_there_ = std::filesystem::exists(layout.journal());
  if (!was_there_) {
    Snapshot nothing;
    nothing.head = head;
    write::whole_file(layout.journal(), head_lines(nothing) + "end\npublished\n");
  }
  replay();
}

void Journal::replay() {
  snapshot_ = {};
  index_.clear();
  dropped_.clear();
  last_shard_.clear();
  swept_.clear();
  shards_ = 0;
  in_snapshot_ = true;
  std::ifstream lines(layout_.journal(), std::ios::binary);
  std::string line;
  std::uint64_t offset = 0;
  while (std::getline(lines, line) && !lines.eof()) {
    if (offset == 0 && line != first_line) {
      throw Failure(layout_.journal().string() +
                    ": not the journal of a dataset; name another folder");
    }
    take(line, offset);
    offset += line.size() + 1;
    if (line == "end") {
      run_begin_ = offset;
    } else if (line == "published") {
      snapshot_.is_published = true;
      run_begin_ = offset;
    }
  }
  if (in_snapshot_) {
    throw Failure(layout_.journal().string() +
                  ": cut off; restore the dataset or name another folder");
  }
  file_ = std::make_unique<write::Growing>(layout_.journal(), offset);
}

void Journal::take_snapshot(const std::string& line) {
  std::istringstream in(line);
  std::string what;
  in >> what;
  if (what == "base") {
    snapshot_.head.base = value_of(line);
  } else if (what == "packing") {
    snapshot_.head.packing = value_of(line);
  } else if (what == "persons") {
    snapshot_.head.persons = value_of(line);
  } else if (what == "license") {
    snapshot_.head.license = value_of(line);
  } else if (what == "history") {
    Version version;
    in >> version.added >> version.replaced >> version.removed >> version.run;
    snapshot_.versions.push_back(std::move(version));
  } else if (what == "forget") {
    snapshot_.forgotten.add(value_of(line));
  } else if (what == "gone") {
    std::string graph;
    std::uint32_t version = 0;
    in >> graph >> version;
    snapshot_.gone.emplace(std::move(graph), version);
  } else if (what == "shard") {
    std::uint32_t number = 0;
    Finished shard;
    in >> number >> shard.size >> shard.sha256 >> shard.quads >> shard.name;
    snapshot_.shards.emplace(number, std::move(shard));
  } else if (what == "file") {
    Finished file;
    in >> file.size >> file.sha256 >> file.quads >> file.name;
    snapshot_.files.push_back(std::move(file));
  } else if (what == "end") {
    in_snapshot_ = false;
  }
}

void Journal::take(const std::string& line, std::uint64_t offset) {
  if (line.starts_with("put ") || line.starts_with("redo ")) {
    const std::optional<Record> record = Record::of(line);
    if (!record) {
      throw Failure(layout_.journal().string() +
                    ": a line of it is broken; restore the dataset");
    }
    index_.set(number_of(record->item.graph), offset);
    if (record->shard > shards_) {
      last_shard_.clear();
    }
    shards_ = std::max(shards_, record->shard);
    if (!in_snapshot_) {
      last_shard_.push_back(*record);
    }
    return;
  }
  if (in_snapshot_) {
    take_snapshot(line);
    return;
  }
  std::istringstream in(line);
  std::string what;
  std::string name;
  in >> what >> name;
  if (what == "same") {
    index_.set(number_of(name), offset);
  } else if (what == "drop") {
    dropped_[name] = version();
  } else if (what == "swept") {
    swept_ = name;
  }
}

std::string Journal::line_at(std::uint64_t offset) const {
  std::string line;
  if (offset >= file_->size()) {
    line = pending_.substr(offset - file_->size());
  } else {
    for (std::size_t size = usual_line; line.find('\n') == std::string::npos;
         size *= 4) {
      line = file_->read(offset, size);
      if (line.size() < size) {
        break;
      }
    }
  }
  return line.substr(0, line.find('\n'));
}

std::optional<Latest> Journal::latest(std::string_view graph) const {
  const auto offset = index_.find(number_of(graph));
  if (!offset) {
    return std::nullopt;
  }
  Latest latest;
  latest.offset = *offset;
  std::string line = line_at(*offset);
  std::string input;
  if (line.starts_with("same ")) {
    std::istringstream in(line);
    std::string word;
    in >> word >> word >> latest.offset >> input;
    line = line_at(latest.offset);
  }
  std::optional<Record> record = Record::of(line);
  if (!record) {
    throw Failure(layout_.journal().string() +
                  ": a line of it is broken; restore the dataset");
  }
  latest.record = *std::move(record);
  latest.of_this_run =
      *offset >= run_begin_ && !(latest.record.is_redone && input.empty());
  latest.record.item.input = input.empty() ? latest.record.item.input : input;
  return latest;
}

std::uint64_t Journal::append(const std::string& line) {
  const std::uint64_t offset = file_->size() + pending_.size();
  pending_.append(line).append("\n");
  ++waiting_;
  return offset;
}

void Journal::put(const Record& record) {
  const std::uint64_t offset = append(record.line());
  index_.set(number_of(record.item.graph), offset);
  shards_ = std::max(shards_, record.shard);
}

void Journal::same(const Latest& latest, const std::string& input) {
  const std::uint64_t offset = append("same " + latest.record.item.graph + " " +
                                      std::to_string(latest.offset) + " " + input);
  index_.set(number_of(latest.record.item.graph), offset);
}

void Journal::drop(const std::string& graph) {
  append("drop " + graph);
  dropped_[graph] = version();
}

void Journal::sweep(const std::string& list) {
  append("swept " + list);
  swept_ = list;
}

void Journal::commit() {
  if (!pending_.empty()) {
    file_->append(pending_);
    pending_.clear();
    waiting_ = 0;
    file_->flush();
  }
}

void Journal::each(
    const std::function<void(const Record&, std::uint64_t)>& take) const {
  std::ifstream lines(layout_.journal(), std::ios::binary);
  std::uint64_t offset = 0;
  for (std::string line; std::getline(lines, line); offset += line.size() + 1) {
    if (const auto record = Record::of(line)) {
      take(*record, offset);
    }
  }
}

void Journal::forget_run() {
  pending_.clear();
  waiting_ = 0;
  file_->cut(run_begin_);
  file_->flush();
  replay();
}

void Journal::become(const std::filesystem::path& file) {
  write::move_file(file, layout_.journal());
  replay();
}

void Journal::published() {
  append("published");
  commit();
  replay();
}

} // namespace sourcier::dataset
