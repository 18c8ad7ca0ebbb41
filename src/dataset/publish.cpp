// SPDX-License-Identifier: Apache-2.0
// Renames in an order that can be gone through again.
#include "dataset/publish.hpp"

#include "write/files.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::dataset {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> entries(const fs::path& folder, std::string_view ending) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().filename().string().ends_with(ending)) {
      found.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool is_for_the_world(const std::string& name) {
  return name.ends_with(".nq.gz") || name.ends_with(".nq.zst") || name == "dataset.ttl";
}

/// Shards that are new and whole.
void publish_parts(const Layout& layout, const Snapshot& snapshot) {
  for (const auto& [number, shard] : snapshot.shards) {
    if (!fs::exists(layout.part(number))) {
      continue;
    }
    if (fs::exists(layout.waiting(shard.name))) {
      fs::remove(layout.part(number)); // the one that waits has lost some articles
    } else {
      write::move_file(layout.part(number), layout.folder / shard.name);
    }
  }
}

/// Files of ours that no version names any more.
void remove_old(const Layout& layout, const Snapshot& snapshot) {
  std::set<std::string> named;
  for (const auto& [number, shard] : snapshot.shards) {
    named.insert(shard.name);
    named.insert(layout.shared(number).filename().string());
    named.insert(layout.counts(number).filename().string());
  }
  for (const Finished& file : snapshot.files) {
    named.insert(file.name);
  }
  for (const auto& entry : fs::directory_iterator(layout.folder)) {
    const std::string name = entry.path().filename().string();
    if ((name.starts_with("articles-") || name.starts_with("catalogue-")) &&
        name.ends_with(layout.extension()) && !named.contains(name)) {
      fs::remove(entry.path());
    }
  }
  for (const char* ending : {".part", ".shared", ".counts"}) {
    for (const fs::path& path : entries(layout.hidden(), ending)) {
      if (!named.contains(path.filename().string())) {
        fs::remove(path);
      }
    }
  }
}

} // namespace

void publish(const Layout& layout, Journal& journal) {
  constexpr std::string_view ending = ".new";
  publish_parts(layout, journal.snapshot());
  std::vector<fs::path> waiting = entries(layout.hidden(), ending);
  std::stable_partition(waiting.begin(), waiting.end(), [](const fs::path& path) {
    return path.filename() != "dataset.ttl.new";
  });
  remove_old(layout, journal.snapshot());
  for (const fs::path& path : waiting) {
    std::string name = path.filename().string();
    name.resize(name.size() - ending.size());
    write::move_file(path,
                     (is_for_the_world(name) ? layout.folder : layout.hidden()) / name);
  }
  write::flush_all(layout.hidden());
  journal.published();
}

void tidy(const Layout& layout, const Journal& journal) {
  for (const fs::path& path : entries(layout.hidden(), ".new")) {
    fs::remove(path);
  }
  for (const fs::path& path : entries(layout.hidden(), ".tmp")) {
    fs::remove(path);
  }
  for (std::uint32_t number = journal.shards() + 1; fs::exists(layout.part(number));
       ++number) {
    fs::remove(layout.part(number));
    fs::remove(layout.shared(number));
    fs::remove(layout.counts(number));
  }
}

} // namespace sourcier::dataset
