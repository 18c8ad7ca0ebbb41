// SPDX-License-Identifier: Apache-2.0
// Cuts a stream into lines of bounded length and reads each as an entity.
#include "harvest/dumps.hpp"

#include "graphs/sources.hpp"
#include "json/reader.hpp"
#include "knowledge/kinds.hpp"
#include "knowledge/tables.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace sourcier::harvest {

namespace {

/// The largest entities have about 5 MB; an answer of wbgetentities holds up to 50.
constexpr std::size_t longest_line = std::size_t{1} << 28U;
constexpr std::size_t most_problems = 50;

/// Lines without their end.
class Lines {
 public:
  explicit Lines(std::istream& stream) : stream_(stream) {}

  /// False at the end. A line longer than allowed is cut, which `cut()` says.
  bool next(std::string& line) {
    line.clear();
    cut_ = false;
    while (true) {
      if (at_ == size_ && !refill()) {
        return !line.empty() || std::exchange(open_, false);
      }
      const char* const begin = buffer_.data() + at_;
      const char* const end = buffer_.data() + size_;
      const char* const stop = std::find(begin, end, '\n');
      const auto count = static_cast<std::size_t>(stop - begin);
      const std::size_t room = longest_line - std::min(longest_line, line.size());
      cut_ = cut_ || count > room;
      line.append(begin, std::min(count, room));
      at_ += count;
      open_ = true;
      if (stop != end) {
        ++at_;
        ++number_;
        open_ = false;
        return true;
      }
    }
  }
  [[nodiscard]] bool cut() const { return cut_; }
  [[nodiscard]] std::uint64_t number() const { return number_; }
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

 private:
  bool refill() {
    constexpr std::size_t piece = std::size_t{1} << 18U;
    buffer_.resize(piece);
    stream_.read(buffer_.data(), static_cast<std::streamsize>(piece));
    size_ = static_cast<std::size_t>(stream_.gcount());
    at_ = 0;
    bytes_ += size_;
    return size_ > 0;
  }

  std::istream& stream_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t size_ = 0;
  std::uint64_t number_ = 0;
  std::uint64_t bytes_ = 0;
  bool cut_ = false;
  bool open_ = false; ///< a last line without its end
};

void complain(Problems& problems, const std::string& place, const std::string& reason) {
  if (problems.size() < most_problems) {
    problems.push_back({place, reason});
  }
}

/// Without blanks, commas and a carriage return at its ends.
void trim(std::string& line) {
  const auto is_blank = [](char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == ',';
  };
  while (!line.empty() && is_blank(line.back())) {
    line.pop_back();
  }
  const auto first = std::find_if_not(line.begin(), line.end(), is_blank);
  line.erase(line.begin(), first);
}

/// One entity, an array of them, or an object whose "entities" they are.
class Reading {
 public:
  explicit Reading(const Take& take) : take_(take) {}

  /// What was met in a text.
  enum class Met : std::uint8_t { items, nothing, broken };

  Met line(std::string& text) {
    Item item;
    bool is_item = false;
    const bool good =
        reader_.read(text, [&](json::Node& root) { is_item = read_item(root, item); });
    if (!good) {
      return Met::broken;
    }
    if (is_item) {
      ++items_;
      take_(item);
    }
    return is_item ? Met::items : Met::nothing;
  }

  Met document(std::string& text) {
    const std::uint64_t before = items_;
    const auto one = [&](json::Node& node) {
      Item item;
      if (read_item(node, item)) {
        ++items_;
        take_(item);
      }
    };
    const bool good = reader_.read(text, [&](json::Node& root) {
      if (text.front() == '[') {
        root.items(one);
        return;
      }
      root.members([&](std::string_view key, json::Node& part) {
        if (key == "entities") {
          part.members([&](std::string_view, json::Node& node) { one(node); });
        }
      });
    });
    return !good ? Met::broken : items_ > before ? Met::items : Met::nothing;
  }

  [[nodiscard]] std::uint64_t count() const { return items_; }

 private:
  json::Reader reader_;
  const Take& take_;
  std::uint64_t items_ = 0;
};

/// True where a text begins as an entity of a dump: with its type, id or page.
bool begins_as_entity(const std::string& line) {
  const std::size_t quote = line.find('"');
  const std::size_t end = line.find('"', quote + 1);
  if (quote == std::string::npos || end == std::string::npos) {
    return false;
  }
  const std::string key = line.substr(quote + 1, end - quote - 1);
  return key == "type" || key == "id" || key == "pageid" || key == "labels";
}

/// Reads all that is left as one document.
void read_whole(Lines& lines,
                std::string text,
                Reading& reading,
                const std::string& place,
                Problems& problems) {
  std::string line;
  while (text.size() < longest_line && lines.next(line)) {
    text.append("\n").append(line);
  }
  if (text.size() >= longest_line) {
    complain(problems, place, "longer than 256 MB and not one entity a line; left out");
  } else if (reading.document(text) == Reading::Met::broken) {
    complain(problems, place, "not valid JSON; what came before is kept");
  } else if (reading.count() == 0) {
    complain(problems, place, "no Wikidata items in it; left out");
  }
}

} // namespace

Harvest items_in(std::istream& stream,
                 const std::string& place,
                 const Take& take,
                 Problems& problems) {
  Lines lines(stream);
  Reading reading(take);
  std::string line;
  bool open_array = false;
  bool first = true;
  while (lines.next(line)) {
    const std::string here = place + ":" + std::to_string(lines.number());
    if (lines.cut()) {
      complain(problems, here, "a line longer than 256 MB; left out");
      continue;
    }
    trim(line);
    if (line.empty()) {
      continue;
    }
    if (line == "[" || line == "]") {
      open_array = line == "[";
      continue;
    }
    if (std::exchange(first, false) && !open_array &&
        (line.front() == '[' || (line.front() == '{' && !begins_as_entity(line)))) {
      read_whole(lines, std::move(line), reading, place, problems);
      break;
    }
    if (!text::valid_utf8(line) || reading.line(line) == Reading::Met::broken) {
      complain(problems, here, "not valid JSON; left out");
    }
  }
  if (open_array) {
    complain(problems, place, "the array of entities is not closed; it is cut off");
  }
  return {lines.bytes(), reading.count()};
}

Harvest items(const std::filesystem::path& path, const Take& take, Problems& problems) {
  Harvest harvest;
  graphs::open(path, [&](std::istream& stream) {
    harvest = items_in(stream, path.string(), take, problems);
  });
  return harvest;
}

namespace {

using Columns = std::map<std::string, std::size_t>;

Columns columns_of(const knowledge::Cells& head, const std::string& place) {
  Columns columns;
  for (std::size_t i = 0; i < head.size(); ++i) {
    columns.emplace(head[i], i);
  }
  if (!columns.contains("qid") || !columns.contains("kind") ||
      !columns.contains("label")) {
    throw Failure(place + ": no columns qid, kind and label; see docs/commands/kb.md");
  }
  return columns;
}

/// The cells of a row by the names of their columns.
class Row {
 public:
  Row(const Columns& columns, knowledge::Cells cells)
      : columns_(columns), cells_(std::move(cells)) {}
  [[nodiscard]] std::string at(const std::string& column) const {
    const auto found = columns_.find(column);
    return found == columns_.end() || found->second >= cells_.size()
               ? ""
               : cells_[found->second];
  }

 private:
  const Columns& columns_;
  knowledge::Cells cells_;
};

Item item_of(const Row& row, const std::string& place) {
  Item item;
  item.kind_is_given = true;
  knowledge::Entry& entry = item.entry;
  entry.qid = q_number(row.at("qid"));
  entry.kind = knowledge::entity_kind(row.at("kind"), place);
  entry.subclass = row.at("subclass");
  entry.state_kind = knowledge::state_kind(row.at("state"), place);
  entry.place_class = row.at("class");
  entry.country = q_number(row.at("country"));
  entry.capital = q_number(row.at("capital"));
  entry.label = row.at("label");
  entry.description = row.at("description");
  entry.website = row.at("website");
  entry.aliases = knowledge::values_of(row.at("aliases"));
  entry.demonyms = knowledge::values_of(row.at("demonyms"));
  const std::string links = row.at("sitelinks");
  std::from_chars(links.data(), links.data() + links.size(), entry.sitelinks);
  return item;
}

/// An item, or what is wrong with the row.
std::string read_row(const Row& row, const std::string& place, Item& item) {
  try {
    item = item_of(row, place);
  } catch (const Failure&) {
    return "a kind or state that no table has; left out";
  }
  return item.entry.qid == 0 || item.entry.label.empty()
             ? "no Q-number or no label; left out"
             : "";
}

} // namespace

Harvest rows_in(std::istream& stream,
                const std::string& place,
                const Take& take,
                Problems& problems) {
  Lines lines(stream);
  Harvest harvest;
  Columns columns;
  std::string line;
  while (lines.next(line)) {
    const std::string here = place + ":" + std::to_string(lines.number());
    if (line.ends_with('\r')) {
      line.pop_back();
    }
    if (line.empty() || line.starts_with('#')) {
      continue;
    }
    const bool legible = !lines.cut() && text::valid_utf8(line);
    if (legible && columns.empty()) {
      columns = columns_of(knowledge::cut_at(line, '\t'), here);
      continue;
    }
    Item item;
    const std::string bad =
        legible ? read_row(Row(columns, knowledge::cut_at(line, '\t')), here, item)
                : "not UTF-8, or longer than 256 MB; left out";
    if (!bad.empty()) {
      complain(problems, here, bad);
      continue;
    }
    ++harvest.items;
    take(item);
  }
  harvest.bytes = lines.bytes();
  return harvest;
}

Harvest rows(const std::filesystem::path& path, const Take& take, Problems& problems) {
  Harvest harvest;
  graphs::open(path, [&](std::istream& stream) {
    harvest = rows_in(stream, path.string(), take, problems);
  });
  return harvest;
}

} // namespace sourcier::harvest
