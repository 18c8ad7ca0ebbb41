// SPDX-License-Identifier: Apache-2.0
// Unpacks gzip, zstd and bzip2 piece by piece, by their own libraries.
#include "pack/unpack.hpp"

#include <array>
#include <bzlib.h>
#include <string>
#include <vector>
#include <zlib.h>
#include <zstd.h>

namespace sourcier::pack {
namespace {

constexpr std::size_t piece = std::size_t{1} << 16U; ///< bytes read or given at once
constexpr std::uint64_t free_bytes = 1U << 26U;      ///< no bomb below this size
constexpr std::uint64_t highest_ratio = 1000;

/// What one library says after one step.
struct Step {
  std::size_t taken = 0;
  std::size_t given = 0;
  bool finished = false; ///< one packed stream came to its end
  bool broken = false;
};

struct Input {
  const char* data = nullptr;
  std::size_t size = 0;
};
struct Output {
  char* data = nullptr;
  std::size_t size = 0;
};

/// One library's running state.
class Unpacker {
 public:
  Unpacker() = default;
  virtual ~Unpacker() = default;
  Unpacker(const Unpacker&) = delete;
  Unpacker(Unpacker&&) = delete;
  Unpacker& operator=(const Unpacker&) = delete;
  Unpacker& operator=(Unpacker&&) = delete;
  virtual Step step(Input input, Output output) = 0;
  /// Ready for the next stream.
  virtual void again() = 0;
};

class Gzip : public Unpacker {
 public:
  Gzip() { inflateInit2(&stream_, 15 + 32); } // gzip or zlib head
  ~Gzip() override { inflateEnd(&stream_); }
  Gzip(const Gzip&) = delete;
  Gzip(Gzip&&) = delete;
  Gzip& operator=(const Gzip&) = delete;
  Gzip& operator=(Gzip&&) = delete;
  Step step(Input input, Output output) override {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data));
    stream_.avail_in = static_cast<uInt>(input.size);
    stream_.next_out = reinterpret_cast<Bytef*>(output.data);
    stream_.avail_out = static_cast<uInt>(output.size);
    const int code = inflate(&stream_, Z_NO_FLUSH);
    return {input.size - stream_.avail_in,
            output.size - stream_.avail_out,
            code == Z_STREAM_END,
            code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR};
  }
  void again() override { inflateReset(&stream_); }

 private:
  z_stream stream_{};
};

class Bzip2 : public Unpacker {
 public:
  Bzip2() { BZ2_bzDecompressInit(&stream_, 0, 0); }
  ~Bzip2() override { BZ2_bzDecompressEnd(&stream_); }
  Bzip2(const Bzip2&) = delete;
  Bzip2(Bzip2&&) = delete;
  Bzip2& operator=(const Bzip2&) = delete;
  Bzip2& operator=(Bzip2&&) = delete;
  Step step(Input input, Output output) override {
    stream_.next_in = const_cast<char*>(input.data);
    stream_.avail_in = static_cast<unsigned>(input.size);
    stream_.next_out = output.data;
    stream_.avail_out = static_cast<unsigned>(output.size);
    const int code = BZ2_bzDecompress(&stream_);
    return {input.size - stream_.avail_in,
            output.size - stream_.avail_out,
            code == BZ_STREAM_END,
            code != BZ_OK && code != BZ_STREAM_END};
  }
  void again() override {
    BZ2_bzDecompressEnd(&stream_);
    stream_ = {};
    BZ2_bzDecompressInit(&stream_, 0, 0);
  }

 private:
  bz_stream stream_{};
};

class Zstd : public Unpacker {
 public:
  Step step(Input input, Output output) override {
    ZSTD_inBuffer in{input.data, input.size, 0};
    ZSTD_outBuffer out{output.data, output.size, 0};
    const std::size_t code = ZSTD_decompressStream(stream_.get(), &out, &in);
    const bool broken = ZSTD_isError(code) != 0;
    return {in.pos, out.pos, !broken && code == 0, broken};
  }
  void again() override { ZSTD_initDStream(stream_.get()); }

 private:
  struct Free {
    void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
  };
  std::unique_ptr<ZSTD_DStream, Free> stream_{ZSTD_createDStream()};
};

std::unique_ptr<Unpacker> unpacker(Packing packing) {
  switch (packing) {
  case Packing::gzip:
    return std::make_unique<Gzip>();
  case Packing::zstd:
    return std::make_unique<Zstd>();
  case Packing::bzip2:
    return std::make_unique<Bzip2>();
  case Packing::none:
    break;
  }
  return nullptr;
}

} // namespace

struct Unpacked::State {
  State(std::istream& stream, Packing packing)
      : packed(stream), unpack(unpacker(packing)), in(piece), out(piece) {}

  /// Fills the input when it is used up and the library holds nothing back. False at
  /// the end of the packed bytes.
  bool refill() {
    if (begin < end || full) {
      return true;
    }
    packed.read(in.data(), static_cast<std::streamsize>(in.size()));
    begin = 0;
    end = static_cast<std::size_t>(packed.gcount());
    read += end;
    return end > 0;
  }

  /// The next bytes, as many as there are; 0 at the end or at trouble.
  std::size_t next() {
    while (trouble == Trouble::none) {
      if (!refill()) {
        trouble = inside ? Trouble::broken : trouble;
        return 0;
      }
      const Step step =
          unpack->step({in.data() + begin, end - begin}, {out.data(), out.size()});
      begin += step.taken;
      given += step.given;
      full = step.given == out.size();
      inside = !step.finished && (inside || step.taken > 0);
      if (step.broken) {
        trouble = Trouble::broken;
      } else if (given > free_bytes && given / highest_ratio > read) {
        trouble = Trouble::too_much;
      }
      if (step.finished) {
        unpack->again();
      }
      if (step.given > 0) {
        return step.given;
      }
    }
    return 0;
  }

  std::istream& packed;
  std::unique_ptr<Unpacker> unpack;
  std::vector<char> in;
  std::vector<char> out;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint64_t read = 0;
  std::uint64_t given = 0;
  bool inside = false; ///< a packed stream is open
  bool full = false;   ///< the last step gave all it could
  Trouble trouble = Trouble::none;
};

Unpacked::Unpacked(std::istream& packed, Packing packing)
    : state_(std::make_unique<State>(packed, packing)) {}

Unpacked::~Unpacked() = default;

Trouble Unpacked::trouble() const {
  return state_->trouble;
}

Unpacked::int_type Unpacked::underflow() {
  const std::size_t size = state_->next();
  char* begin = state_->out.data();
  setg(begin, begin, begin + size);
  return size == 0 ? traits_type::eof() : traits_type::to_int_type(*begin);
}

Packing packing_of(std::istream& stream) {
  std::array<char, 4> head{};
  std::size_t size = 0;
  std::streambuf* buffer = stream.rdbuf();
  for (; size < head.size(); ++size) {
    const int c = buffer->sgetc();
    if (c == std::char_traits<char>::eof()) {
      break;
    }
    head.at(size) = static_cast<char>(c);
    buffer->sbumpc();
  }
  for (std::size_t back = 0; back < size; ++back) {
    buffer->sungetc();
  }
  const std::string_view bytes(head.data(), size);
  if (bytes.substr(0, 2) == "\x1F\x8B") {
    return Packing::gzip;
  }
  if (bytes == "\x28\xB5\x2F\xFD") {
    return Packing::zstd;
  }
  return bytes.substr(0, 3) == "BZh" ? Packing::bzip2 : Packing::none;
}

} // namespace sourcier::pack
