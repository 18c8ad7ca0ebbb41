// SPDX-License-Identifier: Apache-2.0
// Reads MessagePack from front to back, without copying: the format of spaCy's files.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sourcier::nlp {

/// The one line for a model file that is not as it must be.
[[noreturn]] void fail_damaged(const std::string& place, const std::string& what);

/// A cursor over MessagePack bytes. Each function reads one value and throws
/// Failure("PLACE: damaged model file …") where the next value is another kind or cut.
class Msgpack {
 public:
  enum class Kind : std::uint8_t {
    nil,
    boolean,
    integer,
    real,
    text, ///< str or bin
    array,
    map
  };

  /// `bytes` must outlive the cursor and all it returns.
  Msgpack(std::string_view bytes, std::string place);

  [[nodiscard]] Kind kind() const;
  [[nodiscard]] bool boolean();
  [[nodiscard]] std::int64_t integer();
  /// Ids above 2^63 included.
  [[nodiscard]] std::uint64_t id();
  [[nodiscard]] double real();
  [[nodiscard]] std::string_view text();
  /// Number of items that follow.
  [[nodiscard]] std::size_t array();
  /// Number of pairs of key and value that follow.
  [[nodiscard]] std::size_t map();
  void skip();
  /// Throws where bytes are left.
  void finish() const;
  [[noreturn]] void fail(const std::string& what) const;
  [[nodiscard]] const std::string& place() const { return place_; }

 private:
  [[nodiscard]] unsigned head() const;
  [[nodiscard]] std::uint64_t big_endian(std::size_t size);
  [[nodiscard]] std::string_view take(std::size_t size);
  void skip(unsigned depth);
  std::string_view bytes_;
  std::size_t at_ = 0;
  std::string place_;
};

} // namespace sourcier::nlp
