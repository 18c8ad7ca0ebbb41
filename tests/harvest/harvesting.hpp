// SPDX-License-Identifier: Apache-2.0
// A small dump of invented entities, with Q-numbers made when the test runs.
#pragma once
#include "harvest/building.hpp"
#include "harvest/dumps.hpp"
#include "knowledge/index.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace sourcier::harvest {

/// The Q-number of an invented entity: above all that Wikidata has.
inline std::string q(std::uint32_t number) {
  return "Q" + std::to_string(900'000'000U + number);
}

/// The Q-number of the class of this label in the table of classes.
inline std::string class_named(const std::string& label) {
  std::ifstream file(std::string(SOURCIER_ROOT) + "/mappings/wikidata/classes.tsv");
  std::string line;
  while (std::getline(file, line)) {
    if (line.ends_with("\t" + label)) {
      return line.substr(0, line.find('\t'));
    }
  }
  return "no class " + label;
}

/// One entity of a dump, built piece by piece.
class Invented {
 public:
  Invented(std::uint32_t number, const std::string& french) : id_(q(number)) {
    label("fr", french);
  }
  Invented& label(const std::string& language, const std::string& text) {
    labels_[language] = text;
    return *this;
  }
  Invented& alias(const std::string& language, const std::string& text) {
    aliases_[language].push_back(text);
    return *this;
  }
  Invented& description(const std::string& text) {
    description_ = text;
    return *this;
  }
  /// A statement whose value is an item; `more` stands behind its snak: qualifiers,
  /// rank.
  Invented& item(const std::string& property,
                 const std::string& value,
                 const std::string& more = "") {
    return claim(property, R"({"id":")" + value + R"("})", more);
  }
  Invented& is_a(const std::string& class_label) {
    return item("P31", class_named(class_label));
  }
  Invented& claim(const std::string& property,
                  const std::string& value,
                  const std::string& more = "") {
    claims_[property].push_back(
        R"({"mainsnak":{"snaktype":"value","datavalue":{"value":)" + value + "}}" +
        more + "}");
    return *this;
  }
  Invented& sitelinks(int count) {
    sitelinks_ = count;
    return *this;
  }
  [[nodiscard]] std::string json() const {
    std::string out = R"({"type":"item","id":")" + id_ + R"(","labels":{)";
    std::string comma;
    for (const auto& [language, text] : labels_) {
      out.append(comma).append(term(language, text));
      comma = ",";
    }
    out += R"(},"descriptions":{)" +
           (description_.empty() ? "" : term("fr", description_)) + R"(},"aliases":{)";
    comma = "";
    for (const auto& [language, texts] : aliases_) {
      out.append(comma).append("\"").append(language).append("\":[");
      comma = "";
      for (const std::string& text : texts) {
        out.append(comma).append(R"({"language":"x","value":")").append(text) += "\"}";
        comma = ",";
      }
      out += "]";
    }
    return out + "},\"claims\":{" + claims() + "},\"sitelinks\":{" + links() + "}}";
  }

 private:
  static std::string term(const std::string& language, const std::string& text) {
    return "\"" + language + R"(":{"language":")" + language + R"(","value":")" + text +
           "\"}";
  }
  [[nodiscard]] std::string claims() const {
    std::string out;
    for (const auto& [property, statements] : claims_) {
      out.append(out.empty() ? "\"" : ",\"").append(property).append("\":[");
      for (std::size_t i = 0; i < statements.size(); ++i) {
        out.append(i == 0 ? "" : ",").append(statements[i]);
      }
      out += "]";
    }
    return out;
  }
  [[nodiscard]] std::string links() const {
    std::string out;
    for (int i = 0; i < sitelinks_; ++i) {
      out.append(i == 0 ? "\"s" : ",\"s").append(std::to_string(i)).append("\":{}");
    }
    return out;
  }

  std::string id_;
  std::map<std::string, std::string> labels_;
  std::map<std::string, std::vector<std::string>> aliases_;
  std::map<std::string, std::vector<std::string>> claims_;
  std::string description_;
  int sitelinks_ = 0;
};

/// The lines of a dump: an array, one entity a line.
inline std::string dump_of(const std::vector<Invented>& entities) {
  std::string out = "[\n";
  for (std::size_t i = 0; i < entities.size(); ++i) {
    out.append(entities[i].json()).append(i + 1 < entities.size() ? ",\n" : "\n");
  }
  return out + "]\n";
}

inline std::filesystem::path scratch(const std::string& name) {
  const std::filesystem::path folder =
      std::filesystem::path(SOURCIER_BUILD) / "harvest_test";
  std::filesystem::create_directories(folder);
  return folder / (std::to_string(::getpid()) + "-" + name);
}

/// The index of a dump; `memory` as for Building.
inline std::filesystem::path index_of(const std::string& name,
                                      const std::string& dump,
                                      std::size_t memory = std::size_t{1} << 24U) {
  std::filesystem::path path = scratch(name);
  Classes classes(std::string(SOURCIER_ROOT) + "/mappings/wikidata/classes.tsv");
  Building building(classes, path, memory);
  std::istringstream stream(dump);
  Problems problems;
  items_in(
      stream, "dump", [&](const Item& item) { building.add(item); }, problems);
  building.finish();
  return path;
}

} // namespace sourcier::harvest
