// SPDX-License-Identifier: Apache-2.0
// Names as the model, the table and patterns give them together, each fault with a
// case.
#include "annotated.hpp"
#include "extract/names.hpp"
#include "resources.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;

namespace {

using test::resources;

/// "kind words, kind words" of the names of a text.
std::string named(const std::string& text) {
  static constexpr const char* kinds[] = {"P", "S", "O", "L", "G", "T"};
  const Document document = annotated(text);
  std::string all;
  for (const Mention& name : extract::names(document, resources())) {
    all += all.empty() ? "" : ", ";
    all += kinds[static_cast<std::size_t>(name.entity)];
    all += " " + document.words(name.span);
  }
  return all;
}

} // namespace

TEST_CASE("somebody beside the name of their people is a person", "[extract][names]") {
  CHECK(named("La Norvégienne Anna Valdor a gagné la course.") == "P Anna Valdor");
  CHECK(named("Le Suisse Max Orlan a gagné la course.").find("P Max Orlan") !=
        std::string::npos);
}

TEST_CASE("people are no names", "[extract][names]") {
  CHECK(named("Les Norvégiens ont voté dimanche.") == "");
  CHECK(named("Un Valdorois de trente ans a été blessé.") == "");
}

TEST_CASE("a body is named with its complement", "[extract][names]") {
  CHECK(named("Elle enseigne à l'université de Valdor.") == "O université de Valdor");
  CHECK(named("La Fédération norvégienne de natation a porté plainte.").find("O Féd") ==
        0);
}

TEST_CASE("a common noun before a body's name is no part of it", "[extract][names]") {
  CHECK(named("Selon l'agence Reuters, la route est coupée.") == "O Reuters");
}

TEST_CASE("what a minister is in charge of names nothing", "[extract][names]") {
  CHECK(named("Le ministre de l'Intérieur du Gabon, Paul Arnal, a démissionné.") ==
        "S Gabon, P Paul Arnal");
  CHECK(named("Le ministre des Transports a démissionné.") == "");
}

TEST_CASE("a name at the end of a body's name is a name too", "[extract][names]") {
  CHECK(named("L'assemblée nationale du Burundi a voté la loi.") ==
        "O assemblée nationale du Burundi, S Burundi");
  CHECK(named("L'Opération des Nations unies au Burundi reste en place.")
            .find("O Opération des Nations unies au Burundi") == 0);
}

TEST_CASE("an Arabic particle tells a person", "[extract][names]") {
  CHECK(named("L'imam Nadir Baqer al-Velmi est mort.") == "P Nadir Baqer al-Velmi");
  CHECK(named("Le groupe Ansar al-Velm a signé.").find("O Ansar al-Velm") !=
        std::string::npos);
}

TEST_CASE("an armed group is one wherever the model puts it", "[extract][names]") {
  CHECK(named("Une ville tenue par Daech a été prise.") == "O Daech");
}

TEST_CASE("capitals of common words name nothing", "[extract][names]") {
  CHECK(named("Le chef de l'État a parlé au Nord de la ville.") == "");
  CHECK(named("Le PIB et la TVA ont augmenté.") == "");
}

TEST_CASE("a race is no country", "[extract][names]") {
  CHECK(named("Il a gagné le Tour de France.") == "");
}

TEST_CASE("a network acts as a company, or is a place to write", "[extract][names]") {
  CHECK(named("Il a publié une photo sur Facebook.") == "");
}

TEST_CASE("a surname stands wherever the full name is known", "[extract][names]") {
  CHECK(named("Marc Valdor a démissionné lundi.\nIl reste à Valdor deux semaines.") ==
        "P Marc Valdor, P Valdor");
}

TEST_CASE("an article lends its capital to nobody", "[extract][names]") {
  CHECK(named("La réunion a duré deux heures.") == "");
}

TEST_CASE("what follows a title is a person", "[extract][names]") {
  CHECK(named("M. Valdor a rencontré Mme Orlan.") == "P Valdor, P Orlan");
}
