// SPDX-License-Identifier: Apache-2.0
// Cuts sorted lines where the subject or the graph changes.
#include "dataset/shared_lines.hpp"

#include <utility>

namespace sourcier::dataset {

namespace {

/// "IRI graph" of `<IRI> … <graph> .`
std::string key_of(const std::string& line) {
  const std::size_t subject = line.find('>');
  const std::size_t graph = line.rfind('<');
  const std::size_t end = line.rfind('>');
  if (!line.starts_with('<') || end < graph || subject >= graph) {
    return {};
  }
  return line.substr(1, subject - 1) + " " + line.substr(graph + 1, end - graph - 1);
}

} // namespace

std::string subject_of(const std::string& key) {
  return key.substr(0, key.find(' '));
}

void blocks(std::istream& lines,
            const std::function<void(const std::string&, std::string&&)>& take) {
  std::string key;
  std::string block;
  for (std::string line; std::getline(lines, line);) {
    std::string next = key_of(line);
    if (next != key && !block.empty()) {
      take(key, std::exchange(block, {}));
    }
    key = std::move(next);
    block.append(line).append("\n");
  }
  if (!block.empty()) {
    take(key, std::move(block));
  }
}

} // namespace sourcier::dataset
