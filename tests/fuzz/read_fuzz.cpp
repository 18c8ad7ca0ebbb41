// SPDX-License-Identifier: Apache-2.0
// Any bytes in any input format: no crash, valid UTF-8, every sentence in its block.
#include "annotate/sentences.hpp"
#include "read/article.hpp"
#include "read/formats.hpp"
#include "text/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>

using namespace sourcier;

namespace {

void require(bool law) {
  if (!law) {
    std::abort();
  }
}

void check(const Article& article) {
  require(text::valid_utf8(article.text.utf8()));
  std::uint32_t last = 0;
  for (const Block& block : article.blocks) {
    require(last <= block.span.begin && block.span.end <= article.text.size());
    require(!block.span.empty());
    last = block.span.begin;
    for (const Span sentence : annotate::sentences(article.text, block.span)) {
      require(last <= sentence.begin && !sentence.empty());
      last = sentence.end;
    }
    require(last <= block.span.end);
    last = block.span.end;
  }
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const read::Format& format : read::formats()) {
    std::istringstream stream(bytes);
    Problems problems;
    const auto take = [&](Article raw) {
      if (const auto article = read::article(std::move(raw), problems)) {
        check(*article);
      }
      return true;
    };
    format.read(stream, {"page.txt", "page.txt"}, take, problems);
  }
  return 0;
}
