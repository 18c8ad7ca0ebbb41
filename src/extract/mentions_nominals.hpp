// SPDX-License-Identifier: Apache-2.0
// Descriptions and pronouns: what a noun or pronoun that is no name speaks of.
#pragma once
#include "knowledge/resources.hpp"
#include "model/mention.hpp"

#include <optional>

namespace sourcier::extract {

/// The noun phrase headed by `token`: noun, adjectives and "de" complements, without
/// article and number. None for dates, lone numbers, adverbial nouns.
[[nodiscard]] std::optional<Mention> nominal(const Document& document,
                                             TokenIndex token,
                                             const knowledge::Resources& resources);

/// A personal, relative or possessive pronoun that refers to somebody or something.
[[nodiscard]] std::optional<Mention> pronoun(const Document& document,
                                             TokenIndex token,
                                             const knowledge::Resources& resources);

/// What kind of thing a noun speaks of; a plural of persons is a group.
[[nodiscard]] EntityKind noun_kind(const Token& noun,
                                   const knowledge::Resources& resources);

/// "des milliers", "la majorité": a noun that only counts what follows.
[[nodiscard]] bool counts(const Token& noun);

} // namespace sourcier::extract
