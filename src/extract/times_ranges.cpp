// SPDX-License-Identifier: Apache-2.0
// Joins the two ends of a stretch of time, and keeps it only where it is of use.
#include "extract/times_ranges.hpp"

#include <algorithm>
#include <limits>

namespace sourcier::extract {
namespace {

/// The words between two dates: "et", "au", "à", "-", with an article.
std::string between(const Clock& clock, TokenIndex from, TokenIndex to) {
  std::string words;
  for (TokenIndex i = from; i < to && i < from + 4; ++i) {
    if (!clock.is(i, {"le", "la", "l'", "année", "en", "mois", "de"}))
      words += clock.word(i);
  }
  return words;
}

bool are_neighbours(const Reading& first, const Reading& second) {
  return std::chrono::sys_days(*first.period.latest) + std::chrono::days(1) ==
         std::chrono::sys_days(*second.period.earliest);
}

template <class Visit>
void each_time(Findings& findings, const Visit& visit) {
  for (Event& event : findings.events)
    std::for_each(event.times.begin(), event.times.end(), visit);
  const auto maybe = [&](std::optional<TimeId>& time) {
    if (time)
      visit(*time);
  };
  for (Office& office : findings.offices)
    maybe(office.time);
  for (Relation& relation : findings.relations)
    maybe(relation.time);
  for (Attribution& attribution : findings.attributions)
    maybe(attribution.time);
}

} // namespace

std::optional<Placed>
joined(const Clock& clock, const Placed& first, const Placed& second) {
  const Period& from = first.reading.period;
  const Period& to = second.reading.period;
  if (!from.earliest || !from.latest || !to.earliest || !to.latest ||
      *from.earliest >= *to.earliest || from.timex.size() > 10 ||
      to.timex.size() > 10 || second.begin < first.reading.end)
    return std::nullopt;
  TokenIndex before = first.begin;
  while (clock.is(before - 1, {"le", "la", "l'", "les", "année", "mois"}))
    --before;
  const std::string joint = between(clock, first.reading.end, second.begin);
  const bool both = clock.before(before) == "entre" && joint == "et";
  const bool until = clock.is(before - 1, {"de", "du", "d'", "depuis"}) &&
                     (joint == "à" || joint == "au" || joint == "jusqu'à" ||
                      joint == "jusqu'au" || joint == "jusqu'");
  const bool hyphen = joint == "-" || joint == "–";
  const bool days = joint == "et" && are_neighbours(first.reading, second.reading) &&
                    clock.before(first.begin) == "les";
  if (!both && !until && !hyphen && !days)
    return std::nullopt;
  Placed whole = second;
  whole.begin = first.begin;
  whole.reading.period = {from.timex + "/" + to.timex, from.earliest, to.latest};
  if (first.reading.basis != second.reading.basis &&
      second.reading.basis == TimeBasis::stated_in_full)
    whole.reading.basis = first.reading.basis;
  return whole;
}

void drop_idle_ranges(Findings& findings) {
  std::vector<bool> used(findings.times.size(), false);
  each_time(findings, [&](TimeId& id) { used[static_cast<std::size_t>(id)] = true; });
  constexpr auto gone = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> moved(findings.times.size(), gone);
  Table<TimeId, TimeExpression> kept;
  for (std::size_t i = 0; i < findings.times.size(); ++i) {
    TimeExpression& time = findings.times[Table<TimeId, TimeExpression>::id(i)];
    const bool range = time.timex.find('/') != std::string::npos;
    if (!range || used[i])
      moved[i] = static_cast<std::uint32_t>(kept.add(std::move(time)));
  }
  each_time(findings, [&](TimeId& id) {
    id = static_cast<TimeId>(moved[static_cast<std::size_t>(id)]);
  });
  findings.times = std::move(kept);
}

} // namespace sourcier::extract
