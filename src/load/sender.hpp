// SPDX-License-Identifier: Apache-2.0
// One thread's work: graphs of articles brought into the store and proven to be there.
#pragma once
#include "load/journal.hpp"
#include "load/ledger.hpp"
#include "load/options.hpp"
#include "load/pieces.hpp"
#include "load/store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sourcier::load {

/// A graph as it was read, and its place in the order of all.
struct Article {
  std::uint64_t order = 0;
  std::vector<Piece> pieces;
};

/// A graph that may be sent.
struct Ready {
  std::uint64_t order = 0;
  rdf::NamedGraph graph;
  Body body;
};

/// Parses and checks, and leaves out what is said of forgotten people; none where it
/// may not be sent, which is told to the ledger.
[[nodiscard]] std::optional<Ready>
ready(const Article& article, const forget::List& forgotten, Ledger& ledger);

/// What one request is to bring: one graph, or several at once (--bulk).
struct Job {
  std::vector<Article> articles;
  std::string remove; ///< the graph to delete instead
};

class Sender {
 public:
  Sender(const Options& options,
         const Target& target,
         Wait wait,
         Journal& journal,
         Ledger& ledger);

  void carry_out(Job&& job);

 private:
  std::vector<Ready> changed(std::vector<Article>&& articles);
  void put(const Ready& one);
  void post(const std::vector<Ready>& several);
  void remove(const std::string& graph, std::uint64_t order);
  /// Statements that the store holds of the graph; where nobody asked, those sent.
  std::uint64_t held(const Ready& one);
  void settle(const Ready& one, std::uint64_t held);

  const Options& options_;
  const Profile& profile_;
  Store store_;
  Journal& journal_;
  Ledger& ledger_;
};

} // namespace sourcier::load
