// SPDX-License-Identifier: Apache-2.0
// Head, menu and foot of the pages.
#include "report/page.hpp"

#include <array>

namespace sourcier::report {

namespace {

struct Entry {
  std::string_view file;
  Word word;
};
constexpr std::array<Entry, 9> menu{{
    {"index.html", "overview"},
    {"figures.html", "figures"},
    {"timeline.html", "timeline"},
    {"network.html", "network"},
    {"quotations.html", "quotations"},
    {"entities.html", "entities"},
    {"articles.html", "articles"},
    {"rules.html", "rules"},
    {"data.html", "data"},
}};

void head(const View& view, const Frame& frame, Html& out) {
  out.tag("<!doctype html>\n<html").attribute("lang", view.say.french() ? "fr" : "en");
  out.tag("><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
          "content=\"width=device-width, initial-scale=1\">"
          "<meta name=\"color-scheme\" content=\"light dark\"><title>");
  out.text(frame.title).tag(" · sourcier</title><link rel=\"stylesheet\"");
  out.attribute("href", std::string(frame.root) + "site/sourcier.css").tag(">");
  const auto script = [&](std::string_view file) {
    out.tag("<script defer")
        .attribute("src", std::string(frame.root) + "site/" + std::string(file))
        .tag("></script>");
  };
  if (frame.draws && view.has_pictures) {
    script("d3.min.js");
  }
  script("sourcier.js");
  if (!frame.script.empty()) {
    script(frame.script);
  }
  out.tag("</head>\n<body>");
}

void navigation(const View& view, const Frame& frame, Html& out) {
  out.tag("<a class=\"skip\" href=\"#content\">")
      .text(view.say("skip"))
      .tag("</a><header class=\"top\"><div class=\"wrap\"><a class=\"brand\"")
      .attribute("href", std::string(frame.root) + "index.html")
      .tag(">sourcier</a><nav")
      .attribute("aria-label", view.say("menu"))
      .tag("><ul>");
  for (const Entry& entry : menu) {
    out.tag("<li><a").attribute("href",
                                std::string(frame.root) + std::string(entry.file));
    if (entry.file == frame.current) {
      out.tag(" aria-current=\"page\"");
    }
    out.tag(">").text(view.say(entry.word)).tag("</a></li>");
  }
  out.tag("</ul></nav></div></header>\n");
}

void foot(const View& view, const Frame& frame, Html& out) {
  out.tag("</main>\n<footer><div class=\"wrap\">");
  if (!frame.query.empty()) {
    out.tag("<p class=\"same\">")
        .text(view.say("same answer"))
        .tag(" <a")
        .attribute("href",
                   std::string(frame.root) + "queries/" + std::string(frame.query))
        .tag("><code>")
        .text(frame.query)
        .tag("</code></a> · <a")
        .attribute("href", std::string(frame.root) + "data/" + std::string(frame.table))
        .tag(">")
        .text(frame.table)
        .tag("</a></p>");
  }
  out.tag("<p>").text(view.say("made by")).tag(" <a");
  out.attribute("href", std::string(frame.root) + "data.html#about")
      .tag(">")
      .text(view.say("how to read"))
      .tag("</a></p></div></footer></body></html>\n");
}

} // namespace

std::filesystem::path Files::place(const std::string& path) {
  std::filesystem::path place = folder_ / path;
  if (const std::string parent = place.parent_path().string(); parent != made_) {
    write::folder(parent);
    made_ = parent;
  }
  return place;
}

void Files::put(const std::string& path, std::string_view bytes) {
  write::quick_file(place(path), bytes);
  count(1, bytes.size());
}

LongFile::LongFile(Files& files, const std::string& path)
    : files_(files), stream_(files.place(path).string()) {}

void LongFile::add(std::string_view bytes) {
  constexpr std::size_t enough = std::size_t{1} << 20U;
  waiting_ += bytes;
  files_.count(0, bytes.size());
  if (waiting_.size() >= enough) {
    stream_.write(waiting_);
    waiting_.clear();
  }
}

void LongFile::close() {
  stream_.write(waiting_);
  stream_.close();
  files_.count(1, 0);
}

std::string
page(const View& view, const Frame& frame, const Html& lead, const Html& body) {
  Html out;
  head(view, frame, out);
  navigation(view, frame, out);
  out.tag("<main id=\"content\" class=\"wrap\" tabindex=\"-1\"><h1>")
      .text(frame.title)
      .tag("</h1>");
  out.add(lead).add(body);
  foot(view, frame, out);
  return out.bytes();
}

std::string part_file(const std::string& stem, std::size_t part) {
  return stem + (part == 0 ? "" : "-" + std::to_string(part + 1)) + ".html";
}

Html parts(const View& view,
           const std::string& stem,
           std::size_t part,
           std::size_t all) {
  Html out;
  if (all < 2) {
    return out;
  }
  constexpr std::size_t around = 3;
  out.tag("<nav class=\"parts\"")
      .attribute("aria-label", view.say("pages"))
      .tag("><ul>");
  std::size_t last = 0;
  for (std::size_t i = 0; i < all; ++i) {
    const bool near = i + around >= part && i <= part + around;
    if (!near && i != 0 && i + 1 != all) {
      continue;
    }
    if (i > last + 1) {
      out.tag("<li aria-hidden=\"true\">…</li>");
    }
    last = i;
    const std::string file = part_file(stem, i);
    out.tag("<li><a").attribute("href", file.substr(file.rfind('/') + 1));
    if (i == part) {
      out.tag(" aria-current=\"page\"");
    }
    out.tag("><span class=\"unseen\">").text(view.say("page")).tag(" </span>");
    out.number(i + 1).tag("</a></li>");
  }
  return out.tag("</ul></nav>");
}

} // namespace sourcier::report
