// SPDX-License-Identifier: Apache-2.0
// Who loads: from the environment or a file, never from the command line.
#pragma once
#include "http/client.hpp"
#include "load/profiles.hpp"

#include <filesystem>
#include <string_view>

namespace sourcier::load {

/// From the file (lines "user: …", "password: …", "token: …"; "#" comments), or where
/// none is named from SOURCIER_STORE_USER, SOURCIER_STORE_PASSWORD and
/// SOURCIER_STORE_TOKEN. `auth`: none, basic, digest, bearer; empty: bearer where there
/// is a token, else the profile's own where there is a user, else none. Failure (code
/// 2) where what `auth` needs is missing; no message holds a secret.
[[nodiscard]] http::Credentials credentials(const std::filesystem::path& file,
                                            std::string_view auth,
                                            const Profile& profile);

} // namespace sourcier::load
