// SPDX-License-Identifier: Apache-2.0
// Reads a model's tokenizer file (runtime.md 1.4).
#include "nlp/tokenizer_rules.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier::nlp {
namespace {

constexpr std::int64_t orth_attribute = 65;
constexpr std::int64_t norm_attribute = 67;

std::int64_t attribute(Msgpack& in) {
  if (in.kind() == Msgpack::Kind::integer) {
    return in.integer();
  }
  const std::string_view name = in.text();
  if (name == "ORTH") {
    return orth_attribute;
  }
  if (name == "NORM") {
    return norm_attribute;
  }
  in.fail("an exception with the unknown attribute " + std::string(name));
}

std::u32string points(Msgpack& in) {
  const std::string_view bytes = in.text();
  if (!text::valid_utf8(bytes)) {
    in.fail("a string that is no UTF-8");
  }
  return text::code_points(bytes);
}

Parts read_parts(Msgpack& in, const std::u32string& key) {
  Parts parts(in.array());
  std::u32string whole;
  for (Part& part : parts) {
    for (std::size_t left = in.map(); left > 0; --left) {
      const std::int64_t name = attribute(in);
      if (name == orth_attribute) {
        const std::u32string orth = points(in);
        part.size = static_cast<std::uint32_t>(orth.size());
        whole += orth;
      } else if (name == norm_attribute) {
        part.norm = points(in);
      } else {
        in.fail("an exception with an unknown attribute");
      }
    }
  }
  if (whole != key || key.empty() ||
      std::any_of(
          parts.begin(), parts.end(), [](const Part& p) { return p.size == 0; })) {
    in.fail("an exception whose parts are not the whole");
  }
  return parts;
}

std::optional<Pattern> read_regex(Msgpack& in) {
  if (in.kind() == Msgpack::Kind::nil) {
    in.skip();
    return std::nullopt;
  }
  return Pattern(in.text(), in.place());
}

} // namespace

const Parts* TokenizerRules::exception(std::u32string_view s) const {
  const auto found = exceptions.find(s);
  return found == exceptions.end() ? nullptr : &found->second;
}

bool TokenizerRules::is_whole(std::u32string_view s) const {
  return whole && whole->at_start(s).has_value();
}

TokenizerRules read_tokenizer_rules(Msgpack& in) {
  TokenizerRules rules;
  for (std::size_t left = in.map(); left > 0; --left) {
    const std::string_view key = in.text();
    if (key == "prefix_search") {
      rules.prefix = read_regex(in);
    } else if (key == "suffix_search") {
      rules.suffix = read_regex(in);
    } else if (key == "infix_finditer") {
      rules.infix = read_regex(in);
    } else if (key == "token_match") {
      rules.whole = read_regex(in);
    } else if (key == "url_match") {
      rules.url = read_regex(in);
    } else if (key == "faster_heuristics") {
      rules.faster_heuristics = in.boolean();
    } else if (key == "exceptions") {
      for (std::size_t count = in.map(); count > 0; --count) {
        const std::u32string word = points(in);
        rules.exceptions.insert_or_assign(word, read_parts(in, word));
      }
    } else {
      in.fail("the unknown rule " + std::string(key));
    }
  }
  in.finish();
  return rules;
}

} // namespace sourcier::nlp
