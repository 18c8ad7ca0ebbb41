// SPDX-License-Identifier: Apache-2.0
// A network of a spaCy pipeline as stored: the nodes of thinc's layer tree with their
// attributes and weights.
#pragma once
#include "nlp/msgpack.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::nlp {

/// Weights as stored: C order, float32.
struct Array {
  std::vector<std::size_t> shape;
  std::vector<float> values;
};

struct Node {
  std::string name;
  std::map<std::string, std::int64_t, std::less<>> refs; ///< −1: none
  std::map<std::string, std::string, std::less<>> attrs; ///< each MessagePack itself
  std::map<std::string, Array, std::less<>> params;
};

/// One `model` file.
class Thinc {
 public:
  /// Throws Failure where the file is missing, cut or not such a model.
  explicit Thinc(const std::filesystem::path& file);
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] const std::string& place() const { return place_; }
  /// Nodes of this name, in index order.
  [[nodiscard]] std::vector<const Node*> named(std::string_view name) const;
  [[nodiscard]] const Node* starting(std::string_view prefix) const;
  /// The weights, whose shape must be as given (0: any size). Throws Failure else.
  [[nodiscard]] const Array& weights(const Node& node,
                                     std::string_view name,
                                     const std::vector<std::size_t>& shape) const;
  [[nodiscard]] std::int64_t integer(const Node& node, std::string_view attr) const;
  [[nodiscard]] std::vector<std::string> strings(const Node& node,
                                                 std::string_view attr) const;
  [[noreturn]] void fail(const std::string& what) const;

 private:
  std::string place_;
  std::vector<Node> nodes_;
};

/// The next value as an array: numpy's dtype '<f4' only, finite. Throws Failure else.
[[nodiscard]] Array read_array(Msgpack& in);

} // namespace sourcier::nlp
