// SPDX-License-Identifier: Apache-2.0
// Gathers what is said by subject, and looks things up in it.
#include "graphs/gathered.hpp"

#include "rdf/vocabulary.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace sourcier::graphs {

std::vector<const rdf::Term*> Described::values(std::string_view property) const {
  std::vector<const rdf::Term*> found;
  for (const auto& [name, term] : said) {
    if (name == property) {
      found.push_back(&term);
    }
  }
  return found;
}

std::size_t Described::count(std::string_view property) const {
  return values(property).size();
}

const rdf::Term* Described::value(std::string_view property) const {
  const auto found = values(property);
  return found.empty() ? nullptr : found.front();
}

std::string Described::text(std::string_view property) const {
  const rdf::Term* term = value(property);
  if (term == nullptr) {
    return {};
  }
  return term->is_iri() ? rdf::shortened(term->value()) : term->value();
}

bool Described::has(std::string_view property, std::string_view short_name) const {
  return std::any_of(said.begin(), said.end(), [&](const auto& row) {
    return row.first == property && row.second.is_iri() &&
           rdf::shortened(row.second.value()) == short_name;
  });
}

void gather(Gathered& gathered, const rdf::ReadStatement& read) {
  const rdf::Statement& statement = read.statement;
  Described& described = gathered[statement.subject.value()];
  described.is_blank = statement.subject.is_blank();
  described.line = described.said.empty() ? read.line : described.line;
  std::pair<std::string, rdf::Term> row(rdf::shortened(statement.predicate.value()),
                                        statement.object);
  if (std::find(described.said.begin(), described.said.end(), row) ==
      described.said.end()) {
    described.said.push_back(std::move(row));
  }
}

std::optional<std::uint64_t> number(std::string_view digits) {
  std::uint64_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) {
    return std::nullopt;
  }
  return value;
}

std::optional<Offsets> offsets(const std::string& iri, const Described& described) {
  std::string begin = described.text("nif:beginIndex");
  std::string end = described.text("nif:endIndex");
  if (begin.empty() && end.empty()) {
    const std::size_t cut = iri.rfind('c');
    const std::size_t cross = iri.rfind('x');
    if (cut == std::string::npos || cross == std::string::npos || cross < cut) {
      return std::nullopt;
    }
    begin = iri.substr(cut + 1, cross - cut - 1);
    end = iri.substr(cross + 1);
  }
  const auto first = number(begin);
  const auto last = number(end);
  if (!first || !last) {
    return std::nullopt;
  }
  return Offsets{*first, *last};
}

std::optional<Offsets> sentences_of(const Gathered& gathered,
                                    const Described& described,
                                    std::string_view property) {
  Offsets hull{std::numeric_limits<std::uint64_t>::max(), 0};
  const auto sentences = described.values(property);
  for (const rdf::Term* sentence : sentences) {
    const auto found = gathered.find(sentence->value());
    if (found == gathered.end() || !found->second.is_a("nif:Sentence")) {
      return std::nullopt;
    }
    const auto place = offsets(found->first, found->second);
    if (!place) {
      return std::nullopt;
    }
    hull = {std::min(hull.begin, place->begin), std::max(hull.end, place->end)};
  }
  return sentences.empty() ? std::nullopt : std::optional(hull);
}

} // namespace sourcier::graphs
