// SPDX-License-Identifier: Apache-2.0
// The list of entities, and a page for each.
#include "report/charts.hpp"
#include "report/dossiers.hpp"
#include "report/lines.hpp"
#include "report/pages.hpp"
#include "report/standing.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace sourcier::report {

namespace {

constexpr std::size_t a_section = 25;     // lines shown at once
constexpr std::size_t a_list = 600;       // entities a page
constexpr std::size_t most_surfaces = 12; // other names shown
constexpr std::size_t most_neighbours = 15;

/// What is looked up for each page, made once.
struct Around {
  std::vector<std::map<std::string, Index>> surfaces; ///< by dossier, with their number
  std::vector<std::vector<Index>> links;              ///< by dossier
  std::vector<std::vector<Index>> spoken_of;          ///< quotations, by dossier
  std::vector<std::vector<Index>> edges;              ///< by dossier
};

void add_surfaces(const View& view, Around& around) {
  const Corpus& corpus = view.corpus;
  for (const Mention& mention : corpus.mentions) {
    const Article& article = corpus.articles[mention.article];
    const auto begin = corpus.sentences.begin() + article.first_sentence;
    const auto found = std::upper_bound(
        begin,
        begin + article.sentences,
        mention.span.begin,
        [](std::uint32_t at, const Sentence& s) { return at < s.span.begin; });
    if (found == begin) {
      continue;
    }
    const auto sentence = static_cast<Index>(found - corpus.sentences.begin() - 1);
    const Index dossier = corpus.entities[mention.entity].dossier;
    if (around.surfaces[dossier].size() < most_surfaces * 4) {
      std::string surface = words(corpus, sentence, mention.span);
      if (!surface.empty() && surface != corpus.dossiers[dossier].label) {
        ++around.surfaces[dossier][std::move(surface)];
      }
    }
  }
}

/// The dossiers that a quotation's findings have as parties, or its words name;
/// `mention`: the first of its article.
std::set<Index> dossiers_in(const Corpus& corpus,
                            const Finding& quotation,
                            std::vector<Mention>::const_iterator mention) {
  std::set<Index> named;
  for (const Party& party : quotation.parties) {
    if (party.is_finding) {
      for (const Index entity : named_in(corpus, corpus.findings[party.index])) {
        named.insert(corpus.entities[entity].dossier);
      }
    }
  }
  for (; mention != corpus.mentions.end() && mention->article == quotation.article;
       ++mention) {
    if (quotation.words.contains(mention->span)) {
      named.insert(corpus.entities[mention->entity].dossier);
    }
  }
  return named;
}

/// Quotations whose words name the entity, or say something of it.
void add_quotations(const View& view, Around& around) {
  const Corpus& corpus = view.corpus;
  auto mention = corpus.mentions.cbegin();
  for (Index i = 0; i < corpus.findings.size(); ++i) {
    const Finding& finding = corpus.findings[i];
    if (finding.kind != FindingKind::quotation) {
      continue;
    }
    while (mention != corpus.mentions.cend() && mention->article < finding.article) {
      ++mention;
    }
    const Index speaker = entity_in(finding, "speaker");
    for (const Index dossier : dossiers_in(corpus, finding, mention)) {
      if (speaker == none || corpus.entities[speaker].dossier != dossier) {
        around.spoken_of[dossier].push_back(i);
      }
    }
  }
}

Around around_all(const View& view) {
  const std::size_t all = view.corpus.dossiers.size();
  Around around;
  around.surfaces.resize(all);
  around.links.resize(all);
  around.spoken_of.resize(all);
  around.edges.resize(all);
  add_surfaces(view, around);
  add_quotations(view, around);
  for (Index i = 0; i < view.corpus.links.size(); ++i) {
    const Index dossier = view.corpus.entities[view.corpus.links[i].entity].dossier;
    if (dossier != none) {
      around.links[dossier].push_back(i);
    }
  }
  for (Index i = 0; i < view.edges.size(); ++i) {
    around.edges[view.edges[i].from].push_back(i);
    around.edges[view.edges[i].to].push_back(i);
  }
  return around;
}

bool plays(const View& view, Index finding, Index dossier, std::string_view role) {
  const auto& parties = view.corpus.findings[finding].parties;
  return std::any_of(parties.begin(), parties.end(), [&](const Party& party) {
    return party.role == role && !party.is_finding &&
           view.corpus.entities[party.index].dossier == dossier;
  });
}

struct Sections {
  std::vector<Index> offices, did, undergone, said, others, relations;
};

Sections sections_of(const View& view, Index dossier) {
  Sections all;
  const auto in = [&](Index finding, auto... role) {
    return (plays(view, finding, dossier, role) || ...);
  };
  for (const Index finding : view.corpus.dossiers[dossier].findings) {
    switch (view.corpus.findings[finding].kind) {
    case FindingKind::office:
      all.offices.push_back(finding);
      break;
    case FindingKind::relation:
      all.relations.push_back(finding);
      break;
    case FindingKind::quotation:
      (in(finding, "speaker") ? all.said : all.others).push_back(finding);
      break;
    case FindingKind::event:
      if (in(finding, "agent", "participant")) {
        all.did.push_back(finding);
      } else if (in(finding, "target", "theme")) {
        all.undergone.push_back(finding);
      } else {
        const auto sources =
            sources_of(view.corpus, view.corpus.findings[finding].attribution);
        const bool speaks = std::any_of(sources.begin(), sources.end(), [&](Index e) {
          return view.corpus.entities[e].dossier == dossier;
        });
        (speaks ? all.said : all.others).push_back(finding);
      }
      break;
    }
  }
  return all;
}

/// A section of the page; what is too long goes on in pages of its own.
void section(const View& view,
             Files& files,
             const Dossier& dossier,
             std::string_view key,
             std::string_view heading,
             const std::vector<Index>& findings,
             Html& out) {
  if (findings.empty()) {
    return;
  }
  out.tag("<section><h2>")
      .text(heading)
      .tag(" <span class=\"n\">")
      .text(view.say.number(findings.size()))
      .tag("</span></h2>")
      .add(lines(view,
                 "../",
                 findings,
                 0,
                 a_section,
                 key == "spoken-of" ? Anchors::no : Anchors::yes));
  if (findings.size() > a_section) {
    const std::string stem = dossier.name + "-" + std::string(key);
    out.tag("<p class=\"more\"><a")
        .attribute("href", stem + ".html")
        .tag(">")
        .text(view.say.count(findings.size(), "line in all", "lines in all"))
        .tag("</a></p>");
    List rest;
    rest.stem = "entity/" + stem;
    rest.frame = {dossier.label + " – " + std::string(heading), "entities.html", "../"};
    rest.findings = findings;
    list(view, files, rest);
  }
  out.tag("</section>");
}

void link_words(const View& view, const Around& around, Index index, Html& out) {
  const Dossier& dossier = view.corpus.dossiers[index];
  const Entity& first = view.corpus.entities[dossier.entities.front()];
  if (!dossier.linked) {
    out.tag("<p class=\"caveat\"><b>").text(view.say("not linked")).tag("</b> ");
    out.text(dossier.articles > 1 ? view.say("may be several") : view.say("why alone"));
    out.tag("</p>");
    return;
  }
  out.tag("<p class=\"link\"><a rel=\"noreferrer\"")
      .address(first.same_as)
      .tag(">Wikidata ");
  out.text(first.same_as.substr(first.same_as.rfind('/') + 1)).tag("</a>");
  std::map<std::string, std::pair<Index, std::pair<std::string, std::string>>> ways;
  for (const Index link : around.links[index]) {
    const Link& row = view.corpus.links[link];
    auto& [count, bounds] = ways[row.method];
    ++count;
    bounds.first =
        bounds.first.empty() ? row.confidence : std::min(bounds.first, row.confidence);
    bounds.second = std::max(bounds.second, row.confidence);
  }
  for (const auto& [method, row] : ways) {
    const auto& [low, high] = row.second;
    out.text(" · " + view.labels.of(method) + ", " +
             std::string(view.say("confidence")) + " " + view.say.number(low) +
             (low == high ? "" : "–" + view.say.number(high)) + ", " +
             view.say.count(row.first, "article", "articles of"));
  }
  out.tag("</p>");
}

void names(const View& view, const Around& around, Index index, Html& out) {
  const Dossier& dossier = view.corpus.dossiers[index];
  const Entity& first = view.corpus.entities[dossier.entities.front()];
  out.tag("<p class=\"lead\">");
  out.text(first.type.empty() ? std::string(kind_words(view.say, dossier.kind))
                              : view.labels.of(first.type));
  out.text(" · " + view.say.count(dossier.articles, "article", "articles of") + ", " +
           view.say.count(dossier.findings.size(), "finding", "findings"));
  out.tag("</p>");
  link_words(view, around, index, out);
  std::vector<std::pair<Index, std::string>> surfaces;
  for (const auto& [surface, count] : around.surfaces[index]) {
    surfaces.emplace_back(count, surface);
  }
  std::stable_sort(surfaces.begin(), surfaces.end(), [](const auto& a, const auto& b) {
    return a.first > b.first;
  });
  if (view.quotes && !surfaces.empty()) {
    out.tag("<p class=\"names\">").text(view.say("named")).text(view.say(": "));
    for (std::size_t i = 0; i < std::min(surfaces.size(), most_surfaces); ++i) {
      out.text(i > 0 ? ", " : "").text(view.say.quoted(surfaces[i].second));
    }
    out.tag("</p>");
  }
  if (!dossier.linked && dossier.entities.size() <= 3) {
    for (const Index entity : dossier.entities) {
      out.tag("<p class=\"iri\"><code>")
          .text(view.corpus.entities[entity].iri)
          .tag("</code></p>");
    }
  }
}

void neighbours(const View& view, const Around& around, Index index, Html& out) {
  if (around.edges[index].empty()) {
    return;
  }
  out.tag("<section><h2>").text(view.say("neighbours")).tag("</h2><ul class=\"near\">");
  std::size_t shown = 0;
  for (const Index number : around.edges[index]) {
    const Edge& edge = view.edges[number];
    if (++shown > most_neighbours) {
      break;
    }
    const bool out_going = edge.from == index;
    out.tag("<li><i class=\"q ").text(quad_class(edge.quad)).tag("\"></i> ");
    out.text(edge.mutual ? "↔ " : out_going ? "→ " : "← ");
    out.add(dossier_link(view, "../", out_going ? edge.to : edge.from));
    out.tag(" <span class=\"src\">")
        .text(std::string(quad_words(view.say, edge.quad)) + ", " +
              view.say.count(edge.findings.size(), "event", "events") + ", " +
              view.say.count(edge.sources, "source", "sources"))
        .tag("</span></li>");
  }
  out.tag("</ul></section>");
}

void one(const View& view, Files& files, const Around& around, Index index) {
  constexpr std::size_t most_drawn = 120;
  const Dossier& dossier = view.corpus.dossiers[index];
  const Sections all = sections_of(view, index);
  Frame frame;
  frame.title = dossier.label;
  frame.current = "entities.html";
  frame.root = "../";
  Html lead;
  names(view, around, index, lead);
  Html body;
  std::vector<Index> dated;
  for (const Index finding : dossier.findings) {
    const Finding& found = view.corpus.findings[finding];
    if (found.kind == FindingKind::event && is_dated(found)) {
      dated.push_back(finding);
    }
  }
  const auto add = [&](std::string_view key, std::string_view heading, const auto& of) {
    section(view, files, dossier, key, heading, of, body);
  };
  add("offices", view.say("offices"), all.offices);
  if (dated.size() > 1 && dated.size() <= most_drawn) {
    body.tag("<section><h2>").text(view.say("timeline")).tag("</h2>");
    body.add(dated_line(view, dated)).tag("</section>");
  }
  add("did", view.say("did"), all.did);
  add("undergone", view.say("undergone"), all.undergone);
  add("said", view.say("said"), all.said);
  add("spoken-of", view.say("others say"), around.spoken_of[index]);
  add("relations", view.say("relations"), all.relations);
  add("others", view.say("also named"), all.others);
  neighbours(view, around, index, body);
  files.put("entity/" + dossier.name + ".html", page(view, frame, lead, body));
}

void list_of(const View& view, Files& files) {
  Frame frame;
  frame.title = view.say("entities");
  frame.current = "entities.html";
  frame.query = "report-entities.rq";
  frame.table = "entities.csv";
  const auto& dossiers = view.corpus.dossiers;
  const std::size_t all =
      std::max<std::size_t>(1, (dossiers.size() + a_list - 1) / a_list);
  for (std::size_t part = 0; part < all; ++part) {
    Html body;
    body.add(parts(view, "entities", part, all));
    const std::size_t end = std::min((part + 1) * a_list, dossiers.size());
    for (std::size_t i = part * a_list; i < end; ++i) {
      const Dossier& dossier = dossiers[i];
      if (i == part * a_list || dossiers[i - 1].kind != dossier.kind) {
        body.tag(i == part * a_list ? Markup("") : Markup("</ul>")).tag("<h2>");
        body.text(kind_words(view.say, dossier.kind)).tag("</h2><ul class=\"index\">");
      }
      body.tag("<li>").add(dossier_link(view, "", static_cast<Index>(i)));
      body.tag(" <span class=\"src\">")
          .text(view.say.number(dossier.findings.size()))
          .text(dossier.linked ? " · Wikidata" : "")
          .tag("</span></li>");
    }
    body.tag(end > part * a_list ? Markup("</ul>") : Markup(""));
    body.add(parts(view, "entities", part, all));
    Html lead;
    lead.tag("<p class=\"lead\">").text(view.say("entities note")).tag("</p>");
    files.put(part_file("entities", part), page(view, frame, lead, body));
  }
}

} // namespace

void entities(const View& view, Files& files) {
  const Around around = around_all(view);
  list_of(view, files);
  for (Index i = 0; i < view.corpus.dossiers.size(); ++i) {
    one(view, files, around, i);
  }
}

} // namespace sourcier::report
