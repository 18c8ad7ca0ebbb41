// SPDX-License-Identifier: Apache-2.0
// Terms, texts and quotes.
#include "check/rules.hpp"
#include "rdf/vocabulary.hpp"
#include "text/utf8.hpp"

namespace sourcier::check {

namespace {

/// A text that is known from some code point on: the article, or one sentence of it.
struct Known {
  std::u32string_view text;
  std::uint64_t begin = 0;
};

std::string shown(std::u32string_view words) {
  const std::string text = text::utf8(words.substr(0, 40));
  return "\"" + text + (words.size() > 40 ? "…\"" : "\"");
}

void check_quote(const std::string& iri,
                 const Described& span,
                 Offsets place,
                 const Known& known,
                 const Complain& complain) {
  const std::u32string quote = text::code_points(span.text("nif:anchorOf"));
  if (place.begin < known.begin || place.end > known.begin + known.text.size()) {
    complain(span.line, iri, "its offsets lie outside of the text");
    return;
  }
  const std::u32string_view words =
      known.text.substr(place.begin - known.begin, place.end - place.begin);
  if (words != quote) {
    complain(span.line,
             iri,
             "nif:anchorOf is " + shown(quote) + ", the text has " + shown(words));
  }
}

/// The sentence of a span, or the span where it is one; empty: none is named.
std::string sentence_of(const std::string& iri, const Described& span) {
  if (span.is_a("nif:Sentence")) {
    return iri;
  }
  const rdf::Term* sentence = span.value("nif:sentence");
  sentence = sentence == nullptr ? span.value("prov:wasDerivedFrom") : sentence;
  return sentence == nullptr ? std::string() : sentence->value();
}

/// What is known of the text around a span: the article of its sentence, or the
/// sentence.
class Sources {
 public:
  Sources(const Gathered& gathered, Texts& texts, const Complain& complain)
      : gathered_(gathered) {
    for (const auto& [iri, described] : gathered) {
      if (described.is_a("nif:Context")) {
        add_article(iri, described, texts, complain);
      } else if (described.is_a("nif:Sentence") &&
                 described.count("nif:anchorOf") > 0) {
        texts_.emplace(iri, text::code_points(described.text("nif:anchorOf")));
      }
    }
  }

  [[nodiscard]] std::optional<Known> around(const std::string& iri,
                                            const Described& span) const {
    const auto sentence = gathered_.find(sentence_of(iri, span));
    if (sentence == gathered_.end()) {
      return std::nullopt;
    }
    const rdf::Term* document = sentence->second.value("nif:referenceContext");
    const auto article =
        document == nullptr ? texts_.end() : texts_.find(document->value());
    if (article != texts_.end()) {
      return Known{article->second, 0};
    }
    const auto words = texts_.find(sentence->first);
    const auto place = offsets(sentence->first, sentence->second);
    // A sentence proves nothing of itself, nor of words that run over several.
    if (sentence->first == iri || span.count("nif:sentence") > 1 || !place ||
        words == texts_.end()) {
      return std::nullopt;
    }
    return Known{words->second, place->begin};
  }

 private:
  void add_article(const std::string& iri,
                   const Described& described,
                   Texts& texts,
                   const Complain& complain) {
    auto text = texts.of(iri, described);
    if (text) {
      texts_.emplace(iri, std::move(*text));
    } else if (texts.given()) {
      complain(described.line, iri, "its text is not in the folder of texts");
    }
  }

  const Gathered& gathered_;
  std::map<std::string, std::u32string> texts_; ///< of articles and sentences
};

void check_place(const Gathered& gathered,
                 const std::string& iri,
                 const Described& span,
                 Offsets place,
                 const Complain& complain) {
  if (place.begin >= place.end) {
    complain(span.line, iri, "nif:beginIndex is not below nif:endIndex");
  }
  const std::string tail =
      "c" + std::to_string(place.begin) + "x" + std::to_string(place.end);
  if (!iri.ends_with(tail)) {
    complain(span.line, iri, "its name does not end in its offsets, " + tail);
  }
  if (span.is_a("nif:Sentence")) {
    const rdf::Term* document = span.value("nif:referenceContext");
    if (document == nullptr || !gathered.contains(document->value())) {
      complain(span.line, iri, "a sentence of no article");
    }
    return;
  }
  const auto sentence = sentences_of(
      gathered, span, span.is_a("nif:Phrase") ? "nif:sentence" : "prov:wasDerivedFrom");
  if (!sentence) {
    complain(span.line, iri, "no sentence");
  } else if (!sentence->holds(place)) {
    complain(span.line, iri, "outside of its sentence");
  }
}

bool is_span(const Described& described) {
  return described.is_a("nif:Sentence") || described.is_a("nif:Phrase") ||
         described.is_a("sc:Quantity") || described.is_a("sc:TimeExpression");
}

} // namespace

void check_terms(const Gathered& gathered, const Complain& complain) {
  for (const auto& [iri, described] : gathered) {
    if (described.is_blank) {
      complain(described.line, "_:" + iri, "a blank node");
    }
    for (const auto& [property, term] : described.said) {
      if (!term.is_canonical()) {
        complain(described.line,
                 iri,
                 property + " " +
                     (term.is_blank() ? "is a blank node"
                                      : "\"" + term.value() + "\" is not canonical"));
      }
    }
  }
}

void check_quotes(const Gathered& gathered,
                  Texts& texts,
                  Summary& summary,
                  const Complain& complain) {
  const Sources sources(gathered, texts, complain);
  for (const auto& [iri, described] : gathered) {
    if (!is_span(described)) {
      continue;
    }
    const auto place = offsets(iri, described);
    if (!place) {
      complain(described.line, iri, "no offsets");
      continue;
    }
    check_place(gathered, iri, described, *place, complain);
    const auto known = sources.around(iri, described);
    if (described.count("nif:anchorOf") > 0 && known && place->begin < place->end) {
      ++summary.quotes;
      check_quote(iri, described, *place, *known, complain);
    }
  }
}

} // namespace sourcier::check
