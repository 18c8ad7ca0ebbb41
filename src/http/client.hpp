// SPDX-License-Identifier: Apache-2.0
// HTTP requests to one server, behind the one door to libcurl.
#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace sourcier::http {

enum class Scheme : std::uint8_t { none, basic, digest, bearer };

/// Who asks. Never logged, never part of a message.
struct Credentials {
  Scheme scheme = Scheme::none;
  std::string user;   ///< for basic and digest
  std::string secret; ///< the password, or the bearer token
};

struct Request {
  std::string method; ///< "PUT"
  std::string url;
  std::string content_type; ///< of the body; empty: no body is sent
  std::string accept;       ///< empty: anything
  std::string_view body;    ///< must outlive the call
  std::size_t most = 65536; ///< bytes of the answer that are kept
};

struct Answer {
  int status = 0;    ///< 0: no answer came; the connection was lost or not made
  std::string words; ///< the answer's body, cut off at `most`; without one, why
  std::chrono::seconds retry_after{0}; ///< what the server asked for; 0: nothing
};

/// One kept-alive connection; belongs to one thread at a time.
class Client {
 public:
  /// `timeout`: the longest a request may take, answer and all.
  Client(const Credentials& credentials, std::chrono::seconds timeout);
  ~Client();
  Client(const Client&) = delete;
  Client(Client&&) = delete;
  Client& operator=(const Client&) = delete;
  Client& operator=(Client&&) = delete;

  /// Any status is an Answer. Redirects on the same scheme, host and port are followed
  /// with the same method and body. Failure for what trying again cannot mend: a
  /// redirect elsewhere, a wrong certificate, a scheme other than http(s).
  [[nodiscard]] Answer send(const Request& request);

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

/// Failure (code 2) unless it is an http or https address with a host, without user,
/// password or fragment. `what` names it in the message: "--store".
void require_address(const std::string& url, const std::string& what);

/// For a value behind "?name=": all but letters, digits and -._~ as %XX [RFC
/// 3986, 2.3].
[[nodiscard]] std::string percent_encoded(std::string_view bytes);

} // namespace sourcier::http
