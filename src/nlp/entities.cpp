// SPDX-License-Identifier: Apache-2.0
// The name recogniser: which moves are possible, and the greedy run.
#include "nlp/entities.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace sourcier::nlp {
namespace {

enum Action : std::uint8_t { missing, begin, in, last, unit, out };
constexpr std::size_t action_count = 6;
constexpr std::size_t feature_total = 3;

/// What the moves may be at a token.
struct Here {
  bool open = false;
  std::uint8_t label = 0; ///< of the open name
  bool is_last = false;
  bool next_starts = false;
  bool is_space = false;

  [[nodiscard]] bool allows(Move move) const {
    switch (move.action) {
    case begin:
      return !open && !is_last && move.label != 0 && !next_starts && !is_space;
    case in:
      return open && label == move.label && !is_last && !next_starts;
    case last:
      return open && label == move.label && move.label != 0;
    case unit:
      return move.label != 0 && !open && !is_space;
    case out:
      return !open;
    default:
      return false;
    }
  }
};

/// The best move allowed, and how far the second best is.
struct Choice {
  const Move* move = nullptr;
  float margin = 0;
};

Choice choose(const std::vector<Move>& moves, const float* scores, const Here& here) {
  constexpr float lowest = -std::numeric_limits<float>::infinity();
  Choice choice;
  float best = lowest;
  float second = lowest;
  for (std::size_t i = 0; i < moves.size(); ++i) {
    if (!here.allows(moves[i])) {
      continue;
    }
    if (scores[i] > best) {
      second = best;
      best = scores[i];
      choice.move = &moves[i];
    } else if (scores[i] > second) {
      second = scores[i];
    }
  }
  choice.margin = best - second;
  return choice;
}

} // namespace

NameRecogniser::NameRecogniser(const std::filesystem::path& folder,
                               const Thinc& model,
                               const Kernels& kernels,
                               std::size_t inputs)
    : moves_(read_moves(folder / "moves")),
      scorer_(model, kernels, inputs, feature_total, moves_.list.size()) {
  for (const Move& move : moves_.list) {
    if (move.action >= action_count || move.action == missing) {
      fail_damaged((folder / "moves").string(), "a move that is not known");
    }
  }
}

Names NameRecogniser::names(const float* tensor,
                            std::span<const std::uint8_t> spaces,
                            std::span<const std::int8_t> sent_start) const {
  const std::size_t count = spaces.size();
  const Floats prepared = scorer_.prepare(tensor, count);
  Names names;
  Name open;
  Here here;
  alignas(64) std::array<float, 2 * most_moves> scores{};
  for (std::size_t i = 0; i < count; ++i) {
    here.is_last = i + 1 == count;
    here.next_starts = !here.is_last && sent_start[i + 1] == 1;
    here.is_space = spaces[i] != 0;
    const auto token = static_cast<std::int32_t>(i);
    const std::array<std::int32_t, feature_total> tokens{
        token,
        here.open ? static_cast<std::int32_t>(open.begin) : -1,
        here.open ? token - 1 : -1};
    scorer_.scores(prepared, tokens, scores.data());
    const Choice choice = choose(moves_.list, scores.data(), here);
    if (choice.move == nullptr) {
      break;
    }
    names.margin = std::min(names.margin, choice.margin);
    const Move move = *choice.move;
    if (move.action == begin || move.action == unit) {
      open.begin = static_cast<std::uint32_t>(i);
      open.label = moves_.labels[move.label];
      here.open = true;
      here.label = move.label;
    }
    if (move.action == last || move.action == unit) {
      open.end = static_cast<std::uint32_t>(i + 1);
      names.list.push_back(open);
      here.open = false;
    }
  }
  return names;
}

} // namespace sourcier::nlp
