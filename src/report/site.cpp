// SPDX-License-Identifier: Apache-2.0
// Makes room, writes every page, and copies what pages need besides.
#include "report/site.hpp"

#include "problem.hpp"
#include "report/pages.hpp"
#include "report/search.hpp"
#include "report/sources.hpp"
#include "report/tables.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>

namespace sourcier::report {

namespace {

namespace fs = std::filesystem;

/// Stands in every report; a folder that holds it may be written anew.
constexpr const char* sign = "site/sourcier.css";

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Failure(path.string() + ": cannot be opened; check the name and the rights");
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Pages of an earlier report would stay as leaves of no tree: what a report writes is
/// removed, what is not its own stays.
void make_room(const fs::path& output) {
  if (!fs::exists(output) || fs::is_empty(output)) {
    return;
  }
  if (!fs::exists(output / sign)) {
    throw Failure(output.string() +
                  ": holds something that is no report; name an empty folder");
  }
  std::set<fs::path> pages;
  for (const auto& entry : fs::directory_iterator(output)) {
    if (entry.path().extension() == ".html") {
      pages.insert(entry.path());
    }
  }
  for (const fs::path& page : pages) {
    fs::remove(page);
  }
  for (const char* folder : {"article", "entity", "data", "queries", "site"}) {
    fs::remove_all(output / folder);
  }
}

void copy_below(const fs::path& from,
                const std::string& to,
                std::string_view ending,
                Files& files) {
  std::set<fs::path> found;
  for (const auto& entry : fs::directory_iterator(from)) {
    if (entry.is_regular_file() && entry.path().filename().string().ends_with(ending)) {
      found.insert(entry.path());
    }
  }
  for (const fs::path& path : found) {
    files.put(to + "/" + path.filename().string(), bytes_of(path));
  }
}

} // namespace

Summary site(Corpus&& corpus, const Options& options) {
  const fs::path assets = options.data / "site";
  if (!fs::exists(assets / "sourcier.css")) {
    throw Failure(assets.string() +
                  ": the style and scripts of the pages are not there; name the data "
                  "folder with --data");
  }
  Texts texts(options.texts, options.must_not_be_told);
  make_room(options.output);
  if (corpus.occurrences.empty()) {
    find_copies(corpus);
  }
  const Say say(options.french);
  const Labels labels(options.data, say);
  View view{corpus, labels, say, options.quotes};
  view.has_pictures = fs::exists(assets / "lib" / "d3.min.js");
  view.facts = facts(corpus);
  view.divergences = divergences(corpus, view.facts);
  view.contradictions = contradictions(corpus, view.facts);
  view.sole = sole_sources(corpus, view.facts);
  view.edges = edges(corpus, labels);
  Files files(options.output);
  for (const char* ending : {".css", ".js"}) {
    copy_below(assets, "site", ending, files);
  }
  if (view.has_pictures) {
    copy_below(assets / "lib", "site", "", files);
  }
  copy_below(assets / "queries", "queries", ".rq", files);
  overview(view, files);
  figures(view, files);
  timeline(view, files);
  network(view, files);
  quotations(view, files);
  entities(view, files);
  articles(view, texts, files);
  rules(view, files);
  data(view, files);
  write_tables(view, files);
  write_markdown(view, files);
  write_search(view, files);
  return {corpus.articles.size(),
          corpus.findings.size(),
          corpus.dossiers.size(),
          files.files(),
          files.bytes(),
          view.has_pictures};
}

} // namespace sourcier::report
