// SPDX-License-Identifier: Apache-2.0
// Scores of moves: a product of each token with the weights of each feature, made once
// a document, then summed for each state.
#include "nlp/transition.hpp"

#include "json/json.hpp"
#include "nlp/files.hpp"
#include "nlp/msgpack.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace sourcier::nlp {
namespace {

constexpr std::size_t pieces = 2;
constexpr std::size_t widest = 128;

std::vector<std::pair<double, std::string>> ranked(const json::Value& labels) {
  std::vector<std::pair<double, std::string>> rows;
  for (const json::Member& label : labels.members()) {
    rows.emplace_back(label.value.number(), label.key);
  }
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.first < 0, -a.first, b.second) <
           std::tuple(b.first < 0, -b.first, a.second);
  });
  return rows;
}

std::uint8_t label_index(std::vector<std::string>& labels, const std::string& label) {
  const auto found = std::find(labels.begin(), labels.end(), label);
  if (found == labels.end()) {
    labels.push_back(label);
    return static_cast<std::uint8_t>(labels.size() - 1);
  }
  return static_cast<std::uint8_t>(found - labels.begin());
}

} // namespace

Moves read_moves(const std::filesystem::path& file) {
  const std::string bytes = model_file(file);
  Msgpack in(bytes, file.string());
  std::string table;
  for (std::size_t left = in.map(); left > 0; --left) {
    const std::string_view key = in.text();
    if (key == "moves") {
      table = in.text();
    } else {
      in.skip();
    }
  }
  in.finish();
  const json::Value actions = json::parse(table, file.string());
  struct Late {
    double frequency;
    std::string label;
    std::uint8_t action;
  };
  Moves moves;
  moves.labels = {""};
  std::vector<Late> late;
  for (std::uint8_t action = 0; action < 10; ++action) {
    const json::Value* labels = actions.find(std::to_string(action));
    if (labels == nullptr) {
      continue;
    }
    for (const auto& [frequency, label] : ranked(*labels)) {
      if (frequency < 0) {
        late.push_back({frequency, label, action});
      } else {
        moves.list.push_back({action, label_index(moves.labels, label)});
      }
    }
  }
  std::stable_sort(late.begin(), late.end(), [](const Late& a, const Late& b) {
    return std::tuple(-a.frequency, b.label) < std::tuple(-b.frequency, a.label);
  });
  for (const Late& row : late) {
    moves.list.push_back({row.action, label_index(moves.labels, row.label)});
  }
  if (moves.list.empty() || moves.list.size() > most_moves ||
      actions.members().size() > 10) {
    fail_damaged(file.string(), "a number of moves that is not known");
  }
  return moves;
}

Scorer::Scorer(const Thinc& model,
               const Kernels& kernels,
               std::size_t inputs,
               std::size_t features,
               std::size_t moves)
    : kernels_(&kernels), features_(features) {
  const auto affine = model.named("precomputable_affine");
  const auto linears = model.named("linear");
  if (affine.size() != 1 || linears.size() != 2 || model.nodes().empty()) {
    model.fail("not the layers of TransitionBasedParser");
  }
  const Node& root = model.nodes().front();
  const auto upper_ref = root.refs.find("upper");
  if (upper_ref == root.refs.end() || upper_ref->second < 0 ||
      static_cast<std::size_t>(upper_ref->second) >= model.nodes().size()) {
    model.fail("no upper layer");
  }
  const Node& upper = model.nodes()[static_cast<std::size_t>(upper_ref->second)];
  const Node& linear = linears[0] == &upper ? *linears[1] : *linears[0];

  const Array& w = model.weights(*affine.front(), "W", {features, 0, pieces, 0});
  width_ = w.shape[1];
  const std::size_t between = w.shape[3];
  if (width_ % 16 != 0 || width_ > widest) {
    model.fail("a hidden layer of a width that is not known");
  }
  const Array& b = model.weights(*affine.front(), "b", {width_, pieces});
  const Array& pad =
      model.weights(*affine.front(), "pad", {1, features, width_, pieces});
  const Array& linear_w = model.weights(linear, "W", {between, inputs});
  const Array& linear_b = model.weights(linear, "b", {between});
  const Array& upper_w = model.weights(upper, "W", {moves, width_});
  const Array& upper_b = model.weights(upper, "b", {moves});

  std::vector<float> ordered(w.values.size());
  bias_ = Floats(pieces * width_);
  missing_ = Floats(features * pieces * width_);
  for (std::size_t f = 0; f < features; ++f) {
    for (std::size_t o = 0; o < width_; ++o) {
      for (std::size_t p = 0; p < pieces; ++p) {
        const std::size_t from = (f * width_ + o) * pieces + p;
        const std::size_t to = (f * pieces + p) * width_ + o;
        std::copy_n(&w.values[from * between], between, &ordered[to * between]);
        missing_.data()[to] = pad.values[from];
        bias_.data()[p * width_ + o] = b.values[o * pieces + p];
      }
    }
  }
  linear_ = pack_linear(
      kernels, linear_w.values.data(), linear_b.values.data(), between, inputs);
  lower_ = pack_linear(
      kernels, ordered.data(), nullptr, features * pieces * width_, between);
  upper_ =
      pack_linear(kernels, upper_w.values.data(), upper_b.values.data(), moves, width_);
  if (upper_.padded > 2 * most_moves) {
    model.fail("too many moves");
  }
}

Floats Scorer::prepare(const float* tensor, std::size_t count) const {
  constexpr std::size_t batch = 256;
  Floats prepared(count * lower_.padded);
  Floats between(std::min(batch, count) * linear_.padded);
  for (std::size_t begin = 0; begin < count; begin += batch) {
    const std::size_t rows = std::min(batch, count - begin);
    kernels_->linear({tensor + begin * linear_.inputs, linear_.inputs, rows},
                     linear_,
                     between.data(),
                     linear_.padded);
    kernels_->linear({between.data(), linear_.padded, rows},
                     lower_,
                     prepared.data() + begin * lower_.padded,
                     lower_.padded);
  }
  return prepared;
}

void Scorer::scores(const Floats& prepared,
                    std::span<const std::int32_t> tokens,
                    float* out) const {
  std::array<const float*, most_features> rows{};
  for (std::size_t f = 0; f < features_; ++f) {
    const std::size_t offset = f * pieces * width_;
    rows[f] = tokens[f] < 0
                  ? missing_.data() + offset
                  : prepared.data() +
                        static_cast<std::size_t>(tokens[f]) * lower_.padded + offset;
  }
  alignas(64) std::array<float, widest> hidden;
  kernels_->state(rows.data(), features_, bias_.data(), width_, hidden.data());
  kernels_->linear({hidden.data(), width_, 1}, upper_, out, upper_.padded);
}

} // namespace sourcier::nlp
