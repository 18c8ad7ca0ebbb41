// SPDX-License-Identifier: Apache-2.0
// Kinds by their names in tables.
#include "knowledge/kinds.hpp"

#include "problem.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace sourcier::knowledge {

namespace {

template <class Value, std::size_t N>
Value named_value(const std::array<std::pair<std::string_view, Value>, N>& values,
                  const std::string& name,
                  const std::string& place) {
  const auto found = std::find_if(values.begin(), values.end(), [&](const auto& value) {
    return value.first == name;
  });
  if (found == values.end()) {
    throw Failure(place + ": no value \"" + name + "\"; see docs/knowledge.md");
  }
  return found->second;
}

} // namespace

EntityKind entity_kind(const std::string& name, const std::string& place) {
  static constexpr std::array<std::pair<std::string_view, EntityKind>, 5> kinds{{
      {"Person", EntityKind::person},
      {"State", EntityKind::state},
      {"Organization", EntityKind::organization},
      {"Place", EntityKind::place},
      {"Group", EntityKind::group},
  }};
  return named_value(kinds, name, place);
}

StateKind state_kind(const std::string& name, const std::string& place) {
  static constexpr std::array<std::pair<std::string_view, StateKind>, 4> kinds{{
      {"", StateKind::none},
      {"recognised", StateKind::recognised},
      {"former", StateKind::former},
      {"de_facto", StateKind::de_facto},
  }};
  return named_value(kinds, name, place);
}

std::string_view kind_name(EntityKind kind) {
  switch (kind) {
  case EntityKind::person:
    return "Person";
  case EntityKind::state:
    return "State";
  case EntityKind::organization:
    return "Organization";
  case EntityKind::place:
    return "Place";
  case EntityKind::group:
    return "Group";
  case EntityKind::thing:
    break;
  }
  return "Thing";
}

} // namespace sourcier::knowledge
