// SPDX-License-Identifier: Apache-2.0
// Packs piece by piece, each a stream of its own.
#include "dataset/quad_file.hpp"

#include "pack/packed.hpp"
#include "rdf/writer.hpp"

#include <span>
#include <utility>

namespace sourcier::dataset {

namespace {

constexpr std::size_t piece = std::size_t{1} << 20U;

} // namespace

QuadFile::QuadFile(const Layout& layout, std::string name)
    : layout_(layout), name_(std::move(name)), file_(layout.waiting(name_), 0) {}

void QuadFile::add(std::string_view lines) {
  bytes_ += lines.size();
  lines_ += lines;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    count(lines.substr(0, end), counts_, last_subject_);
    lines.remove_prefix(end + 1);
  }
  if (lines_.size() >= piece) {
    pack();
  }
}

void QuadFile::add(const rdf::NamedGraph& graph) {
  add(rdf::written(rdf::Syntax::nquads, std::span(&graph, 1), ""));
}

void QuadFile::pack() {
  file_.append(pack::packed(lines_, layout_.packing));
  lines_.clear();
}

Finished QuadFile::finish(Counts& counts) {
  if (!lines_.empty() || bytes_ == 0) {
    pack(); // also of nothing: an empty file is no packed file
  }
  const FileFacts facts = facts_of(layout_.waiting(name_));
  counts.add(counts_);
  return {name_, facts.size, facts.sha256, counts_.quads};
}

} // namespace sourcier::dataset
