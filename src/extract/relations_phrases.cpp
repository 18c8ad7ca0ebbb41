// SPDX-License-Identifier: Apache-2.0
// Finds names, lists of names and demonyms beside a word that binds them.
#include "extract/relations_phrases.hpp"

#include "knowledge/kinds.hpp"

#include <algorithm>

namespace sourcier::extract {

bool is_of(std::string_view lower) {
  return lower == "de" || lower == "d'" || lower == "du" || lower == "des";
}

bool is_quote_mark(std::string_view lower) {
  return lower == "\"" || lower == "«" || lower == "»" || lower == "“" || lower == "”";
}

std::optional<Named> Bonds::name_at(TokenIndex at) const {
  if (at >= document.tokens.size()) {
    return std::nullopt;
  }
  const std::optional<MentionId> id = mentions.existing(at);
  if (!id) {
    return std::nullopt;
  }
  const Mention& mention = mentions[*id];
  const bool named =
      mention.kind == MentionKind::name || mention.kind == MentionKind::metonym;
  if (!named || mention.tokens.begin != at) {
    return std::nullopt;
  }
  return Named{*id, mention.tokens.end};
}

std::optional<Named> Bonds::noun_phrase_at(TokenIndex at) const {
  const TokenIndex limit =
      std::min<TokenIndex>(at + 3, at < document.tokens.size() ? sentence(at).end : at);
  for (TokenIndex t = at; t < limit; ++t) {
    if (std::optional<Named> name = name_at(t)) {
      return name;
    }
    if (token(t).pos != Upos::det && !is_quote_mark(lower(t)) && lower(t) != "l'" &&
        lower(t) != "la" && lower(t) != "le" && lower(t) != "les") {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<MentionId> Bonds::name_before(TokenIndex end) const {
  if (end == 0) {
    return std::nullopt;
  }
  TokenIndex last = end - 1;
  if (is_quote_mark(lower(last)) && last > sentence(last).begin) {
    --last;
  }
  const std::optional<MentionId> id = mentions.existing(last);
  if (!id) {
    return std::nullopt;
  }
  const Mention& mention = mentions[*id];
  const bool named =
      mention.kind == MentionKind::name || mention.kind == MentionKind::metonym;
  return named && mention.tokens.end == last + 1 ? id : std::nullopt;
}

std::vector<Named> Bonds::list_at(TokenIndex at) const {
  std::vector<Named> names;
  std::size_t sure = 0; // a comma alone does not make a list
  while (const std::optional<Named> name = noun_phrase_at(at)) {
    names.push_back(*name);
    TokenIndex next = name->end;
    if (next < document.tokens.size() && is_quote_mark(lower(next))) {
      ++next;
    }
    if (sure == 0 || (at > 0 && lower(at - 1) == "et")) {
      sure = names.size();
    }
    const bool more = next + 1 < document.tokens.size() &&
                      token(next).sentence == token(at).sentence &&
                      (lower(next) == "," || lower(next) == "et");
    if (!more || (sure == names.size() && sure > 1)) {
      break;
    }
    at = next + 1;
  }
  names.resize(sure);
  return names;
}

std::vector<Named> Bonds::list_after(TokenIndex preposition,
                                     std::string_view lemma) const {
  const auto begins = [&](TokenIndex t) {
    return lemma == "de"  ? is_of(lower(t))
           : lemma == "à" ? lower(t) == "à" || lower(t) == "au" || lower(t) == "aux"
                          : lower(t) == lemma;
  };
  std::vector<Named> names;
  TokenIndex at = preposition;
  const TokenIndex end = at < document.tokens.size() ? sentence(at).end : at;
  while (at + 1 < end && begins(at)) {
    const std::vector<Named> here = list_at(at + 1);
    if (here.empty()) {
      break;
    }
    names.insert(names.end(), here.begin(), here.end());
    at = here.back().end;
    if (at + 2 >= end || (lower(at) != "," && lower(at) != "et")) {
      break;
    }
    ++at;
  }
  return names;
}

std::optional<MentionId> Bonds::demonym_at(TokenIndex at) const {
  if (at >= document.tokens.size() || mentions.demonyms(at).size() != 1) {
    return std::nullopt;
  }
  return mentions.demonym(at);
}

bool Bonds::fits(const knowledge::Word& rule,
                 std::string_view property,
                 MentionId id) const {
  const auto kinds = rule.properties.find(property);
  if (kinds == rule.properties.end()) {
    return true;
  }
  const std::string_view name = knowledge::kind_name(mentions[id].entity);
  return std::find(kinds->second.begin(), kinds->second.end(), name) !=
         kinds->second.end();
}

} // namespace sourcier::extract
