// SPDX-License-Identifier: Apache-2.0
// Large JSON documents read once, front to back, without being built: what is not asked
// for is passed over.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sourcier::json {

/// A value that the reader stands at. It can be asked one thing, once, before the
/// reader goes on; a value of another kind than the one asked for answers with nothing.
class Node {
 public:
  /// Calls `take(key, node)` for each member of an object.
  template <class Take>
  void members(Take take) {
    each_member(&take, [](void* context, std::string_view key, Node& node) {
      (*static_cast<Take*>(context))(key, node);
    });
  }
  /// Calls `take(node)` for each item of an array.
  template <class Take>
  void items(Take take) {
    each_item(&take,
              [](void* context, Node& node) { (*static_cast<Take*>(context))(node); });
  }
  /// The text of a string, UTF-8; "" for anything else. It lives as long as the
  /// document is being read.
  [[nodiscard]] std::string_view text();
  /// A whole number of 0 or more.
  [[nodiscard]] std::optional<std::uint64_t> whole();
  /// How many members an object has; 0 for anything else.
  [[nodiscard]] std::size_t size();

 private:
  friend class Reader;
  using TakeMember = void (*)(void*, std::string_view, Node&);
  using TakeItem = void (*)(void*, Node&);
  void each_member(void* context, TakeMember take);
  void each_item(void* context, TakeItem take);

  static constexpr std::size_t room = 32; ///< bytes; checked in the .cpp
  alignas(8) std::array<std::byte, room> value_{};
  bool* broken_ = nullptr;
};

/// Reads one document after another; its memory grows to what the largest wants.
class Reader {
 public:
  Reader();
  ~Reader();
  Reader(const Reader&) = delete;
  Reader(Reader&&) = delete;
  Reader& operator=(const Reader&) = delete;
  Reader& operator=(Reader&&) = delete;
  /// Calls `take(root)` with the root of a document, an object or an array. The text
  /// gets room behind it but stays the same. False where it is no JSON as far as it was
  /// looked at (what was passed over is looked at less closely); `take` may have been
  /// called then.
  template <class Take>
  [[nodiscard]] bool read(std::string& text, Take take) {
    return read(text, &take, [](void* context, Node& node) {
      (*static_cast<Take*>(context))(node);
    });
  }

 private:
  struct State;
  bool read(std::string& text, void* context, Node::TakeItem take);
  std::unique_ptr<State> state_;
};

} // namespace sourcier::json
