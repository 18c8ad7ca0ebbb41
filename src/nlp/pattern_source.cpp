// SPDX-License-Identifier: Apache-2.0
// Reads Python's syntax of regular expressions, as far as spaCy's tokenizers use it.
#include "nlp/pattern_source.hpp"

#include "problem.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace sourcier::nlp {
namespace {

class Reader {
 public:
  Reader(std::string_view source, std::string_view place)
      : source_(text::code_points(source)), place_(place) {}
  ParsedPattern run();

 private:
  PatternTree alternatives(unsigned depth);
  PatternTree sequence(unsigned depth);
  PatternTree atom(unsigned depth);
  PatternTree group(unsigned depth);
  PatternTree repeated(PatternTree tree);
  PatternTree set();
  PatternTree one(char32_t c);
  std::uint32_t kept(SetParts parts, const std::u32string& name);
  char32_t escape(SetParts& parts, bool& is_class);
  char32_t hexadecimal(std::size_t digits);
  std::uint32_t number();
  bool braces(std::uint32_t& least, std::uint32_t& most);

  [[nodiscard]] bool at_end() const { return at_ >= source_.size(); }
  [[nodiscard]] char32_t peek() const { return at_end() ? 0 : source_[at_]; }
  char32_t take() {
    if (at_end()) {
      fail("it ends too early");
    }
    return source_[at_++];
  }
  bool take_if(std::u32string_view wanted) {
    if (std::u32string_view(source_).substr(at_, wanted.size()) != wanted) {
      return false;
    }
    at_ += wanted.size();
    return true;
  }
  [[noreturn]] void fail(const std::string& what) const {
    throw Failure(place_ + ": a regular expression that is not known (" + what +
                  " at character " + std::to_string(at_) +
                  "); use the model that ./run fetches");
  }

  std::u32string source_;
  std::string place_;
  std::size_t at_ = 0;
  bool ignore_case_ = false;
  std::vector<CharacterSet> sets_;
  std::map<std::u32string, std::uint32_t> known_sets_;
};

ParsedPattern Reader::run() {
  if (take_if(U"(?iu)")) {
    ignore_case_ = true;
  } else {
    static_cast<void>(take_if(U"(?u)"));
  }
  PatternTree tree = alternatives(0);
  if (!at_end()) {
    fail("a closing bracket too many");
  }
  return {std::move(tree), std::move(sets_)};
}

// Groups lie in one another; the depth is bounded.
// NOLINTBEGIN(misc-no-recursion)
PatternTree Reader::alternatives(unsigned depth) {
  constexpr unsigned deepest = 100;
  if (depth > deepest) {
    fail("groups too deep in one another");
  }
  PatternTree tree;
  tree.kind = TreeKind::alternatives;
  tree.inner.push_back(sequence(depth));
  while (peek() == U'|' && !at_end()) {
    ++at_;
    tree.inner.push_back(sequence(depth));
  }
  if (tree.inner.size() == 1) {
    PatternTree only = std::move(tree.inner.front());
    return only;
  }
  return tree;
}

PatternTree Reader::sequence(unsigned depth) {
  PatternTree tree;
  tree.kind = TreeKind::sequence;
  while (!at_end() && peek() != U'|' && peek() != U')') {
    tree.inner.push_back(repeated(atom(depth)));
  }
  return tree;
}

PatternTree Reader::atom(unsigned depth) {
  const char32_t c = take();
  switch (c) {
  case U'(':
    return group(depth);
  case U'[':
    return set();
  case U'^':
    return {TreeKind::begin, 0, 0, 0, false, {}};
  case U'$':
    return {TreeKind::end, 0, 0, 0, false, {}};
  case U'*':
  case U'+':
  case U'?':
  case U'.':
    fail("an operator out of place");
  case U'\\': {
    SetParts parts;
    bool is_class = false;
    const std::size_t begin = at_;
    const char32_t literal = escape(parts, is_class);
    if (!is_class) {
      return one(literal);
    }
    return {TreeKind::set,
            kept(parts, U"\\" + source_.substr(begin, at_ - begin)),
            0,
            0,
            false,
            {}};
  }
  default:
    return one(c);
  }
}

PatternTree Reader::group(unsigned depth) {
  PatternTree tree;
  if (take_if(U"?:")) {
    tree.kind = TreeKind::empty;
  } else if (take_if(U"?=") || take_if(U"?!")) {
    tree.kind = TreeKind::ahead;
    tree.negative = source_[at_ - 1] == U'!';
  } else if (take_if(U"?<=") || take_if(U"?<!")) {
    tree.kind = TreeKind::behind;
    tree.negative = source_[at_ - 1] == U'!';
  } else if (peek() == U'?') {
    fail("a group of a kind");
  }
  PatternTree inner = alternatives(depth + 1);
  if (take() != U')') {
    fail("a group that is not closed");
  }
  if (tree.kind == TreeKind::empty) {
    return inner;
  }
  tree.inner.push_back(std::move(inner));
  return tree;
}
// NOLINTEND(misc-no-recursion)

std::uint32_t Reader::number() {
  std::uint32_t value = 0;
  while (peek() >= U'0' && peek() <= U'9') {
    value = value * 10 + static_cast<std::uint32_t>(take() - U'0');
    if (value > 1000) {
      fail("a repeat of more than 1000 times");
    }
  }
  return value;
}

/// Reads {n}, {n,}, {n,m}; anything else in braces is taken literally.
bool Reader::braces(std::uint32_t& least, std::uint32_t& most) {
  const std::size_t begin = at_++;
  if (peek() >= U'0' && peek() <= U'9') {
    least = most = number();
    if (peek() == U',') {
      ++at_;
      most = peek() == U'}' ? PatternTree::no_limit : number();
    }
    if (peek() == U'}' && least <= most) {
      ++at_;
      return true;
    }
  }
  at_ = begin;
  return false;
}

PatternTree Reader::repeated(PatternTree tree) {
  std::uint32_t least = 0;
  std::uint32_t most = PatternTree::no_limit;
  const char32_t sign = peek();
  if (sign == U'{') {
    if (!braces(least, most)) {
      return tree;
    }
  } else if (!at_end() && (sign == U'*' || sign == U'+' || sign == U'?')) {
    ++at_;
    least = sign == U'+' ? 1 : 0;
    most = sign == U'?' ? 1 : PatternTree::no_limit;
  } else {
    return tree;
  }
  if (peek() == U'?' || peek() == U'*' || peek() == U'+') {
    fail("a repeat that is not greedy");
  }
  PatternTree repeat{TreeKind::repeat, 0, least, most, false, {}};
  repeat.inner.push_back(std::move(tree));
  return repeat;
}

PatternTree Reader::one(char32_t c) {
  SetParts parts;
  parts.ranges.emplace_back(c, c);
  return {TreeKind::set, kept(parts, {c}), 0, 0, false, {}};
}

std::uint32_t Reader::kept(SetParts parts, const std::u32string& name) {
  const auto [found, is_new] =
      known_sets_.try_emplace(name, static_cast<std::uint32_t>(sets_.size()));
  if (is_new) {
    sets_.emplace_back(std::move(parts), ignore_case_);
  }
  return found->second;
}

char32_t Reader::hexadecimal(std::size_t digits) {
  char32_t value = 0;
  for (; digits > 0; --digits) {
    const char32_t c = take();
    if (c >= U'0' && c <= U'9') {
      value = value * 16 + (c - U'0');
    } else if ((c | 32U) >= U'a' && (c | 32U) <= U'f') {
      value = value * 16 + ((c | 32U) - U'a' + 10);
    } else {
      fail("no hexadecimal number");
    }
  }
  return value;
}

char32_t Reader::escape(SetParts& parts, bool& is_class) {
  const char32_t c = take();
  is_class = true;
  switch (c) {
  case U'w':
    parts.words = true;
    return 0;
  case U'd':
    parts.digits = true;
    return 0;
  case U's':
    parts.spaces = true;
    return 0;
  case U'S':
    parts.not_spaces = true;
    return 0;
  default:
    is_class = false;
  }
  switch (c) {
  case U'u':
    return hexadecimal(4);
  case U'U':
    return hexadecimal(8);
  case U'x':
    return hexadecimal(2);
  case U'n':
    return U'\n';
  case U't':
    return U'\t';
  case U'r':
    return U'\r';
  default:
    if ((c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') ||
        (c >= U'a' && c <= U'z')) {
      fail("an escape");
    }
    return c;
  }
}

PatternTree Reader::set() {
  const std::size_t begin = at_ - 1;
  SetParts parts;
  if (peek() == U'^') {
    parts.negative = true;
    ++at_;
  }
  for (bool first = true; first || peek() != U']'; first = false) {
    bool is_class = false;
    const char32_t c = take();
    const char32_t low = c == U'\\' ? escape(parts, is_class) : c;
    if (is_class) {
      continue;
    }
    char32_t high = low;
    if (peek() == U'-' && at_ + 1 < source_.size() && source_[at_ + 1] != U']') {
      ++at_;
      const char32_t end = take();
      high = end == U'\\' ? escape(parts, is_class) : end;
      if (is_class || high < low) {
        fail("a range");
      }
    }
    parts.ranges.emplace_back(low, high);
  }
  ++at_;
  return {
      TreeKind::set, kept(parts, source_.substr(begin, at_ - begin)), 0, 0, false, {}};
}

} // namespace

ParsedPattern parse_pattern(std::string_view source, std::string_view place) {
  return Reader(source, place).run();
}

} // namespace sourcier::nlp
