// SPDX-License-Identifier: Apache-2.0
// Reads events out of an article and writes them as lines that can be sorted.
#include "merge/accounts.hpp"

#include "rdf/vocabulary.hpp"
#include "text/characters.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <set>

namespace sourcier::merge {

namespace {

using graphs::Described;
using graphs::Gathered;

constexpr std::array<std::string_view, 8> roles{"agent",
                                                "target",
                                                "participant",
                                                "theme",
                                                "place",
                                                "origin",
                                                "destination",
                                                "topic"};
constexpr std::size_t most_names = 4;     ///< of one party
constexpr std::size_t most_words = 40;    ///< of a sentence
constexpr std::size_t most_subjects = 40; ///< names of an article
constexpr std::size_t shortest_word = 4;  ///< bytes; shorter ones mean little

std::string_view local(std::string_view iri) {
  return iri.substr(iri.find_last_of("/#") + 1);
}

const Described* found(const Gathered& article, const rdf::Term* iri) {
  const auto at = iri == nullptr ? article.end() : article.find(iri->value());
  return at == article.end() ? nullptr : &at->second;
}

bool has_capital(std::string_view label) {
  const std::u32string points = text::code_points(label);
  return std::any_of(points.begin(), points.end(), text::is_upper);
}

/// What an article calls those it names, by IRI.
using Names = std::map<std::string, std::set<std::string>>;

Names names_in(const Gathered& article) {
  Names names;
  for (const auto& [iri, span] : article) {
    if (span.has("sc:mentionKind", "sc:Name")) {
      const rdf::Term* whom = span.value("itsrdf:taIdentRef");
      std::string name = folded(span.text("nif:anchorOf"));
      if (whom != nullptr && !name.empty()) {
        names[whom->value()].insert(std::move(name));
      }
    }
  }
  return names;
}

std::vector<std::string> longest_first(const std::set<std::string>& names) {
  std::vector<std::string> sorted(names.begin(), names.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.size() > b.size();
  });
  sorted.resize(std::min(sorted.size(), most_names));
  return sorted;
}

Party party(std::string_view role,
            const std::string& iri,
            const Gathered& article,
            const Names& names) {
  Party one{std::string(role), item_of(iri), {}, {}};
  std::set<std::string> all;
  if (const auto own = names.find(iri); own != names.end()) {
    all = own->second;
  }
  if (const auto at = article.find(iri); at != article.end()) {
    const std::string label = at->second.text("rdfs:label");
    const bool is_kind = at->second.is_a("sc:Group") || at->second.is_a("sc:Thing");
    if (!is_kind && has_capital(label)) {
      all.insert(folded(label));
    } else {
      one.common = folded(label);
    }
  }
  all.erase("");
  one.names = longest_first(all);
  return one;
}

std::vector<Party>
parties_of(const Described& event, const Gathered& article, const Names& names) {
  std::vector<Party> parties;
  for (const std::string_view role : roles) {
    for (const rdf::Term* who : event.values("sc:" + std::string(role))) {
      if (who->is_iri()) {
        parties.push_back(party(role, who->value(), article, names));
      }
    }
  }
  return parties;
}

std::vector<Figure> figures_of(const Described& event, const Gathered& article) {
  std::vector<Figure> figures;
  for (const rdf::Term* iri : event.values("sc:quantity")) {
    const Described* quantity = found(article, iri);
    if (quantity == nullptr) {
      continue;
    }
    Figure one;
    one.value = quantity->text("sc:value");
    if (one.value.empty() && quantity->value("sc:minimum") != nullptr) {
      one.value = quantity->text("sc:minimum") + "-" + quantity->text("sc:maximum");
    }
    one.counted = folded(quantity->text("sc:counted"));
    if (one.counted.empty()) {
      one.counted = folded(quantity->text("sc:unit"));
    }
    if (!one.value.empty() &&
        one.value.find_first_not_of("0123456789.-") == std::string::npos) {
      figures.push_back(std::move(one));
    }
  }
  return figures;
}

std::vector<std::uint32_t> kept(const std::set<std::uint32_t>& hashes,
                                std::size_t most) {
  std::vector<std::uint32_t> sorted(hashes.begin(), hashes.end());
  sorted.resize(std::min(sorted.size(), most)); // the smallest hashes: a fair sample
  return sorted;
}

std::uint32_t short_hash(std::string_view bytes) {
  constexpr int half = 32;
  return static_cast<std::uint32_t>(hash_of(bytes) >> half);
}

/// Words of French that say nothing of what happened, days and months among them: those
/// are compared as dates.
const std::set<std::string_view>& little_words() {
  static const std::set<std::string_view> words{
      "alors",     "apres",    "aussi",    "autre",     "autres",  "avait",
      "avant",     "avec",     "avoir",    "cela",      "cette",   "comme",
      "contre",    "dans",     "depuis",   "deux",      "dont",    "elle",
      "elles",     "encore",   "entre",    "etaient",   "etait",   "etre",
      "font",      "leur",     "leurs",    "mais",      "meme",    "moins",
      "notamment", "nous",     "plus",     "plusieurs", "pour",    "quand",
      "quatre",    "quelque",  "quelques", "sans",      "selon",   "sera",
      "serait",    "sont",     "sous",     "tous",      "tout",    "toute",
      "trois",     "vers",     "vous",     "lundi",     "mardi",   "mercredi",
      "jeudi",     "vendredi", "samedi",   "dimanche",  "janvier", "fevrier",
      "mars",      "avril",    "juin",     "juillet",   "aout",    "septembre",
      "octobre",   "novembre", "decembre", "matin",     "soir",    "nuit",
      "journee",   "annee",    "heure",    "heures"};
  return words;
}

/// The words of a folded text.
std::vector<std::string_view> words_in(std::string_view folded_text) {
  std::vector<std::string_view> words;
  while (!folded_text.empty()) {
    const std::size_t end = std::min(folded_text.find('_'), folded_text.size());
    words.push_back(folded_text.substr(0, end));
    folded_text.remove_prefix(std::min(end + 1, folded_text.size()));
  }
  return words;
}

/// Hashes of the beginnings of the longer words, for endings are grammar; without the
/// names of the parties, which are compared as such.
std::vector<std::uint32_t> words_of(std::string_view sentence,
                                    const std::vector<Party>& parties) {
  constexpr std::size_t beginning = 6;
  std::set<std::string_view> passed_over = little_words();
  for (const Party& party : parties) {
    for (const std::string& name : party.names) {
      const auto words = words_in(name);
      passed_over.insert(words.begin(), words.end());
    }
  }
  std::set<std::uint32_t> hashes;
  for (const std::string_view word : words_in(sentence)) {
    if (word.size() >= shortest_word && !passed_over.contains(word)) {
      hashes.insert(short_hash(word.substr(0, beginning)));
    }
  }
  return kept(hashes, most_words);
}

std::vector<std::uint32_t> subject_of(const Names& names) {
  std::set<std::uint32_t> hashes;
  for (const auto& [iri, own] : names) {
    const std::string item = item_of(iri);
    hashes.insert(short_hash(item.empty() ? longest_first(own).front() : item));
  }
  return kept(hashes, most_subjects);
}

std::optional<Telling> telling_of(const std::string& standing) {
  if (standing == "sc:Stated" || standing == "sc:Attributed" ||
      standing == "sc:Hedged") {
    return Telling::happened;
  }
  return standing == "sc:Prospective" ? std::optional(Telling::planned) : std::nullopt;
}

std::string type_of(const Described& event) {
  for (const rdf::Term* type : event.values("rdf:type")) {
    const std::string name = rdf::shortened(type->value());
    if (name != "sc:Event" && name.starts_with("sc:")) {
      return name.substr(3);
    }
  }
  return {};
}

Account account(const std::string& iri,
                const Described& event,
                const Gathered& article,
                const Names& names) {
  Account one;
  one.event = iri;
  one.type = type_of(event);
  one.parties = parties_of(event, article, names);
  one.figures = figures_of(event, article);
  one.earliest = day(event.text("sem:hasEarliestBeginTimeStamp"));
  one.latest = day(event.text("sem:hasLatestEndTimeStamp"));
  if (const Described* trigger = found(article, event.value("sc:trigger"))) {
    one.trigger = folded(trigger->text("nif:anchorOf"));
  }
  if (const Described* sentence = found(article, event.value("prov:wasDerivedFrom"))) {
    one.doc = sentence->text("nif:referenceContext");
    const std::string words = folded(sentence->text("nif:anchorOf"));
    one.sentence = words.empty() ? 0 : hash_of(words);
    one.words = words_of(words, one.parties);
  }
  if (const auto document = article.find(one.doc); document != article.end()) {
    one.published = day(document->second.text("schema:datePublished"));
  }
  return one;
}

/// What becomes of people happens where the sentence says that something happened.
void borrow_places(std::vector<Account>& all) {
  constexpr std::array<std::string_view, 2> of_people{"Casualties", "Displacement"};
  const auto has_place = [](const Account& account) {
    return std::any_of(account.parties.begin(),
                       account.parties.end(),
                       [](const Party& party) { return party.role == "place"; });
  };
  std::vector<std::pair<std::size_t, Party>> borrowed;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (std::find(of_people.begin(), of_people.end(), all[i].type) == of_people.end() ||
        has_place(all[i]) || all[i].sentence == 0) {
      continue;
    }
    for (const Account& other : all) {
      if (other.sentence == all[i].sentence && other.telling == all[i].telling) {
        for (const Party& party : other.parties) {
          if (party.role == "place") {
            borrowed.emplace_back(i, party);
          }
        }
      }
    }
  }
  for (auto& [to, party] : borrowed) {
    all[to].parties.push_back(std::move(party));
  }
}

} // namespace

std::vector<Account> accounts(const Gathered& article) {
  const Names names = names_in(article);
  const std::vector<std::uint32_t> subject = subject_of(names);
  std::vector<Account> all;
  for (const auto& [iri, described] : article) {
    if (!described.is_a("sc:Event")) {
      continue;
    }
    const auto telling = telling_of(described.text("sc:standing"));
    Account one = account(iri, described, article, names);
    if (telling && !one.type.empty() && !one.doc.empty()) {
      one.telling = *telling;
      one.subject = subject;
      all.push_back(std::move(one));
    }
  }
  borrow_places(all);
  return all;
}

std::string item_of(const std::string& iri) {
  const std::string_view name = local(iri);
  const bool linked = name.starts_with('Q') && graphs::number(name.substr(1));
  return linked ? std::string(name) : std::string();
}

std::optional<Day> day(std::string_view date) {
  constexpr std::size_t length = 10; // YYYY-MM-DD
  const auto year =
      graphs::number(date.substr(0, std::min<std::size_t>(4, date.size())));
  if (date.size() != length || !year) {
    return std::nullopt;
  }
  const auto month = graphs::number(date.substr(5, 2));
  const auto of_month = graphs::number(date.substr(8, 2));
  if (!month || !of_month) {
    return std::nullopt;
  }
  const std::chrono::year_month_day ymd{
      std::chrono::year(static_cast<int>(*year)),
      std::chrono::month(static_cast<unsigned>(*month)),
      std::chrono::day(static_cast<unsigned>(*of_month))};
  if (!ymd.ok()) {
    return std::nullopt;
  }
  return static_cast<Day>(std::chrono::sys_days(ymd).time_since_epoch().count());
}

std::string folded(std::string_view utf8) {
  std::string words = text::folded_words(text::code_points(utf8));
  words.erase(0, words.find_first_not_of(' '));
  words.erase(words.find_last_not_of(' ') + 1);
  std::replace(words.begin(), words.end(), ' ', '_');
  return words;
}

std::uint64_t hash_of(std::string_view bytes) {
  constexpr std::uint64_t basis = 14695981039346656037U;
  constexpr std::uint64_t prime = 1099511628211U;
  std::uint64_t hash = basis;
  for (const char c : bytes) {
    hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  }
  // FNV's low bits are good, its high ones less: mix them [MurmurHash3 finaliser].
  hash = (hash ^ (hash >> 33U)) * 0xff51afd7ed558ccdU;
  return hash ^ (hash >> 33U);
}

} // namespace sourcier::merge
