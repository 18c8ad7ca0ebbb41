// SPDX-License-Identifier: Apache-2.0
// The stage that annotates: articles in, documents with sentences, tokens, syntax,
// names out.
#pragma once
#include "model/document.hpp"

#include <vector>

namespace sourcier::nlp {
class Pipeline; // nlp/pipeline.hpp: a loaded spaCy pipeline folder
}

namespace sourcier::annotate {

/// Article → Document, "prepared" as nlp/trust.md says: one block a document of the
/// model, ' for ’, blanks for U+00A0 and U+202F, sentence starts preset by our splitter
/// (annotate/sentences.hpp).
[[nodiscard]] Document document(Article article, const nlp::Pipeline& pipeline);

} // namespace sourcier::annotate
