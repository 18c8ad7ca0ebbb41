// SPDX-License-Identifier: Apache-2.0
// Proves written graphs against the texts: every quote, every finding, every promise.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sourcier::check {

/// One thing that is not as the model promises.
struct Violation {
  std::string place; ///< "out/all.nq:14"
  std::string what;  ///< "event/6c1f…: no sc:standing"
};
using Sink = std::function<void(const Violation&)>;

struct Options {
  /// Folder of the texts (DOC.txt, or the files as they were read); empty: quotes are
  /// compared with their sentence only.
  std::filesystem::path texts;
  /// events.ttl, which lists the event types; empty: any type will do.
  std::filesystem::path events;
};

/// What was looked at.
struct Summary {
  std::uint64_t articles = 0;
  std::uint64_t findings = 0;
  std::uint64_t quotes =
      0; ///< compared with a text or, without one, with their sentence
  std::uint64_t violations = 0;
};

/// Streams over Turtle, TriG, N-Triples and N-Quads files and folders of them; holds
/// one article at a time where graphs name them. A malformed file is a violation too.
/// Failure where a path does not exist.
Summary violations(const std::vector<std::filesystem::path>& places,
                   const Options& options,
                   const Sink& sink);

} // namespace sourcier::check
