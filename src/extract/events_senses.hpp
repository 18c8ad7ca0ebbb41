// SPDX-License-Identifier: Apache-2.0
// A predicate read with a frame: which words evoke it and who fills which role.
#pragma once
#include "extract/mentions.hpp"
#include "extract/predicates.hpp"
#include "knowledge/frames.hpp"

#include <optional>
#include <vector>

namespace sourcier::extract {

/// Where everything of a document is found while its events are read.
struct Scene {
  const Document& document;
  const std::vector<Predicate>& predicates;
  Mentions& mentions;
  const knowledge::Frames& frames;
  std::vector<std::uint32_t> predicate_at; ///< by token; `none` where there is none
  std::vector<std::vector<std::uint32_t>> governors; ///< by token: verbs it completes
  std::vector<bool> evokes; ///< by token: a noun that may be an event
  static constexpr std::uint32_t none = 0xFFFFFFFF;
};
[[nodiscard]] Scene scene(const Document& document,
                          const std::vector<Predicate>& predicates,
                          Mentions& mentions,
                          const knowledge::Frames& frames);

/// A role and the argument that fills it; the mention, where there is one.
struct Assigned {
  Role role = Role::agent;
  Argument argument;
  std::optional<MentionId> mention;
};

struct Sense {
  const knowledge::Frame* frame = nullptr;
  TokenIndex head = no_token; ///< verb or noun that evokes it
  TokenIndex carrier =
      no_token; ///< support or host verb that carries tense and negation
  std::vector<TokenIndex> words;   ///< tokens of the trigger, ascending
  std::vector<Argument> arguments; ///< all it could use, the support verb's included
  std::vector<Assigned> roles;
  std::vector<TokenIndex> conditions; ///< fillers that only conditioned the match
  float score = 0;
};

/// Dictionary forms a token may have: the model's lemma, then what its ending allows.
[[nodiscard]] std::vector<std::string> dictionary_forms(const Token& token, bool verb);

/// The best reading of a predicate, or none.
[[nodiscard]] std::optional<Sense> sense(Scene& scene, const Predicate& predicate);

/// The rows of a predicate plus those that a support or host verb lends an event noun;
/// fills `carrier`, and `words` where the verb belongs to the trigger.
[[nodiscard]] std::vector<Argument> lent_arguments(const Scene& scene,
                                                   const Predicate& predicate,
                                                   const knowledge::Frame& frame,
                                                   Sense& into);

/// Assigns roles; false where a condition of the frame fails.
[[nodiscard]] bool assign(Scene& scene, Sense& into);

} // namespace sourcier::extract
