// SPDX-License-Identifier: Apache-2.0
// Links that a person decided on, read back from a table.
#pragma once
#include "problem.hpp"

#include <cstddef>
#include <filesystem>
#include <istream>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace sourcier::knowledge {

struct Decision {
  std::string qid;       ///< empty: it is none of Wikidata's items
  double confidence = 1; ///< as the table says, 0 to 1
  std::string place;     ///< "links.csv:12"
};

/// By name, folded, as the sheet of `sourcier review` has it; for one article or for
/// all.
class Decisions {
 public:
  /// Reads a comma-separated table with the columns `name` and `qid`, and of `article`
  /// (as sc:sourceFile has it, or its address; empty: any), `kind` (Person …; empty:
  /// any) and `confidence` those it has. `qid` is a Q-number, an address that ends in
  /// one, "none", or empty: not decided. Bad rows are Problems. Failure where the file
  /// cannot be read or has not these columns.
  Decisions(const std::filesystem::path& path, Problems& problems);
  Decisions(std::istream& stream, const std::string& place, Problems& problems);

  /// What was decided on a name in an article (its name or address); the row of the
  /// article before that of all, the row of the kind before that of any. Null: nothing.
  [[nodiscard]] const Decision* find(std::string_view article,
                                     std::string_view folded_name,
                                     std::string_view kind) const;
  [[nodiscard]] std::size_t size() const { return decisions_.size(); }
  /// 16 hexadecimal digits that depend on all of them.
  [[nodiscard]] const std::string& digest() const { return digest_; }

 private:
  void read(std::istream& stream, const std::string& place, Problems& problems);

  std::map<std::string, Decision, std::less<>> decisions_; ///< by key
  std::string digest_;
};

} // namespace sourcier::knowledge
