// SPDX-License-Identifier: Apache-2.0
// Articles into a dataset that grows run by run.
#include "cli/outlets.hpp"
#include "dataset/dataset.hpp"
#include "rdf/term.hpp"
#include "write/files.hpp"

#include <utility>

namespace sourcier::cli {
namespace {

namespace fs = std::filesystem;

dataset::Options options_of(const Settings& settings,
                            const fs::path& data,
                            const forget::List& forgotten,
                            const std::string& run) {
  dataset::Options options;
  options.folder = settings.dataset;
  options.data = data;
  options.base = settings.base;
  options.packing =
      settings.packing == "zst" ? pack::Packing::zstd : pack::Packing::gzip;
  options.shard_bytes = std::uint64_t{settings.shard_mb} << 20U;
  options.only_public = settings.persons == "public";
  options.license =
      settings.license.empty() ? "" : rdf::Term::iri(settings.license).value();
  options.forgotten = forgotten;
  options.run = run;
  return options;
}

class IntoDataset : public Outlet {
 public:
  IntoDataset(const Settings& settings,
              dataset::Options options,
              std::function<pipeline::Flow(Article)> again)
      : texts_(settings.texts), run_(options.run), dataset_(std::move(options)),
        again_(std::move(again)),
        packing_(settings.packing == "zst" ? pack::Packing::zstd : pack::Packing::gzip),
        is_public_(settings.persons == "public") {
    if (!texts_.empty()) {
      write::folder(texts_);
    }
  }

  void prepare(pipeline::Options& options) override {
    options.forgotten = &dataset_.forgotten();
    options.only_public = is_public_;
    options.packing = packing_;
    options.known = [this](const Article& article) {
      return dataset_.holds(dataset::item(article, run_));
    };
  }

  void put(const pipeline::Flow& flow) override {
    const dataset::Item item = dataset::item(flow.article, run_);
    switch (dataset_.put(item, [&] { return parcel(flow); })) {
    case dataset::Outcome::unchanged:
      ++unchanged_;
      break;
    case dataset::Outcome::forgotten:
      ++forgotten_;
      return;
    case dataset::Outcome::outranked:
      problems_.push_back({flow.article.name,
                           "another text of this run has its key and is later; left "
                           "out"});
      return;
    case dataset::Outcome::replaced_earlier:
      problems_.push_back({flow.article.name,
                           "takes the place of an earlier text of this run with its "
                           "key; that one is left out"});
      break;
    case dataset::Outcome::added:
    case dataset::Outcome::replaced:
      break;
    }
    if (!texts_.empty()) {
      write::whole_file(texts_ / (flow.doc + ".txt"), flow.article.text.utf8());
    }
  }

  Rows close() override {
    const dataset::Summary summary = dataset_.finish();
    return {{"unchanged", grouped(unchanged_)},
            {"forgotten", grouped(forgotten_)},
            {"dataset",
             grouped(summary.articles) + " articles, version " +
                 std::to_string(summary.version)},
            {"added", grouped(summary.changes.added)},
            {"replaced", grouped(summary.changes.replaced)},
            {"removed", grouped(summary.changes.removed)}};
  }

  [[nodiscard]] const Problems& problems() const override { return problems_; }

 private:
  dataset::Parcel parcel(const pipeline::Flow& flow) {
    if (!flow.is_known) {
      return {flow.parcel, flow.tells_key};
    }
    const pipeline::Flow made = again_(flow.article);
    return {made.parcel, made.tells_key};
  }

  fs::path texts_;
  std::string run_;
  dataset::Dataset dataset_;
  std::function<pipeline::Flow(Article)> again_;
  pack::Packing packing_;
  bool is_public_;
  std::size_t unchanged_ = 0;
  std::size_t forgotten_ = 0;
  Problems problems_;
};

} // namespace

std::unique_ptr<Outlet> dataset(const Settings& settings,
                                const fs::path& data,
                                const forget::List& forgotten,
                                const std::string& run,
                                std::function<pipeline::Flow(Article)> again) {
  return std::make_unique<IntoDataset>(
      settings, options_of(settings, data, forgotten, run), std::move(again));
}

} // namespace sourcier::cli
