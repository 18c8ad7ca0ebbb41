// SPDX-License-Identifier: Apache-2.0
// Any bytes in any input format: no crash, valid UTF-8, every sentence in its block.
#include "fuzz/reading_laws.hpp"

#include <cstddef>

using namespace sourcier;

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const read::Format& format : read::formats()) {
    fuzz::read_and_check(bytes, format);
  }
  return 0;
}
