// SPDX-License-Identifier: Apache-2.0
// Turns the tree of a regular expression into steps, each with what follows it.
#include "nlp/pattern_program.hpp"

#include "nlp/pattern_source.hpp"
#include "problem.hpp"

#include <optional>
#include <string>
#include <utility>

namespace sourcier::nlp {
namespace {

constexpr std::uint32_t no_limit = PatternTree::no_limit;

class Compiler {
 public:
  Compiler(ParsedPattern parsed, std::string_view place)
      : tree_(std::move(parsed.tree)), place_(place) {
    program_.sets = std::move(parsed.sets);
  }
  PatternProgram run();

 private:
  std::uint32_t add(Step step) {
    if (program_.steps.size() > 1'000'000) {
      fail("too long");
    }
    program_.steps.push_back(step);
    return static_cast<std::uint32_t>(program_.steps.size() - 1);
  }
  std::uint32_t compile(const PatternTree& tree, std::uint32_t next);
  std::uint32_t repeat(const PatternTree& tree, std::uint32_t next);
  std::uint32_t look(const PatternTree& tree, std::uint32_t next);
  std::uint32_t choice(std::vector<std::uint32_t> steps);
  void dispatch(Choice& choice);
  Firsts firsts(std::uint32_t step);
  [[nodiscard]] bool may_be_empty(const PatternTree& tree) const;
  [[nodiscard]] std::optional<std::uint32_t> width(const PatternTree& tree) const;
  [[noreturn]] void fail(const std::string& what) const {
    throw Failure(place_ + ": a regular expression that is not known (" + what +
                  "); use the model that ./run fetches");
  }

  PatternTree tree_;
  std::string place_;
  PatternProgram program_;
};

PatternProgram Compiler::run() {
  const std::uint32_t done = add({});
  program_.start = compile(tree_, done);
  for (Choice& choice : program_.choices) {
    dispatch(choice);
  }
  program_.firsts = firsts(program_.start);
  return std::move(program_);
}

// Trees are at most 100 groups deep.
// NOLINTBEGIN(misc-no-recursion)
bool Compiler::may_be_empty(const PatternTree& tree) const {
  switch (tree.kind) {
  case TreeKind::set:
    return false;
  case TreeKind::sequence:
    for (const PatternTree& part : tree.inner) {
      if (!may_be_empty(part)) {
        return false;
      }
    }
    return true;
  case TreeKind::alternatives:
    for (const PatternTree& part : tree.inner) {
      if (may_be_empty(part)) {
        return true;
      }
    }
    return false;
  case TreeKind::repeat:
    return tree.least == 0 || may_be_empty(tree.inner.front());
  default:
    return true;
  }
}

std::optional<std::uint32_t> Compiler::width(const PatternTree& tree) const {
  std::optional<std::uint32_t> total = 0;
  switch (tree.kind) {
  case TreeKind::set:
    return 1;
  case TreeKind::sequence:
    for (const PatternTree& part : tree.inner) {
      const auto size = width(part);
      total = total && size ? std::optional(*total + *size) : std::nullopt;
    }
    return total;
  case TreeKind::alternatives:
    total = width(tree.inner.front());
    for (const PatternTree& part : tree.inner) {
      total = total == width(part) ? total : std::nullopt;
    }
    return total;
  case TreeKind::repeat: {
    const auto size = width(tree.inner.front());
    return size && tree.least == tree.most ? std::optional(*size * tree.least)
                                           : std::nullopt;
  }
  default:
    return total;
  }
}

std::uint32_t Compiler::compile(const PatternTree& tree, std::uint32_t next) {
  switch (tree.kind) {
  case TreeKind::empty:
    return next;
  case TreeKind::set:
    return add({StepKind::set, false, next, tree.set, 0, 0, 0});
  case TreeKind::sequence:
    for (auto part = tree.inner.rbegin(); part != tree.inner.rend(); ++part) {
      next = compile(*part, next);
    }
    return next;
  case TreeKind::alternatives: {
    std::vector<std::uint32_t> steps;
    for (const PatternTree& part : tree.inner) {
      steps.push_back(compile(part, next));
    }
    return choice(std::move(steps));
  }
  case TreeKind::repeat:
    return repeat(tree, next);
  case TreeKind::begin:
    return add({StepKind::begin, false, next, 0, 0, 0, 0});
  case TreeKind::end:
    return add({StepKind::end, false, next, 0, 0, 0, 0});
  default:
    return look(tree, next);
  }
}

std::uint32_t Compiler::repeat(const PatternTree& tree, std::uint32_t next) {
  const PatternTree& body = tree.inner.front();
  if (body.kind == TreeKind::set) {
    return add({StepKind::loop, false, next, body.set, 0, tree.least, tree.most});
  }
  if (may_be_empty(body)) {
    fail("a repeat of what may be empty");
  }
  if (tree.most == no_limit) {
    const std::uint32_t again = choice({});
    const std::uint32_t inside = compile(body, again);
    program_.choices[program_.steps[again].inner].steps = {inside, next};
    next = again;
  } else {
    const std::uint32_t after = next;
    for (std::uint32_t i = tree.least; i < tree.most; ++i) {
      next = choice({compile(body, next), after});
    }
  }
  for (std::uint32_t i = 0; i < tree.least; ++i) {
    next = compile(body, next);
  }
  return next;
}

std::uint32_t Compiler::look(const PatternTree& tree, std::uint32_t next) {
  const PatternTree& body = tree.inner.front();
  const std::uint32_t inner = compile(body, 0);
  if (tree.kind == TreeKind::ahead) {
    return add({StepKind::ahead, tree.negative, next, 0, inner, 0, 0});
  }
  const auto size = width(body);
  if (!size) {
    fail("a look-behind of no fixed width");
  }
  return add({StepKind::behind, tree.negative, next, 0, inner, *size, 0});
}

std::uint32_t Compiler::choice(std::vector<std::uint32_t> steps) {
  program_.choices.push_back({std::move(steps), {}});
  return add({StepKind::choice,
              false,
              0,
              0,
              static_cast<std::uint32_t>(program_.choices.size() - 1),
              0,
              0});
}

/// A chain of steps that take no character ends, as no repeat may be empty.
Firsts Compiler::firsts(std::uint32_t at) {
  const Step& step = program_.steps[at];
  Firsts found;
  switch (step.kind) {
  case StepKind::set:
  case StepKind::loop: {
    const CharacterSet& set = program_.sets[step.set];
    found.low = set.low();
    found.other = set.may_have_high();
    if (step.kind == StepKind::loop && step.least == 0) {
      const Firsts after = firsts(step.next);
      found.low |= after.low;
      found.other = found.other || after.other;
      found.end = after.end;
    }
    return found;
  }
  case StepKind::choice:
    for (const std::uint32_t inner : program_.choices[step.inner].steps) {
      const Firsts one = firsts(inner);
      found.low |= one.low;
      found.other = found.other || one.other;
      found.end = found.end || one.end;
    }
    return found;
  case StepKind::end:
    found.low['\n'] = true;
    found.end = true;
    return found;
  case StepKind::done:
    found.low.set();
    found.other = true;
    found.end = true;
    return found;
  default:
    return firsts(step.next);
  }
}
// NOLINTEND(misc-no-recursion)

void Compiler::dispatch(Choice& choice) {
  choice.by_first.resize(Choice::end + 1);
  for (const std::uint32_t step : choice.steps) {
    const Firsts first = firsts(step);
    for (std::size_t c = 0; c < Choice::other; ++c) {
      if (first.low[c]) {
        choice.by_first[c].push_back(step);
      }
    }
    if (first.other) {
      choice.by_first[Choice::other].push_back(step);
    }
    if (first.end) {
      choice.by_first[Choice::end].push_back(step);
    }
  }
}

} // namespace

PatternProgram compile_pattern(std::string_view source, std::string_view place) {
  return Compiler(parse_pattern(source, place), place).run();
}

} // namespace sourcier::nlp
