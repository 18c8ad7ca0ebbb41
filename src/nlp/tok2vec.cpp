// SPDX-License-Identifier: Apache-2.0
// Hash embeddings, static vectors, a mixing layer, and window layers with their
// padding.
#include "nlp/tok2vec.hpp"

#include "nlp/ids.hpp"

#include <algorithm>
#include <utility>

namespace sourcier::nlp {
namespace {

constexpr std::size_t pieces = 3;
constexpr std::size_t widest = 128; ///< of the kernels
constexpr std::size_t batch_rows = 256;

Feature feature_of(const Thinc& model, const std::string& name) {
  constexpr std::array<std::string_view, feature_count> names{
      "NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"};
  const auto* const found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) {
    model.fail("the feature " + name + " is not known");
  }
  return static_cast<Feature>(found - names.begin());
}

Norm norm_of(const Thinc& model, const Node& node, std::size_t width) {
  const Array& gain = model.weights(node, "G", {width});
  const Array& offset = model.weights(node, "b", {width});
  Norm norm{Floats(width), Floats(width)};
  std::copy(gain.values.begin(), gain.values.end(), norm.gain.data());
  std::copy(offset.values.begin(), offset.values.end(), norm.offset.data());
  return norm;
}

} // namespace

const Array* static_weights(const Thinc& model) {
  const std::vector<const Node*> nodes = model.named("static_vectors");
  if (nodes.size() > 1) {
    model.fail("more than one table of static vectors");
  }
  return nodes.empty() ? nullptr : &model.weights(*nodes.front(), "W", {0, 0});
}

Tok2Vec::Tok2Vec(const Thinc& model, const Kernels& kernels, VectorTable products)
    : kernels_(&kernels), products_(std::move(products)) {
  read_tables(model);
  read_layers(model);
}

void Tok2Vec::read_tables(const Thinc& model) {
  const auto columns = model.named("extract_features");
  if (columns.size() != 1) {
    model.fail("not one list of features");
  }
  const std::vector<std::string> names = model.strings(*columns.front(), "columns");
  for (const Node* node : model.named("hashembed")) {
    const Array& rows = model.weights(*node, "E", {0, width_});
    width_ = rows.shape[1];
    const auto column = static_cast<std::size_t>(model.integer(*node, "column"));
    if (column >= names.size()) {
      model.fail("a table for a feature that is not there");
    }
    tables_.push_back({feature_of(model, names[column]),
                       static_cast<std::uint64_t>(model.integer(*node, "seed")),
                       rows.values,
                       rows.shape[0]});
  }
  if (tables_.empty() || width_ % 16 != 0 || width_ > widest) {
    model.fail("tables of a width that is not known");
  }
}

void Tok2Vec::read_layers(const Thinc& model) {
  const auto maxouts = model.named("maxout");
  const auto norms = model.named("layernorm");
  const Node* padding = model.starting("with_array(residual(expand_window");
  if (maxouts.size() < 2 || maxouts.size() != norms.size() || padding == nullptr) {
    model.fail("not the layers of MaxoutWindowEncoder");
  }
  for (const Node* node : model.named("expand_window")) {
    if (model.integer(*node, "window_size") != 1) {
      model.fail("a window of another size than 1");
    }
  }
  padding_ = static_cast<std::size_t>(model.integer(*padding, "pad"));
  if (padding_ != maxouts.size() - 1) {
    model.fail("a padding other than the number of layers");
  }
  const bool has_static = products_.count() > 0;
  const std::size_t mixed = width_ * (tables_.size() + (has_static ? 1 : 0));
  for (std::size_t i = 0; i < maxouts.size(); ++i) {
    const std::size_t inputs = i == 0 ? mixed : 3 * width_;
    const Array& weights = model.weights(*maxouts[i], "W", {width_, pieces, inputs});
    const Array& bias = model.weights(*maxouts[i], "b", {width_, pieces});
    Layer layer{
        pack_maxout(
            *kernels_, weights.values.data(), bias.values.data(), width_, inputs),
        norm_of(model, *norms[i], width_)};
    if (i == 0) {
      mix_ = std::move(layer);
    } else if (i > 1) {
      layers_.push_back(std::move(layer));
    } else {
      std::vector<float> parts(3 * pieces * width_ * width_);
      first_bias_ = Floats(pieces * width_);
      for (std::size_t row = 0; row < 3 * pieces * width_; ++row) {
        const std::size_t part = row / (pieces * width_);
        const std::size_t piece = row / width_ % pieces;
        const std::size_t output = row % width_;
        const float* from =
            &weights.values[(output * pieces + piece) * 3 * width_ + part * width_];
        std::copy_n(from, width_, &parts[row * width_]);
        first_bias_.data()[piece * width_ + output] =
            bias.values[output * pieces + piece];
      }
      first_.weights =
          pack_linear(*kernels_, parts.data(), nullptr, 3 * pieces * width_, width_);
      first_.norm = std::move(layer.norm);
    }
  }
}

void Tok2Vec::embed(const TokenRow& token, float* out) const {
  const Lexeme& lexeme = *token.lexeme;
  for (const Table& table : tables_) {
    const std::uint64_t id =
        table.feature == Feature::spacy
            ? (token.space_after ? 1U : 0U)
            : lexeme.ids.at(static_cast<std::size_t>(table.feature));
    std::fill_n(out, width_, 0.0F);
    for (const std::uint32_t key : row_keys(id, table.seed)) {
      const float* row = &table.rows[key % table.count * width_];
      for (std::size_t i = 0; i < width_; ++i) {
        out[i] += row[i];
      }
    }
    out += width_;
  }
  if (products_.count() > 0) {
    const float* row = products_.find(lexeme.orth);
    if (row == nullptr) {
      std::fill_n(out, width_, 0.0F);
    } else {
      std::copy_n(row, width_, out);
    }
  }
}

void Tok2Vec::alone(std::span<const TokenRow> words,
                    std::span<float* const> out) const {
  const std::size_t inputs = mix_.weights.inputs;
  const std::size_t stride = first_.weights.padded;
  const std::size_t most = std::min(batch_rows, words.size());
  Floats input(most * inputs);
  Floats mixed(most * width_);
  Floats products(most * stride);
  for (std::size_t begin = 0; begin < words.size(); begin += batch_rows) {
    const std::size_t count = std::min(batch_rows, words.size() - begin);
    for (std::size_t i = 0; i < count; ++i) {
      embed(words[begin + i], input.data() + i * inputs);
    }
    kernels_->maxout(
        {input.data(), inputs, count}, mix_.weights, mix_.norm, nullptr, mixed.data());
    kernels_->linear(
        {mixed.data(), width_, count}, first_.weights, products.data(), stride);
    for (std::size_t i = 0; i < count; ++i) {
      std::copy_n(mixed.data() + i * width_, width_, out[begin + i]);
      std::copy_n(products.data() + i * stride, stride, out[begin + i] + width_);
    }
  }
}

Floats Tok2Vec::run(std::span<const float* const> words,
                    std::span<const std::size_t> sizes) const {
  // Rows outside the buffer are zeros: one before and one after.
  const std::size_t rows = words.size() + padding_ * (sizes.size() + 1);
  Floats x((rows + 2) * width_);
  Floats y((rows + 2) * width_);
  std::vector<const float*> parts(rows + 2, nullptr);
  std::size_t at = 1 + padding_;
  std::size_t word = 0;
  for (const std::size_t size : sizes) {
    for (std::size_t i = 0; i < size; ++i, ++at, ++word) {
      std::copy_n(words[word], width_, x.data() + at * width_);
      parts[at] = words[word] + width_;
    }
    at += padding_;
  }
  kernels_->merge(parts.data(),
                  rows,
                  first_bias_.data(),
                  first_.norm,
                  x.data() + width_,
                  y.data() + width_);
  for (const Layer& layer : layers_) {
    std::swap(x, y);
    kernels_->maxout({x.data(), width_, rows},
                     layer.weights,
                     layer.norm,
                     x.data() + width_,
                     y.data() + width_);
  }
  Floats tensor(words.size() * width_);
  at = 1 + padding_;
  word = 0;
  for (const std::size_t size : sizes) {
    std::copy_n(y.data() + at * width_, size * width_, tensor.data() + word * width_);
    at += size + padding_;
    word += size;
  }
  return tensor;
}

} // namespace sourcier::nlp
