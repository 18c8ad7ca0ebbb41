// SPDX-License-Identifier: Apache-2.0
// sourcier merge: graphs of many articles in, what they tell in common out.
#include "cli/commands.hpp"
#include "cli/telling.hpp"
#include "merge/occurrences.hpp"
#include "write/files.hpp"
#include "write/formats.hpp"

namespace sourcier::cli {
namespace {

constexpr std::size_t megabyte = 1U << 20U;

/// By --format, else by the ending of the file; standard output gets N-Quads.
rdf::Syntax syntax_of(const Settings& settings) {
  const auto named =
      write::format(settings.format.empty() ? settings.output : settings.format);
  return named ? named->syntax : rdf::Syntax::nquads;
}

} // namespace

int merge_graphs(const Settings& settings) {
  const Telling telling(settings);
  const std::string output =
      settings.output.empty() ? "out/occurrences.nq" : settings.output;
  merge::Options options;
  options.base = settings.base;
  options.memory = settings.sort_mb * megabyte;
  options.work = settings.work.empty()
                     ? (output == "-" ? "out/occurrences" : output) + ".work"
                     : settings.work;
  options.syntax = syntax_of(settings);
  if (!settings.forget.empty()) {
    options.forgotten = forget::List::read(settings.forget);
  }
  if (const auto folder = std::filesystem::path(output).parent_path();
      !folder.empty() && output != "-") {
    write::folder(folder);
  }
  write::Stream stream(output);
  const merge::Summary summary =
      merge::occurrences({settings.places.begin(), settings.places.end()},
                         options,
                         [&](std::string_view bytes) { stream.write(bytes); });
  stream.close();
  telling.problems(summary.problems);
  telling.summary({{"articles", grouped(summary.articles)},
                   {"events", grouped(summary.events)},
                   {"near copies", grouped(summary.copies)},
                   {"occurrences", grouped(summary.occurrences)},
                   {"accounts in them", grouped(summary.accounts)}});
  return summary.problems.empty() ? 0 : some_left_out;
}

} // namespace sourcier::cli
