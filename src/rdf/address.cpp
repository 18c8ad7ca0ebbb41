// SPDX-License-Identifier: Apache-2.0
// Turns the addresses of web pages into IRIs that every parser accepts.
#include "rdf/address.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier::rdf {

namespace {

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool has_scheme(std::string_view address) {
  const std::size_t colon = address.find(':');
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  return colon != std::string_view::npos && colon > 1 &&
         std::all_of(address.begin(),
                     address.begin() + static_cast<std::ptrdiff_t>(colon),
                     is_letter) &&
         address.substr(colon).starts_with("://");
}

bool must_be_escaped(std::string_view address, std::size_t at) {
  const char c = address[at];
  if (c == '%') {
    return at + 2 >= address.size() || !is_hex(address[at + 1]) ||
           !is_hex(address[at + 2]);
  }
  return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ||
         std::string_view("<>\"{}|\\^`[]").find(c) != std::string_view::npos;
}

/// Private use, controls and bidi marks, which RFC 3987 (2.2, 4.1) keeps out of IRIs.
bool is_unwelcome(char32_t c) {
  return (c >= 0x80 && c < 0xA0) || (c >= 0x200E && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFDD0 && c <= 0xFDEF) ||
         (c >= 0xFFF0 && c <= 0xFFFF) || c >= 0xE0000 || c == 0xA0 || c == 0xFEFF ||
         (c & 0xFFFEU) == 0xFFFE;
}

void append_escaped(std::string& out, char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  out += '%';
  out += digits[value >> 4U];
  out += digits[value & 15U];
}

/// A host with nothing but digits behind its colon: "a.example:8080".
bool has_plain_port(std::string_view address) {
  const std::size_t host = address.find("://") + 3;
  const std::string_view authority =
      address.substr(host, address.find_first_of("/?#", host) - host);
  const std::size_t colon = authority.rfind(':');
  return !authority.empty() && colon != 0 &&
         (colon == std::string_view::npos ||
          authority.find_first_not_of("0123456789", colon + 1) ==
              std::string_view::npos);
}

} // namespace

std::string escaped_address(std::string_view address) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = address.find_first_not_of(blanks);
  if (first == std::string_view::npos || !text::valid_utf8(address)) {
    return {};
  }
  address = address.substr(first, address.find_last_not_of(blanks) - first + 1);
  const std::string whole =
      has_scheme(address) ? std::string(address) : "http://" + std::string(address);
  if (!has_plain_port(whole)) {
    return {};
  }
  address = whole;
  std::string escaped;
  for (std::size_t i = 0; i < address.size();) {
    std::size_t end = i + 1;
    while (end < address.size() &&
           (static_cast<unsigned char>(address[end]) & 0xC0U) == 0x80) {
      ++end;
    }
    const std::string_view character = address.substr(i, end - i);
    const bool second_fragment =
        character == "#" && escaped.find('#') != std::string::npos;
    if (second_fragment || must_be_escaped(address, i) ||
        is_unwelcome(text::code_points(character).front())) {
      for (const char byte : character) {
        append_escaped(escaped, byte);
      }
    } else {
      escaped += character;
    }
    i = end;
  }
  return escaped;
}

} // namespace sourcier::rdf
