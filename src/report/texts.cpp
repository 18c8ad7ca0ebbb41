// SPDX-License-Identifier: Apache-2.0
// Reads the text of an article and makes sure that it is the one.
#include "report/texts.hpp"

#include "hash/sha256.hpp"
#include "problem.hpp"
#include "text/utf8.hpp"

#include <fstream>
#include <iterator>
#include <utility>

namespace sourcier::report {

Texts::Texts(std::filesystem::path folder,
             std::function<bool(std::string_view text)> hides)
    : folder_(std::move(folder)), hides_(std::move(hides)) {
  if (!folder_.empty() && !std::filesystem::is_directory(folder_)) {
    throw Failure(folder_.string() + ": no such folder of texts; check the name");
  }
}

std::u32string Texts::of(const Article& article) const {
  if (folder_.empty()) {
    return {};
  }
  for (const std::string& name : {article.doc + ".txt", article.source_file}) {
    const std::filesystem::path place =
        folder_ / std::filesystem::path(name).filename();
    if (name.empty() || !std::filesystem::is_regular_file(place)) {
      continue;
    }
    std::ifstream file(place, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (hash::sha256_hex(bytes) == article.sha256 && text::valid_utf8(bytes)) {
      return hides_ && hides_(bytes) ? std::u32string() : text::code_points(bytes);
    }
  }
  return {};
}

} // namespace sourcier::report
