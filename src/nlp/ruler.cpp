// SPDX-License-Identifier: Apache-2.0
// Reads and applies the rules of an attribute ruler.
#include "nlp/ruler.hpp"

#include "nlp/files.hpp"
#include "nlp/msgpack.hpp"

#include <algorithm>

namespace sourcier::nlp {
namespace {

[[noreturn]] void unknown(const Msgpack& in, std::string_view what) {
  in.fail("a rule with the unknown " + std::string(what));
}

} // namespace

void Ruler::read_condition(Msgpack& in, Rule& rule) {
  const std::string_view name = in.text();
  if (name == "POS") {
    rule.pos = in.text();
  } else if (name == "IS_SPACE") {
    rule.is_space = in.boolean();
  } else if (name == "DEP" && in.kind() == Msgpack::Kind::map && in.map() == 1) {
    if (in.text() != "NOT_IN") {
      unknown(in, "operator of DEP");
    }
    rule.dep_not_in.emplace();
    for (std::size_t left = in.array(); left > 0; --left) {
      rule.dep_not_in->emplace_back(in.text());
    }
  } else {
    unknown(in, "condition " + std::string(name));
  }
}

void Ruler::read_change(Msgpack& in, Rule& rule) {
  const std::string_view name = in.text();
  const std::string value(in.text());
  if (name == "POS") {
    rule.set_pos = value;
  } else if (name == "TAG") {
    rule.set_tag = value;
  } else if (name == "DEP") {
    rule.set_dep = value;
  } else if (name == "MORPH") {
    rule.set_morph = value == "_" ? "" : value;
  } else {
    unknown(in, "attribute " + std::string(name));
  }
}

Ruler::Rule Ruler::read_rule(Msgpack& in) {
  Rule rule;
  for (std::size_t left = in.map(); left > 0; --left) {
    const std::string_view key = in.text();
    if (key == "patterns") {
      if (in.array() != 1 || in.array() != 1) {
        unknown(in, "pattern over several tokens");
      }
      for (std::size_t count = in.map(); count > 0; --count) {
        read_condition(in, rule);
      }
    } else if (key == "attrs") {
      for (std::size_t count = in.map(); count > 0; --count) {
        read_change(in, rule);
      }
    } else if (key == "index") {
      if (in.integer() != 0) {
        unknown(in, "index");
      }
    } else {
      unknown(in, key);
    }
  }
  return rule;
}

Ruler::Ruler(const std::filesystem::path& file) {
  const std::string bytes = model_file(file);
  Msgpack in(bytes, file.string());
  for (std::size_t left = in.array(); left > 0; --left) {
    rules_.push_back(read_rule(in));
  }
  in.finish();
}

Ruled Ruler::apply(const Ruled& token, bool is_space) const {
  Ruled out = token;
  for (const Rule& rule : rules_) {
    if ((rule.pos && *rule.pos != token.pos) ||
        (rule.is_space && *rule.is_space != is_space)) {
      continue;
    }
    if (rule.dep_not_in &&
        std::find(rule.dep_not_in->begin(), rule.dep_not_in->end(), token.dep) !=
            rule.dep_not_in->end()) {
      continue;
    }
    out.pos = rule.set_pos ? std::string_view(*rule.set_pos) : out.pos;
    out.tag = rule.set_tag ? std::string_view(*rule.set_tag) : out.tag;
    out.morph = rule.set_morph ? std::string_view(*rule.set_morph) : out.morph;
    out.dep = rule.set_dep ? std::string_view(*rule.set_dep) : out.dep;
  }
  return out;
}

} // namespace sourcier::nlp
