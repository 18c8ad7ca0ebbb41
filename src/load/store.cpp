// SPDX-License-Identifier: Apache-2.0
// SPARQL 1.1 Graph Store Protocol, with patience for what passes and none for the rest.
#include "load/store.hpp"

#include "load/retry.hpp"
#include "problem.hpp"
#include "rdf/syntax.hpp"
#include "rdf/term.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace sourcier::load {

namespace {

constexpr std::size_t longest_line = 200;
constexpr std::size_t most_answer = std::size_t{1} << 28U; // bytes of a graph

bool is_success(int status) {
  return status == 200 || status == 201 || status == 204;
}

} // namespace

Store::Store(const Target& target, Wait wait)
    : target_(target), wait_(std::move(wait)),
      client_(target.credentials, target.timeout), random_(std::random_device{}()) {
  while (target_.address.ends_with('/')) {
    target_.address.pop_back();
  }
}

Verdict Store::put(const std::string& graph, std::string_view triples) {
  return send(
      "PUT", graph_url(graph), rdf::facts(rdf::Syntax::ntriples).media_type, triples);
}

Verdict Store::add(const std::string& graph, std::string_view triples) {
  return send(
      "POST", graph_url(graph), rdf::facts(rdf::Syntax::ntriples).media_type, triples);
}

Verdict Store::add_quads(std::string_view quads) {
  return send("POST",
              target_.address + std::string(target_.profile->quads_path),
              rdf::facts(rdf::Syntax::nquads).media_type,
              quads);
}

Verdict Store::remove(const std::string& graph) {
  return send("DELETE", graph_url(graph), "", "");
}

std::string Store::get(const std::string& graph) {
  http::Request request;
  request.method = "GET";
  request.url = graph_url(graph);
  request.accept = rdf::facts(rdf::Syntax::ntriples).media_type;
  request.most = most_answer;
  http::Answer answer = patiently(request);
  if (answer.status == 404) {
    return {};
  }
  require_store(answer, request.method);
  require_whole(answer, graph);
  return std::move(answer.words);
}

std::vector<std::string> Store::article_graphs() {
  const std::string answer = rows("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?article a "
                                  "<http://schema.org/NewsArticle> } }",
                                  most_answer);
  std::set<std::string> found;
  for (std::size_t begin = answer.find('\n'); begin < answer.size();) {
    const std::size_t end = std::min(answer.find('\n', begin + 1), answer.size());
    std::string iri = answer.substr(begin + 1, end - begin - 1);
    std::erase_if(iri, [](char c) { return c == '\r' || c == '"'; });
    if (!iri.empty()) {
      found.insert(rdf::Term::iri(std::move(iri)).value());
    }
    begin = end;
  }
  return {found.begin(), found.end()};
}

std::uint64_t Store::count(const std::string& graph) {
  // The IRI has been checked: it holds nothing that could end it.
  const std::string answer =
      rows("SELECT (COUNT(*) AS ?n) WHERE { GRAPH <" + graph + "> { ?s ?p ?o } }");
  const std::size_t begin = answer.find_first_of("0123456789");
  std::uint64_t number = 0;
  if (begin == std::string::npos ||
      std::from_chars(answer.data() + begin, answer.data() + answer.size(), number)
              .ec != std::errc{}) {
    throw Failure(
        target_.address +
        ": does not answer a count with a number; check --store and --profile");
  }
  return number;
}

bool Store::is_empty() {
  const std::string answer = rows("SELECT ?g WHERE { GRAPH ?g { ?s ?p ?o } } LIMIT 1");
  const std::size_t end_of_head = answer.find('\n');
  return end_of_head == std::string::npos ||
         answer.find_first_not_of("\r\n", end_of_head) == std::string::npos;
}

std::string Store::graph_url(const std::string& graph) const {
  return target_.address + std::string(target_.profile->graph_path) +
         "?graph=" + http::percent_encoded(graph);
}

std::string Store::rows(const std::string& query, std::size_t most) {
  http::Request request;
  request.method = "GET";
  request.url = target_.address + std::string(target_.profile->query_path) +
                "?query=" + http::percent_encoded(query);
  request.accept = "text/csv";
  request.most = most;
  const http::Answer answer = patiently(request);
  if (answer.status != 200) {
    throw Failure(target_.address + ": answers a query with " +
                  std::to_string(answer.status) + ", " + one_line(answer.words) +
                  "; check --store and --profile");
  }
  return answer.words;
}

Verdict Store::send(const std::string& method,
                    const std::string& url,
                    std::string_view media_type,
                    std::string_view body) {
  http::Request request;
  request.method = method;
  request.url = url;
  request.content_type = media_type;
  request.body = body;
  const http::Answer answer = patiently(request);
  const bool gone = method == "DELETE" && answer.status == 404;
  if (!gone) {
    require_store(answer, method);
  }
  const bool failed = answer.status == 500 && !target_.profile->error_500_is_data;
  return {gone || is_success(answer.status),
          failed || is_passing(answer.status),
          answer.status,
          answer.words};
}

http::Answer Store::patiently(const http::Request& request) {
  std::uniform_real_distribution<double> jitter(0.5, 1.0);
  for (std::size_t tries = 1;; ++tries) {
    http::Answer answer = client_.send(request);
    if (!is_passing(answer.status)) {
      return answer;
    }
    if (tries > target_.retries) {
      if (answer.status != 0) {
        return answer;
      }
      throw Failure(
          target_.address + ": cannot be reached (" + one_line(answer.words) +
          "); start the store and run again, the load goes on where it stopped");
    }
    if (!wait_(pause_after(tries, answer.retry_after, jitter(random_)))) {
      throw Failure(target_.address + ": stopped while waiting; run again");
    }
  }
}

void Store::require_whole(const http::Answer& answer, const std::string& graph) const {
  if (answer.status != 200 || answer.words.size() >= most_answer) {
    throw Failure(target_.address + ": gives no whole graph <" + graph + "> (" +
                  std::to_string(answer.status) + "); check --store and --profile");
  }
}

void Store::require_store(const http::Answer& answer, const std::string& method) const {
  const std::string status = std::to_string(answer.status);
  switch (answer.status) {
  case 401:
  case 403:
  case 407:
    throw Failure(target_.address + ": refuses us (" + status +
                  "); set SOURCIER_STORE_USER and SOURCIER_STORE_PASSWORD or "
                  "SOURCIER_STORE_TOKEN, see --auth");
  case 404:
  case 405:
  case 501:
    throw Failure(target_.address + ": no graph store that takes " + method + " (" +
                  status + "); check --store and --profile");
  case 507:
    throw Failure(target_.address +
                  ": is full (507); make room and run again, the load goes on where it "
                  "stopped");
  default:
    break;
  }
}

std::string one_line(std::string_view words) {
  const bool is_page = words.find("<html") != std::string_view::npos;
  std::string line;
  bool in_tag = false;
  for (const char c : words) {
    const bool ends_tag = in_tag && c == '>';
    in_tag = is_page && (in_tag ? !ends_tag : c == '<');
    if (!in_tag && !ends_tag && static_cast<unsigned char>(c) > 0x20 && c != 0x7F) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
    if (line.size() >= longest_line) {
      break;
    }
  }
  while (!line.empty() && (line.back() == ' ' || !text::valid_utf8(line))) {
    line.pop_back();
  }
  return line.empty() ? "no words" : line;
}

} // namespace sourcier::load
