// SPDX-License-Identifier: Apache-2.0
// Looks for contradictions first, then weighs what is shared.
#include "merge/same.hpp"

#include "merge/names.hpp"

#include <algorithm>
#include <array>

namespace sourcier::merge {

namespace {

/// What an event of a type is known by: without a shared name in one of these roles two
/// accounts are not joined. `fewest`: how many must be shared. Types not listed here
/// need a shared party in any role, or a place.
struct KnownBy {
  std::string_view type;
  std::array<std::string_view, 3> roles;
  std::size_t fewest;
};
// clang-format off
constexpr std::array<KnownBy, 31> known_by{{
    {"Appointment", {"target", "", ""}, 1},      {"Departure", {"target", "", ""}, 1},
    {"Arrest", {"target", "", ""}, 1},      {"JudicialDecision", {"target", "", ""}, 1},
    {"Release", {"theme", "target", "agent"}, 1}, {"Investigation", {"target", "topic", "agent"}, 1},
    {"Visit", {"agent", "", ""}, 1},             {"Sanction", {"target", "", ""}, 1},
    {"Meeting", {"participant", "", ""}, 2},     {"Call", {"participant", "", ""}, 2},
    {"Agreement", {"participant", "", ""}, 2},   {"Alliance", {"participant", "agent", "target"}, 2},
    {"Ceasefire", {"participant", "agent", ""}, 2}, {"War", {"participant", "", ""}, 2},
    {"Cooperation", {"participant", "", ""}, 2}, {"Trade", {"participant", "agent", "target"}, 2},
    {"Correspondence", {"agent", "target", "participant"}, 2},
    {"ExpressionOfSupport", {"agent", "target", ""}, 2}, {"Praise", {"agent", "target", ""}, 2},
    {"Recognition", {"agent", "target", "theme"}, 2}, {"Promise", {"agent", "target", ""}, 2},
    {"Request", {"agent", "target", ""}, 2},     {"Accusation", {"agent", "target", ""}, 2},
    {"Condemnation", {"agent", "target", ""}, 2}, {"Refusal", {"agent", "target", ""}, 2},
    {"Denial", {"agent", "target", ""}, 2},      {"Threat", {"agent", "target", ""}, 2},
    {"Concession", {"agent", "target", "theme"}, 2}, {"SupplyOfArms", {"agent", "target", "theme"}, 2},
    {"Aid", {"agent", "target", "theme"}, 2},    {"EconomicChange", {"target", "theme", ""}, 1},
}};
// clang-format on

/// Types whose figure is what they say: another figure is another event.
constexpr std::array<std::string_view, 2> about_figures{"EconomicChange", "Trade"};

constexpr std::array<std::string_view, 3> places{"place", "destination", "origin"};

constexpr Day narrow = 3;           ///< days of a date that tells one day from another
constexpr Day month = 31;           ///< a month is a date, if a wide one
constexpr Day old_news = 2;         ///< days that undated news may be old
constexpr double enough = 2.5;      ///< see weight_of
constexpr double least_alike = 0.3; ///< share of words of sentences that are alike

template <class List>
bool listed(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_place(const Party& party) {
  return listed(places, party.role);
}

struct Window {
  Day from;
  Day to;
};

/// When it was: as the text dates it, else shortly before it was published.
std::optional<Window> window(const Account& account) {
  if (account.is_dated()) {
    return Window{*account.earliest, *account.latest};
  }
  if (account.earliest || account.latest || !account.published) {
    return std::nullopt;
  }
  return Window{*account.published - old_news, *account.published};
}

bool overlap(const Window& a, const Window& b) {
  return a.from <= b.to && b.from <= a.to;
}

bool copied(const Account& a, const Account& b) {
  return !a.text.empty() && a.text == b.text;
}

bool times_at_odds(const Account& a, const Account& b) {
  const bool undated = !a.is_dated() && !b.is_dated() && !a.earliest && !b.earliest;
  if ((a.type == "War" && !(a.is_dated() && b.is_dated())) ||
      (undated && copied(a, b))) {
    return false;
  }
  const auto one = window(a);
  const auto other = window(b);
  if (!one || !other || !overlap(*one, *other)) {
    return true;
  }
  const bool plan = a.telling == Telling::planned;
  const bool both = a.is_dated() && b.is_dated();
  return plan && !both; // of a plan the day of the article says nothing
}

/// 0 to 2: how far the days say that it is the same.
double time_weight(const Account& a, const Account& b) {
  if (a.type == "War") {
    return 1;
  }
  const auto width = [](const Account& account) {
    return *account.latest - *account.earliest;
  };
  if (a.is_dated() && b.is_dated()) {
    const Day wider = std::max(width(a), width(b));
    return wider < narrow ? 2 : wider <= month ? 0.5 : 0;
  }
  if (a.is_dated() || b.is_dated()) {
    return width(a.is_dated() ? a : b) < narrow ? 1 : 0;
  }
  return a.published && b.published && std::abs(*a.published - *b.published) <= 1 ? 1
                                                                                  : 0;
}

/// The named ones in a role.
std::vector<const Party*> named(const Account& account, std::string_view role) {
  std::vector<const Party*> found;
  for (const Party& party : account.parties) {
    if (party.role == role && party.is_named()) {
      found.push_back(&party);
    }
  }
  return found;
}

std::size_t shared(const std::vector<const Party*>& a,
                   const std::vector<const Party*>& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](const Party* one) {
        return std::any_of(b.begin(), b.end(), [&](const Party* other) {
          return same_party(*one, *other);
        });
      }));
}

/// A role in which both name someone, and nobody they both name. Of those that meet,
/// the shorter list must be part of the longer.
bool role_at_odds(const Account& a, const Account& b, std::string_view role) {
  const auto one = named(a, role);
  const auto other = named(b, role);
  if (one.empty() || other.empty()) {
    return false;
  }
  const std::size_t common = std::min(shared(one, other), shared(other, one));
  return role == "participant" ? common < std::min(one.size(), other.size())
                               : common == 0;
}

bool figures_differ(const Account& a, const Account& b, bool of_the_same) {
  return std::any_of(a.figures.begin(), a.figures.end(), [&](const Figure& one) {
    return std::any_of(b.figures.begin(), b.figures.end(), [&](const Figure& other) {
      return (one.counted == other.counted) == of_the_same && one.value != other.value;
    });
  });
}

/// Those that have no name, by the word they are called: soldiers are no students.
bool victims_at_odds(const Account& a, const Account& b) {
  if (a.type != "Casualties" || !figures_differ(a, b, false)) {
    return false;
  }
  const auto heads = [](const Account& account) {
    std::set<std::string> found;
    for (const Party& party : account.parties) {
      if (party.role == "target" && !party.common.empty()) {
        found.insert(head_of(party.common));
      }
    }
    return found;
  };
  const auto one = heads(a);
  const auto other = heads(b);
  return !one.empty() && !other.empty() &&
         std::none_of(one.begin(), one.end(), [&](const std::string& head) {
           return other.contains(head);
         });
}

bool is_figure_shared(const Account& a, const Account& b) {
  return std::any_of(a.figures.begin(), a.figures.end(), [&](const Figure& one) {
    return one.value.size() > 1 && // a single digit is the same by chance
           std::any_of(b.figures.begin(), b.figures.end(), [&](const Figure& other) {
             return one.counted == other.counted && one.value == other.value;
           });
  });
}

/// The share of the smaller list that stands in the other, both sorted.
double share(const std::vector<std::uint32_t>& a,
             const std::vector<std::uint32_t>& b,
             std::size_t of) {
  std::vector<std::uint32_t> common;
  std::set_intersection(
      a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return of == 0 ? 0 : static_cast<double>(common.size()) / static_cast<double>(of);
}

double words_alike(const Account& a, const Account& b) {
  constexpr double fewest = 2;
  const double common = share(a.words, b.words, 1);
  if (common < fewest) {
    return 0;
  }
  const double all = static_cast<double>(a.words.size()) +
                     static_cast<double>(b.words.size()) - common;
  return all > 0 ? common / all : 0;
}

/// -0.5 to 1: whether the articles as wholes name the same; 0 where they name too few.
double subjects_alike(const Account& a, const Account& b) {
  constexpr std::size_t fewest = 3;
  constexpr std::size_t most = 12;
  const std::size_t fewer = std::min({a.subject.size(), b.subject.size(), most});
  if (fewer < fewest) {
    return 0;
  }
  const double common = share(a.subject, b.subject, fewer);
  return common >= 0.5 ? 1 : common >= 0.25 ? 0.5 : -0.5;
}

/// Named parties that both have, whatever their roles among `roles`; weight by what
/// the name tells: a state is named in many articles.
struct Shared {
  std::size_t count = 0;
  double weight = 0;
};

template <class Holds>
Shared shared_parties(const Account& a,
                      const Account& b,
                      const States& states,
                      const Holds& counts) {
  Shared found;
  std::vector<const Party*> seen;
  for (const Party& one : a.parties) {
    const auto same = [&](const Party& other) {
      return counts(other) && other.is_named() && same_party(one, other);
    };
    const bool is_new = std::none_of(seen.begin(), seen.end(), [&](const Party* old) {
      return same_party(*old, one);
    });
    if (counts(one) && one.is_named() && is_new &&
        std::any_of(b.parties.begin(), b.parties.end(), same)) {
      seen.push_back(&one);
      ++found.count;
      found.weight += states.contains(one.item) ? 1 : 2;
    }
  }
  return found;
}

const KnownBy* row_of(std::string_view type) {
  const auto* const row =
      std::find_if(known_by.begin(), known_by.end(), [&](const KnownBy& one) {
        return one.type == type;
      });
  return row == known_by.end() ? nullptr : row;
}

/// All that two accounts share.
struct Common {
  Shared known;     ///< parties in the roles that the type is known by
  Shared where;     ///< places
  double alike = 0; ///< share of the words of their sentences
  double when = 0;  ///< see time_weight
  double about = 0; ///< see subjects_alike
  bool figure = false;
  bool printed = false; ///< two printings of one text
  bool trigger = false; ///< the same word
  bool outcome = false; ///< the same fate, said in other words
};

Common in_common(const Account& a, const Account& b, const States& states) {
  const KnownBy* row = row_of(a.type);
  const auto counts = [&](const Party& party) {
    return row != nullptr ? listed(row->roles, party.role)
                          : !is_place(party) && party.role != "topic";
  };
  return {shared_parties(a, b, states, counts),
          shared_parties(a, b, states, is_place),
          words_alike(a, b),
          time_weight(a, b),
          subjects_alike(a, b),
          is_figure_shared(a, b),
          copied(a, b),
          a.trigger == b.trigger,
          !outcome_of(a).empty() && outcome_of(a) == outcome_of(b)};
}

/// Whether enough of those are shared that the type is known by. One less will do where
/// town and day are the same, or the text.
bool is_known(std::string_view type, const Common& common) {
  const KnownBy* row = row_of(type);
  if (row == nullptr) {
    return common.known.count + common.where.count > 0;
  }
  const bool surely = common.printed || (common.where.weight >= 2 && common.when >= 2);
  return common.known.count + (surely ? 1 : 0) >= row->fewest && common.known.count > 0;
}

/// One name of a country is not enough to know an event by; and of two things in one
/// town on one day, more must be alike.
bool is_specific(const Common& common) {
  const bool alike = common.figure || common.alike >= least_alike;
  return (alike || common.known.weight + common.where.weight >= 2) &&
         (alike || common.known.count > 0 || common.trigger || common.outcome ||
          common.about >= 1);
}

double weight_of(const Common& common) {
  const double words = common.alike >= 0.5 ? 2 : common.alike >= least_alike ? 1 : 0;
  return common.known.weight + common.where.weight + common.when + words +
         common.about + (common.figure ? 1.5 : 0) + (common.printed ? 2 : 0) +
         (common.trigger ? 0.5 : 0);
}

Reasons reasons_of(const Common& common) {
  return static_cast<Reasons>((common.known.count > 0 ? same_parties : 0) |
                              (common.where.count > 0 ? same_place : 0) |
                              (common.when >= 1 ? same_time : 0) |
                              (common.figure ? same_figure : 0) |
                              (common.alike >= least_alike ? same_words : 0));
}

} // namespace

bool at_odds(const Account& a, const Account& b) {
  if (a.type != b.type || a.telling != b.telling || times_at_odds(a, b)) {
    return true;
  }
  for (const std::string_view role :
       {"agent", "target", "participant", "theme", "place", "origin", "destination"}) {
    if (role_at_odds(a, b, role)) {
      return true;
    }
  }
  const std::string_view one = outcome_of(a);
  const std::string_view other = outcome_of(b);
  return (!one.empty() && !other.empty() && one != other) || victims_at_odds(a, b) ||
         (listed(about_figures, a.type) && figures_differ(a, b, true));
}

std::optional<Sameness>
sameness(const Account& a, const Account& b, const States& states) {
  if (at_odds(a, b)) {
    return std::nullopt;
  }
  if (copied(a, b) && a.sentence != 0 && a.sentence == b.sentence &&
      a.trigger == b.trigger) {
    return Sameness{near_copy, 0.95};
  }
  const Common common = in_common(a, b, states);
  const double weight = weight_of(common);
  if (!is_known(a.type, common) || !is_specific(common) || common.when < 0.5 ||
      weight < enough) {
    return std::nullopt;
  }
  return Sameness{reasons_of(common), std::min(0.95, 0.5 + 0.05 * weight)};
}

std::vector<std::string> anchors(const Account& account) {
  std::set<std::string> found;
  for (const Party& party : account.parties) {
    if (party.role == "topic") {
      continue;
    }
    if (!party.item.empty()) {
      found.insert(party.item);
    }
    for (const std::string& name : party.names) {
      found.insert(last_word(name));
    }
  }
  if (!account.text.empty()) {
    found.insert("=" + std::to_string(account.sentence));
  }
  return {found.begin(), found.end()};
}

std::optional<Day> day_of(const Account& account) {
  if (account.type == "War") {
    return account.published;
  }
  const auto when = window(account);
  return when && when->to - when->from <= month ? std::optional(when->to)
                                                : std::nullopt;
}

Day reach(std::string_view type) {
  constexpr Day of_a_war = 400;
  return type == "War" ? of_a_war : month;
}

std::vector<std::string_view> names_of(Reasons reasons) {
  constexpr std::array<std::string_view, 6> names{"sc:SameParties",
                                                  "sc:SamePlace",
                                                  "sc:SameTime",
                                                  "sc:SameFigure",
                                                  "sc:SameWords",
                                                  "sc:NearCopy"};
  std::vector<std::string_view> found;
  for (std::size_t bit = 0; bit < names.size(); ++bit) {
    if ((reasons >> bit & 1U) != 0) {
      found.push_back(names.at(bit));
    }
  }
  return found;
}

} // namespace sourcier::merge
