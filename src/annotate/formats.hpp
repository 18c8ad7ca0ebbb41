// SPDX-License-Identifier: Apache-2.0
// Annotations as files: JSON lines and CoNLL-U.
#pragma once
#include "nlp/pipeline.hpp"

#include <string>
#include <string_view>

namespace sourcier::annotate {

/// One line of JSON with its line break: id, text, one list a column (tok, ws, idx,
/// norm, pos, tag, morph, head, dep, lemma, ent_iob, ent_type, sent_start), the first 8
/// numbers of the tensor's first and last rows, and the smallest score distances
/// (margin); with sentence starts told: `preset`.
[[nodiscard]] std::string
jsonl(const nlp::Annotation& annotation, std::string_view id, std::string_view text);

/// CoNLL-U of Universal Dependencies: one block of lines a sentence, without whitespace
/// tokens; names as `NER=B-PER` in the last column. "" where there is no word.
[[nodiscard]] std::string
conllu(const nlp::Annotation& annotation, std::string_view id, std::string_view text);

} // namespace sourcier::annotate
