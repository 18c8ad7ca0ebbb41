// SPDX-License-Identifier: Apache-2.0
// Grows the set of what must go until it is whole, then leaves it out.
#include "forget/statements.hpp"

#include "forget/words.hpp"
#include "rdf/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace sourcier::forget {

namespace {

using Iri = std::string;

/// A kind of finding and a property without which it is nothing.
struct Need {
  std::string_view type;
  std::string_view property;
};
constexpr std::array needs{
    Need{"sc:OfficeHolding", "sc:holder"},
    Need{"sc:OfficeHolding", "sc:office"},
    Need{"sc:Relation", "rdf:subject"},
    Need{"sc:Relation", "rdf:object"},
    Need{"sc:Quotation", "sc:speaker"},
    Need{"sc:Link", "sc:linked"},
};

/// Nodes that are there only because something points at them.
constexpr std::array<std::string_view, 5> dependent{
    "/span/", "/quantity/", "/time/", "/attribution/", "/entity/N"};

bool is_dependent(const Iri& iri) {
  return std::any_of(dependent.begin(), dependent.end(), [&](std::string_view kind) {
    const std::size_t cut = iri.rfind('/');
    const std::size_t found = iri.rfind(kind);
    return found != Iri::npos && found + kind.find('/', 1) == cut;
  });
}

bool is_unlinked(const Iri& iri) {
  const std::size_t cut = iri.rfind("/entity/N");
  return cut != Iri::npos && iri.find('/', cut + 8) == Iri::npos;
}

/// A text of natural language: neither number nor date.
bool is_words(const rdf::Term& term) {
  return term.is_literal() && term.datatype().empty();
}

class Forgetting {
 public:
  Forgetting(std::vector<rdf::NamedGraph>& graphs, const Rules& rules)
      : graphs_(graphs), rules_(rules), words_(rules.list) {
    for (const rdf::NamedGraph& graph : graphs) {
      for (const rdf::Statement& statement : graph.statements) {
        of_[statement.subject.value()].push_back(&statement);
        if (statement.object.is_iri()) {
          ++pointed_before_[statement.object.value()];
        }
      }
    }
    for (const std::string& name : rules.persons) {
      words_.add_person(name);
    }
  }

  void run() {
    name_the_forgotten();
    if (gone_.empty() && words_.size() == 0 && !is_told_ && !rules_.only_public) {
      return;
    }
    do {
      read_names();
    } while (forget_by_words() || drop_what_lacks() || drop_what_nothing_needs());
    for (rdf::NamedGraph& graph : graphs_) {
      std::vector<rdf::Statement> kept;
      for (rdf::Statement& statement : graph.statements) {
        if (stays(statement)) {
          kept.push_back(statement);
        }
      }
      graph.statements = std::move(kept);
    }
  }

 private:
  static std::string property(const rdf::Statement& statement) {
    return rdf::shortened(statement.predicate.value());
  }

  [[nodiscard]] bool
  has(const Iri& subject, std::string_view name, std::string_view object) const {
    const auto found = of_.find(subject);
    return found != of_.end() &&
           std::any_of(found->second.begin(), found->second.end(), [&](const auto* s) {
             return property(*s) == name && rdf::shortened(s->object.value()) == object;
           });
  }

  /// Persons that hold an office which is not denied or only thought of.
  [[nodiscard]] std::set<Iri> holders() const {
    std::set<Iri> holders;
    for (const auto& [subject, said] : of_) {
      if (!has(subject, "rdf:type", "sc:OfficeHolding") ||
          has(subject, "sc:standing", "sc:Negated") ||
          has(subject, "sc:standing", "sc:Hypothetical")) {
        continue;
      }
      for (const rdf::Statement* statement : said) {
        if (property(*statement) == "sc:holder") {
          holders.insert(statement->object.value());
        }
      }
    }
    return holders;
  }

  void name_the_forgotten() {
    const std::set<Iri> holding = rules_.only_public ? holders() : std::set<Iri>();
    std::set<std::string> told;
    for (const auto& [subject, said] : of_) {
      if (rules_.only_public && is_unlinked(subject) &&
          has(subject, "rdf:type", "sc:Person") && !holding.contains(subject)) {
        gone_.insert(subject);
      }
      for (const rdf::Statement* statement : said) {
        by_list(*statement, told);
      }
    }
    for (const std::string& name : told) {
      words_.add_person(name);
    }
    is_told_ = is_told_ || !told.empty();
  }

  /// What the list says of a statement: items, labels, names told in a text.
  void by_list(const rdf::Statement& statement, std::set<std::string>& told) {
    if (rules_.list == nullptr || !rules_.list->has_people()) {
      return;
    }
    const Iri& subject = statement.subject.value();
    if (rules_.list->holds_entity(subject)) {
      gone_.insert(subject);
    }
    if (statement.object.is_iri() &&
        rules_.list->holds_entity(statement.object.value())) {
      gone_.insert(statement.object.value());
    }
    if (is_address(statement)) {
      is_told_ = is_told_ || words_.told_by_address(statement.object.value());
    } else if (is_words(statement.object)) {
      static_cast<void>(words_.told_by(statement.object.value(), &told));
      if (property(statement) == "rdfs:label" &&
          rules_.list->holds_name(statement.object.value())) {
        gone_.insert(subject);
      }
    }
  }

  /// The names by which the text calls those that are forgotten so far, and the
  /// statements that tell them.
  void read_names() {
    const std::size_t before = words_.size();
    for (const auto& [subject, said] : of_) {
      if (gone_.contains(subject)) {
        take_names("rdfs:label", said, may_be_person(subject));
      }
      if (!has(subject, "sc:mentionKind", "sc:Name")) {
        continue;
      }
      for (const rdf::Statement* statement : said) {
        const Iri& entity = statement->object.value();
        if (property(*statement) == "itsrdf:taIdentRef" && gone_.contains(entity)) {
          take_names("nif:anchorOf", said, may_be_person(entity));
        }
      }
    }
    if (words_.size() == before && has_read_) {
      return;
    }
    has_read_ = true;
    for (const auto& [subject, said] : of_) {
      for (const rdf::Statement* statement : said) {
        if (tells(*statement)) {
          telling_.insert(statement);
        }
      }
    }
  }

  /// A linked entity may be described elsewhere: it may be a person.
  [[nodiscard]] bool may_be_person(const Iri& entity) const {
    const auto found = of_.find(entity);
    return has(entity, "rdf:type", "sc:Person") || found == of_.end() ||
           std::none_of(found->second.begin(), found->second.end(), [](const auto* s) {
             return property(*s) == "rdf:type";
           });
  }

  void take_names(std::string_view name,
                  const std::vector<const rdf::Statement*>& said,
                  bool is_person) {
    for (const rdf::Statement* statement : said) {
      if (property(*statement) != name) {
        continue;
      }
      if (is_person) {
        words_.add_person(statement->object.value());
      } else {
        words_.add_name(statement->object.value());
      }
    }
  }

  static bool is_address(const rdf::Statement& statement) {
    const std::string name = property(statement);
    return name == "schema:url" || name == "sc:sourceFile";
  }

  [[nodiscard]] bool tells(const rdf::Statement& statement) const {
    return is_address(statement)
               ? words_.told_by_address(statement.object.value())
               : is_words(statement.object) && words_.told_by(statement.object.value());
  }

  /// Unlinked entities whose label tells a name cannot be without it.
  bool forget_by_words() {
    const std::size_t before = gone_.size();
    for (const auto& [subject, said] : of_) {
      if (!is_unlinked(subject) || gone_.contains(subject)) {
        continue;
      }
      if (std::any_of(said.begin(), said.end(), [&](const rdf::Statement* statement) {
            return property(*statement) == "rdfs:label" && telling_.contains(statement);
          })) {
        gone_.insert(subject);
      }
    }
    return gone_.size() > before;
  }

  [[nodiscard]] bool stays(const rdf::Statement& statement) const {
    const bool is_author = rules_.only_public && property(statement) == "schema:author";
    return !is_author && !gone_.contains(statement.subject.value()) &&
           !(statement.object.is_iri() && gone_.contains(statement.object.value())) &&
           !telling_.contains(&statement);
  }

  /// A finding that had what it needs and has it no more.
  bool drop_what_lacks() {
    const std::size_t before = gone_.size();
    for (const auto& [subject, said] : of_) {
      if (gone_.contains(subject)) {
        continue;
      }
      for (const Need& need : needs) {
        if (has(subject, "rdf:type", need.type) && lost(said, need.property)) {
          gone_.insert(subject);
        }
      }
    }
    return gone_.size() > before;
  }

  [[nodiscard]] bool lost(const std::vector<const rdf::Statement*>& said,
                          std::string_view name) const {
    std::size_t had = 0;
    std::size_t kept = 0;
    for (const rdf::Statement* statement : said) {
      if (property(*statement) == name) {
        ++had;
        kept += stays(*statement) ? 1U : 0U;
      }
    }
    return had > 0 && kept == 0;
  }

  /// Whether all that a mention speaks of is forgotten.
  [[nodiscard]] bool is_empty_mention(const Iri& subject) const {
    return has(subject, "rdf:type", "nif:Phrase") &&
           lost(of_.at(subject), "itsrdf:taIdentRef");
  }

  bool drop_what_nothing_needs() {
    std::map<Iri, std::size_t> pointed;
    for (const auto& [subject, said] : of_) {
      for (const rdf::Statement* statement : said) {
        if (statement->object.is_iri() && stays(*statement)) {
          ++pointed[statement->object.value()];
        }
      }
    }
    const std::size_t before = gone_.size();
    for (const auto& [subject, said] : of_) {
      if (gone_.contains(subject) || !is_dependent(subject) ||
          pointed.contains(subject)) {
        continue;
      }
      if (pointed_before_.contains(subject) || is_empty_mention(subject)) {
        gone_.insert(subject);
      }
    }
    return gone_.size() > before;
  }

  std::vector<rdf::NamedGraph>& graphs_;
  const Rules& rules_;
  Words words_;
  std::map<Iri, std::vector<const rdf::Statement*>> of_;
  std::map<Iri, std::size_t> pointed_before_;
  std::set<Iri> gone_;                      ///< nodes that are left out
  std::set<const rdf::Statement*> telling_; ///< statements that tell a name
  bool is_told_ = false;                    ///< a text tells a name of the list
  bool has_read_ = false;                   ///< telling_ is filled
};

} // namespace

void statements(std::vector<rdf::NamedGraph>& graphs, const Rules& rules) {
  const bool nobody = rules.list == nullptr || !rules.list->has_people();
  if (!nobody || rules.only_public || !rules.persons.empty()) {
    Forgetting(graphs, rules).run();
  }
}

} // namespace sourcier::forget
