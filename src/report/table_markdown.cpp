// SPDX-License-Identifier: Apache-2.0
// The whole report as one Markdown text.
#include "report/lines.hpp"
#include "report/standing.hpp"
#include "report/tables.hpp"

namespace sourcier::report {

namespace {

std::string quoted(const View& view, Index index) {
  const Finding& finding = view.corpus.findings[index];
  const Sentence& sentence = view.corpus.sentences[finding.sentence];
  if (!view.quotes || sentence.words.empty()) {
    return std::string(view.say("characters")) + " " +
           std::to_string(sentence.span.begin) + "–" +
           std::to_string(sentence.span.end);
  }
  return view.say.quoted(markdown(sentence.words));
}

std::string told(const View& view, Index index) {
  const Finding& finding = view.corpus.findings[index];
  const Article& article = view.corpus.articles[finding.article];
  std::string text = "- **" + markdown(summary_text(view, index)) + "**";
  if (is_dated(finding)) {
    text += " (" + view.say.between(finding.earliest, finding.latest) + ")";
  }
  text += " — " + std::string(standing(finding).sign) + " " +
          markdown(standing_words(view.corpus, finding, view.say)) + "  \n  " +
          quoted(view, index) + "  \n  " + markdown(title_of(article));
  if (const std::string medium = medium_of(article); !medium.empty()) {
    text += ", " + markdown(medium);
  }
  if (article.published != 0) {
    text += ", " + view.say.day(article.published);
  }
  return text + " · `" + iri(view.corpus, finding) + "`\n";
}

std::string heading(const View& view, const Fact& fact) {
  std::string text = view.labels.of(fact.type);
  for (std::size_t i = 0; i < fact.parties.size(); ++i) {
    text += (i == 0 ? std::string(view.say(": ")) : ", ") +
            view.corpus.dossiers[fact.parties[i]].label;
  }
  return markdown(text);
}

std::string figures(const View& view) {
  std::string text = "\n## " + std::string(view.say("diverging figures")) + "\n";
  for (const Divergence& divergence : view.divergences) {
    text += "\n### " + heading(view, divergence.fact) + "\n\n| " +
            std::string(view.say("figure column")) + " | " +
            std::string(view.say("who says")) + " | " + std::string(view.say("date")) +
            " | " + std::string(view.say("standing")) + " | " +
            std::string(view.say("quotation")) + " |\n|---|---|---|---|---|\n";
    for (const Figure& figure : divergence.figures) {
      const Finding& finding = view.corpus.findings[figure.finding];
      const Article& article = view.corpus.articles[finding.article];
      const std::string source = source_words(view.corpus, finding, view.say);
      text += "| " +
              markdown(figure_words(view, view.corpus.quantities[figure.quantity])) +
              " | " +
              markdown(source.empty() ? view.say("the article itself")
                                      : std::string_view(source)) +
              " | " + view.say.day(article.published) + " | " +
              std::string(standing(finding).sign) + " " +
              markdown(standing_words(view.corpus, finding, view.say)) + " | " +
              quoted(view, figure.finding) + " |\n";
    }
  }
  return text;
}

std::string contradictions(const View& view) {
  std::string text = "\n## " + std::string(view.say("contradictions")) + "\n";
  for (const Contradiction& split : view.contradictions) {
    text += "\n### " + heading(view, split.fact) + "\n\n";
    for (const Index said : split.said) {
      text += told(view, said);
    }
    text += "\n" + std::string(view.say("denied there")) + "\n\n";
    for (const Index denied : split.denied) {
      text += told(view, denied);
    }
  }
  return text;
}

std::string network(const View& view) {
  std::string text = "\n## " + std::string(view.say("network")) + "\n\n";
  for (const Edge& edge : view.edges) {
    text += "- " + markdown(view.corpus.dossiers[edge.from].label) +
            (edge.mutual ? " ↔ " : " → ") +
            markdown(view.corpus.dossiers[edge.to].label) + ": " +
            view.say.count(edge.findings.size(), "event", "events") + ", " +
            view.say.count(edge.sources, "source", "sources") + "\n";
  }
  return text;
}

} // namespace

void write_markdown(const View& view, Files& files) {
  LongFile file(files, "data/report.md");
  file.add("# " + std::string(view.say("overview title")) + "\n\n" +
           std::string(view.say("creed")) + "\n");
  file.add(figures(view));
  file.add(contradictions(view));
  file.add(network(view));
  file.add("\n## " + std::string(view.say("articles")) + "\n");
  for (const Article& article : view.corpus.articles) {
    file.add("\n### " + markdown(title_of(article)) + "\n\n" +
             view.say.day(article.published) + " · `" + article.iri + "`\n\n");
    for (Index i = 0; i < article.findings; ++i) {
      file.add(told(view, article.first_finding + i));
    }
  }
  file.close();
}

} // namespace sourcier::report
