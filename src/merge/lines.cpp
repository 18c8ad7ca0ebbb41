// SPDX-License-Identifier: Apache-2.0
// Accounts as lines: fields parted by tabs, their parts by ; and , and /.
#include "merge/accounts.hpp"
#include "merge/runs.hpp"

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
    text.append(hexadecimal(hash)).append(",");
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
  std::string text = party.role;
  text.append("/").append(party.item).append("/").append(party.common).append("/");
  for (const std::string& name : party.names) {
    text.append(name).append(",");
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
  std::string parties;
  for (const Party& party : account.parties) {
    parties += party_text(party);
  }
  std::string figures;
  for (const Figure& figure : account.figures) {
    figures.append(figure.value).append("/").append(figure.counted).append(";");
  }
  return tabbed({account.event,
                 account.doc,
                 account.type,
                 account.telling == Telling::planned ? "p" : "h",
                 day_text(account.published),
                 day_text(account.earliest),
                 day_text(account.latest),
                 account.trigger,
                 parties,
                 figures,
                 hexadecimal(account.sentence),
                 hashes_text(account.words),
                 hashes_text(account.subject),
                 account.text});
}

std::string hexadecimal(std::uint64_t number) {
  std::array<char, 16> digits{};
  char* const end =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
  return {digits.data(), end};
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
