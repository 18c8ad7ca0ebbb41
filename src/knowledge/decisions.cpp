// SPDX-License-Identifier: Apache-2.0
// Reads decisions row by row; a bad row is told and left out.
#include "knowledge/decisions.hpp"

#include "hash/sha256.hpp"
#include "knowledge/words.hpp"
#include "text/csv.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <vector>

namespace sourcier::knowledge {

namespace {

using Cells = std::vector<std::string>;

constexpr std::array<std::string_view, 5> kinds{
    "Person", "State", "Organization", "Place", "Group"};

std::string
key_of(std::string_view article, std::string_view name, std::string_view kind) {
  std::string key(article);
  key.append(1, '\0').append(name).append(1, '\0').append(kind);
  return key;
}

/// Where the columns stand; none: the table has it not.
class Columns {
 public:
  explicit Columns(const Cells& head) : head_(head) {}
  [[nodiscard]] bool has(std::string_view name) const {
    return std::find(head_.begin(), head_.end(), name) != head_.end();
  }
  [[nodiscard]] std::string of(const Cells& row, std::string_view name) const {
    const auto found = std::find(head_.begin(), head_.end(), name);
    const auto at = static_cast<std::size_t>(found - head_.begin());
    return at < row.size() ? row[at] : "";
  }

 private:
  Cells head_;
};

/// "Q" and digits, alone or behind the last slash of an address; empty: it is none.
std::string item_of(const std::string& cell) {
  const std::size_t slash = cell.rfind('/');
  std::string item = slash == std::string::npos ? cell : cell.substr(slash + 1);
  const bool good = item.size() > 1 && item.size() < 12 && item.front() == 'Q' &&
                    item[1] != '0' &&
                    item.find_first_not_of("0123456789", 1) == std::string::npos;
  return good ? item : "";
}

/// As it may stand in a message: one line, not too long.
std::string shown(std::string cell) {
  constexpr std::size_t most = 60;
  std::replace_if(
      cell.begin(), cell.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  return cell.size() <= most ? cell : "…";
}

/// Reads the cells of a row into `decision`; gives what is wrong, or nothing.
std::string read_row(const Columns& columns,
                     const Cells& row,
                     const std::string& qid,
                     Decision& into) {
  if (qid != "none") {
    into.qid = item_of(qid);
    if (into.qid.empty()) {
      return "'" + shown(qid) +
             "' is no Q-number, no address of one and not none; left out";
    }
  }
  const std::string kind = columns.of(row, "kind");
  if (!kind.empty() && std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
    return "no kind '" + shown(kind) + "'; left out";
  }
  const std::string confidence = columns.of(row, "confidence");
  if (!confidence.empty()) {
    const char* const end = confidence.data() + confidence.size();
    const auto [stop, error] = std::from_chars(confidence.data(), end, into.confidence);
    if (error != std::errc{} || stop != end ||
        !(into.confidence >= 0 && into.confidence <= 1)) {
      return "confidence '" + shown(confidence) + "' is not between 0 and 1; left out";
    }
  }
  return "";
}

} // namespace

Decisions::Decisions(const std::filesystem::path& path, Problems& problems) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Failure(path.string() +
                  ": cannot be read; name a table of links with --links");
  }
  read(file, path.string(), problems);
}

Decisions::Decisions(std::istream& stream,
                     const std::string& place,
                     Problems& problems) {
  read(stream, place, problems);
}

void Decisions::read(std::istream& stream,
                     const std::string& place,
                     Problems& problems) {
  text::CsvRows rows(stream);
  Cells cells;
  rows.next(cells);
  const Columns columns(cells);
  if (!columns.has("name") || !columns.has("qid")) {
    throw Failure(place + ": no columns name and qid; see docs/commands/review.md");
  }
  std::string all;
  while (rows.next(cells)) {
    const std::string here = place + ":" + std::to_string(rows.line());
    const std::string qid = columns.of(cells, "qid");
    if (qid.empty()) {
      continue;
    }
    Decision decision;
    decision.place = here;
    const std::string spelled = columns.of(cells, "name");
    const std::string name = text::valid_utf8(spelled) ? folded(spelled) : "";
    const std::string bad =
        name.empty() ? "no name; left out" : read_row(columns, cells, qid, decision);
    if (!bad.empty()) {
      problems.push_back({here, bad});
      continue;
    }
    const std::string key =
        key_of(columns.of(cells, "article"), name, columns.of(cells, "kind"));
    const auto [at, fresh] = decisions_.emplace(key, decision);
    if (!fresh && at->second.qid != decision.qid) {
      problems.push_back(
          {here, "decided otherwise at " + at->second.place + "; left out"});
    }
  }
  for (const auto& [key, decision] : decisions_) {
    all.append(key).append(1, '\0').append(decision.qid).append(1, '\0');
    all.append(std::to_string(decision.confidence)).append(1, '\0');
  }
  constexpr std::size_t digits = 16;
  digest_ = hash::sha256_hex(all).substr(0, digits);
}

const Decision* Decisions::find(std::string_view article,
                                std::string_view folded_name,
                                std::string_view kind) const {
  for (const std::string_view where : {article, std::string_view()}) {
    for (const std::string_view what : {kind, std::string_view()}) {
      const auto found = decisions_.find(key_of(where, folded_name, what));
      if (found != decisions_.end()) {
        return &found->second;
      }
    }
  }
  return nullptr;
}

} // namespace sourcier::knowledge
