// SPDX-License-Identifier: Apache-2.0
// Where the program finds its data and its model.
#include "pipeline/places.hpp"

#include "problem.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <system_error>
#include <vector>

namespace sourcier::pipeline {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value =
      std::getenv(name); // NOLINT(concurrency-mt-unsafe): read before threads start
  return value == nullptr ? "" : value;
}

bool holds_data(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "mappings", ignored) &&
         fs::is_directory(folder / "ontology", ignored);
}

fs::path program_folder() {
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  return failed ? fs::path() : program.parent_path();
}

/// The version that runtime parity is proven for.
constexpr const char* model_version = "3.8.0";

std::vector<fs::path> model_places(const std::string& name, const fs::path& data) {
  const std::string folder = "fr_core_news_" + name + "-" + model_version;
  std::vector<fs::path> places{data / ".models" / folder, data / "models" / folder};
  const std::string xdg = environment("XDG_DATA_HOME");
  const std::string home = environment("HOME");
  if (!xdg.empty()) {
    places.push_back(fs::path(xdg) / "sourcier" / folder);
  } else if (!home.empty()) {
    places.push_back(fs::path(home) / ".local/share/sourcier" / folder);
  }
  return places;
}

} // namespace

fs::path data_folder(const std::string& given) {
  const std::string asked = !given.empty() ? given : environment("SOURCIER_DATA");
  if (!asked.empty()) {
    if (!holds_data(asked)) {
      throw Failure(
          asked +
          ": no mappings and ontology in this folder; name another with --data");
    }
    return asked;
  }
  const fs::path program = program_folder();
  for (const fs::path& folder : {program,
                                 program.parent_path(),
                                 program.parent_path().parent_path(),
                                 program.parent_path() / "share/sourcier"}) {
    if (holds_data(folder)) {
      return folder;
    }
  }
  throw Failure(
      program.string() +
      ": no mappings and ontology beside the program; name their folder with --data");
}

fs::path model_folder(const std::string& given, const fs::path& data) {
  std::string asked = given;
  if (asked.empty()) {
    asked = environment("SOURCIER_MODEL");
  }
  if (asked.empty()) {
    asked = "md";
  }
  std::error_code ignored;
  if (asked == "md" || asked == "sm") {
    const std::vector<fs::path> places = model_places(asked, data);
    const auto found =
        std::find_if(places.begin(), places.end(), [&](const fs::path& place) {
          return fs::exists(place / "config.cfg", ignored);
        });
    if (found != places.end()) {
      return *found;
    }
    throw Failure(places.front().string() +
                  ": the French model is not there; run ./run" +
                  (asked == "sm" ? " --model sm" : ""));
  }
  if (!fs::exists(asked, ignored)) {
    throw Failure(asked + ": no such model folder; give md, sm or a path");
  }
  return asked;
}

} // namespace sourcier::pipeline
