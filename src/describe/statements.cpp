// SPDX-License-Identifier: Apache-2.0
// Describes one article: the order of the parts, and what each detail leaves out.
#include "describe/statements.hpp"

#include "describe/parts.hpp"
#include "describe/words.hpp"
#include "hash/sha256.hpp"
#include "problem.hpp"
#include "rdf/address.hpp"
#include "rdf/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sourcier::describe {

namespace {

std::string_view detail_name(Detail detail) {
  constexpr std::array<std::string_view, 3> names{"facts", "standard", "full"};
  return names.at(static_cast<std::size_t>(detail));
}

std::vector<rdf::Statement> in_order(std::vector<rdf::Statement> statements) {
  std::sort(statements.begin(), statements.end());
  statements.erase(std::unique(statements.begin(), statements.end()), statements.end());
  return statements;
}

/// At full detail all of a table, else what findings use; ascending.
template <class Id, class Rows>
std::set<Id> wanted(const Sheet& sheet, const Rows& rows, const std::set<Id>& used) {
  if (sheet.options.detail != Detail::full) {
    return used;
  }
  std::set<Id> all;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    all.insert(static_cast<Id>(i));
  }
  return all;
}

/// Two readings of the same words share one node: the first is written.
template <class Id, class Rows, class Write>
void write_once(Sheet& sheet, const Rows& rows, const std::set<Id>& used, Write write) {
  std::set<Span> written;
  for (const Id id : wanted(sheet, rows, used)) {
    if (written.insert(rows[id].span).second) {
      write(sheet, id);
    }
  }
}

void say_text(Sheet& sheet,
              const rdf::Term& node,
              std::string_view property,
              const std::string& text) {
  if (!text.empty()) {
    sheet.say(node, property, rdf::Term::text(text));
  }
}

/// As an IRI where it is an address with its scheme, else as text.
void say_address_or_text(Sheet& sheet,
                         const rdf::Term& node,
                         std::string_view property,
                         const std::string& given) {
  const bool address =
      given.find("://") != std::string::npos && given.find(' ') == std::string::npos;
  const std::string iri = address ? rdf::escaped_address(given) : std::string();
  if (iri.empty()) {
    say_text(sheet, node, property, given);
  } else {
    sheet.say(node, property, rdf::Term::iri(iri));
  }
}

/// What a page says of itself besides title and date.
void say_page(Sheet& sheet, const rdf::Term& doc, const Article& article) {
  say_text(sheet, doc, "schema:articleSection", article.section);
  say_address_or_text(sheet, doc, "schema:license", article.license);
  if (article.free) {
    sheet.say(doc, "schema:isAccessibleForFree", rdf::Term::boolean(*article.free));
  }
  const std::string whole = rdf::escaped_address(article.part_of);
  if (!whole.empty()) {
    sheet.say(doc, "schema:isPartOf", rdf::Term::iri(whole));
  }
}

} // namespace

void write_article(Sheet& sheet) {
  const Article& article = sheet.document.article;
  const rdf::Term doc = sheet.data("doc", sheet.doc);
  sheet.say(doc, "rdf:type", Sheet::word("schema:NewsArticle"));
  sheet.say(doc, "rdf:type", Sheet::word("nif:Context"));
  sheet.say(doc, "rdf:type", Sheet::word("prov:Entity"));
  if (article.excerpt) {
    sheet.say(doc, "rdf:type", Sheet::word("sc:Excerpt"));
  }
  if (!article.title.empty()) {
    sheet.say(doc, "schema:headline", sheet.said(article.title));
  }
  say_text(sheet, doc, "schema:inLanguage", article.language);
  const std::string address = rdf::escaped_address(article.url);
  if (!address.empty()) {
    sheet.say(doc, "schema:url", rdf::Term::iri(address));
  }
  say_text(sheet, doc, "schema:publisher", article.publisher);
  say_text(sheet, doc, "schema:author", article.author);
  say_page(sheet, doc, article);
  if (article.published) {
    sheet.say(doc, "schema:datePublished", rdf::Term::date(*article.published));
    sheet.say(doc, "sc:dateBasis", Sheet::sc(date_basis_name(article.date_basis)));
  }
  if (article.modified) {
    sheet.say(doc, "schema:dateModified", rdf::Term::date(*article.modified));
  }
  sheet.say(doc, "sc:sha256", rdf::Term::text(hash::sha256_hex(article.text.utf8())));
  say_text(sheet, doc, "sc:sourceFile", article.name);
}

void write_run(Sheet& sheet, const std::string& run) {
  const rdf::Term node = sheet.data("run", run);
  const auto say = [&](std::string_view property, const rdf::Term& object) {
    sheet.runs.push_back({node, Sheet::word(property), object});
  };
  say("rdf:type", Sheet::word("prov:Activity"));
  say("sc:software", rdf::Term::text("sourcier " + sheet.options.version));
  if (sheet.options.detail == Detail::facts) {
    say("sc:detail", rdf::Term::text("facts"));
  }
  sheet.say(node, "prov:used", sheet.data("doc", sheet.doc));
}

std::string options_text(const Options& options) {
  return std::string("detail=")
      .append(detail_name(options.detail))
      .append(";base=")
      .append(options.base)
      .append(options.quotes ? ";quotes=all" : ";quotes=none");
}

std::string key(const Article& article) {
  return !article.url.empty()  ? article.url
         : !article.id.empty() ? article.id
                               : document_name(article);
}

Description statements(const Document& document,
                       const Findings& findings,
                       const Entities& entities,
                       const Options& given) {
  Options options = given;
  if (!options.base.ends_with('/') && !options.base.ends_with('#')) {
    throw Failure(options.base + ": no base for IRIs; end it with / or #");
  }
  if (options.run.empty()) {
    options.run = run_name(options.version, {options_text(options), "", "", ""});
  }
  Sheet sheet(document, findings, entities, options);
  write_article(sheet);
  write_findings(sheet);
  write_once(sheet, findings.quantities, sheet.used_quantities, write_quantity);
  write_once(sheet, findings.times, sheet.used_times, write_time);
  for (const MentionId id : wanted(sheet, findings.mentions, sheet.used_mentions)) {
    write_mention(sheet, id);
  }
  write_entities(sheet);
  sheet.write_spans();
  write_run(sheet, options.run);

  Description description{sheet.doc, key(document.article), {}};
  description.graphs.push_back({sheet.data("graph", hashed({description.key})),
                                in_order(std::move(sheet.article))});
  description.graphs.push_back(
      {sheet.data("graph", "entities"), in_order(std::move(sheet.linked_entities))});
  description.graphs.push_back(
      {sheet.data("graph", "runs"), in_order(std::move(sheet.runs))});
  return description;
}

} // namespace sourcier::describe
