// SPDX-License-Identifier: Apache-2.0
// Follows the tags of a page as the parser will, and copies what it needs.
#include "read/html_limits.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace sourcier::read {
namespace {

constexpr std::size_t deepest = 2000;
constexpr std::size_t most_elements = 1'000'000;
constexpr std::size_t most_attributes = 2000;    ///< of one element
constexpr std::uint64_t most_work = 100'000'000; ///< open elements looked through

/// Elements that never stay open.
constexpr auto empty_elements = std::to_array<std::string_view>({"area",
                                                                 "base",
                                                                 "br",
                                                                 "col",
                                                                 "embed",
                                                                 "hr",
                                                                 "img",
                                                                 "input",
                                                                 "link",
                                                                 "meta",
                                                                 "param",
                                                                 "source",
                                                                 "track",
                                                                 "wbr"});
/// Of these without end tag, those that hold nothing to read.
constexpr auto wordless = std::to_array<std::string_view>(
    {"area", "embed", "img", "input", "param", "source", "track"});
/// Elements that close by themselves and may pile up in good pages.
constexpr auto not_nesting = std::to_array<std::string_view>(
    {"p", "li", "td", "tr", "th", "dt", "dd", "option"});
/// What stands inside them is text up to their end tag.
constexpr auto raw_text = std::to_array<std::string_view>(
    {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"});

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The tag's name in lower case; at most its first 32 bytes.
struct Name {
  std::array<char, 32> letters{};
  std::size_t size = 0;
  [[nodiscard]] std::string_view view() const { return {letters.data(), size}; }
};

Name name_at(std::string_view page, std::size_t at) {
  Name name;
  while (at < page.size() && name.size < name.letters.size()) {
    const char c = page[at++];
    if (c == '>' || c == '/' || c == ' ' || c == '\n' || c == '\t' || c == '\r' ||
        c == '\f') {
      break;
    }
    name.letters[name.size++] =
        static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  }
  return name;
}

bool same_letters(std::string_view page, std::size_t at, std::string_view name) {
  return page.size() - at >= name.size() &&
         std::equal(
             name.begin(),
             name.end(),
             page.begin() + static_cast<std::ptrdiff_t>(at),
             [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

/// One past the end tag of a raw text element; the end of the page where there is none.
std::size_t
past_raw_text(std::string_view page, std::size_t at, std::string_view name) {
  for (at = page.find("</", at); at != std::string_view::npos;
       at = page.find("</", at + 2)) {
    if (same_letters(page, at + 2, name)) {
      return at + 2 + name.size();
    }
  }
  return page.size();
}

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/// The rest of a tag behind its name [HTML standard, 13.2.5.32 and on].
struct Rest {
  std::size_t end = 0; ///< of its '>', or of the page
  std::size_t attributes = 0;
};
Rest rest_of_tag(std::string_view page, std::size_t at) {
  Rest rest{page.size(), 0};
  char quote = 0;
  char solid = 0; // the last that is no blank
  bool gap = true;
  for (; at < page.size(); ++at) {
    const char c = page[at];
    if (quote != 0) {
      quote = c == quote ? '\0' : quote;
      gap = true;
      continue;
    }
    if (c == '>') {
      rest.end = at;
      break;
    }
    if ((c == '"' || c == '\'') && solid == '=') {
      quote = c;
    } else if (!is_blank(c)) {
      rest.attributes += gap && c != '/' && c != '=' && solid != '=' ? 1 : 0;
    }
    gap = is_blank(c) || c == '/';
    solid = gap ? solid : c;
  }
  return rest;
}

/// One past what begins with "<!" or "<?".
std::size_t past_declaration(std::string_view page, std::size_t at) {
  if (page.substr(at, 4) != "<!--") {
    return page.find('>', at);
  }
  for (at = page.find("--", at + 2); at != std::string_view::npos;
       at = page.find("--", at + 1)) {
    const char next = at + 2 < page.size() ? page[at + 2] : '>';
    if (next == '>' || (next == '!' && page.substr(at + 3, 1) == ">")) {
      return at + 2;
    }
  }
  return at;
}

/// The elements that stand open, as the parser will have them, with what that costs.
class Following {
 public:
  [[nodiscard]] std::string refusal() const;
  void opens(std::string_view name, std::size_t attributes);
  void closes(std::string_view name);
  /// Inside pictures and formulas no element is raw text.
  [[nodiscard]] bool foreign() const { return foreign_ > 0; }

 private:
  static std::uint64_t number_of(std::string_view name);

  std::vector<std::uint64_t> open_; ///< their names as numbers
  std::size_t foreign_ = 0;         ///< svg and math among them
  std::size_t deepest_ = 0;
  std::size_t elements_ = 0;
  std::size_t attributes_ = 0; ///< most of one element
  std::uint64_t work_ = 0;
};

/// FNV-1a: another name with the same number costs nothing but a wrong guess.
std::uint64_t Following::number_of(std::string_view name) {
  std::uint64_t number = 14695981039346656037ULL;
  for (const char c : name) {
    number = (number ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  }
  return number;
}

void Following::opens(std::string_view name, std::size_t attributes) {
  ++elements_;
  attributes_ = std::max(attributes_, attributes);
  if (among(empty_elements, name) || among(not_nesting, name)) {
    return;
  }
  foreign_ += name == "svg" || name == "math" ? 1 : 0;
  open_.push_back(number_of(name));
  deepest_ = std::max(deepest_, open_.size());
}

void Following::closes(std::string_view name) {
  static const std::uint64_t svg = number_of("svg");
  static const std::uint64_t math = number_of("math");
  if (among(not_nesting, name)) {
    work_ += open_.size() / 8;
    return;
  }
  const std::uint64_t wanted = number_of(name);
  std::size_t at = open_.size();
  while (at > 0 && open_[at - 1] != wanted) {
    --at;
  }
  work_ += open_.size() - at;
  if (at == 0) {
    return;
  }
  for (; open_.size() >= at; open_.pop_back()) {
    foreign_ -= open_.back() == svg || open_.back() == math ? 1 : 0;
  }
}

std::string Following::refusal() const {
  if (deepest_ > deepest || elements_ > most_elements) {
    return "elements nested more than 2,000 deep, or more than a million of them";
  }
  if (attributes_ > most_attributes) {
    return "an element with more than 2,000 attributes";
  }
  return work_ > most_work ? "tags so crossed that parsing them would take too long"
                           : "";
}

/// A page on its way to the parser.
class Copying {
 public:
  explicit Copying(std::string_view page) : page_(page) {
    out_.reserve(page.size() / 2);
  }
  HtmlSource all();

 private:
  std::size_t tag(std::size_t at, bool closes);
  /// Leaves out what stands between two places.
  void leave_out(std::size_t begin, std::size_t end);

  /// Leaves out a picture drawn in the page, whose tag ends at `end`; where it ends, or
  /// `end` where it does not.
  std::size_t past_drawing(std::size_t at, std::size_t end);

  std::string_view page_;
  bool drawings_end_ = true; ///< an end tag of a drawing may come yet
  std::string out_;
  std::size_t copied_ = 0; ///< of the page
  Following following_;
};

void Copying::leave_out(std::size_t begin, std::size_t end) {
  out_.append(page_, copied_, begin - copied_);
  copied_ = end;
}

std::size_t Copying::past_drawing(std::size_t at, std::size_t end) {
  if (!drawings_end_) {
    return end;
  }
  const std::size_t past = past_raw_text(page_, end, "svg");
  drawings_end_ = past < page_.size();
  if (!drawings_end_) {
    return end;
  }
  following_.closes("svg");
  const std::size_t close = std::min(page_.find('>', past), page_.size() - 1);
  leave_out(at, close + 1);
  return close;
}

/// Takes the tag whose name begins at `at`; where the search goes on.
std::size_t Copying::tag(std::size_t at, bool closes) {
  const Name name = name_at(page_, at);
  const Rest rest = rest_of_tag(page_, at + name.size);
  if (closes) {
    following_.closes(name.view());
    return rest.end;
  }
  following_.opens(name.view(), rest.attributes);
  if (among(wordless, name.view()) && rest.end < page_.size()) {
    leave_out(at - 1, rest.end + 1);
    return rest.end;
  }
  if (name.view() == "svg") {
    return past_drawing(at - 1, rest.end);
  }
  if (!among(raw_text, name.view()) || following_.foreign()) {
    return rest.end;
  }
  following_.closes(name.view());
  const std::size_t end = past_raw_text(page_, rest.end, name.view());
  const bool data =
      page_.substr(at, rest.end - at).find("json") != std::string_view::npos;
  if (rest.end < end &&
      (name.view() == "style" || (name.view() == "script" && !data))) {
    leave_out(rest.end + 1, end == page_.size() ? end : end - 2 - name.size);
  }
  return end;
}

HtmlSource Copying::all() {
  std::size_t at = page_.find('<');
  while (at < page_.size() && at + 1 < page_.size()) {
    const char next = page_[at + 1];
    const bool closes =
        next == '/' && at + 2 < page_.size() && is_letter(page_[at + 2]);
    if (closes || is_letter(next)) {
      at = tag(at + (closes ? 2 : 1), closes);
      if (std::string refusal = following_.refusal(); !refusal.empty()) {
        return {{}, std::move(refusal)};
      }
    } else if (next == '!' || next == '?' || next == '/') {
      const std::size_t begin = at;
      at = std::min(past_declaration(page_, at), page_.size());
      if (next == '!' && page_.substr(begin, 4) == "<!--" && !following_.foreign()) {
        leave_out(begin, std::min(at + 1, page_.size()));
      }
    } else {
      ++at;
    }
    at = at < page_.size() ? page_.find('<', at) : at;
  }
  leave_out(page_.size(), page_.size());
  return {std::move(out_), {}};
}

} // namespace

HtmlSource html_source(std::string_view page) {
  return Copying(page).all();
}

} // namespace sourcier::read
