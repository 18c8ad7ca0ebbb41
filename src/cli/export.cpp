// SPDX-License-Identifier: Apache-2.0
// sourcier export: articles in, files of RDF out.
#include "cli/commands.hpp"
#include "cli/outlets.hpp"
#include "cli/telling.hpp"
#include "pipeline/in_order.hpp"
#include "pipeline/places.hpp"
#include "pipeline/river.hpp"
#include "write/formats.hpp"

#include <array>
#include <cmath>
#include <filesystem>
#include <iostream>
#include <numeric>
#include <system_error>
#include <unordered_map>

namespace sourcier::cli {
namespace {

namespace fs = std::filesystem;

describe::Detail detail(const std::string& name) {
  return name == "facts"  ? describe::Detail::facts
         : name == "full" ? describe::Detail::full
                          : describe::Detail::standard;
}

pipeline::Options options_of(const Settings& settings) {
  pipeline::Options options;
  options.read = {settings.published, settings.metadata, settings.from};
  options.link.threshold = settings.link_threshold;
  options.only_public = settings.persons == "public";
  options.describe.detail = detail(settings.detail);
  options.describe.base = settings.base;
  options.describe.quotes = settings.quotes != "none";
  options.jobs = pipeline::threads(settings.jobs);
  options.explain = settings.explain;
  options.format = *write::format(settings.format.empty() ? "turtle" : settings.format);
  return options;
}

/// Bytes below the places; 0 where one of them is standard input.
std::uint64_t bytes_of(const std::vector<std::string>& places) {
  std::uint64_t bytes = 0;
  std::error_code ignored;
  for (const std::string& place : places) {
    if (place == "-") {
      return 0;
    }
    if (fs::is_regular_file(place, ignored)) {
      bytes += fs::file_size(place, ignored);
    }
    for (fs::recursive_directory_iterator walk(place, ignored), end; walk != end;
         walk.increment(ignored)) {
      bytes += walk->is_regular_file(ignored) ? walk->file_size(ignored) : 0;
    }
  }
  return bytes;
}

struct Totals {
  std::size_t articles = 0;
  std::size_t sentences = 0;
  std::size_t tokens = 0;
  std::size_t findings = 0;
  std::size_t entities = 0;
  std::size_t linked = 0;
  std::array<double, pipeline::stages.size()> stages{};

  void add(const pipeline::Flow& flow) {
    articles += flow.is_known || flow.is_forgotten ? 0U : 1U;
    sentences += flow.sentences;
    tokens += flow.tokens;
    findings += flow.findings;
    entities += flow.entities;
    linked += flow.linked;
    for (std::size_t i = 0; i < stages.size(); ++i) {
      stages[i] += flow.seconds[i];
    }
  }
  /// "annotate 61 %, extract 20 %, …": shares of the time spent on articles.
  [[nodiscard]] std::string shares() const {
    const double all = std::accumulate(stages.begin(), stages.end(), 1e-9);
    std::string text;
    for (std::size_t i = 0; i < stages.size(); ++i) {
      text.append(text.empty() ? "" : ", ")
          .append(pipeline::stages[i])
          .append(" ")
          .append(std::to_string(std::lround(100 * stages[i] / all)))
          .append(" %");
    }
    return text;
  }
  [[nodiscard]] Rows rows(std::size_t left_out, double seconds) const {
    return {
        {"articles", grouped(articles)},
        {"left out", grouped(left_out)},
        {"sentences", grouped(sentences)},
        {"tokens", grouped(tokens)},
        {"findings", grouped(findings)},
        {"entities", grouped(entities) + ", " + grouped(linked) + " linked"},
        {"tokens/s",
         grouped(static_cast<std::uint64_t>(static_cast<double>(tokens) / seconds))},
        {"time", shares()}};
  }
};

} // namespace

namespace {

/// A dataset to which nothing is added; only --forget has something to do.
int only_forget(const Settings& settings,
                const Telling& telling,
                const fs::path& data,
                const forget::List& forgotten) {
  const auto outlet = dataset(settings, data, forgotten, "-", {});
  telling.summary(outlet->close());
  return 0;
}

} // namespace

int export_articles(const Settings& settings) {
  const Telling telling(settings);
  const fs::path data = pipeline::data_folder(settings.data);
  const forget::List forgotten =
      settings.forget.empty() ? forget::List() : forget::List::read(settings.forget);
  if (settings.places.empty()) {
    return only_forget(settings, telling, data, forgotten);
  }
  Problems problems;
  pipeline::Means means = pipeline::means(data,
                                          pipeline::model_folder(settings.model, data),
                                          settings.cache_mb,
                                          settings.kb);
  if (!settings.links.empty()) {
    means.decisions.emplace(settings.links, problems);
  }
  pipeline::Options options = pipeline::with_run(options_of(settings), means);
  const auto again = [&](Article article) {
    pipeline::Options all = options;
    all.known = {};
    return pipeline::flow(std::move(article), means, all);
  };
  const auto outlet =
      settings.dataset.empty()
          ? files(settings, forgotten)
          : dataset(settings, data, forgotten, options.describe.run, again);
  outlet->prepare(options);
  Totals totals;
  double seconds = 0;
  {
    Progress progress(telling, bytes_of(settings.places));
    pipeline::articles(
        settings.places,
        means,
        options,
        [&](const pipeline::Flow& flow) {
          outlet->put(flow);
          totals.add(flow);
          std::cout << flow.explanation;
          progress.add(flow.article.text.utf8().size(), flow.tokens, flow.findings);
          for (const std::string& note : flow.article.notes) {
            if (!telling.quiet()) {
              telling.line("note", flow.article.name, note);
            }
          }
        },
        [&] { return outlet->wanted(); },
        problems);
    seconds = std::max(progress.seconds(), 1e-3);
  }
  const Rows more = outlet->close();
  problems.insert(problems.end(), outlet->problems().begin(), outlet->problems().end());
  telling.problems(problems);
  Rows rows = totals.rows(problems.size(), seconds);
  rows.insert(rows.end(), more.begin(), more.end());
  telling.summary(rows);
  return problems.empty() || settings.keep_going ? 0 : some_left_out;
}

} // namespace sourcier::cli
