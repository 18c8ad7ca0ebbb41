// SPDX-License-Identifier: Apache-2.0
// Ids, shapes and tokens against values computed by spaCy and thinc themselves.
#include "annotated.hpp"
#include "nlp/files.hpp"
#include "nlp/ids.hpp"
#include "nlp/lemmatizer.hpp"
#include "nlp/lexeme.hpp"
#include "nlp/parser.hpp"
#include "nlp/tokenizer.hpp"
#include "text/utf8.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace sourcier::nlp;
using Keys = std::array<std::uint32_t, 4>;

namespace {

/// The tokens' texts, a blank that follows shown as "·".
std::vector<std::string> tokens(std::string_view text) {
  static const Tokenizer tokenizer(
      SOURCIER_ROOT "/.models/fr_core_news_md-3.8.0/tokenizer", 1U << 20U);
  const std::u32string points = text::code_points(text);
  std::vector<std::string> out;
  for (const Piece& piece : tokenizer.tokens(points)) {
    out.push_back(text::utf8(points.substr(piece.begin, piece.end - piece.begin)) +
                  (piece.space_after ? "·" : ""));
  }
  return out;
}

std::string lemma(std::u32string_view word, std::string_view pos) {
  static const LemmaMemory memory = [] {
    const char* file =
        SOURCIER_ROOT "/.models/fr_core_news_md-3.8.0/lemmatizer/lookups/lookups.bin";
    return read_lemmas(model_file(file), file);
  }();
  return Lemmatizer({memory.map.keys, memory.map.values}, memory.strings, memory.rules)
      .lemma(word, pos);
}

nlp::Annotation raw(std::string_view text) {
  const std::vector<nlp::Input> inputs{{text, false, {}}};
  return test_pipeline().annotate(inputs).front();
}

using Words = std::vector<std::string>;
using Heads = std::vector<std::uint32_t>;

} // namespace

TEST_CASE("ids of words and their row keys are spaCy's", "[nlp]") {
  CHECK(string_id("") == 0);
  CHECK(string_id("a") == 11901859001352538922U);
  CHECK(string_id("Aujourd’hui") == 3291712858530328789U);
  CHECK(string_id("échéance") == 16241881879996797739U);
  CHECK(row_keys(string_id("a"), 8) ==
        Keys{337826818, 139662131, 2654223875, 2356976844});
  CHECK(row_keys(string_id("échéance"), 8) ==
        Keys{326084712, 1179622651, 2636610716, 1769433976});
}

TEST_CASE("words that are symbols have the symbols' numbers", "[nlp]") {
  CHECK(string_id("aux") == 405);
  CHECK(string_id("det") == 415);
  CHECK(string_id("X") == 101);
  CHECK(string_id("_") == 456);
  CHECK(string_id("FLAG63") == 63);
  CHECK(string_id("DEPRECATED276") == 379);
  CHECK(string_id("root") == 449);
  CHECK(row_keys(405, 8) == Keys{2721509910, 348502094, 4082264865, 522753141});
  CHECK(row_keys(101, 8) == Keys{1504371752, 1761805357, 109073980, 2642708036});
  CHECK(pos_name(84) == "ADJ");
  CHECK(pos_name(103) == "SPACE");
}

TEST_CASE("shapes keep four of a run", "[nlp]") {
  CHECK(shape(U"Paris") == "Xxxxx");
  CHECK(shape(U"12km") == "ddxx");
  CHECK(shape(U"²") == "d");
  CHECK(shape(U"ǅa") == "xx");
  CHECK(shape(U"aaaaaaBBBBBB1111111") == "xxxxXXXXdddd");
  CHECK(shape(U"!!!!!!a") == "!!!!x");
  CHECK(shape(U"a--....-----Z") == "x--....----X");
  CHECK(shape(std::u32string(100, U'a')) == "LONG");
}

TEST_CASE("tokens are cut as spaCy cuts them", "[nlp]") {
  CHECK(tokens("’’K") == Words{"’’", "K"});
  CHECK(tokens("(:>") == Words{"(", ":>"});
  CHECK(tokens(":-)»") == Words{":-)", "»"});
  CHECK(tokens(":-(:>") == Words{":-(", ":", ">"});
  CHECK(tokens("t.J.-C.") == Words{"t.", "J.-C."});
  CHECK(tokens("mıni-jupe") == Words{"mıni-jupe"});
  CHECK(tokens("’A……é+") == Words{"’", "A", "…", "…", "é+"});
  CHECK(tokens("°C.;_;") == Words{"°", "C", ".", ";_;"});
  CHECK(tokens("a  b") == Words{"a·", " ", "b"});
  CHECK(tokens("").empty());
}

TEST_CASE("lemmas follow lists, exceptions and endings", "[nlp]") {
  CHECK(lemma(U"rapprochions", "VERB") == "rapprocher");
  CHECK(lemma(U"enseignées", "VERB") == "enseigner");
  CHECK(lemma(U"e", "VERB") == "e");
  CHECK(lemma(U"chevaux", "NOUN") == "cheval");
  CHECK(lemma(U"aux-s", "NOUN") == "aux-");
  CHECK(lemma(U"yé-yé.e", "NOUN") == "yé-yé.e");
  CHECK(lemma(U"zorgaux", "ADJ") == "zorgal");
  CHECK(lemma(U"Aux", "DET") == "aux");
  CHECK(lemma(U"D'", "ADP") == "de");
  CHECK(lemma(U"ELLE", "PRON") == "lui");
  CHECK(lemma(U"Inconnu", "ADV") == "inconnu");
  CHECK(lemma(U"Nord", "PROPN") == "Nord");
}

TEST_CASE("names obey the parser's sentences", "[nlp]") {
  CHECK(raw("(Est-t-il) Est-t-il.").head == Heads{0, 5, 1, 1, 1, 5, 5, 5, 5});
  CHECK(raw("a. b. c.").head == Heads{0, 1, 2});
  CHECK(raw("a. b. c.").ent_iob == std::vector<char>{'O', 'O', 'O'});
  CHECK(raw(" a").sent_start == std::vector<std::int8_t>{1, 1});
}

TEST_CASE("sentence starts that are told are obeyed", "[nlp]") {
  const std::vector<nlp::Input> one{
      {"Le chat dort. Il rêve de Paris ce matin", true, {0}}};
  CHECK(test_pipeline().annotate(one).front().head ==
        Heads{1, 2, 2, 2, 5, 2, 7, 5, 9, 5});
  const std::vector<nlp::Input> three{
      {"Le chat dort. Il rêve de Paris ce matin", true, {0, 8, 25}}};
  const nlp::Annotation told = test_pipeline().annotate(three).front();
  CHECK(told.head == Heads{1, 1, 2, 2, 5, 2, 5, 7, 9, 7});
  CHECK(told.preset == std::vector<std::int8_t>{1, -1, 1, -1, -1, -1, -1, 1, -1, -1});
}

TEST_CASE("sentence starts follow from the tree alone", "[nlp]") {
  CHECK(sentence_starts({1, 1, 1, 4, 4}) == std::vector<std::int8_t>{1, -1, -1, 1, -1});
  CHECK(sentence_starts({}).empty());
}
