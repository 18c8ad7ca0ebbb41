// SPDX-License-Identifier: Apache-2.0
// Accounts as tests need them: what happened in Oslo on a day, told by a document.
#pragma once
#include "merge/accounts.hpp"

#include <string>
#include <utility>

namespace sourcier::test {

using merge::Account;
using merge::Party;

inline constexpr merge::Day published = 20150; // 3 March 2025

inline Party linked(const std::string& role, const std::string& item) {
  return {role, item, "", {}};
}
inline Party named(const std::string& role, const std::string& name) {
  return {role, "", "", {name}};
}
inline Party called(const std::string& role, const std::string& common) {
  return {role, "", common, {}};
}

/// An event of a type with its parties, dated to one day.
inline Account told(const std::string& doc,
                    const std::string& type,
                    std::vector<Party> parties,
                    merge::Day day = published) {
  Account account;
  account.event = doc + "-" + type;
  account.doc = doc;
  account.type = type;
  account.published = published;
  account.earliest = day;
  account.latest = day;
  account.parties = std::move(parties);
  return account;
}

inline Account undated(Account account, merge::Day day) {
  account.earliest.reset();
  account.latest.reset();
  account.published = day;
  return account;
}

} // namespace sourcier::test
