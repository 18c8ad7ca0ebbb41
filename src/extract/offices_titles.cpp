// SPDX-License-Identifier: Apache-2.0
// Reads a title from its noun on: adjectives, field of work, state or body, posting.
#include "extract/offices_titles.hpp"

#include "extract/listed_words.hpp"
#include "knowledge/knowledge.hpp"

#include <algorithm>
#include <string_view>

namespace sourcier::extract {

namespace {

using knowledge::Word;

bool is_genitive(std::string_view lower) {
  return lower == "de" || lower == "d'" || lower == "du" || lower == "des";
}

class Reader {
 public:
  Reader(const Document& document,
         const Mentions& mentions,
         const knowledge::Resources& resources)
      : document_(document), mentions_(mentions), resources_(resources) {}

  [[nodiscard]] std::optional<Title> title(TokenIndex at) const;

 private:
  [[nodiscard]] const Token& token(TokenIndex i) const { return document_.tokens[i]; }
  [[nodiscard]] std::string_view lower(TokenIndex i) const { return token(i).lower; }
  [[nodiscard]] TokenIndex limit(TokenIndex i) const {
    return document_.sentences[token(i).sentence].tokens.end;
  }
  [[nodiscard]] Listed match(std::string_view list, TokenIndex at) const {
    return listed_word(document_, resources_.lexicon, list, at);
  }
  [[nodiscard]] const Mention* name_over(TokenIndex at) const;
  [[nodiscard]] bool is_state(TokenIndex at) const;
  [[nodiscard]] TokenIndex noun_after(TokenIndex preposition) const;

  void read_before(Title& title) const;
  void read_after(Title& title, const Word& word) const;
  [[nodiscard]] bool take(Title& title, const Word& word) const;
  [[nodiscard]] bool take_adjective(Title& title) const;
  [[nodiscard]] bool take_party(Title& title) const;
  [[nodiscard]] bool take_field(Title& title, const Word& word) const;
  [[nodiscard]] bool take_posting(Title& title) const;
  [[nodiscard]] bool take_body(Title& title) const;
  void append(std::string& office, TokenIndex begin, TokenIndex end) const;

  const Document& document_;
  const Mentions& mentions_;
  const knowledge::Resources& resources_;
};

/// The name that a token belongs to or introduces: "le parti [Orange]".
const Mention* Reader::name_over(TokenIndex at) const {
  const auto id = mentions_.existing(at);
  if (!id) {
    return nullptr;
  }
  const Mention& mention = mentions_[*id];
  const bool named =
      mention.kind == MentionKind::name || mention.kind == MentionKind::metonym;
  const bool state = mention.tokens.size() == 1 && token(at).lemma == "état";
  return named && !state ? &mention : nullptr;
}

/// A state's name, also where a longer name has swallowed it.
bool Reader::is_state(TokenIndex at) const {
  if (const Mention* name = name_over(at); name != nullptr &&
                                           name->tokens.begin == at &&
                                           name->entity == EntityKind::state) {
    return true;
  }
  const auto rows = resources_.knowledge.named(token(at).text);
  return !rows.empty() &&
         resources_.knowledge[rows.front().row].kind == EntityKind::state;
}

/// The noun behind a preposition and its article; no_token: none.
TokenIndex Reader::noun_after(TokenIndex preposition) const {
  TokenIndex noun = preposition + 1;
  const TokenIndex end = limit(preposition);
  while (noun < end &&
         (token(noun).pos == Upos::det || lower(noun) == "la" || lower(noun) == "l'" ||
          lower(noun) == "l" || lower(noun) == "'" || lower(noun) == "«")) {
    ++noun;
  }
  return noun < end && token(noun).pos != Upos::punct ? noun : no_token;
}

void Reader::append(std::string& office, TokenIndex begin, TokenIndex end) const {
  for (TokenIndex t = begin; t < end; ++t) {
    office += office.ends_with('\'') || lower(t) == "'" ? "" : " ";
    const bool word = token(t).pos == Upos::noun || token(t).pos == Upos::propn ||
                      token(t).pos == Upos::adj;
    office += word ? token(t).text : token(t).lower;
  }
}

/// "président élu", "secrétaire générale", "président par intérim", "actuel maire";
/// other adjectives say nothing of the office.
bool Reader::take_adjective(Title& title) const {
  if (const Listed listed = match("OfficeAdjective", title.end); listed.word) {
    const std::string_view form = listed.word->value("office");
    title.office += form.empty() ? "" : " " + std::string(form);
    title.former = title.former || listed.word->value("former") == "true";
    title.coming = title.coming || listed.word->value("coming") == "true";
    title.end = listed.end;
    return true;
  }
  if (token(title.end).pos == Upos::adj && name_over(title.end) == nullptr) {
    ++title.end;
    return true;
  }
  return false;
}

/// "maire UDI de", "le président Les Républicains (LR) du": of no office.
bool Reader::take_party(Title& title) const {
  const TokenIndex end = limit(title.end);
  const bool bracket = lower(title.end) == "(";
  const TokenIndex at = title.end + (bracket ? 1U : 0U);
  if (at >= end) {
    return false;
  }
  const Mention* party = name_over(at);
  if (party == nullptr || party->entity != EntityKind::organization ||
      party->tokens.begin != at) {
    return false;
  }
  TokenIndex next = party->tokens.end;
  if (bracket) {
    if (next >= end || lower(next) != ")") {
      return false;
    }
    ++next;
  }
  title.end = next;
  return true;
}

/// "de la Défense et des Anciens combattants", "aux Transports".
bool Reader::take_field(Title& title, const Word& word) const {
  const bool first = title.office == word.value("office");
  TokenIndex at = title.end;
  bool found = false;
  const TokenIndex end = limit(at);
  while (at + 1 < end) {
    const bool joined = found && (lower(at) == "et" || lower(at) == ",");
    const TokenIndex preposition = at + (joined ? 1U : 0U);
    const bool opens = is_genitive(lower(preposition)) || lower(preposition) == "à" ||
                       lower(preposition) == "au" || lower(preposition) == "aux";
    const TokenIndex noun = opens ? noun_after(preposition) : no_token;
    if (noun == no_token || token(preposition).pos != Upos::adp || is_state(noun)) {
      break;
    }
    const bool listed = match("Portfolio", noun).word != nullptr;
    const Mention* name = name_over(noun);
    const bool body = name != nullptr && !listed &&
                      (!name->candidates.empty() || name->tokens.begin > noun);
    const bool common = token(noun).text == token(noun).lower;
    if (body || !(listed || common || (first && !found)) || (joined && !listed)) {
      break;
    }
    append(title.office, at, noun + 1);
    if (joined && title.office.find(" ,") != std::string::npos) {
      title.office.erase(title.office.find(" ,"), 1);
    }
    at = noun + 1;
    while (at < end && token(at).pos == Upos::adj && mentions_.demonyms(at).empty()) {
      append(title.office, at, at + 1);
      ++at;
    }
    found = true;
  }
  title.end = found ? at : title.end;
  return found;
}

/// "en Corée du Nord", "auprès de l'ONU", "pour la Syrie".
bool Reader::take_posting(Title& title) const {
  TokenIndex at = title.end;
  const std::string_view by = lower(at);
  if (by == "auprès" && at + 1 < limit(at) && is_genitive(lower(at + 1))) {
    ++at;
  } else if (by != "en" && by != "au" && by != "aux" && by != "à" && by != "pour") {
    return false;
  }
  const TokenIndex noun = noun_after(at);
  const Mention* name = noun == no_token ? nullptr : name_over(noun);
  if (name == nullptr || name->entity == EntityKind::person || title.posted_to) {
    return false;
  }
  title.posted_to = mentions_.existing(noun);
  title.end = std::max(name->tokens.end, noun + 1);
  return true;
}

/// "de Russie", "du Conseil de sécurité", "du parti Orange"; "de l'opposition" is part
/// of the office.
bool Reader::take_body(Title& title) const {
  const TokenIndex noun =
      is_genitive(lower(title.end)) ? noun_after(title.end) : no_token;
  if (noun == no_token) {
    return false;
  }
  if (const Mention* name = name_over(noun)) {
    const bool cut = name->tokens.begin < title.end; // "[Intérieur du Gabon]"
    const bool body = name->entity != EntityKind::person && !title.of &&
                      name->entity != EntityKind::thing;
    if (!body && !cut) {
      return false;
    }
    title.of = cut ? title.of : mentions_.existing(noun);
    title.end = std::max(name->tokens.end, noun + 1);
    return true;
  }
  const Token& word = token(noun);
  const auto complements = std::count(title.office.begin(), title.office.end(), ' ');
  if ((word.pos != Upos::noun && word.pos != Upos::propn) || complements > 6) {
    return false;
  }
  append(title.office, title.end, noun + 1);
  title.end = noun + 1;
  const TokenIndex end = limit(noun);
  while (title.end < end && token(title.end).pos == Upos::adj &&
         mentions_.demonyms(title.end).empty() &&
         match("OfficeAdjective", title.end).word == nullptr) {
    append(title.office, title.end, title.end + 1);
    ++title.end;
  }
  return true;
}

/// The next adjective or complement; false where the phrase ends.
bool Reader::take(Title& title, const Word& word) const {
  if (title.end >= limit(title.name.begin)) {
    return false;
  }
  const std::vector<MentionId>& demonyms = mentions_.demonyms(title.end);
  if (demonyms.size() == 1) {
    title.of = title.of ? title.of : demonyms.front();
    ++title.end;
    return true;
  }
  if (!demonyms.empty()) {
    return false;
  }
  if (take_adjective(title)) {
    return true;
  }
  const bool works = word.value("portfolio") == "true";
  const bool posted = word.value("posted") == "true";
  if ((works && take_field(title, word)) || (posted && take_posting(title)) ||
      take_body(title)) {
    return true;
  }
  return take_party(title);
}

/// "ancien", "ex", "futur", "alors" before the noun.
void Reader::read_before(Title& title) const {
  const TokenIndex first =
      document_.sentences[token(title.begin).sentence].tokens.begin;
  title.former = title.former || lower(title.begin).starts_with("ex-");
  while (title.begin > first) {
    const Word* word =
        resources_.lexicon.find("OfficeAdjective", lower(title.begin - 1));
    if (word == nullptr) {
      return;
    }
    title.former = title.former || word->value("former") == "true";
    title.coming = title.coming || word->value("coming") == "true";
    --title.begin;
  }
}

std::optional<Title> Reader::title(TokenIndex at) const {
  const Listed noun = match("Office", at);
  const Token& first = token(at);
  if (noun.word == nullptr || first.pos == Upos::verb || first.pos == Upos::aux) {
    return std::nullopt;
  }
  if (const Mention* name = name_over(at);
      name != nullptr && name->tokens.contains(at)) {
    return std::nullopt; // "Prince", "Le Patron": a name of its own
  }
  const bool bare = at == document_.sentences[first.sentence].tokens.begin ||
                    token(at - 1).pos != Upos::det;
  if (noun.word->value("royal") == "true" && bare && first.text != first.lower) {
    return std::nullopt;
  }
  Title title;
  title.begin = at;
  title.name = {at, noun.end};
  title.head = at;
  for (TokenIndex t = at; t < noun.end; ++t) {
    if (token(title.head).pos != Upos::noun && token(t).pos == Upos::noun) {
      title.head = t;
    }
  }
  title.end = noun.end;
  title.office = noun.word->value("office");
  title.rule = noun.word->rule;
  title.plural = token(title.head).morph.number == Number::plural;
  read_before(title);
  while (take(title, *noun.word)) {
  }
  const bool lone = title.office == noun.word->value("office") &&
                    (!title.of || mentions_[*title.of].kind == MentionKind::demonym);
  if (lone && noun.word->value("complement") == "true") {
    return std::nullopt; // "le chef décorateur X"
  }
  return title;
}

} // namespace

std::vector<Title> titles(const Document& document,
                          const Mentions& mentions,
                          const knowledge::Resources& resources) {
  const Reader reader(document, mentions, resources);
  std::vector<Title> all;
  for (TokenIndex t = 0; t < document.tokens.size();) {
    std::optional<Title> title = reader.title(t);
    if (!title) {
      ++t;
      continue;
    }
    t = title->name.end;
    for (std::size_t i = all.size(); i-- > 0 && !title->outer;) {
      if (all[i].end > title->begin) {
        title->outer = i;
      }
    }
    all.push_back(std::move(*title));
  }
  return all;
}

} // namespace sourcier::extract
