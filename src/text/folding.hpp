// SPDX-License-Identifier: Apache-2.0
// Words reduced to what spelling rules compare: no case, no accents, no punctuation.
#pragma once
#include <string>
#include <string_view>

namespace sourcier::text {

/// The words of `points` in lower case without accents ("É" → "e", "œ" → "oe"), joined
/// by single blanks, with a blank in front and behind: " l ete a geneve ". Everything
/// but letters and digits parts words; soft hyphens and marks vanish. UTF-8; a text
/// without words gives one blank. The same for composed and decomposed spelling.
[[nodiscard]] std::string folded_words(std::u32string_view points);

} // namespace sourcier::text
