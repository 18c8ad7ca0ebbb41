// SPDX-License-Identifier: Apache-2.0
// The rows of the table of output formats.
#include "write/formats.hpp"

#include "rdf/writer.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace sourcier::write {

namespace {

template <rdf::Syntax syntax>
std::string text(std::span<const rdf::NamedGraph> graphs, std::string_view base) {
  return rdf::written(syntax, graphs, base);
}

template <rdf::Syntax syntax>
constexpr Format row() {
  constexpr rdf::SyntaxFacts facts = rdf::facts(syntax);
  return {facts.name, facts.extension, facts.media_type, syntax, text<syntax>};
}

constexpr std::array<Format, 4> table{row<rdf::Syntax::turtle>(),
                                      row<rdf::Syntax::trig>(),
                                      row<rdf::Syntax::ntriples>(),
                                      row<rdf::Syntax::nquads>()};

} // namespace

std::span<const Format> formats() {
  return table;
}

std::optional<Format> format(std::string_view name) {
  const std::string extension = std::filesystem::path(name).extension().string();
  const auto* const found =
      std::find_if(table.begin(), table.end(), [&](const Format& format) {
        return format.name == name || format.extension == extension;
      });
  return found == table.end() ? std::nullopt : std::optional(*found);
}

} // namespace sourcier::write
