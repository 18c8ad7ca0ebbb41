// SPDX-License-Identifier: Apache-2.0
// Words of names as numbers, and the tree of all names over them.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sourcier::knowledge {

using WordId = std::uint32_t; ///< 0: unknown
using NodeId = std::uint32_t; ///< 0: the root, or nowhere

/// Appends the words of a token or name: lower case, no accents, cut at everything that
/// is no letter or digit ("Louhansk-Est" → "louhansk", "est"; "œ" → "oe").
void fold(std::string_view utf8, std::vector<std::string>& words);
/// Words joined by blanks.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);
/// The words of a token or name, joined by blanks.
[[nodiscard]] std::string folded(std::string_view utf8);
/// A spelling that the usual transcriptions of a Slavic or other foreign name share:
/// "sergei shoigu" and "serguei choigou" have the same.
[[nodiscard]] std::string transcription_key(std::string_view folded_name);

struct FoldedHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const noexcept {
    return std::hash<std::string_view>{}(word);
  }
};

class Words {
 public:
  [[nodiscard]] WordId id(std::string_view word) const {
    const auto found = ids_.find(word);
    return found == ids_.end() ? 0 : found->second;
  }
  WordId intern(std::string_view word);
  void reserve(std::size_t words) { ids_.reserve(words); }

 private:
  std::unordered_map<std::string, WordId, FoldedHash, std::equal_to<>> ids_;
};

/// A tree whose edges are words; a node where a name ends carries the name's number.
class NameTrie {
 public:
  NameTrie() : edges_(1U << 12U), name_(1, none) {}
  /// The number of the name, given once to each: 0, 1, 2 …
  std::uint32_t add(const std::vector<WordId>& words);
  [[nodiscard]] NodeId next(NodeId node, WordId word) const {
    if (word == 0) {
      return 0;
    }
    const Edge& edge = edges_[place((std::uint64_t{node} << 32U) | word)];
    return edge.to;
  }
  [[nodiscard]] bool ends(NodeId node) const { return name_[node] != none; }
  /// The number of the name that ends at a node where ends(node).
  [[nodiscard]] std::uint32_t name(NodeId node) const { return name_[node]; }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  /// From a node by a word to a node; `to` 0: a free place.
  struct Edge {
    std::uint64_t by = 0;
    NodeId to = 0;
  };
  /// Where the edge stands, or may stand.
  [[nodiscard]] std::size_t place(std::uint64_t by) const {
    const std::size_t mask = edges_.size() - 1;
    std::size_t at =
        static_cast<std::size_t>((by * 0x9E3779B97F4A7C15ULL) >> 24U) & mask;
    while (edges_[at].to != 0 && edges_[at].by != by) {
      at = (at + 1) & mask;
    }
    return at;
  }
  void grow();

  std::vector<Edge> edges_; ///< a power of two, never more than half full
  std::vector<std::uint32_t> name_;
  std::uint32_t count_ = 0;
};

} // namespace sourcier::knowledge
