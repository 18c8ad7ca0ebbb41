// SPDX-License-Identifier: Apache-2.0
// Entities for descriptions that speak of nobody named.
#pragma once
#include "knowledge/resources.hpp"
#include "link/discourse.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace sourcier::link {

class Descriptions {
 public:
  /// Keeps the reference.
  explicit Descriptions(const knowledge::Knowledge& knowledge)
      : knowledge_(knowledge) {}
  /// The entity of a nominal that speaks of nobody known, with what it says of its
  /// members and of its state. The same definite words again are the same entity; "des
  /// soldats", "trois hommes" are new ones each time. To be asked in the order of the
  /// text.
  EntityId entity(const Discourse& discourse, MentionId nominal);

 private:
  [[nodiscard]] std::optional<EntityId> home(const Discourse& discourse,
                                             MentionId people) const;

  const knowledge::Knowledge& knowledge_;
  std::map<std::pair<EntityKind, std::string>, EntityId> last_;
};

} // namespace sourcier::link
