// SPDX-License-Identifier: MIT
#include "model/stem.h"

#include <algorithm>
#include <string_view>

#include "model/ascii.h"

namespace sitrep {
namespace {

constexpr ByteSet is_vowel("aeiouy");

bool has_vowel(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return is_vowel(c); });
}

}  // namespace

void cut_ending_of_letters(std::string& word) {
  const auto ends = [&](std::string_view with) { return word.size() > with.size() && word.ends_with(with); };
  const auto rest = [&](std::size_t less) { return std::string_view(word).substr(0, word.size() - less); };
  if (word.size() < 4) return;
  if (word.back() == 's') {
    if (ends("ies") && word.size() > 4) {
      word.replace(word.size() - 3, 3, "y");
    } else if (ends("sses") || ends("xes") || ends("ches") || ends("shes")) {
      word.resize(word.size() - 2);
    } else if (!ends("ss") && !ends("us") && !ends("is")) {
      word.pop_back();
    }
  }
  if (word.back() == 'g' && ends("ing") && word.size() > 5 && has_vowel(rest(3))) {
    word.resize(word.size() - 3);
  } else if (word.back() == 'd' && ends("ed") && !ends("eed") && word.size() > 4 && has_vowel(rest(2))) {
    word.resize(word.size() - 2);
  }
  if (word.size() > 4 && word.back() == 'e') word.pop_back();
  const auto last = word.size() - 1;
  if (word.size() > 2 && word[last] == word[last - 1] && !is_vowel(word[last])) word.pop_back();
}

void cut_ending(std::string& word) {
  if (std::ranges::all_of(word, is_lower)) cut_ending_of_letters(word);
}

}  // namespace sitrep
