// SPDX-License-Identifier: Apache-2.0
// Regular expressions over code points, by ICU.
#include "text/regex.hpp"

#include "problem.hpp"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <string>

namespace sourcier::text {

struct Regex::Compiled {
  std::unique_ptr<icu::RegexPattern> pattern;
};

namespace {

icu::UnicodeString utf16(std::u32string_view points) {
  return icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(points.data()),
                                       static_cast<std::int32_t>(points.size()));
}

/// One search over one string; throws where ICU gives up.
class Search {
 public:
  Search(const icu::RegexPattern& pattern, std::u32string_view text)
      : string_(utf16(text)), matcher_(pattern.matcher(string_, status_)) {
    check();
  }
  bool at_start() {
    const bool found = matcher_->lookingAt(status_) != 0;
    check();
    return found;
  }
  bool next() {
    const bool found = matcher_->find(status_) != 0;
    check();
    return found;
  }
  Match match() {
    const std::int32_t begin = matcher_->start(status_);
    const std::int32_t end = matcher_->end(status_);
    check();
    return {static_cast<std::size_t>(string_.countChar32(0, begin)),
            static_cast<std::size_t>(string_.countChar32(0, end))};
  }

 private:
  void check() const {
    if (U_FAILURE(status_) != 0) {
      throw Failure(std::string("regular expression: ") + u_errorName(status_) +
                    " on a text of " + std::to_string(string_.length()) +
                    " characters; shorten the text");
    }
  }
  UErrorCode status_ = U_ZERO_ERROR;
  icu::UnicodeString string_;
  std::unique_ptr<icu::RegexMatcher> matcher_;
};

} // namespace

Regex::Regex(std::string_view pattern, std::string_view place)
    : compiled_(std::make_unique<Compiled>()) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  compiled_->pattern.reset(icu::RegexPattern::compile(
      icu::UnicodeString::fromUTF8(
          {pattern.data(), static_cast<std::int32_t>(pattern.size())}),
      0,
      where,
      status));
  if (U_FAILURE(status) != 0) {
    throw Failure(std::string(place) + ": no regular expression (" +
                  u_errorName(status) + " at character " +
                  std::to_string(where.offset) + "); correct it");
  }
}

Regex::~Regex() = default;
Regex::Regex(Regex&& other) noexcept = default;
Regex& Regex::operator=(Regex&& other) noexcept = default;

std::optional<Match> Regex::at_start(std::u32string_view text) const {
  Search search(*compiled_->pattern, text);
  return search.at_start() ? std::optional(search.match()) : std::nullopt;
}

std::optional<Match> Regex::search(std::u32string_view text) const {
  Search search(*compiled_->pattern, text);
  return search.next() ? std::optional(search.match()) : std::nullopt;
}

std::vector<Match> Regex::all(std::u32string_view text) const {
  std::vector<Match> matches;
  Search search(*compiled_->pattern, text);
  while (search.next()) {
    matches.push_back(search.match());
  }
  return matches;
}

} // namespace sourcier::text
