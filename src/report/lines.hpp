// SPDX-License-Identifier: Apache-2.0
// One finding in a list: what it says, its words, who says so, where, when, how sure.
#pragma once
#include "report/escape.hpp"
#include "report/view.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sourcier::report {

/// A link to an entity's page, with its label.
[[nodiscard]] Html entity_link(const View& view, std::string_view root, Index entity);
[[nodiscard]] Html dossier_link(const View& view, std::string_view root, Index dossier);

/// "Valdavie → armée norvane · objet : drones": the type, the parties and the figures.
[[nodiscard]] Html summary(const View& view, std::string_view root, Index finding);
/// The same as plain text, for search, CSV and Markdown.
[[nodiscard]] std::string summary_text(const View& view, Index finding);

/// Sign and words of the standing, coloured.
[[nodiscard]] Html standing_mark(const View& view, const Finding& finding);

/// The sentence with its evidence marked; without quotes its offsets and a link to
/// the original with a text fragment of at most three words at each end.
[[nodiscard]] Html quotation_of(const View& view, Index finding);

/// Article, date, medium: a link to the finding in its article.
[[nodiscard]] Html where(const View& view, std::string_view root, Index finding);

/// Whether lines can be led to by the finding's anchor: once on a page at most.
enum class Anchors : std::uint8_t { no, yes };

/// The whole line, an <li> with what filters ask for: type, standing, parties.
[[nodiscard]] Html
line(const View& view, std::string_view root, Index finding, Anchors anchors);

/// An <ol> of lines.
[[nodiscard]] Html lines(const View& view,
                         std::string_view root,
                         const std::vector<Index>& findings,
                         std::size_t first,
                         std::size_t count,
                         Anchors anchors = Anchors::no);

/// A figure as the text has it, "au moins 64 morts"; without quotes made of its
/// modifier, value and what is counted.
[[nodiscard]] std::string figure_words(const View& view, const Quantity& quantity);

/// "article/DOC.html#event-3631…", below the site.
[[nodiscard]] std::string place_of(const View& view, Index finding);
/// "event-3631…"
[[nodiscard]] std::string anchor(const Finding& finding);

/// The title; of an article without one its file, else its name.
[[nodiscard]] std::string title_of(const Article& article);
/// The publisher, else the host of its address; empty: neither is known.
[[nodiscard]] std::string medium_of(const Article& article);

/// The original, at the words of `sentence` where the browser can find them; empty: no
/// address is known. At most three words at each end [URL Fragment Text Directives].
[[nodiscard]] std::string original_at(const View& view, Index sentence);

/// What the finding is called in a list: its event type, "fonction", …
[[nodiscard]] std::string type_words(const View& view, const Finding& finding);

/// "nov. 2024" of "2024-11"; a year as it is.
[[nodiscard]] std::string period_words(const Say& say, const std::string& period);

/// Of each entity kind, for headings.
[[nodiscard]] std::string_view kind_words(const Say& say, EntityKind kind);

} // namespace sourcier::report
