// SPDX-License-Identifier: Apache-2.0
// JSON in and out: a document read into values that keep the order of their members,
// and strings written as JSON.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::json {

enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

struct Member;

/// One JSON value. Members of an object keep their order in the text; where a key comes
/// twice, both are kept and `find` gives the first.
class Value {
 public:
  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool is(Kind kind) const { return kind_ == kind; }
  /// False for anything but `true`.
  [[nodiscard]] bool boolean() const { return kind_ == Kind::boolean && number_ != 0; }
  /// 0 for anything but a number. Whole numbers are exact up to 2^53.
  [[nodiscard]] double number() const { return kind_ == Kind::number ? number_ : 0; }
  /// A whole number of 64 bits as it was written, every digit; empty for anything else.
  [[nodiscard]] const std::string& digits() const { return digits_; }
  /// UTF-8; empty for anything but a string.
  [[nodiscard]] const std::string& text() const { return text_; }
  /// Empty for anything but an array.
  [[nodiscard]] const std::vector<Value>& items() const { return items_; }
  /// Empty for anything but an object.
  [[nodiscard]] const std::vector<Member>& members() const;
  /// The member's value; null where there is none, or where this is no object.
  [[nodiscard]] const Value* find(std::string_view key) const;
  /// The text of a string member; empty where there is none or it is no string.
  [[nodiscard]] std::string_view string_at(std::string_view key) const;

  Value();
  ~Value();
  Value(const Value& other);
  Value(Value&& other) noexcept;
  Value& operator=(const Value& other);
  Value& operator=(Value&& other) noexcept;
  explicit Value(bool value);
  explicit Value(double value, std::string digits = {});
  explicit Value(std::string value);
  explicit Value(std::vector<Value> items);
  explicit Value(std::vector<Member> members);

 private:
  Kind kind_ = Kind::null;
  double number_ = 0;
  std::string digits_;
  std::string text_;
  std::vector<Value> items_;
  std::vector<Member> members_;
};

struct Member {
  std::string key;
  Value value;
};

/// Reads one JSON document (UTF-8, RFC 8259; at most 256 levels deep). Throws
/// Failure("PLACE: not valid JSON: …; …") where it is not one.
[[nodiscard]] Value parse(std::string_view text, std::string_view place);
/// The same, but nothing instead of a Failure: for input where a bad line is a Problem.
[[nodiscard]] std::optional<Value> try_parse(std::string_view text);

/// Appends a string as JSON with its quote marks: only ", \ and control characters are
/// escaped. `utf8` must be valid UTF-8.
void append_quoted(std::string& out, std::string_view utf8);
[[nodiscard]] std::string quoted(std::string_view utf8);

} // namespace sourcier::json
