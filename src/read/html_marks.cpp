// SPDX-License-Identifier: Apache-2.0
// Tables of tags and names, asked by number and by first letter.
#include "read/html_marks.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace sourcier::read {
namespace {

constexpr auto never_text = std::to_array<std::string_view>(
    {"script", "style",  "noscript", "template", "iframe",   "object", "embed",
     "svg",    "canvas", "head",     "select",   "textarea", "button", "datalist",
     "dialog", "audio",  "video",    "map",      "math",     "input",  "picture"});
constexpr auto beside_article = std::to_array<std::string_view>({"nav",
                                                                 "aside",
                                                                 "footer",
                                                                 "form",
                                                                 "figure",
                                                                 "figcaption",
                                                                 "menu",
                                                                 "label",
                                                                 "fieldset",
                                                                 "address",
                                                                 "amp-ad",
                                                                 "amp-social-share",
                                                                 "amp-sidebar"});
constexpr auto breaking = std::to_array<std::string_view>(
    {"p",          "div",     "h1",       "h2",     "h3",     "h4",      "h5",
     "h6",         "li",      "ul",       "ol",     "dl",     "dt",      "dd",
     "blockquote", "section", "article",  "header", "main",   "br",      "hr",
     "pre",        "tr",      "td",       "th",     "table",  "figure",  "figcaption",
     "aside",      "footer",  "nav",      "form",   "body",   "details", "summary",
     "address",    "time",    "fieldset", "center", "caption"});

/// Words in class, id and role of elements that hold no article.
constexpr auto furniture_names = std::to_array<std::string_view>(
    {"share",         "sharing",         "social",     "related",
     "newsletter",    "cookie",          "consent",    "gdpr",
     "promo",         "advert",          "sponsor",    "publicite",
     "comment",       "breadcrumb",      "fil-ariane", "sidebar",
     "paywall",       "subscri",         "abonn",      "author-bio",
     "authorbox",     "author-box",      "tags",       "tag-list",
     "footer",        "navigation",      "navbar",     "nav-",
     "menu",          "recommend",       "outbrain",   "taboola",
     "player",        "caption",         "legend",     "credit",
     "byline",        "signature",       "toolbar",    "widget",
     "popup",         "modal",           "banner",     "read-more",
     "readmore",      "lire-aussi",      "also-read",  "see-also",
     "most-read",     "plus-lus",        "trending",   "teaser",
     "pagination",    "pager",           "skip-link",  "sr-only",
     "screen-reader", "visually-hidden", "print-only", "metadata",
     "meta-info",     "post-meta",       "entry-meta", "timestamp",
     "article-date",  "publish-date",    "disqus",     "reactions",
     "audio",         "listen",          "toc",        "donate",
     "don-",          "encart",          "inread",     "a-lire"});

/// A set of tags; those that the parser does not know are asked by name.
class TagSet {
 public:
  template <std::size_t N>
  explicit TagSet(const std::array<std::string_view, N>& tags) {
    for (const std::string_view tag : tags) {
      const std::uint16_t number = html_tag_number(tag);
      if (number == html_tags - 1) {
        unknown_.push_back(tag);
      } else {
        numbers_.at(number) = true;
      }
    }
  }
  [[nodiscard]] bool holds(const HtmlNode& node) const {
    return node.tag_number == html_tags - 1
               ? std::find(unknown_.begin(), unknown_.end(), node.tag) != unknown_.end()
               : numbers_[node.tag_number];
  }

 private:
  std::array<bool, html_tags> numbers_{};
  std::vector<std::string_view> unknown_;
};

char small(char c) {
  return static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

bool same_start(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) {
           return a == small(b);
         });
}

/// Words by their first letter.
class ByLetter {
 public:
  template <class Words>
  explicit ByLetter(const Words& words) {
    for (const std::string_view word : words) {
      words_.at(static_cast<unsigned char>(word.front()) % letters).push_back(word);
    }
  }
  /// One of the words at the start of `names` or of a part of it.
  [[nodiscard]] bool start_a_part_of(std::string_view names) const {
    char before = ' ';
    for (std::size_t at = 0; at < names.size(); ++at) {
      if (before == ' ' || before == '-' || before == '_' || before == '\n') {
        const auto& here =
            words_[static_cast<unsigned char>(small(names[at])) % letters];
        for (const std::string_view word : here) {
          if (same_start(names.substr(at), word)) {
            return true;
          }
        }
      }
      before = names[at];
    }
    return false;
  }

 private:
  static constexpr std::size_t letters = 32;
  std::array<std::vector<std::string_view>, letters> words_;
};

} // namespace

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), small);
  return out;
}

bool is_never_text(const HtmlNode& node) {
  static const TagSet tags(never_text);
  return tags.holds(node);
}

bool is_breaking(const HtmlNode& node) {
  static const TagSet tags(breaking);
  return tags.holds(node);
}

bool is_beside_article(const HtmlNode& node) {
  static const TagSet tags(beside_article);
  return tags.holds(node);
}

bool is_hidden(const HtmlNode& node) {
  if (!node.has_attributes()) {
    return false;
  }
  if (node.has("hidden") || node.attribute("aria-hidden") == "true") {
    return true;
  }
  const std::string_view given = node.attribute("style");
  if (given.size() < 12) {
    return false;
  }
  std::string style = lower_ascii(given.substr(0, 4096));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

bool names_furniture(const HtmlNode& node) {
  static const ByLetter names(furniture_names);
  return node.has_attributes() && (names.start_a_part_of(node.attribute("class")) ||
                                   names.start_a_part_of(node.attribute("id")) ||
                                   names.start_a_part_of(node.attribute("role")));
}

bool is_called(const HtmlNode& node, const std::vector<std::string_view>& words) {
  if (!node.has_attributes()) {
    return false;
  }
  const ByLetter names(words);
  return names.start_a_part_of(node.attribute("class")) ||
         names.start_a_part_of(node.attribute("id"));
}

} // namespace sourcier::read
