// SPDX-License-Identifier: Apache-2.0
// Reads the article out of the JSON-LD of a page.
#include "json/json.hpp"
#include "read/html_metadata.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace sourcier::read {
namespace {

constexpr std::size_t most_objects = 2000; ///< looked through
constexpr std::size_t most_posts = 2000;

void fill(std::string& slot, std::string_view value) {
  if (slot.empty()) {
    slot = value;
  }
}

bool is_article_type(std::string_view type) {
  constexpr auto types = std::to_array<std::string_view>({"NewsArticle",
                                                          "Article",
                                                          "ReportageNewsArticle",
                                                          "AnalysisNewsArticle",
                                                          "OpinionNewsArticle",
                                                          "BackgroundNewsArticle",
                                                          "ReviewNewsArticle",
                                                          "AskPublicNewsArticle",
                                                          "BlogPosting",
                                                          "LiveBlogPosting",
                                                          "SocialMediaPosting",
                                                          "DiscussionForumPosting",
                                                          "Report",
                                                          "TechArticle"});
  const std::size_t slash = type.find_last_of("/:");
  type.remove_prefix(slash == std::string_view::npos ? 0 : slash + 1);
  return std::find(types.begin(), types.end(), type) != types.end();
}

template <class Fits>
bool has_type(const json::Value& object, Fits fits) {
  const json::Value* type = object.find("@type");
  if (type == nullptr) {
    return false;
  }
  const auto& types = type->items();
  return fits(type->text()) ||
         std::any_of(types.begin(), types.end(), [&](const json::Value& one) {
           return fits(one.text());
         });
}

bool is_live(const json::Value& object) {
  return has_type(object, [](std::string_view type) {
    return type.find("LiveBlogPosting") != std::string_view::npos;
  });
}

/// JSON-LD texts often carry entities ("l&#039;accord"): the ones met in headlines.
/// One pass, so that what an entity gives is not read again.
std::string plain(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> entities{
      {{"&#039;", "'"},
       {"&#39;", "'"},
       {"&#x27;", "'"},
       {"&apos;", "'"},
       {"&quot;", "\""},
       {"&#34;", "\""},
       {"&amp;", "&"},
       {"&nbsp;", "\u00A0"},
       {"&rsquo;", "’"},
       {"&#8217;", "’"},
       {"&laquo;", "«"},
       {"&raquo;", "»"},
       {"&#171;", "«"},
       {"&#187;", "»"}}};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto entity =
        std::find_if(entities.begin(), entities.end(), [&](const auto& one) {
          return text[at] == '&' && text.substr(at).starts_with(one.first);
        });
    if (entity == entities.end()) {
      out.push_back(text[at++]);
    } else {
      out += entity->second;
      at += entity->first.size();
    }
  }
  return out;
}

std::string name_of(const json::Value& value) {
  return plain(value.is(json::Kind::object) ? value.string_at("name") : value.text());
}
std::string names_of(const json::Value* value) {
  if (value == nullptr) {
    return {};
  }
  std::string all = name_of(*value);
  for (const json::Value& item : value->items()) {
    const std::string one = name_of(item);
    all += all.empty() || one.empty() ? "" : ", ";
    all += one;
  }
  return all;
}

/// "https://…" as a string, or the url or @id of an object.
std::string address_of(const json::Value* value) {
  if (value == nullptr) {
    return {};
  }
  std::string address = value->text();
  fill(address, value->string_at("@id"));
  fill(address, value->string_at("url"));
  return address.find("://") == std::string::npos ? std::string() : address;
}

/// true, "True", "https://schema.org/True"; nothing where it is neither.
std::optional<bool> truth(const json::Value* value) {
  if (value == nullptr) {
    return std::nullopt;
  }
  if (value->is(json::Kind::boolean)) {
    return value->boolean();
  }
  const std::string& text = value->text();
  if (text.ends_with("True") || text == "true") {
    return true;
  }
  return text.ends_with("False") || text == "false" ? std::optional(false)
                                                    : std::nullopt;
}

std::size_t count_of(const json::Value* value) {
  const double number = value == nullptr ? 0 : value->number();
  return number > 0 && number < 1e6 ? static_cast<std::size_t>(number) : 0;
}

void take_posts(const json::Value& object, PageFacts& facts) {
  facts.live = facts.live || is_live(object);
  const json::Value* updates = object.find("liveBlogUpdate");
  if (updates == nullptr) {
    return;
  }
  for (const json::Value& update : updates->items()) {
    LivePost post{plain(update.string_at("headline")),
                  std::string(update.string_at("articleBody")),
                  std::string(update.string_at("url")),
                  {}};
    fill_date(post.published, update.string_at("datePublished"));
    if (!post.text.empty() && facts.posts.size() < most_posts) {
      facts.posts.push_back(std::move(post));
    }
  }
}

void take_article(const json::Value& object, Article& article, PageFacts& facts) {
  fill(article.title, plain(object.string_at("headline")));
  fill_date(article.published, object.string_at("datePublished"));
  fill_date(article.modified, object.string_at("dateModified"));
  fill(article.publisher, names_of(object.find("publisher")));
  fill(article.author, names_of(object.find("author")));
  fill(article.language, object.string_at("inLanguage"));
  if (const json::Value* language = object.find("inLanguage")) {
    fill(article.language, language->string_at("alternateName"));
  }
  fill(article.section, names_of(object.find("articleSection")));
  fill(article.license, object.string_at("license"));
  fill(article.license, address_of(object.find("license")));
  fill(article.url, address_of(object.find("url")));
  fill(article.url, address_of(object.find("mainEntityOfPage")));
  if (!article.free) {
    article.free = truth(object.find("isAccessibleForFree"));
  }
  fill(facts.body, object.string_at("articleBody"));
  facts.words = facts.words == 0 ? count_of(object.find("wordCount")) : facts.words;
  take_posts(object, facts);
}

/// Some pages wrap their script in a comment or end it with a semicolon.
std::optional<json::Value> parsed(std::string script) {
  if (auto value = json::try_parse(script)) {
    return value;
  }
  const std::size_t begin = script.find_first_of("[{");
  const std::size_t end = script.find_last_of("]}");
  if (begin == std::string::npos || end == std::string::npos || end < begin) {
    return std::nullopt;
  }
  script = script.substr(begin, end + 1 - begin);
  std::replace_if(
      script.begin(),
      script.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20; },
      ' ');
  return json::try_parse(script);
}

} // namespace

void take_json_ld(const std::string& script, Article& article, PageFacts& facts) {
  const auto root = parsed(script);
  if (!root) {
    return;
  }
  std::vector<const json::Value*> open{&*root};
  for (std::size_t at = 0; at < open.size() && at < most_objects; ++at) {
    const json::Value& value = *open[at];
    for (const json::Value& item : value.items()) {
      open.push_back(&item);
    }
    for (const std::string_view holder : {"@graph", "mainEntity"}) {
      if (const json::Value* inside = value.find(holder)) {
        open.push_back(inside);
      }
    }
    if (has_type(value, is_article_type)) {
      take_article(value, article, facts);
    }
  }
}

} // namespace sourcier::read
