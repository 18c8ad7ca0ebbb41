// SPDX-License-Identifier: Apache-2.0
// When two accounts tell the same thing, and what speaks against it.
#include "merge/names.hpp"
#include "merge/same.hpp"
#include "merge/telling.hpp"

#include <catch2/catch.hpp>

using namespace sourcier::merge;
using namespace sourcier::test;

namespace {

const States states{"Q183", "Q142"};

bool same(const Account& a, const Account& b) {
  const bool there = sameness(a, b, states).has_value();
  CHECK(sameness(b, a, states).has_value() == there);
  return there;
}

Account meeting(const std::string& doc, const std::string& with, Day day = published) {
  return told(doc,
              "Meeting",
              {named("participant", "anneke_roussel"), named("participant", with)},
              day);
}

Account
deaths(const std::string& doc, const std::string& count, const std::string& of) {
  Account account =
      told(doc, "Casualties", {linked("place", "Q585"), called("target", of)});
  account.trigger = "tues";
  account.figures = {{count, of}};
  return account;
}

} // namespace

TEST_CASE("a meeting of the same people on the same day is the same", "[merge][same]") {
  CHECK(same(meeting("a", "thomas_ligarde"), meeting("b", "thomas_ligarde")));
  CHECK(same(meeting("a", "thomas_ligarde"), meeting("b", "ligarde")));
}

TEST_CASE("another party, another day, another kind of telling is another event",
          "[merge][same]") {
  const Account one = meeting("a", "thomas_ligarde");
  CHECK_FALSE(same(one, meeting("b", "paul_marnier")));
  CHECK_FALSE(same(one, meeting("b", "paul_ligarde")));
  CHECK_FALSE(same(one, meeting("b", "thomas_ligarde", published - 1)));
  Account plan = meeting("b", "thomas_ligarde");
  plan.telling = Telling::planned;
  CHECK_FALSE(same(one, plan));
}

TEST_CASE("figures that differ do not part one event", "[merge][same]") {
  CHECK(same(deaths("a", "12", "personnes"), deaths("b", "20", "personnes")));
}

TEST_CASE("other victims in another number are another event", "[merge][same]") {
  CHECK_FALSE(same(deaths("a", "3", "soldats"), deaths("b", "5", "etudiants")));
  Account wounded = deaths("b", "12", "personnes");
  wounded.trigger = "blessees";
  CHECK_FALSE(same(deaths("a", "12", "personnes"), wounded));
}

TEST_CASE("a price that rises by another figure rises at another time",
          "[merge][same]") {
  Account one = told("a", "EconomicChange", {named("target", "velmont")});
  Account other = told("b", "EconomicChange", {named("target", "velmont")});
  one.figures = {{"3", "percent"}};
  other.figures = {{"3", "percent"}};
  CHECK(same(one, other));
  other.figures = {{"5", "percent"}};
  CHECK_FALSE(same(one, other));
}

TEST_CASE("a country and a day alone do not make an event", "[merge][same]") {
  const Account one = told("a", "Attack", {linked("place", "Q183")});
  const Account other = told("b", "Attack", {linked("place", "Q183")});
  CHECK_FALSE(same(one, other));
}

TEST_CASE("news without a date is of the days before it is printed", "[merge][same]") {
  const Account one =
      undated(told("a", "Arrest", {named("target", "pavel_driss")}), 100);
  CHECK(same(one, undated(told("b", "Arrest", {named("target", "driss")}), 101)));
  CHECK_FALSE(same(one, undated(told("b", "Arrest", {named("target", "driss")}), 104)));
}

TEST_CASE("one sentence of two printings of one text is one account", "[merge][same]") {
  Account one = undated(told("a", "Request", {}), 100);
  Account other = undated(told("b", "Request", {}), 109);
  one.sentence = 7;
  other.sentence = 7;
  CHECK_FALSE(same(one, other));
  one.text = "a";
  other.text = "a";
  REQUIRE(same(one, other));
  CHECK(sameness(one, other, states)->reasons == near_copy);
}

TEST_CASE("links decide where both are linked, names where one is not",
          "[merge][names]") {
  const Party france{"agent", "Q142", "", {"france"}};
  const Party germany{"agent", "Q183", "", {"france"}};
  CHECK_FALSE(same_party(france, germany));
  CHECK(same_party(france, named("agent", "france")));
  CHECK(same_party(named("agent", "tolvan"), named("agent", "marek_tolvan")));
  CHECK_FALSE(same_party(named("agent", "marek"), named("agent", "marek_tolvan")));
  CHECK_FALSE(same_party(called("agent", "police"), called("agent", "police")));
}

TEST_CASE("the reasons are named in the order of their bits", "[merge][same]") {
  CHECK(names_of(same_parties | same_time) ==
        std::vector<std::string_view>{"sc:SameParties", "sc:SameTime"});
  CHECK(names_of(0).empty());
}
