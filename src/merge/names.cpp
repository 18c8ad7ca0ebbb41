// SPDX-License-Identifier: Apache-2.0
// Compares names word by word; knows by what words fates and disasters differ.
#include "merge/names.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace sourcier::merge {

namespace {

std::set<std::string_view> words_of(std::string_view name) {
  std::set<std::string_view> words;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find('_'), name.size());
    words.insert(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return words;
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool part_of(std::string_view longer, std::string_view shorter) {
  const auto all = words_of(longer);
  const auto some = words_of(shorter);
  return last_word(longer) == last_word(shorter) &&
         std::includes(all.begin(), all.end(), some.begin(), some.end());
}

/// How French words begin that say what became of people, or what befell them
/// (folded). What has none of them says nothing.
struct Outcome {
  std::string_view beginning;
  std::string_view kind;
};
constexpr std::array<Outcome, 40> outcomes{{
    {"mort", "dead"},
    {"meurt", "dead"},
    {"mour", "dead"},
    {"tu", "dead"},
    {"deced", "dead"},
    {"deces", "dead"},
    {"peri", "dead"},
    {"assassin", "dead"},
    {"abatt", "dead"},
    {"execut", "dead"},
    {"succomb", "dead"},
    {"massacr", "dead"},
    {"meurtr", "dead"},
    {"perdu_la_vie", "dead"},
    {"bless", "wounded"},
    {"dispar", "missing"},
    {"captur", "captured"},
    {"otage", "captured"},
    {"prisonn", "captured"},
    {"enlev", "captured"},
    {"malad", "ill"},
    {"contamin", "ill"},
    {"infect", "ill"},
    {"intoxiqu", "ill"},
    {"seisme", "earthquake"},
    {"tremblement", "earthquake"},
    {"secousse", "earthquake"},
    {"incendie", "fire"},
    {"feu", "fire"},
    {"inond", "flood"},
    {"crue", "flood"},
    {"tempete", "storm"},
    {"ouragan", "storm"},
    {"cyclone", "storm"},
    {"epidemi", "epidemic"},
    {"collision", "crash"},
    {"accident", "crash"},
    {"crash", "crash"},
    {"avalanche", "avalanche"},
    {"eruption", "eruption"},
}};

std::string_view kind_of(std::string_view words) {
  for (const Outcome& row : outcomes) {
    if (words.starts_with(row.beginning)) {
      return row.kind;
    }
  }
  return {};
}

} // namespace

bool same_party(const Party& a, const Party& b) {
  if (!a.item.empty() && !b.item.empty()) {
    return a.item == b.item;
  }
  if (a.names.empty() || b.names.empty()) {
    return false;
  }
  const std::string& one = a.names.front();
  const std::string& other = b.names.front();
  return holds(b.names, one) || holds(a.names, other) || part_of(one, other) ||
         part_of(other, one);
}

std::string_view outcome_of(const Account& account) {
  if (account.type != "Casualties" && account.type != "Disaster") {
    return {};
  }
  const std::string_view by_trigger = kind_of(account.trigger);
  if (!by_trigger.empty()) {
    return by_trigger;
  }
  for (const Figure& figure : account.figures) {
    if (const std::string_view kind = kind_of(figure.counted); !kind.empty()) {
      return kind;
    }
  }
  return {};
}

std::string head_of(std::string_view common) {
  std::string head(common.substr(0, common.find('_')));
  while (head.ends_with('s') || head.ends_with('x')) {
    head.pop_back();
  }
  return head;
}

std::string last_word(std::string_view name) {
  return std::string(name.substr(name.rfind('_') + 1));
}

} // namespace sourcier::merge
