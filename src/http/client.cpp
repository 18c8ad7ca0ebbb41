// SPDX-License-Identifier: Apache-2.0
// libcurl's easy interface: one handle a client, every status turned into an Answer.
#include "http/client.hpp"

#include "problem.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <utility>

namespace sourcier::http {

namespace {

constexpr int most_redirects = 5;
constexpr long connect_seconds = 20;

void start_library() {
  static const CURLcode started = [] {
    // A server that goes away while we write is an answer here, not the end.
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    return curl_global_init(CURL_GLOBAL_DEFAULT);
  }();
  if (started != CURLE_OK) {
    throw Failure("libcurl: cannot start; check its installation");
  }
}

struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, FreeList>;

void append(List& list, const std::string& line) {
  curl_slist* longer = curl_slist_append(list.get(), line.c_str());
  if (longer == nullptr) {
    throw Failure("libcurl: out of memory; make room and run again");
  }
  static_cast<void>(list.release());
  list.reset(longer);
}

struct FreeUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

/// Scheme, host and port, or one of its other parts; empty: it has none.
std::string part(CURLU* url, CURLUPart which, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url, which, &text, flags) != CURLUE_OK) {
    return {};
  }
  std::string copy(text);
  curl_free(text);
  return copy;
}

std::unique_ptr<CURLU, FreeUrl> parsed(const std::string& address) {
  std::unique_ptr<CURLU, FreeUrl> url(curl_url());
  if (!url || curl_url_set(url.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK) {
    return nullptr;
  }
  return url;
}

/// "https://a.example:443": what a redirect must not leave; empty for no address.
std::string origin(const std::string& address) {
  const auto url = parsed(address);
  if (!url) {
    return {};
  }
  return part(url.get(), CURLUPART_SCHEME) + "://" + part(url.get(), CURLUPART_HOST) +
         ":" + part(url.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
}

/// An answer's body, and how much of it is kept.
struct Kept {
  std::string& words;
  std::size_t most;
};

std::size_t take_words(char* bytes, std::size_t /*one*/, std::size_t size, void* self) {
  auto& [words, most] = *static_cast<Kept*>(self);
  try {
    words.append(bytes, std::min(size, most - std::min(most, words.size())));
  } catch (...) { // nothing may be thrown through libcurl
    return 0;
  }
  return size;
}

/// What another try may mend: the network, or a server that fell or is not up yet.
bool is_lost(CURLcode code) {
  switch (code) {
  case CURLE_COULDNT_RESOLVE_PROXY:
  case CURLE_COULDNT_RESOLVE_HOST:
  case CURLE_COULDNT_CONNECT:
  case CURLE_PARTIAL_FILE:
  case CURLE_OPERATION_TIMEDOUT:
  case CURLE_SSL_CONNECT_ERROR:
  case CURLE_GOT_NOTHING:
  case CURLE_SEND_ERROR:
  case CURLE_RECV_ERROR:
  case CURLE_HTTP2:
  case CURLE_HTTP2_STREAM:
    return true;
  default:
    return false;
  }
}

bool is_redirect(long status) {
  return status == 301 || status == 302 || status == 307 || status == 308;
}

} // namespace

struct Client::Handle {
  Handle() : curl(curl_easy_init()) {
    if (curl == nullptr) {
      throw Failure("libcurl: out of memory; make room and run again");
    }
  }
  ~Handle() { curl_easy_cleanup(curl); }
  Handle(const Handle&) = delete;
  Handle(Handle&&) = delete;
  Handle& operator=(const Handle&) = delete;
  Handle& operator=(Handle&&) = delete;

  CURL* curl;
  std::array<char, CURL_ERROR_SIZE> words{};

  template <class Value>
  void set(CURLoption option, Value value) const {
    if (curl_easy_setopt(curl, option, value) != CURLE_OK) {
      throw Failure("libcurl: an option is missing; install version 7.85 or newer");
    }
  }
  template <class Value>
  [[nodiscard]] Value info(CURLINFO which) const {
    Value value{};
    curl_easy_getinfo(curl, which, &value);
    return value;
  }

  void identify(const Credentials& who) const {
    switch (who.scheme) {
    case Scheme::none:
      return;
    case Scheme::basic:
      set(CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
      break;
    case Scheme::digest:
      set(CURLOPT_HTTPAUTH, CURLAUTH_DIGEST);
      break;
    case Scheme::bearer:
      set(CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
      set(CURLOPT_XOAUTH2_BEARER, who.secret.c_str());
      return;
    }
    set(CURLOPT_USERNAME, who.user.c_str());
    set(CURLOPT_PASSWORD, who.secret.c_str());
  }

  /// One request; none where the answer is a redirect, whose target is put in `url`.
  bool perform(const Request& request, std::string& url, Answer& answer) {
    List headers;
    append(headers, "Expect:"); // no waiting for 100 Continue
    append(headers, "Accept: " + (request.accept.empty() ? "*/*" : request.accept));
    if (!request.content_type.empty()) {
      append(headers, "Content-Type: " + request.content_type);
    }
    answer = {};
    words.front() = '\0';
    const bool has_body = !request.content_type.empty();
    set(CURLOPT_HTTPGET, 1L);
    if (has_body) {
      set(CURLOPT_POST, 1L);
      set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
      set(CURLOPT_POSTFIELDS, request.body.data());
    }
    set(CURLOPT_CUSTOMREQUEST, request.method.c_str());
    set(CURLOPT_HTTPHEADER, headers.get());
    set(CURLOPT_URL, url.c_str());
    Kept kept{answer.words, request.most};
    set(CURLOPT_WRITEDATA, static_cast<void*>(&kept));
    const CURLcode code = curl_easy_perform(curl);
    set(CURLOPT_HTTPHEADER, nullptr);
    if (code != CURLE_OK) {
      lost(code, url, answer);
      return true;
    }
    const auto status = info<long>(CURLINFO_RESPONSE_CODE);
    const char* target = info<char*>(CURLINFO_REDIRECT_URL);
    if (is_redirect(status) && target != nullptr) {
      url = target;
      return false;
    }
    answer.status = static_cast<int>(status);
    answer.retry_after = std::chrono::seconds(info<curl_off_t>(CURLINFO_RETRY_AFTER));
    return true;
  }

  void lost(CURLcode code, const std::string& url, Answer& answer) const {
    const std::string why =
        words.front() != '\0' ? words.data() : curl_easy_strerror(code);
    if (!is_lost(code)) {
      throw Failure(origin(url) + ": " + why + "; check --store");
    }
    answer = {0, why, {}};
  }
};

Client::Client(const Credentials& credentials, std::chrono::seconds timeout)
    : handle_((start_library(), std::make_unique<Handle>())) {
  handle_->set(CURLOPT_NOSIGNAL, 1L);
  handle_->set(CURLOPT_PROTOCOLS_STR, "http,https");
  handle_->set(CURLOPT_FOLLOWLOCATION, 0L);
  handle_->set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
  handle_->set(CURLOPT_TIMEOUT, static_cast<long>(timeout.count()));
  handle_->set(CURLOPT_USERAGENT, "sourcier/" SOURCIER_VERSION);
  handle_->set(CURLOPT_WRITEFUNCTION, take_words);
  handle_->set(CURLOPT_ERRORBUFFER, handle_->words.data());
  handle_->identify(credentials);
}

Client::~Client() = default;

Answer Client::send(const Request& request) {
  std::string url = request.url;
  Answer answer;
  for (int i = 0; i <= most_redirects; ++i) {
    if (handle_->perform(request, url, answer)) {
      return answer;
    }
    if (origin(url) != origin(request.url)) {
      throw Failure(origin(request.url) + ": redirects to " + origin(url) +
                    ", refused; name the right address with --store");
    }
  }
  throw Failure(origin(request.url) + ": redirects in a circle; check --store");
}

void require_address(const std::string& url, const std::string& what) {
  const auto address = parsed(url);
  const std::string scheme = address ? part(address.get(), CURLUPART_SCHEME) : "";
  if ((scheme != "http" && scheme != "https") ||
      part(address.get(), CURLUPART_HOST).empty()) {
    throw Failure(what + ": not an http or https address; see --help", 2);
  }
  if (!part(address.get(), CURLUPART_USER).empty() ||
      !part(address.get(), CURLUPART_PASSWORD).empty()) {
    throw Failure(what +
                      ": holds a name or password; put them into the environment or a "
                      "file, see --help",
                  2);
  }
  if (!part(address.get(), CURLUPART_FRAGMENT).empty()) {
    throw Failure(what + ": has a fragment; leave out what follows #", 2);
  }
}

std::string percent_encoded(std::string_view bytes) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char byte : bytes) {
    if (plain.find(byte) != std::string_view::npos) {
      encoded += byte;
    } else {
      const auto value = static_cast<unsigned char>(byte);
      encoded += '%';
      encoded += digits[value >> 4U];
      encoded += digits[value & 15U];
    }
  }
  return encoded;
}

} // namespace sourcier::http
