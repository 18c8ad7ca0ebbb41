// SPDX-License-Identifier: Apache-2.0
// The dated line: one SVG, years that have events side by side, events in lanes.
#include "report/charts.hpp"
#include "report/lines.hpp"
#include "report/standing.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace sourcier::report {

namespace {

constexpr Day year_unit = 10000;
constexpr Day month_unit = 100;
constexpr int width = 1100; // units of the drawing
constexpr int left = 10;
constexpr int lane_height = 15;
constexpr int top = 26;

struct Year {
  Day year = 0;
  int x = 0;
  int width = 0;
  int events = 0;
};

Day first_day(const Finding& finding) {
  return finding.earliest != 0 ? finding.earliest : finding.latest;
}
Day last_day(const Finding& finding) {
  return finding.latest != 0 ? finding.latest : finding.earliest;
}

/// The years in which something begins or ends; wide where much happens.
std::vector<Year> years_of(const View& view, const std::vector<Index>& findings) {
  std::map<Day, int> counts;
  for (const Index index : findings) {
    const Finding& finding = view.corpus.findings[index];
    ++counts[first_day(finding) / year_unit];
    counts[last_day(finding) / year_unit] += 0;
  }
  int weights = 0;
  const auto weight = [](int events) { return std::clamp(events, 2, 12); };
  for (const auto& [year, events] : counts) {
    weights += weight(events);
  }
  std::vector<Year> years;
  int used = 0;
  for (const auto& [year, events] : counts) {
    const int begin = left + (width - 2 * left) * used / std::max(weights, 1);
    used += weight(events);
    const int end = left + (width - 2 * left) * used / std::max(weights, 1);
    years.push_back({year, begin, end - begin, events});
  }
  return years;
}

int x_of(const std::vector<Year>& years, Day day) {
  constexpr int days = 372; // twelve months of 31
  const auto found = std::find_if(years.begin(), years.end(), [&](const Year& year) {
    return year.year == day / year_unit;
  });
  if (found == years.end()) {
    return left;
  }
  const auto month = static_cast<int>(day / month_unit % month_unit);
  const auto of_month = static_cast<int>(day % month_unit);
  return found->x + (found->width - 4) * ((month - 1) * 31 + of_month - 1) / days + 2;
}

/// The first lane that is free from `begin` on.
std::size_t lane_for(std::vector<int>& free, int begin, int end) {
  constexpr int gap = 4;
  for (std::size_t lane = 0; lane < free.size(); ++lane) {
    if (free[lane] <= begin) {
      free[lane] = end + gap;
      return lane;
    }
  }
  free.push_back(end + gap);
  return free.size() - 1;
}

struct Mark {
  Index finding = none;
  int begin = 0;
  int end = 0;
  std::size_t lane = 0;
};

/// Quarters of a year that has room for them.
void draw_quarters(const std::vector<Year>& years,
                   const Year& year,
                   int bottom,
                   Html& out) {
  constexpr int room = 170;
  for (Day month = 4; month <= 10 && year.width >= room; month += 3) {
    const int x = x_of(years, year.year * year_unit + month * month_unit + 1);
    out.tag("<line class=\"tick\" stroke-opacity=\".55\"")
        .attribute("x1", std::to_string(x))
        .attribute("x2", std::to_string(x))
        .attribute("y1", std::to_string(top - 8))
        .attribute("y2", std::to_string(bottom))
        .tag("/><text class=\"m\"")
        .attribute("x", std::to_string(x + 3))
        .attribute("y", std::to_string(top - 12))
        .tag(">")
        .text(std::to_string(month) + "/" + std::to_string(year.year))
        .tag("</text>");
  }
}

void draw_axis(const std::vector<Year>& years, int bottom, Html& out) {
  for (std::size_t i = 0; i < years.size(); ++i) {
    const Year& year = years[i];
    const bool broken = i > 0 && years[i - 1].year + 1 != year.year;
    out.tag("<line class=\"tick")
        .text(broken ? " broken" : "")
        .tag("\"")
        .attribute("x1", std::to_string(year.x))
        .attribute("x2", std::to_string(year.x))
        .attribute("y1", std::to_string(top - 8))
        .attribute("y2", std::to_string(bottom))
        .tag("/><text")
        .attribute("x", std::to_string(year.x + 4))
        .attribute("y", std::to_string(top - 12))
        .tag(">")
        .number(year.year)
        .tag("</text>");
    draw_quarters(years, year, bottom, out);
  }
}

void draw(const View& view, const Mark& mark, Html& out) {
  constexpr int radius = 5;
  const Finding& finding = view.corpus.findings[mark.finding];
  const int y = top + static_cast<int>(mark.lane) * lane_height + lane_height / 2;
  out.tag("<a").attribute("href", "#" + anchor(finding)).tag("><title>");
  out.text(view.say.between(finding.earliest, finding.latest) +
           std::string(view.say(": ")) + summary_text(view, mark.finding) + " (" +
           standing_words(view.corpus, finding, view.say) + ")");
  out.tag("</title>");
  const bool is_interval = finding.earliest != finding.latest;
  if (is_interval) {
    out.tag("<rect rx=\"4\" height=\"8\"")
        .attribute("class", "interval " + std::string(standing(finding).name))
        .attribute("x", std::to_string(mark.begin))
        .attribute("y", std::to_string(y - 4))
        .attribute("width", std::to_string(std::max(mark.end - mark.begin, 8)))
        .tag("/>");
  } else {
    out.tag("<circle")
        .attribute("class", standing(finding).name)
        .attribute("cx", std::to_string(mark.begin))
        .attribute("cy", std::to_string(y))
        .attribute("r", std::to_string(radius))
        .tag("/>");
  }
  out.tag("</a>");
}

} // namespace

Html dated_line(const View& view, const std::vector<Index>& findings) {
  constexpr int point = 12; // what a point takes of its lane
  const std::vector<Year> years = years_of(view, findings);
  std::vector<Mark> marks;
  std::vector<int> free;
  for (const Index index : findings) {
    const Finding& finding = view.corpus.findings[index];
    const int begin = x_of(years, first_day(finding));
    const int end = finding.latest == 0 ? std::min(width - left, begin + 60)
                                        : x_of(years, last_day(finding));
    const std::size_t lane = lane_for(free, begin, std::max(end, begin + point));
    marks.push_back({index, begin, end, lane});
  }
  const int bottom = top + static_cast<int>(free.size()) * lane_height + 4;
  Html out;
  out.tag("<figure class=\"dated\"><div class=\"scroll\" tabindex=\"0\" "
          "role=\"group\"")
      .attribute("aria-label", view.say("timeline"))
      .tag("><svg xmlns=\"http://www.w3.org/2000/svg\" role=\"group\"")
      .attribute("aria-label", view.say("timeline"))
      .attribute("viewBox",
                 "0 0 " + std::to_string(width) + " " + std::to_string(bottom + 4))
      .tag(">");
  draw_axis(years, bottom, out);
  for (const Mark& mark : marks) {
    draw(view, mark, out);
  }
  return out.tag("</svg></div><figcaption>")
      .text(view.say("timeline caption"))
      .tag("</figcaption></figure>");
}

} // namespace sourcier::report
