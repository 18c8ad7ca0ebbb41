// SPDX-License-Identifier: Apache-2.0
// Arguments in, exit code out; the only place where a Failure is caught.
#include "cli/commands.hpp"
#include "problem.hpp"

#include <exception>
#include <iostream>
#include <string>
#include <vector>

int main(int count, char** words) {
  try {
    return sourcier::cli::run({words + 1, words + count});
  } catch (const sourcier::Failure& failure) {
    std::cerr << failure.what() << '\n';
    return failure.code();
  } catch (const std::exception& error) {
    std::cerr << "sourcier: " << error.what()
              << "; this should not happen, please report it\n";
    return 1;
  }
}
