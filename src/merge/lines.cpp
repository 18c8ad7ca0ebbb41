// SPDX-License-Identifier: Apache-2.0
// Accounts as lines: fields parted by tabs, their parts by ; and , and /.
#include "merge/accounts.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace sourcier::merge {

namespace {

std::vector<std::string_view> parts(std::string_view text, char by) {
  std::vector<std::string_view> all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(by), text.size());
    all.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

/// Fields between separators, empty ones too, exactly `Count` of them.
template <std::size_t Count>
std::array<std::string_view, Count> fields(std::string_view text, char by) {
  std::array<std::string_view, Count> all;
  for (std::string_view& field : all) {
    const std::size_t end = std::min(text.find(by), text.size());
    field = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

template <class Number>
std::string hexadecimal(Number number) {
  std::array<char, 16> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
  return {digits.data(), end};
}

template <class Number>
Number number_of(std::string_view digits, int base = 16) {
  Number number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
  return number;
}

std::string day_text(const std::optional<Day>& day) {
  return day ? std::to_string(*day) : std::string();
}

std::optional<Day> day_of(std::string_view digits) {
  return digits.empty() ? std::nullopt : std::optional(number_of<Day>(digits, 10));
}

std::string hashes_text(const std::vector<std::uint32_t>& hashes) {
  std::string text;
  for (const std::uint32_t hash : hashes) {
    text += hexadecimal(hash) + ",";
  }
  return text;
}

std::vector<std::uint32_t> hashes_of(std::string_view text) {
  std::vector<std::uint32_t> hashes;
  for (const std::string_view digits : parts(text, ',')) {
    hashes.push_back(number_of<std::uint32_t>(digits));
  }
  return hashes;
}

std::string party_text(const Party& party) {
  std::string text = party.role + "/" + party.item + "/" + party.common + "/";
  for (const std::string& name : party.names) {
    text += name + ",";
  }
  return text + ";";
}

Party party_of(std::string_view text) {
  const auto [role, item, common, names] = fields<4>(text, '/');
  Party party{std::string(role), std::string(item), std::string(common), {}};
  for (const std::string_view name : parts(names, ',')) {
    party.names.emplace_back(name);
  }
  return party;
}

} // namespace

std::string line_of(const Account& account) {
  std::string line = account.event + "\t" + account.doc + "\t" + account.type + "\t" +
                     (account.telling == Telling::planned ? "p" : "h") + "\t" +
                     day_text(account.published) + "\t" + day_text(account.earliest) +
                     "\t" + day_text(account.latest) + "\t" + account.trigger + "\t";
  for (const Party& party : account.parties) {
    line += party_text(party);
  }
  line += "\t";
  for (const Figure& figure : account.figures) {
    line += figure.value + "/" + figure.counted + ";";
  }
  return line + "\t" + hexadecimal(account.sentence) + "\t" +
         hashes_text(account.words) + "\t" + hashes_text(account.subject) + "\t" +
         account.text;
}

Account account_of(std::string_view line) {
  const auto field = fields<14>(line, '\t');
  Account account;
  account.event = field[0];
  account.doc = field[1];
  account.type = field[2];
  account.telling = field[3] == "p" ? Telling::planned : Telling::happened;
  account.published = day_of(field[4]);
  account.earliest = day_of(field[5]);
  account.latest = day_of(field[6]);
  account.trigger = field[7];
  for (const std::string_view party : parts(field[8], ';')) {
    account.parties.push_back(party_of(party));
  }
  for (const std::string_view figure : parts(field[9], ';')) {
    const auto [value, counted] = fields<2>(figure, '/');
    account.figures.push_back({std::string(value), std::string(counted)});
  }
  account.sentence = number_of<std::uint64_t>(field[10]);
  account.words = hashes_of(field[11]);
  account.subject = hashes_of(field[12]);
  account.text = field[13];
  return account;
}

} // namespace sourcier::merge
