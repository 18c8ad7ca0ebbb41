// SPDX-License-Identifier: Apache-2.0
// Builds the index and cuts it into scripts.
#include "report/search.hpp"

#include "report/lines.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>

namespace sourcier::report {

namespace {

constexpr std::size_t an_item_file = 200; // items
constexpr std::size_t most_shown = 160;   // code points of a quotation

std::string cut_off(const std::string& words) {
  const std::u32string points = text::code_points(words);
  return points.size() <= most_shown
             ? words
             : text::utf8(std::u32string_view(points).substr(0, most_shown)) + "…";
}

/// Items in the order in which they are shown: entities by importance, quotations and
/// events from the latest article.
class SearchIndex {
 public:
  explicit SearchIndex(Files& files) : files_(files) {}

  void add(const std::string& label,
           const std::string& below,
           const std::string& place,
           const std::string& searched) {
    items_ += items_.empty() ? "[" : ",[";
    append_script(items_, label);
    items_ += ',';
    append_script(items_, below);
    items_ += ',';
    append_script(items_, place);
    items_ += ']';
    for (const std::string& word : searched_words(searched)) {
      words_[word].push_back(static_cast<Index>(count_));
    }
    if (++count_ % an_item_file == 0) {
      flush();
    }
  }

  [[nodiscard]] std::size_t count() const { return count_; }

  /// `entities`, `quotations`: how many of the items are these, in this order.
  void finish(std::size_t entities, std::size_t quotations) {
    if (!items_.empty()) {
      flush();
    }
    std::map<std::string, std::string> by_start;
    for (const auto& [word, items] : words_) {
      std::string& out = by_start[start(word)];
      out += out.empty() ? "" : ",";
      append_script(out, word);
      out += ":[";
      Index last = 0;
      for (const Index item : items) {
        out += out.ends_with('[') ? "" : ",";
        out += std::to_string(item - last);
        last = item;
      }
      out += ']';
    }
    std::string starts;
    for (const auto& [name, words] : by_start) {
      std::string line = "sourcier.words(\"";
      line.append(name).append("\",{").append(words).append("});\n");
      files_.put("data/words/" + name + ".js", line);
      starts.append(starts.empty() ? "\"" : ",\"").append(name).append("\"");
    }
    files_.put("data/search.js",
               "sourcier.index(" + std::to_string(an_item_file) + "," +
                   std::to_string(entities) + "," + std::to_string(quotations) + "," +
                   std::to_string(count_) + ",[" + starts + "]);\n");
  }

 private:
  void flush() {
    const std::size_t number = (count_ - 1) / an_item_file;
    files_.put("data/items/" + std::to_string(number) + ".js",
               "sourcier.items(" + std::to_string(number) + ",[" + items_ + "]);\n");
    items_.clear();
  }

  /// The first two code points in hexadecimal: a name for every file system.
  static std::string start(const std::string& word) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string name;
    const std::u32string points = text::code_points(word);
    for (const char32_t point : points.substr(0, 2)) {
      std::string hex;
      for (auto rest = static_cast<std::uint32_t>(point); rest > 0; rest >>= 4U) {
        hex.insert(hex.begin(), digits[rest & 0xFU]);
      }
      name += (name.empty() ? "" : "-") + hex;
    }
    return name;
  }

  Files& files_;
  std::string items_;
  std::size_t count_ = 0;
  std::map<std::string, std::vector<Index>> words_;
};

std::string where_words(const View& view, const Article& article) {
  std::string words = title_of(article);
  if (article.published != 0) {
    words += ", " + view.say.day(article.published);
  }
  return words;
}

} // namespace

std::vector<std::string> searched_words(const std::string& text) {
  constexpr std::size_t shortest = 2;
  const std::string folded = text::folded_words(text::code_points(text));
  std::vector<std::string> words;
  for (std::size_t begin = 1; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    std::string word = folded.substr(begin, end - begin);
    if (text::code_points(word).size() >= shortest &&
        std::find(words.begin(), words.end(), word) == words.end()) {
      words.push_back(std::move(word));
    }
    begin = end + 1;
  }
  return words;
}

void write_search(const View& view, Files& files) {
  SearchIndex index(files);
  const Corpus& corpus = view.corpus;
  for (const Dossier& dossier : corpus.dossiers) {
    index.add(dossier.label,
              std::string(kind_words(view.say, dossier.kind)) + ", " +
                  view.say.count(dossier.findings.size(), "finding", "findings"),
              "entity/" + dossier.name + ".html",
              dossier.label);
  }
  const std::size_t entities = index.count();
  const auto each = [&](FindingKind kind, const auto& take) {
    for (std::size_t i = corpus.findings.size(); i-- > 0;) {
      if (corpus.findings[i].kind == kind) {
        take(static_cast<Index>(i), corpus.findings[i]);
      }
    }
  };
  each(FindingKind::quotation, [&](Index i, const Finding& finding) {
    const std::string told = summary_text(view, i);
    const bool has_words = view.quotes && !finding.said.empty();
    index.add(has_words ? view.say.quoted(cut_off(finding.said)) : told,
              told + " · " + where_words(view, corpus.articles[finding.article]),
              place_of(view, i),
              told + " " + (has_words ? finding.said : ""));
  });
  const std::size_t quotations = index.count() - entities;
  each(FindingKind::event, [&](Index i, const Finding& finding) {
    const std::string told = summary_text(view, i);
    index.add(told,
              where_words(view, corpus.articles[finding.article]),
              place_of(view, i),
              told + " " +
                  (view.quotes ? words(corpus, finding.sentence, finding.evidence)
                               : std::string()));
  });
  index.finish(entities, quotations);
}

} // namespace sourcier::report
