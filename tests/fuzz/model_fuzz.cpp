// SPDX-License-Identifier: Apache-2.0
// Damaged model files: every reader of MessagePack and of expressions ends with one
// line or with a value.
#include "nlp/msgpack.hpp"
#include "nlp/pattern.hpp"
#include "nlp/thinc.hpp"
#include "nlp/tokenizer_rules.hpp"
#include "problem.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

using namespace sourcier;

namespace {

constexpr std::u32string_view sample =
    U"L'État n'est-ce pas (né à Aix-les-Mines) 12,5 %…";

void values(std::string_view bytes) {
  nlp::Msgpack in(bytes, "fuzz");
  in.skip();
  in.finish();
}

void array(std::string_view bytes) {
  nlp::Msgpack in(bytes, "fuzz");
  (void)nlp::read_array(in);
}

void rules(std::string_view bytes) {
  nlp::Msgpack in(bytes, "fuzz");
  const nlp::TokenizerRules rules = nlp::read_tokenizer_rules(in);
  (void)rules.is_whole(sample);
}

void network(std::string_view bytes) {
  static const std::filesystem::path file =
      std::filesystem::temp_directory_path() /
      ("sourcier-model-fuzz-" + std::to_string(::getpid()));
  std::ofstream(file, std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  (void)nlp::Thinc(file).nodes().size();
}

void expression(std::string_view bytes) {
  const nlp::Pattern pattern(bytes, "fuzz");
  (void)pattern.at_start(sample);
  (void)pattern.all(sample);
}

constexpr std::array readers{values, array, rules, network, expression};

} // namespace

/// The first byte says which reader the others are given to.
// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  try {
    readers.at (*data %
                readers.size())({reinterpret_cast<const char*>(data) + 1, size - 1});
  } catch (const Failure& failure) {
    if (std::string_view(failure.what()).find('\n') != std::string_view::npos) {
      std::abort();
    }
  }
  return 0;
}
