// SPDX-License-Identifier: Apache-2.0
// Negation around a verb: "ne" with what closes it, and what only looks like it.
#include "extract/standing_forms.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

using std::string_view;

bool is_ne(const Token& token) {
  return token.lower == "ne" || token.lower == "n'";
}

/// The "ne" of a verb: its child, or right before it or its auxiliary but for clitics.
TokenIndex ne_of(const Document& document, TokenIndex head, TokenIndex finite) {
  const TokenIndex first =
      document.sentences[document.tokens[head].sentence].tokens.begin;
  for (TokenIndex at = finite == no_token ? head : finite; at > first;) {
    --at;
    const Token& token = document.tokens[at];
    if (is_ne(token)) {
      return at;
    }
    const bool between =
        token.pos == Upos::pron || token.pos == Upos::adv || token.pos == Upos::aux;
    if (!between || head - at > 6) {
      break;
    }
  }
  return no_token;
}

bool empties(const Document& document,
             TokenIndex token,
             const knowledge::Lexicon& lexicon) {
  const knowledge::Word* word =
      lexicon.find("NegationWord", document.tokens[token].lower);
  return word != nullptr && word->value("place") == "Noun";
}

/// "aucun soldat", "aucune de ces armes", "rien", "personne" as subject or object.
TokenIndex empty_argument(const Document& document,
                          TokenIndex head,
                          const knowledge::Lexicon& lexicon) {
  for (const TokenIndex child : document.children[head]) {
    const Token& token = document.tokens[child];
    const bool argument = token.dep == Deprel::nsubj ||
                          token.dep == Deprel::nsubj_pass || token.dep == Deprel::obj ||
                          token.dep == Deprel::obl_arg ||
                          token.dep == Deprel::obl_mod || token.dep == Deprel::iobj;
    if (!argument) {
      continue;
    }
    if (empties(document, child, lexicon) || token.lower == "rien" ||
        token.lower == "personne") {
      return child;
    }
    for (const TokenIndex inner : document.children[child]) {
      if (inner < child && empties(document, inner, lexicon)) {
        return inner;
      }
    }
  }
  return no_token;
}

/// "Ni le roi ni la reine n'ont signé."
TokenIndex ni_before(const Document& document, TokenIndex ne) {
  const TokenIndex first =
      document.sentences[document.tokens[ne].sentence].tokens.begin;
  for (TokenIndex at = ne; at > first && ne - at < 12; --at) {
    const Token& token = document.tokens[at - 1];
    if (token.lower == "ni") {
      return at - 1;
    }
    if (token.pos == Upos::verb || token.lower == ";") {
      break;
    }
  }
  return no_token;
}

/// "pas", "plus", "jamais" after "ne", near the verb; not "pas seulement", "pas que".
TokenIndex particle(const Document& document,
                    TokenIndex ne,
                    TokenIndex head,
                    const knowledge::Lexicon& lexicon) {
  const TokenIndex end = document.sentences[document.tokens[head].sentence].tokens.end;
  for (TokenIndex at = ne + 1; at < std::min(end, head + 4); ++at) {
    const knowledge::Word* word =
        lexicon.find("NegationWord", document.tokens[at].lower);
    if (word == nullptr) {
      continue;
    }
    const string_view next =
        at + 1 < end ? string_view(document.tokens[at + 1].lower) : "";
    if (document.tokens[at].lower == "pas" &&
        (next == "seulement" || next == "uniquement" || next == "que" ||
         next == "qu'")) {
      return no_token;
    }
    return at;
  }
  return no_token;
}

/// "ne … que": a "que" after the verb.
bool is_restricted(const Document& document, TokenIndex verb) {
  const TokenIndex end = document.sentences[document.tokens[verb].sentence].tokens.end;
  for (TokenIndex at = verb + 1; at < end; ++at) {
    if (document.tokens[at].lower == "que" || document.tokens[at].lower == "qu'") {
      return true;
    }
  }
  return false;
}

} // namespace

Negation negation_of(const Document& document,
                     TokenIndex head,
                     const knowledge::Lexicon& lexicon) {
  Negation negation;
  const Form form = form_of(document, head);
  const bool shared = form.finite != no_token && form.finite != head &&
                      document.tokens[form.finite].head != head;
  const TokenIndex verb = shared ? document.tokens[form.finite].head : head;
  const TokenIndex ne = ne_of(document, verb, form.finite);
  if (ne == no_token) {
    return negation;
  }
  TokenIndex closing = particle(document, ne, verb, lexicon);
  if (closing == no_token) {
    closing = empty_argument(document, verb, lexicon);
  }
  if (closing == no_token) {
    closing = ni_before(document, ne);
  }
  const string_view lemma = document.tokens[verb].lemma;
  const bool alone = lemma == "pouvoir" || lemma == "cesser" || lemma == "oser";
  if (closing == no_token && alone && !is_restricted(document, verb)) {
    negation.cues = {document.tokens[ne].span};
  } else if (closing != no_token) {
    negation.cues = {document.tokens[ne].span, document.tokens[closing].span};
  }
  return negation;
}

} // namespace sourcier::extract
