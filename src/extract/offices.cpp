// SPDX-License-Identifier: Apache-2.0
// Gives each title its holder: a name beside it, the subject of "est", the person named
// to it.
#include "extract/offices.hpp"

#include "extract/mentions_nominals.hpp"
#include "extract/offices_titles.hpp"
#include "extract/standing.hpp"
#include "knowledge/lexicon.hpp"

#include <algorithm>
#include <string_view>

namespace sourcier::extract {

namespace {

/// Who holds a title, and how the text says it.
struct Holding {
  const Title* title = nullptr;
  MentionId holder{};
  std::optional<MentionId> of;          ///< the title's own where it is one for several
  const Predicate* predicate = nullptr; ///< none: they stand side by side
  bool former = false;
};

class Holders {
 public:
  Holders(const Document& document,
          const std::vector<Predicate>& predicates,
          Mentions& mentions,
          const knowledge::Resources& resources)
      : document_(document), predicates_(predicates), mentions_(mentions),
        resources_(resources), titles_(titles(document, mentions, resources)) {}

  [[nodiscard]] std::vector<Holding> all() {
    for (const Title& title : titles_) {
      if (!follows(title) && !precedes(title, false) && !precedes(title, true)) {
        is_said_of(title);
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view lower(TokenIndex i) const {
    return document_.tokens[i].lower;
  }
  [[nodiscard]] TokenRange sentence(TokenIndex i) const {
    return document_.sentences[document_.tokens[i].sentence].tokens;
  }
  /// A name of a person; "LR" in "un député LR" is a party.
  [[nodiscard]] bool is_person(MentionId id) const {
    const Mention& mention = mentions_[id];
    const std::string& word = document_.tokens[mention.tokens.begin].text;
    const bool acronym = mention.tokens.size() == 1 &&
                         std::none_of(word.begin(), word.end(), [](char c) {
                           return c >= 'a' && c <= 'z';
                         });
    return mention.kind == MentionKind::name && mention.entity == EntityKind::person &&
           !acronym;
  }
  [[nodiscard]] std::optional<MentionId> person_at(TokenIndex at,
                                                   TokenIndex limit) const;
  [[nodiscard]] std::optional<MentionId> person_before(TokenIndex end) const;
  [[nodiscard]] std::optional<MentionId> apposed_to(const Title& title) const;
  [[nodiscard]] bool closes(const Title& title) const;
  [[nodiscard]] bool follows(const Title& title);
  [[nodiscard]] bool names_body(const Title& title, MentionId name) const;
  [[nodiscard]] bool precedes(const Title& title, bool comma);
  void is_said_of(const Title& title);
  void add_others(const Title& title, MentionId first);
  [[nodiscard]] std::optional<MentionId>
  party(const Predicate& predicate, Slot slot, const Title& title);

  const Document& document_;
  const std::vector<Predicate>& predicates_;
  Mentions& mentions_;
  const knowledge::Resources& resources_;
  std::vector<Title> titles_;
  std::vector<Holding> found_;
};

/// The person whose name begins here, behind "M." or "le général".
std::optional<MentionId> Holders::person_at(TokenIndex at, TokenIndex limit) const {
  for (int steps = 0; at < limit && steps < 3; ++steps, ++at) {
    const auto id = mentions_.existing(at);
    if (id && is_person(*id) && mentions_[*id].tokens.begin == at) {
      return id;
    }
    const bool civil = resources_.lexicon.find("Civility", lower(at)) != nullptr;
    const bool article = at + 1 < limit && document_.tokens[at].pos == Upos::det &&
                         resources_.lexicon.find("Civility", lower(at + 1)) != nullptr;
    if (!civil && !article) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

/// The person whose name, with a party or an age behind it, ends here.
std::optional<MentionId> Holders::person_before(TokenIndex end) const {
  const TokenIndex first = sentence(end).begin;
  for (TokenIndex at = end; at > first && end - at < 8;) {
    --at;
    const auto id = mentions_.existing(at);
    if (id && is_person(*id) && mentions_[*id].tokens.contains(at)) {
      const TokenIndex after = mentions_[*id].tokens.end;
      const bool beside = after == end;
      const bool aged = end - after == 3 && lower(after) == "," &&
                        (lower(end - 1) == "ans" || lower(end - 1) == "an");
      const bool bracket = lower(end - 1) == ")" && lower(after) == "(";
      return beside || aged || bracket ? id : std::nullopt;
    }
  }
  return std::nullopt;
}

/// The name that the title follows, a comma or bracket and articles between them.
std::optional<MentionId> Holders::apposed_to(const Title& title) const {
  const TokenIndex first = sentence(title.begin).begin;
  TokenIndex at = title.begin;
  while (at > first &&
         (document_.tokens[at - 1].pos == Upos::det ||
          document_.tokens[at - 1].pos == Upos::adj || lower(at - 1) == "l'")) {
    --at;
  }
  if (at == first || at == title.begin + 1) {
    return std::nullopt;
  }
  const std::string_view mark = lower(at - 1);
  const bool parted = mark == "," || mark == "(" || mark == "–" || mark == "—";
  return parted && at - 1 > first ? person_before(at - 1) : std::nullopt;
}

/// "Devant X, le président de Y a parlé": the title is the subject, no apposition.
bool Holders::closes(const Title& title) const {
  const Deprel dep = document_.tokens[title.head].dep;
  const bool subject = dep == Deprel::nsubj || dep == Deprel::nsubj_pass;
  const bool definite =
      title.begin > 0 && document_.tokens[title.begin - 1].pos == Upos::det;
  if (!subject || !definite) {
    return true;
  }
  const TokenIndex end = sentence(title.begin).end;
  for (TokenIndex t = title.end; t < end; ++t) {
    const Token& token = document_.tokens[t];
    if (token.pos == Upos::verb || token.pos == Upos::aux) {
      return false;
    }
    if (token.lower == "," || token.lower == ")" || token.lower == "–") {
      return true;
    }
  }
  return true;
}

/// "les présidents russe X et ukrainien Y", "les ministres X et Y".
void Holders::add_others(const Title& title, MentionId first) {
  TokenIndex at = mentions_[first].tokens.end;
  const TokenIndex limit = sentence(title.begin).end;
  while (title.plural && at + 1 < limit && (lower(at) == "et" || lower(at) == ",")) {
    ++at;
    std::optional<MentionId> of = title.of;
    if (const auto& demonyms = mentions_.demonyms(at); demonyms.size() == 1) {
      of = demonyms.front();
      ++at;
    }
    const auto other = person_at(at, limit);
    if (!other) {
      return;
    }
    found_.push_back({&title, *other, of, nullptr, title.former});
    at = mentions_[*other].tokens.end;
  }
}

/// "X, ministre de la Défense": the title follows the name.
bool Holders::follows(const Title& title) {
  if (title.outer || title.plural || person_at(title.end, sentence(title.begin).end)) {
    return false;
  }
  const auto holder = apposed_to(title);
  if (!holder || !closes(title)) {
    return false;
  }
  found_.push_back({&title, *holder, title.of, nullptr, title.former});
  return true;
}

/// "le porte-parole du collectif X": one word behind the noun of a body is its name.
bool Holders::names_body(const Title& title, MentionId name) const {
  const Token& last = document_.tokens[title.end - 1];
  return mentions_[name].tokens.size() == 1 && title.end > title.name.end &&
         last.pos == Upos::noun &&
         noun_kind(last, resources_) == EntityKind::organization;
}

/// "le président russe X", "l'ambassadeur de Russie, X": the title precedes the name.
bool Holders::precedes(const Title& title, bool comma) {
  const TokenRange range = sentence(title.begin);
  TokenIndex at = title.end;
  if (comma) {
    TokenIndex first = title.begin; // "le dernier grand dirigeant du pays, X"
    while (first > range.begin && document_.tokens[first - 1].pos == Upos::adj) {
      --first;
    }
    const bool definite =
        first > range.begin && document_.tokens[first - 1].pos == Upos::det;
    const bool parted = at < range.end && lower(at) == ",";
    if (!parted || title.outer || title.plural || (!definite && first > range.begin)) {
      return false;
    }
    ++at;
  }
  const auto holder = person_at(at, range.end);
  const bool inner =
      !comma && std::any_of(titles_.begin(), titles_.end(), [&](const Title& other) {
        return other.begin > title.begin && other.end == title.end;
      });
  if (!holder || inner ||
      (!comma &&
       names_body(title,
                  *holder))) { // "le conseiller du président X": X is the president
    return false;
  }
  found_.push_back({&title, *holder, title.of, nullptr, title.former});
  add_others(title, *holder);
  return true;
}

std::optional<MentionId>
Holders::party(const Predicate& predicate, Slot slot, const Title& title) {
  for (const Argument& argument : predicate.arguments) {
    if (argument.slot != slot || argument.head == title.head) {
      continue;
    }
    if (const auto id = mentions_.at(argument.head); id && is_person(*id)) {
      return id;
    }
  }
  return std::nullopt;
}

/// "X est le président de Y", "X est devenu ministre", "X a été nommé ministre".
void Holders::is_said_of(const Title& title) {
  for (const Predicate& predicate : predicates_) {
    const Token& head = document_.tokens[predicate.head];
    if (head.sentence != document_.tokens[title.head].sentence) {
      continue;
    }
    bool past = false;
    bool copula = false;
    std::optional<MentionId> holder;
    if (predicate.head == title.head) {
      for (const TokenIndex child : document_.children[title.head]) {
        const Token& word = document_.tokens[child];
        const bool is = word.dep == Deprel::cop;
        copula = copula || is;
        past = past || (is && (word.lower == "fut" || word.lower == "été"));
        if (word.dep == Deprel::nsubj && child < title.head) {
          holder = mentions_.existing(child);
        }
      }
    }
    const knowledge::Word* word = resources_.lexicon.find("OfficeVerb", head.lemma);
    const bool named = word != nullptr && predicate.head < title.head &&
                       document_.tokens[title.head].head == predicate.head;
    if (!copula && !named) {
      continue;
    }
    const bool appointed = named && word->value("holder") == "object";
    if (named) {
      holder = party(predicate, appointed ? Slot::object : Slot::subject, title);
    }
    if (!holder && head.dep == Deprel::acl_relcl) { // "X, qui est président"
      holder = mentions_.existing(head.head);
    }
    if (holder && is_person(*holder)) {
      found_.push_back({&title, *holder, title.of, &predicate, title.former || past});
      return;
    }
  }
}

/// "président de la Norvanie depuis 2012": the date right behind the title.
std::optional<TimeId> time_of(const Document& document,
                              const Title& title,
                              const Table<TimeId, TimeExpression>& times) {
  for (std::size_t i = 0; i < times.size(); ++i) {
    const TimeId id = Table<TimeId, TimeExpression>::id(i);
    const TokenRange tokens = times[id].tokens;
    const bool beside = tokens.begin >= title.end && tokens.begin <= title.end + 1 &&
                        times[id].sentence == document.tokens[title.head].sentence;
    if (beside &&
        (tokens.begin == title.end || document.tokens[title.end].pos == Upos::adp)) {
      return id;
    }
  }
  return std::nullopt;
}

Evidence evidence(const Document& document,
                  const Mention& holder,
                  const Holding& holding,
                  const Sayings& sayings,
                  const knowledge::Resources& resources) {
  const Title& title = *holding.title;
  Evidence evidence;
  evidence.sentence = document.tokens[title.head].sentence;
  evidence.trigger = document.span(title.name);
  evidence.words = hull(document.span({title.begin, title.end}), holder.span);
  if (holding.predicate != nullptr) {
    evidence.marking = marking(document, *holding.predicate, resources);
    evidence.words =
        hull(evidence.words,
             document.span({holding.predicate->head, holding.predicate->head + 1}));
  } else if (title.coming) {
    evidence.marking.standing = Standing::prospective;
    evidence.marking.cues = {document.span({title.begin, title.begin + 1})};
  }
  evidence.attribution = sayings.over(evidence.trigger);
  evidence.marking =
      attributed(std::move(evidence.marking), evidence.attribution.has_value());
  evidence.confidence = holding.of ? 0.9 : 0.75;
  evidence.rule = title.rule;
  return evidence;
}

} // namespace

Table<OfficeId, Office> offices(const Document& document,
                                const std::vector<Predicate>& predicates,
                                Mentions& mentions,
                                const Sayings& sayings,
                                const Table<TimeId, TimeExpression>& times,
                                const knowledge::Resources& resources) {
  Table<OfficeId, Office> found;
  Holders holders(document, predicates, mentions, resources);
  for (const Holding& holding : holders.all()) {
    const Title& title = *holding.title;
    Office office;
    office.holder = holding.holder;
    office.office = title.office;
    office.of = holding.of;
    office.posted_to = title.posted_to;
    office.former = holding.former;
    office.time = time_of(document, title, times);
    office.evidence =
        evidence(document, mentions[holding.holder], holding, sayings, resources);
    found.add(std::move(office));
  }
  return found;
}

} // namespace sourcier::extract
