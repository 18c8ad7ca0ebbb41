// SPDX-License-Identifier: Apache-2.0
// Reads a thinc model file (runtime.md 1.3).
#include "nlp/thinc.hpp"

#include "nlp/files.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <utility>

namespace sourcier::nlp {
namespace {

constexpr std::size_t most_nodes = 4096;

void read_nodes(Msgpack& in, std::vector<Node>& nodes) {
  const std::size_t count = in.array();
  if (count > most_nodes) {
    in.fail("too many layers");
  }
  nodes.resize(count);
  for (Node& node : nodes) {
    for (std::size_t left = in.map(); left > 0; --left) {
      const std::string_view key = in.text();
      if (key == "name") {
        node.name = in.text();
      } else if (key == "refs") {
        for (std::size_t refs = in.map(); refs > 0; --refs) {
          const std::string name(in.text());
          const bool none = in.kind() == Msgpack::Kind::nil;
          node.refs[name] = none ? -1 : in.integer();
          if (none) {
            in.skip();
          }
        }
      } else {
        in.skip();
      }
    }
  }
}

void check_count(Msgpack& in, const std::vector<Node>& nodes) {
  if (in.array() != nodes.size()) {
    in.fail("parts of different lengths");
  }
}

void read_attrs(Msgpack& in, std::vector<Node>& nodes) {
  check_count(in, nodes);
  for (Node& node : nodes) {
    for (std::size_t left = in.map(); left > 0; --left) {
      const std::string name(in.text());
      node.attrs[name] = in.text();
    }
  }
}

void read_params(Msgpack& in, std::vector<Node>& nodes) {
  check_count(in, nodes);
  for (Node& node : nodes) {
    for (std::size_t left = in.map(); left > 0; --left) {
      const std::string name(in.text());
      if (in.kind() == Msgpack::Kind::nil) {
        in.skip();
      } else {
        node.params[name] = read_array(in);
      }
    }
  }
}

std::vector<std::size_t> read_shape(Msgpack& in) {
  std::vector<std::size_t> shape(in.array());
  for (std::size_t& side : shape) {
    side = in.id();
    if (side > (std::size_t{1} << 31U)) {
      in.fail("an array too large");
    }
  }
  if (shape.size() > 4) {
    in.fail("an array of too many dimensions");
  }
  return shape;
}

} // namespace

Array read_array(Msgpack& in) {
  Array array;
  std::string_view data;
  std::string_view type;
  for (std::size_t left = in.map(); left > 0; --left) {
    const std::string_view key = in.text();
    if (key == "type") {
      type = in.text();
    } else if (key == "shape") {
      array.shape = read_shape(in);
    } else if (key == "data") {
      data = in.text();
    } else {
      in.skip();
    }
  }
  if (type != "<f4") {
    in.fail("an array of type '" + std::string(type) + "' instead of '<f4'");
  }
  std::size_t size = 1;
  for (const std::size_t side : array.shape) {
    if (side != 0 && size > data.size() / side) {
      in.fail("an array shorter than its shape");
    }
    size *= side;
  }
  if (size * sizeof(float) != data.size()) {
    in.fail("an array that does not fit its shape");
  }
  array.values.resize(size);
  if (size > 0) {
    std::memcpy(array.values.data(), data.data(), data.size());
  }
  if (!std::all_of(array.values.begin(), array.values.end(), [](float value) {
        return std::isfinite(value);
      })) {
    in.fail("a weight that is no finite number before");
  }
  return array;
}

Thinc::Thinc(const std::filesystem::path& file) : place_(file.string()) {
  const std::string bytes = model_file(file);
  Msgpack in(bytes, place_);
  for (std::size_t left = in.map(); left > 0; --left) {
    const std::string_view key = in.text();
    if (key == "nodes") {
      read_nodes(in, nodes_);
    } else if (key == "attrs") {
      read_attrs(in, nodes_);
    } else if (key == "params") {
      read_params(in, nodes_);
    } else {
      in.skip();
    }
  }
  in.finish();
}

void Thinc::fail(const std::string& what) const {
  fail_damaged(place_, what);
}

std::vector<const Node*> Thinc::named(std::string_view name) const {
  std::vector<const Node*> found;
  for (const Node& node : nodes_) {
    if (node.name == name) {
      found.push_back(&node);
    }
  }
  return found;
}

const Node* Thinc::starting(std::string_view prefix) const {
  for (const Node& node : nodes_) {
    if (node.name.starts_with(prefix)) {
      return &node;
    }
  }
  return nullptr;
}

const Array& Thinc::weights(const Node& node,
                            std::string_view name,
                            const std::vector<std::size_t>& shape) const {
  const auto found = node.params.find(name);
  if (found == node.params.end()) {
    fail("layer " + node.name + " has no weights " + std::string(name));
  }
  const Array& array = found->second;
  bool fits = array.shape.size() == shape.size();
  for (std::size_t i = 0; fits && i < shape.size(); ++i) {
    fits = array.shape[i] > 0 && (shape[i] == 0 || shape[i] == array.shape[i]);
  }
  if (!fits) {
    fail("weights " + std::string(name) + " of layer " + node.name +
         " have another shape than expected");
  }
  return array;
}

std::int64_t Thinc::integer(const Node& node, std::string_view attr) const {
  const auto found = node.attrs.find(attr);
  if (found == node.attrs.end()) {
    fail("layer " + node.name + " has no attribute " + std::string(attr));
  }
  return Msgpack(found->second, place_).integer();
}

std::vector<std::string> Thinc::strings(const Node& node, std::string_view attr) const {
  const auto found = node.attrs.find(attr);
  if (found == node.attrs.end()) {
    fail("layer " + node.name + " has no attribute " + std::string(attr));
  }
  Msgpack in(found->second, place_);
  std::vector<std::string> strings(in.array());
  for (std::string& string : strings) {
    string = in.text();
  }
  return strings;
}

} // namespace sourcier::nlp
