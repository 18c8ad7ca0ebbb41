// SPDX-License-Identifier: Apache-2.0
// Cuts a block of French news text into sentences: stops, what may follow them, and the
// abbreviations whose stop ends nothing.
#include "annotate/sentences.hpp"

#include "text/characters.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace sourcier::annotate {
namespace {

using Points = std::u32string_view;
using std::size_t;

/// Titles and references: a capital after them goes on (Lexique des règles
/// typographiques, "Abréviations"). Compared with their case.
constexpr std::array before_name{
    Points(U"M"),     Points(U"MM"),   Points(U"Mr"),   Points(U"Mrs"),
    Points(U"Ms"),    Points(U"Mme"),  Points(U"Mmes"), Points(U"Mlle"),
    Points(U"Mlles"), Points(U"Dr"),   Points(U"Drs"),  Points(U"Pr"),
    Points(U"Prs"),   Points(U"Prof"), Points(U"Me"),   Points(U"Mes"),
    Points(U"Mgr"),   Points(U"St"),   Points(U"Ste"),  Points(U"Sts"),
    Points(U"Stes"),  Points(U"Gal"),  Points(U"Gén"),  Points(U"Cdt"),
    Points(U"Lt"),    Points(U"Cne"),  Points(U"Sgt"),  Points(U"Rév"),
    Points(U"cf"),    Points(U"Cf"),   Points(U"vs"),   Points(U"av"),
    Points(U"apr"),   Points(U"bd"),   Points(U"Bd"),   Points(U"boul"),
    Points(U"env"),   Points(U"i.e"),  Points(U"e.g"),  Points(U"c.-à-d"),
    Points(U"R.P"),   Points(U"dir"),  Points(U"coll"), Points(U"trad"),
    Points(U"p. ex")};

/// Words cut short that go on before a number only: "p. 12", "le 3 sept. 2024".
constexpr std::array before_number{
    Points(U"p"),    Points(U"pp"),   Points(U"vol"), Points(U"art"), Points(U"al"),
    Points(U"chap"), Points(U"ch"),   Points(U"no"),  Points(U"nos"), Points(U"n°"),
    Points(U"n°s"),  Points(U"fig"),  Points(U"t"),   Points(U"réf"), Points(U"tél"),
    Points(U"janv"), Points(U"févr"), Points(U"fév"), Points(U"avr"), Points(U"juil"),
    Points(U"sept"), Points(U"oct"),  Points(U"nov"), Points(U"déc"), Points(U"éd"),
    Points(U"ill"),  Points(U"par"),  Points(U"arr"), Points(U"min"), Points(U"v")};

/// Words that begin a sentence and no surname: after "le plan B." they tell the end
/// from an initial.
constexpr std::array sentence_openers{
    Points(U"le"),       Points(U"la"),        Points(U"les"),
    Points(U"l"),        Points(U"un"),        Points(U"une"),
    Points(U"des"),      Points(U"du"),        Points(U"d"),
    Points(U"il"),       Points(U"elle"),      Points(U"ils"),
    Points(U"elles"),    Points(U"on"),        Points(U"nous"),
    Points(U"vous"),     Points(U"je"),        Points(U"j"),
    Points(U"ce"),       Points(U"c"),         Points(U"cet"),
    Points(U"cette"),    Points(U"ces"),       Points(U"cela"),
    Points(U"ça"),       Points(U"en"),        Points(U"dans"),
    Points(U"pour"),     Points(U"mais"),      Points(U"et"),
    Points(U"ou"),       Points(U"où"),        Points(U"or"),
    Points(U"car"),      Points(U"si"),        Points(U"s"),
    Points(U"selon"),    Points(U"depuis"),    Points(U"après"),
    Points(U"avant"),    Points(U"avec"),      Points(U"sans"),
    Points(U"sous"),     Points(U"sur"),       Points(U"par"),
    Points(U"pendant"),  Points(U"lors"),      Points(U"lorsque"),
    Points(U"quand"),    Points(U"comme"),     Points(U"alors"),
    Points(U"ainsi"),    Points(U"aussi"),     Points(U"au"),
    Points(U"aux"),      Points(U"à"),         Points(U"son"),
    Points(U"sa"),       Points(U"ses"),       Points(U"leur"),
    Points(U"leurs"),    Points(U"notre"),     Points(U"nos"),
    Points(U"tout"),     Points(U"toute"),     Points(U"tous"),
    Points(U"toutes"),   Points(U"plusieurs"), Points(U"certains"),
    Points(U"quelques"), Points(U"chaque"),    Points(U"aucun"),
    Points(U"aucune"),   Points(U"selon"),     Points(U"malgré"),
    Points(U"face"),     Points(U"parmi"),     Points(U"entre"),
    Points(U"vers"),     Points(U"chez"),      Points(U"contre"),
    Points(U"dès"),      Points(U"cependant"), Points(U"toutefois"),
    Points(U"pourtant"), Points(U"enfin"),     Points(U"puis"),
    Points(U"ensuite"),  Points(U"hier"),      Points(U"aujourd"),
    Points(U"demain"),   Points(U"qui"),       Points(U"que"),
    Points(U"quel"),     Points(U"quelle"),    Points(U"pourquoi"),
    Points(U"comment"),  Points(U"rien"),      Points(U"ni"),
    Points(U"ne"),       Points(U"n"),         Points(U"qu"),
    Points(U"plus"),     Points(U"même")};

bool is_stop(char32_t c) {
  return c == U'.' || c == U'!' || c == U'?' || c == U'…' || c == U'‽';
}
/// Marks that close what a sentence has opened; the straight ones by their place.
bool is_closer(char32_t c) {
  return c == U'»' || c == U'”' || c == U'’' || c == U'"' || c == U'\'' || c == U')' ||
         c == U']' || c == U'›' || c == U'}';
}
bool is_opener(char32_t c) {
  return c == U'«' || c == U'“' || c == U'‘' || c == U'"' || c == U'\'' || c == U'(' ||
         c == U'[' || c == U'‹' || c == U'„' || c == U'¿' || c == U'¡' || c == U'’' ||
         c == U'»';
}
bool is_dash(char32_t c) {
  return c == U'-' || c == U'–' || c == U'—' || c == U'―';
}
bool is_lower_letter(char32_t c) {
  return text::is_alpha(c) && text::simple_upper(c) != c;
}
bool is_capital(char32_t c) {
  return text::is_alpha(c) && text::simple_lower(c) != c;
}

template <size_t N>
bool among(const std::array<Points, N>& words, Points word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// One block being cut.
class Cutter {
 public:
  Cutter(Points points, Span block) : points_(points), block_(block) {}
  [[nodiscard]] std::vector<Span> cut();

 private:
  [[nodiscard]] size_t skip_blanks(size_t at) const;
  [[nodiscard]] size_t past_closers(size_t after) const;
  [[nodiscard]] bool closes(size_t mark, size_t sentence) const;
  [[nodiscard]] bool begins_sentence(size_t next, char32_t stop) const;
  [[nodiscard]] bool ends(size_t begin, size_t stop, size_t after) const;
  [[nodiscard]] bool glued(size_t stop, size_t after) const;
  [[nodiscard]] bool abbreviates(size_t begin, size_t stop, size_t next) const;
  [[nodiscard]] bool is_initial(size_t begin, size_t stop, size_t next) const;
  [[nodiscard]] bool only_a_number(size_t begin, size_t stop) const;
  [[nodiscard]] Points word_before(size_t begin, size_t stop) const;
  [[nodiscard]] Points word_at(size_t at) const;

  Points points_;
  Span block_;
};

size_t Cutter::skip_blanks(size_t at) const {
  while (at < block_.end && text::is_space(points_[at])) {
    ++at;
  }
  return at;
}

/// Whether a straight quote mark after a stop and a blank closes: an odd number of them
/// stands open, and no letter touches it from the right.
bool Cutter::closes(size_t mark, size_t sentence) const {
  const char32_t c = points_[mark];
  const bool touches_next =
      mark + 1 < block_.end && (text::is_word(points_[mark + 1]) ||
                                points_[mark + 1] == U'«' || points_[mark + 1] == U'“');
  if (!text::is_space(points_[mark - 1])) {
    return !touches_next || c == U')' || c == U']' || c == U'»' || c == U'”';
  }
  if (touches_next) {
    return false;
  }
  if (c == U'"') {
    const Points before = points_.substr(sentence, mark - sentence);
    return std::count(before.begin(), before.end(), U'"') % 2 == 1 ||
           std::find(before.begin(), before.end(), U'"') == before.end();
  }
  return c == U'»' || c == U'”' || c == U'›';
}

/// Past further stops and the marks that close here: "?», "… ”", ".)".
size_t Cutter::past_closers(size_t after) const {
  while (after < block_.end) {
    const size_t mark = skip_blanks(after);
    const bool attached = mark == after;
    if (mark == block_.end) {
      break;
    }
    const char32_t c = points_[mark];
    const bool stop_again =
        is_stop(c) && (attached || c == U'!' || c == U'?') && c != U'…';
    if (stop_again || (is_closer(c) && closes(mark, block_.begin))) {
      after = mark + 1;
      continue;
    }
    break;
  }
  return after;
}

Points Cutter::word_at(size_t at) const {
  size_t end = at;
  while (end < block_.end && text::is_alpha(points_[end])) {
    ++end;
  }
  return points_.substr(at, end - at);
}

/// The run without blanks and opening marks that touches the stop from the left.
Points Cutter::word_before(size_t begin, size_t stop) const {
  size_t at = stop;
  while (at > begin && !text::is_space(points_[at - 1]) &&
         !is_opener(points_[at - 1])) {
    --at;
  }
  return points_.substr(at, stop - at);
}

/// Whether what stands at `next` can be the first thing of a sentence.
bool Cutter::begins_sentence(size_t next, char32_t stop) const {
  const char32_t c = points_[next];
  if (text::is_alpha(c)) {
    return !is_lower_letter(c);
  }
  if (text::is_digit(c)) {
    return true;
  }
  if (!is_opener(c) && !is_dash(c)) {
    return c != U',' && c != U';' && c != U':' && !is_closer(c) && !is_stop(c);
  }
  size_t inside = next;
  while (inside < block_.end &&
         (is_opener(points_[inside]) || is_dash(points_[inside]) ||
          is_stop(points_[inside]) || points_[inside] == U']' ||
          text::is_space(points_[inside]))) {
    ++inside;
  }
  if (inside == block_.end || !is_lower_letter(points_[inside])) {
    return true;
  }
  const bool quote = !is_dash(c) && c != U'(' && c != U'[';
  return quote && stop == U'.';
}

/// "1." or "IV." alone at the start numbers what follows.
bool Cutter::only_a_number(size_t begin, size_t stop) const {
  const Points so_far = points_.substr(begin, stop - begin);
  return so_far.size() <= 4 &&
         (std::all_of(so_far.begin(), so_far.end(), text::is_decimal) ||
          so_far.find_first_not_of(U"IVX") == Points::npos);
}

/// "J. Martin", "George W. Bush", "J.-P. Durand", not "le plan B. Les élus" and not the
/// end of "en 52 av. J.-C. Rome".
bool Cutter::is_initial(size_t begin, size_t stop, size_t next) const {
  const Points word = word_before(begin, stop);
  const size_t letter = word.size() - 1;
  const bool single =
      is_capital(word[letter]) && (letter == 0 || !text::is_word(word[letter - 1]));
  if (!single || !is_capital(points_[next])) {
    return false;
  }
  const bool era = word == U"J.-C" || word == U"JC";
  return !era && !among(sentence_openers, text::lower(word_at(next)));
}

bool Cutter::abbreviates(size_t begin, size_t stop, size_t next) const {
  const Points word = word_before(begin, stop);
  if (word.empty()) {
    return false;
  }
  if (among(before_name, word) || only_a_number(begin, stop)) {
    return true;
  }
  const char32_t c = points_[next];
  const bool before_code =
      is_capital(c) && next + 1 < block_.end &&
      (points_[next + 1] == U'.' || text::is_digit(points_[next + 1]));
  const bool letter = word.size() == 1 && is_capital(word.front());
  if (letter && text::is_digit(c)) { // "art. L. 121-1"
    const size_t article = stop - 1;
    return article >= begin + 5 && points_.substr(article - 5, 4) == U"art.";
  }
  if (!letter && among(before_number, Points(text::lower(word)))) {
    return text::is_digit(c) || before_code;
  }
  return is_initial(begin, stop, next);
}

/// A blank forgotten between two sentences: "reconstruire.Le ministre".
bool Cutter::glued(size_t stop, size_t after) const {
  if (after + 1 >= block_.end || !is_capital(points_[after]) || stop < 3) {
    return false;
  }
  const Points before = points_.substr(stop - 3, 3);
  const char32_t second = points_[after + 1];
  return std::all_of(before.begin(), before.end(), is_lower_letter) &&
         before != U"www" &&
         (is_lower_letter(second) || second == U'\'' || second == U'’' ||
          text::is_space(second));
}

/// Whether the stop at `stop`, with all that closes up to `after`, ends the sentence
/// that began at `begin`.
bool Cutter::ends(size_t begin, size_t stop, size_t after) const {
  const size_t next = skip_blanks(after);
  if (next == block_.end) {
    return true;
  }
  const bool bracketed = stop > begin && after < block_.end &&
                         (points_[stop - 1] == U'[' || points_[stop - 1] == U'(') &&
                         is_closer(points_[after - 1]);
  if (bracketed) {
    return false;
  }
  if (next == after) {
    return glued(stop, after);
  }
  if (!begins_sentence(next, points_[stop])) {
    return false;
  }
  const bool plain = points_[stop] == U'.' && after == stop + 1;
  return !plain || !abbreviates(begin, stop, next);
}

std::vector<Span> Cutter::cut() {
  std::vector<Span> found;
  size_t begin = skip_blanks(block_.begin);
  size_t last = begin;
  for (size_t at = begin; at < block_.end;) {
    if (!is_stop(points_[at])) {
      last = text::is_space(points_[at]) ? last : at + 1;
      ++at;
      continue;
    }
    size_t after = at + 1;
    while (after < block_.end && is_stop(points_[after])) {
      ++after;
    }
    const size_t closed = past_closers(after);
    last = closed;
    if (ends(begin, at, closed)) {
      found.push_back(
          {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(closed)});
      begin = skip_blanks(closed);
      last = begin;
      at = begin;
    } else {
      at = closed;
    }
  }
  if (last > begin) {
    found.push_back(
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(last)});
  }
  return found;
}

} // namespace

std::vector<Span> sentences(const Text& text, Span block) {
  return Cutter(text.points(), block).cut();
}

} // namespace sourcier::annotate
