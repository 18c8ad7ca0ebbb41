// SPDX-License-Identifier: Apache-2.0
// Archives read entry by entry: tar and zip.
#pragma once
#include "pack/unpack.hpp"

#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <streambuf>
#include <string>
#include <string_view>

namespace sourcier::pack {

/// A file in an archive. Its name is a label: nothing is ever written to it.
struct Entry {
  std::string
      name; ///< UTF-8, "mars/0412.html": no root, no "..", no control characters
  bool encrypted = false;
};

/// The name of an entry as a label: parts that lead elsewhere are left out, bytes that
/// are no UTF-8 and control characters become "_". "file" where nothing is left.
[[nodiscard]] std::string label(std::string_view name);

/// Reads an archive from front to end; constant memory. Folders, links and devices are
/// passed over. At trouble the archive simply ends, and `trouble` says why: broken, or
/// more than 1,000 times its packed size, or more than a million entries.
class Archive {
 public:
  /// `stream` is read on while this lives. A zip whose stream can be searched is read
  /// by its list of contents, else as it comes.
  explicit Archive(std::istream& stream);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive(Archive&&) = delete;
  Archive& operator=(const Archive&) = delete;
  Archive& operator=(Archive&&) = delete;

  /// The next file; nothing at the end or at trouble.
  [[nodiscard]] std::optional<Entry> next();
  /// The bytes of the file that `next` gave, until it is called again.
  [[nodiscard]] std::streambuf& content();
  [[nodiscard]] Trouble trouble() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

} // namespace sourcier::pack
