// SPDX-License-Identifier: Apache-2.0
// Takes from an entity of a dump what the knowledge base keeps; all else is passed
// over.
#include "harvest/item.hpp"

#include "knowledge/transliteration.hpp"
#include "knowledge/words.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

namespace sourcier::harvest {

namespace {

using json::Node;

constexpr std::size_t most_aliases = 20;
constexpr std::size_t longest_name = 160;        ///< bytes
constexpr std::size_t longest_description = 120; ///< bytes

/// The languages that are kept, best first, then those that spellings are made from.
struct ByLanguage {
  std::string fr;
  std::string mul;
  std::string en;
  std::string ru;
  std::string uk;

  std::string* of(std::string_view language) {
    return language == "fr"    ? &fr
           : language == "mul" ? &mul
           : language == "en"  ? &en
           : language == "ru"  ? &ru
           : language == "uk"  ? &uk
                               : nullptr;
  }
  [[nodiscard]] const std::string& best() const {
    return !fr.empty() ? fr : !mul.empty() ? mul : en;
  }
};

std::string value_of(Node& term) {
  std::string found;
  term.members([&](std::string_view key, Node& value) {
    if (key == "value") {
      found = value.text();
    }
  });
  return found;
}

ByLanguage terms(Node& object) {
  ByLanguage found;
  object.members([&](std::string_view language, Node& term) {
    if (std::string* kept = found.of(language)) {
      *kept = value_of(term);
    }
  });
  return found;
}

struct Aliases {
  std::vector<std::string> french; ///< fr and mul
  std::vector<std::string> english;
};

Aliases aliases_of(Node& object) {
  Aliases found;
  object.members([&](std::string_view language, Node& list) {
    const bool english = language == "en";
    if (english || language == "fr" || language == "mul") {
      list.items([&](Node& term) {
        (english ? found.english : found.french).push_back(value_of(term));
      });
    }
  });
  return found;
}

/// A day as YYYYMMDD of "+2012-05-07T00:00:00Z"; months and days that are not said are
/// the last or the first.
std::uint32_t day_of(std::string_view time, bool last) {
  if (time.size() < 11 || time.front() != '+') {
    return last ? 99'99'99'99 : 0;
  }
  const auto digits = [&](std::size_t at, std::size_t count) {
    std::uint32_t number = 0;
    const auto [end, error] =
        std::from_chars(time.data() + at, time.data() + at + count, number);
    return error == std::errc{} && end == time.data() + at + count ? number : 0U;
  };
  const std::uint32_t year = digits(1, 4);
  std::uint32_t month = digits(6, 2);
  std::uint32_t day = digits(9, 2);
  if (time[5] != '-' || year == 0) {
    return last ? 99'99'99'99 : 0;
  }
  day = month == 0 || day == 0 ? (last ? 31 : 1) : day;
  month = month == 0 ? (last ? 12 : 1) : month;
  return year * 10000 + month * 100 + day;
}

/// The value of a snak: an item, a text, a text in French, or a time.
struct Value {
  std::uint32_t item = 0;
  std::string text;
  std::string language;
  std::string time;
};

void read_object_value(Node& object, Value& value) {
  object.members([&](std::string_view key, Node& inside) {
    if (key == "id") {
      value.item = q_number(inside.text());
    } else if (key == "numeric-id" && value.item == 0) {
      const auto number = inside.whole();
      value.item =
          number && *number <= 0xFFFFFFFFU ? static_cast<std::uint32_t>(*number) : 0U;
    } else if (key == "text") {
      value.text = inside.text();
    } else if (key == "language") {
      value.language = inside.text();
    } else if (key == "time") {
      value.time = inside.text();
    }
  });
}

Value value_of_snak(Node& snak) {
  Value found;
  snak.members([&](std::string_view key, Node& data) {
    if (key == "datavalue") {
      data.members([&](std::string_view part, Node& value) {
        if (part == "value") {
          // An address is a plain text, all others are objects.
          found.text = value.text();
          if (found.text.empty()) {
            read_object_value(value, found);
          }
        }
      });
    }
  });
  return found;
}

struct Statement {
  Value value;
  bool preferred = false;
  bool deprecated = false;
  std::uint32_t from = 0;
  std::uint32_t until = 99'99'99'99;
};

void read_qualifiers(Node& object, Statement& statement) {
  object.members([&](std::string_view property, Node& snaks) {
    if (property == "P580" || property == "P582") {
      const bool last = property == "P582";
      snaks.items([&](Node& snak) {
        (last ? statement.until : statement.from) =
            day_of(value_of_snak(snak).time, last);
      });
    }
  });
}

std::vector<Statement> statements(Node& list) {
  std::vector<Statement> found;
  list.items([&](Node& object) {
    Statement statement;
    object.members([&](std::string_view key, Node& part) {
      if (key == "mainsnak") {
        statement.value = value_of_snak(part);
      } else if (key == "qualifiers") {
        read_qualifiers(part, statement);
      } else if (key == "rank") {
        const std::string_view rank = part.text();
        statement.preferred = rank == "preferred";
        statement.deprecated = rank == "deprecated";
      }
    });
    if (!statement.deprecated) {
      found.push_back(std::move(statement));
    }
  });
  return found;
}

/// The preferred statement, else the first that has no end, else the first.
const Statement* main_of(const std::vector<Statement>& all) {
  const Statement* best = nullptr;
  const auto worth = [](const Statement& s) {
    return (s.preferred ? 2 : 0) + (s.until == 99'99'99'99 ? 1 : 0);
  };
  for (const Statement& statement : all) {
    if (best == nullptr || worth(statement) > worth(*best)) {
      best = &statement;
    }
  }
  return best;
}

std::uint32_t main_item(const std::vector<Statement>& all) {
  const Statement* best = main_of(all);
  return best == nullptr ? 0 : best->value.item;
}

void append_items(const std::vector<Statement>& all, std::vector<std::uint32_t>& to) {
  for (const Statement& statement : all) {
    if (statement.value.item != 0) {
      to.push_back(statement.value.item);
    }
  }
}

/// What one statement list of a property adds to an item.
using TakeStatements = void (*)(const std::vector<Statement>&, Item&);

void take_website(const std::vector<Statement>& all, Item& item) {
  const Statement* best = main_of(all);
  item.entry.website = best == nullptr ? "" : best->value.text;
}

void take_demonyms(const std::vector<Statement>& all, Item& item) {
  for (const Statement& statement : all) {
    if (statement.value.language == "fr") {
      item.entry.demonyms.push_back(statement.value.text);
    }
  }
}

void take_posts(const std::vector<Statement>& all, Item& item) {
  for (const Statement& statement : all) {
    if (statement.value.item != 0) {
      item.entry.posts.push_back(
          {statement.value.item, 0, statement.from, statement.until});
    }
  }
}

/// The properties that are kept.
constexpr std::array<std::pair<std::string_view, TakeStatements>, 8> kept{{
    {"P31", [](const auto& all, Item& item) { append_items(all, item.classes); }},
    {"P279", [](const auto& all, Item& item) { append_items(all, item.parents); }},
    {"P17", [](const auto& all, Item& item) { item.entry.country = main_item(all); }},
    {"P36", [](const auto& all, Item& item) { item.entry.capital = main_item(all); }},
    {"P1001", [](const auto& all, Item& item) { item.jurisdiction = main_item(all); }},
    {"P856", take_website},
    {"P1549", take_demonyms},
    {"P39", take_posts},
}};

void read_claims(Node& object, Item& item) {
  object.members([&](std::string_view property, Node& list) {
    const auto* const found =
        std::find_if(kept.begin(), kept.end(), [&](const auto& row) {
          return row.first == property;
        });
    if (found != kept.end()) {
      found->second(statements(list), item);
    }
  });
}

/// Cuts at a whole character.
void shorten(std::string& text, std::size_t most) {
  if (text.size() > most) {
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
      --end;
    }
    text.resize(end);
  }
}

/// Names beside the label, each once however it is spelled.
class Names {
 public:
  explicit Names(const std::string& label) { seen_.insert(knowledge::folded(label)); }
  void add(const std::string& name, std::vector<std::string>& to) {
    if (name.empty() || name.size() > longest_name || to.size() >= most_aliases) {
      return;
    }
    std::string words = knowledge::folded(name);
    if (!words.empty() && seen_.insert(std::move(words)).second) {
      to.push_back(name);
    }
  }

 private:
  std::set<std::string> seen_;
};

std::string last_word(const std::string& name) {
  const std::size_t blank = name.rfind(' ');
  return blank == std::string::npos ? name : name.substr(blank + 1);
}

/// Spellings of a Cyrillic label whose surname is that of a Latin one in another
/// transcription: a foreigner's name that Russian respells is none.
void add_spellings(const std::string& cyrillic,
                   knowledge::Cyrillic language,
                   const ByLanguage& labels,
                   Names& names,
                   knowledge::Entry& entry) {
  const auto key = [](const std::string& name) {
    return knowledge::transcription_key(last_word(knowledge::folded(name)));
  };
  const std::set<std::string> known{key(labels.best()), key(labels.en)};
  for (const std::string& spelling : knowledge::press_spellings(cyrillic, language)) {
    if (known.contains(key(spelling))) {
      names.add(spelling, entry.spellings);
    }
  }
}

} // namespace

std::uint32_t q_number(std::string_view text) {
  std::uint32_t number = 0;
  if (text.size() < 2 || text.front() != 'Q') {
    return 0;
  }
  const auto [end, error] =
      std::from_chars(text.data() + 1, text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

bool read_item(Node& object, Item& item) {
  item = {};
  ByLanguage labels;
  ByLanguage descriptions;
  Aliases aliases;
  bool is_item = true;
  object.members([&](std::string_view key, Node& part) {
    if (key == "id") {
      item.entry.qid = q_number(part.text());
    } else if (key == "type") {
      is_item = part.text() == "item";
    } else if (key == "labels") {
      labels = terms(part);
    } else if (key == "descriptions") {
      descriptions = terms(part);
    } else if (key == "aliases") {
      aliases = aliases_of(part);
    } else if (key == "claims") {
      read_claims(part, item);
    } else if (key == "sitelinks") {
      item.entry.sitelinks = static_cast<std::uint32_t>(part.size());
    }
  });
  if (!is_item || item.entry.qid == 0) {
    return false;
  }
  knowledge::Entry& entry = item.entry;
  entry.label = labels.best();
  shorten(entry.label, longest_name);
  entry.description = descriptions.best();
  shorten(entry.description, longest_description);
  Names names(entry.label);
  for (const std::string& alias : aliases.french) {
    names.add(alias, entry.aliases);
  }
  names.add(labels.en, entry.aliases);
  if (aliases.french.empty()) {
    for (const std::string& alias : aliases.english) {
      names.add(alias, entry.aliases);
    }
  }
  add_spellings(labels.ru, knowledge::Cyrillic::russian, labels, names, entry);
  add_spellings(labels.uk, knowledge::Cyrillic::ukrainian, labels, names, entry);
  return true;
}

std::string packed(const Item& item) {
  std::string bytes;
  const auto append_all = [&](const std::vector<std::uint32_t>& numbers) {
    knowledge::append_number(bytes, numbers.size());
    for (const std::uint32_t number : numbers) {
      knowledge::append_number(bytes, number);
    }
  };
  const knowledge::Entry& entry = item.entry;
  knowledge::append_number(bytes, entry.qid);
  append_all(item.classes);
  append_all(item.parents);
  for (const std::uint64_t number :
       {std::uint64_t{item.jurisdiction},
        std::uint64_t{item.kind_is_given ? 1U : 0U},
        static_cast<std::uint64_t>(entry.kind),
        std::uint64_t{knowledge::subclass_number(entry.subclass)},
        static_cast<std::uint64_t>(entry.state_kind),
        std::uint64_t{entry.country},
        std::uint64_t{entry.sitelinks}}) {
    knowledge::append_number(bytes, number);
  }
  knowledge::append_text(bytes, entry.place_class);
  bytes += knowledge::packed_texts(entry);
  return bytes;
}

bool unpack(std::string_view bytes, Item& item) {
  item = {};
  bool good = true;
  const auto number = [&] {
    const auto taken = knowledge::take_number(bytes);
    good = good && taken.has_value();
    return static_cast<std::uint32_t>(taken.value_or(0));
  };
  const auto all = [&](std::vector<std::uint32_t>& numbers) {
    for (std::uint32_t left = number(); left > 0 && good; --left) {
      numbers.push_back(number());
    }
  };
  knowledge::Entry& entry = item.entry;
  entry.qid = number();
  all(item.classes);
  all(item.parents);
  item.jurisdiction = number();
  item.kind_is_given = number() != 0;
  entry.kind = static_cast<EntityKind>(number());
  entry.subclass = knowledge::subclass_name(static_cast<std::uint8_t>(number()));
  entry.state_kind = static_cast<StateKind>(number());
  entry.country = number();
  entry.sitelinks = number();
  const auto place_class = knowledge::take_text(bytes);
  entry.place_class = place_class.value_or("");
  return good && place_class && knowledge::unpack_texts(bytes, entry);
}

} // namespace sourcier::harvest
