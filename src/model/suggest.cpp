// SPDX-License-Identifier: MIT
#include "sitrep/model/suggest.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

#include "model/ascii.h"

namespace sitrep {

namespace {

// One element a letter, so that an accent is one mistake and not two. Bytes that are no UTF-8 stay apart from each
// other but are letters all the same: this only compares.
std::u32string letters(std::string_view text) {
  std::u32string all;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool continues = byte >= 0x80 && byte < 0xC0;
    if (continues && !all.empty() && all.back() >= 0xC0 && all.back() < 0x1000000) {
      all.back() = (all.back() << 8) | byte;
    } else {
      all.push_back(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
    }
  }
  return all;
}

// Damerau and Levenshtein's distance in the form where no letter is changed twice. What both begin and end with has no
// mistake in it.
template <typename Text>
std::size_t mistakes(Text a, Text b) {
  const auto [from_a, from_b] = std::ranges::mismatch(a, b);
  const auto [to_a, to_b] =
      std::mismatch(a.rbegin(), std::make_reverse_iterator(from_a), b.rbegin(), std::make_reverse_iterator(from_b));
  a = a.substr(static_cast<std::size_t>(from_a - a.begin()), static_cast<std::size_t>(to_a.base() - from_a));
  b = b.substr(static_cast<std::size_t>(from_b - b.begin()), static_cast<std::size_t>(to_b.base() - from_b));
  if (a.empty() || b.empty()) return std::max(a.size(), b.size());
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, changed});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

// What is cut short is near to what it begins, though more than a third is missing: the nearest such word, and from six
// letters on one of them may be wrong.
std::string begun(const std::u32string& typed, std::span<const std::string_view> known) {
  constexpr std::size_t least = 4;
  constexpr std::size_t enough_for_a_mistake = 6;
  constexpr std::size_t longest = 80;
  if (typed.size() < least || typed.size() > longest) return {};
  const std::size_t limit = typed.size() < enough_for_a_mistake ? 0 : 1;
  std::size_t fewest = limit + 1;
  bool alone = false;
  std::string best;
  for (const std::string_view candidate : known) {
    const std::u32string meant = letters(candidate);
    if (meant.size() <= typed.size()) continue;
    const std::size_t distance =
        mistakes<std::u32string_view>(typed, std::u32string_view(meant).substr(0, typed.size()));
    if (distance > limit || distance > fewest) continue;
    alone = distance < fewest;
    fewest = distance;
    best = candidate;
  }
  return alone ? best : std::string();
}

}  // namespace

std::size_t mistakes_between(std::string_view a, std::string_view b) {
  static constexpr auto small = ByteSet::where([](char c) { return !is_upper(c); });
  if (small.all(a) && small.all(b)) return mistakes(a, b);  // each byte is its own letter
  return mistakes<std::u32string_view>(letters(a), letters(b));
}

std::string nearest(std::string_view wrong, std::span<const std::string_view> known) {
  const std::u32string typed = letters(wrong);
  const std::size_t limit = std::max<std::size_t>(1, typed.size() / 3);
  std::size_t fewest = limit + 1;
  std::string best;
  for (const std::string_view candidate : known) {
    const std::u32string meant = letters(candidate);
    const auto [shorter, longer] = std::minmax({typed.size(), meant.size()});
    // The difference in length is the least distance there can be: a whole pasted page is not compared at all. And
    // words with no letter in common are never near, however short.
    if (longer - shorter > limit) continue;
    const std::size_t distance = mistakes<std::u32string_view>(typed, meant);
    if (distance >= fewest || distance >= std::max<std::size_t>(1, longer)) continue;
    fewest = distance;
    best = candidate;
  }
  return best.empty() ? begun(typed, known) : best;
}

std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> known) {
  const std::string best = nearest(wrong, known);
  return best.empty() ? "" : "; did you mean " + best + "?";
}

}  // namespace sitrep
