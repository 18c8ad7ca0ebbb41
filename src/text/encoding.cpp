// SPDX-License-Identifier: Apache-2.0
// Bytes of a file to UTF-8, by ICU's converters and its detector.
#include "text/encoding.hpp"

#include "text/utf8.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace sourcier::text {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;
using Detector = std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)>;

/// UTF-8 of bytes in an encoding; nothing where ICU has no such encoding or the bytes
/// are malformed in it.
std::optional<std::string> converted(std::string_view bytes, const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter(ucnv_open(name.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status) != 0) {
    return std::nullopt;
  }
  ucnv_setToUCallBack(
      converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  icu::UnicodeString string(
      bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status) != 0) {
    return std::nullopt;
  }
  std::string out;
  return string.toUTF8String(out);
}

struct Mark {
  std::string_view bytes;
  const char* name;
};
constexpr std::array marks{Mark{std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                           Mark{std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                           Mark{"\xFF\xFE", "UTF-16LE"},
                           Mark{"\xFE\xFF", "UTF-16BE"}};

/// Bytes of the well-formed sequence at the start; 0 where there is none.
std::size_t sequence(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes.front());
  const std::size_t size = lead < 0x80    ? 1
                           : lead >= 0xF0 ? 4
                           : lead >= 0xE0 ? 3
                           : lead >= 0xC2 ? 2
                                          : 0;
  return size > 0 && size <= bytes.size() && valid_utf8(bytes.substr(0, size)) ? size
                                                                               : 0;
}

/// How far bytes are UTF-8: where they first are not, and whether most of what is not
/// ASCII is well-formed.
struct Utf8Survey {
  std::size_t first_break = 0;
  bool mostly = false;
};
Utf8Survey survey(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  Utf8Survey result;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t size = sequence(bytes.substr(at));
    good += size > 1 ? 1 : 0;
    if (size == 0 && bad++ == 0) {
      result.first_break = at;
    }
    at += size == 0 ? 1 : size;
  }
  result.mostly = good > bad;
  return result;
}

bool mostly_controls(std::string_view bytes) {
  const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
    const auto b = static_cast<unsigned char>(c);
    return b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f';
  });
  return static_cast<std::size_t>(controls) * 50 > bytes.size();
}

std::string detected(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&status), &ucsdet_close);
  const std::string_view sample = bytes.substr(0, std::size_t{1} << 20U);
  ucsdet_setText(
      detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  const char* name = match == nullptr ? nullptr : ucsdet_getName(match, &status);
  return U_FAILURE(status) != 0 || name == nullptr ? std::string() : name;
}

bool is_latin1(std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  });
  return lower == "iso-8859-1" || lower == "latin1" || lower == "iso8859-1" ||
         lower == "us-ascii" || lower == "ascii" || lower == "l1";
}

/// Windows-1252 with its five empty places as C1 controls, as the WHATWG standard has
/// it.
std::string from_windows_1252(std::string_view bytes) {
  if (auto utf8 = converted(bytes, "windows-1252")) {
    return *std::move(utf8);
  }
  return converted(bytes, "ISO-8859-1").value_or(std::string());
}

Decoded refused(std::string reason) {
  Decoded decoded;
  decoded.refusal = std::move(reason);
  return decoded;
}

Decoded from_eight_bits(std::string_view bytes, std::string_view declared) {
  std::string name(declared);
  const bool guessed = name.empty() || !converted(bytes, name).has_value();
  if (guessed && !is_latin1(name)) {
    name = detected(bytes);
  }
  // The detector calls short French texts by neighbours of Latin-1; of all 8-bit
  // encodings only these write other letters where French has its accents.
  const bool other_letters =
      name == "windows-1251" || name == "KOI8-R" || name == "ISO-8859-5" ||
      name == "windows-1256" || name == "ISO-8859-15" || name == "macintosh" ||
      name == "GB18030" || name == "Big5" || name == "Shift_JIS" || name == "EUC-JP" ||
      name == "EUC-KR";
  if (!guessed || other_letters) {
    if (!is_latin1(name)) {
      if (auto utf8 = converted(bytes, name)) {
        return {*std::move(utf8), name, guessed, {}};
      }
    }
  }
  return {from_windows_1252(bytes), "windows-1252", guessed, {}};
}

} // namespace

Decoded decode(std::string_view bytes, std::string_view declared) {
  for (const Mark& mark : marks) {
    if (bytes.substr(0, mark.bytes.size()) == mark.bytes) {
      if (auto utf8 = converted(bytes, mark.name)) {
        return {*std::move(utf8), mark.name, false, {}};
      }
      return refused(std::string("broken ") + mark.name);
    }
  }
  if (bytes.find('\0') != std::string_view::npos) {
    return refused("binary data (NUL bytes), no text");
  }
  if (mostly_controls(bytes)) {
    return refused("binary data, no text");
  }
  if (valid_utf8(bytes)) {
    return {std::string(bytes), "UTF-8", false, {}};
  }
  if (const Utf8Survey found = survey(bytes); found.mostly) {
    return refused("broken UTF-8 at byte " + std::to_string(found.first_break));
  }
  return from_eight_bits(bytes, declared);
}

} // namespace sourcier::text
