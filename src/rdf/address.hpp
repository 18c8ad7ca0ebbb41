// SPDX-License-Identifier: Apache-2.0
// Web addresses of articles as IRIs.
#pragma once
#include <string>
#include <string_view>

namespace sourcier::rdf {

/// The IRI of a web address as given by strangers: what an IRI must not hold is
/// percent-encoded, also "%" that is not followed by two hexadecimal digits [RFC 3987,
/// 3.1]. Without a scheme "http://" is put in front. Empty for an address that cannot
/// be one (empty, wrong UTF-8, no host, a port that is no number).
[[nodiscard]] std::string escaped_address(std::string_view address);

} // namespace sourcier::rdf
