// SPDX-License-Identifier: Apache-2.0
// A finding rests on one sentence, on evidence in it, on one standing, on a rule.
#include "check/faults.hpp"

using namespace sourcier::tests;

namespace {

const std::string hedged = "sc:standing sc:Hedged ;";
const std::string of_hearsay = "sc:hedge sc:HearsayConditional ;";
const std::string from_sentence =
    "prov:wasDerivedFrom span:fb48f267b196f964c0x88 ;\n\tprov:wasGeneratedBy";

} // namespace

TEST_CASE("a finding without sentence is found", "[check][findings]") {
  CHECK(said_of(faulty(from_sentence, "prov:wasGeneratedBy")) ==
        Lines{of(the_event, "0 sentences instead of one")});
}

TEST_CASE("an event of two sentences is found", "[check][findings]") {
  CHECK(said_of(faulty(from_sentence,
                       "prov:wasDerivedFrom span:fb48f267b196f964c0x88 , "
                       "span:fb48f267b196f964c0x5 ;\n\tprov:wasGeneratedBy")) ==
        Lines{of(the_event, "2 sentences instead of one")});
}

TEST_CASE("a phrase is no sentence for a finding", "[check][findings]") {
  CHECK(said_of(faulty(from_sentence,
                       "prov:wasDerivedFrom span:fb48f267b196f964c0x5 ;\n\t"
                       "prov:wasGeneratedBy")) ==
        Lines{of(the_event, "its sentence is not described")});
}

TEST_CASE("a finding without evidence is found", "[check][findings]") {
  CHECK(said_of(faulty("sc:evidence span:fb48f267b196f964c22x87 ;", "")) ==
        Lines{of(the_event, "no sc:evidence, or several")});
}

TEST_CASE("a run of facts only needs no evidence", "[check][findings]") {
  CHECK(said_of(with(faulty("sc:evidence span:fb48f267b196f964c22x87 ;", ""),
                     "sc:software",
                     "sc:detail \"facts\" ; sc:software"))
            .empty());
}

TEST_CASE("evidence outside of the sentence is found", "[check][findings]") {
  const std::string far =
      "span:fb48f267b196f964c90x95 a nif:Phrase ; nif:beginIndex 90 ; nif:endIndex 95 ;"
      " nif:sentence span:fb48f267b196f964c89x99 .\n"
      "span:fb48f267b196f964c89x99 a nif:Sentence ; nif:beginIndex 89 ;"
      " nif:endIndex 99 ; nif:referenceContext doc:fb48f267b196f964 .\n";
  CHECK(said_of(faulty("sc:evidence span:fb48f267b196f964c22x87",
                       "sc:evidence span:fb48f267b196f964c90x95") +
                far) ==
        Lines{of(the_event, "sc:evidence lies outside of its sentence")});
}

TEST_CASE("a finding without standing is found", "[check][findings]") {
  CHECK(said_of(faulty(hedged, "")) == Lines{of(the_event, "no sc:standing")});
}

TEST_CASE("two standings are found", "[check][findings]") {
  CHECK(said_of(faulty(hedged, "sc:standing sc:Hedged , sc:Prospective ;")) ==
        Lines{of(the_event, "more than one sc:standing")});
}

TEST_CASE("a standing that does not exist is found", "[check][findings]") {
  CHECK(said_of(faulty(hedged, "sc:standing sc:Rumoured ;")) ==
        Lines{of(the_event, "sc:standing is sc:Rumoured, not a listed one")});
}

TEST_CASE("a standing that the marks contradict is found", "[check][findings]") {
  CHECK(said_of(faulty(hedged, "sc:standing sc:Stated ;")) ==
        Lines{of(the_event, "sc:Stated with an attribution or a hedge")});
  CHECK(said_of(faulty(hedged, "sc:standing sc:Attributed ;")) ==
        Lines{of(the_event, "sc:Attributed with a hedge")});
  CHECK(said_of(faulty(of_hearsay, "")) ==
        Lines{of(the_event, "sc:Hedged without sc:hedge")});
  CHECK(said_of(faulty(hedged, "sc:standing sc:Negated ;")) ==
        Lines{of(the_event,
                 "sc:standing sc:Negated and sc:polarity sc:Negative do not go "
                 "together")});
  CHECK(said_of(faulty(hedged, "sc:standing sc:Negated ; sc:polarity sc:Negative ;"))
            .empty());
}

TEST_CASE("an attributed finding names its attribution", "[check][findings]") {
  CHECK(
      said_of(faulty_more("sc:standing sc:Stated ;", "sc:standing sc:Attributed ;")) ==
      Lines{of(data + "office/b1", "sc:Attributed without sc:attribution")});
}

TEST_CASE("a finding without rule or run is found", "[check][findings]") {
  CHECK(said_of(faulty("sc:rule rule:supplyOfArms ;", "")) ==
        Lines{of(the_event, "no sc:rule")});
  CHECK(said_of(faulty("prov:wasGeneratedBy run:58e2a40cd9137b6f ;", "")) ==
        Lines{of(the_event, "no prov:wasGeneratedBy")});
}

TEST_CASE("a confidence outside of 0 to 1 is found", "[check][findings]") {
  CHECK(said_of(faulty("sc:confidence 0.86", "sc:confidence 1.2")) ==
        Lines{of(the_event, "sc:confidence 1.2 is not within 0 and 1")});
}

TEST_CASE("an event has one type of the ontology", "[check][findings]") {
  CHECK(said_of(faulty("sc:SupplyOfArms", "sc:SupplyOfButter")) ==
        Lines{of(the_event, "sc:SupplyOfButter is not an event type of the ontology")});
  CHECK(said_of(faulty("sc:SupplyOfArms", "sc:PloverAid")) ==
        Lines{of(the_event, "sc:PloverAid is not an event type of the ontology")});
  CHECK(said_of(faulty("sc:SupplyOfArms", "sc:SupplyOfArms , sc:Aid")) ==
        Lines{of(the_event, "not exactly one event type")});
}

TEST_CASE("an event that ends before it begins is found", "[check][findings]") {
  CHECK(said_of(faulty("sem:hasLatestEndTimeStamp \"2025-03-31\"",
                       "sem:hasLatestEndTimeStamp \"2025-02-28\"")) ==
        Lines{of(the_event, "ends before it begins")});
}

TEST_CASE("offices, relations and quotations have what makes them",
          "[check][findings]") {
  CHECK(said_of(faulty_more("sc:holder entity:Nb1 ;", "")) ==
        Lines{of(data + "office/b1", "no sc:holder")});
  CHECK(said_of(faulty_more("sc:office \"ministre\"@fr ;", "")) ==
        Lines{of(data + "office/b1", "no sc:office")});
  CHECK(said_of(faulty_more("rdf:object entity:Q423 ;", "")) ==
        Lines{of(data + "relation/b1", "no rdf:object")});
  CHECK(said_of(faulty_more("sc:mode sc:Direct ;", "")) ==
        Lines{of(data + "quote/b1", "no sc:mode")});
}

TEST_CASE("an attribution says how the words are given", "[check][findings]") {
  CHECK(said_of(faulty("sc:manner sc:AccordingTo ;", "")) ==
        Lines{of(the_attribution, "no sc:manner")});
  CHECK(said_of(faulty("sc:manner sc:AccordingTo ;", "sc:manner sc:Whispered ;")) ==
        Lines{of(the_attribution, "sc:manner is sc:Whispered, not a listed one")});
}

TEST_CASE("a source that cites itself in the end is found", "[check][findings]") {
  const std::string second =
      "attr:b2 a sc:Attribution ; sc:manner sc:Belief ; sc:via attr:2b77b7ce97d26662 .";
  CHECK(said_of(faulty("sc:manner sc:AccordingTo ;",
                       "sc:manner sc:AccordingTo ; sc:via attr:b2 ;") +
                second) ==
        Lines{of(the_attribution, "sc:via comes back to itself"),
              of(data + "attribution/b2", "sc:via comes back to itself")});
}
