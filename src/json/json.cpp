// SPDX-License-Identifier: Apache-2.0
// JSON in and out, by simdjson's DOM reader.
#include "json/json.hpp"

#include "problem.hpp"

#include <simdjson.h>
#include <utility>

namespace sourcier::json {
namespace {

constexpr std::size_t deepest = 256;

Value value_of(const simdjson::dom::element& element);

Value array_of(const simdjson::dom::array& array) {
  std::vector<Value> items;
  items.reserve(array.size());
  for (const simdjson::dom::element item : array) {
    items.push_back(value_of(item));
  }
  return Value(std::move(items));
}

Value object_of(const simdjson::dom::object& object) {
  std::vector<Member> members;
  members.reserve(object.size());
  for (const simdjson::dom::key_value_pair member : object) {
    members.push_back({std::string(member.key), value_of(member.value)});
  }
  return Value(std::move(members));
}

Value value_of(const simdjson::dom::element& element) {
  using simdjson::dom::element_type;
  switch (element.type()) {
  case element_type::ARRAY:
    return array_of(element.get_array().value_unsafe());
  case element_type::OBJECT:
    return object_of(element.get_object().value_unsafe());
  case element_type::STRING:
    return Value(std::string(element.get_string().value_unsafe()));
  case element_type::INT64:
    return Value(element.get_double().value_unsafe(),
                 std::to_string(element.get_int64().value_unsafe()));
  case element_type::UINT64:
    return Value(element.get_double().value_unsafe(),
                 std::to_string(element.get_uint64().value_unsafe()));
  case element_type::DOUBLE:
    return Value(element.get_double().value_unsafe());
  case element_type::BOOL:
    return Value(element.get_bool().value_unsafe());
  case element_type::NULL_VALUE:
    break;
  }
  return {};
}

/// The value, or simdjson's words on what is wrong.
std::pair<std::optional<Value>, std::string> read(std::string_view text) {
  simdjson::dom::parser parser;
  if (parser.allocate(text.size(), deepest) != simdjson::SUCCESS) {
    return {std::nullopt, "too large"};
  }
  const simdjson::padded_string padded(text);
  simdjson::dom::element root;
  const simdjson::error_code error = parser.parse(padded).get(root);
  if (error != simdjson::SUCCESS) {
    return {std::nullopt, simdjson::error_message(error)};
  }
  return {value_of(root), ""};
}

} // namespace

Value::Value() = default;
Value::~Value() = default;
Value::Value(const Value& other) = default;
Value::Value(Value&& other) noexcept = default;
Value& Value::operator=(const Value& other) = default;
Value& Value::operator=(Value&& other) noexcept = default;

Value::Value(bool value) : kind_(Kind::boolean), number_(value ? 1 : 0) {}

Value::Value(double value, std::string digits)
    : kind_(Kind::number), number_(value), digits_(std::move(digits)) {}

Value::Value(std::string value) : kind_(Kind::string), text_(std::move(value)) {}

Value::Value(std::vector<Value> items) : kind_(Kind::array), items_(std::move(items)) {}

Value::Value(std::vector<Member> members)
    : kind_(Kind::object), members_(std::move(members)) {}

const std::vector<Member>& Value::members() const {
  return members_;
}

const Value* Value::find(std::string_view key) const {
  for (const Member& member : members_) {
    if (member.key == key) {
      return &member.value;
    }
  }
  return nullptr;
}

std::string_view Value::string_at(std::string_view key) const {
  const Value* value = find(key);
  return value == nullptr ? std::string_view() : std::string_view(value->text());
}

Value parse(std::string_view text, std::string_view place) {
  auto [value, error] = read(text);
  if (!value) {
    throw Failure(std::string(place) + ": not valid JSON: " + error +
                  "; correct the file");
  }
  return std::move(*value);
}

std::optional<Value> try_parse(std::string_view text) {
  return read(text).first;
}

void append_quoted(std::string& out, std::string_view utf8) {
  static constexpr std::string_view hex = "0123456789abcdef";
  out.push_back('"');
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20) {
      out += "\\u00";
      out.push_back(hex[byte >> 4U]);
      out.push_back(hex[byte & 15U]);
    } else {
      out.push_back(c);
    }
  }
  out.push_back('"');
}

std::string quoted(std::string_view utf8) {
  std::string out;
  append_quoted(out, utf8);
  return out;
}

} // namespace sourcier::json
