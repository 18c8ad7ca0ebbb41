// SPDX-License-Identifier: Apache-2.0
// Names in Cyrillic letters as the French press writes them; the persons are invented.
#include "knowledge/transliteration.hpp"
#include "knowledge/words.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace sourcier;
using knowledge::Cyrillic;
using knowledge::press_spellings;

using Names = std::vector<std::string>;

std::string russian(std::string_view name) {
  const Names names = press_spellings(name, Cyrillic::russian);
  return names.empty() ? "" : names.front();
}

std::string ukrainian(std::string_view name) {
  const Names names = press_spellings(name, Cyrillic::ukrainian);
  return names.empty() ? "" : names.front();
}

} // namespace

TEST_CASE("a Russian surname in -in ends in -ine", "[knowledge][transliteration]") {
  CHECK(russian("Иван Шуйкин") == "Ivan Chouïkine");
  CHECK(russian("Лев Голицын") == "Lev Golitsyne");
  CHECK(russian("Константин Жаров") == "Konstantin Jarov");
}

TEST_CASE("g before e and i is gu, s between vowels ss",
          "[knowledge][transliteration]") {
  CHECK(russian("Сергей Герасенко") == "Sergueï Guerassenko");
  CHECK(russian("Василий Гусаков") == "Vassili Goussakov");
  CHECK(russian("Евгений Михайлов") == "Evgueni Mikhaïlov");
}

TEST_CASE("vowels are glided as their place wants it", "[knowledge][transliteration]") {
  CHECK(russian("Николай Алексеев") == "Nikolaï Alexeïev");
  CHECK(russian("Пётр Маяков") == "Piotr Maïakov");
  CHECK(russian("Мария Соловьева") == "Maria Solovieva");
  CHECK(russian("Юлия Хрущёва") == "Ioulia Khrouchtcheva");
  CHECK(russian("Анна Заречная") == "Anna Zaretchnaïa");
}

TEST_CASE("a Ukrainian name breathes its g and keeps its y",
          "[knowledge][transliteration]") {
  CHECK(ukrainian("Володимир Гончарський") == "Volodymyr Hontcharsky");
  CHECK(ukrainian("Євген Щербань") == "Ievhen Chtcherban");
  CHECK(ukrainian("Запоріжжя") == "Zaporijjia");
}

TEST_CASE("other spellings that are met are given too",
          "[knowledge][transliteration]") {
  CHECK(press_spellings("Яков Луцкий", Cyrillic::russian) ==
        Names{"Iakov Loutski", "Iakov Loutsky", "Yakov Loutski"});
}

TEST_CASE("a patronymic may be left out, a turned name is turned back",
          "[knowledge][transliteration]") {
  CHECK(press_spellings("Иван Петрович Ладогин", Cyrillic::russian) ==
        Names{"Ivan Ladoguine", "Ivan Petrovitch Ladoguine"});
  CHECK(russian("Ладогин, Иван Петрович") == "Ivan Ladoguine");
  CHECK(russian("Ладогин, Иван (боксёр)") == "Ivan Ladoguine");
}

TEST_CASE("a given name that French has is French", "[knowledge][transliteration]") {
  CHECK(russian("Александр Ветров") == "Alexandre Vetrov");
  CHECK(russian("Максим Ветров") == "Maxime Vetrov");
}

TEST_CASE("a name in other letters has no spelling", "[knowledge][transliteration]") {
  CHECK(press_spellings("Ivan Petrov", Cyrillic::russian).empty());
  CHECK(press_spellings("", Cyrillic::russian).empty());
  CHECK(press_spellings("Владимир II", Cyrillic::russian).empty());
}

TEST_CASE("press and English spellings of a name share the key of transcriptions",
          "[knowledge][transliteration]") {
  const auto key = [](std::string_view name) {
    return knowledge::transcription_key(knowledge::folded(name));
  };
  CHECK(key(russian("Сергей Шуйков")) == key("Sergei Shuykov"));
  CHECK(key(russian("Дмитрий Хмелёв")) == key("Dmitry Khmelyov"));
}
