// SPDX-License-Identifier: Apache-2.0
// Makes sure that what was asked of a store makes sense before anything is sent.
#include "load/target.hpp"

#include "load/credentials.hpp"
#include "problem.hpp"

#include <cstddef>
#include <string>

namespace sourcier::load {

namespace {

/// More would be an attack on the store.
constexpr std::size_t most_at_once = 256;

[[noreturn]] void misuse(const std::string& what) {
  throw Failure(what + "; see --help", 2);
}

} // namespace

Target target_of(const Options& options) {
  const Profile* row = profile(options.profile);
  if (row == nullptr) {
    misuse("--profile: no store of this name '" + options.profile + "'");
  }
  const std::string name(row->name);
  if (options.store.empty()) {
    misuse("--store: missing; give the address of " + std::string(row->store_is));
  }
  http::require_address(options.store, "--store");
  if (options.concurrency == 0 || options.concurrency > most_at_once) {
    misuse("--concurrency: not between 1 and " + std::to_string(most_at_once));
  }
  if (options.verify && row->query_path == "-") {
    misuse("--verify: not with --profile " + name + ", which has no place for queries");
  }
  if (options.bulk && row->quads_path == "-") {
    misuse("--bulk: not with --profile " + name +
           ", which takes no N-Quads over HTTP; leave out --bulk");
  }
  return {row,
          options.store,
          credentials(options.credentials, options.auth, *row),
          options.retries,
          options.timeout};
}

} // namespace sourcier::load
