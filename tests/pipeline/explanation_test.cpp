// SPDX-License-Identifier: Apache-2.0
// --explain says what was found by which rule, and what almost was.
#include "annotated.hpp"
#include "extract/findings.hpp"
#include "link/entities.hpp"
#include "pipeline/explanation.hpp"
#include "pipeline/means.hpp"
#include "pipeline/places.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;

namespace {

std::string explained(const std::string& text) {
  static const pipeline::Means means =
      pipeline::means(SOURCIER_ROOT, pipeline::model_folder("", SOURCIER_ROOT), 50);
  const Document document = annotated(text, "2025-04-02");
  const Findings findings = extract::findings(document, means.resources());
  const Entities entities = link::entities(document, findings, means.resources());
  return pipeline::explanation(document, findings, entities, means.resources());
}

} // namespace

TEST_CASE("a finding is shown with its standing, its cue and its rule",
          "[pipeline][explain]") {
  const std::string text = explained("La Russie aurait livré 300 drones à l'Iran.");
  CHECK_THAT(text,
             Catch::Contains("SupplyOfArms [livré]; agent \"Russie\" = Russie Q159"));
  CHECK_THAT(text, Catch::Contains("quantity 300 drones; Hedged \"aurait\""));
  CHECK_THAT(text, Catch::Contains("by rule:SupplyOfArmsLivrer"));
}

TEST_CASE("a trigger that led to nothing is shown with what its frame wants",
          "[pipeline][explain]") {
  CHECK_THAT(explained("La randonneuse a franchi le ruisseau."),
             Catch::Contains("almost: [franchi] rule:EconomicChangeAtteindre wants"));
}
