// SPDX-License-Identifier: Apache-2.0
// Tells the words of a post or quotation from the name below them.
#include "read/html_quotes.hpp"

#include "read/html_marks.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace sourcier::read {
namespace {

constexpr std::size_t longest_speaker = 120; ///< bytes

bool is_bar(std::string_view text, std::size_t at, std::size_t& width) {
  for (const std::string_view bar : {"—", "–", "-", "―"}) {
    if (text.substr(at, bar.size()) == bar) {
      width = bar.size();
      return true;
    }
  }
  return false;
}

/// "— Anne Orvel (@aorvel) 4 mars 2025" → "Anne Orvel".
std::string name_in(std::string_view line) {
  std::size_t begin = 0;
  std::size_t width = 0;
  while (begin < line.size() && (line[begin] == ' ' || is_bar(line, begin, width))) {
    begin += line[begin] == ' ' ? 1 : width;
  }
  line.remove_prefix(begin);
  for (const std::string_view stop : {"(@", " @", "\n", " ("}) {
    line = line.substr(0, line.find(stop));
  }
  while (!line.empty() && (line.back() == ' ' || line.back() == ',' ||
                           line.back() == ':' || line.back() == '.')) {
    line.remove_suffix(1);
  }
  return line.size() <= longest_speaker ? std::string(line) : std::string();
}

/// Without the quote marks and blanks around the words.
std::string bare(std::string_view words) {
  const auto marks = {std::string_view("«"),
                      std::string_view("»"),
                      std::string_view("“"),
                      std::string_view("”"),
                      std::string_view("\""),
                      std::string_view(" "),
                      std::string_view("\u00A0"),
                      std::string_view("\u202F")};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : marks) {
      if (words.starts_with(mark) && mark != "»" && mark != "”") {
        words.remove_prefix(mark.size());
        again = true;
      }
      if (words.ends_with(mark) && mark != "«" && mark != "“") {
        words.remove_suffix(mark.size());
        again = true;
      }
    }
  }
  return std::string(words);
}

/// The paragraphs of a post, joined, and what stands outside them.
struct Halves {
  std::string words;
  std::string rest;
};
Halves halves(const HtmlTree& tree, NodeIndex root) {
  Halves found;
  for (NodeIndex at = root + 1; at < tree.nodes[root].end;) {
    const HtmlNode& node = tree.nodes[at];
    const bool signs = node.tag == "cite" || node.tag == "footer" ||
                       node.tag == "figcaption" ||
                       is_called(node, {"author", "auteur", "source", "quote-author"});
    if (node.tag == "p" && !signs) {
      found.words += found.words.empty() ? "" : " ";
      found.words += tree.text_of(at);
      at = node.end;
    } else if (node.tag == "a" || is_never_text(node)) {
      at = node.end; // the day of the post, with its address
    } else if (signs) {
      found.rest += tree.text_of(at);
      at = node.end;
    } else {
      found.rest += node.text;
      ++at;
    }
  }
  return found;
}

/// Blanks as one, none at the ends.
std::string tidy(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out;
}

} // namespace

bool is_embedded_post(const HtmlNode& node) {
  static const std::vector<std::string_view> posts{"twitter-tweet",
                                                   "instagram-media",
                                                   "bluesky-embed",
                                                   "mastodon-embed",
                                                   "fb-post",
                                                   "tiktok-embed",
                                                   "telegram-post",
                                                   "twitter-video"};
  return (node.tag == "blockquote" || node.tag == "div") && is_called(node, posts);
}

std::optional<Quoted> quoted_words(const HtmlTree& tree, NodeIndex at) {
  const Halves found = halves(tree, at);
  Quoted quoted{name_in(tidy(found.rest)), bare(tidy(found.words))};
  if (quoted.speaker.empty() || quoted.words.empty()) {
    return std::nullopt;
  }
  return quoted;
}

} // namespace sourcier::read
