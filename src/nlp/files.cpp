// SPDX-License-Identifier: Apache-2.0
// Reads the files of a model folder.
#include "nlp/files.hpp"

#include "problem.hpp"

#include <fstream>

namespace sourcier::nlp {

std::string model_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (!in || error) {
    throw Failure(file.string() +
                  ": missing from the model folder; run ./run to fetch the model");
  }
  std::string bytes(size, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(size));
  if (static_cast<std::uintmax_t>(in.gcount()) != size) {
    throw Failure(file.string() +
                  ": cannot be read to its end; run ./run to fetch the model again");
  }
  return bytes;
}

} // namespace sourcier::nlp
