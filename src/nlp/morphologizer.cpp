// SPDX-License-Identifier: Apache-2.0
// One linear layer and the best of its outputs.
#include "nlp/morphologizer.hpp"

#include "json/json.hpp"
#include "nlp/files.hpp"
#include "nlp/ids.hpp"
#include "nlp/thinc.hpp"

#include <algorithm>
#include <limits>

namespace sourcier::nlp {

Morphologizer::Morphologizer(const std::filesystem::path& folder,
                             const Kernels& kernels,
                             std::size_t inputs)
    : kernels_(&kernels) {
  const std::string place = (folder / "cfg").string();
  const json::Value cfg = json::parse(model_file(folder / "cfg"), place);
  const json::Value* morphs = cfg.find("labels_morph");
  const json::Value* parts = cfg.find("labels_pos");
  if (morphs == nullptr || parts == nullptr) {
    fail_damaged(place, "no labels");
  }
  for (const json::Member& member : morphs->members()) {
    const json::Value* pos = parts->find(member.key);
    const std::string_view name =
        pos == nullptr ? std::string_view()
                       : pos_name(static_cast<std::uint64_t>(pos->number()));
    if (name.empty() || !member.value.is(json::Kind::string)) {
      fail_damaged(place, "a label without a part of speech");
    }
    labels_.push_back({member.value.text(), name});
  }
  const Thinc model(folder / "model");
  const auto layers = model.named("softmax");
  if (layers.size() != 1) {
    model.fail("not the layers of Tagger");
  }
  const Array& w = model.weights(*layers.front(), "W", {labels_.size(), inputs});
  const Array& b = model.weights(*layers.front(), "b", {labels_.size()});
  weights_ =
      pack_linear(kernels, w.values.data(), b.values.data(), labels_.size(), inputs);
}

std::vector<const Morphologizer::Label*>
Morphologizer::labels(const float* tensor, std::size_t count, float* margin) const {
  constexpr std::size_t batch = 64;
  std::vector<const Label*> best(count);
  Floats scores(std::min(batch, count) * weights_.padded);
  for (std::size_t begin = 0; begin < count; begin += batch) {
    const std::size_t rows = std::min(batch, count - begin);
    kernels_->linear({tensor + begin * weights_.inputs, weights_.inputs, rows},
                     weights_,
                     scores.data(),
                     weights_.padded);
    for (std::size_t r = 0; r < rows; ++r) {
      const float* row = scores.data() + r * weights_.padded;
      const float* first = std::max_element(row, row + labels_.size());
      best[begin + r] = &labels_[static_cast<std::size_t>(first - row)];
      if (margin != nullptr) {
        float second = -std::numeric_limits<float>::infinity();
        for (const float* s = row; s < row + labels_.size(); ++s) {
          second = s == first ? second : std::max(second, *s);
        }
        *margin = std::min(*margin, *first - second);
      }
    }
  }
  return best;
}

} // namespace sourcier::nlp
