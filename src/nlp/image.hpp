// SPDX-License-Identifier: Apache-2.0
// Tables as one stretch of memory, kept in a file that the next start maps instead of
// reading the model again.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace sourcier::nlp {

inline constexpr std::size_t image_sections = 8;
using Sections = std::array<std::span<const std::byte>, image_sections>;

/// The sections and whoever owns their memory. Each begins on a multiple of 64 bytes.
struct Image {
  std::shared_ptr<const void> owner;
  Sections sections;

  /// Section `i` as an array; its size must be a multiple of an item's.
  template <class Item>
  [[nodiscard]] std::span<const Item> items(std::size_t i) const {
    return {reinterpret_cast<const Item*>(sections.at(i).data()),
            sections.at(i).size() / sizeof(Item)};
  }
};

/// A 64-bit digest that finds damage, not malice; the same on every machine.
[[nodiscard]] std::uint64_t digest(std::string_view bytes, std::uint64_t seed);

/// Maps the file, if it is there, whole, of this layout, and was written for `key`.
[[nodiscard]] std::optional<Image> open_image(const std::filesystem::path& file,
                                              std::uint64_t key);

/// Copies the sections into one stretch and tries to write it: under another name
/// first, then renamed. A place that cannot be written is no error.
[[nodiscard]] Image make_image(const std::filesystem::path& file,
                               std::uint64_t key,
                               const Sections& sections);

} // namespace sourcier::nlp
