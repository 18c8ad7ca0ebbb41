// SPDX-License-Identifier: Apache-2.0
// Lets a document agree with itself about its names [tuned on French Wikinews of 2016].
#include "extract/names_drafts.hpp"

#include "extract/names_known.hpp"
#include "extract/names_patterns.hpp"
#include "knowledge/knowledge.hpp"
#include "knowledge/lexicon.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace sourcier::extract {

namespace {

using knowledge::Resources;

/// Lower-case words of tokens as they would be written: "tour d'italie".
std::string phrase(const Document& document, TokenRange range) {
  std::string joined;
  for (TokenIndex t = range.begin; t < range.end; ++t) {
    joined += document.tokens[t].lower;
    if (t + 1 < range.end && document.tokens[t].space_after) {
      joined += ' ';
    }
  }
  return joined;
}

std::string key_of(const Document& document, TokenRange range) {
  return knowledge::folded(document.words(document.span(range)));
}

std::string_view last_word(std::string_view key) {
  return key.substr(key.rfind(' ') + 1);
}

constexpr std::size_t kinds = 4; // person, state, organization, place
using Votes = std::array<int, kinds>;

class Agreement {
 public:
  Agreement(const Document& document, const Resources& resources)
      : document_(document), resources_(resources) {
    for (const Token& token : document.tokens) {
      if (!capitalised(token)) {
        written_small_.insert(token.lower);
      }
    }
  }

  std::vector<Draft> run(std::vector<Draft> drafts) {
    std::vector<Draft> halves = half_states(drafts);
    std::erase_if(drafts, [&](const Draft& draft) { return names_nothing(draft); });
    drafts_ = std::move(drafts);
    drafts_.insert(drafts_.end(), halves.begin(), halves.end());
    count();
    for (Draft& draft : drafts_) {
      settle(draft);
    }
    spread();
    std::sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) {
      return a.tokens.begin < b.tokens.begin;
    });
    return std::move(drafts_);
  }

 private:
  const Token& token(TokenIndex t) const { return document_.tokens[t]; }
  TokenRange sentence(TokenIndex t) const {
    return document_.sentences[token(t).sentence].tokens;
  }

  bool listed(std::string_view list, TokenRange range) const {
    return resources_.lexicon.find(list, phrase(document_, range)) != nullptr;
  }

  bool names_nothing(const Draft& draft) const {
    const TokenRange range = draft.tokens;
    const TokenIndex first = sentence(range.begin).begin;
    if (listed("NoName", range)) {
      return true;
    }
    if (draft.rows.empty() && range.size() > 1 &&
        !resources_.knowledge.demonym(key_of(document_, range)).empty()) {
      return true;
    }
    for (TokenIndex back = 1; back <= 2 && range.begin >= first + back; ++back) {
      if (listed("NoName", {range.begin - back, range.end})) {
        return true;
      }
    }
    if (draft.rows.empty() && range.size() == 1) {
      const bool opens =
          range.begin == first || token(range.begin - 1).pos == Upos::punct;
      if ((opens && written_small_.contains(token(range.begin).lower)) ||
          names_people(token(range.begin), resources_)) {
        return true;
      }
    }
    const Token& last = token(range.end - 1);
    if (range.size() == 2 && last.span.size() == 1 &&
        token(range.begin).lower == "groupe") {
      return true;
    }
    return listed("Platform", range) && !acts(range);
  }

  /// A network acts as the company that runs it.
  bool acts(TokenRange range) const {
    const Deprel as = token(range.begin).dep;
    return as == Deprel::nsubj || as == Deprel::obl_agent || as == Deprel::appos;
  }

  /// "le Nord", where the document speaks of one state that is called so ("Norvanie du
  /// Nord") twice or more; without a complement ("le nord du pays").
  std::vector<Draft> half_states(const std::vector<Draft>& drafts) const {
    std::vector<Draft> found;
    std::vector<bool> taken(document_.tokens.size());
    for (const Draft& draft : drafts) {
      for (TokenIndex t = draft.tokens.begin; t < draft.tokens.end; ++t) {
        taken[t] = draft.tokens.size() > 1;
      }
    }
    for (TokenIndex t = 0; t < document_.tokens.size(); ++t) {
      const Token& word = token(t);
      if (taken[t] || (word.text != "Nord" && word.text != "Sud") || !stands_alone(t)) {
        continue;
      }
      const Draft* state = nullptr;
      int times = 0;
      for (const Draft& draft : drafts) {
        if (!is_state(draft) ||
            last_word(key_of(document_, draft.tokens)) != word.lower) {
          continue;
        }
        if (state != nullptr && state->rows != draft.rows) {
          times = 0;
          break;
        }
        state = &draft;
        ++times;
      }
      if (times > 1) {
        found.push_back({{t, t + 1}, EntityKind::state, state->rows, true});
      }
    }
    return found;
  }

  bool stands_alone(TokenIndex t) const {
    const TokenRange here = sentence(t);
    if (t == here.begin) {
      return false;
    }
    const std::string& before = token(t - 1).lower;
    if ((before != "le" && before != "du" && before != "au") ||
        (t > here.begin + 1 && token(t - 2).lower == "dans")) {
      return false;
    }
    if (t + 1 == here.end) {
      return true;
    }
    const Token& after = token(t + 1);
    return after.pos != Upos::adj && !capitalised(after) && after.text != "-" &&
           after.lower != "de" && after.lower != "du" && after.lower != "des" &&
           after.lower != "d'";
  }

  /// "la république populaire de Valdor": a state, not the town.
  bool republic(Draft& draft) const {
    const TokenIndex first = sentence(draft.tokens.begin).begin;
    for (TokenIndex t = draft.tokens.begin;
         t > first + 1 && draft.tokens.begin - t < 8;) {
      const Token& word = token(--t);
      if (word.lower == "populaire" || word.lower == "populaires") {
        if (!token(t - 1).lower.starts_with("république")) {
          return false;
        }
        const auto named = resources_.knowledge.named(
            "république populaire de " + document_.words(document_.span(draft.tokens)));
        if (named.empty()) {
          return false;
        }
        draft.rows = {named.front().row};
        draft.kind = EntityKind::state;
        return true;
      }
      if (word.pos == Upos::verb || word.text == "," || word.text == ".") {
        return false;
      }
    }
    return false;
  }

  void count() {
    for (const Draft& draft : drafts_) {
      const std::string key = key_of(document_, draft.tokens);
      if (draft.kind == EntityKind::person &&
          (draft.tokens.size() > 1 || !draft.rows.empty())) {
        surnames_.emplace(last_word(key));
      }
      Votes& votes = votes_[key];
      if (static_cast<std::size_t>(draft.kind) < kinds) {
        votes[static_cast<std::size_t>(draft.kind)] += draft.sure ? 3 : 2;
      }
      if (const std::optional<NameLabel> told =
              told_by_context(document_, draft.tokens, resources_)) {
        votes[static_cast<std::size_t>(kind_of(*told))] += 5;
      }
    }
  }

  static EntityKind kind_of(NameLabel label) {
    return label == NameLabel::per   ? EntityKind::person
           : label == NameLabel::org ? EntityKind::organization
                                     : EntityKind::place;
  }

  void settle(Draft& draft) const {
    const std::string key = key_of(document_, draft.tokens);
    const ListedName listed = listed_name(document_, resources_, draft.tokens.begin);
    if (draft.rows.empty() && listed.end == draft.tokens.end) {
      draft.kind = listed.kind;
      return;
    }
    if (draft.kind == EntityKind::place && republic(draft)) {
      return;
    }
    const bool surname = surnames_.contains(key) && draft.tokens.size() == 1;
    if (surname && !is_state(draft) && !in_a_place(draft.tokens.begin)) {
      if (draft.kind != EntityKind::person) {
        draft.rows.clear();
      }
      draft.kind = EntityKind::person;
      return;
    }
    if (!draft.rows.empty() || draft.sure) {
      return;
    }
    const Votes& votes = votes_.at(key);
    const auto best = std::max_element(votes.begin(), votes.end());
    if (*best > votes[static_cast<std::size_t>(draft.kind)]) {
      draft.kind = static_cast<EntityKind>(best - votes.begin());
    }
  }

  bool is_state(const Draft& draft) const {
    return !draft.rows.empty() &&
           resources_.knowledge[draft.rows.front()].kind == EntityKind::state;
  }

  bool in_a_place(TokenIndex t) const {
    if (t == sentence(t).begin) {
      return false;
    }
    const std::string& before = token(t - 1).lower;
    return before == "à" || before == "en" || before == "vers" || before == "depuis";
  }

  /// A name of the document wherever its words stand and nobody saw it.
  void spread() {
    std::vector<bool> taken(document_.tokens.size());
    std::multimap<std::string, std::size_t> by_word;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const Draft& draft = drafts_[i];
      std::fill(
          taken.begin() + draft.tokens.begin, taken.begin() + draft.tokens.end, true);
      if (draft.tokens.size() > 1 && capitalised(token(draft.tokens.begin))) {
        by_word.emplace(token(draft.tokens.begin).lower, i);
      }
    }
    const std::size_t known = drafts_.size();
    for (TokenIndex t = 0; t < document_.tokens.size(); ++t) {
      if (taken[t] || !capitalised(token(t))) {
        continue;
      }
      if (const TokenIndex end = repeated(t, by_word, taken, known); end > t) {
        t = end - 1;
      } else if (is_surname(t)) {
        drafts_.push_back({{t, t + 1}, EntityKind::person, {}, false});
      }
    }
  }

  TokenIndex repeated(TokenIndex t,
                      const std::multimap<std::string, std::size_t>& by_word,
                      const std::vector<bool>& taken,
                      std::size_t known) {
    const auto [begin, end] = by_word.equal_range(token(t).lower);
    for (auto at = begin; at != end; ++at) {
      if (at->second >= known) {
        continue;
      }
      const Draft& draft = drafts_[at->second];
      const TokenIndex stop = t + draft.tokens.size();
      if (stop > sentence(t).end || taken[stop - 1] ||
          phrase(document_, {t, stop}) != phrase(document_, draft.tokens)) {
        continue;
      }
      Draft again = draft;
      again.tokens = {t, stop};
      drafts_.push_back(std::move(again));
      return stop;
    }
    return t;
  }

  bool is_surname(TokenIndex t) const {
    const Token& word = token(t);
    if (word.span.size() < 3 || !surnames_.contains(knowledge::folded(word.text))) {
      return false;
    }
    const bool opens = t == sentence(t).begin || token(t - 1).pos == Upos::punct;
    return !opens || !written_small_.contains(word.lower);
  }

  const Document& document_;
  const Resources& resources_;
  std::vector<Draft> drafts_;
  std::unordered_set<std::string> written_small_;
  std::unordered_set<std::string> surnames_;
  std::unordered_map<std::string, Votes> votes_;
};

} // namespace

ListedName
listed_name(const Document& document, const Resources& resources, TokenIndex t) {
  const TokenRange sentence = document.sentences[document.tokens[t].sentence].tokens;
  ListedName found;
  bool capital = false;
  for (TokenIndex end = t + 1; end <= sentence.end && end <= t + 6; ++end) {
    capital = capital || capitalised(document.tokens[end - 1]);
    const knowledge::Word* word =
        resources.lexicon.find("NamedKind", phrase(document, {t, end}));
    if (word == nullptr) {
      continue;
    }
    const bool place = word->value("kind") == "Place";
    if (capital && (place || capitalised(document.tokens[t]))) {
      found = {end, place ? EntityKind::place : EntityKind::organization};
    } else if (place && end > t + 1) {
      found = {end, EntityKind::place};
    }
  }
  return found;
}

std::vector<Draft> agreed(const Document& document,
                          const Resources& resources,
                          std::vector<Draft> drafts) {
  return Agreement(document, resources).run(std::move(drafts));
}

} // namespace sourcier::extract
