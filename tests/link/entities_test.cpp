// SPDX-License-Identifier: Apache-2.0
// Who is who in short articles: metonyms, homonyms, parts of names, nobody.
#include "link/linked.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;

TEST_CASE("a capital that speaks is its state, and names the town",
          "[link][metonymy]") {
  CHECK(Linked("Moscou a annoncé une trêve.").who("Moscou") == "Russie (Moscou)");
  CHECK(Linked("Pyongyang a envoyé des soldats.").who("Pyongyang") ==
        "Corée du Nord (Pyongyang)");
}

TEST_CASE("a capital where something happens is the town", "[link][metonymy]") {
  CHECK(Linked("La délégation est arrivée à Moscou lundi.").who("Moscou") == "Moscou");
  CHECK(Linked("Un incendie a détruit un entrepôt de Moscou.").who("Moscou") ==
        "Moscou");
}

TEST_CASE("capitals that deal with each other are states", "[link][metonymy]") {
  CHECK(Linked("Le pacte entre Moscou et Pyongyang inquiète.").who("Pyongyang") ==
        "Corée du Nord (Pyongyang)");
}

TEST_CASE("a palace that speaks is the institution", "[link][metonymy]") {
  CHECK(Linked("Le Kremlin a démenti ces propos.").who("Kremlin") ==
        "Administration présidentielle de Russie (Kremlin de Moscou)");
  CHECK(Linked("Le Pentagone a démenti ces propos.").who("Pentagone") ==
        "Département de la Défense des États-Unis (Pentagone (bâtiment))");
}

TEST_CASE("a town that wins a match is no state", "[link][metonymy]") {
  CHECK(Linked("Paris a battu Nantes en finale du championnat.\nLe match de handball "
               "a été serré et le club jubile.")
            .who("Paris") == "Paris");
}

TEST_CASE("accords are named by the town", "[link][metonymy]") {
  CHECK(Linked("Les accords de Minsk sont rompus.").who("Minsk") == "Minsk");
}

TEST_CASE("a region called one is not its town", "[link][homonyms]") {
  CHECK(
      Linked("Les combats se poursuivent dans la région de Koursk.").items({41, 47}) ==
      Linked("Les combats se poursuivent dans l'oblast de Koursk.").items({41, 47}));
  CHECK(Linked("Le train est arrivé à Koursk.").items({22, 28}) !=
        Linked("Les combats se poursuivent dans l'oblast de Koursk.").items({44, 50}));
}

TEST_CASE("an article before the name makes it the state or the region",
          "[link][homonyms]") {
  CHECK(Linked("Le Luxembourg a signé le traité.").who("Luxembourg") == "Luxembourg");
  CHECK(Linked("La Géorgie a signé le traité.").who("Géorgie") == "Géorgie");
}

TEST_CASE("a surname is the person named in full before", "[link][clusters]") {
  const Linked linked("Le député Marc Valdor a parlé.\nValdor a quitté la salle.");
  CHECK(linked.who("Valdor") == "Marc Valdor?");
}

TEST_CASE("the wrestler is not the town that bears the surname", "[link][clusters]") {
  const Linked linked(
      "L'acteur Jean Nantes est mort.\nNantes avait tourné vingt films.");
  CHECK(linked.who("Nantes") == "Jean Nantes?");
}

TEST_CASE("who has no checked item stays unlinked", "[link][unlinked]") {
  CHECK(Linked("John Kirby a répondu aux journalistes.").who("John Kirby") ==
        "John Kirby?");
  CHECK(Linked("Il a publié un message sur Truth Social.").who("Truth Social") ==
        "Truth Social?");
}

TEST_CASE("the north of a divided country is its state", "[link][halves]") {
  const Linked linked(
      "La Corée du Nord a tiré un missile.\nLa Corée du Nord se tait.\nLe "
      "test du Nord a échoué.");
  CHECK(linked.who("Nord") == "Corée du Nord");
}

TEST_CASE("a popular republic is not its town", "[link][homonyms]") {
  CHECK(Linked("Il reconnaît les républiques populaires de Donetsk et Louhansk.")
            .who("Louhansk") == "République populaire de Louhansk");
}

TEST_CASE("a body with an adjective more is another body", "[link][homonyms]") {
  CHECK(Linked("Les rebelles de l'Armée syrienne verte ont reculé.").links() == "");
}

TEST_CASE("a name that bodies of several states have needs its state",
          "[link][homonyms]") {
  CHECK(
      Linked("Le Parti conservateur a perdu douze sièges.").who("Parti conservateur") ==
      "Parti conservateur?");
  CHECK(Linked("Le Royaume-Uni a voté. Le Parti conservateur a perdu douze sièges.")
            .who("Parti conservateur") == "Parti conservateur");
}

TEST_CASE("a little known town needs its state", "[link][homonyms]") {
  CHECK(Linked("Une tempête a frappé la ville de Hilla, en Irak.").who("Hilla") ==
        "Hilla");
  CHECK(Linked("Un train a déraillé à Hilla, en Pologne.").links() == "Pologne Q36");
}

TEST_CASE("people by their state keep the state", "[link][people]") {
  const Linked linked("Les Norvégiens ont voté dimanche.");
  CHECK(linked.items({4, 14}) == Linked("La Norvège a voté.").items({3, 10}));
}
