// SPDX-License-Identifier: Apache-2.0
// Finds the nearest listed class above a class, and lets the classes of an item vote.
#include "harvest/classes.hpp"

#include "knowledge/kinds.hpp"
#include "knowledge/tables.hpp"
#include "pack/checksum.hpp"
#include "problem.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace sourcier::harvest {

namespace {

/// Above that the sub-class statements of Wikidata lead everywhere.
constexpr int highest = 6;

/// Kinds that win where two have as many classes.
constexpr std::array order{EntityKind::person,
                           EntityKind::state,
                           EntityKind::organization,
                           EntityKind::place,
                           EntityKind::group};

} // namespace

Classes::Classes(const std::filesystem::path& table) {
  std::string all;
  constexpr std::size_t columns = 6;
  knowledge::read_table(
      table, columns, [&](const knowledge::Cells& cells, const std::string& place) {
        Row row;
        if (cells[1] == "Dropped" || cells[1] == "Office") {
          row.fate = cells[1] == "Dropped" ? Fate::dropped : Fate::post;
        } else {
          row.kind = knowledge::entity_kind(cells[1], place);
        }
        row.subclass = cells[2];
        row.state_kind = knowledge::state_kind(cells[3], place);
        row.place_class = cells[4];
        const std::uint32_t id = q_number(cells[0]);
        if (id == 0 || !rows_.emplace(id, std::move(row)).second) {
          throw Failure(place + ": " + cells[0] +
                        " is no class or is there twice; delete the row");
        }
        for (const std::string& cell : cells) {
          all.append(cell).append(1, '\t');
        }
      });
  sum_ = pack::crc32(all);
}

void Classes::learn(const Item& item) {
  for (const std::uint32_t parent : item.parents) {
    parents_.emplace_back(item.entry.qid, parent);
  }
}

void Classes::settle() {
  std::sort(parents_.begin(), parents_.end());
}

const Classes::Row* Classes::nearest(std::uint32_t class_id) const {
  std::set<std::uint32_t> seen{class_id};
  std::vector<std::uint32_t> level{class_id};
  for (int height = 0; height <= highest && !level.empty(); ++height) {
    std::sort(level.begin(), level.end());
    for (const std::uint32_t id : level) {
      if (const auto found = rows_.find(id); found != rows_.end()) {
        return &found->second;
      }
    }
    std::vector<std::uint32_t> above;
    for (const std::uint32_t id : level) {
      auto at = std::lower_bound(parents_.begin(), parents_.end(), std::pair(id, 0U));
      for (; at != parents_.end() && at->first == id; ++at) {
        if (seen.insert(at->second).second) {
          above.push_back(at->second);
        }
      }
    }
    level = std::move(above);
  }
  return nullptr;
}

const Classes::Row* Classes::row_of(std::uint32_t class_id) {
  const auto [at, fresh] = known_.emplace(class_id, nullptr);
  if (fresh) {
    at->second = nearest(class_id);
  }
  return at->second;
}

struct Classes::Said {
  std::array<int, order.size()> votes{};
  StateKind state_kind = StateKind::none;
  std::string subclass;
  int cities = 0;
  int regions = 0;

  void add(const Row& row) {
    for (std::size_t i = 0; i < order.size(); ++i) {
      votes.at(i) += row.kind == order.at(i) ? 1 : 0;
    }
    // Recognised before former before de facto, as the enumeration has them.
    if (row.state_kind != StateKind::none &&
        (state_kind == StateKind::none || row.state_kind < state_kind)) {
      state_kind = row.state_kind;
    }
    subclass = subclass.empty() ? row.subclass : subclass;
    cities += row.place_class == "City" ? 1 : 0;
    regions += row.place_class == "Region" ? 1 : 0;
  }
};

bool Classes::judge(Item& item) {
  Said said;
  int dropped = 0;
  for (const std::uint32_t id : item.classes) {
    const Row* row = row_of(id);
    if (row == nullptr) {
      continue;
    }
    if (row->fate == Fate::kept) {
      said.add(*row);
    } else if (rows_.contains(id)) {
      return false; // itself listed: a category that is a town as well is a category
    } else {
      ++dropped;
    }
  }
  const auto* const most = std::max_element(said.votes.begin(), said.votes.end());
  if (*most == 0 || *most < dropped) {
    return false;
  }
  knowledge::Entry& entry = item.entry;
  entry.kind = order.at(static_cast<std::size_t>(most - said.votes.begin()));
  const bool organization = entry.kind == EntityKind::organization;
  entry.subclass = organization ? said.subclass : "";
  entry.state_kind =
      entry.kind == EntityKind::state ? said.state_kind : StateKind::none;
  entry.place_class = entry.kind != EntityKind::place                  ? ""
                      : said.cities > 0 && said.cities >= said.regions ? "City"
                      : said.regions > 0                               ? "Region"
                                                                       : "";
  return true;
}

bool Classes::is_post(const Item& item) const {
  return std::any_of(item.classes.begin(), item.classes.end(), [&](std::uint32_t id) {
    const auto found = rows_.find(id);
    return found != rows_.end() && found->second.fate == Fate::post;
  });
}

} // namespace sourcier::harvest
