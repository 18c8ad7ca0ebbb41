// SPDX-License-Identifier: Apache-2.0
// Words without case, accents and punctuation, by ICU's decompositions.
#include "text/folding.hpp"

#include "problem.hpp"
#include "text/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <array>
#include <cstdint>

namespace sourcier::text {
namespace {

const UNormalizer2* decomposer() {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* found = unorm2_getNFKDInstance(&status);
  if (U_FAILURE(status) != 0) {
    throw Failure(std::string("ICU: no normalisation data (") + u_errorName(status) +
                  "); install the ICU data files");
  }
  return found;
}

/// Appends one letter or digit without case; a mark appends nothing.
void append_base(std::string& out, UChar32 point) {
  const auto category = static_cast<std::uint32_t>(U_MASK(u_charType(point)));
  if ((category & (U_GC_L_MASK | U_GC_N_MASK)) != 0) {
    append_utf8(out, static_cast<char32_t>(u_foldCase(point, U_FOLD_CASE_DEFAULT)));
  }
}

bool vanishes(UChar32 point) {
  const auto category = static_cast<std::uint32_t>(U_MASK(u_charType(point)));
  return (category & (U_GC_M_MASK | U_GC_CF_MASK)) != 0;
}

void append_folded(std::string& out, UChar32 point, const UNormalizer2* decompose) {
  if (point == 0x153 || point == 0x152) {
    out += "oe";
    return;
  }
  if (point == 0xE6 || point == 0xC6) {
    out += "ae";
    return;
  }
  std::array<UChar, 32> units{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size = unorm2_getDecomposition(
      decompose, point, units.data(), static_cast<std::int32_t>(units.size()), &status);
  if (size < 0 || U_FAILURE(status) != 0) {
    append_base(out, point);
    return;
  }
  for (std::int32_t at = 0; at < size; ++at) {
    append_base(out, units.at(static_cast<std::size_t>(at)));
  }
}

} // namespace

std::string folded_words(std::u32string_view points) {
  const UNormalizer2* decompose = decomposer();
  std::string out = " ";
  for (const char32_t c : points) {
    const auto point = static_cast<UChar32>(c);
    if (c < 0x80) {
      const bool upper = c >= U'A' && c <= U'Z';
      const bool word = upper || (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
      if (word) {
        out.push_back(static_cast<char>(upper ? c + 32 : c));
      } else if (out.back() != ' ') {
        out.push_back(' ');
      }
    } else if (u_isalnum(point) != 0) {
      append_folded(out, point, decompose);
    } else if (!vanishes(point) && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  if (out.back() != ' ') {
    out.push_back(' ');
  }
  return out;
}

} // namespace sourcier::text
