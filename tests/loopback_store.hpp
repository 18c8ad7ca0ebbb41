// SPDX-License-Identifier: Apache-2.0
// A graph store of the tests, in memory, on loopback, that can be told to misbehave.
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace sourcier::test {

struct Heard {
  std::string method;
  std::string target;  ///< "/store?graph=…", as sent
  std::string headers; ///< lower case, a line each
  std::string body;
};

struct Reply {
  int status = 200;
  std::string headers; ///< "Retry-After: 1\r\n"
  std::string body;
  bool hangs_up = false; ///< closes the connection without an answer
};

/// Speaks as much HTTP as a loader needs; one thread a connection; ends with its scope.
class LoopbackStore {
 public:
  /// What it answers instead of doing its work; none: it does its work. Called with one
  /// request at a time; `number` counts them from 1.
  using Mood = std::function<std::optional<Reply>(const Heard&, std::size_t number)>;

  explicit LoopbackStore(Mood mood = {}) : mood_(std::move(mood)) {
    ::setenv("no_proxy", "*", 1); // whatever the machine's proxies, this is loopback
    listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&place), sizeof place) != 0 ||
        ::listen(listener_, 16) != 0) {
      throw std::runtime_error("no place on loopback");
    }
    socklen_t size = sizeof place;
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&place), &size);
    port_ = ntohs(place.sin_port);
    accepting_ = std::thread([this] { accept(); });
  }
  ~LoopbackStore() {
    stopping_ = true;
    ::shutdown(listener_, SHUT_RDWR);
    {
      const std::scoped_lock lock(mutex_);
      for (const int connection : connections_) {
        ::shutdown(connection, SHUT_RDWR);
      }
    }
    accepting_.join();
    for (std::thread& thread : threads_) {
      thread.join();
    }
    ::close(listener_);
  }
  LoopbackStore(const LoopbackStore&) = delete;
  LoopbackStore(LoopbackStore&&) = delete;
  LoopbackStore& operator=(const LoopbackStore&) = delete;
  LoopbackStore& operator=(LoopbackStore&&) = delete;

  [[nodiscard]] std::string address() const {
    return "http://127.0.0.1:" + std::to_string(port_);
  }
  [[nodiscard]] std::vector<Heard> heard() const {
    const std::scoped_lock lock(mutex_);
    return heard_;
  }
  /// Requests with this method.
  [[nodiscard]] std::size_t heard(const std::string& method) const {
    const auto all = heard();
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const Heard& one) {
          return one.method == method;
        }));
  }
  /// The lines of a graph; none: it is not there.
  [[nodiscard]] std::set<std::string> graph(const std::string& iri) const {
    const std::scoped_lock lock(mutex_);
    const auto found = graphs_.find(iri);
    return found == graphs_.end() ? std::set<std::string>() : found->second;
  }
  [[nodiscard]] std::size_t statements() const {
    const std::scoped_lock lock(mutex_);
    std::size_t sum = 0;
    for (const auto& [iri, lines] : graphs_) {
      sum += lines.size();
    }
    return sum;
  }
  void forget_all() {
    const std::scoped_lock lock(mutex_);
    graphs_.clear();
  }
  void set_mood(Mood mood) {
    const std::scoped_lock lock(mutex_);
    mood_ = std::move(mood);
    heard_.clear();
  }

 private:
  void accept() {
    while (!stopping_) {
      const int connection = ::accept(listener_, nullptr, nullptr);
      if (connection < 0) {
        return;
      }
      const std::scoped_lock lock(mutex_);
      connections_.push_back(connection);
      threads_.emplace_back([this, connection] { serve(connection); });
    }
  }

  void serve(int connection) {
    std::string bytes;
    while (const auto request = read(connection, bytes)) {
      const Reply reply = answer(*request);
      if (reply.hangs_up) {
        break;
      }
      const std::string text = "HTTP/1.1 " + std::to_string(reply.status) +
                               " Words\r\n" + reply.headers +
                               "Content-Length: " + std::to_string(reply.body.size()) +
                               "\r\n\r\n" + reply.body;
      if (::send(connection, text.data(), text.size(), MSG_NOSIGNAL) < 0) {
        break;
      }
    }
    ::shutdown(connection, SHUT_RDWR);
    const std::scoped_lock lock(mutex_);
    connections_.erase(std::find(connections_.begin(), connections_.end(), connection));
    ::close(connection);
  }

  static std::optional<Heard> read(int connection, std::string& bytes) {
    std::size_t end = 0;
    while ((end = bytes.find("\r\n\r\n")) == std::string::npos) {
      if (!more(connection, bytes)) {
        return std::nullopt;
      }
    }
    Heard heard;
    std::istringstream(bytes) >> heard.method >> heard.target;
    heard.headers = bytes.substr(0, end);
    std::transform(heard.headers.begin(),
                   heard.headers.end(),
                   heard.headers.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::size_t length = heard.headers.find("content-length:");
    const std::size_t size =
        length == std::string::npos
            ? 0
            : static_cast<std::size_t>(std::stoul(heard.headers.substr(length + 15)));
    bytes.erase(0, end + 4);
    while (bytes.size() < size) {
      if (!more(connection, bytes)) {
        return std::nullopt;
      }
    }
    heard.body = bytes.substr(0, size);
    bytes.erase(0, size);
    return heard;
  }

  static bool more(int connection, std::string& bytes) {
    std::string buffer(65536, '\0');
    const ssize_t got = ::recv(connection, buffer.data(), buffer.size(), 0);
    bytes.append(buffer, 0, got > 0 ? static_cast<std::size_t>(got) : 0);
    return got > 0;
  }

  Reply answer(const Heard& request) {
    const std::scoped_lock lock(mutex_);
    heard_.push_back(request);
    if (mood_) {
      if (const auto reply = mood_(request, heard_.size())) {
        return *reply;
      }
    }
    return work(request);
  }

  Reply work(const Heard& request) {
    const std::string iri = graph_of(request.target);
    if (request.method == "GET") {
      return {200, "Content-Type: text/csv\r\n", rows(decoded(request.target)), false};
    }
    if (request.method == "DELETE") {
      return {graphs_.erase(iri) != 0 ? 204 : 404, "", "", false};
    }
    if (iri.empty()) {
      add_quads(request.body);
      return {204, "", "", false};
    }
    const bool is_new = !graphs_.contains(iri);
    std::set<std::string>& lines = graphs_[iri];
    if (request.method == "PUT") {
      lines.clear();
    }
    std::istringstream body(request.body);
    for (std::string line; std::getline(body, line);) {
      lines.insert(line);
    }
    return {is_new ? 201 : 204, "", "", false};
  }

  void add_quads(const std::string& text) {
    std::istringstream body(text);
    for (std::string line; std::getline(body, line);) {
      const std::size_t begin = line.rfind('<');
      const std::size_t end = line.rfind('>');
      graphs_[line.substr(begin + 1, end - begin - 1)].insert(line.substr(0, begin) +
                                                              ".");
    }
  }

  std::string rows(const std::string& query) const {
    if (query.find("LIMIT 1") != std::string::npos) {
      return graphs_.empty() ? "g\r\n" : "g\r\n" + graphs_.begin()->first + "\r\n";
    }
    const std::size_t begin = query.find('<') + 1;
    const auto found = graphs_.find(query.substr(begin, query.find('>') - begin));
    return "n\r\n" + std::to_string(found == graphs_.end() ? 0 : found->second.size()) +
           "\r\n";
  }

  static std::string graph_of(const std::string& target) {
    const std::size_t begin = target.find("?graph=");
    return begin == std::string::npos ? "" : decoded(target.substr(begin + 7));
  }

  static std::string decoded(const std::string& text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '%') {
        plain += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
        i += 2;
      } else {
        plain += text[i];
      }
    }
    return plain;
  }

  Mood mood_;
  int listener_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<bool> stopping_ = false;
  std::thread accepting_;
  std::vector<std::thread> threads_;
  mutable std::mutex mutex_;
  std::vector<int> connections_;
  std::vector<Heard> heard_;
  std::map<std::string, std::set<std::string>> graphs_;
};

} // namespace sourcier::test
