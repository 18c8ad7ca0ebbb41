// SPDX-License-Identifier: Apache-2.0
// The list of articles, and a page for each: its text, marked, beside its findings.
#include "report/article_text.hpp"
#include "report/lines.hpp"
#include "report/pages.hpp"
#include "report/standing.hpp"

#include <algorithm>
#include <set>

namespace sourcier::report {

namespace {

constexpr std::size_t a_list = 400; // articles a page

void list_of(const View& view, Files& files) {
  Frame frame;
  frame.title = view.say("articles");
  frame.current = "articles.html";
  frame.query = "report-articles.rq";
  frame.table = "articles.csv";
  const auto& articles = view.corpus.articles;
  const std::size_t all =
      std::max<std::size_t>(1, (articles.size() + a_list - 1) / a_list);
  for (std::size_t part = 0; part < all; ++part) {
    Html body;
    body.add(parts(view, "articles", part, all)).tag("<ol class=\"index articles\">");
    const std::size_t end = std::min((part + 1) * a_list, articles.size());
    for (std::size_t i = part * a_list; i < end; ++i) {
      // The latest first.
      const Article& article = articles[articles.size() - 1 - i];
      body.tag("<li><a").attribute("href", "article/" + article.doc + ".html").tag(">");
      body.text(title_of(article)).tag("</a> <span class=\"src\">");
      body.text(view.say.day(article.published));
      if (const std::string medium = medium_of(article); !medium.empty()) {
        body.text((article.published != 0 ? ", " : "") + medium);
      }
      body.text(" · " + view.say.count(article.findings, "finding", "findings"));
      if (article.copy_of != none) {
        body.text(" · ").text(view.say("near copy"));
      }
      body.tag("</span></li>");
    }
    body.tag("</ol>").add(parts(view, "articles", part, all));
    files.put(part_file("articles", part), page(view, frame, Html(), body));
  }
}

void facts_of(const View& view, const Article& article, Html& out) {
  out.tag("<p class=\"lead\">").text(view.say.day(article.published));
  const auto add = [&](const std::string& words) {
    if (!words.empty()) {
      out.text(" · " + words);
    }
  };
  if (!article.date_basis.empty()) {
    out.text(" (" + view.labels.of(article.date_basis) + ")");
  }
  add(medium_of(article));
  add(article.author);
  if (article.modified != 0) {
    add(std::string(view.say("modified")) + " " + view.say.day(article.modified));
  }
  if (is_web_address(article.url)) {
    out.tag(" · <a rel=\"noreferrer\"").address(article.url).tag(">");
    out.text(view.say("in the original")).tag("</a>");
  } else {
    add(article.source_file);
  }
  out.tag("</p>");
  if (article.copy_of != none) {
    const Article& first = view.corpus.articles[article.copy_of];
    out.tag("<p class=\"caveat\">").text(view.say("near copy of")).tag(" <a");
    out.attribute("href", first.doc + ".html").tag(">").text(title_of(first));
    out.tag("</a></p>");
  }
  out.tag("<p class=\"iri\"><code>").text(article.iri).tag("</code></p>");
}

void term(std::string_view word, const Html& what, Html& out) {
  out.tag("<dt>").text(word).tag("</dt><dd>").add(what).tag("</dd>");
}

/// Which rule found it, with an example; the words that led to it.
void why(const View& view, const Finding& finding, Html& out) {
  out.tag("<details class=\"why\"><summary>")
      .text(view.say("why"))
      .tag("</summary><dl>");
  Html rule;
  rule.tag("<a").attribute("href", "../rules.html#" + finding.rule).tag("><code>");
  rule.text(finding.rule).tag("</code></a>");
  if (const Rule* written = view.labels.rule(finding.rule)) {
    rule.tag(" <span class=\"src\">").text(written->place).tag("</span>");
    if (!written->examples.empty()) {
      rule.tag("<br><span class=\"src\">")
          .text(view.say("like"))
          .text(view.say(": "))
          .text(view.say.quoted(written->examples.front().substr(
              0, written->examples.front().find(" → "))))
          .tag("</span>");
    }
  }
  term(view.say("rule"), rule, out);
  const auto spanned = [&](std::string_view name, Span span) {
    if (span.empty()) {
      return;
    }
    Html what;
    const std::string text =
        view.quotes ? words(view.corpus, finding.sentence, span) : std::string();
    if (!text.empty()) {
      what.text(view.say.quoted(text)).text(" ");
    }
    what.tag("<span class=\"src\">")
        .text(std::to_string(span.begin) + "–" + std::to_string(span.end))
        .tag("</span>");
    term(name, what, out);
  };
  spanned(view.say("trigger"), finding.trigger);
  for (const Span cue : finding.cues) {
    spanned(view.say("cue"), cue);
  }
  spanned(view.say("evidence"), finding.evidence);
  Html sure;
  sure.text(view.say.number(finding.confidence));
  term(view.say("confidence"), sure, out);
  Html permalink;
  permalink.tag("<code>").text(iri(view.corpus, finding)).tag("</code>");
  term("IRI", permalink, out);
  out.tag("</dl></details>");
}

void card(const View& view, Index index, std::size_t number, Html& out) {
  const Finding& finding = view.corpus.findings[index];
  const Sentence& sentence = view.corpus.sentences[finding.sentence];
  out.tag("<article class=\"finding ")
      .text(standing(finding).name)
      .tag("\" tabindex=\"-1\"")
      .attribute("id", anchor(finding))
      .attribute("data-n", std::to_string(number))
      .tag("><p class=\"what\">")
      .add(summary(view, "../", index))
      .tag("</p>");
  if (is_dated(finding)) {
    out.tag("<p class=\"when\">")
        .text(view.say.between(finding.earliest, finding.latest))
        .tag("</p>");
  }
  if (finding.kind == FindingKind::quotation && view.quotes) {
    if (!finding.said.empty()) {
      out.tag("<blockquote>").text(view.say.quoted(finding.said)).tag("</blockquote>");
    }
    out.tag("<p class=\"src\">").text(view.labels.of(finding.type)).tag("</p>");
  }
  for (const Party& party : finding.parties) {
    if (party.is_finding) {
      out.tag("<p class=\"src\">")
          .text(view.labels.of(party.role))
          .text(view.say(": "))
          .tag("<a")
          .attribute("href", "#" + anchor(view.corpus.findings[party.index]))
          .tag(">")
          .text(summary_text(view, party.index))
          .tag("</a></p>");
    }
  }
  out.tag("<p class=\"by\">").add(standing_mark(view, finding)).tag("</p>");
  out.tag("<p class=\"to\"><a")
      .attribute("href", "#" + sentence_anchor(sentence))
      .tag(">")
      .text(view.say("to the sentence"))
      .tag("</a>");
  if (const std::string url = original_at(view, finding.sentence); !url.empty()) {
    out.tag(" · <a rel=\"noreferrer\"").address(url).tag(">");
    out.text(view.say("in the original")).tag("</a>");
  }
  out.tag(" · <a class=\"permalink\"")
      .attribute("href", "#" + anchor(finding))
      .attribute("title", iri(view.corpus, finding))
      .tag(">")
      .text(view.say("permalink"))
      .tag("</a></p>");
  why(view, finding, out);
  out.tag("</article>");
}

void one(const View& view, Texts& texts, Files& files, Index index) {
  const Article& article = view.corpus.articles[index];
  Frame frame;
  frame.title = title_of(article);
  frame.current = "articles.html";
  frame.root = "../";
  frame.script = "article.js";
  Html lead;
  facts_of(view, article, lead);
  Html body;
  body.tag("<div class=\"reading\"><section class=\"text\"")
      .attribute("aria-label", view.say("text"))
      .tag("><h2 class=\"unseen\">")
      .text(view.say("text"))
      .tag("</h2>");
  body.add(
      marked_text(view, index, view.quotes ? texts.of(article) : std::u32string()));
  body.tag("</section><section class=\"cards\"")
      .attribute("aria-label", view.say("findings"))
      .tag("><h2>")
      .text(view.say.count(article.findings, "finding", "findings"))
      .tag("</h2>");
  for (Index i = 0; i < article.findings; ++i) {
    card(view, article.first_finding + i, i + 1, body);
  }
  body.tag("</section></div>");
  files.put("article/" + article.doc + ".html", page(view, frame, lead, body));
}

} // namespace

void articles(const View& view, Texts& texts, Files& files) {
  list_of(view, files);
  for (Index i = 0; i < view.corpus.articles.size(); ++i) {
    one(view, texts, files, i);
  }
}

} // namespace sourcier::report
