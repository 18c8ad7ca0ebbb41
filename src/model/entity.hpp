// SPDX-License-Identifier: Apache-2.0
// Entities: who and what the mentions of a document speak of.
#pragma once
#include "model/mention.hpp"
#include "model/table.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sourcier {

enum class EntityId : std::uint32_t {};

enum class StateKind : std::uint8_t { none, recognised, former, de_facto };
enum class LinkMethod : std::uint8_t {
  exact_name,
  alias,
  demonym,
  metonym,
  coreference,
  context,
  decision
};

/// Why an entity is taken for a Wikidata item.
struct Link {
  std::string qid;       ///< "Q423"
  double confidence = 0; ///< 0 to 1, calibrated
  LinkMethod method = LinkMethod::exact_name;
  std::uint32_t candidates = 1;    ///< how many rows had the name
  MentionId evidence{};            ///< the mention that decided
  std::vector<std::string> rivals; ///< QIDs, best first
};

struct Entity {
  EntityKind kind = EntityKind::thing;
  std::string subclass; ///< "NewsMedium" …; or empty
  StateKind state_kind = StateKind::none;
  std::string label; ///< French, as shown: "Corée du Nord", "soldats nord-coréens"
  std::optional<Link> link;            ///< none: sc:Unlinked
  std::string member_kind;             ///< of a group: "soldat"; or empty
  std::optional<EntityId> affiliation; ///< "nord-coréens" → the state
};

/// Who is who. A mention that could not be resolved (a pronoun, say) has no entity.
struct Entities {
  Table<EntityId, Entity> entities;
  /// By MentionId: the entities it speaks of; several for "les deux pays"; none:
  /// unresolved.
  std::vector<std::vector<EntityId>> of_mention;
  /// By MentionId: the place a metonym literally names ("le Kremlin"), when there is
  /// one.
  std::vector<std::optional<EntityId>> literal;
};

} // namespace sourcier
