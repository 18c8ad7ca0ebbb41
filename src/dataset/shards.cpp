// SPDX-License-Identifier: Apache-2.0
// Adds, counts bytes, begins the next one.
#include "dataset/shards.hpp"

#include <fstream>
#include <sstream>
#include <utility>

namespace sourcier::dataset {

Shards::Shards(const Layout& layout, std::uint64_t most_bytes, const Journal& journal)
    : layout_(layout), most_bytes_(most_bytes), number_(journal.shards()) {
  std::uint64_t packed = 0;
  for (const Record& record : journal.last_shard()) {
    packed += record.packed;
    bytes_ += record.bytes;
  }
  if (packed > 0) {
    open(number_, packed, journal.last_shard().back().shared);
    std::ifstream lines(layout_.shared(number_), std::ios::binary);
    blocks(lines, [this](const std::string& key, std::string&& block) {
      written_[key] = std::move(block);
    });
  }
}

void Shards::open(std::uint32_t number, std::uint64_t packed, std::uint64_t shared) {
  number_ = number;
  articles_ = std::make_unique<write::Growing>(layout_.part(number), packed);
  shared_ = std::make_unique<write::Growing>(layout_.shared(number), shared);
  written_.clear();
}

void Shards::add(const write::Parcel& parcel, Record& record) {
  const bool is_full = bytes_ > 0 && bytes_ + parcel.bytes > most_bytes_;
  if (!articles_ || is_full) {
    flush();
    open(number_ + 1, 0, 0);
    bytes_ = 0;
  }
  articles_->append(parcel.packed);
  std::istringstream lines(parcel.shared);
  std::string fresh;
  blocks(lines, [&](const std::string& key, std::string&& block) {
    std::string& last = written_[key];
    if (last != block) {
      fresh += block;
      last = std::move(block);
    }
  });
  shared_->append(fresh);
  bytes_ += parcel.bytes;
  record.shard = number_;
  record.packed = parcel.packed.size();
  record.bytes = parcel.bytes;
  record.quads = parcel.quads;
  record.shared = shared_->size();
}

void Shards::flush() {
  if (articles_) {
    articles_->flush();
    shared_->flush();
  }
}

} // namespace sourcier::dataset
