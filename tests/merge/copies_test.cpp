// SPDX-License-Identifier: Apache-2.0
// Which texts are near copies of another, and of which.
#include "merge/copies.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

using namespace sourcier;
using namespace sourcier::merge;
using Lines = std::vector<std::string>;

namespace {

/// Thirty words of an agency.
const std::string flood =
    "La rivière est montée de quatre mètres en six heures et trois villages ont été "
    "évacués dans la nuit, a indiqué la préfète Anne Chambord devant les maires réunis "
    "à "
    "Saint-Cernin.";
const std::string pumps =
    "Près de deux cents pompiers sont venus avec leurs pompes de toute la région et "
    "resteront sur place jusqu'à dimanche, selon leur colonel.";
const std::string strike =
    "Les marins de la compagnie ont voté la poursuite du mouvement à une large "
    "majorité, "
    "faute d'accord sur les salaires et sur le recrutement de quatre-vingts matelots.";

rdf::Term iri(const std::string& name) {
  return rdf::Term::iri("https://w3id.org/x/" + name);
}

/// A document of some sentences.
graphs::Gathered
article(const std::string& doc, const std::string& date, const Lines& sentences) {
  graphs::Gathered said;
  const auto say = [&](const std::string& subject,
                       const char* property,
                       rdf::Term value) {
    said["https://w3id.org/x/" + subject].said.emplace_back(property, std::move(value));
  };
  const std::string nif =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  say(doc, "rdf:type", rdf::Term::iri(nif + "Context"));
  say(doc, "schema:datePublished", rdf::Term::text(date));
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::string span = doc + "s" + std::to_string(i);
    say(span, "rdf:type", rdf::Term::iri(nif + "Sentence"));
    say(span, "nif:referenceContext", iri(doc));
    say(span, "nif:anchorOf", rdf::Term::text(sentences[i]));
  }
  return said;
}

/// "b a" for each copy and what it is a copy of.
Lines copies(const std::vector<graphs::Gathered>& articles) {
  const WorkFolder folder(std::filesystem::path(SOURCIER_BUILD) / "merge_test" /
                          "copies");
  Copies all(folder, 10000);
  for (const graphs::Gathered& one : articles) {
    all.add(one);
  }
  Lines found;
  Sorted lines = all.found();
  while (const auto line = lines.next()) {
    const std::string_view copy = key_of(*line);
    const std::string_view first = rest_of(*line);
    found.push_back(std::string(copy.substr(copy.rfind('/') + 1)) + " " +
                    std::string(first.substr(first.rfind('/') + 1)));
  }
  return found;
}

} // namespace

TEST_CASE("a text resembles itself wholly and another not at all", "[merge][copies]") {
  const Sketch one = sketch({flood, pumps}).value();
  CHECK(resemblance(one, sketch({flood, pumps}).value()) == 1);
  CHECK(resemblance(one, sketch({strike}).value()) < 0.1);
}

TEST_CASE("a text that lost its end stays near", "[merge][copies]") {
  const Sketch whole = sketch({flood, strike, pumps}).value();
  CHECK(resemblance(whole, sketch({flood, strike}).value()) > near - 0.1);
}

TEST_CASE("a few words are no text", "[merge][copies]") {
  CHECK_FALSE(sketch({"Un bref communiqué a suivi."}));
  CHECK_FALSE(sketch({}));
}

TEST_CASE("copies point at the first that was printed, in whatever order they come",
          "[merge][copies]") {
  const auto first = article("c", "2024-10-21", {flood, strike});
  const auto second = article("a", "2024-10-22", {flood, strike});
  const auto third = article("b", "2024-10-23", {strike, flood});
  const auto other = article("d", "2024-10-21", {pumps});
  CHECK(copies({first, second, third, other}) == Lines{"a c", "b c"});
  CHECK(copies({third, other, second, first}) == Lines{"a c", "b c"});
  CHECK(copies({first, other}).empty());
}
