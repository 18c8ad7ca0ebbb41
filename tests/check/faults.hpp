// SPDX-License-Identifier: Apache-2.0
// Graphs with one fault each, and what `check` says of them.
#pragma once
#include "check/violations.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace sourcier::tests {

using Lines = std::vector<std::string>;

inline const std::string data = "https://w3id.org/sourcier/data/";
inline const std::string the_doc = data + "doc/fb48f267b196f964";
inline const std::string the_event = data + "event/4ea495628ce3d459";
inline const std::string the_sentence = data + "span/fb48f267b196f964c0x88";
inline const std::string the_time = data + "time/fb48f267b196f964c80x87";
inline const std::string the_quantity = data + "quantity/fb48f267b196f964c47x65";
inline const std::string the_attribution = data + "attribution/2b77b7ce97d26662";
inline const std::string the_text = "Selon l'agence Orlan, la Valdavie aurait livré "
                                    "environ 300 drones à la Norvanie en mars.";

/// A folder for the files of one test, empty.
inline std::filesystem::path fresh_folder(const std::string& name) {
  auto folder = std::filesystem::path(SOURCIER_BUILD) / "check_test" / name;
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return folder;
}

inline std::filesystem::path put(const std::filesystem::path& file,
                                 const std::string& content) {
  std::ofstream(file, std::ios::binary) << content;
  return file;
}

/// The worked example of the model, as Turtle.
inline std::string worked() {
  std::ifstream file(std::string(SOURCIER_ROOT) + "/tests/describe/worked_example.ttl",
                     std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// An office, a relation and a quotation of the same sentence, without fault.
inline std::string more() {
  const std::string common =
      " prov:wasDerivedFrom span:fb48f267b196f964c0x88 ;"
      " sc:evidence span:fb48f267b196f964c22x87 ; sc:standing sc:Stated ;"
      " sc:confidence 0.7 ; sc:rule rule:Some ;"
      " prov:wasGeneratedBy run:58e2a40cd9137b6f .\n";
  return "entity:Nb1 a sc:Person , sc:Unlinked ; rdfs:label \"Paul Marnier\"@fr .\n"
         "entity:Q423 a sc:State ; rdfs:label \"Corée du Nord\"@fr ;"
         " schema:sameAs wd:Q423 .\n"
         "link:b1 a sc:Link ; sc:linked entity:Q423 ; sc:linkedTo wd:Q423 ;"
         " sc:confidence 0.9 ; sc:method sc:ExactName ; sc:candidates 1 ;"
         " prov:wasDerivedFrom span:fb48f267b196f964c0x88 .\n"
         "occurrence:b1 a sc:Occurrence ; sc:account event:4ea495628ce3d459 ,"
         " event:ffffffffffffffff ; sc:rule rule:Some ; sc:confidence 0.5 .\n"
         "office:b1 a sc:OfficeHolding ; sc:holder entity:Nb1 ;"
         " sc:office \"ministre\"@fr ;" +
         common +
         "relation:b1 a sc:Relation ; rdf:subject entity:Nb1 ;"
         " rdf:predicate sc:affiliation ; rdf:object entity:Q423 ;" +
         common +
         "quote:b1 a sc:Quotation ; sc:speaker entity:Nb1 ; sc:mode sc:Direct ;"
         " sc:words span:fb48f267b196f964c22x87 ;" +
         common;
}

/// The text with the first occurrence of `old` replaced; the test fails without one.
inline std::string
with(std::string text, const std::string& old, const std::string& fresh) {
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), fresh);
}

/// The worked example with one fault.
inline std::string faulty(const std::string& old, const std::string& fresh) {
  return with(worked(), old, fresh);
}
/// The worked example and more, with one fault.
inline std::string faulty_more(const std::string& old, const std::string& fresh) {
  return with(worked() + more(), old, fresh);
}

/// Every violation as "place: what"; the place without the folder.
inline Lines violations_of(const std::vector<std::filesystem::path>& graphs,
                           const check::Options& options,
                           check::Summary* summary = nullptr) {
  Lines lines;
  const auto result =
      check::violations(graphs, options, [&](const check::Violation& violation) {
        const auto name = std::filesystem::path(violation.place).filename().string();
        lines.push_back(name + ": " + violation.what);
      });
  CHECK(result.violations == lines.size());
  if (summary != nullptr) {
    *summary = result;
  }
  return lines;
}

inline check::Options with_types() {
  check::Options options;
  options.events = std::string(SOURCIER_ROOT) + "/ontology/events.ttl";
  return options;
}

/// What is said of a Turtle text, without its place.
inline Lines said_of(const std::string& turtle) {
  const auto folder = fresh_folder("said");
  Lines lines = violations_of({put(folder / "g.ttl", turtle)}, with_types());
  for (std::string& line : lines) {
    line.erase(0, line.find(": ") + 2);
  }
  return lines;
}

inline std::string of(const std::string& iri, const std::string& what) {
  return "<" + iri + ">: " + what;
}

} // namespace sourcier::tests
