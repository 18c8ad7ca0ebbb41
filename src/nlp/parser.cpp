// SPDX-License-Identifier: Apache-2.0
// The arc-eager parser: state, moves, the greedy run, and sentence starts from the
// tree.
#include "nlp/parser.hpp"

#include "nlp/thinc.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace sourcier::nlp {
namespace {

enum Action : std::uint8_t { shift, reduce, left, right, cut };
constexpr std::size_t action_count = 5;
constexpr std::size_t feature_total = 8;
using Index = std::int32_t;

/// The state of one run over one document.
class State {
 public:
  State(Index count, std::span<const std::int8_t> presets)
      : count_(count), presets_(presets), head_(cells(), -1), label_(cells(), 0),
        left_(cells(), -1), right_(cells(), -1), before_(cells(), -1),
        unshiftable_(cells()), starts_(cells()) {}

  [[nodiscard]] bool is_final() const { return stack_.empty() && buffer_size() == 0; }
  [[nodiscard]] std::array<Index, feature_total> features() const {
    const Index b0 = buffer(0);
    const Index s0 = stack(0);
    return {b0,
            buffer(1),
            s0,
            stack(1),
            stack(2),
            youngest(left_, b0),
            youngest(left_, s0),
            youngest(right_, s0)};
  }
  [[nodiscard]] std::array<bool, action_count> possible() const;
  void apply(Move move);
  [[nodiscard]] Index head(std::size_t i) const { return head_[i]; }
  [[nodiscard]] std::uint8_t label(std::size_t i) const { return label_[i]; }

 private:
  [[nodiscard]] std::size_t cells() const { return static_cast<std::size_t>(count_); }
  [[nodiscard]] static std::size_t at(Index i) { return static_cast<std::size_t>(i); }
  [[nodiscard]] static Index youngest(const std::vector<Index>& children, Index i) {
    return i < 0 ? -1 : children[at(i)];
  }
  [[nodiscard]] Index buffer(std::size_t i) const {
    if (i < again_.size()) {
      return again_[again_.size() - 1 - i];
    }
    const std::size_t index = at(next_) + (i - again_.size());
    return index < cells() ? static_cast<Index>(index) : -1;
  }
  [[nodiscard]] std::size_t buffer_size() const {
    return again_.size() + (cells() - at(next_));
  }
  [[nodiscard]] Index stack(std::size_t i) const {
    return i < stack_.size() ? stack_[stack_.size() - 1 - i] : -1;
  }
  [[nodiscard]] std::int8_t preset(Index i) const {
    return presets_.empty() || i == 0 ? std::int8_t{0} : presets_[at(i)];
  }
  [[nodiscard]] bool starts(Index i) const { return starts_[at(i)] || preset(i) == 1; }
  void push() {
    if (again_.empty()) {
      stack_.push_back(next_++);
    } else {
      stack_.push_back(again_.back());
      again_.pop_back();
    }
  }
  void drop_arc(Index child) {
    const Index head = head_[at(child)];
    if (head < 0) {
      return;
    }
    // What is removed is always the youngest child (runtime.md 4.3).
    std::vector<Index>& children = child < head ? left_ : right_;
    children[at(head)] = before_[at(child)];
    head_[at(child)] = -1;
  }
  void add_arc(Index head, Index child, std::uint8_t label) {
    drop_arc(child);
    std::vector<Index>& children = child < head ? left_ : right_;
    before_[at(child)] = children[at(head)];
    children[at(head)] = child;
    head_[at(child)] = head;
    label_[at(child)] = label;
  }

  Index count_;
  Index next_ = 0;
  std::span<const std::int8_t> presets_;
  std::vector<Index> stack_;
  std::vector<Index> again_; ///< tokens put back in front of the buffer, last one first
  std::vector<Index> head_;
  std::vector<std::uint8_t> label_;
  std::vector<Index> left_;   ///< youngest left child
  std::vector<Index> right_;  ///< youngest right child
  std::vector<Index> before_; ///< the next older child of the same side and head
  std::vector<bool> unshiftable_;
  std::vector<bool> starts_;
};

std::array<bool, action_count> State::possible() const {
  const bool has_stack = !stack_.empty();
  const std::size_t left_over = buffer_size();
  const Index b0 = buffer(0);
  const Index b1 = buffer(1);
  std::array<bool, action_count> can{};
  const bool at_start = b0 >= 0 && starts(b0);
  can[shift] = left_over > 0 &&
               (!has_stack || (left_over >= 2 && !at_start && !unshiftable_[at(b0)]));
  can[reduce] = has_stack && !(left_over > 0 && stack_.size() == 1 && preset(b0) == -1);
  can[left] = has_stack && left_over > 0 && !at_start;
  can[right] = can[left];
  can[cut] = left_over >= 2 && b1 == b0 + 1 && !starts(b1) && preset(b1) != -1;
  return can;
}

void State::apply(Move move) {
  const Index b0 = buffer(0);
  const Index s0 = stack(0);
  switch (move.action) {
  case shift:
    push();
    break;
  case reduce:
    stack_.pop_back();
    if (head_[at(s0)] < 0 && !stack_.empty()) {
      unshiftable_[at(s0)] = true;
      again_.push_back(s0);
    }
    break;
  case left:
    add_arc(b0, s0, move.label);
    unshiftable_[at(b0)] = false;
    stack_.pop_back();
    break;
  case right:
    add_arc(s0, b0, move.label);
    push();
    break;
  default:
    starts_[at(buffer(1))] = true;
    break;
  }
}

/// One pass up and down; how far each token's subtree reaches.
struct Edges {
  std::vector<std::uint32_t> left;
  std::vector<std::uint32_t> right;

  void widen(std::uint32_t i, std::uint32_t head) {
    left[head] = std::min(left[head], left[i]);
    right[head] = std::max(right[head], right[i]);
  }
};

bool heads_stay_inside(const std::vector<std::uint32_t>& head,
                       const std::vector<bool>& first) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if ((i > 0 && first[i]) || i + 1 == head.size()) {
      for (std::size_t j = begin; j < i; ++j) {
        if (head[j] < begin || head[j] > i) {
          return false;
        }
      }
      begin = i;
    }
  }
  return true;
}

std::vector<bool> first_tokens(const std::vector<std::uint32_t>& head,
                               const Edges& edges) {
  std::vector<bool> first(head.size());
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == i) {
      first[edges.left[i]] = true;
    }
  }
  return first;
}

} // namespace

std::vector<std::int8_t> sentence_starts(const std::vector<std::uint32_t>& head) {
  constexpr int most_passes = 12;
  const auto count = static_cast<std::uint32_t>(head.size());
  Edges edges{std::vector<std::uint32_t>(count), std::vector<std::uint32_t>(count)};
  for (std::uint32_t i = 0; i < count; ++i) {
    edges.left[i] = edges.right[i] = i;
  }
  std::vector<bool> first;
  for (int pass = 0; pass < most_passes; ++pass) {
    for (std::uint32_t i = 0; i < count; ++i) {
      edges.widen(i, head[i]);
    }
    for (std::uint32_t i = count; i-- > 0;) {
      edges.widen(i, head[i]);
    }
    first = first_tokens(head, edges);
    if (heads_stay_inside(head, first)) {
      break;
    }
  }
  std::vector<std::int8_t> starts(count, -1);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (first[i]) {
      starts[i] = 1;
    }
  }
  return starts;
}

Parser::Parser(const std::filesystem::path& folder,
               const Kernels& kernels,
               std::size_t inputs)
    : moves_(read_moves(folder / "moves")),
      scorer_(
          Thinc(folder / "model"), kernels, inputs, feature_total, moves_.list.size()) {
  for (const Move& move : moves_.list) {
    const std::string& label = moves_.labels[move.label];
    if (move.action >= action_count || label == "subtok" ||
        label.find("||") != std::string::npos) {
      fail_damaged((folder / "moves").string(), "a move that is not known");
    }
  }
}

Tree Parser::parse(const float* tensor,
                   std::size_t count,
                   std::span<const std::int8_t> presets) const {
  const Floats prepared = scorer_.prepare(tensor, count);
  State state(static_cast<Index>(count), presets);
  Tree tree;
  alignas(64) std::array<float, 2 * most_moves> scores{};
  constexpr float lowest = -std::numeric_limits<float>::infinity();
  while (!state.is_final()) {
    scorer_.scores(prepared, state.features(), scores.data());
    const auto possible = state.possible();
    std::size_t best = moves_.list.size();
    float best_score = lowest;
    float second = lowest;
    for (std::size_t i = 0; i < moves_.list.size(); ++i) {
      if (!possible[moves_.list[i].action]) {
        continue;
      }
      if (scores[i] > best_score) {
        second = best_score;
        best_score = scores[i];
        best = i;
      } else if (scores[i] > second) {
        second = scores[i];
      }
    }
    if (best == moves_.list.size()) {
      break;
    }
    tree.margin = std::min(tree.margin, best_score - second);
    state.apply(moves_.list[best]);
  }
  tree.head.resize(count);
  tree.dep.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Index head = state.head(i);
    tree.head[i] = static_cast<std::uint32_t>(head < 0 ? static_cast<Index>(i) : head);
    tree.dep[i] = head < 0 ? std::string_view("ROOT") : moves_.labels[state.label(i)];
  }
  tree.sent_start = sentence_starts(tree.head);
  return tree;
}

} // namespace sourcier::nlp
