// SPDX-License-Identifier: Apache-2.0
// sourcier load: written graphs into a SPARQL store.
#include "cli/commands.hpp"
#include "cli/load_options.hpp"
#include "cli/telling.hpp"
#include "load/graphs.hpp"

#include <iostream>
#include <unistd.h>

namespace sourcier::cli {

load::Options load_options(const Settings& settings) {
  load::Options options;
  options.store = settings.store;
  options.profile = settings.profile;
  options.auth = settings.auth;
  options.credentials = settings.credentials;
  options.graph = settings.graph;
  options.shared = settings.shared;
  if (!settings.forget.empty()) {
    options.forgotten = forget::List::read(settings.forget);
  }
  options.bulk = settings.bulk;
  options.remove = settings.remove;
  options.verify = settings.verify;
  options.dry_run = settings.dry_run;
  options.only_changed = settings.only_changed;
  options.concurrency = settings.concurrency;
  options.retries = settings.retries;
  options.timeout = std::chrono::seconds(settings.timeout);
  options.journal = settings.journal;
  options.refused = settings.refused;
  return options;
}

int load_graphs(const Settings& settings) {
  const Telling telling(settings);
  const bool on_terminal =
      !telling.quiet() && !telling.json() && ::isatty(STDERR_FILENO) == 1;
  load::Listener listener;
  listener.say = [&](const std::string& line) {
    if (settings.dry_run) {
      std::cout << line << '\n';
    } else if (!telling.quiet()) {
      telling.line("note", settings.store, line);
    }
  };
  listener.progress = [&](std::uint64_t graphs) {
    constexpr std::uint64_t step = 10;
    if (on_terminal && graphs % step == 0) {
      std::cerr << "\r\033[K" << grouped(graphs) << " graphs" << std::flush;
    }
  };
  const load::Summary summary =
      load::graphs(settings.places, load_options(settings), listener);
  if (on_terminal) {
    std::cerr << "\r\033[K" << std::flush;
  }
  telling.problems(summary.problems);
  telling.summary(
      {{settings.remove ? "graphs deleted" : "graphs loaded", grouped(summary.graphs)},
       {settings.dry_run ? "not sent" : "loaded before", grouped(summary.unchanged)},
       {"left out", grouped(summary.left_out)},
       {"statements", grouped(summary.statements)}});
  return summary.problems.empty() ? 0 : some_left_out;
}

} // namespace sourcier::cli
