// SPDX-License-Identifier: Apache-2.0
// spaCy's attribute ruler, as far as French models use it: rules over one token that
// set its tag, part of speech, features or relation (runtime.md 5).
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::nlp {

/// What rules read and write of a token.
struct Ruled {
  std::string_view pos;
  std::string_view tag;
  std::string_view morph;
  std::string_view dep;
};

class Ruler {
 public:
  /// `file`: the model's `attribute_ruler/patterns`. Throws Failure where it is damaged
  /// or holds a rule of a kind that is not known.
  explicit Ruler(const std::filesystem::path& file);
  /// The token after all rules, in order; conditions see it as it was before. The views
  /// given back lie in the ruler or in `token`.
  [[nodiscard]] Ruled apply(const Ruled& token, bool is_space) const;

 private:
  struct Rule {
    std::optional<std::string> pos;
    std::optional<bool> is_space;
    std::optional<std::vector<std::string>> dep_not_in;
    std::optional<std::string> set_pos;
    std::optional<std::string> set_tag;
    std::optional<std::string> set_morph;
    std::optional<std::string> set_dep;
  };
  static Rule read_rule(class Msgpack& in);
  static void read_condition(Msgpack& in, Rule& rule);
  static void read_change(Msgpack& in, Rule& rule);
  std::vector<Rule> rules_;
};

} // namespace sourcier::nlp
