// SPDX-License-Identifier: Apache-2.0
// Reads config.cfg (runtime.md 1.1) and checks each setting that changes results.
#include "nlp/config.hpp"

#include "json/json.hpp"
#include "nlp/files.hpp"
#include "nlp/msgpack.hpp"
#include "problem.hpp"

#include <array>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier::nlp {
namespace {

using Section = std::map<std::string, std::string, std::less<>>;
using Sections = std::map<std::string, Section, std::less<>>;

std::string_view trimmed(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) {
    return {};
  }
  return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

Sections sections_of(std::string_view bytes, const std::string& place) {
  Sections sections;
  std::string section;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = trimmed(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.empty() || line.front() == '#' || line.front() == ';') {
      continue;
    }
    if (line.front() == '[' && line.back() == ']') {
      section = line.substr(1, line.size() - 2);
      sections[section];
      continue;
    }
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) {
      fail_damaged(place, "a line without '='");
    }
    sections[section][std::string(trimmed(line.substr(0, equals)))] =
        trimmed(line.substr(equals + 1));
  }
  return sections;
}

/// A setting that must have one value.
struct Required {
  std::string_view section;
  std::string_view key;
  std::string_view value; ///< JSON as in the file
};

// The pipelines of runtime.md 1.2; everything else would run, but differently.
constexpr std::array<Required, 35> required{{
    {"nlp", "lang", R"("fr")"},
    {"nlp",
     "pipeline",
     R"(["tok2vec","morphologizer","parser","senter","attribute_ruler","lemmatizer","ner"])"},
    {"nlp", "disabled", R"(["senter"])"},
    {"components.tok2vec", "factory", R"("tok2vec")"},
    {"components.tok2vec.model", "@architectures", R"("spacy.Tok2Vec.v2")"},
    {"components.tok2vec.model.embed",
     "@architectures",
     R"("spacy.MultiHashEmbed.v2")"},
    {"components.tok2vec.model.encode",
     "@architectures",
     R"("spacy.MaxoutWindowEncoder.v2")"},
    {"components.tok2vec.model.encode", "window_size", "1"},
    {"components.tok2vec.model.encode", "maxout_pieces", "3"},
    {"components.morphologizer", "factory", R"("morphologizer")"},
    {"components.morphologizer", "overwrite", "true"},
    {"components.morphologizer", "extend", "false"},
    {"components.morphologizer.model", "@architectures", R"("spacy.Tagger.v2")"},
    {"components.morphologizer.model", "normalize", "false"},
    {"components.morphologizer.model.tok2vec",
     "@architectures",
     R"("spacy.Tok2VecListener.v1")"},
    {"components.parser", "factory", R"("parser")"},
    {"components.parser", "learn_tokens", "false"},
    {"components.parser.model",
     "@architectures",
     R"("spacy.TransitionBasedParser.v2")"},
    {"components.parser.model", "state_type", R"("parser")"},
    {"components.parser.model", "extra_state_tokens", "false"},
    {"components.parser.model", "use_upper", "true"},
    {"components.parser.model.tok2vec",
     "@architectures",
     R"("spacy.Tok2VecListener.v1")"},
    {"components.ner", "factory", R"("ner")"},
    {"components.ner.model", "@architectures", R"("spacy.TransitionBasedParser.v2")"},
    {"components.ner.model", "state_type", R"("ner")"},
    {"components.ner.model", "extra_state_tokens", "false"},
    {"components.ner.model", "use_upper", "true"},
    {"components.ner.model.tok2vec", "@architectures", R"("spacy.Tok2Vec.v2")"},
    {"components.ner.model.tok2vec.embed",
     "@architectures",
     R"("spacy.MultiHashEmbed.v2")"},
    {"components.ner.model.tok2vec.encode",
     "@architectures",
     R"("spacy.MaxoutWindowEncoder.v2")"},
    {"components.ner.model.tok2vec.encode", "window_size", "1"},
    {"components.ner.model.tok2vec.encode", "maxout_pieces", "3"},
    {"components.attribute_ruler", "factory", R"("attribute_ruler")"},
    {"components.lemmatizer", "mode", R"("rule")"},
    {"components.lemmatizer", "overwrite", "false"},
}};

std::string without_blanks(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (c != ' ') {
      out.push_back(c);
    }
  }
  return out;
}

void check_settings(const Sections& sections, const std::string& place) {
  for (const Required& setting : required) {
    const auto section = sections.find(setting.section);
    if (section == sections.end()) {
      throw Failure(place + ": no section [" + std::string(setting.section) +
                    "]; use the model that ./run fetches");
    }
    const auto value = section->second.find(setting.key);
    const std::string found = value == section->second.end()
                                  ? std::string("nothing")
                                  : without_blanks(value->second);
    if (found != setting.value) {
      throw Failure(place + ": " + std::string(setting.section) + "." +
                    std::string(setting.key) + " is " + found + " and not " +
                    std::string(setting.value) + "; use the model that ./run fetches");
    }
  }
}

void check_version(const json::Value& meta, const std::string& place) {
  const std::string_view version = meta.string_at("spacy_version");
  if (!version.starts_with(">=3.8.") || version.find("<3.9") == std::string::npos) {
    throw Failure(place + ": made for spaCy '" + std::string(version) +
                  "' and not for 3.8; use the model that ./run fetches");
  }
}

void check_parser(const std::filesystem::path& file) {
  const json::Value cfg = json::parse(model_file(file), file.string());
  const json::Value* beam = cfg.find("beam_width");
  const json::Value* learns = cfg.find("learn_tokens");
  if (beam == nullptr || beam->number() != 1 || learns == nullptr ||
      learns->boolean()) {
    throw Failure(file.string() +
                  ": beam search or learned tokens are not known; use the model that "
                  "./run fetches");
  }
}

} // namespace

Config read_config(const std::filesystem::path& folder) {
  const std::filesystem::path config = folder / "config.cfg";
  const std::filesystem::path about = folder / "meta.json";
  if (!std::filesystem::exists(config)) {
    throw Failure(folder.string() +
                  ": no language model here; run ./run to fetch the model");
  }
  check_settings(sections_of(model_file(config), config.string()), config.string());
  const json::Value meta = json::parse(model_file(about), about.string());
  check_version(meta, about.string());
  check_parser(folder / "parser" / "cfg");
  check_parser(folder / "ner" / "cfg");
  return {std::string(meta.string_at("lang")) + "_" +
          std::string(meta.string_at("name")) + " " +
          std::string(meta.string_at("version"))};
}

} // namespace sourcier::nlp
