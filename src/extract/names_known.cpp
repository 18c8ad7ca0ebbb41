// SPDX-License-Identifier: Apache-2.0
// Runs the tree of all names over the folded words of each sentence.
#include "extract/names_known.hpp"

#include "text/characters.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace sourcier::extract {

namespace {

using knowledge::NameOf;
using knowledge::WordId;

/// The folded words of a sentence with the tokens they stand in.
struct Pieces {
  std::vector<WordId> words;
  std::vector<TokenIndex> tokens;
};

bool first_of_token(const Pieces& pieces, std::size_t i) {
  return i == 0 || pieces.tokens[i - 1] != pieces.tokens[i];
}

bool last_of_token(const Pieces& pieces, std::size_t i) {
  return i + 1 == pieces.tokens.size() || pieces.tokens[i + 1] != pieces.tokens[i];
}

/// Punctuation other than a hyphen or an apostrophe parts names.
bool parts(const Token& token) {
  return token.pos == Upos::punct && token.text != "-" && token.text != "'" &&
         token.text != ".";
}

Pieces pieces_of(const Document& document,
                 const knowledge::Knowledge& knowledge,
                 const Sentence& sentence) {
  Pieces pieces;
  std::vector<std::string> folded;
  for (TokenIndex t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    folded.clear();
    knowledge::fold(document.tokens[t].text, folded);
    if (folded.empty() && parts(document.tokens[t])) {
      folded.emplace_back();
    }
    for (const std::string& word : folded) {
      pieces.words.push_back(knowledge.word(word));
      pieces.tokens.push_back(t);
    }
  }
  return pieces;
}

/// A single word that only opens the sentence may owe its capital to that.
bool opens_sentence(const Document& document, TokenRange range) {
  const Token& token = document.tokens[range.begin];
  const TokenIndex first = document.sentences[token.sentence].tokens.begin;
  return range.size() == 1 &&
         (range.begin == first ||
          (range.begin == first + 1 && document.tokens[first].pos == Upos::punct));
}

/// "l'Anhui exporte", "Tuvalu a signé": only a name has a capital after an article, or
/// no article before its verb.
bool stands_as_name(const Document& document, TokenIndex t) {
  const TokenRange sentence = document.sentences[document.tokens[t].sentence].tokens;
  if (t > sentence.begin) {
    const Token& before = document.tokens[t - 1];
    return before.pos == Upos::det || before.pos == Upos::adp;
  }
  return t + 1 < sentence.end && (document.tokens[t + 1].pos == Upos::aux ||
                                  document.tokens[t + 1].text == ":");
}

KnownName judged(const Document& document,
                 const knowledge::Knowledge& knowledge,
                 TokenRange range,
                 std::span<const NameOf> named) {
  KnownName name{range, {}, true};
  for (const NameOf& of : named) {
    name.weak = name.weak && of.weak;
  }
  for (const NameOf& of : named) {
    if (name.weak || !of.weak) {
      name.rows.push_back(of.row);
    }
  }
  const Token& token = document.tokens[range.begin];
  const Token& last = document.tokens[range.end - 1];
  if ((range.size() == 1 || (range.size() == 2 && token.pos == Upos::det)) &&
      !knowledge.demonym(knowledge::folded(last.text)).empty()) {
    // "les Norvans" are no club or paper of that name.
    const std::string word = knowledge::folded(last.text);
    std::erase_if(name.rows, [&](KnowledgeId row) {
      const EntityKind kind = knowledge[row].kind;
      return (kind != EntityKind::state && kind != EntityKind::place) ||
             knowledge::folded(knowledge[row].label) != word;
    });
  }
  if (range.size() == 1 && token.pos != Upos::propn &&
      (opens_sentence(document, range) || token.pos == Upos::verb ||
       token.pos == Upos::adj) &&
      !stands_as_name(document, range.begin)) {
    name.weak = true;
  }
  return name;
}

/// An article that opens a sentence lends its capital to nobody.
bool has_capital(const Document& document, TokenRange range) {
  for (TokenIndex t = range.begin; t < range.end; ++t) {
    if (capitalised(document.tokens[t]) &&
        (range.size() == 1 || document.tokens[t].pos != Upos::det)) {
      return true;
    }
  }
  return false;
}

/// "Valdor Morel a ouvert …" is somebody else, "Tours de magie" no town.
bool reads_on(const Document& document, TokenIndex t) {
  const TokenRange sentence = document.sentences[document.tokens[t].sentence].tokens;
  if (t + 1 == sentence.end || !document.tokens[t].space_after) {
    return false;
  }
  const Token& next = document.tokens[t + 1];
  const bool article = next.lower == "de" || next.lower == "le" || next.lower == "la";
  return (next.pos == Upos::propn && capitalised(next) && !all_capitals(next)) ||
         (t == sentence.begin && article);
}

/// "Valdor-norvan": a name that only opens a demonym.
bool opens_demonym(const Document& document,
                   const knowledge::Knowledge& knowledge,
                   TokenRange range) {
  const TokenIndex end =
      document.sentences[document.tokens[range.begin].sentence].tokens.end;
  TokenIndex last = range.end;
  while (last < end && last < range.end + 4 && !document.tokens[last - 1].space_after) {
    ++last;
    const std::string word = document.words(document.span({range.begin, last}));
    if (!knowledge.demonym(knowledge::folded(word)).empty()) {
      return document.tokens[last - 1].pos != Upos::punct;
    }
  }
  return false;
}

/// "La Croix-Rouge" is not "La Croix": what a hyphen goes on with is part of the name,
/// unless it is a name of its own ("France-Allemagne").
bool goes_on(const Document& document,
             const knowledge::Knowledge& knowledge,
             TokenIndex last) {
  const TokenIndex end = document.sentences[document.tokens[last].sentence].tokens.end;
  if (last + 2 >= end || document.tokens[last].space_after ||
      document.tokens[last + 1].text != "-" || document.tokens[last + 1].space_after) {
    return false;
  }
  const Token& next = document.tokens[last + 2];
  return capitalised(next) && knowledge.named(next.text).empty();
}

void search(const Document& document,
            const knowledge::Knowledge& knowledge,
            const Pieces& pieces,
            std::vector<KnownName>& found) {
  for (std::size_t i = 0; i < pieces.words.size(); ++i) {
    if (pieces.words[i] == 0 || !first_of_token(pieces, i)) {
      continue;
    }
    const std::span<const WordId> rest = std::span(pieces.words).subspan(i);
    const std::size_t size = knowledge.longest(rest, [&](std::size_t n) {
      return last_of_token(pieces, i + n - 1) &&
             !goes_on(document, knowledge, pieces.tokens[i + n - 1]);
    });
    if (size == 0) {
      continue;
    }
    const TokenRange range{pieces.tokens[i], pieces.tokens[i + size - 1] + 1};
    if (opens_demonym(document, knowledge, range)) {
      continue;
    }
    constexpr std::uint32_t unmistakable = 3; // "oblast autonome juif"
    if (range.size() < unmistakable && !has_capital(document, range)) {
      continue;
    }
    KnownName name =
        judged(document, knowledge, range, knowledge.named(rest.first(size)));
    name.weak = name.weak || (range.size() == 1 && reads_on(document, range.begin));
    if (!name.rows.empty()) {
      found.push_back(std::move(name));
    }
    i += size - 1;
  }
}

} // namespace

bool capitalised(const Token& token) {
  const auto first = static_cast<unsigned char>(token.text.front());
  if (first < 128) {
    return first >= 'A' && first <= 'Z';
  }
  return text::is_upper(text::code_points(token.text).front());
}

bool all_capitals(const Token& token) {
  std::size_t letters = 0;
  for (const char32_t point : text::code_points(token.text)) {
    if (text::is_alpha(point)) {
      if (!text::is_upper(point)) {
        return false;
      }
      ++letters;
    }
  }
  return letters > 1;
}

std::vector<KnownName> known_names(const Document& document,
                                   const knowledge::Knowledge& knowledge) {
  std::vector<KnownName> found;
  for (const Sentence& sentence : document.sentences) {
    search(document, knowledge, pieces_of(document, knowledge, sentence), found);
  }
  return found;
}

} // namespace sourcier::extract
