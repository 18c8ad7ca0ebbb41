// SPDX-License-Identifier: Apache-2.0
// Tells what stands under a picture from a heading.
#include "read/page.hpp"
#include "text/characters.hpp"
#include "text/folding.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::read {
namespace {

using Points = std::u32string_view;

/// What stands in front of a name when it says who is on a picture.
constexpr auto callings = std::to_array<std::string_view>(
    {"le",         "la",          "les",          "l",           "un",
     "une",        "m",           "mme",          "president",   "presidente",
     "vice",       "premier",     "premiere",     "ministre",    "ministres",
     "chef",       "cheffe",      "roi",          "reine",       "pape",
     "prince",     "princesse",   "general",      "colonel",     "capitaine",
     "amiral",     "secretaire",  "directeur",    "directrice",  "maire",
     "chancelier", "chanceliere", "gouverneur",   "gouverneure", "senateur",
     "senatrice",  "depute",      "deputee",      "dirigeant",   "dirigeante",
     "leader",     "ambassadeur", "ambassadrice", "porte",       "parole",
     "juge",       "procureur",   "procureure",   "avocat",      "avocate",
     "professeur", "professeure", "docteur",      "prefet",      "prefete",
     "candidat",   "candidate",   "ancien",       "ancienne",    "ex",
     "des",        "du",          "de",           "affaires",    "etrangeres",
     "etat",       "economiste",  "ecrivain",     "chercheur",   "chercheuse",
     "militant",   "militante"});

/// What goes on behind the name when a line tells a picture.
constexpr auto goes_on = std::to_array<std::string_view>({"avec",
                                                          "a",
                                                          "lors",
                                                          "devant",
                                                          "pendant",
                                                          "ici",
                                                          "en",
                                                          "au",
                                                          "aux",
                                                          "entoure",
                                                          "entouree",
                                                          "accompagne",
                                                          "accompagnee",
                                                          "le",
                                                          "dans",
                                                          "durant"});

struct Token {
  std::string folded;
  bool capital = false;
  bool mark = false; ///< ends in a comma or begins with a bracket
};

std::vector<Token> tokens(Points points) {
  std::vector<Token> found;
  for (std::size_t at = 0; at < points.size();) {
    std::size_t end = at;
    while (end < points.size() && !text::is_space(points[end]) && points[end] != U'’' &&
           points[end] != U'\'') {
      ++end;
    }
    const Points word = points.substr(at, end - at);
    if (!word.empty()) {
      Token token;
      const std::string folded = text::folded_words(word);
      token.folded = folded.size() > 2 ? folded.substr(1, folded.size() - 2) : "";
      token.capital = text::is_upper(word.front());
      token.mark = word.back() == U',' || word.front() == U'(' || word.back() == U':';
      found.push_back(std::move(token));
    }
    at = end + 1;
  }
  return found;
}

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// "Le président Marc Orvel": callings, then two or more capitals to the end.
bool ends_in_called_name(const std::vector<Token>& words) {
  std::size_t name = words.size();
  while (name > 0 && words[name - 1].capital &&
         !among(callings, words[name - 1].folded)) {
    --name;
  }
  const auto called = [](const Token& word) { return among(callings, word.folded); };
  return words.size() - name >= 2 &&
         std::all_of(
             words.begin(), words.begin() + static_cast<std::ptrdiff_t>(name), called);
}

/// "Marc Orvel avec un soldat", "Marc Orvel, en 2021".
bool begins_with_name(const std::vector<Token>& words) {
  std::size_t name = 0;
  while (name < words.size() && words[name].capital && words[name].folded.size() > 1 &&
         !among(callings, words[name].folded)) {
    ++name;
    if (words[name - 1].mark) {
      break;
    }
  }
  if (name < 2 || name > 3) {
    return false;
  }
  return name == words.size() || words[name - 1].mark || words[name].mark ||
         among(goes_on, words[name].folded);
}

constexpr auto picture_words = std::to_array<std::string_view>({" a gauche ",
                                                                " a droite ",
                                                                " au centre ",
                                                                " ici en ",
                                                                " photo ",
                                                                " sur cette photo ",
                                                                " vue aerienne ",
                                                                " capture d ecran ",
                                                                " archives ",
                                                                " infographie ",
                                                                " carte "});

} // namespace

bool is_caption(const Text& text, const Line& line) {
  if (line.stopped || line.upper || line.mark != Mark::none) {
    return false;
  }
  const bool pictured = std::any_of(
      picture_words.begin(), picture_words.end(), [&](std::string_view word) {
        return line.folded.find(word) != std::string::npos;
      });
  if (pictured && line.words >= 4 && line.words <= 30) {
    return true;
  }
  if (line.words > 14) {
    return false;
  }
  const std::vector<Token> words =
      tokens(text.points().substr(line.span.begin, line.span.size()));
  return ends_in_called_name(words) || begins_with_name(words);
}

} // namespace sourcier::read
