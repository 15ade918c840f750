// SPDX-License-Identifier: MIT
#include "lint/words/vague.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lint/words/vague_words.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/people.h"

namespace sitrep {

using namespace vague_words;

namespace {

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

// Without how long and how much: "broken since this morning", "not working properly".
std::string without_tail(std::string_view part) {
  auto words = words_of(part);
  const auto since = std::ranges::find(words, "since");
  if (since != words.begin()) words.erase(since, words.end());
  while (words.size() > 1 && among(words.back(), tails)) words.pop_back();
  return joined(words);
}

// "problems with the system", "outage of the portal": trouble first, and what has it.
bool begins_with_trouble(std::string_view text) {
  const auto words = words_of(text);
  std::size_t at = 0;
  while (at < words.size() && among(words[at],
                                    "a an the some something there is are we have has having got big major total huge "
                                    "serious complete massive general"))
    ++at;
  const bool trouble = at < words.size() && among(words[at],
                                                  "problem problems issue issues trouble outage error errors bug bugs "
                                                  "failure failures downtime disruption crash crashes wrong");
  if (!trouble) return false;
  if (at + 1 == words.size()) return true;
  return among(words[at + 1], "with of in on at for") && words.size() - at <= 5;
}

bool says_nothing(const std::string& part) {
  if (words_that_say_something(part) == 0) return true;  // "use it", "everything"
  const auto text = without_tail(part);
  if (among(text.substr(0, text.find(' ')), actions)) return false;
  if (begins_with_trouble(text)) return true;
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
