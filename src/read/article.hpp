// SPDX-License-Identifier: Apache-2.0
// The stage that reads: places in, articles out, one at a time.
#pragma once
#include "model/article.hpp"
#include "problem.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sourcier::read {

struct Options {
  std::string published; ///< --published YYYY-MM-DD: for articles that give no date
  std::filesystem::path metadata; ///< --metadata FILE.tsv: file, date, url; empty: none
  std::string format;             ///< --from: text, jsonl; empty: by extension
  /// Give every text as it was read, without blocks: nothing is told from furniture, no
  /// language is refused (annotate --raw).
  bool untouched = false;
};

/// What a reader calls for each article, in input order. Return false to stop.
using Sink = std::function<bool(Article)>;

/// Reads files, folders (sorted by name, recursive) and "-" (standard input), one
/// article at a time, so that an endless input needs constant memory. A bad article is
/// a Problem, the others go on.
void articles(const std::vector<std::string>& places,
              const Options& options,
              const Sink& sink,
              Problems& problems);

/// One plain text as an article: line kinds, title, standfirst, date. Used by every
/// reader. Empty optional and a Problem where the text holds no article or is not
/// French.
[[nodiscard]] std::optional<Article> article(Article raw, Problems& problems);

} // namespace sourcier::read
