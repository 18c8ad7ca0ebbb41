// SPDX-License-Identifier: Apache-2.0
// Looks at the borders of terms only: the lines are our own.
#include "dataset/counts.hpp"

#include "rdf/vocabulary.hpp"

#include <sstream>

namespace sourcier::dataset {

namespace {

/// Takes "<iri> " off the front.
std::string_view take_iri(std::string_view& line) {
  const std::size_t end = line.find('>');
  if (!line.starts_with('<') || end == std::string_view::npos) {
    return {};
  }
  const std::string_view iri = line.substr(1, end - 1);
  line.remove_prefix(std::min(end + 2, line.size()));
  return iri;
}

/// …/entity/Q423 and …/run/0123…
bool is_shared(std::string_view iri) {
  const std::size_t cut = iri.rfind('/');
  if (cut == std::string_view::npos) {
    return false;
  }
  const std::string_view kind = iri.substr(0, cut);
  return (kind.ends_with("/entity") && iri.substr(cut + 1).starts_with('Q')) ||
         kind.ends_with("/run");
}

void add_all(std::map<std::string, std::uint64_t, std::less<>>& to,
             const std::map<std::string, std::uint64_t, std::less<>>& from) {
  for (const auto& [name, number] : from) {
    to[name] += number;
  }
}

void increment(std::map<std::string, std::uint64_t, std::less<>>& counts,
               std::string_view name) {
  const auto found = counts.find(name);
  if (found != counts.end()) {
    ++found->second;
  } else {
    counts.emplace(name, 1);
  }
}

void keep_shared(std::set<std::string, std::less<>>& shared, std::string_view iri) {
  if (is_shared(iri) && !shared.contains(iri)) {
    shared.emplace(iri);
  }
}

} // namespace

void Counts::add(const Counts& other) {
  quads += other.quads;
  subjects += other.subjects;
  links += other.links;
  add_all(classes, other.classes);
  add_all(properties, other.properties);
  shared.insert(other.shared.begin(), other.shared.end());
}

std::string Counts::text() const {
  std::ostringstream out;
  out << "quads " << quads << "\nsubjects " << subjects << "\nlinks " << links << '\n';
  for (const auto& [name, number] : classes) {
    out << "class " << number << ' ' << name << '\n';
  }
  for (const auto& [name, number] : properties) {
    out << "property " << number << ' ' << name << '\n';
  }
  return std::move(out).str();
}

Counts Counts::of(std::istream& text) {
  Counts counts;
  std::string what;
  std::uint64_t number = 0;
  std::string name;
  while (text >> what >> number) {
    if (what == "quads") {
      counts.quads = number;
    } else if (what == "subjects") {
      counts.subjects = number;
    } else if (what == "links") {
      counts.links = number;
    } else if (text >> name) {
      (what == "class" ? counts.classes : counts.properties)[name] = number;
    }
  }
  return counts;
}

void count(std::string_view line, Counts& counts, std::string& last_subject) {
  static const std::string type = rdf::expanded("rdf:type");
  static const std::string same = rdf::expanded("schema:sameAs");
  const std::string_view subject = take_iri(line);
  const std::string_view property = take_iri(line);
  if (property.empty()) {
    return;
  }
  ++counts.quads;
  if (subject != last_subject) {
    last_subject = subject;
    counts.subjects += is_shared(subject) ? 0U : 1U;
    keep_shared(counts.shared, subject);
  }
  increment(counts.properties, property);
  counts.links += property == same ? 1U : 0U;
  const std::string_view object = take_iri(line);
  if (property == type) {
    increment(counts.classes, object);
  }
  keep_shared(counts.shared, object);
}

Counts counted(std::istream& lines) {
  Counts counts;
  std::string last_subject;
  std::string line;
  while (std::getline(lines, line)) {
    count(line, counts, last_subject);
  }
  return counts;
}

} // namespace sourcier::dataset
