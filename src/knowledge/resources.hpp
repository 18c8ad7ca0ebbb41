// SPDX-License-Identifier: Apache-2.0
// All that is loaded once, before the first article, and passed by const reference.
#pragma once

namespace sourcier::knowledge {

class Knowledge; // knowledge/knowledge.hpp: who is who (mappings/wikidata/)
class Index;     // knowledge/index.hpp: who is who, imported (--kb)
class Decisions; // knowledge/decisions.hpp: links that a person decided on (--links)
class Frames;  // knowledge/frames.hpp: what words evoke which event (mappings/events/)
class Lexicon; // knowledge/lexicon.hpp: word lists of a language
               // (mappings/languages/fr/)

struct Resources {
  const Knowledge& knowledge;
  const Frames& frames;
  const Lexicon& lexicon;
  const Index* index = nullptr;         ///< null: none was given
  const Decisions* decisions = nullptr; ///< null: none were given
};

} // namespace sourcier::knowledge
