// SPDX-License-Identifier: Apache-2.0
// Writes and reads the lines that tell where articles stand.
#include "dataset/record.hpp"

#include "describe/names.hpp"
#include "describe/statements.hpp"
#include "hash/sha256.hpp"

#include <charconv>
#include <sstream>
#include <tuple>

namespace sourcier::dataset {

namespace {

constexpr std::size_t half_digest = 32;
constexpr int sixteen = 16;

std::string day(const std::optional<Date>& date) {
  if (!date) {
    return "-";
  }
  const auto padded = [](auto number, std::size_t digits) {
    std::string text = std::to_string(number);
    return std::string(text.size() < digits ? digits - text.size() : 0, '0') + text;
  };
  return padded(static_cast<int>(date->year()), 4) + "-" +
         padded(static_cast<unsigned>(date->month()), 2) + "-" +
         padded(static_cast<unsigned>(date->day()), 2);
}

/// All that decides what is written of an article.
std::string input_of(const Article& article, const Item& item, std::string_view run) {
  std::string blocks;
  for (const Block& block : article.blocks) {
    blocks.append(std::to_string(block.span.begin)).append("x");
    blocks.append(std::to_string(block.span.end)).append(" ");
    blocks.append(std::to_string(static_cast<int>(block.kind))).append(" ");
  }
  for (const PageElement& element : article.elements) {
    blocks.append(std::to_string(element.span.begin)).append("x");
    blocks.append(std::to_string(element.span.end)).append(" ");
    blocks.append(element.selector).append(" ");
  }
  const std::string access =
      std::string(article.excerpt ? "excerpt" : "whole") + (!article.free   ? ""
                                                            : *article.free ? " free"
                                                                            : " paid");
  const std::string basis = std::to_string(static_cast<int>(article.date_basis));
  std::string all;
  for (const std::string_view part : {run,
                                      std::string_view(item.doc),
                                      std::string_view(article.name),
                                      std::string_view(article.id),
                                      std::string_view(article.title),
                                      std::string_view(article.publisher),
                                      std::string_view(article.author),
                                      std::string_view(article.language),
                                      std::string_view(item.published),
                                      std::string_view(basis),
                                      std::string_view(item.modified),
                                      std::string_view(item.sha256),
                                      std::string_view(article.section),
                                      std::string_view(article.license),
                                      std::string_view(article.part_of),
                                      std::string_view(access),
                                      std::string_view(blocks)}) {
    all.append(part).append(1, '\0');
  }
  return hash::sha256_hex(all).substr(0, half_digest);
}

} // namespace

std::uint64_t number_of(std::string_view graph) {
  std::uint64_t number = 0;
  std::from_chars(graph.data(), graph.data() + graph.size(), number, sixteen);
  return number;
}

bool Item::outranks(const Item& other) const {
  return std::tie(modified, published, doc) >
         std::tie(other.modified, other.published, other.doc);
}

Item item(const Article& article, std::string_view run) {
  Item item;
  item.doc = describe::document_name(article);
  item.key = describe::key(article);
  item.graph = describe::hashed({item.key});
  item.modified = day(article.modified);
  item.published = day(article.published);
  item.sha256 = hash::sha256_hex(article.text.utf8());
  item.input = input_of(article, item, run);
  return item;
}

std::string Record::line() const {
  std::ostringstream out;
  out << (is_redone ? "redo " : "put ") << item.graph << ' ' << shard << ' ' << packed
      << ' ' << bytes << ' ' << quads << ' ' << shared << ' ' << added << ' ' << changed
      << ' ' << content << ' ' << item.input << ' ' << item.sha256 << ' '
      << item.modified << ' ' << item.published << ' ' << item.doc << ' ';
  for (const char c : item.key) { // a key that holds a line feed stays on one line
    out << (c == '\n' ? std::string("\\n") : c == '\\' ? "\\\\" : std::string(1, c));
  }
  return std::move(out).str();
}

std::optional<Record> Record::of(std::string_view line) {
  std::istringstream in{std::string(line)};
  Record record;
  Item& item = record.item;
  std::string word;
  in >> word >> item.graph >> record.shard >> record.packed >> record.bytes >>
      record.quads >> record.shared >> record.added >> record.changed >>
      record.content >> item.input >> item.sha256 >> item.modified >> item.published >>
      item.doc;
  record.is_redone = word == "redo";
  if (!in || (word != "put" && word != "redo") || item.graph.size() != sixteen ||
      in.get() != ' ') {
    return std::nullopt;
  }
  std::getline(in, word, '\0');
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool escaped = word[at] == '\\' && at + 1 < word.size();
    at += escaped ? 1U : 0U;
    item.key += escaped && word[at] == 'n' ? '\n' : word[at];
  }
  return record;
}

} // namespace sourcier::dataset
