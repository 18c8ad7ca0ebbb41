// SPDX-License-Identifier: Apache-2.0
// Digests as web archives write them: "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ".
#pragma once
#include <optional>
#include <string_view>

namespace sourcier::hash {

/// Whether `labelled` is the digest of the bytes: sha1, sha256 or md5, in base32
/// [RFC 4648, 6] or hexadecimal digits, in letters of any size. Nothing where the
/// algorithm is another one or there is none.
[[nodiscard]] std::optional<bool> is_digest_of(std::string_view labelled,
                                               std::string_view bytes);

} // namespace sourcier::hash
