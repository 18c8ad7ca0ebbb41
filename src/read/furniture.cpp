// SPDX-License-Identifier: Apache-2.0
// Judges a line by its own words: phrases of page furniture, separators, glued menus.
#include "read/furniture.hpp"

#include "read/furniture_phrases.hpp"
#include "text/characters.hpp"
#include "text/folding.hpp"

#include <algorithm>
#include <string>

namespace sourcier::read {
namespace {

using Points = std::u32string_view;

bool is_digits(std::string_view word) {
  return std::all_of(
      word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// " 12 partages " → "partages".
std::string without_numbers(std::string_view folded) {
  std::string out;
  for (std::size_t at = 1; at < folded.size();) {
    const std::size_t end = folded.find(' ', at);
    const std::string_view word = folded.substr(at, end - at);
    if (!is_digits(word)) {
      out += out.empty() ? "" : " ";
      out += word;
    }
    at = end + 1;
  }
  return out;
}

template <class Phrases>
bool equals_one(const Phrases& phrases, std::string_view line) {
  return std::find(phrases.begin(), phrases.end(), line) != phrases.end();
}
template <class Phrases>
bool starts_with_one(const Phrases& phrases, std::string_view folded) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return folded.size() > phrase.size() + 1 &&
           folded.compare(1, phrase.size(), phrase) == 0 &&
           folded[phrase.size() + 1] == ' ';
  });
}
template <class Phrases>
bool holds_one(const Phrases& phrases, std::string_view folded) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    const std::size_t at = folded.find(phrase);
    return at != std::string_view::npos && at > 0 && folded[at - 1] == ' ' &&
           folded[at + phrase.size()] == ' ';
  });
}

/// Nothing but names of sections: "Sports Culture Monde".
bool only_sections(std::string_view folded) {
  std::size_t at = 1;
  while (at < folded.size()) {
    std::size_t longest = 0;
    for (const std::string_view name : phrases::sections) {
      if (name.size() > longest && folded.compare(at, name.size(), name) == 0 &&
          folded[at + name.size()] == ' ') {
        longest = name.size();
      }
    }
    if (longest == 0) {
      return false;
    }
    at += longest + 1;
  }
  return true;
}

/// An address of the web, of mail or a handle, with at most four words around it.
bool is_address(Points line, std::uint32_t words) {
  const bool web = line.find(U"http://") != Points::npos ||
                   line.find(U"https://") != Points::npos ||
                   line.find(U"www.") != Points::npos;
  const std::size_t at = line.find(U'@');
  const bool handle = at != Points::npos && at + 1 < line.size() &&
                      text::is_alpha(line[at + 1]) && words <= 12;
  return (web && words <= 14) || handle || (line.front() == U'#' && words <= 8);
}

bool is_separator(char32_t c) {
  return Points(U"|>›→·•/»●▪❯").find(c) != Points::npos;
}

/// "Accueil > Monde > Asie", "Politique | Société | Sport": short things between
/// separators. A » closes where a « stands.
bool is_row_of_links(Points line, const Line& measured) {
  const bool quotes = line.find(U'«') != Points::npos;
  std::uint32_t separators = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool alone = (at == 0 || text::is_space(line[at - 1])) &&
                       (at + 1 == line.size() || text::is_space(line[at + 1]));
    separators +=
        is_separator(line[at]) && alone && !(quotes && line[at] == U'»') ? 1 : 0;
  }
  return separators >= 1 && !measured.stopped && measured.words <= separators * 4 + 3 &&
         (separators >= 2 || measured.words <= 4);
}

/// Names that lost the blanks between them: "RegionsHigh TechMaison". One joint may be
/// a brand ("TikTok"); a joint behind four small letters with most words capitalised is
/// not.
bool is_glued(Points line, const Line& measured) {
  if (measured.joints == 0 || measured.stopped || measured.words > 30) {
    return false;
  }
  std::uint32_t run = 0;
  std::uint32_t strong = 0;
  for (std::size_t at = 0; at + 1 < line.size(); ++at) {
    const bool small =
        text::is_alpha(line[at]) && text::simple_upper(line[at]) != line[at];
    const bool capital =
        text::is_alpha(line[at]) && text::simple_lower(line[at]) != line[at];
    strong += capital && run >= 4 ? 1 : 0;
    run = small ? run + 1 : 0;
  }
  const std::uint32_t all = measured.joints;
  return all >= 3 || (strong >= 1 &&
                      (measured.capitals * 2 >= measured.words || measured.words <= 3));
}

/// "Par Anne Orvel", "Par Anne Orvel et Luc Daron, à Genève": names behind "Par".
bool is_byline(const Line& line) {
  return !line.stopped && line.words <= 14 && line.capitals >= 3 &&
         line.capitals * 2 > line.words &&
         (line.folded.compare(0, 5, " par ") == 0 ||
          line.folded.compare(0, 4, " by ") == 0);
}

/// One to four words, each with a capital.
bool is_name(Points words) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool begins = at == 0 || text::is_space(words[at - 1]);
    if (begins && !text::is_space(words[at])) {
      ++count;
      if (!text::is_upper(words[at])) {
        return false;
      }
    }
  }
  return count >= 1 && count <= 4;
}

/// "… mardi. Jean Vial / Agence Orlan": names on both sides of a slash at the end.
bool ends_in_two_names(Points line) {
  const std::size_t slash = line.rfind(U'/');
  if (slash == Points::npos || slash < 3 || !text::is_space(line[slash - 1])) {
    return false;
  }
  std::size_t begin = slash;
  while (begin > 0 && line[begin - 1] != U'.' && line[begin - 1] != U'(' &&
         line[begin - 1] != U'|') {
    --begin;
  }
  return is_name(line.substr(begin, slash - begin)) && is_name(line.substr(slash + 1));
}

/// "AFP / Jean Vial", "© Agence", "(Crédit : …)": ends in who owns a picture.
bool is_credit(Points line, const Line& measured) {
  const bool source = measured.folded.find(" source") == 0 &&
                      line.find(U':') != Points::npos && !measured.stopped;
  if (source && measured.words <= 8) {
    return true;
  }
  if (line.find(U'©') != Points::npos) {
    return measured.words <= 25 || line.find(U'©') * 2 > line.size();
  }
  if (measured.words <= 25 && !measured.stopped && ends_in_two_names(line)) {
    return true;
  }
  constexpr auto owners = std::to_array<std::string_view>({" afp ",
                                                           " reuters ",
                                                           " ap ",
                                                           " epa ",
                                                           " sipa ",
                                                           " maxppp ",
                                                           " abaca ",
                                                           " belga ",
                                                           " keystone ",
                                                           " anp ",
                                                           " xinhua ",
                                                           " tass ",
                                                           " getty ",
                                                           " dr ",
                                                           " bestimage "});
  const bool owned =
      std::any_of(owners.begin(), owners.end(), [&](std::string_view owner) {
        return measured.folded.size() >= owner.size() &&
               measured.folded.compare(
                   measured.folded.size() - owner.size(), owner.size(), owner) == 0;
      });
  const std::size_t bracket = line.rfind(U'(');
  if (line.back() != U')' || bracket == Points::npos) {
    return owned && line.find(U'/') != Points::npos && measured.words <= 25;
  }
  std::size_t before = bracket;
  while (before > 0 && text::is_space(line[before - 1])) {
    --before;
  }
  const bool told =
      before > 0 && Points(U".!?»”\"").find(line[before - 1]) != Points::npos;
  return owned && !told && measured.words <= 25;
}

/// The span without the agency in brackets behind its last stop: "… rouvert. (AFP)".
Span without_signature(Points points, Span span) {
  std::uint32_t at = span.end - 1;
  const std::uint32_t last = at;
  while (at > span.begin && last - at < 26 && points[at] != U'(') {
    --at;
  }
  const bool name = points[last] == U')' && points[at] == U'(' && last - at > 2 &&
                    text::is_upper(points[at + 1]);
  std::uint32_t before = at;
  while (before > span.begin && text::is_space(points[before - 1])) {
    --before;
  }
  const bool behind_stop = before > span.begin &&
                           Points(U".!?»”\"").find(points[before - 1]) != Points::npos;
  const Points inside = points.substr(at, last - at);
  return name && behind_stop && inside.find(U'.') == Points::npos
             ? Span{span.begin, before}
             : span;
}

} // namespace

bool is_notice(std::string_view folded) {
  return starts_with_one(phrases::related_starts, folded) ||
         starts_with_one(phrases::starts, folded) || holds_one(phrases::inside, folded);
}

bool is_stub_notice(std::string_view folded) {
  constexpr std::string_view rest = " il vous reste ";
  const std::size_t at = folded.find(rest);
  const bool share = at != std::string_view::npos && at + rest.size() < folded.size() &&
                     is_digits(folded.substr(at + rest.size(), 1)) &&
                     folded.find(" article") != std::string_view::npos &&
                     folded.find(" gratuit") == std::string_view::npos;
  return share || holds_one(phrases::stubs, folded);
}

Furniture furniture(const Text& text, const Line& line) {
  const Points points = text.points().substr(line.span.begin, line.span.size());
  const std::string bare = without_numbers(line.folded);
  const bool row = line.mark == Mark::bullet && points.find(U" ; ") != Points::npos;
  if ((!line.letters || bare.empty()) && !row) {
    return Furniture::plain;
  }
  if (line.words <= 9 && equals_one(phrases::comments, bare)) {
    return Furniture::comments;
  }
  if (equals_one(phrases::related, bare)) {
    return Furniture::related;
  }
  if (equals_one(phrases::whole, bare)) {
    return Furniture::plain;
  }
  if (line.words <= 40 && holds_one(phrases::inside, line.folded)) {
    return Furniture::plain;
  }
  const bool titled = !line.stopped || points.find(U':') != Points::npos;
  if (line.words <= 25 &&
      (starts_with_one(phrases::starts, line.folded) ||
       (titled && starts_with_one(phrases::related_starts, line.folded)))) {
    return Furniture::plain;
  }
  if (is_byline(line) || is_credit(points, line) || is_address(points, line.words) ||
      is_glued(points, line) || is_row_of_links(points, line)) {
    return Furniture::plain;
  }
  return only_sections(line.folded) ? Furniture::section : Furniture::none;
}

Span without_notice(const Text& text, const Line& line) {
  const Points points = text.points();
  Span left = without_signature(points, line.span);
  std::uint32_t begin = left.end;
  while (begin > line.span.begin + 1) {
    --begin;
    const bool start = text::is_space(points[begin]) &&
                       (points[begin - 1] == U'.' || points[begin - 1] == U'!' ||
                        points[begin - 1] == U'?' || points[begin - 1] == U'»');
    if (!start) {
      continue;
    }
    const std::string folded =
        text::folded_words(points.substr(begin, left.end - begin));
    const auto words = std::count(folded.begin(), folded.end(), ' ') - 1;
    if (words > 40 || !is_notice(folded)) {
      break;
    }
    left.end = begin;
  }
  return left;
}

} // namespace sourcier::read
