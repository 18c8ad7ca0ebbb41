// SPDX-License-Identifier: Apache-2.0
// Finds candidates by their anchors, compares, and closes what is too old to grow.
#include "merge/clusters.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace sourcier::merge {

namespace {

/// Clusters that are held; beyond that the oldest is closed, though one more account of
/// it might come.
constexpr std::size_t most_open = 20000;

/// Clusters that one account is compared with, the latest first.
constexpr std::size_t most_candidates = 200;

/// Accounts of a cluster that a new one is compared with; of the others only IRIs
/// count.
constexpr std::size_t most_compared = 24;

bool tells_more_than_one(const Cluster& cluster) {
  return std::any_of(
      cluster.accounts.begin(), cluster.accounts.end(), [&](const Account& account) {
        return account.doc != cluster.accounts.front().doc;
      });
}

/// What is left of an account that nothing is compared with.
Account bare(const Account& account) {
  Account name;
  name.event = account.event;
  name.doc = account.doc;
  name.text = account.text;
  return name;
}

} // namespace

Clusters::Clusters(const States& states, std::function<void(const Cluster&)> done)
    : states_(states), done_(std::move(done)) {}

void Clusters::add(Account account) {
  if (account.type != type_) {
    finish();
    type_ = account.type;
  }
  const auto day = day_of(account);
  if (!day) {
    return;
  }
  close_before(*day - reach(type_));
  const auto choice = best(account);
  const Number number = choice ? choice->number : next_++;
  Open& open = open_[number];
  open.last = *day;
  if (choice) {
    open.cluster.reasons |= choice->sameness.reasons;
    open.cluster.confidence =
        std::min(open.cluster.confidence, choice->sameness.confidence);
  }
  const bool compared = open.cluster.accounts.size() < most_compared;
  if (compared) {
    index(account, number);
  }
  open.cluster.accounts.push_back(compared ? std::move(account) : bare(account));
  if (open_.size() > most_open) {
    close(open_.begin()->first);
  }
}

void Clusters::finish() {
  while (!open_.empty()) {
    close(open_.begin()->first);
  }
  by_anchor_.clear();
}

void Clusters::index(const Account& account, Number number) {
  for (const std::string& anchor : anchors(account)) {
    std::vector<Number>& numbers = by_anchor_[anchor];
    if (numbers.empty() ||
        std::find(numbers.begin(), numbers.end(), number) == numbers.end()) {
      numbers.push_back(number);
    }
  }
}

void Clusters::close_before(Day day) {
  std::vector<Number> old;
  for (const auto& [number, open] : open_) {
    if (open.last >= day) {
      break; // younger ones follow, but for those that an old one outlived
    }
    old.push_back(number);
  }
  for (const Number number : old) {
    close(number);
  }
}

void Clusters::close(Number number) {
  const auto node = open_.extract(number);
  const Cluster& cluster = node.mapped().cluster;
  std::set<std::string> all;
  for (const Account& account : cluster.accounts) {
    for (std::string& anchor : anchors(account)) {
      all.insert(std::move(anchor));
    }
  }
  for (const std::string& anchor : all) {
    const auto found = by_anchor_.find(anchor);
    if (found != by_anchor_.end()) {
      std::erase(found->second, number);
      if (found->second.empty()) {
        by_anchor_.erase(found);
      }
    }
  }
  if (tells_more_than_one(cluster)) {
    done_(cluster);
  }
}

std::vector<Clusters::Number> Clusters::candidates(const Account& account) const {
  std::set<Number, std::greater<>> found; // the latest first
  for (const std::string& anchor : anchors(account)) {
    const auto numbers = by_anchor_.find(anchor);
    if (numbers != by_anchor_.end()) {
      const std::size_t count = std::min(numbers->second.size(), most_candidates);
      found.insert(numbers->second.end() - static_cast<std::ptrdiff_t>(count),
                   numbers->second.end());
    }
  }
  std::vector<Number> latest(found.begin(), found.end());
  latest.resize(std::min(latest.size(), most_candidates));
  return latest;
}

std::optional<Sameness> Clusters::fits(const Account& account,
                                       const Cluster& cluster) const {
  std::optional<Sameness> most;
  const std::size_t compared = std::min(cluster.accounts.size(), most_compared);
  for (std::size_t i = 0; i < compared; ++i) {
    const Account& other = cluster.accounts[i];
    if (at_odds(account, other)) {
      return std::nullopt;
    }
    const auto one =
        other.doc == account.doc ? std::nullopt : sameness(account, other, states_);
    if (one && (!most || one->confidence > most->confidence)) {
      most = one;
    }
  }
  return most;
}

std::optional<Clusters::Choice> Clusters::best(const Account& account) const {
  std::optional<Choice> choice;
  for (const Number number : candidates(account)) {
    const auto one = fits(account, open_.at(number).cluster);
    if (one && (!choice || one->confidence > choice->sameness.confidence)) {
      choice = Choice{number, *one};
    }
  }
  return choice;
}

} // namespace sourcier::merge
