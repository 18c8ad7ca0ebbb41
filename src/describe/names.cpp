// SPDX-License-Identifier: Apache-2.0
// Makes local names out of what a thing is.
#include "describe/names.hpp"

#include "describe/statements.hpp"
#include "describe/words.hpp"
#include "hash/sha256.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace sourcier::describe {

namespace {

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

/// By EntityId: where its first mention begins.
std::vector<std::uint32_t> first_mentions(const Findings& findings,
                                          const Entities& entities) {
  std::vector<std::uint32_t> first(entities.entities.size(), nowhere);
  const std::size_t mentions =
      std::min(entities.of_mention.size(), findings.mentions.size());
  for (std::size_t i = 0; i < mentions; ++i) {
    const std::uint32_t begin = findings.mentions[MentionId(i)].span.begin;
    for (const EntityId id : entities.of_mention[i]) {
      std::uint32_t& place = first.at(static_cast<std::size_t>(id));
      place = std::min(place, begin);
    }
  }
  return first;
}

} // namespace

std::string hashed(std::initializer_list<std::string_view> parts) {
  std::string joined;
  for (const std::string_view* part = parts.begin(); part != parts.end(); ++part) {
    if (part != parts.begin()) {
      joined += '\0';
    }
    joined += *part;
  }
  return hash::sha256_hex(joined).substr(0, 16);
}

std::string offsets(Span span) {
  return std::to_string(span.begin) + "x" + std::to_string(span.end);
}

std::string span_name(std::string_view doc, Span span) {
  return std::string(doc) + "c" + offsets(span);
}

std::string normalised_label(std::string_view label) {
  std::u32string joined;
  for (const char32_t c : text::lower(text::nfc(text::code_points(label)))) {
    if (text::is_space(c)) {
      if (!joined.empty() && joined.back() != U' ') {
        joined += U' ';
      }
    } else {
      joined += c == U'\u2019' ? U'\'' : c;
    }
  }
  while (!joined.empty() && joined.back() == U' ') {
    joined.pop_back();
  }
  return text::utf8(joined);
}

std::vector<std::string>
entity_names(std::string_view doc, const Findings& findings, const Entities& entities) {
  const std::vector<std::uint32_t> first = first_mentions(findings, entities);
  std::vector<std::size_t> order(entities.entities.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return first[a] < first[b];
  });
  std::vector<std::string> names(order.size());
  std::map<std::pair<std::string, std::string>, std::uint32_t> seen;
  std::set<std::string> given;
  for (const std::size_t index : order) {
    const Entity& entity = entities.entities[EntityId(index)];
    if (entity.link) {
      names[index] = entity.link->qid;
      continue;
    }
    const std::string kind(class_name(entity.kind));
    const std::string label = normalised_label(entity.label);
    const std::uint32_t before = seen[{kind, label}]++;
    // An entity without a mention, or two that begin at the same letter, count on.
    const std::string place = first[index] == nowhere ? "n" + std::to_string(before)
                                                      : std::to_string(first[index]);
    names[index] = "N" + (before == 0 ? hashed({doc, kind, label})
                                      : hashed({doc, kind, label, place}));
    for (std::uint32_t more = 2; !given.insert(names[index]).second; ++more) {
      names[index] = "N" + hashed({doc, kind, label, place, std::to_string(more)});
    }
  }
  return names;
}

std::string name_text(std::string_view doc, const NameParts& parts) {
  std::string text(doc);
  text.append(1, '\0').append(parts.kind).append(1, '\0').append(parts.type);
  text += '\0';
  for (std::size_t i = 0; i < parts.spans.size(); ++i) {
    text.append(i == 0 ? "" : " ").append(offsets(parts.spans[i]));
  }
  text += '\0';
  std::vector<std::string> parties = parts.parties;
  std::sort(parties.begin(), parties.end());
  for (std::size_t i = 0; i < parties.size(); ++i) {
    text.append(i == 0 ? "" : " ").append(parties[i]);
  }
  return text;
}

std::string document_name(const Article& article) {
  return hashed({article.url, article.text.utf8()});
}

std::string run_name(std::string_view version, const RunParts& parts) {
  return hashed({version, parts.options, parts.mappings, parts.model, parts.knowledge});
}

} // namespace sourcier::describe
