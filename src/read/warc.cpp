// SPDX-License-Identifier: Apache-2.0
// WARC files (ISO 28500): one article for each page in them, read record by record.
#include "hash/digest.hpp"
#include "read/formats.hpp"
#include "read/html_marks.hpp"
#include "read/web_response.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace sourcier::read {
namespace {

/// A stream that knows its place.
class Counted : public std::streambuf {
 public:
  explicit Counted(std::istream& stream) : inner_(stream.rdbuf()) {}
  /// Bytes taken so far.
  [[nodiscard]] std::uint64_t place() const {
    return before_ - static_cast<std::uint64_t>(egptr() - gptr());
  }

 protected:
  int_type underflow() override {
    const std::streamsize size =
        inner_->sgetn(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    if (size <= 0) {
      return traits_type::eof();
    }
    before_ += static_cast<std::uint64_t>(size);
    setg(buffer_.data(), buffer_.data(), buffer_.data() + size);
    return traits_type::to_int_type(buffer_.front());
  }

 private:
  std::streambuf* inner_;
  std::array<char, std::size_t{1} << 16U> buffer_{};
  std::uint64_t before_ = 0; ///< the end of the buffer
};

/// One record; its block only where it is wanted and not too long.
struct Record {
  std::string kind; ///< "response"
  Fields head;
  std::uint64_t size = 0;
  std::string block;
};

enum class Got : std::uint8_t { record, no_record, breaks_off, nothing };

/// The records of one file.
class Records {
 public:
  explicit Records(std::istream& stream) : counted_(stream), stream_(&counted_) {}
  /// The next record. What is none is passed over up to the next line that begins as a
  /// record does.
  Got next(Record& record);
  /// Where the record begins, in the unpacked file.
  [[nodiscard]] std::uint64_t place() const { return place_; }

 private:
  static bool is_wanted(const std::string& kind);
  void pass_over();
  Got take(Record& record);

  Counted counted_;
  std::istream stream_;
  std::uint64_t place_ = 0;
  std::uint64_t ahead_ = 0; ///< where the record begins whose version line was read
  bool at_record_ = false;  ///< such a line was read
};

bool Records::is_wanted(const std::string& kind) {
  return kind == "response" || kind == "resource" || kind == "conversion";
}

/// Reads on to the end of the next version line.
void Records::pass_over() {
  std::array<char, 8> start{};
  std::size_t size = 0;
  for (int c = stream_.get(); c != std::istream::traits_type::eof();
       c = stream_.get()) {
    if (c != '\n') {
      if (size < start.size()) {
        start.at(size) = static_cast<char>(c);
      }
      ++size;
      continue;
    }
    const std::string_view line(start.data(), std::min(size, start.size()));
    if (line.starts_with("WARC/1.") && size <= 12) {
      ahead_ = counted_.place() - size - 1;
      at_record_ = true;
      return;
    }
    size = 0;
  }
}

Got Records::take(Record& record) {
  const auto head = header_fields(stream_);
  const std::string length = head ? field(*head, "content-length") : std::string();
  std::uint64_t size = 0;
  const auto [rest, error] =
      std::from_chars(length.data(), length.data() + length.size(), size);
  if (error != std::errc() || rest == length.data()) {
    return Got::no_record;
  }
  record.head = *head;
  record.size = size;
  record.kind = lower_ascii(field(record.head, "warc-type"));
  record.block.clear();
  if (!is_wanted(record.kind) || size > most_bytes) {
    stream_.ignore(static_cast<std::streamsize>(size));
  } else {
    record.block.resize(static_cast<std::size_t>(size));
    stream_.read(record.block.data(), static_cast<std::streamsize>(size));
  }
  return static_cast<std::uint64_t>(stream_.gcount()) == size ? Got::record
                                                              : Got::breaks_off;
}

Got Records::next(Record& record) {
  bool is_version = std::exchange(at_record_, false);
  place_ = is_version ? ahead_ : place_;
  while (!is_version) {
    place_ = counted_.place();
    if (stream_.peek() == std::istream::traits_type::eof()) {
      return Got::nothing;
    }
    const auto version = header_line(stream_);
    if (version && version->empty()) {
      continue;
    }
    if (!version || !version->starts_with("WARC/")) {
      pass_over();
      return Got::no_record;
    }
    is_version = true;
  }
  const Got got = take(record);
  if (got == Got::no_record) {
    pass_over();
  }
  return got;
}

/// Why a digest that the record names is not that of its bytes; empty: it is, or none
/// is named that is known.
std::string digest_refusal(const Record& record, const WebPage& page) {
  const auto block =
      hash::is_digest_of(field(record.head, "warc-block-digest"), record.block);
  if (!block.value_or(true)) {
    return "its block digest is not that of its bytes";
  }
  const std::string payload = field(record.head, "warc-payload-digest");
  const bool whole = field(record.head, "warc-truncated").empty();
  if (whole && !hash::is_digest_of(payload, page.body).value_or(true) &&
      !hash::is_digest_of(payload, page.joined).value_or(true)) {
    return "its payload digest is not that of its bytes";
  }
  return {};
}

/// The page of a record; nothing where it holds none.
std::optional<WebPage> page_of(const Record& record) {
  if (record.kind == "response") {
    return web_page(record.block);
  }
  WebPage page;
  page.type = media_type(field(record.head, "content-type"));
  if (!page.type.html && !page.type.plain) {
    return std::nullopt;
  }
  page.bytes = record.block;
  page.body = record.block;
  page.joined = record.block;
  return page;
}

/// The text of a conversion record, as some archives keep it of each page.
std::string take_plain(const WebPage& page, Article& article) {
  text::Decoded decoded = text::decode(page.bytes, page.type.encoding);
  article.text = Text(std::move(decoded.utf8));
  return decoded.refusal;
}

/// False where `take` said stop.
bool take_record(const Record& record,
                 const Origin& origin,
                 const Take& take,
                 Problems& problems) {
  const auto page = page_of(record);
  if (!page) {
    return true;
  }
  std::string refusal = digest_refusal(record, *page);
  refusal = refusal.empty() ? page->refusal : refusal;
  Article known;
  known.name = origin.name;
  std::string target = field(record.head, "warc-target-uri");
  if (!text::valid_utf8(target)) {
    target.clear(); // no address
  }
  bool more = true;
  if (refusal.empty() && page->type.html) {
    more =
        html_articles({page->bytes, page->type.encoding, target}, known, take, refusal);
  } else if (refusal.empty()) {
    known.url = target;
    refusal = take_plain(*page, known);
    more = !refusal.empty() || take(std::move(known));
  }
  if (!refusal.empty()) {
    problems.push_back({origin.place, refusal + "; left out"});
  }
  return more;
}

} // namespace

bool warc(std::istream& stream,
          const Origin& origin,
          const Take& take,
          Problems& problems) {
  Records records(stream);
  Record record;
  const std::string stem = origin.name.substr(0, origin.name.rfind('.'));
  std::size_t number = 0;
  for (Got got = records.next(record); got != Got::nothing;
       got = records.next(record)) {
    ++number;
    const std::string place = origin.place + ", record " + std::to_string(number) +
                              " at byte " + std::to_string(records.place());
    if (got == Got::no_record) {
      problems.push_back({place, "no WARC record; left out"});
    } else if (got == Got::breaks_off) {
      problems.push_back({place, "breaks off; left out"});
    } else if (record.block.size() < record.size && record.kind == "response") {
      problems.push_back({place, "longer than 32 MB; left out"});
    } else if (!take_record(record,
                            {stem + "-" + std::to_string(number) + ".html", place},
                            take,
                            problems)) {
      return false;
    }
  }
  return true;
}

} // namespace sourcier::read
