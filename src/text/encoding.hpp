// SPDX-License-Identifier: Apache-2.0
// Bytes of a file to UTF-8.
#pragma once
#include <string>
#include <string_view>

namespace sourcier::text {

/// What the bytes say in UTF-8, or why they say nothing.
struct Decoded {
  std::string utf8;     ///< valid UTF-8; a BOM stays as U+FEFF
  std::string encoding; ///< "UTF-8", "UTF-16LE", "windows-1252"; empty when refused
  bool guessed = false; ///< neither BOM nor valid UTF-8 said so
  std::string refusal;  ///< "binary data, no text"; empty where decoding went well
};

/// Reads the BOM (UTF-8, UTF-16, UTF-32), else takes valid UTF-8, else what ICU's
/// detector finds among the 8-bit encodings. A named encoding (`declared`, IANA or
/// WHATWG name) is tried before the detector; Latin-1 is read as windows-1252, as the
/// WHATWG Encoding Standard does. Refused: NUL bytes, mostly control characters, UTF-8
/// that breaks off or is broken here and there.
[[nodiscard]] Decoded decode(std::string_view bytes, std::string_view declared = {});

} // namespace sourcier::text
