// SPDX-License-Identifier: Apache-2.0
// tar and zip: each file in them is read as if it lay in a folder.
#include "pack/archive.hpp"

#include "pack/unpack.hpp"
#include "read/beside.hpp"
#include "read/formats.hpp"
#include "read/record.hpp"

#include <istream>
#include <utility>

namespace sourcier::read {
namespace {

constexpr std::size_t most_beside_in_all = std::size_t{64} << 20U; ///< bytes

void tell_trouble(pack::Trouble trouble, const std::string& place, Problems& problems) {
  if (trouble == pack::Trouble::broken) {
    problems.push_back(
        {place, "broken archive; what stands behind the break left out"});
  } else if (trouble == pack::Trouble::too_much) {
    problems.push_back({place,
                        "unpacks to more than 1,000 times its size or a million files; "
                        "what stands behind that left out"});
  }
}

/// Reads one entry in its format. False where `take` said stop.
bool read_entry(std::streambuf& content,
                const Origin& origin,
                const Format& format,
                const Take& take,
                Problems& problems) {
  std::istream packed(&content);
  const pack::Packing packing = pack::packing_of(packed);
  if (packing == pack::Packing::none) {
    return format.read(packed, origin, take, problems);
  }
  pack::Unpacked buffer(packed, packing);
  std::istream inside(&buffer);
  const bool more = format.read(inside, origin, take, problems);
  if (buffer.trouble() != pack::Trouble::none) {
    problems.push_back(
        {origin.place,
         "broken or endless compressed data; what stands behind left out"});
  }
  return more;
}

} // namespace

BesideAll
beside_in_archive(std::istream& stream, const std::string& place, Problems& problems) {
  BesideAll all;
  pack::Archive archive(stream);
  std::size_t bytes = 0;
  while (const auto entry = archive.next()) {
    if (page_beside(entry->name).empty() || entry->encrypted) {
      continue;
    }
    std::istream content(&archive.content());
    const Bytes one = all_bytes(content);
    bytes += one.bytes.size();
    if (one.bytes.size() > most_beside || bytes > most_beside_in_all) {
      continue;
    }
    all.add(entry->name, one.bytes, place + "/" + entry->name, problems);
  }
  return all;
}

bool archive(std::istream& stream,
             const Origin& origin,
             const Take& take,
             Problems& problems) {
  pack::Archive archive(stream);
  bool any = false;
  while (const auto entry = archive.next()) {
    const Format* format = format_of(entry->name);
    const std::string place = origin.place + "/" + entry->name;
    if (format == nullptr) {
      continue;
    }
    any = true;
    if (entry->encrypted) {
      problems.push_back({place, "is encrypted; left out"});
      continue;
    }
    if (format->read == &read::archive) {
      problems.push_back({place, "an archive in an archive; left out"});
      continue;
    }
    const Article known =
        origin.beside == nullptr ? nothing_known() : origin.beside->of(entry->name);
    const Take with_known = [&](Article raw) {
      fill_from(known, raw);
      return take(std::move(raw));
    };
    const Origin inside{std::string(unpacked_name(entry->name)), place};
    if (!read_entry(archive.content(), inside, *format, with_known, problems)) {
      return false;
    }
  }
  tell_trouble(archive.trouble(), origin.place, problems);
  if (!any && archive.trouble() == pack::Trouble::none) {
    problems.push_back({origin.place, "no file of a known format in it; left out"});
  }
  return true;
}

} // namespace sourcier::read
