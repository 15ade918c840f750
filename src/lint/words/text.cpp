// SPDX-License-Identifier: MIT
#include "lint/words/text.h"

#include <algorithm>

#include "model/ascii.h"

namespace sitrep {

std::string to_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = sitrep::lower(c);
  return lower;
}

std::vector<Found> tokens_of(std::string_view text) {
  constexpr std::string_view around = "()[]{}\"'`,;:.!?<>*";
  constexpr std::string_view space = " \t\r\n";
  std::vector<Found> tokens;
  for (std::size_t at = 0; (at = text.find_first_not_of(space, at)) != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(space, at), text.size());
    auto first = at;
    auto last = end;
    while (first < last && around.find(text[first]) != std::string_view::npos) ++first;
    while (first < last && around.find(text[last - 1]) != std::string_view::npos) --last;
    if (first < last) tokens.push_back({first, last - first});
    at = end;
  }
  return tokens;
}

std::vector<Found> places_of(std::string_view text, std::span<const std::string> phrases) {
  std::vector<Found> places;
  if (phrases.empty()) return places;
  const auto lower = to_lower(text);
  for (const auto& each : phrases) {
    const auto phrase = to_lower(each);
    if (phrase.empty()) continue;
    for (auto at = lower.find(phrase); at != std::string::npos; at = lower.find(phrase, at + phrase.size())) {
      const auto end = at + phrase.size();
      const bool within = (at > 0 && is_word_byte(lower[at - 1]) && is_word_byte(lower[at])) ||
                          (end < lower.size() && is_word_byte(lower[end]) && is_word_byte(lower[end - 1]));
      if (!within) places.push_back({at, phrase.size()});
    }
  }
  return places;
}

void blank_out(std::string& text, std::span<const std::string> phrases) {
  for (const auto& place : places_of(text, phrases))
    std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(place.at), place.size, ' ');
}

}  // namespace sitrep
