// SPDX-License-Identifier: Apache-2.0
// Bars, columns and shares, as HTML and SVG.
#include "report/charts.hpp"

#include "report/lines.hpp"
#include "report/standing.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace sourcier::report {

namespace {

constexpr std::size_t quads = 5;
constexpr std::uint64_t whole = 1000; // thousandths of the width

/// `part` of `all` as a share of the width: "37.5%".
std::string percent(std::uint64_t part, std::uint64_t all) {
  const std::uint64_t thousandths = all == 0 ? 0 : part * whole / all;
  return std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10) +
         "%";
}

struct Column {
  std::string words;
  std::array<std::uint64_t, quads> counts{};
  [[nodiscard]] std::uint64_t all() const {
    std::uint64_t sum = 0;
    for (const std::uint64_t count : counts) {
      sum += count;
    }
    return sum;
  }
};

/// Months that have events, or years where there are more than `most`.
std::vector<Column> columns_of(const View& view) {
  constexpr std::size_t most = 30;
  constexpr std::size_t year_length = 4;
  std::map<std::string, Column> by_month;
  for (const Finding& finding : view.corpus.findings) {
    const std::string when = period(view.corpus, finding);
    if (finding.kind == FindingKind::event && !when.empty()) {
      const auto quad = static_cast<std::size_t>(view.labels.quad(finding.type));
      ++by_month[when].counts.at(quad);
    }
  }
  const bool by_year = by_month.size() > most;
  std::map<std::string, Column> merged;
  for (const auto& [when, column] : by_month) {
    const std::string key = by_year ? when.substr(0, year_length) : when;
    Column& into = merged[key];
    into.words = period_words(view.say, key);
    for (std::size_t i = 0; i < quads; ++i) {
      into.counts.at(i) += column.counts.at(i);
    }
  }
  std::vector<Column> found;
  found.reserve(merged.size());
  for (auto& [when, column] : merged) {
    found.push_back(std::move(column));
  }
  return found;
}

Html legend(const View& view) {
  Html out;
  out.tag("<ul class=\"legend\">");
  for (std::size_t i = 0; i < quads; ++i) {
    const auto quad = static_cast<Quad>(i);
    out.tag("<li><i class=\"q ")
        .text(quad_class(quad))
        .tag("\"></i>")
        .text(quad_words(view.say, quad))
        .tag("</li>");
  }
  return out.tag("</ul>");
}

} // namespace

std::string_view quad_words(const Say& say, Quad quad) {
  switch (quad) {
  case Quad::verbal_cooperation:
    return say("verbal cooperation");
  case Quad::material_cooperation:
    return say("material cooperation");
  case Quad::verbal_conflict:
    return say("verbal conflict");
  case Quad::material_conflict:
    return say("material conflict");
  case Quad::other:
    break;
  }
  return say("other family");
}

std::string_view quad_class(Quad quad) {
  constexpr std::array<std::string_view, quads> classes{"vc", "mc", "vx", "mx", "ot"};
  return classes.at(static_cast<std::size_t>(quad));
}

Html bars(const View& view, const std::vector<Bar>& rows) {
  std::uint64_t most = 1;
  for (const Bar& row : rows) {
    most = std::max(most, row.amount);
  }
  Html out;
  out.tag("<ol class=\"bars\">");
  for (const Bar& row : rows) {
    out.tag("<li><span class=\"name\">");
    if (row.target.empty()) {
      out.text(row.words);
    } else {
      out.tag("<a").attribute("href", row.target).tag(">").text(row.words).tag("</a>");
    }
    out.tag("</span><span class=\"bar\"><i")
        .attribute("class", row.kind)
        .attribute("style", "width:" + percent(row.amount, most))
        .tag("></i></span><span class=\"n\">")
        .text(view.say.number(row.amount))
        .tag("</span></li>");
  }
  return out.tag("</ol>");
}

Html columns(const View& view) {
  const std::vector<Column> all = columns_of(view);
  std::uint64_t most = 1;
  for (const Column& column : all) {
    most = std::max(most, column.all());
  }
  Html out;
  out.add(legend(view)).tag("<div class=\"scroll\" tabindex=\"0\" role=\"group\"");
  out.attribute("aria-label", view.say("events by month"));
  out.tag("><ol class=\"columns\">");
  for (const Column& column : all) {
    out.tag("<li><span class=\"n\">")
        .text(view.say.number(column.all()))
        .tag("</span><span class=\"stack\"")
        .attribute("style", "height:" + percent(column.all(), most))
        .tag(">");
    for (std::size_t i = quads; i-- > 0;) {
      if (column.counts.at(i) == 0) {
        continue;
      }
      const auto quad = static_cast<Quad>(i);
      out.tag("<i class=\"q ")
          .text(quad_class(quad))
          .tag("\"")
          .attribute("style", "flex-grow:" + std::to_string(column.counts.at(i)))
          .attribute("title",
                     std::string(quad_words(view.say, quad)) +
                         std::string(view.say(": ")) +
                         view.say.number(column.counts.at(i)))
          .tag("></i>");
    }
    out.tag("</span><span class=\"m\">").text(column.words).tag("</span></li>");
  }
  return out.tag("</ol></div>");
}

Html shares(const View& view) {
  std::array<std::uint64_t, standings.size()> counts{};
  std::uint64_t all = 0;
  for (const Finding& finding : view.corpus.findings) {
    const auto row = static_cast<std::size_t>(&standing(finding) - standings.data());
    ++counts.at(row);
    ++all;
  }
  Html out;
  out.tag("<div class=\"shares\" aria-hidden=\"true\">");
  for (std::size_t i = 0; i < standings.size(); ++i) {
    if (counts.at(i) > 0) {
      out.tag("<i")
          .attribute("class", standings.at(i).name)
          .attribute("style", "width:" + percent(counts.at(i), all))
          .tag("></i>");
    }
  }
  out.tag("</div><ul class=\"legend standings\">");
  for (std::size_t i = 0; i < standings.size(); ++i) {
    const Standing& row = standings.at(i);
    out.tag("<li><span class=\"st ")
        .text(row.name)
        .tag("\"><i aria-hidden=\"true\">")
        .text(row.sign)
        .tag("</i>")
        .text(view.say.french() ? row.french : row.english)
        .tag("</span> <b>")
        .text(view.say.number(counts.at(i)))
        .tag("</b></li>");
  }
  return out.tag("</ul>");
}

Html spread(const View& view, const Divergence& divergence) {
  const double low = divergence.figures.front().low;
  double high = low;
  for (const Figure& figure : divergence.figures) {
    high = std::max(high, figure.high);
  }
  const auto place = [&](double value) {
    const double share = high > low ? (value - low) / (high - low) : 0;
    return percent(static_cast<std::uint64_t>(share * static_cast<double>(whole)),
                   whole);
  };
  Html out;
  out.tag("<div class=\"spread\" aria-hidden=\"true\"><div class=\"axis\">");
  for (const Figure& figure : divergence.figures) {
    const Finding& finding = view.corpus.findings[figure.finding];
    if (figure.high > figure.low) {
      out.tag("<i class=\"range ")
          .text(standing(finding).name)
          .tag("\"")
          .attribute("style",
                     "left:" + place(figure.low) + ";right:calc(100% - " +
                         place(figure.high) + ")")
          .tag("></i>");
    }
    out.tag("<i class=\"dot ")
        .text(standing(finding).name)
        .tag("\"")
        .attribute("style", "left:" + place(figure.low))
        .tag("></i>");
  }
  const auto shown = [&](const Figure& figure) {
    return figure_words(view, view.corpus.quantities[figure.quantity]);
  };
  return out.tag("</div><p><span>")
      .text(shown(divergence.figures.front()))
      .tag("</span><span>")
      .text(shown(divergence.figures.back()))
      .tag("</span></p></div>");
}

} // namespace sourcier::report
