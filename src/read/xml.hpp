// SPDX-License-Identifier: Apache-2.0
// The tree of an XML file; entities are not expanded, nothing outside the file is read.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier::read {

using XmlIndex = std::uint32_t;
inline constexpr XmlIndex no_xml = 0xFFFFFFFF;

/// An element, or a run of text (then `name` is empty).
struct XmlNode {
  std::string name;  ///< without prefix: "encoded"
  std::string space; ///< its namespace; empty: none
  std::string text;  ///< UTF-8
  std::vector<std::pair<std::string, std::string>> attributes; ///< without prefixes
  XmlIndex parent = no_xml;
  XmlIndex end = 0; ///< one past the last node below this one
  /// Empty where the element has no such attribute.
  [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
};

/// The nodes in the order of the file; the first is the root element.
struct XmlTree {
  std::vector<XmlNode> nodes;
  /// The first child of this name after `after`; `no_xml` where there is none.
  [[nodiscard]] XmlIndex
  child(XmlIndex node, std::string_view name, XmlIndex after = no_xml) const;
  /// The first element of this name anywhere below.
  [[nodiscard]] XmlIndex below(XmlIndex node, std::string_view name) const;
  /// The text of the child of this name, without blanks at its ends; empty: none.
  [[nodiscard]] std::string text_at(XmlIndex node, std::string_view name) const;
  /// All text below a node, without blanks at its ends.
  [[nodiscard]] std::string text_of(XmlIndex node) const;
  /// What lies below a node as markup that an HTML parser reads.
  [[nodiscard]] std::string markup_of(XmlIndex node) const;
};

struct XmlFile {
  std::optional<XmlTree> tree;
  std::string refusal; ///< why there is no tree
};

/// Parses UTF-8. Refused: what is not well-formed (with its line), a file that declares
/// entities of its own, elements nested more than 200 deep, more than a million nodes.
/// A name such as &eacute; that only HTML knows is read as HTML does.
[[nodiscard]] XmlFile xml_tree(std::string_view utf8);

} // namespace sourcier::read
