// SPDX-License-Identifier: Apache-2.0
// One connection to a store: graphs put, added and deleted, patiently.
#pragma once
#include "http/client.hpp"
#include "load/profiles.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::load {

/// Where and how to speak to a store.
struct Target {
  const Profile* profile = nullptr;
  std::string address;
  http::Credentials credentials;
  std::size_t retries = 6;
  std::chrono::seconds timeout{300};
};

/// What the store made of one request.
struct Verdict {
  bool accepted = false;
  bool tired = false; ///< busy or broken after the last try: may not be about the body
  int status = 0;
  std::string words; ///< the server's, whole; not to be shown as they are
};

/// Sleeps; false: the load has been stopped meanwhile.
using Wait = std::function<bool(std::chrono::milliseconds)>;

/// Belongs to one thread. Every call throws Failure where going on makes no sense: the
/// store cannot be reached after all tries, refuses our credentials, or is no store.
class Store {
 public:
  Store(const Target& target, Wait wait);

  /// Replaces the graph. N-Triples.
  Verdict put(const std::string& graph, std::string_view triples);
  /// Adds to the graph; what it holds already is not doubled.
  Verdict add(const std::string& graph, std::string_view triples);
  /// Adds N-Quads; only with a profile that has a `quads_path`.
  Verdict add_quads(std::string_view quads);
  /// A graph that was not there is as good as deleted.
  Verdict remove(const std::string& graph);

  /// The graph as N-Triples; empty: it is not there.
  std::string get(const std::string& graph);
  /// The graphs that hold an article, sorted; with a profile that has a `query_path`.
  std::vector<std::string> article_graphs();

  /// Statements of the graph in the store; with a profile that has a `query_path`.
  std::uint64_t count(const std::string& graph);
  /// Whether no named graph has a statement.
  bool is_empty();

 private:
  Verdict send(const std::string& method,
               const std::string& url,
               std::string_view media_type,
               std::string_view body);
  http::Answer patiently(const http::Request& request);
  [[nodiscard]] std::string graph_url(const std::string& graph) const;
  std::string rows(const std::string& query, std::size_t most = 65536);
  void require_store(const http::Answer& answer, const std::string& method) const;
  void require_whole(const http::Answer& answer, const std::string& graph) const;

  Target target_;
  Wait wait_;
  http::Client client_;
  std::minstd_rand random_; ///< for the pauses only
};

/// The server's words in one line of at most 200 bytes, without markup and controls.
[[nodiscard]] std::string one_line(std::string_view words);

} // namespace sourcier::load
