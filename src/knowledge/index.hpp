// SPDX-License-Identifier: Apache-2.0
// An imported index: millions of entities in one file that is mapped, not read.
#pragma once
#include "knowledge/entry.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::knowledge {

class Index {
 public:
  /// Maps a file that `sourcier kb import` wrote. Failure, in one line, where it cannot
  /// be opened, is no index, is of another version, is cut off or its foot is damaged.
  /// Its other bytes are proven when they are first touched, 4096 at a time: any call
  /// below ends with a Failure where they are not as they were written. May be used
  /// from several threads.
  explicit Index(const std::filesystem::path& path);
  ~Index();
  Index(Index&& other) noexcept;
  Index& operator=(Index&& other) noexcept;
  Index(const Index& other) = delete;
  Index& operator=(const Index& other) = delete;

  [[nodiscard]] std::uint32_t size() const;  ///< entities
  [[nodiscard]] std::uint64_t names() const; ///< names that find them
  [[nodiscard]] std::uint64_t bytes() const; ///< of the file
  /// 16 hexadecimal digits that depend on every byte of the file.
  [[nodiscard]] std::string digest() const;

  /// The entity of this number, 0 to size() - 1.
  [[nodiscard]] Entry entity(std::uint32_t number) const;
  /// The entity of a Q-number.
  [[nodiscard]] std::optional<Entry> find(std::uint32_t qid) const;
  /// The entities that a name (words as folded() gives them) is a label, alias or
  /// spelling of, most sitelinks first; none, too, where there are more than `most`: a
  /// name of so many says nothing.
  [[nodiscard]] std::vector<Entry> named(std::string_view folded_name,
                                         std::size_t most = 64) const;
  /// Proves all bytes and every entity.
  void prove() const;

 private:
  struct Mapped;
  std::unique_ptr<Mapped> mapped_;
};

} // namespace sourcier::knowledge
