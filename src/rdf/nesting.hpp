// SPDX-License-Identifier: Apache-2.0
// How deep the brackets of a Turtle text are nested, byte by byte.
#pragma once
#include "rdf/syntax.hpp"

#include <cstdint>

namespace sourcier::rdf {

/// Follows strings, IRIs and comments, in which brackets do not count [Turtle 6.5].
class Nesting {
 public:
  explicit Nesting(Syntax syntax) : counts_(facts(syntax).has_prefixes) {}
  /// The depth after this byte.
  std::uint32_t after(char byte);

 private:
  enum class Inside : std::uint8_t { nothing, comment, iri, text, long_text };
  void outside(char byte);
  void in_text(char byte);

  bool counts_;
  Inside inside_ = Inside::nothing;
  std::uint32_t depth_ = 0;
  char quote_ = '"';
  std::uint32_t quotes_ = 0; ///< quote marks in a row
  bool escaped_ = false;
};

} // namespace sourcier::rdf
