// SPDX-License-Identifier: Apache-2.0
// HTML pages: the reference text is the article's text, its title first; a live page
// gives an article for each of its posts.
#include "read/dates.hpp"
#include "read/formats.hpp"
#include "read/html.hpp"
#include "read/html_excerpt.hpp"
#include "read/html_live.hpp"
#include "read/html_metadata.hpp"
#include "read/html_path.hpp"
#include "read/html_text.hpp"
#include "read/reference_text.hpp"
#include "text/encoding.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace sourcier::read {
namespace {

using Lines = std::vector<HtmlLine>;

/// Dates that the page shows, where its metadata gave none.
void shown_dates(const HtmlTree& tree, Article& article) {
  for (const std::string& line : html_lines(tree)) {
    if (article.published || line.size() > 200) {
      continue;
    }
    const DateLine dates = date_line(text::folded_words(text::code_points(line)));
    if (dates.labelled && dates.published) {
      article.published = dates.published;
      article.date_basis = DateBasis::in_text;
      article.modified = article.modified ? article.modified : dates.modified;
    }
  }
}

std::size_t bytes_of(const Lines& lines) {
  std::size_t bytes = 0;
  for (const HtmlLine& line : lines) {
    bytes += line.text.size();
  }
  return bytes;
}

std::string numbered(const std::string& name, std::size_t number) {
  const std::size_t dot = name.rfind('.');
  return name.substr(0, dot) + "-" + std::to_string(number) +
         (dot == std::string::npos ? "" : name.substr(dot));
}

/// One page, parsed, on its way to its articles.
class Reading {
 public:
  Reading(const HtmlTree& tree, const Article& known, const std::string& url);
  /// False where `take` said stop.
  bool give(const Take& take, std::string& refusal);

 private:
  bool give_posts(const std::vector<LiveElement>& posts, const Take& take);
  bool give_told_posts(const Take& take);
  bool give_rest(const std::vector<LiveElement>& posts, const Take& take);
  [[nodiscard]] Article post(std::size_t number, const std::string& anchor) const;

  const HtmlTree& tree_;
  std::vector<HtmlWeight> weights_;
  Article whole_;
  PageFacts facts_;
};

Reading::Reading(const HtmlTree& tree, const Article& known, const std::string& url)
    : tree_(tree), weights_(html_weights(tree)), whole_(known) {
  whole_.language.clear();
  facts_ = html_metadata(tree, whole_);
  if (!whole_.published) {
    shown_dates(tree, whole_);
  }
  whole_.url = whole_.url.empty() ? url : whole_.url;
}

/// What a post has from its page; its number counts from the oldest.
Article Reading::post(std::size_t number, const std::string& anchor) const {
  Article article = whole_;
  article.modified.reset();
  article.name = numbered(whole_.name, number);
  article.part_of = whole_.url.substr(0, whole_.url.find('#'));
  if (!article.part_of.empty()) {
    article.url = article.part_of + "#" +
                  (anchor.empty() ? "post-" + std::to_string(number) : anchor);
  }
  return article;
}

/// What stands above the posts, where it says something.
bool Reading::give_rest(const std::vector<LiveElement>& posts, const Take& take) {
  Lines lines;
  for (HtmlLine& line : html_text(tree_, weights_, html_place(tree_, weights_))) {
    const bool of_a_post =
        std::any_of(posts.begin(), posts.end(), [&](const LiveElement& one) {
          return one.node <= line.node && line.node < tree_.nodes[one.node].end;
        });
    if (!of_a_post) {
      lines.push_back(std::move(line));
    }
  }
  constexpr std::size_t least_bytes = 120; // of a summary, besides the title
  if (bytes_of(lines) < least_bytes + whole_.title.size()) {
    return true;
  }
  Article article = whole_;
  const HtmlPaths paths(tree_);
  set_reference_text(whole_.title, lines, &paths, article);
  return take(std::move(article));
}

bool Reading::give_posts(const std::vector<LiveElement>& posts, const Take& take) {
  if (!give_rest(posts, take)) {
    return false;
  }
  const HtmlPaths paths(tree_);
  for (std::size_t at = 0; at < posts.size(); ++at) {
    const LiveElement& one = posts[at];
    Article article = post(posts.size() - at, one.anchor);
    const Lines lines = html_text(tree_, weights_, {one.node, one.node, no_node});
    if (one.day) {
      article.published = one.day;
      article.date_basis = DateBasis::in_metadata;
    }
    article.title = one.title.empty() ? whole_.title : one.title;
    set_reference_text(one.title, lines, &paths, article);
    if (!lines.empty() && !take(std::move(article))) {
      return false;
    }
  }
  return true;
}

/// Posts that only the page's JSON-LD tells.
bool Reading::give_told_posts(const Take& take) {
  for (std::size_t at = 0; at < facts_.posts.size(); ++at) {
    const LivePost& one = facts_.posts[at];
    const std::size_t hash = one.url.rfind('#');
    Article article =
        post(facts_.posts.size() - at,
             hash == std::string::npos ? std::string() : one.url.substr(hash + 1));
    if (one.published) {
      article.published = one.published;
      article.date_basis = DateBasis::in_metadata;
    }
    article.title = one.title.empty() ? whole_.title : one.title;
    set_reference_text(one.title, fragment_lines(one.text), nullptr, article);
    if (!take(std::move(article))) {
      return false;
    }
  }
  return true;
}

bool Reading::give(const Take& take, std::string& refusal) {
  const std::vector<LiveElement> posts = live_posts(tree_, weights_, facts_);
  if (!posts.empty()) {
    return give_posts(posts, take);
  }
  Lines lines = html_text(tree_, weights_, html_place(tree_, weights_));
  if (facts_.posts.size() >= 2 && bytes_of(lines) < 1000) {
    return give_told_posts(take);
  }
  if (Lines told = fragment_lines(facts_.body);
      bytes_of(told) > 2 * bytes_of(lines) + 100) {
    lines = std::move(told);
  }
  if (lines.empty()) {
    refusal = "no text of an article in the page";
    return true;
  }
  Article article = whole_;
  article.excerpt = is_excerpt(tree_, article, facts_, lines);
  const HtmlPaths paths(tree_);
  set_reference_text(whole_.title, lines, &paths, article);
  return take(std::move(article));
}

} // namespace

bool html_articles(const GivenPage& page,
                   const Article& known,
                   const Take& take,
                   std::string& refusal) {
  const text::Decoded decoded = text::decode(
      page.bytes, page.encoding.empty() ? html_encoding(page.bytes) : page.encoding);
  refusal = decoded.refusal;
  if (!refusal.empty()) {
    return true;
  }
  const HtmlPage parsed = html_tree(decoded.utf8);
  refusal = parsed.refusal;
  return !parsed.tree || Reading(*parsed.tree, known, page.url).give(take, refusal);
}

bool html_page(std::istream& stream,
               const Origin& origin,
               const Take& take,
               Problems& problems) {
  const Bytes all = all_bytes(stream);
  Article known;
  known.name = origin.name;
  std::string refusal = all.refusal;
  const bool more =
      !refusal.empty() || html_articles({all.bytes, {}, {}}, known, take, refusal);
  if (!refusal.empty()) {
    problems.push_back({origin.place, refusal + "; left out"});
  }
  return more;
}

} // namespace sourcier::read
