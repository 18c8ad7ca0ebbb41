// SPDX-License-Identifier: Apache-2.0
// Whether two articles mean the same party, place or fate, by names and words.
#pragma once
#include "merge/accounts.hpp"

#include <string>
#include <string_view>

namespace sourcier::merge {

/// Both linked to one item; where one is not linked, by name: the longest of one is a
/// name of the other, or the longer holds all words of the shorter and ends like it
/// ("Tolvan", "Marek Tolvan").
[[nodiscard]] bool same_party(const Party& a, const Party& b);

/// "dead", "wounded", "earthquake" … of casualties and disasters, by the trigger, else
/// by what is counted; "": the words do not say.
[[nodiscard]] std::string_view outcome_of(const Account& account);

/// "soldat" of "soldats_valdaves".
[[nodiscard]] std::string head_of(std::string_view common);
/// "tolvan" of "marek_tolvan".
[[nodiscard]] std::string last_word(std::string_view name);

} // namespace sourcier::merge
