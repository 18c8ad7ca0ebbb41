// SPDX-License-Identifier: Apache-2.0
// Documents, figures, dates, entities, links and occurrences are as promised.
#include "check/faults.hpp"

using namespace sourcier::tests;

namespace {

const std::string published = "schema:datePublished \"2025-04-02\"^^xsd:date ;";
const std::string from_user = "sc:dateBasis sc:GivenByUser ;";
const std::string relative = "sc:basis sc:RelativeToPublication ;";
const std::string days = "sc:earliest \"2025-03-01\"^^xsd:date ;\n\tsc:latest "
                         "\"2025-03-31\"^^xsd:date ;";

} // namespace

TEST_CASE("a relative date without publication date must be unresolved",
          "[check][values]") {
  const std::string undated = with(faulty(published, ""), from_user, "");
  CHECK(said_of(undated) ==
        Lines{of(the_time,
                 "relative to a publication date that the article does not have")});
  CHECK(said_of(with(undated, relative, "sc:basis sc:Unresolved ;")) ==
        Lines{of(the_time, "sc:Unresolved with days")});
  CHECK(said_of(with(with(undated, relative, "sc:basis sc:Unresolved ;"), days, ""))
            .empty());
}

TEST_CASE("a date says what it was reckoned from", "[check][values]") {
  CHECK(said_of(faulty(relative, "")) == Lines{of(the_time, "no sc:basis")});
  CHECK(said_of(faulty(relative, "sc:basis sc:Guessed ;")) ==
        Lines{of(the_time, "sc:basis is sc:Guessed, not a listed one")});
  CHECK(said_of(faulty("sc:latest \"2025-03-31\"", "sc:latest \"2025-02-01\"")) ==
        Lines{of(the_time, "ends before it begins")});
}

TEST_CASE("a document has a hash, and says where its date comes from",
          "[check][values]") {
  CHECK(said_of(faulty(from_user, "")) == Lines{of(the_doc, "no sc:dateBasis")});
  CHECK(said_of(with(with(faulty(published, ""), relative, "sc:basis sc:Unresolved ;"),
                     days,
                     "")) == Lines{of(the_doc, "sc:dateBasis without a date")});
  CHECK(said_of(faulty("sc:sha256 \"", "sc:sha1 \"")) ==
        Lines{of(the_doc, "no sc:sha256")});
}

TEST_CASE("a quantity is a number, a range or a magnitude", "[check][values]") {
  const std::string several = "not exactly one of value, range and magnitude";
  CHECK(said_of(faulty("sc:value 300", "sc:minimum 300")) ==
        Lines{of(the_quantity, several)});
  CHECK(said_of(faulty("sc:value 300", "sc:value 300 ; sc:magnitude 100")) ==
        Lines{of(the_quantity, several)});
  CHECK(said_of(faulty("sc:value 300", "sc:minimum 300 ; sc:maximum 400")).empty());
  CHECK(said_of(faulty("sc:value 300", "sc:magnitude 100")).empty());
}

TEST_CASE("an entity has one label and one class", "[check][values]") {
  const std::string drones = data + "entity/N724aab6c235df047";
  CHECK(said_of(faulty("rdfs:label \"drones\"@fr", "sc:memberKind \"drones\"@fr")) ==
        Lines{of(drones, "no rdfs:label")});
  CHECK(said_of(faulty("a sc:Thing ,", "a sc:Thing , sc:Group ,")) ==
        Lines{of(drones, "not exactly one class")});
}

TEST_CASE("an entity is linked or unlinked", "[check][values]") {
  CHECK(said_of(faulty_more("schema:sameAs wd:Q423 .", "sc:stateKind sc:Former .")) ==
        Lines{of(data + "entity/Q423", "neither linked nor sc:Unlinked"),
              of(data + "entity/Q423", "not exactly one class")});
  CHECK(said_of(faulty_more("a sc:State ; rdfs:label \"Corée",
                            "a sc:State , sc:Unlinked ; rdfs:label \"Corée")) ==
        Lines{of(data + "entity/Q423", "linked and sc:Unlinked"),
              of(data + "entity/Q423", "not exactly one class")});
}

TEST_CASE("a link says to what, by which method and how surely", "[check][values]") {
  const std::string link = data + "link/b1";
  CHECK(said_of(faulty_more("sc:linkedTo wd:Q423 ;", "")) ==
        Lines{of(link, "no sc:linkedTo")});
  CHECK(said_of(faulty_more("sc:method sc:ExactName", "sc:method sc:Hunch")) ==
        Lines{of(link, "sc:method is sc:Hunch, not a listed one")});
  CHECK(said_of(faulty_more("sc:confidence 0.9 ;", "")) ==
        Lines{of(link, "no sc:confidence")});
}

TEST_CASE("an occurrence has two accounts", "[check][values]") {
  CHECK(said_of(faulty_more(" , event:ffffffffffffffff", "")) ==
        Lines{of(data + "occurrence/b1", "an occurrence of fewer than two accounts")});
}

TEST_CASE("a run names its software", "[check][values]") {
  CHECK(said_of(faulty("sc:software", "rdfs:label")) ==
        Lines{of(data + "run/58e2a40cd9137b6f", "no sc:software")});
}
