// SPDX-License-Identifier: Apache-2.0
// What a store has taken, line by line in a file, so that a load can go on.
#pragma once
#include <array>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <istream>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sourcier::load {

/// Lines "put SHA256 GRAPH", "del GRAPH", "bulk" and "end" behind a head that names the
/// store. A line is appended once the store has answered; a torn or foreign line is
/// skipped, so the worst a crash can do is that a graph is put once more. In memory
/// about 60 bytes a graph. Its functions may be called from several threads.
class Journal {
 public:
  /// Opens or makes the file, and keeps others out of it. What an interrupted load
  /// wrote is believed; what a finished one wrote only where `believe_finished`, else
  /// the file starts anew. Failure where it is another store's or in use.
  Journal(const std::filesystem::path& path,
          const std::string& store,
          bool believe_finished);
  ~Journal();
  Journal(const Journal&) = delete;
  Journal(Journal&&) = delete;
  Journal& operator=(const Journal&) = delete;
  Journal& operator=(Journal&&) = delete;

  /// Whether the store took exactly this content of the graph last.
  [[nodiscard]] bool holds(const std::string& graph, std::string_view sha256) const;
  /// Graphs that the store should have: the first of the file and its last 32, which a
  /// store that falls may lose though it has answered; none: believe it.
  [[nodiscard]] std::vector<std::string> samples() const;
  /// An earlier run was interrupted in the middle of a bulk load.
  [[nodiscard]] bool is_bulk() const { return is_bulk_; }

  /// The last load that wrote it came to its end.
  [[nodiscard]] bool has_ended() const { return has_ended_; }

  /// Before a graph is sent that the store may hold with another content.
  void unsettle(const std::string& graph);
  void put(const std::string& graph, std::string_view sha256);
  void begin_bulk();
  /// The load came to its end.
  void end();
  /// Forgets everything: the store is not what the journal says.
  void restart();

 private:
  using Digest = std::array<std::uint64_t, 2>;
  static Digest digest(std::string_view sha256);
  /// False where the last line is torn.
  bool read(std::istream& lines);
  void forget();
  void append(const std::string& line);

  std::filesystem::path path_;
  std::string head_;
  int descriptor_ = -1;
  mutable std::mutex mutex_;
  std::unordered_map<std::uint64_t, Digest> taken_; ///< by hash of the graph's IRI
  std::string first_;
  std::deque<std::string> last_; ///< at most 32
  bool is_bulk_ = false;
  bool has_ended_ = false;
  bool starts_anew_ = false; ///< the file is emptied before the next line
};

} // namespace sourcier::load
