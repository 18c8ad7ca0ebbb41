// SPDX-License-Identifier: Apache-2.0
// Counts brackets outside of strings, IRIs and comments.
#include "rdf/nesting.hpp"

namespace sourcier::rdf {

std::uint32_t Nesting::after(char byte) {
  if (!counts_) {
    return 0;
  }
  if (escaped_) {
    escaped_ = false;
    quotes_ = 0;
    return depth_;
  }
  switch (inside_) {
  case Inside::comment:
    inside_ = byte == '\n' || byte == '\r' ? Inside::nothing : inside_;
    break;
  case Inside::iri:
    inside_ = byte == '>' ? Inside::nothing : inside_;
    break;
  case Inside::text:
  case Inside::long_text:
    in_text(byte);
    break;
  case Inside::nothing:
    outside(byte);
    break;
  }
  return depth_;
}

void Nesting::in_text(char byte) {
  escaped_ = byte == '\\';
  if (byte == quote_) {
    ++quotes_;
    if (inside_ == Inside::text ? quotes_ == 1 : quotes_ == 3) {
      // `""` may open a long string: `outside` sees whether a third one follows.
      quotes_ = inside_ == Inside::text ? 2 : 0;
      inside_ = Inside::nothing;
    }
  } else {
    // The first other byte after the opening quote mark: the string is not empty.
    quotes_ = 0;
  }
}

void Nesting::outside(char byte) {
  const bool opened_by_three = quotes_ == 2 && byte == quote_;
  quotes_ = 0;
  if (opened_by_three) {
    inside_ = Inside::long_text;
    return;
  }
  switch (byte) {
  case '"':
  case '\'':
    quote_ = byte;
    inside_ = Inside::text;
    break;
  case '<':
    inside_ = Inside::iri;
    break;
  case '#':
    inside_ = Inside::comment;
    break;
  case '\\':
    escaped_ = true;
    break;
  case '[':
  case '(':
  case '{':
    ++depth_;
    break;
  case ']':
  case ')':
  case '}':
    depth_ -= depth_ > 0 ? 1 : 0;
    break;
  default:
    break;
  }
}

} // namespace sourcier::rdf
