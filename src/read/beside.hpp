// SPDX-License-Identifier: Apache-2.0
// Small files beside a page that say what the page does not: its address, its day.
#pragma once
#include "model/article.hpp"
#include "problem.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace sourcier::read {

/// A file above this many bytes is no such file.
inline constexpr std::size_t most_beside = std::size_t{1} << 20U;

/// An article of which nothing is known, not even its language.
[[nodiscard]] Article nothing_known();

/// The name of the page that a file stands beside, without its extension: "mars/0412"
/// of "mars/0412.url" and of "mars/0412.meta.json", "mars/0412.html" of
/// "mars/0412.html.url"; empty for any other file.
[[nodiscard]] std::string_view page_beside(std::string_view file_name);

/// Takes what such a file says: an address, alone in the file or as "URL=…" of an
/// internet shortcut, or a JSON object (read::article_said). A file that says neither
/// becomes a Problem.
void take_beside(std::string_view file_name,
                 const std::string& bytes,
                 const std::string& place,
                 Article& known,
                 Problems& problems);

/// What the files beside a page in its folder say; an empty article where there are
/// none.
[[nodiscard]] Article beside(const std::filesystem::path& page, Problems& problems);

/// What the small files of an archive say, by the name of the page they stand beside.
class BesideAll {
 public:
  /// Nothing where `file_name` is no such file.
  void add(const std::string& file_name,
           const std::string& bytes,
           const std::string& place,
           Problems& problems);
  /// For "mars/0412.html": what stands beside "mars/0412" or "mars/0412.html".
  [[nodiscard]] Article of(const std::string& page_name) const;

 private:
  std::map<std::string, Article, std::less<>> pages_;
};

} // namespace sourcier::read
