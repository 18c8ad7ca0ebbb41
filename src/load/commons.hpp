// SPDX-License-Identifier: Apache-2.0
// The graphs that many articles write to: entities, runs, catalogue …
#pragma once
#include "forget/list.hpp"
#include "load/ledger.hpp"
#include "load/pieces.hpp"
#include "load/store.hpp"
#include "rdf/term.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <unordered_set>

namespace sourcier::load {

/// Sends each line once, many in a request. A graph that grows (entities, runs) is
/// added to, so that what other loads brought stays; one that is written whole each
/// time, and every one where `replace`, is replaced: the first request by PUT, the
/// others by POST. They are sent in every load anew; adding what is there changes
/// nothing.
class Commons {
 public:
  /// `send`: brings a graph into the store, the old one gone where the flag says so.
  using Send =
      std::function<Verdict(const std::string& graph, const Body& body, bool replaces)>;
  /// What is said of `forgotten` items is left out.
  Commons(bool replace, const forget::List& forgotten, Send send, Ledger& ledger);

  void add(std::uint64_t order, Piece&& piece);
  /// Sends what is left.
  void finish(std::uint64_t order);

 private:
  using Digest = std::array<char, 16>;
  struct Hash {
    std::size_t operator()(const Digest& digest) const;
  };
  struct Held {
    std::vector<rdf::Statement> statements; ///< not yet sent
    std::unordered_set<Digest, Hash> seen;  ///< 16 bytes a line
    bool has_begun = false;
  };
  void send(std::uint64_t order, const std::string& graph, Held& held);

  bool replace_;
  const forget::List& forgotten_;
  Send send_;
  Ledger& ledger_;
  std::map<std::string, Held> graphs_;
};

} // namespace sourcier::load
