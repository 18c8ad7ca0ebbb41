// SPDX-License-Identifier: Apache-2.0
// Takes a checksum of every block on the way to the disk.
#include "harvest/index_file.hpp"

#include "pack/checksum.hpp"

#include <algorithm>
#include <cstddef>

namespace sourcier::harvest {

namespace {

namespace layout = knowledge::layout;

template <class Value>
std::string_view bytes_of(const Value& value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

} // namespace

IndexFile::IndexFile(const std::filesystem::path& path) : stream_(path.string()) {
  std::string head(layout::magic);
  head += bytes_of(layout::version);
  head.resize(layout::head_size, '\0');
  write(head);
}

void IndexFile::put(std::string_view bytes) {
  constexpr std::size_t piece = std::size_t{1} << 18U;
  waiting_ += bytes;
  if (waiting_.size() >= piece) {
    stream_.write(waiting_);
    waiting_.clear();
  }
}

void IndexFile::write(std::string_view bytes) {
  offset_ += bytes.size();
  put(bytes);
  while (!bytes.empty()) {
    const std::size_t part = std::min(bytes.size(), layout::block - block_.size());
    block_ += bytes.substr(0, part);
    bytes.remove_prefix(part);
    if (block_.size() == layout::block) {
      sums_.push_back(pack::crc32(block_));
      block_.clear();
    }
  }
}

void IndexFile::align() {
  write(std::string(layout::aligned(offset_) - offset_, '\0'));
}

std::uint64_t IndexFile::close(layout::Foot foot) {
  foot.checksums_at = offset_;
  if (!block_.empty()) {
    sums_.push_back(pack::crc32(block_));
  }
  std::string sums(reinterpret_cast<const char*>(sums_.data()),
                   sums_.size() * sizeof(std::uint32_t));
  sums.resize(layout::aligned(foot.checksums_at + sums.size()) - foot.checksums_at,
              '\0');
  put(sums);
  std::copy(layout::magic.begin(), layout::magic.end(), foot.magic.begin());
  foot.version = layout::version;
  foot.checksums_sum = pack::crc32(sums);
  foot.file_size = foot.checksums_at + sums.size() + sizeof foot;
  foot.foot_sum =
      pack::crc32(bytes_of(foot).substr(0, offsetof(layout::Foot, foot_sum)));
  put(bytes_of(foot));
  stream_.write(waiting_);
  stream_.close();
  return foot.file_size;
}

} // namespace sourcier::harvest
