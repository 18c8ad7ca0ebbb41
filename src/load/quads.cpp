// SPDX-License-Identifier: Apache-2.0
// Steps over the terms of a line, one after the other.
#include "load/quads.hpp"

#include <algorithm>

namespace sourcier::load {

namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view borders = " \t<\""; // what ends a label, a tag

void skip_blanks(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
}

/// Takes "<…>" off the front; empty: there is none.
std::string_view take_iri(std::string_view& rest) {
  const std::size_t end =
      rest.starts_with('<') ? rest.find('>') : std::string_view::npos;
  if (end == std::string_view::npos) {
    return {};
  }
  const std::string_view iri = rest.substr(0, end + 1);
  rest.remove_prefix(end + 1);
  return iri;
}

bool skip_label(std::string_view& rest) {
  if (!rest.starts_with("_:")) {
    return false;
  }
  rest.remove_prefix(std::min(rest.find_first_of(borders), rest.size()));
  return true;
}

bool skip_text(std::string_view& rest) {
  std::size_t end = 1;
  while (end < rest.size() && rest[end] != '"') {
    end += rest[end] == '\\' ? 2 : 1;
  }
  if (end >= rest.size()) {
    return false;
  }
  rest.remove_prefix(end + 1);
  if (rest.starts_with("^^")) {
    rest.remove_prefix(2);
    return !take_iri(rest).empty();
  }
  if (rest.starts_with('@')) {
    rest.remove_prefix(std::min(rest.find_first_of(borders), rest.size()));
  }
  return true;
}

bool skip_term(std::string_view& rest) {
  skip_blanks(rest);
  if (rest.starts_with('"')) {
    return skip_text(rest);
  }
  return !take_iri(rest).empty() || skip_label(rest);
}

bool is_end(std::string_view rest) {
  if (!rest.starts_with('.')) {
    return false;
  }
  rest.remove_prefix(1);
  skip_blanks(rest);
  return rest.empty() || rest == "\r" || rest.starts_with('#');
}

} // namespace

Line looked_at(std::string_view line) {
  std::string_view rest = line;
  skip_blanks(rest);
  if (rest.empty() || rest == "\r" || rest.starts_with('#')) {
    return {LineKind::nothing, {}};
  }
  for (int term = 0; term < 3; ++term) {
    if (!skip_term(rest)) {
      return {};
    }
  }
  skip_blanks(rest);
  if (is_end(rest)) {
    return {LineKind::triple, {}};
  }
  const std::string_view graph = take_iri(rest);
  skip_blanks(rest);
  if (graph.size() <= 2 || graph.find('\\') != std::string_view::npos ||
      !is_end(rest)) {
    return {};
  }
  return {LineKind::quad, graph.substr(1, graph.size() - 2)};
}

} // namespace sourcier::load
