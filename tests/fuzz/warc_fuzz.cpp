// SPDX-License-Identifier: Apache-2.0
// A web archive: what its records hold obeys the laws of reading.
#include "fuzz/reading_laws.hpp"

#include <cstddef>

using namespace sourcier;

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::read_and_check(std::string(reinterpret_cast<const char*>(data), size),
                       *read::format_named("warc"));
  return 0;
}
