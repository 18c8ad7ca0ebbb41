// SPDX-License-Identifier: Apache-2.0
// JSON read once, by simdjson's on-demand reader.
#include "json/reader.hpp"

#include <cstring>
#include <simdjson.h>
#include <type_traits>

namespace sourcier::json {
namespace {

using simdjson::ondemand::value;

static_assert(std::is_trivially_copyable_v<value>);

value value_in(const std::byte* bytes) {
  value found;
  std::memcpy(
      &found, bytes, sizeof found); // NOLINT(bugprone-undefined-memory-manipulation)
  return found;
}

/// The first and the last bracket are a pair: the on-demand reader does not look.
bool is_closed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  const std::size_t last = text.find_last_not_of(blanks);
  return first != std::string_view::npos && first < last &&
         ((text[first] == '{' && text[last] == '}') ||
          (text[first] == '[' && text[last] == ']'));
}

} // namespace

struct Reader::State {
  simdjson::ondemand::parser parser;
  bool broken = false;
};

void Node::each_member(void* context, TakeMember take) {
  static_assert(sizeof(value) <= room && alignof(value) <= 8);
  value here = value_in(value_.data());
  simdjson::ondemand::json_type type{};
  if (here.type().get(type) != simdjson::SUCCESS) {
    *broken_ = true;
    return;
  }
  simdjson::ondemand::object object;
  if (type != simdjson::ondemand::json_type::object) {
    return;
  }
  if (here.get_object().get(object) != simdjson::SUCCESS) {
    *broken_ = true;
    return;
  }
  for (auto field : object) {
    std::string_view key;
    value inside;
    if (field.unescaped_key().get(key) != simdjson::SUCCESS ||
        std::move(field).value().get(inside) != simdjson::SUCCESS) {
      *broken_ = true;
      return;
    }
    Node node;
    std::memcpy(node.value_.data(), &inside, sizeof inside);
    node.broken_ = broken_;
    take(context, key, node);
    if (*broken_) {
      return;
    }
  }
}

void Node::each_item(void* context, TakeItem take) {
  value here = value_in(value_.data());
  simdjson::ondemand::json_type type{};
  if (here.type().get(type) != simdjson::SUCCESS) {
    *broken_ = true;
    return;
  }
  simdjson::ondemand::array array;
  if (type != simdjson::ondemand::json_type::array) {
    return;
  }
  if (here.get_array().get(array) != simdjson::SUCCESS) {
    *broken_ = true;
    return;
  }
  for (auto item : array) {
    value inside;
    if (item.get(inside) != simdjson::SUCCESS) {
      *broken_ = true;
      return;
    }
    Node node;
    std::memcpy(node.value_.data(), &inside, sizeof inside);
    node.broken_ = broken_;
    take(context, node);
    if (*broken_) {
      return;
    }
  }
}

std::string_view Node::text() {
  value here = value_in(value_.data());
  simdjson::ondemand::json_type type{};
  std::string_view found;
  const bool known = here.type().get(type) == simdjson::SUCCESS;
  if (!known || (type == simdjson::ondemand::json_type::string &&
                 here.get_string().get(found) != simdjson::SUCCESS)) {
    *broken_ = true;
  }
  return found;
}

std::optional<std::uint64_t> Node::whole() {
  value here = value_in(value_.data());
  simdjson::ondemand::json_type type{};
  std::uint64_t number = 0;
  if (here.type().get(type) != simdjson::SUCCESS) {
    *broken_ = true;
    return std::nullopt;
  }
  if (type != simdjson::ondemand::json_type::number ||
      here.get_uint64().get(number) != simdjson::SUCCESS) {
    return std::nullopt;
  }
  return number;
}

std::size_t Node::size() {
  std::size_t count = 0;
  members([&](std::string_view, Node&) { ++count; });
  return count;
}

Reader::Reader() : state_(std::make_unique<State>()) {}

Reader::~Reader() = default;

bool Reader::read(std::string& text, void* context, Node::TakeItem take) {
  state_->broken = false;
  if (!is_closed(text)) {
    return false;
  }
  text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
  const simdjson::padded_string_view padded(text.data(), text.size(), text.capacity());
  simdjson::ondemand::document document;
  value root;
  if (state_->parser.iterate(padded).get(document) != simdjson::SUCCESS ||
      document.get_value().get(root) != simdjson::SUCCESS) {
    return false;
  }
  Node node;
  std::memcpy(node.value_.data(), &root, sizeof root);
  node.broken_ = &state_->broken;
  take(context, node);
  return !state_->broken;
}

} // namespace sourcier::json
