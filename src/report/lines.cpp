// SPDX-License-Identifier: Apache-2.0
// The parts of a line, each made once for all pages.
#include "report/lines.hpp"

#include "report/dossiers.hpp"
#include "report/standing.hpp"

#include <algorithm>
#include <array>

namespace sourcier::report {

namespace {

/// Roles that stand before and behind the arrow; the others are named.
constexpr std::array<std::string_view, 5> silent{
    "agent", "participant", "target", "holder", "speaker"};

bool is_silent(std::string_view role) {
  return std::find(silent.begin(), silent.end(), role) != silent.end();
}

std::vector<Index> entities_in(const Finding& finding, std::string_view role) {
  std::vector<Index> found;
  for (const Party& party : finding.parties) {
    if (party.role == role && !party.is_finding) {
      found.push_back(party.index);
    }
  }
  return found;
}

/// Builds a summary with links, or as text: the order is the same.
template <class Add, class Entity>
class Teller {
 public:
  Teller(const View& view, Index index, const Add& add, const Entity& entity)
      : view_(view), finding_(view.corpus.findings[index]), add_(add), entity_(entity) {
  }

  void tell() {
    list(finding_.kind == FindingKind::quotation ? "speaker" : "holder", ", ");
    if (finding_.kind == FindingKind::office) {
      part(", ");
      add_(std::string(finding_.former ? view_.say("former") : "") +
           (finding_.former ? " " : "") + finding_.type);
    }
    list("agent", ", ");
    list("participant", " ↔ ");
    if (!entities_in(finding_, "target").empty()) {
      add_(begun_ ? " → " : "→ ");
      begun_ = false;
      list("target", ", ");
    }
    for (const std::string_view role : roles) {
      other(role);
    }
    for (const Index quantity : finding_.quantities) {
      part(" · ");
      add_(figure_words(view_, view_.corpus.quantities[quantity]));
    }
  }

 private:
  void part(std::string_view between) {
    add_(begun_ ? between : std::string_view());
    begun_ = true;
  }
  void list(std::string_view role, std::string_view between) {
    const std::vector<Index> all = entities_in(finding_, role);
    for (std::size_t i = 0; i < all.size(); ++i) {
      part(i > 0 ? between : " ");
      entity_(all[i]);
    }
  }
  void other(std::string_view role) {
    const std::vector<Index> all = entities_in(finding_, role);
    if (is_silent(role) || all.empty()) {
      return;
    }
    part(" · ");
    add_(view_.labels.of(role) + std::string(view_.say(": ")));
    for (std::size_t i = 0; i < all.size(); ++i) {
      add_(i > 0 ? ", " : "");
      entity_(all[i]);
    }
  }

  const View& view_;
  const Finding& finding_;
  const Add& add_;
  const Entity& entity_;
  bool begun_ = false;
};

template <class Add, class Entity>
void tell(const View& view, Index index, const Add& add, const Entity& entity) {
  Teller<Add, Entity>(view, index, add, entity).tell();
}

std::vector<std::string> first_words(const std::string& sentence) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : sentence + " ") {
    if (c != ' ' && c != '\n' && c != '\t') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

/// For a text directive: "-", "," and "&" part its terms [Text Directives, 3.4].
std::string
directive(const std::vector<std::string>& words, std::size_t first, std::size_t count) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (std::size_t i = first; i < first + count; ++i) {
    text += i > first ? "%20" : "";
    for (const char c : words[i]) {
      const auto byte = static_cast<unsigned char>(c);
      const bool plain =
          (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (plain) {
        text += c;
      } else {
        text += '%';
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
      }
    }
  }
  return text;
}

/// Begins with a quote mark of its own.
bool is_quoted(std::string_view words) {
  return words.starts_with("«") || words.starts_with("“") || words.starts_with('"');
}

std::string host_of(const std::string& url) {
  const std::size_t begin = url.find("://");
  if (begin == std::string::npos) {
    return {};
  }
  std::string host = url.substr(begin + 3, url.find('/', begin + 3) - begin - 3);
  return host.starts_with("www.") ? host.substr(4) : host;
}

} // namespace

std::string_view kind_words(const Say& say, EntityKind kind) {
  switch (kind) {
  case EntityKind::person:
    return say("people");
  case EntityKind::state:
    return say("states");
  case EntityKind::organisation:
    return say("organisations");
  case EntityKind::place:
    return say("places");
  case EntityKind::group:
    return say("groups");
  case EntityKind::thing:
    break;
  }
  return say("things");
}

std::string period_words(const Say& say, const std::string& period) {
  constexpr std::size_t year_length = 4;
  constexpr Day month_unit = 100;
  return period.size() <= year_length ? period
                                      : say.month(day_of(period + "-01") / month_unit);
}

std::string type_words(const View& view, const Finding& finding) {
  switch (finding.kind) {
  case FindingKind::office:
    return std::string(view.say("office"));
  case FindingKind::quotation:
    return std::string(view.say("says"));
  case FindingKind::relation:
  case FindingKind::event:
    break;
  }
  return view.labels.of(finding.type);
}

std::string title_of(const Article& article) {
  if (!article.title.empty()) {
    return article.title;
  }
  return article.source_file.empty() ? article.doc : article.source_file;
}

std::string medium_of(const Article& article) {
  return article.publisher.empty() ? host_of(article.url) : article.publisher;
}

std::string anchor(const Finding& finding) {
  std::string name = finding.name;
  std::replace(name.begin(), name.end(), '/', '-');
  return name;
}

std::string place_of(const View& view, Index finding) {
  const Finding& found = view.corpus.findings[finding];
  return "article/" + view.corpus.articles[found.article].doc + ".html#" +
         anchor(found);
}

std::string figure_words(const View& view, const Quantity& quantity) {
  if (view.quotes && !quantity.words.empty()) {
    return quantity.words;
  }
  std::string text;
  if (!quantity.modifier.empty()) {
    text = view.labels.of(quantity.modifier) + " ";
  }
  if (!quantity.value.empty()) {
    text += view.say.number(quantity.value);
  } else if (!quantity.magnitude.empty()) {
    text +=
        std::string(view.say("order of")) + " " + view.say.number(quantity.magnitude);
  } else {
    text += view.say.number(quantity.minimum) + "–" + view.say.number(quantity.maximum);
  }
  if (quantity.unit == "Percent") {
    return text + (view.say.french() ? "\u00A0%" : "%");
  }
  if (!quantity.counted.empty()) {
    return text + " " + quantity.counted;
  }
  const bool plain = quantity.unit.empty() || quantity.unit == "Item";
  return plain ? text : text + " " + view.labels.of(quantity.unit);
}

Html entity_link(const View& view, std::string_view root, Index entity) {
  const Entity& named = view.corpus.entities[entity];
  Html out;
  const std::string& page = view.corpus.dossiers[named.dossier].name;
  out.tag("<a class=\"e\"")
      .attribute("href", std::string(root) + "entity/" + page + ".html");
  return out.tag(">").text(named.label).tag("</a>");
}

Html dossier_link(const View& view, std::string_view root, Index dossier) {
  const Dossier& named = view.corpus.dossiers[dossier];
  Html out;
  out.tag("<a class=\"e\"")
      .attribute("href", std::string(root) + "entity/" + named.name + ".html");
  return out.tag(">").text(named.label).tag("</a>");
}

Html summary(const View& view, std::string_view root, Index finding) {
  Html out;
  out.tag("<b class=\"type\">")
      .text(type_words(view, view.corpus.findings[finding]))
      .tag("</b> ");
  tell(
      view,
      finding,
      [&](std::string_view words) { out.text(words); },
      [&](Index entity) { out.add(entity_link(view, root, entity)); });
  return out;
}

std::string summary_text(const View& view, Index finding) {
  std::string text = type_words(view, view.corpus.findings[finding]);
  std::string rest;
  tell(
      view,
      finding,
      [&](std::string_view words) { rest += words; },
      [&](Index entity) { rest += view.corpus.entities[entity].label; });
  return rest.empty() ? text : text + std::string(view.say(": ")) + rest;
}

Html standing_mark(const View& view, const Finding& finding) {
  const Standing& row = standing(finding);
  Html out;
  out.tag("<span class=\"st")
      .text(" " + std::string(row.name))
      .tag("\"><i aria-hidden=\"true\">");
  return out.text(row.sign)
      .tag("</i>")
      .text(standing_words(view.corpus, finding, view.say))
      .tag("</span>");
}

std::string original_at(const View& view, Index sentence) {
  constexpr std::size_t most = 3; // words at each end
  const Sentence& found = view.corpus.sentences[sentence];
  const std::string& url = view.corpus.articles[found.article].url;
  if (!is_web_address(url)) {
    return {};
  }
  const std::vector<std::string> words = first_words(found.words);
  if (words.empty() || url.find('#') != std::string::npos) {
    return url;
  }
  if (words.size() <= 2 * most) {
    return url + "#:~:text=" + directive(words, 0, std::min(most, words.size()));
  }
  return url + "#:~:text=" + directive(words, 0, most) + "," +
         directive(words, words.size() - most, most);
}

Html quotation_of(const View& view, Index finding) {
  const Finding& found = view.corpus.findings[finding];
  const Sentence& sentence = view.corpus.sentences[found.sentence];
  Html out;
  if (!view.quotes || sentence.words.empty()) {
    out.tag("<p class=\"offsets\">")
        .text(std::string(view.say("characters")) + " " +
              std::to_string(sentence.span.begin) + "–" +
              std::to_string(sentence.span.end));
    if (const std::string url = original_at(view, found.sentence); !url.empty()) {
      out.tag(" · <a rel=\"noreferrer\"")
          .address(url)
          .tag(">")
          .text(view.say("in the original"))
          .tag("</a>");
    }
    return out.tag("</p>");
  }
  out.tag("<blockquote>");
  const Span marked =
      found.kind == FindingKind::quotation ? found.words : found.evidence;
  const std::string evidence = words(view.corpus, found.sentence, marked);
  const bool opens_itself = is_quoted(sentence.words);
  const std::string_view open =
      opens_itself ? std::string_view() : view.say("open quote");
  const std::string_view close =
      opens_itself ? std::string_view() : view.say("close quote");
  if (evidence.empty()) {
    out.text(open).text(sentence.words).text(close);
  } else {
    const Span before{sentence.span.begin, marked.begin};
    const Span after{marked.end, sentence.span.end};
    out.text(open)
        .text(words(view.corpus, found.sentence, before))
        .tag("<mark>")
        .text(evidence)
        .tag("</mark>")
        .text(words(view.corpus, found.sentence, after))
        .text(close);
  }
  return out.tag("</blockquote>");
}

Html where(const View& view, std::string_view root, Index finding) {
  const Finding& found = view.corpus.findings[finding];
  const Article& article = view.corpus.articles[found.article];
  Html out;
  out.tag("<a class=\"at\"")
      .attribute("href", std::string(root) + place_of(view, finding))
      .tag(">")
      .text(title_of(article))
      .tag("</a>");
  if (const std::string medium = medium_of(article); !medium.empty()) {
    out.text(", " + medium);
  }
  if (article.published != 0) {
    out.tag(", <time").attribute("datetime", iso(article.published));
    out.tag(">").text(view.say.day(article.published)).tag("</time>");
  }
  return out;
}

Html line(const View& view, std::string_view root, Index finding, Anchors anchors) {
  const Finding& found = view.corpus.findings[finding];
  std::string parties;
  for (const Index entity : named_in(view.corpus, found)) {
    parties += (parties.empty() ? "" : "|") + view.corpus.entities[entity].label;
  }
  Html out;
  out.tag("<li class=\"line\"");
  if (anchors == Anchors::yes) {
    out.attribute("id", anchor(found));
  }
  out.attribute("data-t", type_words(view, found))
      .attribute("data-s", standing(found).name)
      .attribute("data-p", parties)
      .tag("><p class=\"what\">")
      .add(summary(view, root, finding));
  if (is_dated(found)) {
    out.tag(" <span class=\"when\">")
        .text(view.say.between(found.earliest, found.latest))
        .tag("</span>");
  }
  return out.tag("</p>")
      .add(quotation_of(view, finding))
      .tag("<p class=\"by\">")
      .add(standing_mark(view, found))
      .tag(" <span class=\"src\">")
      .add(where(view, root, finding))
      .tag("</span></p></li>\n");
}

Html lines(const View& view,
           std::string_view root,
           const std::vector<Index>& findings,
           std::size_t first,
           std::size_t count,
           Anchors anchors) {
  Html out;
  out.tag("<ol class=\"lines\">");
  for (std::size_t i = first; i < std::min(first + count, findings.size()); ++i) {
    out.add(line(view, root, findings[i], anchors));
  }
  return out.tag("</ol>");
}

} // namespace sourcier::report
