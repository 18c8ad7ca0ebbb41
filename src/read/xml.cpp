// SPDX-License-Identifier: Apache-2.0
// XML to a tree of our own, by Expat.
#include "read/xml.hpp"

#include "read/html.hpp"

#include <algorithm>
#include <expat.h>
#include <memory>
#include <tuple>

namespace sourcier::read {
namespace {

constexpr std::size_t deepest = 200;
constexpr std::size_t most_nodes = 1'000'000;
constexpr char between = '\n'; ///< namespace and name, as Expat hands them over

struct Free {
  void operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }
};

/// The tree while it grows.
struct Growing {
  XML_Parser parser = nullptr;
  std::vector<XmlNode> nodes;
  std::vector<XmlIndex> open;
  std::string refusal;

  void refuse(const char* why) {
    refusal = refusal.empty() ? why : refusal;
    XML_StopParser(parser, XML_FALSE);
  }
};

Growing& growing(void* data) {
  return *static_cast<Growing*>(data);
}

/// "namespace\nname" → both.
std::pair<std::string, std::string> parted(std::string_view name) {
  const std::size_t gap = name.rfind(between);
  return gap == std::string_view::npos ? std::pair<std::string, std::string>("", name)
                                       : std::pair<std::string, std::string>(
                                             name.substr(0, gap), name.substr(gap + 1));
}

void begin_element(void* data, const XML_Char* name, const XML_Char** attributes) {
  Growing& tree = growing(data);
  if (tree.open.size() >= deepest || tree.nodes.size() >= most_nodes) {
    tree.refuse("elements nested more than 200 deep, or more than a million of them");
    return;
  }
  XmlNode node;
  std::tie(node.space, node.name) = parted(name);
  for (; *attributes != nullptr; attributes += 2) {
    node.attributes.emplace_back(parted(attributes[0]).second, attributes[1]);
  }
  node.parent = tree.open.empty() ? no_xml : tree.open.back();
  tree.open.push_back(static_cast<XmlIndex>(tree.nodes.size()));
  tree.nodes.push_back(std::move(node));
}

void end_element(void* data, const XML_Char* /*name*/) {
  Growing& tree = growing(data);
  tree.nodes[tree.open.back()].end = static_cast<XmlIndex>(tree.nodes.size());
  tree.open.pop_back();
}

void add_text(Growing& tree, std::string_view text) {
  if (tree.open.empty()) {
    return;
  }
  const bool goes_on =
      tree.nodes.back().name.empty() && tree.nodes.back().parent == tree.open.back();
  if (!goes_on) {
    XmlNode node;
    node.parent = tree.open.back();
    node.end = static_cast<XmlIndex>(tree.nodes.size() + 1);
    tree.nodes.push_back(std::move(node));
  }
  tree.nodes.back().text += text;
}

void characters(void* data, const XML_Char* text, int size) {
  add_text(growing(data), {text, static_cast<std::size_t>(size)});
}

/// &eacute; of a file without its own entities.
void skipped_entity(void* data, const XML_Char* name, int parameter) {
  if (parameter == 0) {
    const HtmlPage page = html_tree("<p>&" + std::string(name) + ";");
    add_text(growing(data), page.tree ? page.tree->text_of(0) : std::string());
  }
}

void entity_declared(void* data,
                     const XML_Char* /*name*/,
                     int /*parameter*/,
                     const XML_Char* /*value*/,
                     int /*size*/,
                     const XML_Char* /*base*/,
                     const XML_Char* /*system*/,
                     const XML_Char* /*public_name*/,
                     const XML_Char* /*notation*/) {
  growing(data).refuse("declares entities of its own");
}

/// What lies outside is nothing: no file, no address is opened.
int outside(XML_Parser /*parser*/,
            const XML_Char* /*context*/,
            const XML_Char* /*base*/,
            const XML_Char* /*system*/,
            const XML_Char* /*public_name*/) {
  return XML_STATUS_OK;
}

std::string bare(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  const std::size_t end = text.find_last_not_of(" \t\r\n");
  return begin == std::string::npos ? std::string()
                                    : text.substr(begin, end + 1 - begin);
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
    case '<':
      out += "&lt;";
      break;
    case '&':
      out += "&amp;";
      break;
    case '"':
      out += "&quot;";
      break;
    default:
      out.push_back(c);
    }
  }
}

} // namespace

std::string_view XmlNode::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes) {
    if (key == wanted) {
      return value;
    }
  }
  return {};
}

XmlIndex XmlTree::child(XmlIndex node, std::string_view name, XmlIndex after) const {
  for (XmlIndex at = after == no_xml ? node + 1 : nodes[after].end;
       at < nodes[node].end;
       at = nodes[at].end) {
    if (nodes[at].name == name) {
      return at;
    }
  }
  return no_xml;
}

XmlIndex XmlTree::below(XmlIndex node, std::string_view name) const {
  for (XmlIndex at = node + 1; at < nodes[node].end; ++at) {
    if (nodes[at].name == name) {
      return at;
    }
  }
  return no_xml;
}

std::string XmlTree::text_of(XmlIndex node) const {
  std::string text;
  for (XmlIndex at = node; at < nodes[node].end; ++at) {
    text += nodes[at].text;
  }
  return bare(text);
}

std::string XmlTree::text_at(XmlIndex node, std::string_view name) const {
  const XmlIndex found = child(node, name);
  return found == no_xml ? std::string() : text_of(found);
}

std::string XmlTree::markup_of(XmlIndex node) const {
  std::string out;
  std::vector<XmlIndex> open;
  for (XmlIndex at = node + 1; at <= nodes[node].end; ++at) {
    while (!open.empty() && nodes[open.back()].end <= at) {
      out.append("</").append(nodes[open.back()].name).append(">");
      open.pop_back();
    }
    if (at == nodes[node].end) {
      break;
    }
    const XmlNode& one = nodes[at];
    if (one.name.empty()) {
      append_escaped(out, one.text);
      continue;
    }
    out.append("<").append(one.name);
    for (const auto& [key, value] : one.attributes) {
      out.append(" ").append(key).append("=\"");
      append_escaped(out, value);
      out.push_back('"');
    }
    out.push_back('>');
    open.push_back(at);
  }
  return out;
}

XmlFile xml_tree(std::string_view utf8) {
  Growing tree;
  const std::unique_ptr<XML_ParserStruct, Free> parser(
      XML_ParserCreateNS("UTF-8", between));
  tree.parser = parser.get();
  XML_SetUserData(tree.parser, &tree);
  XML_SetElementHandler(tree.parser, begin_element, end_element);
  XML_SetCharacterDataHandler(tree.parser, characters);
  XML_SetSkippedEntityHandler(tree.parser, skipped_entity);
  XML_SetEntityDeclHandler(tree.parser, entity_declared);
  XML_SetExternalEntityRefHandler(tree.parser, outside);
  XML_SetParamEntityParsing(tree.parser, XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE);
  XML_UseForeignDTD(tree.parser, XML_TRUE);
  const XML_Status status =
      XML_Parse(tree.parser, utf8.data(), static_cast<int>(utf8.size()), XML_TRUE);
  XmlFile file;
  if (!tree.refusal.empty()) {
    file.refusal = std::move(tree.refusal);
  } else if (status != XML_STATUS_OK || tree.nodes.empty()) {
    file.refusal =
        "broken XML in line " + std::to_string(XML_GetCurrentLineNumber(tree.parser));
  } else {
    file.tree = XmlTree{std::move(tree.nodes)};
  }
  return file;
}

} // namespace sourcier::read
