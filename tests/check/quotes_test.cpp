// SPDX-License-Identifier: Apache-2.0
// Every quote stands in the text where it says it stands.
#include "check/faults.hpp"

using namespace sourcier::tests;

namespace {

/// The worked example, faulty or not, beside a text.
Lines beside(const std::string& turtle, const std::string& text) {
  const auto folder = fresh_folder("quotes");
  put(folder / "fb48f267b196f964.txt", text);
  sourcier::check::Options options = with_types();
  options.texts = folder;
  Lines lines = violations_of({put(folder / "g.ttl", turtle)}, options);
  for (std::string& line : lines) {
    line.erase(0, line.find(": ") + 2);
  }
  return lines;
}

const std::string selon = data + "span/fb48f267b196f964c0x5";

} // namespace

TEST_CASE("every quote of the worked example is proved by its text",
          "[check][quotes]") {
  CHECK(beside(worked(), the_text).empty());
}

TEST_CASE("a word that the text does not have is found", "[check][quotes]") {
  CHECK(beside(faulty("nif:anchorOf \"Selon\"", "nif:anchorOf \"Salon\""), the_text) ==
        Lines{of(selon, "nif:anchorOf is \"Salon\", the text has \"Selon\"")});
  CHECK(said_of(faulty("nif:anchorOf \"Selon\"", "nif:anchorOf \"Salon\"")) ==
        Lines{of(selon, "nif:anchorOf is \"Salon\", the text has \"Selon\"")});
}

TEST_CASE("accents count as one code point", "[check][quotes]") {
  CHECK(beside(faulty("nif:anchorOf \"livré\"", "nif:anchorOf \"livre\""), the_text) ==
        Lines{of(data + "span/fb48f267b196f964c41x46",
                 "nif:anchorOf is \"livre\", the text has \"livré\"")});
}

TEST_CASE("a sentence that was altered is found with the text only",
          "[check][quotes]") {
  const std::string altered = faulty("anchorOf \"Selon l'agence Orlan, la Valdavie",
                                     "anchorOf \"Selon l'agence Orlan, la Waldavie");
  CHECK(beside(altered, the_text).size() == 1);
  CHECK(
      beside(altered, the_text).front() ==
      of(the_sentence,
         "nif:anchorOf is \"Selon l'agence Orlan, la Waldavie aurait…\", the text has "
         "\"Selon l'agence Orlan, la Valdavie aurait…\""));
}

TEST_CASE("quotes of figures and dates are compared too", "[check][quotes]") {
  CHECK(said_of(faulty("\"environ 300 drones\"", "\"environ 400 drones\"")) ==
        Lines{of(the_quantity,
                 "nif:anchorOf is \"environ 400 drones\", the text has \"environ 300 "
                 "drones\"")});
  CHECK(said_of(faulty("\"en mars\"", "\"en août\"")) ==
        Lines{of(the_time, "nif:anchorOf is \"en août\", the text has \"en mars\"")});
}

TEST_CASE("a text that is not there is found", "[check][quotes]") {
  CHECK(beside(worked(), the_text + " ") ==
        Lines{of(the_doc, "its text is not in the folder of texts")});
}

TEST_CASE("offsets that the text does not reach are found", "[check][quotes]") {
  const std::string far =
      "span:fb48f267b196f964c0x99 a nif:Sentence ; nif:beginIndex 0 ;"
      " nif:endIndex 99 ; nif:anchorOf \"Selon\"@fr ;"
      " nif:referenceContext doc:fb48f267b196f964 .";
  CHECK(beside(worked() + far, the_text) ==
        Lines{of(data + "span/fb48f267b196f964c0x99",
                 "its offsets lie outside of the text")});
}

TEST_CASE("a span has its offsets in its name", "[check][quotes]") {
  CHECK(said_of(faulty("nif:endIndex 5 ;", "nif:endIndex 6 ;")) ==
        Lines{of(selon, "its name does not end in its offsets, c0x6"),
              of(selon, "nif:anchorOf is \"Selon\", the text has \"Selon \"")});
  CHECK(said_of(faulty("nif:endIndex 5 ;", "nif:endIndex 0 ;")) ==
        Lines{of(selon, "nif:beginIndex is not below nif:endIndex"),
              of(selon, "its name does not end in its offsets, c0x0")});
}

TEST_CASE("a phrase lies in its sentence, a sentence in an article",
          "[check][quotes]") {
  CHECK(said_of(faulty("nif:sentence span:fb48f267b196f964c0x88 ;\n\ta nif:Phrase .",
                       "a nif:Phrase .")) == Lines{of(selon, "no sentence")});
  CHECK(said_of(faulty("nif:referenceContext doc:fb48f267b196f964 ;", "")).front() ==
        of(the_sentence, "a sentence of no article"));
}

TEST_CASE("quantities and dates lie in their sentence", "[check][quotes]") {
  const std::string second =
      "span:fb48f267b196f964c90x99 a nif:Sentence ; nif:beginIndex 90 ;"
      " nif:endIndex 99 ; nif:referenceContext doc:fb48f267b196f964 .\n"
      "quantity:fb48f267b196f964c0x5 a sc:Quantity ; sc:value 5 ;"
      " nif:beginIndex 0 ; nif:endIndex 5 ;"
      " prov:wasDerivedFrom span:fb48f267b196f964c90x99 .\n";
  CHECK(said_of(worked() + second) ==
        Lines{of(data + "quantity/fb48f267b196f964c0x5", "outside of its sentence")});
}

TEST_CASE("blank nodes and literals that stores alter are found", "[check][quotes]") {
  CHECK(said_of(worked() + "_:b a sc:Other .") == Lines{"<_:b>: a blank node"});
  CHECK(said_of(faulty("sc:confidence 0.86", "sc:confidence 0.860")) ==
        Lines{of(the_event, "sc:confidence \"0.860\" is not canonical")});
  CHECK(said_of(faulty("nif:beginIndex 0", "nif:beginIndex +0")) ==
        Lines{of(selon, "nif:beginIndex \"+0\" is not canonical"),
              of(selon, "no offsets")});
}
