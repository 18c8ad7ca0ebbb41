// SPDX-License-Identifier: Apache-2.0
// Makes terms, and refuses what a writer or a store would let through or change.
#include "rdf/term.hpp"

#include "problem.hpp"
#include "rdf/vocabulary.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace sourcier::rdf {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool has_scheme(std::string_view iri) {
  const std::size_t colon = iri.find(':');
  return colon != std::string_view::npos && colon > 0 && is_letter(iri.front()) &&
         std::all_of(
             iri.begin(), iri.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
               return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
             });
}

bool safe_in_iri(std::string_view iri, std::size_t at) {
  const char c = iri[at];
  if (c == '%') {
    return at + 2 < iri.size() && is_hex(iri[at + 1]) && is_hex(iri[at + 2]);
  }
  return static_cast<unsigned char>(c) > 0x20 && c != 0x7F &&
         std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
}

/// The first bytes of it as a message of one line may show them.
std::string shown(std::string_view bytes, std::size_t most) {
  std::string line(bytes.substr(0, most));
  std::replace_if(
      line.begin(),
      line.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; },
      '?');
  return line;
}

void require_iri(std::string_view iri) {
  bool good = has_scheme(iri) && text::valid_utf8(iri);
  for (std::size_t i = 0; good && i < iri.size(); ++i) {
    good = safe_in_iri(iri, i);
  }
  if (!good) {
    throw Failure("<" + shown(iri, 200) + ">: not an absolute IRI; escape it");
  }
}

void require_utf8(std::string_view bytes) {
  if (!text::valid_utf8(bytes)) {
    throw Failure("literal: not valid UTF-8; decode the text first");
  }
}

std::string lowered(std::string_view ascii) {
  std::string lower(ascii);
  for (char& c : lower) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  return lower;
}

/// [BCP 47]: subtags of 1 to 8 letters or digits, the first of letters only.
bool is_language(std::string_view tag) {
  std::size_t length = 0;
  bool first = true;
  for (const char c : tag) {
    if (c == '-') {
      if (length == 0) {
        return false;
      }
      length = 0;
      first = false;
    } else if (!(is_letter(c) || (is_digit(c) && !first)) || ++length > 8) {
      return false;
    }
  }
  return length > 0;
}

bool all_digits(std::string_view s) {
  return !s.empty() && std::all_of(s.begin(), s.end(), is_digit);
}

std::string_view without_sign(std::string_view s) {
  return s.starts_with('-') ? s.substr(1) : s;
}

bool is_canonical_integer(std::string_view s) {
  const std::string_view digits = without_sign(s);
  return all_digits(digits) && (digits.size() == 1 || digits.front() != '0') &&
         s != "-0";
}

bool is_canonical_decimal(std::string_view s) {
  const std::size_t point = s.find('.');
  if (point == std::string_view::npos) {
    return false;
  }
  const std::string_view whole = without_sign(s.substr(0, point));
  const std::string_view part = s.substr(point + 1);
  return all_digits(whole) && (whole.size() == 1 || whole.front() != '0') &&
         all_digits(part) && (part.size() == 1 || part.back() != '0') && s != "-0.0";
}

int number_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool is_real_day(std::string_view s) {
  if (s.size() != 10 || s[4] != '-' || s[7] != '-' || !all_digits(s.substr(0, 4)) ||
      !all_digits(s.substr(5, 2)) || !all_digits(s.substr(8, 2))) {
    return false;
  }
  const std::chrono::year_month_day day{
      std::chrono::year(number_of(s.substr(0, 4))),
      std::chrono::month(static_cast<unsigned>(number_of(s.substr(5, 2)))),
      std::chrono::day(static_cast<unsigned>(number_of(s.substr(8, 2))))};
  return day.ok() && day.year() > std::chrono::year(0);
}

bool is_canonical_form(std::string_view lexical, std::string_view datatype) {
  if (datatype == xsd::integer) {
    return is_canonical_integer(lexical);
  }
  if (datatype == xsd::decimal) {
    return is_canonical_decimal(lexical);
  }
  if (datatype == xsd::boolean) {
    return lexical == "true" || lexical == "false";
  }
  return datatype != xsd::date || is_real_day(lexical);
}

/// "+05.50" → "5.5"; empty where it is no number.
std::string canonical_number(std::string_view digits) {
  const bool negative = digits.starts_with('-');
  std::string_view rest =
      negative || digits.starts_with('+') ? digits.substr(1) : digits;
  const std::size_t point = rest.find('.');
  std::string_view whole = rest.substr(0, point);
  std::string_view part =
      point == std::string_view::npos ? std::string_view() : rest.substr(point + 1);
  if (!all_digits(whole) || (point != std::string_view::npos && !all_digits(part))) {
    return {};
  }
  whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size() - 1));
  while (part.size() > 1 && part.back() == '0') {
    part.remove_suffix(1);
  }
  std::string number(whole);
  if (!part.empty()) {
    number.append(".").append(part);
  }
  const bool zero = number.find_first_not_of("0.") == std::string::npos;
  return negative && !zero ? "-" + number : number;
}

} // namespace

Term::Term(TermKind kind, std::string value, std::string datatype, std::string language)
    : kind_(kind), value_(std::move(value)), datatype_(std::move(datatype)),
      language_(std::move(language)) {}

Term Term::iri(std::string iri) {
  require_iri(iri);
  return {TermKind::iri, std::move(iri), {}, {}};
}

Term Term::text(std::string utf8) {
  require_utf8(utf8);
  return {TermKind::literal, std::move(utf8), {}, {}};
}

Term Term::text(std::string utf8, std::string_view language) {
  return as_read(std::move(utf8), {}, std::string(language));
}

Term Term::integer(std::int64_t value) {
  return {TermKind::literal, std::to_string(value), std::string(xsd::integer), {}};
}

Term Term::number(std::string_view digits) {
  std::string number = canonical_number(digits);
  if (number.empty()) {
    throw Failure("\"" + shown(digits, 40) +
                  "\": not a number; write digits with at most one point");
  }
  const bool whole = number.find('.') == std::string::npos;
  return {TermKind::literal,
          std::move(number),
          std::string(whole ? xsd::integer : xsd::decimal),
          {}};
}

Term Term::decimal(double value, int places) {
  std::array<char, 400> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(),
                                          buffer.data() + buffer.size(),
                                          value,
                                          std::chars_format::fixed,
                                          std::max(places, 1));
  const std::string number =
      error == std::errc{}
          ? canonical_number(std::string_view(
                buffer.data(), static_cast<std::size_t>(end - buffer.data())))
          : std::string();
  if (number.empty()) {
    throw Failure("decimal: not a finite number; give one between 0 and 1");
  }
  return {TermKind::literal, number, std::string(xsd::decimal), {}};
}

Term Term::date(std::chrono::year_month_day day) {
  std::string lexical(10, '-');
  const auto put = [&lexical](std::size_t at, std::size_t width, unsigned value) {
    for (std::size_t i = width; i-- > 0; value /= 10) {
      lexical[at + i] = static_cast<char>('0' + value % 10);
    }
  };
  const int year = static_cast<int>(day.year());
  if (!day.ok() || year < 1 || year > 9999) {
    throw Failure("date: no such day; give a real one of the years 1 to 9999");
  }
  put(0, 4, static_cast<unsigned>(year));
  put(5, 2, static_cast<unsigned>(day.month()));
  put(8, 2, static_cast<unsigned>(day.day()));
  return {TermKind::literal, lexical, std::string(xsd::date), {}};
}

Term Term::boolean(bool value) {
  return {TermKind::literal, value ? "true" : "false", std::string(xsd::boolean), {}};
}

Term Term::typed(std::string lexical, std::string datatype) {
  Term term = as_read(std::move(lexical), std::move(datatype), {});
  if (!term.is_canonical()) {
    throw Failure("\"" + shown(term.value_, 40) + "\"^^<" + term.datatype_ +
                  ">: not canonical; write 0.5, 1.0, -5, true, a real day");
  }
  return term;
}

Term Term::as_read(std::string lexical, std::string datatype, std::string language) {
  require_utf8(lexical);
  if (!language.empty() && !is_language(language)) {
    throw Failure("@" + shown(language, 40) +
                  ": not a language tag; write one like fr or fr-ca");
  }
  if (!datatype.empty()) {
    require_iri(datatype);
  }
  if (datatype == xsd::string) {
    datatype.clear();
  }
  return {
      TermKind::literal, std::move(lexical), std::move(datatype), lowered(language)};
}

Term Term::blank(std::string label) {
  return {TermKind::blank, std::move(label), {}, {}};
}

std::string_view Term::local_name() const {
  const std::string_view whole = value_;
  const std::size_t cut =
      kind_ == TermKind::iri ? whole.find_last_of("/#") : std::string_view::npos;
  return cut == std::string_view::npos ? whole : whole.substr(cut + 1);
}

bool Term::is_canonical() const {
  return kind_ == TermKind::iri ||
         (kind_ == TermKind::literal && is_canonical_form(value_, datatype_));
}

} // namespace sourcier::rdf
