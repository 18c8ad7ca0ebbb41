// SPDX-License-Identifier: Apache-2.0
// Work on several threads comes out in the order in which it went in.
#include "pipeline/in_order.hpp"
#include "problem.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <numeric>
#include <string>

using namespace sourcier;

namespace {

/// Squares of 0 to `count` - 1 as the workers give them.
std::vector<int> squares(std::size_t threads, std::size_t window, int count) {
  std::vector<int> given;
  pipeline::InOrder<int, int> workers(
      threads,
      window,
      [](int job) { return job * job; },
      [&](int result) { given.push_back(result); });
  for (int job = 0; job < count; ++job) {
    REQUIRE(workers.put(job));
  }
  workers.finish();
  return given;
}

std::vector<int> expected(int count) {
  std::vector<int> all(static_cast<std::size_t>(count));
  std::iota(all.begin(), all.end(), 0);
  std::transform(
      all.begin(), all.end(), all.begin(), [](int job) { return job * job; });
  return all;
}

/// The most jobs that were begun and not yet given at any time.
int most_under_way(std::size_t threads, std::size_t window) {
  std::atomic<int> under_way{0};
  std::atomic<int> most{0};
  pipeline::InOrder<int, int> workers(
      threads,
      window,
      [&](int job) {
        const int now = ++under_way;
        int seen = most.load();
        while (now > seen && !most.compare_exchange_weak(seen, now)) {
        }
        return job;
      },
      [&](int) { --under_way; });
  for (int job = 0; job < 2000; ++job) {
    REQUIRE(workers.put(job));
  }
  workers.finish();
  return most;
}

/// What finish throws where the third job fails.
std::string failure_of_third_job() {
  pipeline::InOrder<int, int> workers(
      2,
      4,
      [](int job) {
        if (job == 2) {
          throw Failure("third job: no");
        }
        return job;
      },
      [](int) {});
  bool goes_on = true;
  for (int job = 0; job < 1000 && goes_on; ++job) {
    goes_on = workers.put(job);
  }
  try {
    workers.finish();
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "";
}

} // namespace

TEST_CASE("one thread gives results in order", "[pipeline]") {
  CHECK(squares(1, 1, 50) == expected(50));
}

TEST_CASE("many threads give the same results in the same order", "[pipeline]") {
  CHECK(squares(4, 16, 3000) == expected(3000));
}

TEST_CASE("no more than the window is under way", "[pipeline]") {
  CHECK(most_under_way(4, 6) <= 6);
}

TEST_CASE("the first exception stops the work and is thrown again", "[pipeline]") {
  CHECK(failure_of_third_job() == "third job: no");
}

TEST_CASE("nothing to do is soon done", "[pipeline]") {
  CHECK(squares(3, 4, 0).empty());
}
