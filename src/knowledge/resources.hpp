// SPDX-License-Identifier: Apache-2.0
// All that is loaded once, before the first article, and passed by const reference.
#pragma once

namespace sourcier::knowledge {

class Knowledge; // knowledge/knowledge.hpp: who is who (mappings/wikidata/, --kb)
class Frames;  // knowledge/frames.hpp: what words evoke which event (mappings/events/)
class Lexicon; // knowledge/lexicon.hpp: word lists of a language
               // (mappings/languages/fr/)

struct Resources {
  const Knowledge& knowledge;
  const Frames& frames;
  const Lexicon& lexicon;
};

} // namespace sourcier::knowledge
