// SPDX-License-Identifier: Apache-2.0
// The table of input formats: one row a format, one .cpp behind each row.
#pragma once
#include "model/article.hpp"
#include "problem.hpp"

#include <functional>
#include <istream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::read {

class BesideAll;

/// Where bytes come from.
struct Origin {
  std::string name;  ///< of the file inside the place given: "mars/0412.txt"
  std::string place; ///< for messages: the path as given
  /// What the small files of an archive say of its pages; null where that is not known.
  const BesideAll* beside = nullptr;
};

/// Takes each text of a file with what the file says about it; line kinds come later.
/// False: stop.
using Take = std::function<bool(Article)>;

/// Reads one stream. What is bad in it becomes a Problem. False where `take` said stop.
using ReadStream = bool (*)(std::istream&, const Origin&, const Take&, Problems&);

struct Format {
  std::string_view name;                    ///< for --from
  std::vector<std::string_view> extensions; ///< lower case, with the dot
  std::string_view media_type;
  ReadStream read = nullptr;
};

/// A file, a line or a record above this many bytes is left out.
inline constexpr std::size_t most_bytes = std::size_t{32} << 20U;

/// A whole stream, or why it is not read: empty, too long, broken.
struct Bytes {
  std::string bytes;
  std::string refusal;
};
[[nodiscard]] Bytes all_bytes(std::istream& stream);

[[nodiscard]] std::span<const Format> formats();
/// By name; nullptr where there is none.
[[nodiscard]] const Format* format_named(std::string_view name);
/// A file's name without ".gz", ".zst", ".bz2".
[[nodiscard]] std::string_view unpacked_name(std::string_view file_name);
/// By the end of a file's name, packed or not; nullptr where no format has it.
[[nodiscard]] const Format* format_of(std::string_view file_name);
/// By the first byte, which stays in the stream: JSON lines, HTML, else text.
[[nodiscard]] const Format& format_of(std::istream& stream);

/// text.cpp: one article a file.
bool plain_text(std::istream& stream,
                const Origin& origin,
                const Take& take,
                Problems& problems);
/// json_lines.cpp: one article a line.
bool json_lines(std::istream& stream,
                const Origin& origin,
                const Take& take,
                Problems& problems);

/// html_page.cpp: one article a page.
bool html_page(std::istream& stream,
               const Origin& origin,
               const Take& take,
               Problems& problems);

/// A page in bytes with what is known of it besides.
struct GivenPage {
  std::string_view bytes;
  std::string encoding; ///< that came with it; empty: none
  std::string url;      ///< where it was found, for pages that do not say theirs
};
/// Gives each article of a page: one, or the posts of a live page, each with its day
/// and its address. What stands in `known` the page cannot change; its name is the
/// page's. False where `take` said stop; `refusal` says why there is no article.
bool html_articles(const GivenPage& page,
                   const Article& known,
                   const Take& take,
                   std::string& refusal);

/// warc.cpp: one article a response record.
bool warc(std::istream& stream,
          const Origin& origin,
          const Take& take,
          Problems& problems);

/// xml_articles.cpp: the items of a feed, of NewsML-G2, or the text of NITF.
bool xml_articles(std::istream& stream,
                  const Origin& origin,
                  const Take& take,
                  Problems& problems);

/// archive.cpp: each file of a known format in a tar or zip, in the archive's order.
bool archive(std::istream& stream,
             const Origin& origin,
             const Take& take,
             Problems& problems);
/// The .url and .meta.json files in an archive.
[[nodiscard]] BesideAll
beside_in_archive(std::istream& stream, const std::string& place, Problems& problems);

} // namespace sourcier::read
