// SPDX-License-Identifier: Apache-2.0
// The river: an article in, its RDF out.
#pragma once
#include "describe/statements.hpp"
#include "forget/list.hpp"
#include "link/entities.hpp"
#include "model/article.hpp"
#include "pipeline/means.hpp"
#include "problem.hpp"
#include "read/article.hpp"
#include "write/formats.hpp"
#include "write/parcel.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::pipeline {

struct Options {
  read::Options read;
  link::Options link;
  describe::Options describe; ///< `run` is filled in by `with_run`
  std::size_t jobs = 1;       ///< threads, at least 1
  write::Format format;       ///< of the text
  bool explain = false;       ///< say in words what was found and what almost was
  // who is left out [docs/forgetting.md]
  const forget::List* forgotten = nullptr; ///< null: nobody
  bool only_public = false; ///< persons that are not linked and hold no office too
  // for a dataset
  std::optional<pack::Packing> packing; ///< make a parcel instead of the text
  /// True for an article in which nothing need be found, since it is known; from any
  /// thread.
  std::function<bool(const Article&)> known;
};

/// The options with the IRI of the run that they, the means and the version make.
[[nodiscard]] Options with_run(Options options, const Means& means);

/// The stages whose time is taken, in order.
inline constexpr std::array<std::string_view, 5> stages{
    "annotate", "extract", "link", "describe", "write"};

/// What one article became.
struct Flow {
  Article article;
  std::string doc;           ///< local name of its document
  std::string text;          ///< its whole RDF, in the format asked for
  write::Parcel parcel;      ///< where it was asked for
  bool is_known = false;     ///< nothing but `article` is there
  bool is_forgotten = false; ///< its key is: nothing but `article` is there
  bool tells_key = true;     ///< false: its address tells a name that is left out
  std::string explanation;   ///< where it was asked for
  std::size_t tokens = 0;
  std::size_t sentences = 0;
  std::size_t findings = 0; ///< events, offices, relations, quotations
  std::size_t entities = 0;
  std::size_t linked = 0; ///< entities with a Wikidata item
  /// Wall-clock seconds of each of `stages`; `write` is the making of the text.
  std::array<double, stages.size()> seconds{};
};

/// One article, already read: annotate → extract → link → describe, and the text.
[[nodiscard]] Flow flow(Article article, const Means& means, const Options& options);

/// Called for each article in the order of the input, one call at a time.
using Give = std::function<void(Flow)>;

/// All articles of all places, `options.jobs` at a time; what is left out comes into
/// `problems`. Memory stays flat on an endless input. `go_on` is asked before each
/// article.
void articles(const std::vector<std::string>& places,
              const Means& means,
              const Options& options,
              const Give& give,
              const std::function<bool()>& go_on,
              Problems& problems);

} // namespace sourcier::pipeline
