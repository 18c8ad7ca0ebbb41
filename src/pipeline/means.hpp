// SPDX-License-Identifier: Apache-2.0
// All that is loaded once before the first article: the model, the mappings, who is
// who.
#pragma once
#include "annotate/document.hpp"
#include "knowledge/decisions.hpp"
#include "knowledge/frames.hpp"
#include "knowledge/index.hpp"
#include "knowledge/knowledge.hpp"
#include "knowledge/lexicon.hpp"
#include "knowledge/resources.hpp"
#include "nlp/pipeline.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace sourcier::pipeline {

struct Means {
  nlp::Pipeline model;
  knowledge::Knowledge knowledge;
  knowledge::Frames frames;
  knowledge::Lexicon lexicon;
  std::string mappings_hash;  ///< of mappings/events and mappings/languages
  std::string knowledge_hash; ///< of mappings/wikidata and the index
  std::optional<knowledge::Index> index;
  std::optional<knowledge::Decisions> decisions;

  [[nodiscard]] knowledge::Resources resources() const {
    return {knowledge,
            frames,
            lexicon,
            index ? &*index : nullptr,
            decisions ? &*decisions : nullptr};
  }
};

/// The first 16 hexadecimal digits of a SHA-256 over names and bytes of all files below
/// a folder, in the order of their names. Failure where one cannot be read.
[[nodiscard]] std::string folder_hash(const std::filesystem::path& folder);

/// `data`: folder of mappings/ (pipeline/places.hpp); `model`: the model's folder.
/// `cache_mb`: megabytes for remembered words; `index`: file of an imported index,
/// empty: none. Failure where anything is missing or
/// damaged.
[[nodiscard]] Means means(const std::filesystem::path& data,
                          const std::filesystem::path& model,
                          std::size_t cache_mb,
                          const std::filesystem::path& index = {});

} // namespace sourcier::pipeline
