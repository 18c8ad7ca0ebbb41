// SPDX-License-Identifier: Apache-2.0
// What goes over the wire, and where it never goes.
#include "http/client.hpp"
#include "loopback_store.hpp"
#include "problem.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace sourcier::http;
using namespace std::chrono_literals;
using Catch::Contains;
using Catch::Message;
using test::Heard;
using test::LoopbackStore;
using test::Reply;

namespace {

Request put(const LoopbackStore& store, const std::string& body) {
  return {"PUT", store.address() + "/store", "application/n-triples", "", body};
}

LoopbackStore::Mood always(const Reply& reply) {
  return [reply](const Heard&, std::size_t) { return reply; };
}

LoopbackStore::Mood first(const Reply& reply) {
  return [reply](const Heard&, std::size_t number) {
    return number == 1 ? std::optional(reply) : std::nullopt;
  };
}

} // namespace

TEST_CASE("method, type and body arrive as they were given", "[http]") {
  LoopbackStore store;
  Client client({}, 5s);
  const std::string body("a\0b\n", 4);
  CHECK(client.send(put(store, body)).status == 204);
  const Heard heard = store.heard().at(0);
  CHECK(heard.method == "PUT");
  CHECK(heard.target == "/store");
  CHECK(heard.body == body);
  CHECK_THAT(heard.headers, Contains("content-type: application/n-triples"));
  CHECK_THAT(heard.headers, !Contains("authorization"));
  CHECK_THAT(heard.headers, !Contains("expect"));
}

TEST_CASE("an empty body is a body, and a DELETE has none", "[http]") {
  LoopbackStore store;
  Client client({}, 5s);
  CHECK(client.send(put(store, "")).status == 204);
  CHECK(client.send({"DELETE", store.address() + "/?graph=a", "", "", ""}).status ==
        404);
  CHECK_THAT(store.heard().at(0).headers, Contains("content-length: 0"));
  CHECK_THAT(store.heard().at(1).headers, !Contains("content-type"));
}

TEST_CASE("any status is an answer with the server's words", "[http]") {
  LoopbackStore store(always({429, "Retry-After: 17\r\n", "Trop de graphes", false}));
  Client client({}, 5s);
  const Answer answer = client.send(put(store, "x"));
  CHECK(answer.status == 429);
  CHECK(answer.words == "Trop de graphes");
  CHECK(answer.retry_after == 17s);
}

TEST_CASE("long words are cut", "[http]") {
  LoopbackStore store(always({400, "", std::string(200'000, 'x'), false}));
  Client client({}, 5s);
  CHECK(client.send(put(store, "x")).words.size() == 65536);
}

TEST_CASE("a connection that breaks is no answer", "[http]") {
  LoopbackStore store(always({200, "", "", true}));
  Client client({}, 5s);
  CHECK(client.send(put(store, "x")).status == 0);
}

TEST_CASE("a redirect on the same server is followed with the body", "[http]") {
  LoopbackStore store(first({307, "Location: /other\r\n", "", false}));
  Client client({}, 5s);
  CHECK(client.send(put(store, "x")).status == 204);
  CHECK(store.heard().at(1).method == "PUT");
  CHECK(store.heard().at(1).target == "/other");
  CHECK(store.heard().at(1).body == "x");
}

TEST_CASE("a redirect to another server is refused", "[http]") {
  LoopbackStore other;
  LoopbackStore store(
      always({307, "Location: " + other.address() + "/store\r\n", "", false}));
  Client client({Scheme::basic, "ida", "geheim"}, 5s);
  CHECK_THROWS_MATCHES(client.send(put(store, "x")),
                       Failure,
                       Message(store.address() + ": redirects to " + other.address() +
                               ", refused; name the right address with --store"));
  CHECK(other.heard().empty());
}

TEST_CASE("a redirect to a file or in a circle is refused", "[http]") {
  LoopbackStore store(always({302, "Location: file:///etc/hostname\r\n", "", false}));
  LoopbackStore round(always({301, "Location: /store\r\n", "", false}));
  Client client({}, 5s);
  CHECK_THROWS_WITH(client.send(put(store, "x")), Contains("redirects to file"));
  CHECK_THROWS_WITH(client.send(put(round, "x")), Contains("redirects in a circle"));
}

TEST_CASE("basic, bearer and digest say who asks", "[http]") {
  LoopbackStore store;
  Client basic({Scheme::basic, "ida", "geheim"}, 5s);
  Client bearer({Scheme::bearer, "", "t-1"}, 5s);
  static_cast<void>(basic.send(put(store, "x")));
  static_cast<void>(bearer.send(put(store, "x")));
  CHECK_THAT(store.heard().at(0).headers,
             Contains("authorization: basic awrhomdlagvpbq=="));
  CHECK_THAT(store.heard().at(1).headers, Contains("authorization: bearer t-1"));
}

TEST_CASE("digest sends the body once it knows the challenge", "[http]") {
  LoopbackStore store(
      first({401,
             "WWW-Authenticate: Digest realm=\"SPARQL\", nonce=\"n1\", qop=\"auth\", "
             "algorithm=\"MD5\"\r\n",
             "",
             false}));
  Client client({Scheme::digest, "dba", "geheim"}, 5s);
  CHECK(client.send(put(store, "x")).status == 204);
  CHECK(store.heard().at(0).body.empty());
  CHECK(store.heard().at(1).body == "x");
  CHECK_THAT(store.heard().at(1).headers,
             Contains("authorization: digest username=\"dba\""));
  CHECK_THAT(store.heard().at(1).headers, !Contains("geheim"));
}

TEST_CASE("an address is of the web, without name and password", "[http]") {
  CHECK_NOTHROW(require_address("http://127.0.0.1:3030/ds", "--store"));
  CHECK_NOTHROW(require_address("https://a.example", "--store"));
  CHECK_THROWS_WITH(require_address("ftp://a.example", "--store"),
                    "--store: not an http or https address; see --help");
  CHECK_THROWS_WITH(require_address("file:///tmp", "--store"),
                    "--store: not an http or https address; see --help");
  CHECK_THROWS_WITH(require_address("a.example/ds", "--store"),
                    "--store: not an http or https address; see --help");
  CHECK_THROWS_WITH(require_address("http://ida:geheim@a.example", "--store"),
                    "--store: holds a name or password; put them into the environment "
                    "or a file, see --help");
}

TEST_CASE("a graph's name cannot leave its place in the address", "[http]") {
  CHECK(percent_encoded("https://a.example/g?x=1&graph=b#é") ==
        "https%3A%2F%2Fa.example%2Fg%3Fx%3D1%26graph%3Db%23%C3%A9");
}
