// SPDX-License-Identifier: Apache-2.0
// The pages of the site, a function each.
#pragma once
#include "report/page.hpp"
#include "report/texts.hpp"
#include "report/view.hpp"

#include <string>
#include <vector>

namespace sourcier::report {

/// index.html: what was read, who is in it, what happened when, what is disputed, what
/// one source alone says, what is not linked; the search.
void overview(const View& view, Files& files);

/// figures.html: diverging figures, and what is stated here and denied there;
/// sole.html: what rests on one source.
void figures(const View& view, Files& files);

/// timeline.html: dated events by their own dates; undated.html: the others.
void timeline(const View& view, Files& files);

/// network.html: who acts on whom.
void network(const View& view, Files& files);

/// quotations.html: who said what, to whom, where.
void quotations(const View& view, Files& files);

/// entities.html, and entity/NAME.html for each dossier.
void entities(const View& view, Files& files);

/// articles.html, and article/DOC.html for each article with its text.
void articles(const View& view, Texts& texts, Files& files);

/// rules.html: the rules that found something, with their examples.
void rules(const View& view, Files& files);

/// data.html: tables, queries, how to read, licences.
void data(const View& view, Files& files);

/// A list over as many pages as it needs: STEM.html, STEM-2.html …, with `lead` and
/// `before` on the first, and a file of what they can be filtered by.
struct List {
  std::string stem;
  Frame frame;
  Html lead;
  Html before;
  std::vector<Index> findings;
  bool by_month = false; ///< a heading for each month
};
void list(const View& view, Files& files, const List& list);

} // namespace sourcier::report
