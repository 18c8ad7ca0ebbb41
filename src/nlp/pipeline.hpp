// SPDX-License-Identifier: Apache-2.0
// Runs a spaCy v3.8 pipeline folder: texts in, the annotations that spaCy itself gives
// out. Knows nothing of news.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::nlp {

/// A text to annotate, with what is known of its sentences beforehand.
struct Input {
  std::string_view text; ///< valid UTF-8, at most 1,000,000 code points
  bool preset = false;   ///< true: sentences start where `starts` says and nowhere else
  /// Code points at which sentences start, ascending. The first token that begins there
  /// or later is a sentence start.
  std::vector<std::uint32_t> starts;
};

/// What the pipeline says of one text: columns with one entry a token. Views lie in the
/// Pipeline's memory: it must outlive them.
struct Annotation {
  std::vector<std::string> tok;
  std::vector<std::uint8_t> ws;        ///< 1: one blank follows that is no token
  std::vector<std::uint32_t> idx;      ///< code point at which the token begins
  std::vector<std::uint32_t> end;      ///< one past its last
  std::vector<std::uint8_t> is_space;  ///< 1: all of the token is whitespace
  std::vector<std::string> norm;       ///< what the networks see
  std::vector<std::string_view> pos;   ///< "NOUN"; whitespace: "SPACE"
  std::vector<std::string_view> tag;   ///< in French the same as `pos`
  std::vector<std::string_view> morph; ///< "Gender=Fem|Number=Sing"; "": none
  std::vector<std::uint32_t> head;     ///< token; a root is its own
  std::vector<std::string_view> dep;   ///< "nsubj"
  std::vector<std::string> lemma;
  std::vector<char> ent_iob;              ///< 'B', 'I', 'O'
  std::vector<std::string_view> ent_type; ///< "PER"; "": none
  std::vector<std::int8_t> sent_start;    ///< 1 or −1
  std::vector<std::int8_t> preset; ///< what the parser was told: 1, −1; empty: raw
  std::vector<float> tensor;       ///< the shared network's rows, one after another
  float parser_margin = 0; ///< smallest score distance of the parser's decisions
  float ner_margin = 0;    ///< of the name recogniser's
  float morph_margin = 0;  ///< of the morphologizer's
  [[nodiscard]] std::size_t size() const { return tok.size(); }
};

/// A loaded pipeline. `annotate` is const, keeps nothing of what it has seen that could
/// change a result, and may be called from several threads at once.
class Pipeline {
 public:
  /// `folder`: the model's data folder (it holds config.cfg), or the package around it.
  /// Throws Failure, one line that says what to do, where it is missing, damaged, or of
  /// a kind that is not known.
  /// `cache_mb`: megabytes that may be used, for all threads together, to remember
  /// words.
  [[nodiscard]] static Pipeline load(const std::filesystem::path& folder,
                                     std::size_t cache_mb = 250);
  ~Pipeline();
  Pipeline(Pipeline&& other) noexcept;
  Pipeline& operator=(Pipeline&& other) noexcept;
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  /// One annotation a text, in order; each is the same whatever the others are. Many
  /// short texts are faster in one call.
  [[nodiscard]] std::vector<Annotation> annotate(std::span<const Input> texts) const;
  /// "fr_core_news_md 3.8.0".
  [[nodiscard]] const std::string& name() const;
  /// The version of the kernels in use: "avx2".
  [[nodiscard]] std::string_view arithmetic() const;

 private:
  struct Components;
  explicit Pipeline(std::unique_ptr<const Components> components);
  std::unique_ptr<const Components> components_;
};

} // namespace sourcier::nlp
