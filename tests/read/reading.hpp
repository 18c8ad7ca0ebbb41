// SPDX-License-Identifier: Apache-2.0
// Reads places, files written for the test, or a text, and tells what came out.
#pragma once
#include "problem.hpp"
#include "read/article.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace sourcier::reading {

struct Outcome {
  std::vector<Article> articles;
  Problems problems;
};

inline Outcome of(const std::vector<std::string>& places,
                  const read::Options& options = {}) {
  Outcome outcome;
  read::articles(
      places,
      options,
      [&](Article article) {
        outcome.articles.push_back(std::move(article));
        return true;
      },
      outcome.problems);
  return outcome;
}

/// A file of the test's own folder; written anew each time.
inline std::string file(const std::string& name, const std::string& bytes) {
  const std::filesystem::path path =
      std::filesystem::path(SOURCIER_BUILD) / "reading" / name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  return path.string();
}

/// One text as an article; it must be one.
inline Article text(const std::string& utf8, const std::string& title = {}) {
  Problems problems;
  Article raw;
  raw.name = "texte.txt";
  raw.title = title;
  raw.text = Text(utf8);
  return read::article(std::move(raw), problems).value();
}

/// "place: reason" of each problem, one a line.
inline std::string lines(const Problems& problems) {
  std::string all;
  for (const Problem& problem : problems) {
    all += std::filesystem::path(problem.place).filename().string() + ": " +
           problem.reason + "\n";
  }
  return all;
}

/// The words of the blocks of one kind, one a line.
inline std::string words(const Article& article, BlockKind kind) {
  std::string all;
  for (const Block& block : article.blocks) {
    all += block.kind == kind ? article.text.words(block.span) + "\n" : "";
  }
  return all;
}

inline const std::string root = SOURCIER_ROOT;

} // namespace sourcier::reading
