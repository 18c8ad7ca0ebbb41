// SPDX-License-Identifier: Apache-2.0
// Accounts out of the worked example of the model, and as lines.
#include "merge/accounts.hpp"
#include "merge/telling.hpp"
#include "rdf/reader.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>

using namespace sourcier;
using namespace sourcier::merge;

namespace {

std::vector<Account> accounts_of(const std::string& replaced, const std::string& by) {
  std::ifstream file(std::string(SOURCIER_ROOT) + "/tests/describe/worked_example.ttl");
  std::string turtle{std::istreambuf_iterator<char>(file), {}};
  if (const std::size_t at = turtle.find(replaced); !replaced.empty()) {
    REQUIRE(at != std::string::npos);
    turtle.replace(at, replaced.size(), by);
  }
  graphs::Gathered gathered;
  rdf::read_text(
      turtle, "example", rdf::Syntax::turtle, [&](const rdf::ReadStatement& read) {
        graphs::gather(gathered, read);
      });
  return accounts(gathered);
}

} // namespace

TEST_CASE("an event is read with parties, days and figures", "[merge][accounts]") {
  const auto found = accounts_of("", "");
  REQUIRE(found.size() == 1);
  const Account& account = found.front();
  CHECK(account.type == "SupplyOfArms");
  CHECK(account.telling == Telling::happened);
  CHECK(account.earliest == day("2025-03-01"));
  CHECK(account.latest == day("2025-03-31"));
  CHECK(account.published == day("2025-04-02"));
  CHECK(account.trigger == "livre");
  REQUIRE(account.figures.size() == 1);
  CHECK(account.figures[0].value == "300");
  CHECK(account.figures[0].counted == "drone");
  REQUIRE(account.parties.size() == 3);
  CHECK(account.parties[0].names == std::vector<std::string>{"valdavie"});
  CHECK(account.parties[2].common == "drones");
  CHECK_FALSE(account.parties[2].is_named());
}

TEST_CASE("what is denied or supposed is no account", "[merge][accounts]") {
  CHECK(accounts_of("sc:standing sc:Hedged", "sc:standing sc:Negated").empty());
  CHECK(accounts_of("sc:standing sc:Hedged", "sc:standing sc:Hypothetical").empty());
  CHECK(accounts_of("sc:standing sc:Hedged", "sc:standing sc:Prospective")
            .front()
            .telling == Telling::planned);
}

TEST_CASE("an account is the same after it was a line", "[merge][accounts]") {
  Account account = accounts_of("", "").front();
  account.text = "https://w3id.org/x/doc/1";
  const std::string line = line_of(account);
  CHECK(line.find('\n') == std::string::npos);
  CHECK(line_of(account_of(line)) == line);
  CHECK(account_of(line).parties[0].names == account.parties[0].names);
  CHECK(account_of(line).sentence == account.sentence);
  CHECK(account_of(line).latest == account.latest);
}

TEST_CASE("days are counted, days that do not exist are none", "[merge][accounts]") {
  CHECK(day("1970-01-02") == 1);
  CHECK(day("1969-12-31") == -1);
  CHECK_FALSE(day("2025-02-30"));
  CHECK_FALSE(day("2025-02"));
  CHECK_FALSE(day(""));
}
