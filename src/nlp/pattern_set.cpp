// SPDX-License-Identifier: Apache-2.0
// Membership in a set of characters.
#include "nlp/pattern_set.hpp"

#include "text/characters.hpp"

#include <algorithm>
#include <array>

namespace sourcier::nlp {
namespace {

using Range = std::pair<char32_t, char32_t>;

/// Lower-case characters that Python's re takes for the same where case is ignored,
/// beside those with one lower case (re._casefix of CPython 3.11, PSF licence).
constexpr std::array<Range, 56> same_lower_case{{
    {0x0069, 0x0131}, {0x0073, 0x017F}, {0x00B5, 0x03BC}, {0x0131, 0x0069},
    {0x017F, 0x0073}, {0x0345, 0x03B9}, {0x0345, 0x1FBE}, {0x0390, 0x1FD3},
    {0x03B0, 0x1FE3}, {0x03B2, 0x03D0}, {0x03B5, 0x03F5}, {0x03B8, 0x03D1},
    {0x03B9, 0x0345}, {0x03B9, 0x1FBE}, {0x03BA, 0x03F0}, {0x03BC, 0x00B5},
    {0x03C0, 0x03D6}, {0x03C1, 0x03F1}, {0x03C2, 0x03C3}, {0x03C3, 0x03C2},
    {0x03C6, 0x03D5}, {0x03D0, 0x03B2}, {0x03D1, 0x03B8}, {0x03D5, 0x03C6},
    {0x03D6, 0x03C0}, {0x03F0, 0x03BA}, {0x03F1, 0x03C1}, {0x03F5, 0x03B5},
    {0x0432, 0x1C80}, {0x0434, 0x1C81}, {0x043E, 0x1C82}, {0x0441, 0x1C83},
    {0x0442, 0x1C84}, {0x0442, 0x1C85}, {0x044A, 0x1C86}, {0x0463, 0x1C87},
    {0x1C80, 0x0432}, {0x1C81, 0x0434}, {0x1C82, 0x043E}, {0x1C83, 0x0441},
    {0x1C84, 0x0442}, {0x1C84, 0x1C85}, {0x1C85, 0x0442}, {0x1C85, 0x1C84},
    {0x1C86, 0x044A}, {0x1C87, 0x0463}, {0x1C88, 0xA64B}, {0x1E61, 0x1E9B},
    {0x1E9B, 0x1E61}, {0x1FBE, 0x0345}, {0x1FBE, 0x03B9}, {0x1FD3, 0x0390},
    {0x1FE3, 0x03B0}, {0xA64B, 0x1C88}, {0xFB05, 0xFB06}, {0xFB06, 0xFB05},
}};

std::vector<Range> merged(std::vector<Range> ranges) {
  std::sort(ranges.begin(), ranges.end());
  std::vector<Range> out;
  for (const Range& range : ranges) {
    if (!out.empty() && range.first <= out.back().second + 1) {
      out.back().second = std::max(out.back().second, range.second);
    } else {
      out.push_back(range);
    }
  }
  return out;
}

/// The ranges in lower case, with what counts as the same.
std::vector<Range> lowered(const std::vector<Range>& ranges) {
  // Nothing above changes case.
  constexpr char32_t last_with_case = 0x1E943;
  std::vector<Range> out;
  for (const Range& range : ranges) {
    for (char32_t c = range.first; c <= std::min(range.second, last_with_case); ++c) {
      const char32_t low = text::simple_lower(c);
      out.emplace_back(low, low);
    }
    if (range.second > last_with_case) {
      out.emplace_back(std::max<char32_t>(range.first, last_with_case + 1),
                       range.second);
    }
  }
  const std::vector<Range> plain = merged(std::move(out));
  std::vector<Range> all = plain;
  for (const auto& [one, same] : same_lower_case) {
    const char32_t wanted = one;
    if (std::any_of(plain.begin(), plain.end(), [&](const Range& range) {
          return range.first <= wanted && wanted <= range.second;
        })) {
      all.emplace_back(same, same);
    }
  }
  return merged(std::move(all));
}

} // namespace

CharacterSet::CharacterSet(SetParts parts, bool ignore_case)
    : parts_(std::move(parts)), ignore_case_(ignore_case) {
  parts_.ranges = ignore_case ? lowered(parts_.ranges) : merged(parts_.ranges);
  for (char32_t c = 0; c < 256; ++c) {
    low_[c] = holds(c);
  }
}

bool CharacterSet::may_have_high() const {
  return parts_.words || parts_.digits || parts_.spaces || parts_.not_spaces ||
         parts_.negative || ignore_case_ ||
         (!parts_.ranges.empty() && parts_.ranges.back().second >= 256);
}

bool CharacterSet::holds(char32_t c) const {
  const char32_t wanted = ignore_case_ ? text::simple_lower(c) : c;
  const auto after =
      std::upper_bound(parts_.ranges.begin(),
                       parts_.ranges.end(),
                       wanted,
                       [](char32_t a, const Range& b) { return a < b.first; });
  bool in = after != parts_.ranges.begin() && wanted <= std::prev(after)->second;
  in = in || (parts_.words && text::is_word(c)) ||
       (parts_.digits && text::is_decimal(c)) || (parts_.spaces && text::is_space(c)) ||
       (parts_.not_spaces && !text::is_space(c));
  return in != parts_.negative;
}

bool CharacterSet::has_high(char32_t c) const {
  return holds(c);
}

} // namespace sourcier::nlp
