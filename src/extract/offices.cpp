// SPDX-License-Identifier: Apache-2.0
// Offices that stand beside a name: before it, or after it between commas.
#include "extract/offices.hpp"

#include "knowledge/lexicon.hpp"

#include <algorithm>
#include <string_view>

namespace sourcier::extract {
namespace {

/// A phrase that names an office.
struct Title {
  TokenRange tokens;
  std::string office;
  std::string rule;
  std::optional<MentionId> of;
  std::optional<MentionId> posted_to;
  bool former = false;
};

class Reader {
 public:
  Reader(const Document& document,
         const Mentions& mentions,
         const knowledge::Lexicon& lexicon)
      : document_(document), mentions_(mentions), lexicon_(lexicon) {}

  /// The title that begins at `head` and does not go past `limit`.
  [[nodiscard]] std::optional<Title> title(TokenIndex head, TokenIndex limit) const {
    std::string_view noun = lower(head);
    Title found;
    if (noun.starts_with("ex-")) {
      noun.remove_prefix(3);
      found.former = true;
    }
    const knowledge::Word* word = lexicon_.find("Office", noun);
    if (word == nullptr)
      return std::nullopt;
    found.rule = word->rule;
    found.office = word->value("office");
    TokenIndex at = head + 1;
    if (head > 0 && lower(head) == "ministre" && lower(head - 1) == "premier") {
      found.office = "Premier ministre";
    }
    while (at < limit && take(found, at, limit)) {
    }
    if (head > 0 && lower(head - 1) == "ancien")
      found.former = true;
    if (head > 0 && lower(head - 1) == "ancienne")
      found.former = true;
    found.tokens = {head, at};
    return found;
  }

  [[nodiscard]] std::string_view lower(TokenIndex i) const {
    return document_.tokens[i].lower;
  }

 private:
  [[nodiscard]] bool is_institution(const Mention& mention) const {
    return mention.entity == EntityKind::state ||
           mention.entity == EntityKind::organization ||
           mention.entity == EntityKind::place;
  }

  /// Takes the next complement or adjective; false where the phrase ends.
  [[nodiscard]] bool take(Title& found, TokenIndex& at, TokenIndex limit) const {
    const Token& token = document_.tokens[at];
    if (const auto demonym = mentions_.demonym(at)) {
      if (!found.of)
        found.of = demonym;
      ++at;
      return true;
    }
    if (token.pos == Upos::adj && mentions_.existing(at) == std::nullopt) {
      found.former = found.former || token.lower == "sortant";
      found.office += " " + token.lower;
      ++at;
      return true;
    }
    return token.pos == Upos::adp && complement(found, at, limit);
  }

  [[nodiscard]] bool complement(Title& found, TokenIndex& at, TokenIndex limit) const {
    const std::string_view preposition = lower(at);
    const bool genitive = preposition == "de" || preposition == "du" ||
                          preposition == "des" || preposition == "d'";
    const bool placing = preposition == "en" || preposition == "au" ||
                         preposition == "aux" || preposition == "à" ||
                         preposition == "auprès";
    TokenIndex noun = at + 1;
    while (noun < limit && document_.tokens[noun].pos == Upos::det)
      ++noun;
    if (noun >= limit || (!genitive && !placing))
      return false;
    if (const auto named = mentions_.existing(noun)) {
      const Mention& mention = mentions_[*named];
      if (!is_institution(mention))
        return false;
      (placing ? found.posted_to : found.of) = named;
      at = std::max(mention.tokens.end, noun + 1);
      return true;
    }
    const Token& token = document_.tokens[noun];
    if (!genitive || (token.pos != Upos::noun && token.pos != Upos::propn)) {
      return false;
    }
    for (; at <= noun; ++at) {
      found.office += found.office.ends_with('\'') ? "" : " ";
      found.office += at == noun ? token.text : document_.tokens[at].lower;
    }
    return true;
  }

  const Document& document_;
  const Mentions& mentions_;
  const knowledge::Lexicon& lexicon_;
};

/// The title that ends right before a name, a comma between them or not; the longest.
std::optional<Title>
before(const Document& document, const Reader& reader, const Mention& name) {
  const TokenIndex first = document.sentences[name.sentence].tokens.begin;
  const TokenIndex begin = name.tokens.begin;
  const TokenIndex reach = begin - std::min<TokenIndex>(begin - first, 12);
  for (TokenIndex head = reach; head < begin; ++head) {
    const std::optional<Title> title = reader.title(head, begin);
    if (!title)
      continue;
    const TokenIndex end = title->tokens.end;
    if (end == begin || (end + 1 == begin && reader.lower(end) == ","))
      return title;
  }
  return std::nullopt;
}

/// "X, le secrétaire du Conseil", "X, ministre de la Défense".
std::optional<Title>
after(const Document& document, const Reader& reader, const Mention& name) {
  const TokenIndex end = document.sentences[name.sentence].tokens.end;
  TokenIndex at = name.tokens.end;
  if (at + 1 >= end || reader.lower(at) != ",")
    return std::nullopt;
  ++at;
  while (at + 1 < end &&
         (document.tokens[at].pos == Upos::det || reader.lower(at) == "ancien" ||
          reader.lower(at) == "ancienne" || reader.lower(at) == "premier")) {
    ++at;
  }
  return reader.title(at, end);
}

} // namespace

Table<OfficeId, Office> offices(const Document& document,
                                Mentions& mentions,
                                const Sayings& sayings,
                                const Table<TimeId, TimeExpression>& /*times*/,
                                const knowledge::Resources& resources) {
  Table<OfficeId, Office> found;
  const Reader reader(document, mentions, resources.lexicon);
  for (std::size_t i = 0; i < mentions.table().size(); ++i) {
    const MentionId id = Table<MentionId, Mention>::id(i);
    const Mention& name = mentions[id];
    if (name.kind != MentionKind::name || name.entity != EntityKind::person)
      continue;
    std::optional<Title> title = before(document, reader, name);
    if (!title)
      title = after(document, reader, name);
    if (!title)
      continue;
    Office office;
    office.holder = id;
    office.office = title->office;
    office.of = title->of;
    office.posted_to = title->posted_to;
    office.former = title->former;
    office.evidence.sentence = name.sentence;
    office.evidence.trigger =
        document.span({title->tokens.begin, title->tokens.begin + 1});
    office.evidence.words = hull(document.span(title->tokens), name.span);
    office.evidence.attribution = sayings.over(office.evidence.trigger);
    if (office.evidence.attribution) {
      office.evidence.marking.standing = Standing::attributed;
    }
    office.evidence.confidence = title->of ? 0.9 : 0.7;
    office.evidence.rule = title->rule;
    found.add(std::move(office));
  }
  return found;
}

} // namespace sourcier::extract
