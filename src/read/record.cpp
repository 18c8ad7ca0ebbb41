// SPDX-License-Identifier: Apache-2.0
// Reads the members of a JSON object that name an article's title, people and days.
#include "read/record.hpp"

#include "read/dates.hpp"

#include <string_view>

namespace sourcier::read {
namespace {

/// A string, or the name of a person or body: {"name": "…"}.
std::string name_of(const json::Value& value) {
  return value.is(json::Kind::object) ? std::string(value.string_at("name"))
                                      : value.text();
}

} // namespace

std::string names_of(const json::Value* value) {
  if (value == nullptr) {
    return {};
  }
  std::string all = name_of(*value);
  for (const json::Value& item : value->items()) {
    const std::string one = name_of(item);
    all += all.empty() || one.empty() ? "" : ", ";
    all += one;
  }
  return all;
}

namespace {

/// The id as text; a whole number is one too.
std::string id_of(const json::Value& record) {
  const json::Value* id = record.find("id");
  if (id == nullptr) {
    return {};
  }
  return id->is(json::Kind::number) ? id->digits() : id->text();
}

void take_date(const json::Value& record, Article& raw) {
  for (const std::string_view key : {"published", "date", "datePublished"}) {
    const std::string_view given = record.string_at(key);
    if (given.empty()) {
      continue;
    }
    raw.published = iso_date(given);
    if (raw.published) {
      raw.date_basis = DateBasis::in_metadata;
      break;
    }
    raw.notes.push_back("its date \"" + std::string(given) +
                        "\" is not YYYY-MM-DD and was not used");
  }
  raw.modified = iso_date(record.string_at("modified"));
}

void fill(std::string& slot, const std::string& known) {
  slot = slot.empty() ? known : slot;
}

} // namespace

Article article_said(const json::Value& record) {
  Article raw;
  raw.id = id_of(record);
  raw.url = record.string_at("url");
  raw.title = record.string_at("title");
  raw.publisher = names_of(record.find("publisher"));
  raw.author = names_of(record.find("author"));
  raw.section = names_of(record.find("section"));
  raw.license = record.string_at("license");
  raw.language = record.string_at("language");
  take_date(record, raw);
  return raw;
}

void fill_from(const Article& known, Article& article) {
  fill(article.id, known.id);
  fill(article.url, known.url);
  fill(article.title, known.title);
  fill(article.publisher, known.publisher);
  fill(article.author, known.author);
  fill(article.section, known.section);
  fill(article.license, known.license);
  fill(article.language, known.language);
  if (!article.published && known.published) {
    article.published = known.published;
    article.date_basis = known.date_basis;
  }
  article.modified = article.modified ? article.modified : known.modified;
}

} // namespace sourcier::read
