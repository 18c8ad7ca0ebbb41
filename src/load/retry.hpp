// SPDX-License-Identifier: Apache-2.0
// When to try again, and after how long.
#pragma once
#include <chrono>

namespace sourcier::load {

/// 408, 425, 429, 502, 503, 504, and 0: a lost connection [RFC 9110, RFC 6585].
[[nodiscard]] constexpr bool is_passing(int status) {
  return status == 0 || status == 408 || status == 425 || status == 429 ||
         status == 502 || status == 503 || status == 504;
}

inline constexpr std::chrono::milliseconds first_pause{500};
inline constexpr std::chrono::milliseconds longest_pause{30'000};
/// A server may ask for more patience than we would have.
inline constexpr std::chrono::seconds longest_asked{300};

/// How long to wait after the failed try number `tries`, from 1: doubled each time,
/// multiplied by `jitter` (0.5 to 1, so that many loaders do not come back at once);
/// never shorter than what the server asked for.
[[nodiscard]] constexpr std::chrono::milliseconds
pause_after(std::size_t tries, std::chrono::seconds asked, double jitter) {
  std::chrono::milliseconds pause = first_pause;
  for (std::size_t i = 1; i < tries && pause < longest_pause; ++i) {
    pause *= 2;
  }
  pause = pause < longest_pause ? pause : longest_pause;
  pause = std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(
      static_cast<double>(pause.count()) * jitter));
  const std::chrono::milliseconds least = asked < longest_asked ? asked : longest_asked;
  return pause < least ? least : pause;
}

} // namespace sourcier::load
