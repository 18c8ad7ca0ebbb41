// SPDX-License-Identifier: Apache-2.0
// The ways to fail: a Failure stops the run, a Problem leaves one article out.
#pragma once
#include <stdexcept>
#include <string>
#include <vector>

namespace sourcier {

/// The run cannot go on. Thrown anywhere, caught once in main; `what()` is the one line
/// "place: what is wrong; what to do" (lower case, no full stop), each a heading in
/// docs/errors.md.
class Failure : public std::runtime_error {
 public:
  /// `code`: exit code of the process; 1 the run failed, 2 misuse of the command line.
  explicit Failure(const std::string& line, int code = 1)
      : std::runtime_error(line), code_(code) {}
  [[nodiscard]] int code() const noexcept { return code_; }

 private:
  int code_;
};

/// One article is bad and left out; the others go on and the run ends with exit code 3.
struct Problem {
  std::string place;  ///< file, or file:line, or the article's name
  std::string reason; ///< "no text between header and footer; left out"
};
using Problems = std::vector<Problem>;

} // namespace sourcier
