// SPDX-License-Identifier: Apache-2.0
// Loads model and mappings beside one another.
#include "pipeline/means.hpp"

#include "hash/sha256.hpp"
#include "problem.hpp"

#include <algorithm>
#include <fstream>
#include <future>
#include <iterator>
#include <utility>
#include <vector>

namespace sourcier::pipeline {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::recursive_directory_iterator walk(folder, error), end; !error && walk != end;
       walk.increment(error)) {
    if (walk->is_regular_file()) {
      files.push_back(walk->path());
    }
  }
  if (error) {
    throw Failure(folder.string() + ": cannot be read (" + error.message() +
                  "); name the data folder with --data");
  }
  std::sort(files.begin(), files.end());
  return files;
}

} // namespace

std::string folder_hash(const fs::path& folder) {
  std::string all;
  for (const fs::path& file : files_below(folder)) {
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
    if (!stream) {
      throw Failure(file.string() + ": cannot be read; check its rights");
    }
    all.append(file.lexically_relative(folder).generic_string()).append(1, '\0');
    all.append(hash::sha256_hex(bytes)).append(1, '\0');
  }
  constexpr std::size_t digits = 16;
  return hash::sha256_hex(all).substr(0, digits);
}

Means means(const fs::path& data,
            const fs::path& model,
            std::size_t cache_mb,
            const fs::path& index) {
  std::optional<knowledge::Index> imported;
  if (!index.empty()) {
    imported.emplace(index); // before all that takes long: it may be refused
  }
  const fs::path mappings = data / "mappings";
  const auto beside = [](auto load) { return std::async(std::launch::async, load); };
  auto pipeline = beside([&] { return nlp::Pipeline::load(model, cache_mb); });
  auto knowledge = beside([&] { return knowledge::Knowledge(mappings / "wikidata"); });
  auto frames = beside([&] { return knowledge::Frames(mappings / "events"); });
  auto lexicon =
      beside([&] { return knowledge::Lexicon(mappings / "languages" / "fr"); });
  std::string words =
      folder_hash(mappings / "events") + folder_hash(mappings / "languages");
  std::string who = folder_hash(mappings / "wikidata");
  who += imported ? "+" + imported->digest() : "";
  return {pipeline.get(),
          knowledge.get(),
          frames.get(),
          lexicon.get(),
          std::move(words),
          std::move(who),
          std::move(imported),
          std::nullopt};
}

} // namespace sourcier::pipeline
