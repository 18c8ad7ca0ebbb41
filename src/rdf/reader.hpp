// SPDX-License-Identifier: Apache-2.0
// Reads Turtle, TriG, N-Triples and N-Quads statement by statement.
#pragma once
#include "rdf/syntax.hpp"
#include "rdf/term.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace sourcier::rdf {

/// A statement with the place where it ends.
struct ReadStatement {
  Statement statement;
  std::optional<Term> graph; ///< none: the default graph
  std::uint32_t line = 0;    ///< from 1
};

/// Brackets inside brackets that a file may have; Serd's stack ends near 30,000.
inline constexpr std::uint32_t most_nested = 200;

/// Gives the next bytes into a buffer and returns how many; 0 at the end. May throw.
using ByteSource = std::function<std::size_t(char* buffer, std::size_t size)>;

/// Calls `take` for each statement, in order, without keeping them. Strict. Failure as
/// "path:line: …" for what is malformed: syntax, an unknown prefix, a relative IRI,
/// wrong UTF-8, nesting deeper than `most_nested`. Blank labels get `blank_prefix` in
/// front, so that those of two files differ. What `take` throws comes through.
void read(const ByteSource& source,
          const std::string& place,
          Syntax syntax,
          const std::string& blank_prefix,
          const std::function<void(const ReadStatement&)>& take);

/// The same for a file; its syntax by the extension. Failure where it cannot be opened.
void read_file(const std::filesystem::path& path,
               const std::string& blank_prefix,
               const std::function<void(const ReadStatement&)>& take);

/// The same for a text.
void read_text(std::string_view text,
               const std::string& place,
               Syntax syntax,
               const std::function<void(const ReadStatement&)>& take);

} // namespace sourcier::rdf
