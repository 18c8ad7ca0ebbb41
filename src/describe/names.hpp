// SPDX-License-Identifier: Apache-2.0
// The local names of data IRIs: hashes of what a thing is (model.md 2).
#pragma once
#include "model/article.hpp"
#include "model/entity.hpp"
#include "model/finding.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::describe {

/// First 16 hexadecimal digits of the SHA-256 of the parts, joined by U+0000.
[[nodiscard]] std::string hashed(std::initializer_list<std::string_view> parts);
/// DOC`c`B`x`E.
[[nodiscard]] std::string span_name(std::string_view doc, Span span);
/// `B`x`E`.
[[nodiscard]] std::string offsets(Span span);
/// NFC, lower case, blanks joined, ' for ’.
[[nodiscard]] std::string normalised_label(std::string_view label);
/// By EntityId: `Q423`, or `N` and a hash. Unlinked entities never share a name.
[[nodiscard]] std::vector<std::string>
entity_names(std::string_view doc, const Findings& findings, const Entities& entities);

/// What the name of a finding, an attribution or a link is made of.
struct NameParts {
  std::string kind;                 ///< the word before the slash: "event"
  std::string type;                 ///< class, predicate, mode, manner, QID or office
  std::vector<Span> spans;          ///< evidence, trigger, cues, words
  std::vector<std::string> parties; ///< "agent=Q423", in any order
};
/// The text that is hashed; equal for two things only where the model sees no
/// difference.
[[nodiscard]] std::string name_text(std::string_view doc, const NameParts& parts);

} // namespace sourcier::describe
