// SPDX-License-Identifier: MIT
#include "sitrep/model/repeated_secret.h"

#include <algorithm>
#include <string>

#include "model/ascii.h"

namespace sitrep {
namespace {

constexpr std::string_view white = " \t\r\n";

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return lower(c); });
  return out;
}

// What ends or encloses a word of a sentence is not of the word.
std::string_view bare(std::string_view word) {
  constexpr std::string_view around = ".,;:?()[]{}<>\"'`";
  const auto first = word.find_first_not_of(around);
  return first == std::string_view::npos ? "" : word.substr(first, word.find_last_not_of(around) - first + 1);
}

// A compound (`re-exports`), a genitive (`customer's`) and letters beyond ASCII are words.
bool plain(std::string_view word) {
  return std::ranges::all_of(
      word, [](char c) { return is_letter(c) || c == '-' || c == '\'' || static_cast<unsigned char>(c) >= 0x80; });
}

// A word of `from` that is no plain word stands in `in`.
bool has_word_of(std::string_view from, std::string_view in) {
  constexpr std::size_t short_word = 6;  // shorter ones are clock times and numbers of entries
  for (std::size_t at = from.find_first_not_of(white); at != std::string_view::npos;) {
    const auto end = std::min(from.find_first_of(white, at), from.size());
    const auto word = bare(from.substr(at, end - at));
    if (word.size() >= short_word && !plain(word) && in.find(word) != std::string_view::npos) return true;
    at = from.find_first_not_of(white, end);
  }
  return false;
}

}  // namespace

bool repeats_a_secret(std::string_view secret, std::string_view text) {
  const auto value = lowered(secret);
  const auto said = lowered(text);
  if (value.size() > 3 && said.find(value) != std::string::npos) return true;
  // Either may be wrapped: `pw=hunter2-77` in the value is `hunter2-77` in the reason, and the other way round.
  return has_word_of(value, said) || has_word_of(said, value);
}

}  // namespace sitrep
