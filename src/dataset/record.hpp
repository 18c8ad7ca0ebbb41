// SPDX-License-Identifier: Apache-2.0
// What a dataset knows of an article it holds.
#pragma once
#include "model/article.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sourcier::dataset {

/// An article as it was read, before anything is found in it.
struct Item {
  std::string graph;     ///< local name of its graph: 16 hexadecimal digits
  std::string key;       ///< its url, else its id, else `doc`
  std::string doc;       ///< local name of its document
  std::string modified;  ///< YYYY-MM-DD, or "-"
  std::string published; ///< YYYY-MM-DD, or "-"
  std::string sha256;    ///< of its reference text
  /// 32 hexadecimal digits over all that was read and the run that reads it: equal,
  /// where the graph would be the same.
  std::string input;

  /// Of two texts under one key in one run, the one that stays: the later
  /// dateModified, then datePublished, then the greater name [model.md 2].
  [[nodiscard]] bool outranks(const Item& other) const;
};

/// `run`: local name of the run's IRI.
[[nodiscard]] Item item(const Article& article, std::string_view run);

/// A line of the journal, "put …" or "redo …": where the article's graph stands.
struct Record {
  Item item;
  std::uint32_t shard = 0;
  std::uint64_t packed = 0; ///< bytes in the shard
  std::uint64_t bytes = 0;  ///< unpacked
  std::uint64_t quads = 0;
  std::uint64_t shared = 0;  ///< bytes of the shard's shared lines up to this article
  std::uint32_t added = 0;   ///< version that brought the key
  std::uint32_t changed = 0; ///< version that brought this content
  bool is_redone = false; ///< "redo …": not read again, only somebody left out of it
  std::string content;    ///< 32 hexadecimal digits of the unpacked graph's SHA-256

  [[nodiscard]] std::string line() const; ///< without line feed
  /// None: no such line.
  [[nodiscard]] static std::optional<Record> of(std::string_view line);
};

/// The number that 16 hexadecimal digits are.
[[nodiscard]] std::uint64_t number_of(std::string_view graph);

} // namespace sourcier::dataset
