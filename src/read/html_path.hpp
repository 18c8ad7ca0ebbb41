// SPDX-License-Identifier: Apache-2.0
// Where an element stands in its page, as a CSS selector.
#pragma once
#include "read/html.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sourcier::read {

/// Makes paths such as "#texte > p:nth-of-type(3)" [CSS Selectors 4]: from the nearest
/// element whose id is the only one of its kind in the page, else from "html", step by
/// step. A selector matches its element and no other of the page as parsed. Paths of
/// more than 40 steps are empty.
class HtmlPaths {
 public:
  explicit HtmlPaths(const HtmlTree& tree);
  [[nodiscard]] std::string to(NodeIndex node) const;

 private:
  const HtmlTree& tree_;
  std::vector<std::uint32_t> places_; ///< among the siblings of its tag, from 1
  std::unordered_map<std::string_view, std::uint32_t> ids_; ///< how often each comes
};

} // namespace sourcier::read
