// SPDX-License-Identifier: Apache-2.0
// Writes annotations as JSON lines and as CoNLL-U.
#include "annotate/formats.hpp"

#include "annotate/paragraphs.hpp"
#include "json/json.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>

namespace sourcier::annotate {
namespace {

/// Appends `"name": [` items `]`.
template <class Column, class Append>
void add_column(std::string& out,
                std::string_view name,
                const Column& column,
                const Append& append) {
  out += ", \"";
  out += name;
  out += "\": [";
  bool first = true;
  for (const auto& item : column) {
    if (!first) {
      out += ", ";
    }
    first = false;
    append(out, item);
  }
  out += ']';
}

void add_text(std::string& out, std::string_view item) {
  json::append_quoted(out, item);
}
void add_whole(std::string& out, std::int64_t item) {
  out += std::to_string(item);
}
void add_real(std::string& out, float item) {
  std::array<char, 32> digits{};
  const int size =
      std::snprintf(digits.data(), digits.size(), "%.6g", static_cast<double>(item));
  out.append(digits.data(), static_cast<std::size_t>(size));
}

std::span<const float> ends(const nlp::Annotation& annotation, bool last) {
  constexpr std::size_t shown = 8;
  const std::size_t count = annotation.size();
  if (count == 0) {
    return {};
  }
  const std::size_t width = annotation.tensor.size() / count;
  const std::span<const float> all(annotation.tensor);
  return all.subspan(last ? (count - 1) * width : 0, std::min(shown, width));
}

void add_row(std::string& out,
             const nlp::Annotation& from,
             const Words& words,
             std::uint32_t w,
             std::uint32_t first) {
  const std::uint32_t i = words.token[w];
  const bool is_root = words.head[w] == w;
  const auto or_none = [](std::string_view value) {
    return std::string(value.empty() ? "_" : value);
  };
  out += std::to_string(w - first + 1) + '\t' + from.tok[i] + '\t' +
         or_none(from.lemma[i]) + '\t' + or_none(from.pos[i]) + '\t' +
         or_none(from.tag[i]) + '\t' + or_none(from.morph[i]) + '\t' +
         std::to_string(is_root ? 0 : words.head[w] - first + 1) + '\t' +
         (is_root ? "root" : std::string(from.dep[i])) + "\t_\t";
  std::string more;
  if (from.ent_iob[i] != 'O') {
    more = std::string("NER=") + from.ent_iob[i] + '-' + std::string(from.ent_type[i]);
  }
  if (from.ws[i] == 0) {
    more += more.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
  }
  out += or_none(more) + '\n';
}

/// The words of the text on one line.
std::string on_one_line(std::u32string_view words) {
  std::string out = text::utf8(words);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  return out;
}

} // namespace

std::string
jsonl(const nlp::Annotation& annotation, std::string_view id, std::string_view text) {
  std::string out =
      "{\"id\": " + json::quoted(id) + ", \"text\": " + json::quoted(text);
  add_column(out, "tok", annotation.tok, add_text);
  add_column(out, "ws", annotation.ws, [](std::string& to, std::uint8_t blank) {
    to += blank != 0 ? "\" \"" : "\"\"";
  });
  add_column(out, "idx", annotation.idx, add_whole);
  add_column(out, "norm", annotation.norm, add_text);
  add_column(out, "pos", annotation.pos, add_text);
  add_column(out, "tag", annotation.tag, add_text);
  add_column(out, "morph", annotation.morph, add_text);
  add_column(out, "head", annotation.head, add_whole);
  add_column(out, "dep", annotation.dep, add_text);
  add_column(out, "lemma", annotation.lemma, add_text);
  add_column(out, "ent_iob", annotation.ent_iob, [](std::string& to, char iob) {
    to += '"';
    to += iob;
    to += '"';
  });
  add_column(out, "ent_type", annotation.ent_type, add_text);
  add_column(
      out, "sent_start", annotation.sent_start, [](std::string& to, std::int8_t start) {
        to += start == 1 ? "true" : "false";
      });
  add_column(out, "tensor_first", ends(annotation, false), add_real);
  add_column(out, "tensor_last", ends(annotation, true), add_real);
  if (!annotation.preset.empty()) {
    add_column(out, "preset", annotation.preset, add_whole);
  }
  out += ", \"margin\": {\"parser\": ";
  add_real(out, annotation.parser_margin);
  out += ", \"ner\": ";
  add_real(out, annotation.ner_margin);
  out += ", \"morph\": ";
  add_real(out, annotation.morph_margin);
  out += "}}\n";
  return out;
}

std::string
conllu(const nlp::Annotation& annotation, std::string_view id, std::string_view text) {
  const std::u32string points = text::code_points(text);
  const Words kept = words(annotation);
  const auto count = static_cast<std::uint32_t>(kept.token.size());
  std::string out;
  std::uint32_t number = 0;
  for (std::uint32_t begin = 0; begin < count;) {
    // A sentence whose first token is whitespace starts at its first word.
    std::uint32_t end = begin + 1;
    const auto starts = [&](std::uint32_t w) {
      for (std::uint32_t i = kept.token[w - 1] + 1; i <= kept.token[w]; ++i) {
        if (annotation.sent_start[i] == 1) {
          return true;
        }
      }
      return false;
    };
    while (end < count && !starts(end)) {
      ++end;
    }
    const std::uint32_t from = annotation.idx[kept.token[begin]];
    const std::uint32_t to = annotation.end[kept.token[end - 1]];
    out += "# sent_id = " + on_one_line(text::code_points(id)) + '-' +
           std::to_string(++number) + "\n# text = " +
           on_one_line(std::u32string_view(points).substr(from, to - from)) + '\n';
    for (std::uint32_t w = begin; w < end; ++w) {
      add_row(out, annotation, kept, w, begin);
    }
    out += '\n';
    begin = end;
  }
  return out;
}

} // namespace sourcier::annotate
