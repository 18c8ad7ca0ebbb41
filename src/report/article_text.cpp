// SPDX-License-Identifier: Apache-2.0
// Cuts a text where a finding begins or ends, and says of each piece what it carries.
#include "report/article_text.hpp"

#include "report/lines.hpp"
#include "report/standing.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace sourcier::report {

namespace {

/// What carries a finding in the text: its evidence, or the words of a quotation.
Span carrier(const Finding& finding) {
  return finding.kind == FindingKind::quotation && !finding.words.empty()
             ? finding.words
             : finding.evidence;
}

struct Marks {
  const View& view;
  const Article& article;

  [[nodiscard]] const Finding& finding(Index i) const {
    return view.corpus.findings[article.first_finding + i];
  }
  /// Where something begins or ends inside `within`, and its own ends.
  [[nodiscard]] std::vector<std::uint32_t> cuts(Span within) const {
    std::set<std::uint32_t> at{within.begin, within.end};
    const auto add = [&](Span span) {
      if (!span.empty() && span.overlaps(within)) {
        at.insert(std::max(span.begin, within.begin));
        at.insert(std::min(span.end, within.end));
      }
    };
    for (Index i = 0; i < article.findings; ++i) {
      add(carrier(finding(i)));
      add(finding(i).trigger);
      for (const Span cue : finding(i).cues) {
        add(cue);
      }
    }
    return {at.begin(), at.end()};
  }
};

/// One piece between two cuts.
void piece(const Marks& marks, Span span, std::u32string_view points, Html& out) {
  std::string numbers;
  Index triggered = none;
  bool begins = false;
  bool hedges = false;
  for (Index i = 0; i < marks.article.findings; ++i) {
    const Finding& finding = marks.finding(i);
    if (carrier(finding).contains(span) || finding.trigger.contains(span)) {
      numbers += (numbers.empty() ? "" : " ") + std::to_string(i + 1);
    }
    if (!finding.trigger.empty() && finding.trigger.contains(span) &&
        triggered == none) {
      triggered = i;
      begins = finding.trigger.begin == span.begin;
    }
    for (const Span cue : finding.cues) {
      hedges = hedges || cue.contains(span);
    }
  }
  const std::string words = text::utf8(points);
  if (triggered != none && begins) {
    const Finding& finding = marks.finding(triggered);
    out.tag("<a class=\"tr ")
        .text(standing(finding).name)
        .tag("\"")
        .attribute("href", "#" + anchor(finding))
        .attribute("data-f", numbers)
        .attribute("title",
                   summary_text(marks.view, marks.article.first_finding + triggered) +
                       " – " +
                       standing_words(marks.view.corpus, finding, marks.view.say))
        .tag(">")
        .text(words)
        .tag("<sup aria-hidden=\"true\">")
        .text(standing(finding).sign)
        .tag("</sup></a>");
  } else if (!numbers.empty() || hedges) {
    out.tag("<span")
        .attribute("class", hedges ? "g cue" : "g")
        .attribute("data-f", numbers)
        .tag(">")
        .text(words)
        .tag("</span>");
  } else {
    out.text(words);
  }
}

void sentence(const Marks& marks,
              const Sentence& sentence,
              std::u32string_view points,
              Html& out) {
  out.tag("<span class=\"s\"").attribute("id", sentence_anchor(sentence)).tag(">");
  const std::vector<std::uint32_t> cuts = marks.cuts(sentence.span);
  for (std::size_t i = 1; i < cuts.size(); ++i) {
    const Span span{cuts[i - 1], cuts[i]};
    piece(
        marks, span, points.substr(span.begin - sentence.span.begin, span.size()), out);
  }
  out.tag("</span>");
}

void offsets(const View& view, Index index, Html& out) {
  const Sentence& sentence = view.corpus.sentences[index];
  out.tag("<li").attribute("id", sentence_anchor(sentence)).tag(">");
  out.text(std::string(view.say("characters")) + " " +
           std::to_string(sentence.span.begin) + "–" +
           std::to_string(sentence.span.end));
  if (const std::string url = original_at(view, index); !url.empty()) {
    out.tag(" · <a rel=\"noreferrer\"").address(url).tag(">");
    out.text(view.say("in the original")).tag("</a>");
  }
  out.tag("</li>");
}

void only_offsets(const View& view, const Article& article, Html& out) {
  out.tag("<p class=\"note\">")
      .text(view.say("no quotes"))
      .tag("</p><ol class=\"offs\">");
  for (Index i = 0; i < article.sentences; ++i) {
    offsets(view, article.first_sentence + i, out);
  }
  out.tag("</ol>");
}

void known_sentences(const Marks& marks, Html& out) {
  std::uint32_t last = 0;
  const Corpus& corpus = marks.view.corpus;
  out.tag("<p class=\"note\">")
      .text(marks.view.say("no text"))
      .tag("</p><p class=\"body\">");
  for (Index i = 0; i < marks.article.sentences; ++i) {
    const Sentence& next = corpus.sentences[marks.article.first_sentence + i];
    const std::u32string points = text::code_points(next.words);
    if (next.span.begin > last + 1) {
      out.tag(" <span class=\"gap\">[…]</span> ");
    } else if (i > 0) {
      out.text(" ");
    }
    if (points.size() == next.span.size()) {
      sentence(marks, next, points, out);
    }
    last = next.span.end;
  }
  out.tag("</p>");
}

} // namespace

std::string sentence_anchor(const Sentence& sentence) {
  return "s" + std::to_string(sentence.span.begin) + "x" +
         std::to_string(sentence.span.end);
}

Html marked_text(const View& view, Index article, const std::u32string& text) {
  const Article& read = view.corpus.articles[article];
  const Marks marks{view, read};
  Html out;
  bool has_words = !text.empty();
  for (Index i = 0; i < read.sentences && !has_words; ++i) {
    has_words = !view.corpus.sentences[read.first_sentence + i].words.empty();
  }
  if (!view.quotes || !has_words) {
    only_offsets(view, read, out);
    return out;
  }
  if (text.empty()) {
    known_sentences(marks, out);
    return out;
  }
  const std::u32string_view points = text;
  std::uint32_t last = 0;
  out.tag("<div class=\"body whole\">");
  for (Index i = 0; i < read.sentences; ++i) {
    const Sentence& next = view.corpus.sentences[read.first_sentence + i];
    if (next.span.begin < last || next.span.end > points.size()) {
      continue;
    }
    out.text(text::utf8(points.substr(last, next.span.begin - last)));
    sentence(marks, next, points.substr(next.span.begin, next.span.size()), out);
    last = next.span.end;
  }
  out.text(text::utf8(points.substr(last)));
  return out.tag("</div>");
}

} // namespace sourcier::report
