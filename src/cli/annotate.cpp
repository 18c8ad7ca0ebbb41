// SPDX-License-Identifier: Apache-2.0
// sourcier annotate: what the language core says of articles, as CoNLL-U or JSON lines.
#include "annotate/formats.hpp"
#include "annotate/paragraphs.hpp"
#include "cli/commands.hpp"
#include "cli/telling.hpp"
#include "pipeline/in_order.hpp"
#include "pipeline/places.hpp"
#include "read/article.hpp"
#include "write/files.hpp"

#include <algorithm>
#include <array>

namespace sourcier::cli {
namespace {

/// The same for raw and prepared: rows or blocks of lines, one text after another.
class Annotating {
 public:
  Annotating(const Settings& settings, const nlp::Pipeline& pipeline)
      : raw_(settings.raw), rows_(settings.format == "jsonl"), pipeline_(pipeline) {}

  [[nodiscard]] std::string text(const Article& article) const {
    const std::string id = article.id.empty() ? article.name : article.id;
    if (raw_) {
      const std::array<nlp::Input, 1> whole{nlp::Input{article.text.utf8(), false, {}}};
      return said(pipeline_.annotate(whole).front(), id, article.text.utf8());
    }
    std::string all;
    for (const annotate::Paragraph& paragraph :
         annotate::paragraphs(article, pipeline_)) {
      all += said(paragraph.annotation,
                  std::string(id).append("#").append(std::to_string(paragraph.block)),
                  paragraph.text);
    }
    return all;
  }

 private:
  [[nodiscard]] std::string said(const nlp::Annotation& annotation,
                                 const std::string& id,
                                 const std::string& text) const {
    return rows_ ? annotate::jsonl(annotation, id, text)
                 : annotate::conllu(annotation, id, text);
  }

  bool raw_;
  bool rows_;
  const nlp::Pipeline& pipeline_;
};

} // namespace

int annotate_articles(const Settings& settings) {
  const Telling telling(settings);
  const std::filesystem::path data = pipeline::data_folder(settings.data);
  const nlp::Pipeline model = nlp::Pipeline::load(
      pipeline::model_folder(settings.model, data), settings.cache_mb);
  const Annotating annotating(settings, model);
  write::Stream out(settings.output.empty() ? "-" : settings.output);
  Problems problems;
  const std::size_t jobs = pipeline::threads(settings.jobs);
  constexpr std::size_t ahead = 4; // articles under way for each thread
  pipeline::InOrder<Article, std::string> workers(
      jobs,
      jobs * ahead,
      [&](const Article& article) { return annotating.text(article); },
      [&](const std::string& text) { out.write(text); });
  read::Options reading{"", "", settings.from, settings.raw};
  read::articles(
      settings.places,
      reading,
      [&](Article article) {
        return !out.closed_by_reader() && workers.put(std::move(article));
      },
      problems);
  workers.finish();
  out.close();
  telling.problems(problems);
  return problems.empty() || settings.keep_going ? 0 : some_left_out;
}

} // namespace sourcier::cli
