// SPDX-License-Identifier: Apache-2.0
// Tells French from nine other languages by their commonest words, and scripts by their
// letters.
#include "read/language.hpp"

#include "text/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace sourcier::read {
namespace {

struct Profile {
  std::string_view name;
  std::string_view words; ///< each with a blank on both sides, without accents
};

/// The commonest function words of each language, as text::folded_words writes them.
constexpr std::array profiles{
    Profile{
        "French",
        " le la les l de des du d un une et a au aux en dans que qui qu ne n pas par "
        "pour sur avec est sont ete etait a ont il elle ils elles on se s ce c cette "
        "ces son sa ses leur leurs mais ou plus selon apres contre entre sous sans "
        "depuis comme aussi fait etre avoir dont y nous vous je j tout tous deux lors "
        "apres avant ainsi alors cet si "},
    Profile{
        "English",
        " the of and to in a is that for it as was with be by on not he his but at are "
        "this have from or had an they which you were their her has she who will would "
        "there been if more when no out so said what up its about into than them can "
        "only other some could these we our your read "},
    Profile{
        "German",
        " der die und in den von zu das mit sich des auf fur ist im dem nicht ein eine "
        "als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch "
        "wie einem uber einen so zum war haben nur oder aber vor zur bis mehr durch "
        "man "
        "sein wurde "},
    Profile{
        "Spanish",
        " de la que el en y a los del se las por un para con no una su al lo como mas "
        "pero sus le ya o este si porque esta entre cuando muy sin sobre tambien me "
        "hasta hay donde quien desde todo nos durante todos uno les ni contra otros "
        "ese "
        "eso ante ellos fue ha es son "},
    Profile{"Italian",
            " di che e la il un a per in una mi sono ho non ha lo ma ti con le si da "
            "come io "
            "questo qui hai del della dei delle nel nella al alla dal dalla i gli "
            "anche piu "
            "stato stata loro suo sua tra degli agli sul sulla era essere cui dopo "},
    Profile{
        "Portuguese",
        " de a o que e do da em um para com nao uma os no se na por mais as dos como "
        "mas "
        "ao ele das seu sua ou quando muito nos ja eu tambem so pelo pela ate isso ela "
        "entre depois sem mesmo aos seus quem nas me esse eles foi sao tem pelos "},
    Profile{
        "Dutch",
        " de en van ik te dat die in een hij het niet zijn is was op aan met als voor "
        "had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook "
        "tot "
        "je mij uit der daar haar naar heb hoe heeft hebben deze worden werd wordt "
        "nog "},
    Profile{
        "Romanian",
        " de si in a la cu nu pe ca o un din este care ce mai sa au pentru fost al ale "
        "lui sunt prin dupa sau dar se ai am fi cel cea cei iar acest aceasta intre "
        "despre fara era va "},
    Profile{
        "Polish",
        " w i z na do sie nie ze o to jest po przez od za a jak jego dla ktory ktora "
        "ktore oraz ale byl byla sa tym tego tej przed czy bylo ma juz tylko co "},
    Profile{
        "Turkish",
        " ve bir bu da de icin ile olarak cok daha olan gibi kadar sonra en her ne o "
        "ise ancak ya ki mi buyuk iki tarafindan oldugu eden var yeni "}};

constexpr std::size_t most_words = 2000;

/// Of each function word, the languages that have it: bit n for profile n.
using Index = std::unordered_map<std::string_view, std::uint32_t>;
const Index& index() {
  static const Index built = [] {
    Index all;
    for (std::size_t language = 0; language < profiles.size(); ++language) {
      const std::string_view words = profiles.at(language).words;
      for (std::size_t at = 1; at < words.size();) {
        const std::size_t end = words.find(' ', at);
        all[words.substr(at, end - at)] |= 1U << language;
        at = end + 1;
      }
    }
    return all;
  }();
  return built;
}

struct Script {
  std::string_view name;
  char32_t first;
  char32_t last;
};
constexpr std::array scripts{
    Script{"Greek", 0x370, 0x3FF},
    Script{"Russian or another language in Cyrillic letters", 0x400, 0x52F},
    Script{"Armenian", 0x530, 0x58F},
    Script{"Hebrew", 0x590, 0x5FF},
    Script{"Arabic or another language in Arabic letters", 0x600, 0x77F},
    Script{"an Indian language", 0x900, 0xDFF},
    Script{"Georgian", 0x10A0, 0x10FF},
    Script{"Japanese", 0x3040, 0x30FF},
    Script{"Chinese", 0x3400, 0x9FFF},
    Script{"Korean", 0xAC00, 0xD7AF}};

/// The script that writes most of the letters, when it is not Latin.
std::string_view foreign_script(std::string_view folded) {
  std::array<std::size_t, scripts.size()> counts{};
  std::size_t letters = 0;
  for (const char32_t c : text::code_points(folded)) {
    letters += c == U' ' ? 0 : 1;
    for (std::size_t at = 0; at < scripts.size(); ++at) {
      counts.at(at) += c >= scripts.at(at).first && c <= scripts.at(at).last ? 1 : 0;
    }
  }
  for (std::size_t at = 0; at < scripts.size(); ++at) {
    if (counts.at(at) * 2 > letters) {
      return scripts.at(at).name;
    }
  }
  return {};
}

} // namespace

Tongue tongue(std::string_view folded) {
  Tongue found;
  std::array<std::size_t, profiles.size()> hits{};
  std::size_t at = 0;
  while (at + 1 < folded.size() && found.words < most_words) {
    const std::size_t end = folded.find(' ', at + 1);
    const auto known = index().find(folded.substr(at + 1, end - at - 1));
    for (std::size_t language = 0; known != index().end() && language < profiles.size();
         ++language) {
      hits.at(language) += (known->second >> language) & 1U;
    }
    ++found.words;
    at = end;
  }
  if (found.words == 0) {
    return found;
  }
  if (const std::string_view script = foreign_script(folded.substr(0, at + 1));
      !script.empty()) {
    found.name = script;
    found.other = 1;
    return found;
  }
  const auto words = static_cast<double>(found.words);
  found.french = static_cast<double>(hits.front()) / words;
  std::size_t best = 1;
  for (std::size_t language = 1; language < profiles.size(); ++language) {
    best = hits.at(language) > hits.at(best) ? language : best;
  }
  found.other = static_cast<double>(hits.at(best)) / words;
  found.name = found.other > found.french ? profiles.at(best).name
               : found.french > 0         ? profiles.front().name
                                          : std::string_view();
  return found;
}

bool is_foreign(const Tongue& tongue) {
  if (tongue.words < 4) {
    return tongue.other == 1.0 && tongue.french == 0 && !tongue.name.empty() &&
           tongue.words > 0 && tongue.name.find("letters") != std::string::npos;
  }
  if (tongue.other >= 0.2 && tongue.other > tongue.french * 1.4) {
    return true;
  }
  return tongue.words >= 25 && tongue.french < 0.1;
}

} // namespace sourcier::read
