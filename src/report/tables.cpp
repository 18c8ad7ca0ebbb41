// SPDX-License-Identifier: Apache-2.0
// The rows of each table; local names where the graph has words of the model.
#include "report/tables.hpp"

#include "report/dossiers.hpp"
#include "report/sources.hpp"
#include "text/csv.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace sourcier::report {

namespace {

std::string joined(std::vector<std::string> parts) {
  std::sort(parts.begin(), parts.end());
  std::string text;
  for (const std::string& part : parts) {
    text += (text.empty() ? "" : " ") + part;
  }
  return text;
}

std::string labels_in(const View& view, const Finding& finding, std::string_view role) {
  std::vector<std::string> labels;
  for (const Party& party : finding.parties) {
    if (party.role == role && !party.is_finding) {
      labels.push_back(view.corpus.entities[party.index].label);
    }
  }
  return joined(std::move(labels));
}

std::string parties_of(const View& view, const Finding& finding) {
  std::vector<std::string> keys;
  for (const Index party : named_parties(view.corpus, finding)) {
    keys.push_back(key(view.corpus, party));
  }
  return joined(std::move(keys));
}

const Article& article_of(const View& view, const Finding& finding) {
  return view.corpus.articles[finding.article];
}

void articles(const View& view, const TakeRow& take) {
  for (const Article& article : view.corpus.articles) {
    take({article.iri,
          article.title,
          iso(article.published),
          article.publisher,
          article.url,
          std::to_string(article.findings)});
  }
}

void entities(const View& view, const TakeRow& take) {
  std::map<Index, std::size_t> counts;
  for (const Finding& finding : view.corpus.findings) {
    for (const Index entity : named_in(view.corpus, finding)) {
      ++counts[entity];
    }
  }
  for (const auto& [entity, count] : counts) {
    const Entity& named = view.corpus.entities[entity];
    take({named.iri, named.label, named.type, named.same_as, std::to_string(count)});
  }
}

void unlinked(const View& view, const TakeRow& take) {
  std::set<Index> found;
  for (const Finding& finding : view.corpus.findings) {
    for (const Index entity : named_in(view.corpus, finding)) {
      if (view.corpus.entities[entity].same_as.empty()) {
        found.insert(entity);
      }
    }
  }
  for (const Index entity : found) {
    const Entity& named = view.corpus.entities[entity];
    take({named.iri, named.label, named.type, view.corpus.articles[named.article].iri});
  }
}

void links(const View& view, const TakeRow& take) {
  for (const Link& link : view.corpus.links) {
    take({view.corpus.entities[link.entity].iri,
          link.item,
          link.confidence,
          link.method,
          view.corpus.articles[view.corpus.sentences[link.sentence].article].iri});
  }
}

void each_event(const View& view, const std::function<void(const Finding&)>& take) {
  for (const Finding& finding : view.corpus.findings) {
    if (finding.kind == FindingKind::event) {
      take(finding);
    }
  }
}

void timeline(const View& view, const TakeRow& take) {
  each_event(view, [&](const Finding& event) {
    take({iri(view.corpus, event),
          event.type,
          iso(event.earliest),
          iso(event.latest),
          event.standing,
          article_of(view, event).iri});
  });
}

void months(const View& view, const TakeRow& take) {
  std::map<std::pair<std::string, std::string>, std::size_t> counts;
  each_event(view, [&](const Finding& event) {
    ++counts[{event.type, period(view.corpus, event)}];
  });
  for (const auto& [row, count] : counts) {
    take({row.first, row.second, std::to_string(count)});
  }
}

void roles_of(const View& view, const TakeRow& take) {
  for (const Finding& finding : view.corpus.findings) {
    for (const Party& party : finding.parties) {
      if (!party.is_finding) {
        const Entity& entity = view.corpus.entities[party.index];
        take({iri(view.corpus, finding),
              std::string(party.role),
              entity.iri,
              entity.label,
              finding.standing});
      }
    }
  }
}

void offices(const View& view, const TakeRow& take) {
  for (const Finding& finding : view.corpus.findings) {
    if (finding.kind == FindingKind::office) {
      take({iri(view.corpus, finding),
            labels_in(view, finding, "holder"),
            finding.type,
            labels_in(view, finding, "of"),
            finding.former ? "true" : "",
            finding.standing,
            article_of(view, finding).iri});
    }
  }
}

void quotations(const View& view, const TakeRow& take) {
  for (const Finding& finding : view.corpus.findings) {
    if (finding.kind == FindingKind::quotation) {
      take({iri(view.corpus, finding),
            labels_in(view, finding, "speaker"),
            labels_in(view, finding, "addressee"),
            finding.type,
            view.quotes ? finding.said : std::string(),
            article_of(view, finding).iri});
    }
  }
}

/// Edges are counted by type here: a store without the ontology knows no families.
void network(const View& view, const TakeRow& take) {
  for (const Edge& edge : view.edges) {
    std::map<std::string, std::vector<Index>> by_type;
    for (const Index finding : edge.findings) {
      by_type[view.corpus.findings[finding].type].push_back(finding);
    }
    std::string from = key(view.corpus, edge.from);
    std::string to = key(view.corpus, edge.to);
    if (edge.mutual && to < from) {
      std::swap(from, to);
    }
    for (const auto& [type, findings] : by_type) {
      take({from,
            to,
            type,
            edge.mutual ? "true" : "false",
            std::to_string(findings.size()),
            std::to_string(independent_sources(view.corpus, findings))});
    }
  }
}

void divergences(const View& view, const TakeRow& take) {
  for (const Divergence& divergence : view.divergences) {
    for (const Figure& figure : divergence.given) {
      const Finding& finding = view.corpus.findings[figure.finding];
      const Quantity& given = view.corpus.quantities[figure.quantity];
      take({divergence.fact.occurrence == none
                ? std::string()
                : view.corpus.occurrences[divergence.fact.occurrence].iri,
            finding.type,
            parties_of(view, finding),
            period(view.corpus, finding),
            divergence.unit,
            divergence.counted,
            given.value,
            given.minimum,
            given.maximum,
            given.magnitude,
            given.modifier,
            finding.standing,
            iri(view.corpus, finding),
            article_of(view, finding).iri,
            iso(article_of(view, finding).published)});
    }
  }
}

void contradictions(const View& view, const TakeRow& take) {
  for (const Contradiction& split : view.contradictions) {
    const Finding& first = view.corpus.findings[split.said.front()];
    const auto side = [&](const std::vector<Index>& findings, const char* name) {
      for (const Index index : findings) {
        const Finding& finding = view.corpus.findings[index];
        // A denial is about what it denies.
        const Finding& about = finding.type == "Denial" ? first : finding;
        take({about.type,
              parties_of(view, about),
              period(view.corpus, about),
              name,
              iri(view.corpus, finding),
              finding.standing,
              article_of(view, finding).iri});
      }
    };
    side(split.said, "said");
    side(split.denied, "denied");
  }
}

void sole(const View& view, const TakeRow& take) {
  for (const Fact* fact : view.sole) {
    for (const Index index : fact->accounts) {
      const Finding& finding = view.corpus.findings[index];
      take({finding.type,
            parties_of(view, finding),
            period(view.corpus, finding),
            iri(view.corpus, finding),
            finding.standing,
            article_of(view, finding).iri});
    }
  }
}

constexpr std::array<TableRow, 13> all{{
    {"articles",
     "article,title,published,publisher,url,findings",
     articles,
     "les articles lus",
     "the articles read"},
    {"entities",
     "entity,label,class,item,findings",
     entities,
     "les entités et le nombre de constats qui les nomment",
     "the entities, with how many findings name them"},
    {"unlinked",
     "entity,label,class,article",
     unlinked,
     "les entités non rattachées à Wikidata",
     "the entities not linked to Wikidata"},
    {"links",
     "entity,item,confidence,method,article",
     links,
     "les rattachements, avec leur confiance et leur raison",
     "the links, with their confidence and why"},
    {"timeline",
     "event,type,earliest,latest,standing,article",
     timeline,
     "les événements, datés ou non",
     "the events, dated or not"},
    {"months",
     "type,month,events",
     months,
     "les événements par type et par mois",
     "events by type and month"},
    {"roles",
     "finding,role,entity,label,standing",
     roles_of,
     "qui tient quel rôle",
     "who plays which role"},
    {"network",
     "from,to,type,mutual,events,sources",
     network,
     "qui agit sur qui, et combien de sources indépendantes le disent",
     "who acts on whom, and how many independent sources say so"},
    {"divergences",
     "occurrence,type,parties,period,unit,counted,value,minimum,maximum,magnitude,"
     "modifier,standing,event,article,published",
     divergences,
     "les chiffres qui divergent",
     "the figures that diverge"},
    {"contradictions",
     "type,parties,period,side,event,standing,article",
     contradictions,
     "ce qui est dit ici et démenti là",
     "what is said here and denied there"},
    {"sole",
     "type,parties,period,event,standing,article",
     sole,
     "ce qui repose sur une seule source",
     "what rests on one source"},
    {"offices",
     "finding,holder,office,of,former,standing,article",
     offices,
     "les fonctions",
     "the offices"},
    {"quotations",
     "quotation,speaker,addressee,mode,words,article",
     quotations,
     "les citations",
     "the quotations"},
}};

} // namespace

std::span<const TableRow> tables() {
  return all;
}

void write_tables(const View& view, Files& files) {
  for (const TableRow& table : all) {
    LongFile file(files, "data/" + std::string(table.name) + ".csv");
    file.add(std::string(table.columns) + "\n");
    table.rows(view, [&](const std::vector<std::string>& cells) {
      std::string row;
      text::append_csv(row, cells);
      file.add(row);
    });
    file.close();
  }
}

} // namespace sourcier::report
