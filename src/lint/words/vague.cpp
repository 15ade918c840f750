// SPDX-License-Identifier: MIT
#include "lint/words/vague.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "sitrep/model/kinds.h"
#include "sitrep/model/people.h"

namespace sitrep {
namespace {

// How "it does not work" ends.
constexpr std::string_view endings[] = {
    "not working",  "isn't working", "aren't working", "stopped working", "not available", "does not work",
    "doesn't work", "do not work",   "don't work",     "did not work",    "didn't work",   "nothing works",
    "a problem",    "problems",      "an issue",       "issues",          "unavailable",   "broken",
    "down",         "dead",          "offline",        "failing",
};

// Words around it that name nothing.
constexpr std::string_view fillers =
    "it that this there the a an our my your their its all everything anything nothing something whole entire "
    "completely totally still again just now currently really and is are was were be been has have seems to cannot "
    "can't can not use used using work site app page system service server website product thing things stuff";

// "shut down", "scroll down": an action.
constexpr std::string_view goes_with_down =
    "shut scroll slow count log page write drill break track narrow step roll pull";

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : std::string(text) + " ") {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

// What punctuation separates, folded: "it is down, nothing works" is two.
std::vector<std::string> parts_of(std::string_view text) {
  auto folded = fold_name(text);
  for (std::size_t at = 0; (at = folded.find("’", at)) != std::string::npos;) folded.replace(at, 3, "'");
  std::vector<std::string> parts(1);
  for (const char c : folded) {
    if (std::string_view(",;:!?.\"()\n").find(c) == std::string_view::npos) {
      parts.back() += c;
    } else {
      parts.emplace_back();
    }
  }
  std::erase_if(parts, [](const std::string& part) { return words_of(part).empty(); });
  return parts;
}

std::ptrdiff_t words_that_say_something(std::string_view text) {
  const auto words = words_of(text);
  return std::ranges::count_if(words, [](const std::string& word) { return !among(word, fillers); });
}

bool says_nothing(const std::string& part) {
  if (words_that_say_something(part) == 0) return true;  // "use it", "everything"
  const auto text = joined(words_of(part));
  for (const auto ending : endings) {
    if (!text.ends_with(ending)) continue;
    const auto before = std::string_view(text).substr(0, text.size() - ending.size());
    if (!before.empty() && !before.ends_with(' ')) continue;
    const auto words = words_of(before);
    if (ending == "down" && !words.empty() && among(words.back(), goes_with_down)) return false;
    // "invoice exports are broken" says only that; "log in since the release broke the shop" says what they cannot do.
    return words_that_say_something(before) <= 2;
  }
  return false;
}

}  // namespace

bool is_vague(std::string_view blocked) { return std::ranges::all_of(parts_of(blocked), says_nothing); }

bool names_no_group(std::string_view affected) {
  static constexpr std::string_view nobody[] = {
      "unknown",       "not known",      "not known yet", "not yet known",      "unclear",           "not clear",
      "not clear yet", "we do not know", "we don't know", "we do not know yet", "we don't know yet", "tbd",
      "n/a",           "still checking", "checking",      "not sure",           "not sure yet",
  };
  return std::ranges::all_of(parts_of(affected), [](const std::string& part) {
    return std::ranges::find(nobody, std::string_view(joined(words_of(part)))) != std::end(nobody);
  });
}

}  // namespace sitrep
