// SPDX-License-Identifier: Apache-2.0
// The whole program on one page.
#include "pipeline/river.hpp"

#include "extract/findings.hpp"
#include "forget/statements.hpp"
#include "pipeline/explanation.hpp"
#include "pipeline/in_order.hpp"
#include "pipeline/persons.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace sourcier::pipeline {
namespace {

/// Takes the time of one stage after another.
class Watch {
 public:
  explicit Watch(std::array<double, stages.size()>& seconds) : seconds_(seconds) {}
  void next() {
    const Clock::time_point now = Clock::now();
    seconds_[stage_++] = std::chrono::duration<double>(now - last_).count();
    last_ = now;
  }

 private:
  using Clock = std::chrono::steady_clock;
  std::array<double, stages.size()>& seconds_;
  std::size_t stage_ = 0;
  Clock::time_point last_ = Clock::now();
};

/// Leaves out who is to be; false where the article's address or file told a name.
bool leave_out(const Document& document,
               const Findings& findings,
               const Entities& entities,
               const Options& options,
               std::vector<rdf::NamedGraph>& graphs) {
  if (options.forgotten == nullptr && !options.only_public) {
    return true;
  }
  const auto addresses = [&] {
    return std::count_if(graphs.front().statements.begin(),
                         graphs.front().statements.end(),
                         [](const rdf::Statement& statement) {
                           const std::string_view name =
                               statement.predicate.local_name();
                           return name == "url" || name == "sourceFile";
                         });
  };
  const auto before = addresses();
  forget::statements(
      graphs,
      {options.forgotten,
       options.only_public,
       left_out_persons(
           document, findings, entities, options.forgotten, options.only_public)});
  return addresses() == before;
}

} // namespace

Options with_run(Options options, const Means& means) {
  const describe::RunParts parts{
      describe::options_text(options.describe) +
          ";link-threshold=" + std::to_string(options.link.threshold) +
          (means.decisions ? ";links=" + means.decisions->digest() : "") +
          (options.only_public ? ";persons=public" : ""),
      means.mappings_hash,
      means.model.name(),
      means.knowledge_hash};
  options.describe.run = describe::run_name(options.describe.version, parts);
  return options;
}

Flow flow(Article article, const Means& means, const Options& options) {
  Flow flow;
  flow.is_known = options.known && options.known(article);
  flow.is_forgotten = options.forgotten != nullptr &&
                      options.forgotten->holds_key(describe::key(article));
  if (flow.is_known || flow.is_forgotten) {
    flow.doc = describe::document_name(article);
    flow.article = std::move(article);
    return flow;
  }
  Watch watch(flow.seconds);
  Document document = annotate::document(std::move(article), means.model);
  watch.next();
  const Findings findings = extract::findings(document, means.resources());
  watch.next();
  const Entities entities =
      link::entities(document, findings, means.resources(), options.link);
  watch.next();
  describe::Description description =
      describe::statements(document, findings, entities, options.describe);
  flow.tells_key = leave_out(document, findings, entities, options, description.graphs);
  watch.next();
  flow.doc = description.doc;
  if (options.packing) {
    flow.parcel = write::parcel(description.graphs, *options.packing);
  } else {
    flow.text = options.format.text(description.graphs, options.describe.base);
  }
  watch.next();
  if (options.explain) {
    flow.explanation = explanation(document, findings, entities, means.resources());
  }
  flow.tokens = document.tokens.size();
  flow.sentences = document.sentences.size();
  flow.findings = findings.events.size() + findings.offices.size() +
                  findings.relations.size() + findings.quotations.size();
  flow.entities = entities.entities.size();
  flow.linked = static_cast<std::size_t>(std::count_if(
      entities.entities.begin(), entities.entities.end(), [](const Entity& entity) {
        return entity.link.has_value();
      }));
  flow.article = std::move(document.article);
  return flow;
}

void articles(const std::vector<std::string>& places,
              const Means& means,
              const Options& options,
              const Give& give,
              const std::function<bool()>& go_on,
              Problems& problems) {
  constexpr std::size_t ahead = 4; // articles under way for each thread
  InOrder<Article, Flow> workers(
      options.jobs,
      options.jobs * ahead,
      [&](Article article) { return flow(std::move(article), means, options); },
      give);
  read::articles(
      places,
      options.read,
      [&](Article article) { return go_on() && workers.put(std::move(article)); },
      problems);
  workers.finish();
}

} // namespace sourcier::pipeline
