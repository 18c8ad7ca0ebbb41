// SPDX-License-Identifier: Apache-2.0
// Collects statements and the spans they point at.
#include "describe/sheet.hpp"

#include "hash/sha256.hpp"
#include "rdf/vocabulary.hpp"

#include <algorithm>
#include <utility>

namespace sourcier::describe {

Sheet::Sheet(const Document& annotated,
             const Findings& all_findings,
             const Entities& who_is_who,
             const Options& chosen)
    : document(annotated), findings(all_findings), entities(who_is_who),
      options(chosen), doc(document_name(annotated.article)),
      names(entity_names(doc, all_findings, who_is_who)) {
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) {
    sentence_spans_.emplace(document.sentences[i].span, i);
  }
}

rdf::Term Sheet::word(std::string_view curie) {
  return rdf::Term::iri(rdf::expanded(curie));
}

rdf::Term Sheet::sc(std::string_view local_name) {
  return rdf::Term::iri(std::string(rdf::sc_ns).append(local_name));
}

rdf::Term Sheet::data(std::string_view kind, std::string_view local_name) const {
  return rdf::Term::iri(
      std::string(options.base).append(kind).append("/").append(local_name));
}

rdf::Term Sheet::said(const std::string& text) const {
  return rdf::Term::text(text, document.article.language);
}

void Sheet::say(const rdf::Term& subject, std::string_view property, rdf::Term object) {
  article.push_back({subject, word(property), std::move(object)});
}

rdf::Term Sheet::unique(const NameParts& parts) {
  std::string text = name_text(doc, parts);
  const std::uint32_t before = name_texts_[text]++;
  if (before > 0) {
    text.append(1, '\0').append(std::to_string(before + 1));
  }
  return data(parts.kind, hash::sha256_hex(text).substr(0, 16));
}

rdf::Term Sheet::sentence(std::uint32_t index) {
  sentences_.insert(index);
  return data("span", span_name(doc, document.sentences.at(index).span));
}

std::vector<std::uint32_t> Sheet::sentences_of(Span span) const {
  std::vector<std::uint32_t> found;
  auto next = sentence_spans_.upper_bound(Span{span.begin, 0xFFFFFFFF});
  if (next != sentence_spans_.begin()) {
    --next;
  }
  for (; next != sentence_spans_.end() && next->first.begin < span.end; ++next) {
    if (next->first.overlaps(span)) {
      found.push_back(next->second);
    }
  }
  return found;
}

rdf::Term Sheet::phrase(Span span) {
  const auto whole = sentence_spans_.find(span);
  if (whole != sentence_spans_.end()) {
    return sentence(whole->second);
  }
  phrases_.insert(span);
  return data("span", span_name(doc, span));
}

rdf::Term Sheet::entity(EntityId id) {
  used_entities.insert(id);
  return data("entity", names.at(static_cast<std::size_t>(id)));
}

std::vector<rdf::Term> Sheet::entities_of(MentionId mention) {
  std::vector<rdf::Term> terms;
  const auto index = static_cast<std::size_t>(mention);
  if (index < entities.of_mention.size()) {
    for (const EntityId id : entities.of_mention[index]) {
      terms.push_back(entity(id));
    }
  }
  return terms;
}

void Sheet::add_parties(std::vector<std::string>& parties,
                        std::string_view property,
                        MentionId mention) const {
  const auto index = static_cast<std::size_t>(mention);
  if (index < entities.of_mention.size()) {
    for (const EntityId id : entities.of_mention[index]) {
      parties.push_back(std::string(property).append("=").append(
          names[static_cast<std::size_t>(id)]));
    }
  }
}

void Sheet::write_span(const rdf::Term& node, Span span, std::string_view type) {
  say(node, "rdf:type", word(type));
  say(node, "nif:beginIndex", rdf::Term::integer(span.begin));
  say(node, "nif:endIndex", rdf::Term::integer(span.end));
  if (options.quotes) {
    say(node, "nif:anchorOf", said(document.words(span)));
  }
}

void Sheet::write_spans() {
  for (const Span span : phrases_) {
    const rdf::Term node = data("span", span_name(doc, span));
    write_span(node, span, "nif:Phrase");
    for (const std::uint32_t index : sentences_of(span)) {
      say(node, "nif:sentence", sentence(index));
    }
  }
  for (const std::uint32_t index : sentences_) {
    const rdf::Term node = sentence(index);
    write_span(node, document.sentences[index].span, "nif:Sentence");
    say(node, "nif:referenceContext", data("doc", doc));
    const std::string_view selector =
        document.article.selector_at(document.sentences[index].span.begin);
    if (writes_phrases() && !selector.empty()) {
      say(node, "sc:selector", rdf::Term::text(std::string(selector)));
    }
  }
}

} // namespace sourcier::describe
