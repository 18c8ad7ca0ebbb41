// SPDX-License-Identifier: Apache-2.0
// Words of a list where they stand in a text, over one or more tokens.
#pragma once
#include "knowledge/lexicon.hpp"
#include "model/document.hpp"

#include <string_view>

namespace sourcier::extract {

struct Listed {
  const knowledge::Word* word = nullptr; ///< null: none begins here
  TokenIndex end = 0;                    ///< one past its last token
};

/// The longest word of a list that begins at `at`, by its forms or by its lemmas; an
/// "ex-" before the first is skipped.
[[nodiscard]] Listed listed_word(const Document& document,
                                 const knowledge::Lexicon& lexicon,
                                 std::string_view list,
                                 TokenIndex at);

} // namespace sourcier::extract
