// SPDX-License-Identifier: Apache-2.0
// Follows the steps of a regular expression over a text, going back where they fail.
#include "nlp/pattern.hpp"

#include "nlp/pattern_program.hpp"

#include <algorithm>
#include <utility>

namespace sourcier::nlp {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// What is left to try where the rest fails.
struct Retry {
  const std::vector<std::uint32_t>* steps = nullptr; ///< null: a loop
  std::size_t next = 0;   ///< which of `steps`; of a loop: characters to take
  std::size_t at = 0;     ///< position
  std::uint32_t step = 0; ///< of a loop
};

class Run {
 public:
  Run(const PatternProgram& program, std::u32string_view text)
      : program_(program), text_(text) {}
  /// Where a match from `at` ends, `refused` not counting; or nowhere.
  std::size_t match(std::uint32_t step, std::size_t at, std::size_t refused = nowhere);

 private:
  /// Does one step; false where it fails.
  bool follow(std::uint32_t& step, std::size_t& at);
  bool loop(std::uint32_t& step, std::size_t& at);
  bool choose(std::uint32_t& step, std::size_t& at);
  bool look(const Step& step, std::size_t at);
  /// Takes up what was left to try last, above `floor`.
  bool go_back(std::size_t floor, std::uint32_t& step, std::size_t& at);
  const PatternProgram& program_;
  std::u32string_view text_;
  std::vector<Retry> retries_;
};

bool Run::loop(std::uint32_t& step, std::size_t& at) {
  const Step& of = program_.steps[step];
  const CharacterSet& set = program_.sets[of.set];
  const std::size_t most = std::min<std::size_t>(of.most, text_.size() - at);
  std::size_t count = 0;
  while (count < most && set.has(text_[at + count])) {
    ++count;
  }
  if (count < of.least) {
    return false;
  }
  if (count > of.least) {
    retries_.push_back({nullptr, count - 1, at, step});
  }
  at += count;
  step = of.next;
  return true;
}

bool Run::choose(std::uint32_t& step, std::size_t& at) {
  const Choice& choice = program_.choices[program_.steps[step].inner];
  const std::size_t first = at == text_.size() ? Choice::end
                            : text_[at] < 256  ? text_[at]
                                               : Choice::other;
  const std::vector<std::uint32_t>& steps = choice.by_first[first];
  if (steps.empty()) {
    return false;
  }
  if (steps.size() > 1) {
    retries_.push_back({&steps, 1, at, 0});
  }
  step = steps.front();
  return true;
}

// Look-arounds lie in one another at most as deep as the groups of the source.
// NOLINTBEGIN(misc-no-recursion)
bool Run::look(const Step& step, std::size_t at) {
  if (step.kind == StepKind::ahead) {
    return (match(step.inner, at) != nowhere) != step.negative;
  }
  const bool found = at >= step.least && match(step.inner, at - step.least) != nowhere;
  return found != step.negative;
}

bool Run::follow(std::uint32_t& step, std::size_t& at) {
  const Step& of = program_.steps[step];
  switch (of.kind) {
  case StepKind::set:
    if (at == text_.size() || !program_.sets[of.set].has(text_[at])) {
      return false;
    }
    ++at;
    break;
  case StepKind::loop:
    return loop(step, at);
  case StepKind::choice:
    return choose(step, at);
  case StepKind::begin:
    if (at != 0) {
      return false;
    }
    break;
  case StepKind::end:
    if (at != text_.size() && (at + 1 != text_.size() || text_[at] != U'\n')) {
      return false;
    }
    break;
  default:
    if (!look(of, at)) {
      return false;
    }
    break;
  }
  step = of.next;
  return true;
}

std::size_t Run::match(std::uint32_t step, std::size_t at, std::size_t refused) {
  const std::size_t floor = retries_.size();
  for (;;) {
    if (program_.steps[step].kind == StepKind::done && at != refused) {
      retries_.resize(floor);
      return at;
    }
    const bool fails = program_.steps[step].kind == StepKind::done || !follow(step, at);
    if (fails && !go_back(floor, step, at)) {
      return nowhere;
    }
  }
}
// NOLINTEND(misc-no-recursion)

bool Run::go_back(std::size_t floor, std::uint32_t& step, std::size_t& at) {
  if (retries_.size() == floor) {
    return false;
  }
  Retry& last = retries_.back();
  if (last.steps != nullptr) {
    at = last.at;
    step = (*last.steps)[last.next++];
    if (last.next == last.steps->size()) {
      retries_.pop_back();
    }
    return true;
  }
  const Step& loop = program_.steps[last.step];
  at = last.at + last.next;
  step = loop.next;
  if (last.next == loop.least) {
    retries_.pop_back();
  } else {
    --last.next;
  }
  return true;
}

bool may_begin(const Firsts& firsts, std::u32string_view text, std::size_t at) {
  if (at == text.size()) {
    return firsts.end;
  }
  return text[at] < 256 ? firsts.low[text[at]] : firsts.other;
}

std::optional<text::Match> first_match(const PatternProgram& program,
                                       std::u32string_view text,
                                       std::size_t from,
                                       bool not_empty_there) {
  Run run(program, text);
  for (std::size_t at = from; at <= text.size(); ++at) {
    if (!may_begin(program.firsts, text, at)) {
      continue;
    }
    const std::size_t refused = not_empty_there && at == from ? at : nowhere;
    const std::size_t end = run.match(program.start, at, refused);
    if (end != nowhere) {
      return text::Match{at, end};
    }
  }
  return std::nullopt;
}

} // namespace

Pattern::Pattern(std::string_view source, std::string_view place)
    : program_(std::make_unique<const PatternProgram>(compile_pattern(source, place))) {
}

Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&& other) noexcept = default;
Pattern& Pattern::operator=(Pattern&& other) noexcept = default;

std::optional<text::Match> Pattern::at_start(std::u32string_view text) const {
  if (!may_begin(program_->firsts, text, 0)) {
    return std::nullopt;
  }
  const std::size_t end = Run(*program_, text).match(program_->start, 0);
  return end == nowhere ? std::nullopt : std::optional(text::Match{0, end});
}

std::optional<text::Match> Pattern::search(std::u32string_view text) const {
  return first_match(*program_, text, 0, false);
}

std::vector<text::Match> Pattern::all(std::u32string_view text) const {
  std::vector<text::Match> matches;
  std::size_t from = 0;
  bool was_empty = false;
  while (const auto match = first_match(*program_, text, from, was_empty)) {
    matches.push_back(*match);
    from = match->end;
    was_empty = match->begin == match->end;
  }
  return matches;
}

} // namespace sourcier::nlp
