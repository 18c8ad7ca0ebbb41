// SPDX-License-Identifier: Apache-2.0
// The tables that the stage reads, loaded once for all tests.
#pragma once
#include "knowledge/frames.hpp"
#include "knowledge/knowledge.hpp"
#include "knowledge/lexicon.hpp"
#include "knowledge/resources.hpp"

namespace sourcier::test {

inline const knowledge::Resources& resources() {
  static const knowledge::Knowledge known(SOURCIER_ROOT "/mappings/wikidata");
  static const knowledge::Frames frames(SOURCIER_ROOT "/mappings/events");
  static const knowledge::Lexicon lexicon(SOURCIER_ROOT "/mappings/languages/fr");
  static const knowledge::Resources all{known, frames, lexicon};
  return all;
}

} // namespace sourcier::test
