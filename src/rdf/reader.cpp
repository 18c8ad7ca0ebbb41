// SPDX-License-Identifier: Apache-2.0
// Serd's reader behind a door that counts lines, caps nesting and checks every term.
#include "rdf/reader.hpp"

#include "problem.hpp"
#include "rdf/nesting.hpp"

#include <serd/serd.h>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <exception>
#include <fstream>
#include <memory>
#include <utility>

namespace sourcier::rdf {

namespace {

struct FreeReader {
  void operator()(SerdReader* reader) const { serd_reader_free(reader); }
};
struct FreeEnv {
  void operator()(SerdEnv* env) const { serd_env_free(env); }
};

SerdSyntax serd_syntax(Syntax syntax) {
  switch (syntax) {
  case Syntax::turtle:
    return SERD_TURTLE;
  case Syntax::trig:
    return SERD_TRIG;
  case Syntax::ntriples:
    return SERD_NTRIPLES;
  case Syntax::nquads:
    break;
  }
  return SERD_NQUADS;
}

std::string_view text_of(const SerdNode& node) {
  return {reinterpret_cast<const char*>(node.buf), node.n_bytes};
}

/// What Serd's callbacks share. Nothing may be thrown through Serd: `failed` keeps it.
/// Serd reads one byte at a time, so the byte last given is the one it has looked at
/// but not yet used, and the line is known to the byte.
class Reading {
 public:
  Reading(const ByteSource& source,
          std::string place,
          Syntax syntax,
          const std::function<void(const ReadStatement&)>& take)
      : source_(source), place_(std::move(place)), nesting_(syntax), take_(take),
        env_(serd_env_new(nullptr)),
        most_in_a_slice_(syntax == Syntax::nquads ? slice : 0) {}

  static std::size_t
  next(void* buffer, std::size_t /*item*/, std::size_t /*items*/, void* self) {
    return static_cast<Reading*>(self)->give(static_cast<char*>(buffer));
  }
  static int failing(void* self) {
    return static_cast<Reading*>(self)->failed_ ? 1 : 0;
  }

  static SerdStatus prefix(void* self, const SerdNode* name, const SerdNode* uri) {
    return serd_env_set_prefix(static_cast<Reading*>(self)->env_.get(), name, uri);
  }
  static SerdStatus base(void* self, const SerdNode* uri) {
    return serd_env_set_base_uri(static_cast<Reading*>(self)->env_.get(), uri);
  }
  static SerdStatus statement(void* self,
                              SerdStatementFlags /*flags*/,
                              const SerdNode* graph,
                              const SerdNode* subject,
                              const SerdNode* predicate,
                              const SerdNode* object,
                              const SerdNode* datatype,
                              const SerdNode* language) {
    return static_cast<Reading*>(self)->keep(
        graph, {subject, predicate, object, datatype, language});
  }
  static SerdStatus error(void* self, const SerdError* error) {
    static_cast<Reading*>(self)->complain(*error);
    return SERD_SUCCESS;
  }

  [[noreturn]] void fail(std::uint32_t line, const std::string& what) const {
    throw Failure(place_ + ":" + std::to_string(line) + ": " + what);
  }
  /// Whether the text was cut after a line and goes on; then from its next byte.
  [[nodiscard]] bool goes_on() {
    in_slice_ = 0;
    return std::exchange(is_cut_, false) && !failed_ && message_.empty();
  }
  /// Throws what went wrong, if anything did.
  void finish(SerdStatus status) const {
    if (failed_) {
      std::rethrow_exception(failed_);
    }
    if (!message_.empty() || (status != SERD_SUCCESS && status != SERD_FAILURE)) {
      fail(std::max(error_line_, 1U),
           (message_.empty() ? "malformed" : message_) + "; mend the file");
    }
  }

 private:
  struct Parts {
    const SerdNode* subject;
    const SerdNode* predicate;
    const SerdNode* object;
    const SerdNode* datatype;
    const SerdNode* language;
  };

  std::size_t give(char* byte) {
    is_cut_ = most_in_a_slice_ > 0 && in_slice_ >= most_in_a_slice_ && last_ == '\n';
    if (failed_ || is_cut_) {
      return 0;
    }
    ++in_slice_;
    try {
      if (at_ == filled_) {
        at_ = 0;
        filled_ = source_(buffer_.data(), buffer_.size());
      }
      if (filled_ == 0) {
        return 0;
      }
      *byte = buffer_.at(at_++);
      line_ += last_ == '\n' ? 1 : 0;
      last_ = *byte;
      if (nesting_.after(last_) > most_nested) {
        fail(line_, "brackets nested too deep; write it flat");
      }
      return 1;
    } catch (...) {
      failed_ = std::current_exception();
      return 0;
    }
  }

  [[nodiscard]] Term term(const SerdNode& node) const {
    if (node.type == SERD_BLANK) {
      return Term::blank(std::string(text_of(node)));
    }
    SerdNode whole = serd_env_expand_node(env_.get(), &node);
    const std::string iri(whole.buf == nullptr ? std::string_view() : text_of(whole));
    serd_node_free(&whole);
    if (node.type == SERD_CURIE && iri.empty()) {
      throw Failure(std::string(text_of(node)) + ": unknown prefix; declare it");
    }
    return Term::iri(iri.empty() ? std::string(text_of(node)) : iri);
  }

  [[nodiscard]] Term object(const Parts& parts) const {
    if (parts.object->type != SERD_LITERAL) {
      return term(*parts.object);
    }
    const bool has_type = parts.datatype != nullptr && parts.datatype->buf != nullptr;
    const bool has_language =
        parts.language != nullptr && parts.language->buf != nullptr;
    return Term::as_read(std::string(text_of(*parts.object)),
                         has_type ? term(*parts.datatype).value() : std::string(),
                         has_language ? std::string(text_of(*parts.language))
                                      : std::string());
  }

  SerdStatus keep(const SerdNode* graph, const Parts& parts) {
    if (failed_) {
      return SERD_ERR_UNKNOWN;
    }
    try {
      const ReadStatement read = checked(graph, parts);
      take_(read);
      return SERD_SUCCESS;
    } catch (...) {
      failed_ = std::current_exception();
      return SERD_ERR_UNKNOWN;
    }
  }

  ReadStatement checked(const SerdNode* graph, const Parts& parts) const {
    try {
      ReadStatement read{
          {term(*parts.subject), term(*parts.predicate), object(parts)}, {}, line_};
      if (graph != nullptr && graph->buf != nullptr) {
        read.graph = term(*graph);
      }
      return read;
    } catch (const Failure& failure) {
      fail(line_, failure.what());
    }
  }

  void complain(const SerdError& error) {
    if (!message_.empty()) {
      return;
    }
    std::array<char, 300> text{};
    // NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized): Serd has begun the list
    std::vsnprintf(text.data(), text.size(), error.fmt, *error.args);
    message_ = text.data();
    message_.erase(message_.find_last_not_of(" \n") + 1);
    // Serd shows the character that it did not expect, be it the end of a line.
    std::replace_if(
        message_.begin(),
        message_.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20; },
        '?');
    error_line_ = line_;
  }

  /// Serd's reader of N-Quads (0.30.16) keeps the graph of each line until its end: it
  /// gets so many bytes, and then another reader goes on.
  static constexpr std::size_t slice = 1U << 20U;

  const ByteSource& source_;
  std::string place_;
  Nesting nesting_;
  const std::function<void(const ReadStatement&)>& take_;
  std::unique_ptr<SerdEnv, FreeEnv> env_;
  std::array<char, 65536> buffer_{};
  std::size_t at_ = 0;
  std::size_t filled_ = 0;
  std::uint32_t line_ = 1;
  char last_ = ' ';
  std::exception_ptr failed_;
  std::string message_;
  std::uint32_t error_line_ = 0;
  std::size_t most_in_a_slice_; ///< 0: the text stays whole
  std::size_t in_slice_ = 0;
  bool is_cut_ = false;
};

} // namespace

void read(const ByteSource& source,
          const std::string& place,
          Syntax syntax,
          const std::string& blank_prefix,
          const std::function<void(const ReadStatement&)>& take) {
  const auto reading = std::make_unique<Reading>(source, place, syntax, take);
  SerdStatus status = SERD_SUCCESS;
  do {
    const std::unique_ptr<SerdReader, FreeReader> reader(
        serd_reader_new(serd_syntax(syntax),
                        reading.get(),
                        nullptr,
                        Reading::base,
                        Reading::prefix,
                        Reading::statement,
                        nullptr));
    serd_reader_set_strict(reader.get(), true);
    serd_reader_set_error_sink(reader.get(), Reading::error, reading.get());
    if (!blank_prefix.empty()) {
      serd_reader_add_blank_prefix(
          reader.get(), reinterpret_cast<const std::uint8_t*>(blank_prefix.c_str()));
    }
    status = serd_reader_read_source(reader.get(),
                                     Reading::next,
                                     Reading::failing,
                                     reading.get(),
                                     reinterpret_cast<const std::uint8_t*>("text"),
                                     1);
  } while (reading->goes_on());
  reading->finish(status);
}

void read_file(const std::filesystem::path& path,
               const std::string& blank_prefix,
               const std::function<void(const ReadStatement&)>& take) {
  const std::optional<Syntax> syntax = syntax_of(path.string());
  if (!syntax) {
    throw Failure(path.string() + ": not an RDF file; name it .ttl, .trig, .nt or .nq");
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Failure(path.string() + ": cannot be opened; check the name and the rights");
  }
  const ByteSource source = [&](char* buffer, std::size_t size) {
    file.read(buffer, static_cast<std::streamsize>(size));
    if (file.bad()) {
      throw Failure(path.string() + ": cannot be read; check the disk");
    }
    return static_cast<std::size_t>(file.gcount());
  };
  read(source, path.string(), *syntax, blank_prefix, take);
}

void read_text(std::string_view text,
               const std::string& place,
               Syntax syntax,
               const std::function<void(const ReadStatement&)>& take) {
  std::size_t at = 0;
  const ByteSource source = [&](char* buffer, std::size_t size) {
    const std::string_view part = text.substr(at, size);
    std::copy(part.begin(), part.end(), buffer);
    at += part.size();
    return part.size();
  };
  read(source, place, syntax, "", take);
}

} // namespace sourcier::rdf
