// SPDX-License-Identifier: Apache-2.0
// Reads what an example of a mapping promises and whether the product keeps it.
#pragma once
#include "knowledge/frames.hpp"
#include "model/finding.hpp"

#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace sourcier::tests {

/// "sentence → agent la Norvanie; Hedged; also Aid".
struct Promise {
  std::string sentence;
  std::vector<std::pair<std::string, std::string>> roles; ///< role, words
  std::vector<std::string> quantities;
  std::vector<std::string> times;
  std::set<std::string> also;
  std::string standing = "Stated";
};

inline std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  const auto last = text.find_last_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

inline std::vector<std::string> split(const std::string& text, const std::string& at) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t to = text.find(at); to != std::string::npos;
       to = text.find(at, from)) {
    parts.push_back(trimmed(text.substr(from, to - from)));
    from = to + at.size();
  }
  parts.push_back(trimmed(text.substr(from)));
  return parts;
}

inline Promise promise(const std::string& example) {
  Promise made;
  const auto arrow = split(example, " → ");
  made.sentence = arrow.front();
  if (arrow.size() < 2) {
    return made;
  }
  for (const std::string& item : split(arrow[1], ";")) {
    const auto blank = item.find(' ');
    const std::string key = item.substr(0, blank);
    const std::string rest = blank == std::string::npos ? "" : item.substr(blank + 1);
    if (rest.empty() && !key.empty()) {
      made.standing = key;
    } else if (key == "quantity") {
      made.quantities.push_back(rest);
    } else if (key == "time") {
      made.times.push_back(rest);
    } else if (key == "also") {
      made.also.insert(rest);
    } else if (!key.empty()) {
      for (const std::string& words : split(rest, " + ")) {
        made.roles.emplace_back(key, words);
      }
    }
  }
  return made;
}

inline std::string name(Standing standing) {
  static const char* const names[] = {
      "Negated", "Hypothetical", "Prospective", "Hedged", "Attributed", "Stated"};
  return names[static_cast<std::size_t>(standing)];
}

inline std::string name(Role role) {
  static const char* const names[] = {"agent",
                                      "target",
                                      "participant",
                                      "theme",
                                      "place",
                                      "origin",
                                      "destination",
                                      "topic",
                                      "content",
                                      "cause",
                                      "purpose"};
  return names[static_cast<std::size_t>(role)];
}

/// The filler's words lie in the promised ones, or the other way round.
inline bool same_words(const std::string& found, const std::string& promised) {
  return found.find(promised) != std::string::npos ||
         promised.find(found) != std::string::npos;
}

/// One sentence of the proof: a promise of a frame, or a counter-example.
struct Case {
  const knowledge::Frame* frame = nullptr;
  Promise promised;
  bool counter = false;
};

/// What is wrong with an event that should keep a promise; empty: nothing.
inline std::string broken(const Document& document,
                          const Findings& findings,
                          const Event& event,
                          const Promise& promised) {
  std::string wrong;
  if (name(event.evidence.marking.standing) != promised.standing) {
    wrong += " standing " + name(event.evidence.marking.standing) + ", not " +
             promised.standing + ";";
  }
  for (const auto& [role, words] : promised.roles) {
    bool kept = false;
    for (const Filler& filler : event.fillers) {
      kept = kept || (name(filler.role) == role &&
                      same_words(document.words(findings.mentions[filler.mention].span),
                                 words));
    }
    wrong += kept ? "" : " no " + role + " " + words + ";";
  }
  for (const std::string& value : promised.quantities) {
    bool kept = findings.quantities.empty(); // read without its figures
    for (const QuantityId id : event.quantities) {
      kept = kept || findings.quantities[id].value == value;
    }
    wrong += kept ? "" : " no quantity " + value + ";";
  }
  for (const std::string& timex : promised.times) {
    bool kept = findings.times.empty(); // read without its dates
    for (const TimeId id : event.times) {
      kept = kept || findings.times[id].timex == timex;
    }
    wrong += kept ? "" : " no time " + timex + ";";
  }
  return wrong;
}

/// An event in words: for messages.
inline std::string
told(const Document& document, const Findings& findings, const Event& event) {
  std::string words = event.type + " <" + document.words(event.evidence.trigger) +
                      "> " + name(event.evidence.marking.standing);
  for (const Filler& filler : event.fillers) {
    words += "; " + name(filler.role) + " " +
             document.words(findings.mentions[filler.mention].span);
  }
  return words + " [" + event.evidence.rule + "]";
}

/// What is wrong with a case, in words; empty: nothing.
inline std::string fault(const Document& document,
                         const Findings& findings,
                         const std::vector<const Event*>& events,
                         const Case& one) {
  std::string best;
  bool found = false;
  std::string wrong;
  for (const Event* event : events) {
    if (event->type != one.frame->type) {
      if (!one.counter && !one.promised.also.contains(event->type)) {
        wrong += " also raises " + event->type + ";";
      }
      continue;
    }
    const std::string faults = broken(document, findings, *event, one.promised);
    if (!found || faults.size() < best.size()) {
      best = faults;
    }
    found = true;
  }
  if (one.counter) {
    return found ? " raises " + one.frame->type + " in a counter-example;" : "";
  }
  return found ? wrong + best : wrong + " no " + one.frame->type + ";";
}

} // namespace sourcier::tests
