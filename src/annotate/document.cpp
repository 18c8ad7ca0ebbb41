// SPDX-License-Identifier: Apache-2.0
// Puts together what the model says of each block into one document.
#include "annotate/document.hpp"

#include "annotate/paragraphs.hpp"
#include "annotate/sentences.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace sourcier::annotate {
namespace {

NameLabel name_label(std::string_view label) {
  constexpr std::array<std::pair<std::string_view, NameLabel>, 3> labels{
      {{"PER", NameLabel::per}, {"LOC", NameLabel::loc}, {"ORG", NameLabel::org}}};
  const auto* const found =
      std::find_if(labels.begin(), labels.end(), [&](const auto& row) {
        return row.first == label;
      });
  return found == labels.end() ? NameLabel::misc : found->second;
}

Token token_of(const nlp::Annotation& from, std::uint32_t i, std::uint32_t begin) {
  Token token;
  token.span = {begin + from.idx[i], begin + from.end[i]};
  token.text = from.tok[i];
  token.lower = text::utf8(text::nfc(text::lower(text::code_points(from.tok[i]))));
  token.lemma = from.lemma[i];
  token.pos = upos(from.pos[i]);
  token.morph = morphology(from.morph[i]);
  token.dep = deprel(from.dep[i]);
  token.space_after = from.ws[i] != 0;
  return token;
}

void add_names(Document& document,
               const nlp::Annotation& from,
               const Words& words,
               TokenIndex first) {
  bool open = false;
  for (std::uint32_t w = 0; w < words.token.size(); ++w) {
    const std::uint32_t i = words.token[w];
    if (from.ent_iob[i] == 'O') {
      open = false;
      continue;
    }
    if (from.ent_iob[i] == 'B' || !open) {
      open = true;
      document.model_names.push_back(
          {{first + w, first + w}, name_label(from.ent_type[i])});
    }
    document.model_names.back().tokens.end = first + w + 1;
  }
}

/// Adds the sentences of a block whose tokens, from `next` on, are in the document.
void add_sentences(Document& document, std::uint32_t block, TokenIndex next) {
  const Span span = document.article.blocks[block].span;
  const std::vector<Span> spans = sentences(document.article.text, span);
  for (std::size_t s = 0; s < spans.size(); ++s) {
    const std::uint32_t end = s + 1 < spans.size() ? spans[s + 1].begin : span.end;
    Sentence sentence{spans[s], {next, next}, no_token, block};
    const auto index = static_cast<std::uint32_t>(document.sentences.size());
    while (next < document.tokens.size() && document.tokens[next].span.begin < end) {
      document.tokens[next].sentence = index;
      if (sentence.root == no_token && document.tokens[next].head == next) {
        sentence.root = next;
      }
      ++next;
    }
    sentence.tokens.end = next;
    if (!sentence.tokens.empty()) {
      document.sentences.push_back(sentence);
    }
  }
}

void add_paragraph(Document& document, const Paragraph& paragraph) {
  const nlp::Annotation& from = paragraph.annotation;
  const std::uint32_t begin = document.article.blocks[paragraph.block].span.begin;
  const auto first = static_cast<TokenIndex>(document.tokens.size());
  const Words kept = words(from);
  for (std::uint32_t w = 0; w < kept.token.size(); ++w) {
    Token token = token_of(from, kept.token[w], begin);
    token.head = first + kept.head[w];
    if (kept.head[w] == w) {
      token.dep = Deprel::root;
    }
    document.tokens.push_back(std::move(token));
  }
  add_names(document, from, kept, first);
  add_sentences(document, paragraph.block, first);
}

} // namespace

Document document(Article article, const nlp::Pipeline& pipeline) {
  Document document;
  document.article = std::move(article);
  for (const Paragraph& paragraph : paragraphs(document.article, pipeline)) {
    add_paragraph(document, paragraph);
  }
  document.children.resize(document.tokens.size());
  for (TokenIndex i = 0; i < document.tokens.size(); ++i) {
    const TokenIndex head = document.tokens[i].head;
    if (head != i) {
      document.children[head].push_back(i);
    }
  }
  return document;
}

} // namespace sourcier::annotate
