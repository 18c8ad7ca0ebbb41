// SPDX-License-Identifier: Apache-2.0
// Reads names, passwords and tokens.
#include "load/credentials.hpp"

#include "problem.hpp"

#include <cstdlib>
#include <fstream>
#include <string>

namespace sourcier::load {

namespace {

struct Known {
  std::string user;
  std::string password;
  std::string token;
};

std::string environment(const char* name) {
  const char* value =
      std::getenv(name); // NOLINT(concurrency-mt-unsafe): no threads yet
  return value == nullptr ? "" : value;
}

Known read(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) {
    throw Failure(path.string() + ": cannot be opened; check the name and the rights");
  }
  Known known;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.ends_with('\r')) {
      line.pop_back();
    }
    if (line.empty() || line.starts_with('#')) {
      continue;
    }
    const std::size_t cut = line.find(": ");
    const std::string name = line.substr(0, cut);
    std::string* const field = name == "user"       ? &known.user
                               : name == "password" ? &known.password
                               : name == "token"    ? &known.token
                                                    : nullptr;
    if (cut == std::string::npos || field == nullptr) {
      throw Failure(path.string() + ":" + std::to_string(number) +
                    ": not a line of credentials; write user: …, password: … or "
                    "token: …");
    }
    *field = line.substr(cut + 2);
  }
  return known;
}

std::string_view usual(const Known& known, const Profile& profile) {
  if (!known.token.empty()) {
    return "bearer";
  }
  if (known.user.empty()) {
    return "none";
  }
  return profile.scheme == http::Scheme::digest ? "digest" : "basic";
}

} // namespace

http::Credentials credentials(const std::filesystem::path& file,
                              std::string_view auth,
                              const Profile& profile) {
  const Known known = file.empty() ? Known{environment("SOURCIER_STORE_USER"),
                                           environment("SOURCIER_STORE_PASSWORD"),
                                           environment("SOURCIER_STORE_TOKEN")}
                                   : read(file);
  const std::string_view way = auth.empty() ? usual(known, profile) : auth;
  if (way == "none") {
    return {};
  }
  if (way == "bearer") {
    if (known.token.empty()) {
      throw Failure("--auth bearer: no token; set SOURCIER_STORE_TOKEN or name a file "
                    "with --credentials",
                    2);
    }
    return {http::Scheme::bearer, {}, known.token};
  }
  if (known.user.empty()) {
    throw Failure("--auth " + std::string(way) +
                      ": no user; set SOURCIER_STORE_USER and SOURCIER_STORE_PASSWORD "
                      "or name a file with --credentials",
                  2);
  }
  return {way == "digest" ? http::Scheme::digest : http::Scheme::basic,
          known.user,
          known.password};
}

} // namespace sourcier::load
