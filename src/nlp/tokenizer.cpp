// SPDX-License-Identifier: Apache-2.0
// The tokenizer's algorithm (runtime.md 2): chunks between whitespace, prefixes,
// suffixes, infixes, exceptions.
#include "nlp/tokenizer.hpp"

#include "nlp/files.hpp"
#include "nlp/msgpack.hpp"
#include "nlp/tokenizer_rules.hpp"
#include "text/characters.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace sourcier::nlp {
namespace {

using Pieces = std::vector<Piece>;

void emit(Pieces& out, std::size_t begin, std::size_t end) {
  out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

void emit_parts(Pieces& out, std::size_t begin, const Parts& parts) {
  for (const Part& part : parts) {
    emit(out, begin, begin + part.size);
    out.back().norm = part.norm.empty() ? nullptr : &part.norm;
    begin += part.size;
  }
}

/// One run over one text; `exceptions_on` is off while the trie is built.
class Cutting {
 public:
  Cutting(const TokenizerRules& rules,
          std::u32string_view text,
          Memory<Cut>* memory,
          bool exceptions_on)
      : rules_(rules), text_(text), memory_(memory), exceptions_on_(exceptions_on) {}
  [[nodiscard]] Pieces run();

 private:
  void chunk(std::size_t begin, std::size_t end);
  void split(std::size_t begin, std::size_t end);
  void middle(std::size_t begin, std::size_t end);
  [[nodiscard]] std::u32string_view slice(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }
  [[nodiscard]] const Parts* exception(std::u32string_view s) const {
    return exceptions_on_ && !s.empty() ? rules_.exception(s) : nullptr;
  }
  const TokenizerRules& rules_;
  std::u32string_view text_;
  Memory<Cut>* memory_; ///< may be null
  bool exceptions_on_;
  Pieces out_;
};

Pieces Cutting::run() {
  if (text_.empty()) {
    return {};
  }
  bool in_space = text::is_space(text_.front());
  std::size_t start = 0;
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text::is_space(text_[i]) == in_space) {
      continue;
    }
    if (start < i) {
      chunk(start, i);
    }
    if (text_[i] == U' ') {
      out_.back().space_after = true;
      start = i + 1;
    } else {
      start = i;
    }
    in_space = !in_space;
  }
  if (start < text_.size()) {
    chunk(start, text_.size());
  }
  return std::move(out_);
}

void Cutting::chunk(std::size_t begin, std::size_t end) {
  const std::u32string_view s = slice(begin, end);
  if (const auto cut = memory_ == nullptr ? nullptr : memory_->find(s)) {
    for (Piece piece : cut->pieces) {
      piece.begin += static_cast<std::uint32_t>(begin);
      piece.end += static_cast<std::uint32_t>(begin);
      out_.push_back(piece);
    }
    return;
  }
  const std::size_t first = out_.size();
  if (const Parts* parts = exception(s)) {
    emit_parts(out_, begin, *parts);
  } else {
    split(begin, end);
  }
  if (memory_ != nullptr) {
    auto cut = std::make_shared<Cut>();
    cut->pieces.assign(out_.begin() + static_cast<std::ptrdiff_t>(first), out_.end());
    for (Piece& piece : cut->pieces) {
      piece.begin -= static_cast<std::uint32_t>(begin);
      piece.end -= static_cast<std::uint32_t>(begin);
    }
    memory_->add(s, std::move(cut));
  }
}

void Cutting::split(std::size_t begin, std::size_t end) {
  std::vector<std::pair<std::size_t, std::size_t>> suffixes;
  std::size_t last = 0;
  while (begin < end && end - begin != last) {
    const std::u32string_view s = slice(begin, end);
    if (rules_.is_whole(s) || exception(s) != nullptr) {
      break;
    }
    last = s.size();
    const auto prefix = rules_.prefix ? rules_.prefix->search(s) : std::nullopt;
    const std::size_t pl = prefix ? prefix->end - prefix->begin : 0;
    if (pl > 0 && exception(s.substr(pl)) != nullptr) {
      emit(out_, begin, begin + pl);
      begin += pl;
      break;
    }
    const auto suffix =
        rules_.suffix ? rules_.suffix->search(s.substr(pl)) : std::nullopt;
    const std::size_t sl = suffix ? suffix->end - suffix->begin : 0;
    if (sl > 0 && exception(s.substr(0, s.size() - sl)) != nullptr) {
      suffixes.emplace_back(end - sl, end);
      end -= sl;
      break;
    }
    const bool both = pl > 0 && sl > 0 && pl + sl <= s.size();
    if (pl > 0) {
      emit(out_, begin, begin + pl);
      begin += pl;
    }
    if (both || (pl == 0 && sl > 0)) {
      suffixes.emplace_back(end - sl, end);
      end -= sl;
    }
  }
  middle(begin, end);
  for (auto it = suffixes.rbegin(); it != suffixes.rend(); ++it) {
    emit(out_, it->first, it->second);
  }
}

void Cutting::middle(std::size_t begin, std::size_t end) {
  if (begin == end) {
    return;
  }
  const std::u32string_view s = slice(begin, end);
  if (const Parts* parts = exception(s)) {
    emit_parts(out_, begin, *parts);
    return;
  }
  if (rules_.is_whole(s) || (rules_.url && rules_.url->at_start(s))) {
    emit(out_, begin, end);
    return;
  }
  std::size_t start = 0;
  if (rules_.infix) {
    for (const text::Match match : rules_.infix->all(s)) {
      if (match.begin == 0) {
        continue;
      }
      if (match.begin != start) {
        emit(out_, begin + start, begin + match.begin);
      }
      if (match.begin != match.end) {
        emit(out_, begin + match.begin, begin + match.end);
      }
      start = match.end;
    }
  }
  if (start < s.size()) {
    emit(out_, begin + start, end);
  }
}

void add_sequences(TokenizerRules& rules) {
  for (const auto& [word, parts] : rules.exceptions) {
    const bool cut = word.find(U' ') != std::u32string::npos ||
                     !rules.faster_heuristics ||
                     (rules.prefix && rules.prefix->search(word)) ||
                     (rules.infix && rules.infix->search(word)) ||
                     (rules.suffix && rules.suffix->search(word));
    if (!cut) {
      continue;
    }
    std::vector<std::u32string> sequence;
    for (const Piece& piece : Cutting(rules, word, nullptr, false).run()) {
      sequence.push_back(word.substr(piece.begin, piece.end - piece.begin));
    }
    rules.sequences[sequence.front()].push_back(std::move(sequence));
  }
}

struct Found {
  std::size_t begin = 0; ///< tokens
  std::size_t end = 0;
};

/// The exceptions that lie over several tokens: all matches of the sequences, the
/// longest first, none over another.
class Joining {
 public:
  Joining(const TokenizerRules& rules, std::u32string_view text)
      : rules_(rules), text_(text) {}
  void run(Pieces& pieces) const;

 private:
  [[nodiscard]] std::u32string_view words(const Piece& piece) const {
    return text_.substr(piece.begin, piece.end - piece.begin);
  }
  [[nodiscard]] bool matches(const Pieces& pieces,
                             std::size_t at,
                             const std::vector<std::u32string>& sequence) const;
  [[nodiscard]] std::vector<Found> accepted(const Pieces& pieces) const;
  const TokenizerRules& rules_;
  std::u32string_view text_;
};

bool Joining::matches(const Pieces& pieces,
                      std::size_t at,
                      const std::vector<std::u32string>& sequence) const {
  if (sequence.size() > pieces.size() - at) {
    return false;
  }
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    if (words(pieces[at + i]) != sequence[i]) {
      return false;
    }
  }
  return true;
}

std::vector<Found> Joining::accepted(const Pieces& pieces) const {
  std::vector<Found> found;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto sequences = rules_.sequences.find(words(pieces[i]));
    if (sequences == rules_.sequences.end()) {
      continue;
    }
    for (const auto& sequence : sequences->second) {
      if (matches(pieces, i, sequence)) {
        found.push_back({i, i + sequence.size()});
      }
    }
  }
  std::sort(found.begin(), found.end(), [](Found a, Found b) {
    return a.end - a.begin != b.end - b.begin ? a.end - a.begin > b.end - b.begin
                                              : a.begin < b.begin;
  });
  std::vector<bool> seen(pieces.size());
  std::vector<Found> taken;
  for (const Found match : found) {
    if (!seen[match.begin] && !seen[match.end - 1]) {
      taken.push_back(match);
    }
    std::fill(seen.begin() + static_cast<std::ptrdiff_t>(match.begin),
              seen.begin() + static_cast<std::ptrdiff_t>(match.end),
              true);
  }
  std::sort(
      taken.begin(), taken.end(), [](Found a, Found b) { return a.begin < b.begin; });
  return taken;
}

void Joining::run(Pieces& pieces) const {
  const std::vector<Found> taken = accepted(pieces);
  if (taken.empty()) {
    return;
  }
  Pieces out;
  std::size_t next = 0;
  for (const Found match : taken) {
    for (; next < match.begin; ++next) {
      out.push_back(pieces[next]);
    }
    const std::uint32_t begin = pieces[match.begin].begin;
    const Piece& last = pieces[match.end - 1];
    const Parts* parts = rules_.exception(text_.substr(begin, last.end - begin));
    if (parts == nullptr) {
      continue;
    }
    emit_parts(out, begin, *parts);
    out.back().space_after = last.space_after;
    next = match.end;
  }
  for (; next < pieces.size(); ++next) {
    out.push_back(pieces[next]);
  }
  pieces = std::move(out);
}

} // namespace

Tokenizer::Tokenizer(const std::filesystem::path& file, std::size_t memory)
    : memory_(std::make_unique<Memory<Cut>>(memory)) {
  const std::string bytes = model_file(file);
  Msgpack in(bytes, file.string());
  auto rules = std::make_unique<TokenizerRules>(read_tokenizer_rules(in));
  add_sequences(*rules);
  rules_ = std::move(rules);
}

Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&& other) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&& other) noexcept = default;

std::vector<Piece> Tokenizer::tokens(std::u32string_view text) const {
  Pieces pieces = Cutting(*rules_, text, memory_.get(), true).run();
  Joining(*rules_, text).run(pieces);
  return pieces;
}

} // namespace sourcier::nlp
