// SPDX-License-Identifier: Apache-2.0
// Reads the list and keeps of it only what is needed to recognise.
#include "forget/list.hpp"

#include "hash/sha256.hpp"
#include "problem.hpp"
#include "rdf/vocabulary.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <fstream>

namespace sourcier::forget {

namespace {

constexpr std::size_t graph_digits = 16;
constexpr std::size_t name_digits = 64;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(blanks);
  return begin == std::string_view::npos
             ? std::string_view()
             : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool is_hex(std::string_view text, std::size_t digits) {
  return text.size() == digits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_qid(std::string_view text) {
  return text.size() > 1 && text.front() == 'Q' && text[1] != '0' &&
         text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

std::string hash_of(std::string_view folded) {
  return hash::sha256_hex(folded);
}

/// "paul orsane"; empty: a text without words.
std::string folded(std::string_view name) {
  return std::string(trimmed(text::folded_words(text::code_points(name))));
}

/// What stands behind the last "/" of an IRI whose path ends with `kind`.
std::string_view local_name(std::string_view iri, std::string_view kind) {
  const std::size_t cut = iri.rfind('/');
  return cut != std::string_view::npos && iri.substr(0, cut + 1).ends_with(kind)
             ? iri.substr(cut + 1)
             : std::string_view();
}

} // namespace

List List::read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Failure(path.string() + ": cannot be opened; check the name and the rights");
  }
  List list;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    const std::string_view words = trimmed(line);
    if (!words.empty() && words.front() != '#' &&
        !(text::valid_utf8(words) && list.add(words))) {
      throw Failure(path.string() + ":" + std::to_string(number) +
                    ": nothing to forget; write \"key: …\", \"name: …\" or \"qid: "
                    "Q…\" in UTF-8");
    }
  }
  if (file.bad()) {
    throw Failure(path.string() + ": cannot be read; check the disk");
  }
  return list;
}

bool List::add(std::string_view line) {
  const std::size_t colon = std::min(line.find(':'), line.size());
  const std::string_view what = trimmed(line.substr(0, colon));
  const std::string_view value = trimmed(line.substr(std::min(colon + 1, line.size())));
  if (what == "key" && !value.empty()) {
    graphs_.insert(hash::sha256_hex(value).substr(0, graph_digits));
  } else if (what == "name" && !folded(value).empty()) {
    names_.insert(hash_of(folded(value)));
  } else if (what == "qid" && is_qid(value)) {
    qids_.emplace(value);
  } else if (what == "graph" && is_hex(value, graph_digits)) {
    graphs_.emplace(value);
  } else if (what == "name-sha256" && is_hex(value, name_digits)) {
    names_.emplace(value);
  } else {
    return false;
  }
  return true;
}

void List::add(const List& other) {
  graphs_.insert(other.graphs_.begin(), other.graphs_.end());
  names_.insert(other.names_.begin(), other.names_.end());
  qids_.insert(other.qids_.begin(), other.qids_.end());
}

bool List::holds_key(std::string_view key) const {
  return !graphs_.empty() &&
         graphs_.contains(hash::sha256_hex(key).substr(0, graph_digits));
}

bool List::holds_graph(std::string_view iri) const {
  return !graphs_.empty() && graphs_.contains(std::string(local_name(iri, "graph/")));
}

bool List::holds_entity(std::string_view iri) const {
  return !qids_.empty() && qids_.contains(std::string(local_name(iri, "entity/")));
}

bool List::holds_name(std::string_view label) const {
  return !names_.empty() && holds_folded(folded(label));
}

bool List::holds_folded(std::string_view words) const {
  return !names_.empty() && names_.contains(hash_of(words));
}

bool List::learn(const rdf::Statement& label) {
  static const std::string property = rdf::expanded("rdfs:label");
  if (label.predicate.value() != property || !holds_name(label.object.value())) {
    return false;
  }
  const std::string_view name = local_name(label.subject.value(), "entity/");
  return is_qid(name) && qids_.emplace(name).second;
}

std::string List::text() const {
  std::string text;
  const auto write = [&](std::string_view what, const std::set<std::string>& all) {
    for (const std::string& value : all) {
      text.append(what).append(": ").append(value).append("\n");
    }
  };
  write("graph", graphs_);
  write("name-sha256", names_);
  write("qid", qids_);
  return text;
}

} // namespace sourcier::forget
