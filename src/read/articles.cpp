// SPDX-License-Identifier: Apache-2.0
// Files, folders and standard input, one article at a time.
#include "pack/unpack.hpp"
#include "read/article.hpp"
#include "read/beside.hpp"
#include "read/dates.hpp"
#include "read/formats.hpp"
#include "read/metadata.hpp"
#include "read/record.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <system_error>
#include <unordered_map>
#include <utility>

namespace sourcier::read {
namespace {

namespace fs = std::filesystem;

/// One file to read.
struct File {
  fs::path path;
  std::string name;
};

/// One run over all places.
class Reading {
 public:
  Reading(const Options& options, const Sink& sink, Problems& problems);
  /// False: the sink wants no more.
  bool place(const std::string& given);

 private:
  bool file(const File& file);
  bool folder(const fs::path& path);
  bool unpacked(std::istream& stream_of,
                const Origin& origin,
                const Format* format,
                pack::Packing packing);
  bool stream(std::istream& stream, const Origin& origin, const Format* format);
  bool take(Article raw);
  bool archive(const File& file, Origin origin, const Format* format);
  [[nodiscard]] bool is_copy(const Article& article);
  void left_out(const std::string& place, const std::string& reason);

  const Sink& sink_;
  Problems& problems_;
  Metadata metadata_;
  std::optional<Date> published_;
  const Format* format_ = nullptr;
  bool untouched_;
  Article beside_ = nothing_known(); ///< what lies beside the file being read
  /// Addresses of the articles so far, as hashes, and whether it was a mobile copy.
  std::unordered_map<std::uint64_t, bool> addresses_;
};

Reading::Reading(const Options& options, const Sink& sink, Problems& problems)
    : sink_(sink), problems_(problems), untouched_(options.untouched) {
  if (!options.metadata.empty()) {
    metadata_ = Metadata(options.metadata);
  }
  if (!options.published.empty()) {
    published_ = iso_date(options.published);
    if (!published_) {
      throw Failure(
          "--published: \"" + options.published + "\" is no date; write YYYY-MM-DD", 2);
    }
  }
  if (!options.format.empty()) {
    format_ = format_named(options.format);
    if (format_ == nullptr) {
      std::string known;
      for (const Format& format : formats()) {
        known += known.empty() ? "" : ", ";
        known += format.name;
      }
      throw Failure(
          "--from: no input format \"" + options.format + "\"; use one of " + known, 2);
    }
  }
}

void Reading::left_out(const std::string& place, const std::string& reason) {
  problems_.push_back({place, reason + "; left out"});
}

/// A mobile copy (AMP) of an article of this run, or the article of which a copy was
/// read. Other articles of the same address are none of ours to judge.
bool Reading::is_copy(const Article& article) {
  if (article.url.empty()) {
    return false;
  }
  const auto [before, fresh] =
      addresses_.try_emplace(std::hash<std::string>{}(article.url), article.amp);
  return !fresh && (before->second || article.amp);
}

bool Reading::take(Article raw) {
  if (untouched_) {
    return sink_(std::move(raw));
  }
  fill_from(beside_, raw);
  metadata_.apply(raw);
  std::optional<Article> read = article(std::move(raw), problems_);
  if (!read) {
    return true;
  }
  if (is_copy(*read)) {
    left_out(read->name,
             "the same article as a page read before, one of them for mobiles");
    return true;
  }
  if (!read->published && published_) {
    read->published = published_;
    read->date_basis = DateBasis::given_by_user;
  }
  return sink_(*std::move(read));
}

bool Reading::stream(std::istream& stream, const Origin& origin, const Format* format) {
  const Format& chosen = format_ != nullptr  ? *format_
                         : format != nullptr ? *format
                                             : format_of(stream);
  return chosen.read(
      stream, origin, [this](Article raw) { return take(std::move(raw)); }, problems_);
}

/// What stands behind the packing, if there is one.
bool Reading::unpacked(std::istream& stream_of,
                       const Origin& origin,
                       const Format* format,
                       pack::Packing packing) {
  if (packing == pack::Packing::none) {
    return stream(stream_of, origin, format);
  }
  pack::Unpacked buffer(stream_of, packing);
  std::istream inside(&buffer);
  const bool more = stream(inside, origin, format);
  if (buffer.trouble() == pack::Trouble::broken) {
    left_out(origin.place, "broken compressed data; what stands behind the break");
  } else if (buffer.trouble() == pack::Trouble::too_much) {
    left_out(origin.place,
             "unpacks to more than 1,000 times its size; what stands behind that");
  }
  return more;
}

/// An archive is read twice: what lies beside its pages may stand behind them.
bool Reading::archive(const File& file, Origin origin, const Format* format) {
  BesideAll all;
  {
    std::ifstream first(file.path, std::ios::binary);
    const pack::Packing packing = pack::packing_of(first);
    if (packing == pack::Packing::none) {
      all = beside_in_archive(first, origin.place, problems_);
    } else {
      pack::Unpacked buffer(first, packing);
      std::istream inside(&buffer);
      all = beside_in_archive(inside, origin.place, problems_);
    }
  }
  origin.beside = &all;
  std::ifstream stream_of(file.path, std::ios::binary);
  return unpacked(stream_of, origin, format, pack::packing_of(stream_of));
}

bool Reading::file(const File& file) {
  std::ifstream stream_of(file.path, std::ios::binary);
  if (!stream_of) {
    left_out(file.path.string(), "cannot be opened");
    return true;
  }
  const Format* format = format_of(file.path.filename().string());
  const Origin origin{std::string(unpacked_name(file.name)), file.path.string()};
  if (format_ == nullptr && format != nullptr && format->read == &read::archive) {
    return archive(file, origin, format);
  }
  beside_ = beside(file.path, problems_);
  const bool more = unpacked(stream_of, origin, format, pack::packing_of(stream_of));
  beside_ = nothing_known();
  return more;
}

bool Reading::folder(const fs::path& path) {
  std::error_code error;
  std::vector<File> files;
  fs::recursive_directory_iterator walk(
      path, fs::directory_options::skip_permission_denied, error);
  for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    const std::string name = walk->path().filename().string();
    std::error_code ignored;
    const bool regular = walk->is_regular_file(ignored);
    if (name.front() == '.') {
      walk.disable_recursion_pending();
    } else if (regular && (format_ != nullptr || format_of(name) != nullptr)) {
      files.push_back(
          {walk->path(), walk->path().lexically_relative(path).generic_string()});
    }
  }
  if (error) {
    left_out(path.string(), "the folder cannot be read (" + error.message() + ")");
  } else if (files.empty()) {
    left_out(path.string(), "no file of a known format in this folder");
  }
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) {
    return a.name < b.name;
  });
  return std::all_of(
      files.begin(), files.end(), [this](const File& one) { return file(one); });
}

bool Reading::place(const std::string& given) {
  if (given == "-") {
    if (std::cin.peek() == std::istream::traits_type::eof()) {
      return true; // an empty partition of a larger job
    }
    constexpr int gzip_head = 0x1F;
    return unpacked(std::cin,
                    {"stdin.txt", "standard input"},
                    nullptr,
                    std::cin.peek() == gzip_head ? pack::Packing::gzip
                                                 : pack::Packing::none);
  }
  const fs::path path(given);
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    left_out(given, "no such file or folder");
    return true;
  }
  return fs::is_directory(status) ? folder(path)
                                  : file({path, path.filename().generic_string()});
}

} // namespace

void articles(const std::vector<std::string>& places,
              const Options& options,
              const Sink& sink,
              Problems& problems) {
  Reading reading(options, sink, problems);
  for (const std::string& place : places) {
    if (!reading.place(place)) {
      return;
    }
  }
}

} // namespace sourcier::read
