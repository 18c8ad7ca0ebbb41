// SPDX-License-Identifier: Apache-2.0
// Brings accounts of one thing together as they pass by, day after day.
#pragma once
#include "merge/same.hpp"

#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace sourcier::merge {

/// Accounts that tell the same thing.
struct Cluster {
  std::vector<Account> accounts; ///< the first is the one all others were held against
  Reasons reasons = 0;
  double confidence = 1; ///< the lowest of those that joined
};

/// Takes accounts sorted by type and day, and holds those that a later one may still
/// join. An account joins the cluster with which it has most in common, if it is at
/// odds with none of its accounts.
class Clusters {
 public:
  /// `done`: called for each cluster of two accounts or more, of different documents.
  Clusters(const States& states, std::function<void(const Cluster&)> done);
  void add(Account account);
  /// Nothing more comes.
  void finish();

 private:
  using Number = std::uint64_t; ///< of a cluster, in the order of their first accounts
  struct Open {
    Cluster cluster;
    Day last = 0; ///< of its latest account
  };
  struct Choice {
    Number number = 0;
    Sameness sameness;
  };

  void close_before(Day day);
  void close(Number number);
  [[nodiscard]] std::vector<Number> candidates(const Account& account) const;
  [[nodiscard]] std::optional<Choice> best(const Account& account) const;
  [[nodiscard]] std::optional<Sameness> fits(const Account& account,
                                             const Cluster& cluster) const;
  void index(const Account& account, Number number);

  const States& states_;
  std::function<void(const Cluster&)> done_;
  std::string type_;
  std::map<Number, Open> open_;
  std::unordered_map<std::string, std::vector<Number>> by_anchor_;
  Number next_ = 0;
};

} // namespace sourcier::merge
