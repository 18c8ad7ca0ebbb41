// SPDX-License-Identifier: Apache-2.0
// Whether two accounts of different articles tell the same thing, and why.
#pragma once
#include "merge/accounts.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace sourcier::merge {

/// Items that are states ("Q423"): that both happened in one country says little.
using States = std::set<std::string, std::less<>>;

/// What two accounts have in common, as bits.
enum Reason : std::uint8_t {
  same_parties = 1,
  same_place = 2,
  same_time = 4,
  same_figure = 8,
  same_words = 16, ///< of the sentences
  near_copy = 32,  ///< of the articles, and the sentence word for word
};
using Reasons = std::uint8_t;

/// "sc:SameParties" … of each bit, in the order of the bits.
[[nodiscard]] std::vector<std::string_view> names_of(Reasons reasons);

struct Sameness {
  Reasons reasons = 0;
  double confidence = 0; ///< 0 to 1
};

/// Whether something speaks against it: types, tellings, days, named parties or places,
/// kinds of victims that differ. Figures that differ do not, unless the figure is what
/// the event is about.
[[nodiscard]] bool at_odds(const Account& a, const Account& b);

/// None: at odds, or not enough in common to be sure; rather not merged than wrongly.
[[nodiscard]] std::optional<Sameness>
sameness(const Account& a, const Account& b, const States& states);

/// What an account can be found by: two that are the same share one of these.
[[nodiscard]] std::vector<std::string> anchors(const Account& account);

/// The day by which accounts are brought together; none: nothing dates it.
[[nodiscard]] std::optional<Day> day_of(const Account& account);

/// How many days two accounts may lie apart; by the type, since wars last.
[[nodiscard]] Day reach(std::string_view type);

} // namespace sourcier::merge
