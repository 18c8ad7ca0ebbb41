// SPDX-License-Identifier: Apache-2.0
// Reads the tables of mappings/wikidata/ and finds rows by name, demonym and office.
#include "knowledge/knowledge.hpp"

#include "knowledge/kinds.hpp"
#include "knowledge/tables.hpp"
#include "problem.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <utility>

namespace sourcier::knowledge {

namespace {

/// "2012-05-07", "2012-05", "2012" or "" as YYYYMMDD; what is missing from `rest`.
std::uint32_t
day_number(const std::string& text, std::uint32_t none, const char* rest) {
  if (text.empty()) {
    return none;
  }
  std::string digits = text;
  std::erase(digits, '-');
  while (digits.size() < 8) {
    digits += rest[digits.size() - 4];
  }
  return static_cast<std::uint32_t>(std::stoul(digits));
}

std::uint32_t number(KnowledgeId id) {
  return static_cast<std::uint32_t>(id);
}

} // namespace

/// What can only be resolved once all rows are there.
struct Knowledge::Loading {
  struct Row {
    KnowledgeId id{};
    std::string capital;
    std::string country;
    std::string place;
  };
  std::vector<Row> rows;
};

Knowledge::Knowledge(const std::filesystem::path& folder) {
  constexpr std::size_t many = 32'768;
  words_.reserve(many);
  by_qid_.reserve(many);
  transcribed_.reserve(many);
  Loading loading;
  for (const char* name : {"states", "places", "organizations", "people"}) {
    read_rows(folder / (std::string(name) + ".tsv"), loading);
  }
  connect(loading);
  for (auto& [word, states] : demonyms_) {
    const auto former = [&](KnowledgeId id) {
      return rows_[id].state_kind == StateKind::former;
    };
    if (!std::all_of(states.begin(), states.end(), former)) {
      std::erase_if(states, former);
    }
  }
  read_offices(folder / "offices.tsv");
  read_seats(folder / "metonyms.tsv");
  for (std::vector<NameOf>& rows : name_rows_) {
    std::stable_sort(rows.begin(), rows.end(), [&](const NameOf& a, const NameOf& b) {
      return std::pair(rows_[a.row].prior, a.label) >
             std::pair(rows_[b.row].prior, b.label);
    });
  }
}

void Knowledge::add_name(std::string_view name, NameOf of) {
  // "les États-Unis d'Amérique": the article is no part of the name.
  static constexpr std::array<std::string_view, 5> articles{
      "les ", "le ", "la ", "l'", "l’"};
  for (const std::string_view article : articles) {
    if (name.starts_with(article) || (rows_[of.row].kind == EntityKind::state &&
                                      name.starts_with("Les ") && article == "les ")) {
      name.remove_prefix(article.size());
      break;
    }
  }
  std::vector<std::string> parts;
  fold(name, parts);
  if (parts.empty()) {
    return;
  }
  std::vector<WordId> ids;
  ids.reserve(parts.size());
  for (const std::string& part : parts) {
    ids.push_back(words_.intern(part));
  }
  const std::uint32_t number_of_name = names_.add(ids);
  if (number_of_name >= name_rows_.size()) {
    name_rows_.resize(number_of_name + 1);
  }
  std::vector<NameOf>& rows = name_rows_[number_of_name];
  const auto known = std::find_if(
      rows.begin(), rows.end(), [&](const NameOf& n) { return n.row == of.row; });
  if (known == rows.end()) {
    rows.push_back(of);
  } else {
    known->weak = known->weak || of.weak;
  }
  if (rows_[of.row].kind == EntityKind::person && parts.size() > 1) {
    std::vector<NameOf>& same = transcribed_[transcription_key(joined(parts))];
    if (std::none_of(same.begin(), same.end(), [&](const NameOf& n) {
          return n.row == of.row;
        })) {
      same.push_back(of);
    }
  }
}

void Knowledge::read_rows(const std::filesystem::path& path, Loading& loading) {
  read_table(path, 12, [&](const Cells& cells, const std::string& place) {
    Known row;
    row.qid = cells[0];
    row.kind = entity_kind(cells[1], place);
    row.subclass = cells[2];
    row.state_kind = state_kind(cells[3], place);
    row.place_class = cells[10];
    row.label = cells[4];
    row.prior = static_cast<std::uint32_t>(std::stoul(cells[11]));
    const KnowledgeId id = rows_.add(std::move(row));
    if (!by_qid_.emplace(cells[0], id).second) {
      throw Failure(place + ": " + cells[0] + " is there twice; delete one row");
    }
    const Cells weak = values_of(cells[6]);
    const bool weak_label = std::find(weak.begin(), weak.end(), cells[4]) != weak.end();
    add_name(cells[4], {id, weak_label, true});
    for (const std::string& alias : values_of(cells[5])) {
      add_name(alias, {id, false, false});
    }
    for (const std::string& alias : weak) {
      add_name(alias, {id, true, alias == cells[4]});
    }
    for (const std::string& form : values_of(cells[7])) {
      std::vector<KnowledgeId>& states =
          demonyms_[folded(form) + (form.ends_with('-') ? "-" : "")];
      if (std::find(states.begin(), states.end(), id) == states.end()) {
        states.push_back(id);
      }
    }
    if (!cells[8].empty() || !cells[9].empty()) {
      loading.rows.push_back({id, cells[8], cells[9], place});
    }
  });
}

void Knowledge::connect(const Loading& loading) {
  const auto row = [&](const std::string& qid,
                       const std::string& place) -> std::optional<KnowledgeId> {
    if (qid.empty()) {
      return std::nullopt;
    }
    const std::optional<KnowledgeId> found = find(qid);
    if (!found) {
      throw Failure(place + ": " + qid + " has no row; add one or empty the cell");
    }
    return found;
  };
  for (const Loading::Row& loaded : loading.rows) {
    Known& known = rows_[loaded.id];
    known.capital = row(loaded.capital, loaded.place);
    known.country = row(loaded.country, loaded.place);
    if (known.capital && known.kind == EntityKind::state &&
        known.state_kind != StateKind::former) {
      capital_of_.emplace(number(*known.capital), loaded.id);
    }
  }
}

void Knowledge::read_offices(const std::filesystem::path& path) {
  read_table(path, 5, [&](const Cells& cells, const std::string& place) {
    const std::optional<KnowledgeId> holder = find(cells[0]);
    const std::optional<KnowledgeId> of = find(cells[2]);
    if (!holder || !of) {
      throw Failure(place + ": holder or state has no row; add one or delete the line");
    }
    rows_[*holder].offices.push_back({cells[1],
                                      of,
                                      day_number(cells[3], 0, "0101"),
                                      day_number(cells[4], 99'99'99'99, "1231")});
    std::vector<KnowledgeId>& holders = holders_[number(*of)];
    if (std::find(holders.begin(), holders.end(), *holder) == holders.end()) {
      holders.push_back(*holder);
    }
  });
}

void Knowledge::read_seats(const std::filesystem::path& path) {
  read_table(path, 4, [&](const Cells& cells, const std::string& place) {
    const std::optional<KnowledgeId> institution = find(cells[1]);
    if (!institution) {
      throw Failure(place + ": " + cells[1] +
                    " has no row; add one or delete the line");
    }
    const std::optional<KnowledgeId> literal = find(cells[2]);
    seats_[folded(cells[0])] = {*institution, literal, find(cells[3])};
    add_name(cells[0], {*institution, false, true});
    if (literal) {
      add_name(cells[0], {*literal, false, false});
    }
  });
}

std::optional<KnowledgeId> Knowledge::find(const std::string& qid) const {
  const auto found = by_qid_.find(qid);
  return found == by_qid_.end() ? std::nullopt : std::optional(found->second);
}

std::span<const NameOf> Knowledge::named(std::span<const WordId> words) const {
  NodeId node = 0;
  for (const WordId id : words) {
    node = names_.next(node, id);
    if (node == 0) {
      return {};
    }
  }
  return node != 0 && names_.ends(node)
             ? std::span<const NameOf>(name_rows_[names_.name(node)])
             : std::span<const NameOf>{};
}

std::span<const NameOf> Knowledge::named(std::string_view name) const {
  std::vector<std::string> parts;
  fold(name, parts);
  std::vector<WordId> ids;
  ids.reserve(parts.size());
  for (const std::string& part : parts) {
    ids.push_back(words_.id(part));
  }
  return named(ids);
}

std::span<const NameOf> Knowledge::transcribed(std::string_view name) const {
  const auto found = transcribed_.find(transcription_key(folded(name)));
  return found == transcribed_.end() ? std::span<const NameOf>{}
                                     : std::span<const NameOf>(found->second);
}

std::span<const KnowledgeId> Knowledge::demonym(std::string_view folded_word) const {
  const auto found = demonyms_.find(std::string(folded_word));
  return found == demonyms_.end() ? std::span<const KnowledgeId>{}
                                  : std::span<const KnowledgeId>(found->second);
}

std::optional<KnowledgeId> Knowledge::state_of(KnowledgeId capital) const {
  const auto found = capital_of_.find(number(capital));
  return found == capital_of_.end() ? std::nullopt : std::optional(found->second);
}

const Seat* Knowledge::seat(std::string_view name) const {
  const auto found = seats_.find(folded(name));
  return found == seats_.end() ? nullptr : &found->second;
}

std::vector<KnowledgeId>
Knowledge::holders(std::string_view office, KnowledgeId of, std::uint32_t day) const {
  std::vector<KnowledgeId> found;
  const auto people = holders_.find(number(of));
  if (people == holders_.end()) {
    return found;
  }
  for (const KnowledgeId person : people->second) {
    const auto& terms = rows_[person].offices;
    if (std::any_of(terms.begin(), terms.end(), [&](const TermOfOffice& term) {
          return term.office == office && term.of == of && term.from <= day &&
                 day <= term.until;
        })) {
      found.push_back(person);
    }
  }
  return found;
}

} // namespace sourcier::knowledge
