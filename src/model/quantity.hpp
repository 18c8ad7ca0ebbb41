// SPDX-License-Identifier: Apache-2.0
// Figures and dates as the text gives them.
#pragma once
#include "model/document.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace sourcier {

enum class QuantityId : std::uint32_t {};
enum class TimeId : std::uint32_t {};

enum class Modifier : std::uint8_t {
  none,
  about,
  at_least,
  at_most,
  more_than,
  less_than,
  almost
};

/// A number with its unit and what it counts (model.md 5.5).
struct Quantity {
  Span span; ///< modifier, number and counted noun: "environ 300 drones"
  TokenRange tokens;
  TokenIndex number = no_token;       ///< last token of the number itself
  TokenIndex counted_head = no_token; ///< token of the noun counted, when there is one
  std::uint32_t sentence = 0;
  /// Canonical decimal text: "300", "1.5", "-5". Exactly one of: value; minimum and
  /// maximum; magnitude.
  std::string value;
  std::string minimum;
  std::string maximum;
  std::string magnitude; ///< "des milliers": "1000"
  Modifier modifier = Modifier::none;
  std::string
      unit; ///< "sc:Person", "sc:Item", "sc:Percent", or "USD", "km" …; empty: none
  std::string counted; ///< lemma of what is counted: "soldat"; empty: none
};

enum class TimeBasis : std::uint8_t {
  stated_in_full,
  relative_to_publication,
  relative_to_text,
  unresolved
};

/// A date expression (model.md 5.6).
struct TimeExpression {
  Span span;
  TokenRange tokens;
  std::uint32_t sentence = 0;
  std::string timex; ///< TIMEX3 value: "2022-02-24", "P2D"
  std::optional<Date> earliest;
  std::optional<Date> latest;
  TimeBasis basis = TimeBasis::unresolved;
};

} // namespace sourcier
