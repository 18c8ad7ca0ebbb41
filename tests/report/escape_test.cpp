// SPDX-License-Identifier: Apache-2.0
// Words of strangers stay words, in pages, Markdown and scripts.
#include "report/escape.hpp"

#include <catch2/catch.hpp>

using namespace sourcier::report;

TEST_CASE("markup in a name is text", "[report][escape]") {
  CHECK(Html().tag("<b>").text("<script>\"'&").tag("</b>").bytes() ==
        "<b>&lt;script&gt;&quot;&#39;&amp;</b>");
}

TEST_CASE("marks that turn the direction of writing are seen, not obeyed",
          "[report][escape]") {
  CHECK(Html().text("a\u202Eb\u2066c\u2028d").bytes() ==
        "a[U+202E]b[U+2066]c[U+2028]d");
  CHECK(visible("a\x01z\n") == "a[U+0001]z\n");
  CHECK(visible("« œuvre » … — été") == "« œuvre » … — été");
}

TEST_CASE("only an address of the web becomes a link", "[report][escape]") {
  CHECK(Html().address("https://a.example/?x=\"").bytes() ==
        " href=\"https://a.example/?x=&quot;\"");
  CHECK(Html().address("javascript:alert(1)").empty());
  CHECK(Html().address("data:text/html,x").empty());
  CHECK_FALSE(is_web_address("httpsx://a.example"));
}

TEST_CASE("no character of a text means anything in Markdown", "[report][escape]") {
  CHECK(markdown("*a* [b](c) <d> `e` | # x_y") ==
        "\\*a\\* \\[b\\]\\(c\\) &lt;d\\> \\`e\\` \\| \\# x\\_y");
  CHECK(markdown("- a") == "\\- a");
  CHECK(markdown("12. a\nb") == "12\\. a b");
  CHECK(markdown("12 morts") == "12 morts");
}

TEST_CASE("a string of a script ends neither its script nor its line",
          "[report][escape]") {
  std::string out;
  append_script(out, "</script>\u2028\"&");
  CHECK(out == "\"\\u003c/script\\u003e[U+2028]\\\"\\u0026\"");
}
