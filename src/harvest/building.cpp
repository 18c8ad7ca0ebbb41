// SPDX-License-Identifier: Apache-2.0
// Sorts items by number and names by key, and lays them out.
#include "harvest/building.hpp"

#include "harvest/index_file.hpp"
#include "knowledge/words.hpp"
#include "problem.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <set>

namespace sourcier::harvest {

namespace {

namespace layout = knowledge::layout;
using knowledge::Entry;

template <class Value>
std::string_view bytes_of(const Value& value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

layout::Record record_of(const Entry& entry) {
  layout::Record record;
  record.qid = entry.qid;
  record.country = entry.country;
  constexpr std::uint32_t most = std::numeric_limits<std::uint16_t>::max();
  record.sitelinks = static_cast<std::uint16_t>(std::min(entry.sitelinks, most));
  record.kind = static_cast<std::uint8_t>(entry.kind);
  const unsigned place = entry.place_class == "City"     ? 1
                         : entry.place_class == "Region" ? 2
                                                         : 0;
  record.nature = static_cast<std::uint8_t>(
      knowledge::subclass_number(entry.subclass) +
      8U * static_cast<unsigned>(entry.state_kind) + 32U * place);
  return record;
}

/// The keys of all its names, each once.
std::set<std::uint64_t> keys_of(const Entry& entry) {
  std::set<std::uint64_t> keys;
  const auto add = [&](const std::string& name) {
    const std::string words = knowledge::folded(name);
    if (!words.empty()) {
      keys.insert(knowledge::name_key(words));
    }
  };
  add(entry.label);
  std::for_each(entry.aliases.begin(), entry.aliases.end(), add);
  std::for_each(entry.spellings.begin(), entry.spellings.end(), add);
  return keys;
}

/// As many bits as leave about 32 names in a bucket.
std::uint32_t bits_for(std::uint64_t names) {
  constexpr std::uint64_t bucket = 32;
  return names <= bucket ? 0
                         : static_cast<std::uint32_t>(std::bit_width(names / bucket));
}

} // namespace

/// The file while it grows.
class Building::Writing {
 public:
  Writing(const std::filesystem::path& path, std::size_t memory)
      : file_(path), records_(path.parent_path(), memory / 4),
        names_(path.parent_path(), memory / 2) {}

  void add(const Entry& entry) {
    const std::string texts = knowledge::packed_texts(entry);
    layout::Record record = record_of(entry);
    record.texts = file_.offset();
    record.texts_size = static_cast<std::uint32_t>(texts.size());
    file_.write(texts);
    const auto number = static_cast<std::uint32_t>(built.entities);
    records_.add(number, bytes_of(record));
    for (const std::uint64_t key : keys_of(entry)) {
      names_.add(key, bytes_of(number));
    }
    ++built.entities;
    ++built.of_kind.at(static_cast<std::size_t>(entry.kind));
  }

  Built close(std::uint32_t classes) {
    layout::Foot foot;
    file_.align();
    foot.entities = built.entities;
    foot.records_at = file_.offset();
    records_.sorted([&](std::uint64_t, std::string_view bytes) { file_.write(bytes); });
    foot.names = names_.size();
    foot.names_at = file_.offset();
    foot.bits = bits_for(foot.names);
    const std::vector<std::uint32_t> directory = write_names(foot.bits);
    file_.align();
    foot.directory_at = file_.offset();
    file_.write({reinterpret_cast<const char*>(directory.data()),
                 directory.size() * sizeof(std::uint32_t)});
    file_.align();
    foot.classes = classes;
    built.bytes = file_.close(foot);
    built.names = foot.names;
    return built;
  }

  Built built;

 private:
  std::vector<std::uint32_t> write_names(std::uint32_t bits) {
    std::vector<std::uint32_t> directory((std::size_t{1} << bits) + 1, 0);
    names_.sorted([&](std::uint64_t key, std::string_view bytes) {
      layout::Name name;
      name.key_high = static_cast<std::uint32_t>(key >> 32U);
      name.key_low = static_cast<std::uint32_t>(key);
      std::memcpy(&name.entity, bytes.data(), sizeof name.entity);
      file_.write(bytes_of(name));
      ++directory[(bits == 0 ? 0 : key >> (64U - bits)) + 1];
    });
    for (std::size_t i = 1; i < directory.size(); ++i) {
      directory[i] += directory[i - 1];
    }
    return directory;
  }

  IndexFile file_;
  Sorter records_;
  Sorter names_;
};

Building::Building(Classes& classes,
                   const std::filesystem::path& path,
                   std::size_t memory)
    : classes_(classes), path_(path), memory_(memory),
      items_(path.parent_path(), memory / 2) {}

void Building::add(const Item& item) {
  classes_.learn(item);
  if (item.jurisdiction != 0 || classes_.is_post(item)) {
    posts_[item.entry.qid] =
        item.jurisdiction != 0 ? item.jurisdiction : item.entry.country;
  }
  // An item without a name or without a class can be found by nobody.
  if (!item.entry.label.empty() && (item.kind_is_given || !item.classes.empty())) {
    items_.add(item.entry.qid, packed(item));
  }
}

Built Building::finish() {
  classes_.settle();
  Writing writing(path_, memory_);
  std::string last;
  const auto take = [&] {
    Item item;
    if (last.empty() || !unpack(last, item)) {
      return;
    }
    if (!item.kind_is_given && !classes_.judge(item)) {
      return;
    }
    for (knowledge::Post& post : item.entry.posts) {
      if (const auto found = posts_.find(post.position);
          found != posts_.end() && post.of == 0) {
        post.of = found->second;
      }
    }
    writing.add(item.entry);
  };
  std::uint64_t key = 0;
  items_.sorted([&](std::uint64_t next, std::string_view bytes) {
    if (next != key) {
      take();
    }
    key = next;
    last = bytes;
  });
  take();
  Built built = writing.close(classes_.sum());
  built.items = items_.size();
  return built;
}

} // namespace sourcier::harvest
