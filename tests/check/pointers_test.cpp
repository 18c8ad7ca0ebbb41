// SPDX-License-Identifier: Apache-2.0
// What an article names of its own is described beside it.
#include "check/faults.hpp"

using namespace sourcier::tests;

TEST_CASE("an unlinked entity without description is found", "[check][pointers]") {
  CHECK(said_of(faulty("sc:target entity:Nfee85d2ffabc7589",
                       "sc:target entity:N0000000000000000")) ==
        Lines{of(the_event,
                 "sc:target points at <" + data +
                     "entity/N0000000000000000>, which is not described")});
}

TEST_CASE("a quantity, an attribution or an event that is not there is found",
          "[check][pointers]") {
  CHECK(said_of(faulty("sc:quantity quantity:fb48f267b196f964c47x65",
                       "sc:quantity quantity:fb48f267b196f964c59x65")) ==
        Lines{of(the_event,
                 "sc:quantity points at <" + data +
                     "quantity/fb48f267b196f964c59x65>, which is not described")});
  CHECK(said_of(faulty("sc:attribution attr:2b77b7ce97d26662",
                       "sc:attribution attr:0000000000000000")) ==
        Lines{of(the_event,
                 "sc:attribution points at <" + data +
                     "attribution/0000000000000000>, which is not described")});
  CHECK(said_of(
            faulty("sc:quantity", "sc:content event:0000000000000000 ; sc:quantity")) ==
        Lines{of(the_event,
                 "sc:content points at <" + data +
                     "event/0000000000000000>, which is not described")});
}

TEST_CASE("linked entities, other articles and addresses stand elsewhere",
          "[check][pointers]") {
  CHECK(said_of(faulty("sc:theme", "sc:place entity:Q423 ; sc:theme")).empty());
  CHECK(said_of(faulty("sc:sha256",
                       "prov:wasRevisionOf doc:0000000000000000 ;"
                       " schema:url <https://exemple.org/event/12> ; sc:sha256"))
            .empty());
  CHECK(said_of(worked() + more()).empty());
}
