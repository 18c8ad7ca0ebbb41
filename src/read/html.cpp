// SPDX-License-Identifier: Apache-2.0
// HTML to a tree of our own, by gumbo; the words stay where gumbo put them.
#include "read/html.hpp"

#include "read/html_limits.hpp"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <gumbo.h>
#include <limits>
#include <utility>

namespace sourcier::read {
namespace {

constexpr std::size_t encoding_window = 1024; ///< bytes [HTML standard, 13.2.3.2]

/// Memory that the parser takes piece by piece and that goes all at once: a page is
/// parsed, read and forgotten. Past its limit it breaks the parser off.
class Arena {
 public:
  explicit Arena(std::size_t limit) : limit_(limit) {}

  void* take(std::size_t size) {
    size = (size + 15U) & ~std::size_t{15};
    if (size > left_) {
      add_block(size);
    }
    char* const begin = next_;
    next_ += size;
    left_ -= size;
    return begin;
  }
  /// No limit from here on: what comes now is ours.
  void have_all() { limit_ = std::numeric_limits<std::size_t>::max(); }
  std::jmp_buf too_much{}; ///< where to go on past the limit

 private:
  void add_block(std::size_t size) {
    const std::size_t bytes = std::max(size, block_bytes);
    taken_ += bytes;
    if (taken_ > limit_) {
      std::longjmp(too_much, 1); // NOLINT(cert-err52-cpp): only C frames lie between
    }
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(bytes));
    next_ = blocks_.back().get();
    left_ = bytes;
  }

  static constexpr std::size_t block_bytes = std::size_t{1} << 18U;
  std::size_t limit_;
  std::size_t taken_ = 0;
  std::size_t left_ = 0;
  char* next_ = nullptr;
  std::vector<std::unique_ptr<char[]>> blocks_;
};

/// Far more than any page needs that is not made to need much.
std::size_t memory_for(std::size_t page_bytes) {
  return std::min((std::size_t{16} << 20U) + 300 * page_bytes, std::size_t{1} << 30U);
}

const GumboElement& element_of(const void* source) {
  return static_cast<const GumboNode*>(source)->v.element;
}

const GumboAttribute* attribute_of(const HtmlNode& node, std::string_view name) {
  if (node.source == nullptr) {
    return nullptr;
  }
  const GumboVector& all = element_of(node.source).attributes;
  for (unsigned at = 0; at < all.length; ++at) {
    const auto* attribute = static_cast<const GumboAttribute*>(all.data[at]);
    if (name == attribute->name) {
      return attribute;
    }
  }
  return nullptr;
}

bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}
bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

} // namespace

struct HtmlTree::Storage {
  explicit Storage(std::string bytes)
      : page(std::move(bytes)), arena(memory_for(page.size())) {}
  std::string page;
  Arena arena;
  const GumboNode* root = nullptr;
};

namespace {

/// False where the arena came to its limit. Holds nothing that a jump could lose.
bool parse(std::string_view page, Arena& arena, const GumboNode*& root) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = [](void* from, std::size_t size) {
    return static_cast<Arena*>(from)->take(size);
  };
  options.deallocator = [](void* /*from*/, void* /*bytes*/) {};
  options.userdata = &arena;
  options.max_errors = 0;
  if (setjmp(arena.too_much) != 0) { // NOLINT(cert-err52-cpp)
    return false;
  }
  const GumboOutput* output =
      gumbo_parse_with_options(&options, page.data(), page.size());
  root = output == nullptr ? nullptr : output->root;
  arena.have_all();
  return root != nullptr;
}

/// The letters of an unknown tag in lower case, at most 20, kept in the arena.
std::string_view unknown_tag(const GumboElement& element, Arena& arena) {
  std::string_view from(element.original_tag.data, element.original_tag.length);
  from.remove_prefix(from.starts_with('<') ? 1 : 0);
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '-';
  };
  std::size_t size = 0;
  while (size < from.size() && size < 20 && is_part(from[size])) {
    ++size;
  }
  auto* letters = static_cast<char*>(arena.take(size + 1));
  std::transform(
      from.begin(),
      from.begin() + static_cast<std::ptrdiff_t>(size),
      letters,
      [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  return size == 0 ? "unknown" : std::string_view(letters, size);
}

HtmlNode node_of(const GumboNode& source, NodeIndex parent, Arena& arena) {
  HtmlNode node;
  node.parent = parent;
  const GumboElement& element = source.v.element;
  const bool known = element.tag < GUMBO_TAG_UNKNOWN;
  node.tag = known ? std::string_view(gumbo_normalized_tagname(element.tag))
                   : unknown_tag(element, arena);
  node.tag_number = known ? static_cast<std::uint16_t>(element.tag + 1) : html_tags - 1;
  node.source = &source;
  return node;
}

struct Open {
  const GumboNode* source = nullptr;
  NodeIndex node = no_node;
  unsigned next = 0;
};

/// Lists gumbo's tree without recursion.
void list(const GumboNode& root, Arena& arena, std::vector<HtmlNode>& nodes) {
  std::vector<Open> open;
  nodes.push_back(node_of(root, no_node, arena));
  open.push_back({&root, 0, 0});
  while (!open.empty()) {
    Open& top = open.back();
    const GumboVector& children = top.source->v.element.children;
    if (top.next == children.length) {
      nodes[top.node].end = static_cast<NodeIndex>(nodes.size());
      open.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children.data[top.next++]);
    const auto index = static_cast<NodeIndex>(nodes.size());
    const NodeIndex parent = top.node;
    if (is_text(*child)) {
      HtmlNode text;
      text.text = child->v.text.text;
      text.parent = parent;
      text.end = index + 1;
      nodes.push_back(text);
    } else if (is_element(*child)) {
      nodes.push_back(node_of(*child, parent, arena));
      open.push_back({child, index, 0});
    }
  }
}

} // namespace

static_assert(GUMBO_TAG_UNKNOWN + 1 < html_tags - 1);

std::uint16_t html_tag_number(std::string_view tag) {
  const GumboTag known = gumbo_tagn_enum(tag.data(), static_cast<unsigned>(tag.size()));
  return known < GUMBO_TAG_UNKNOWN ? static_cast<std::uint16_t>(known + 1)
                                   : html_tags - 1;
}

std::string_view HtmlNode::attribute(std::string_view name) const {
  const GumboAttribute* found = attribute_of(*this, name);
  return found == nullptr ? std::string_view() : found->value;
}

bool HtmlNode::has(std::string_view name) const {
  return attribute_of(*this, name) != nullptr;
}

bool HtmlNode::has_attributes() const {
  return source != nullptr && element_of(source).attributes.length > 0;
}

HtmlTree::HtmlTree(std::unique_ptr<Storage> storage) : storage_(std::move(storage)) {
  list(*storage_->root, storage_->arena, nodes);
}
HtmlTree::~HtmlTree() = default;
HtmlTree::HtmlTree(HtmlTree&& other) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&& other) noexcept = default;

std::string HtmlTree::text_of(NodeIndex node) const {
  std::string text;
  for (NodeIndex at = node; at < nodes[node].end; ++at) {
    for (const char c : nodes[at].text) {
      const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!blank) {
        text.push_back(c);
      } else if (!text.empty() && text.back() != ' ') {
        text.push_back(' ');
      }
    }
  }
  if (!text.empty() && text.back() == ' ') {
    text.pop_back();
  }
  return text;
}

HtmlPage html_tree(std::string_view utf8) {
  HtmlPage page;
  HtmlSource source = html_source(utf8);
  page.refusal = std::move(source.refusal);
  if (!page.refusal.empty()) {
    return page;
  }
  auto storage = std::make_unique<HtmlTree::Storage>(std::move(source.page));
  if (parse(storage->page, storage->arena, storage->root)) {
    page.tree.emplace(std::move(storage));
  } else {
    page.refusal = "tags so crossed that parsing them would take too much memory";
  }
  return page;
}

void html_parse_alone(std::string_view utf8) {
  GumboOutput* output =
      gumbo_parse_with_options(&kGumboDefaultOptions, utf8.data(), utf8.size());
  gumbo_destroy_output(&kGumboDefaultOptions, output);
}

std::string html_encoding(std::string_view bytes) {
  std::string head(bytes.substr(0, encoding_window));
  std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  });
  for (const std::string_view mark : {"charset=", "encoding="}) {
    std::size_t at = head.find(mark);
    if (at == std::string::npos) {
      continue;
    }
    at += mark.size();
    const std::size_t begin = head.find_first_not_of(" \"'", at);
    const std::size_t end = head.find_first_of(" \"'/>;?", begin);
    if (begin != std::string::npos && end != std::string::npos) {
      return head.substr(begin, end - begin);
    }
  }
  return {};
}

} // namespace sourcier::read
