// SPDX-License-Identifier: Apache-2.0
// The pipeline on one page: tokens, features, networks, parser, ruler, lemmas, names.
#include "nlp/pipeline.hpp"

#include "json/json.hpp"
#include "nlp/config.hpp"
#include "nlp/entities.hpp"
#include "nlp/files.hpp"
#include "nlp/kernels.hpp"
#include "nlp/memory.hpp"
#include "nlp/morphologizer.hpp"
#include "nlp/parser.hpp"
#include "nlp/ruler.hpp"
#include "nlp/tables.hpp"
#include "nlp/tok2vec.hpp"
#include "nlp/tokenizer.hpp"
#include "nlp/vocabulary.hpp"
#include "problem.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace sourcier::nlp {
namespace {

/// Tokens that are run through the networks together.
constexpr std::size_t batch_tokens = 2048;
constexpr std::size_t longest_text = 1'000'000; ///< spaCy's nlp.max_length

constexpr char32_t beyond_all_characters = 0x110000;

/// A lemma that is remembered.
struct Lemma {
  std::string text;
  [[nodiscard]] std::size_t bytes() const { return sizeof(Lemma) + text.size(); }
};

/// The data folder itself, or the one inside an installed package.
std::filesystem::path data_folder(const std::filesystem::path& folder) {
  if (std::filesystem::exists(folder / "config.cfg") ||
      !std::filesystem::exists(folder / "meta.json")) {
    return folder;
  }
  const std::filesystem::path about = folder / "meta.json";
  const json::Value meta = json::parse(model_file(about), about.string());
  return folder / (std::string(meta.string_at("lang")) + "_" +
                   std::string(meta.string_at("name")) + "-" +
                   std::string(meta.string_at("version")));
}

/// One text on its way through the pipeline.
struct Work {
  std::u32string points;
  std::vector<Piece> pieces;
  std::vector<WordPointer> tokens;

  [[nodiscard]] std::u32string_view words(std::size_t i) const {
    return std::u32string_view(points).substr(pieces[i].begin,
                                              pieces[i].end - pieces[i].begin);
  }
};

std::vector<std::int8_t> presets(const Input& input, const std::vector<Piece>& pieces) {
  std::vector<std::int8_t> presets;
  if (!input.preset) {
    return presets;
  }
  auto next = input.starts.begin();
  for (const Piece& piece : pieces) {
    const bool starts = next != input.starts.end() && piece.begin >= *next;
    while (next != input.starts.end() && piece.begin >= *next) {
      ++next;
    }
    presets.push_back(starts || presets.empty() ? std::int8_t{1} : std::int8_t{-1});
  }
  return presets;
}

} // namespace

struct Pipeline::Components {
  struct Models {
    explicit Models(const std::filesystem::path& folder)
        : shared(folder / "tok2vec" / "model"), names(folder / "ner" / "model") {}
    Thinc shared;
    Thinc names;
  };

  Components(const std::filesystem::path& folder,
             Config described,
             const Models& models,
             std::size_t memory)
      : config(std::move(described)), kernels(nlp::kernels()),
        tokenizer(folder / "tokenizer", memory / 8),
        tables(Tables::load(folder, models.shared, models.names, kernels)),
        shared(models.shared, kernels, tables.shared_vectors()),
        morphologizer(folder / "morphologizer", kernels, shared.width()),
        parser(folder / "parser", kernels, shared.width()),
        ruler(folder / "attribute_ruler" / "patterns"),
        names_network(models.names, kernels, tables.name_vectors()),
        names(folder / "ner", models.names, kernels, names_network.width()),
        vocabulary(shared, names_network, memory / 4 * 3),
        lemmas(std::make_unique<Memory<Lemma>>(memory / 8)) {}

  [[nodiscard]] std::string
  lemma(std::u32string_view word, std::string_view pos, std::u32string& key) const;
  [[nodiscard]] Work tokenised(const Input& input, Annotation& out) const;
  void annotate(std::span<const Input> texts, std::span<Annotation> out) const;
  void syntax(const Work& work, Annotation& out) const;
  void name(const Work& work, const float* tensor, Annotation& out) const;

  Config config;
  const Kernels& kernels;
  Tokenizer tokenizer;
  Tables tables;
  Tok2Vec shared;
  Morphologizer morphologizer;
  Parser parser;
  Ruler ruler;
  Tok2Vec names_network;
  NameRecogniser names;
  Vocabulary vocabulary;
  std::unique_ptr<Memory<Lemma>> lemmas;
};

Work Pipeline::Components::tokenised(const Input& input, Annotation& out) const {
  if (!text::valid_utf8(input.text)) {
    throw Failure("annotate: a text is not valid UTF-8; convert it to UTF-8");
  }
  Work work;
  work.points = text::code_points(input.text);
  if (work.points.size() > longest_text) {
    throw Failure("annotate: a text of " + std::to_string(work.points.size()) +
                  " characters is longer than 1000000; cut it into parts");
  }
  work.pieces = tokenizer.tokens(work.points);
  out.preset = presets(input, work.pieces);
  work.tokens = vocabulary.words(work.points, work.pieces);
  for (std::size_t i = 0; i < work.pieces.size(); ++i) {
    const Piece& piece = work.pieces[i];
    const Lexeme& word = work.tokens[i]->lexeme;
    out.tok.push_back(word.text);
    out.norm.push_back(word.norm);
    out.ws.push_back(piece.space_after ? 1 : 0);
    out.idx.push_back(piece.begin);
    out.end.push_back(piece.end);
    out.is_space.push_back(word.is_space ? 1 : 0);
  }
  return work;
}

void Pipeline::Components::syntax(const Work& work, Annotation& out) const {
  const std::size_t count = out.size();
  out.morph_margin = 1e9F;
  const auto labels = morphologizer.labels(out.tensor.data(), count, &out.morph_margin);
  Tree tree = parser.parse(out.tensor.data(), count, out.preset);
  out.head = std::move(tree.head);
  out.sent_start = std::move(tree.sent_start);
  out.parser_margin = tree.margin;
  std::u32string key;
  for (std::size_t i = 0; i < count; ++i) {
    const Ruled token = ruler.apply({labels[i]->pos, {}, labels[i]->morph, tree.dep[i]},
                                    out.is_space[i] != 0);
    out.pos.push_back(token.pos);
    out.tag.push_back(token.tag);
    out.morph.push_back(token.morph);
    out.dep.push_back(token.dep);
    out.lemma.push_back(lemma(work.words(i), token.pos, key));
  }
}

std::string Pipeline::Components::lemma(std::u32string_view word,
                                        std::string_view pos,
                                        std::u32string& key) const {
  key.assign(word);
  key.push_back(beyond_all_characters);
  key.append(pos.begin(), pos.end());
  if (const auto known = lemmas->find(key)) {
    return known->text;
  }
  const auto fresh =
      std::make_shared<const Lemma>(Lemma{tables.lemmatizer().lemma(word, pos)});
  lemmas->add(key, fresh);
  return fresh->text;
}

void Pipeline::Components::name(const Work& work,
                                const float* tensor,
                                Annotation& out) const {
  const Names found = names.names(tensor, out.is_space, out.sent_start);
  out.ner_margin = found.margin;
  out.ent_iob.assign(work.pieces.size(), 'O');
  out.ent_type.assign(work.pieces.size(), {});
  for (const Name& name : found.list) {
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
      out.ent_iob[i] = i == name.begin ? 'B' : 'I';
      out.ent_type[i] = name.label;
    }
  }
}

void Pipeline::Components::annotate(std::span<const Input> texts,
                                    std::span<Annotation> out) const {
  std::vector<Work> works;
  std::vector<const float*> shared_rows;
  std::vector<const float*> names_rows;
  std::vector<std::size_t> sizes;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Work& work = works.emplace_back(tokenised(texts[i], out[i]));
    sizes.push_back(work.pieces.size());
    for (const WordPointer& word : work.tokens) {
      shared_rows.push_back(word->shared.data());
      names_rows.push_back(word->names.data());
    }
  }
  if (shared_rows.empty()) {
    return;
  }
  const Floats tensor = shared.run(shared_rows, sizes);
  const Floats name_tensor = names_network.run(names_rows, sizes);
  std::size_t at = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (sizes[i] == 0) {
      continue;
    }
    const float* begin = tensor.data() + at * shared.width();
    out[i].tensor.assign(begin, begin + sizes[i] * shared.width());
    syntax(works[i], out[i]);
    name(works[i], name_tensor.data() + at * names_network.width(), out[i]);
    at += sizes[i];
  }
}

Pipeline Pipeline::load(const std::filesystem::path& folder, std::size_t cache_mb) {
  const std::filesystem::path data = data_folder(folder);
  Config config = read_config(data);
  const Components::Models models(data);
  return Pipeline(std::make_unique<const Components>(
      data, std::move(config), models, cache_mb << 20U));
}

Pipeline::Pipeline(std::unique_ptr<const Components> components)
    : components_(std::move(components)) {}
Pipeline::~Pipeline() = default;
Pipeline::Pipeline(Pipeline&& other) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&& other) noexcept = default;

const std::string& Pipeline::name() const {
  return components_->config.name;
}

std::string_view Pipeline::arithmetic() const {
  return components_->kernels.name;
}

std::vector<Annotation> Pipeline::annotate(std::span<const Input> texts) const {
  std::vector<Annotation> annotations(texts.size());
  std::size_t begin = 0;
  while (begin < texts.size()) {
    // A token has about 5 bytes; where the cut lies changes no result.
    std::size_t bytes = 0;
    std::size_t end = begin;
    while (end < texts.size() && (end == begin || bytes < 5 * batch_tokens)) {
      bytes += texts[end++].text.size();
    }
    components_->annotate(texts.subspan(begin, end - begin),
                          std::span(annotations).subspan(begin, end - begin));
    begin = end;
  }
  return annotations;
}

} // namespace sourcier::nlp
