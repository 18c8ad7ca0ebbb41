// SPDX-License-Identifier: Apache-2.0
// Walks the element that holds the article without its furniture.
#include "read/html_text.hpp"

#include "read/html_marks.hpp"
#include "read/html_quotes.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace sourcier::read {
namespace {

using Weights = std::vector<HtmlWeight>;

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

void append(std::string& line, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_blank(text[at])) {
      if (!line.empty() && line.back() != ' ') {
        line.push_back(' ');
      }
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < text.size() && !is_blank(text[end])) {
      ++end;
    }
    line.append(text, at, end - at);
    at = end;
  }
}

/// A mark such as "1" or "[2]" that leads to a note, and the arrow that leads back.
bool is_note_mark(const HtmlTree& tree, NodeIndex at, const Weights& weights) {
  const HtmlNode& node = tree.nodes[at];
  const bool link = node.tag == "a" && node.attribute("href").starts_with('#');
  if ((node.tag != "sup" && !link) || weights[at].text == 0 || weights[at].text > 8) {
    return false;
  }
  const bool marked = node.tag == "sup" && weights[at].links == weights[at].text;
  const std::string words = tree.text_of(at);
  const bool number = std::all_of(words.begin(), words.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == '[' || c == ']' || c == '(' || c == ')' ||
           c == '*' || c == ' ' || c == ',';
  });
  const bool arrow = words.find("↩") != std::string::npos || words == "↑";
  return marked || (link && (number || arrow));
}

/// One walk over an element.
class Walk {
 public:
  Walk(const HtmlTree& tree, const Weights& weights, HtmlPlace place, bool all)
      : tree_(tree), weights_(weights), root_(place.root), begin_(place.begin),
        end_(std::min(place.end, tree.nodes[place.root].end)), all_(all) {}
  std::vector<HtmlLine> lines();

 private:
  [[nodiscard]] bool is_link_box(NodeIndex at) const;
  [[nodiscard]] bool is_call(NodeIndex at) const;
  [[nodiscard]] bool leaves_out(NodeIndex at) const;
  [[nodiscard]] bool breaks(NodeIndex at) const;
  [[nodiscard]] bool is_data_table(NodeIndex at) const;
  bool takes_whole(NodeIndex at);
  void part_glued(const HtmlNode& text);
  void take_rows(NodeIndex table);
  void close();

  const HtmlTree& tree_;
  const Weights& weights_;
  NodeIndex root_;
  NodeIndex begin_;
  NodeIndex end_;
  bool all_;
  std::vector<HtmlLine> found_;
  std::string line_;
  std::vector<NodeIndex> open_; ///< breaking elements
};

bool Walk::is_link_box(NodeIndex at) const {
  constexpr auto boxes = std::to_array<std::string_view>(
      {"ul", "ol", "div", "section", "li", "p", "header", "table", "dl"});
  const HtmlWeight& own = weights_[at];
  return own.links * 10 >= own.text * 8 && own.text > 0 &&
         std::find(boxes.begin(), boxes.end(), tree_.nodes[at].tag) != boxes.end();
}

/// A small box with a link on a line of its own, among paragraphs: "Download our app".
bool Walk::is_call(NodeIndex at) const {
  const HtmlNode& node = tree_.nodes[at];
  const bool box = (node.tag == "div" || node.tag == "section") &&
                   weights_[at].links > 0 && weights_[at].text <= 400 &&
                   node.parent != no_node;
  if (!box || weights_[at].text * 4 > weights_[node.parent].text) {
    return false;
  }
  NodeIndex inner = at;
  for (NodeIndex last = at; tree_.nodes[inner].tag != "a"; inner = last) {
    last = no_node;
    for (NodeIndex child = inner + 1; child < tree_.nodes[inner].end;
         child = tree_.nodes[child].end) {
      if (tree_.nodes[child].tag.empty() && weights_[child].text > 0) {
        return false; // words of its own: the link stands in a sentence
      }
      last = weights_[child].text > 0 ? child : last;
    }
    const bool goes_on = last != no_node && (tree_.nodes[last].tag == "div" ||
                                             tree_.nodes[last].tag == "section" ||
                                             tree_.nodes[last].tag == "a");
    if (!goes_on) {
      return false;
    }
  }
  return true;
}

/// Furniture by its tag, name or links; but what holds half of the article's paragraphs
/// is none, whatever it is called.
bool Walk::leaves_out(NodeIndex at) const {
  const HtmlNode& node = tree_.nodes[at];
  if (at == root_ || node.tag.empty()) {
    return false;
  }
  if (is_never_text(node) || is_hidden(node)) {
    return true;
  }
  if (all_ || (weights_[at].paragraphs * 2 >= weights_[root_].paragraphs &&
               weights_[at].paragraphs > 0)) {
    return false;
  }
  return is_beside_article(node) || is_link_box(at) || names_furniture(node) ||
         is_call(at) || is_note_mark(tree_, at, weights_);
}

/// A day inside a sentence does not break it.
bool Walk::breaks(NodeIndex at) const {
  const HtmlNode& node = tree_.nodes[at];
  if (!is_breaking(node)) {
    return false;
  }
  const bool amid = node.tag == "time" && node.parent != no_node &&
                    tree_.nodes[node.parent].tag == "p" &&
                    weights_[node.parent].text > 30 + 2 * weights_[at].text;
  return !amid;
}

/// Two rows or more of short cells; a table of the layout has text in its cells.
bool Walk::is_data_table(NodeIndex table) const {
  std::size_t rows = 0;
  std::size_t cells = 0;
  for (NodeIndex at = table + 1; at < tree_.nodes[table].end; ++at) {
    const std::string_view tag = tree_.nodes[at].tag;
    const bool cell = tag == "td" || tag == "th";
    if (tag == "table" || (cell && weights_[at].text > 300)) {
      return false;
    }
    rows += tag == "tr" ? 1 : 0;
    cells += cell ? 1 : 0;
  }
  return rows >= 2 && cells > rows;
}

void Walk::take_rows(NodeIndex table) {
  for (NodeIndex at = table + 1; at < tree_.nodes[table].end; ++at) {
    if (tree_.nodes[at].tag != "tr") {
      continue;
    }
    std::string row;
    for (NodeIndex cell = at + 1; cell < tree_.nodes[at].end; ++cell) {
      const std::string_view tag = tree_.nodes[cell].tag;
      if (tag == "td" || tag == "th") {
        const std::string words = weights_[cell].text > 0 ? tree_.text_of(cell) : "";
        row += row.empty() || words.empty() ? words : " ; " + words;
      }
    }
    if (!row.empty()) {
      found_.push_back({"- " + row, at});
    }
  }
}

/// What becomes lines in its own way: a table of data, a post from elsewhere, a
/// quotation with its speaker.
bool Walk::takes_whole(NodeIndex at) {
  const HtmlNode& node = tree_.nodes[at];
  if (node.tag == "table" && is_data_table(at)) {
    close();
    take_rows(at);
    return true;
  }
  if (node.tag != "blockquote" && !is_embedded_post(node)) {
    return false;
  }
  const std::optional<Quoted> quoted = quoted_words(tree_, at);
  if (!quoted) {
    return false;
  }
  close();
  found_.push_back({quoted->speaker + " : « " + quoted->words + " »", at});
  return true;
}

/// "Anne Orvel" and "Le 4 mars" in two <span>s side by side are no one word.
void Walk::part_glued(const HtmlNode& text) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto other = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  const bool glued = !line_.empty() && !text.text.empty() && small(line_.back()) &&
                     other(text.text.front()) && tree_.nodes[text.parent].tag == "span";
  line_ += glued ? " " : "";
}

void Walk::close() {
  const std::size_t begin = line_.find_first_not_of(' ');
  if (begin != std::string::npos) {
    const std::size_t end = line_.find_last_not_of(' ');
    std::string text = line_.substr(begin, end + 1 - begin);
    if (text != "-") {
      found_.push_back({std::move(text), open_.empty() ? root_ : open_.back()});
    }
  }
  line_.clear();
}

std::vector<HtmlLine> Walk::lines() {
  for (NodeIndex at = begin_; at < end_;) {
    const HtmlNode& node = tree_.nodes[at];
    while (!open_.empty() && tree_.nodes[open_.back()].end <= at) {
      close();
      open_.pop_back();
    }
    if (node.tag.empty()) {
      part_glued(node);
      append(line_, node.text);
      ++at;
      continue;
    }
    const bool breaking = breaks(at);
    if (leaves_out(at) || (!all_ && takes_whole(at))) {
      if (breaking) {
        close();
      }
      at = node.end;
      continue;
    }
    if (breaking) {
      const bool in_item = line_ == "- ";
      close();
      open_.push_back(at);
      line_ = (node.tag == "li" || in_item) && !all_ ? "- " : "";
    }
    ++at;
  }
  close();
  return std::move(found_);
}

} // namespace

std::vector<HtmlLine>
html_text(const HtmlTree& tree, const Weights& weights, HtmlPlace place) {
  return Walk(tree, weights, place, false).lines();
}

std::vector<HtmlLine> html_text(const HtmlTree& tree) {
  const Weights weights = html_weights(tree);
  return html_text(tree, weights, html_place(tree, weights));
}

std::vector<HtmlLine> fragment_lines(const std::string& markup) {
  std::vector<HtmlLine> lines;
  if (markup.find('<') != std::string::npos || markup.find('&') != std::string::npos) {
    const HtmlPage page = html_tree(markup);
    if (page.tree) {
      lines = html_text(*page.tree, html_weights(*page.tree), {0, 0, no_node});
    }
  } else {
    for (std::size_t at = 0; at < markup.size();) {
      const std::size_t end = std::min(markup.find('\n', at), markup.size());
      std::string line;
      append(line, std::string_view(markup).substr(at, end - at));
      line.erase(line.find_last_not_of(' ') + 1);
      if (!line.empty()) {
        lines.push_back({std::move(line), no_node});
      }
      at = end + 1;
    }
  }
  for (HtmlLine& line : lines) {
    line.node = no_node;
  }
  return lines;
}

std::vector<std::string> html_lines(const HtmlTree& tree) {
  const Weights weights = html_weights(tree);
  std::vector<std::string> lines;
  for (HtmlLine& line : Walk(tree, weights, {0, 0, no_node}, true).lines()) {
    lines.push_back(std::move(line.text));
  }
  return lines;
}

} // namespace sourcier::read
