// SPDX-License-Identifier: MIT
// A text as its sentences and their words: what the language rules read, instead of bytes. Words are in lower case,
// contractions are taken apart ("we'll" is "we", "will"), and each knows where it stands in the text, so that a finding
// can point at it. Takes time linear in the text, whatever it holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep {

// What a word is by its looks alone. `span`, `point` and the others of time are given by mark_times().
namespace shape {
enum : std::uint16_t {
  upper = 1,      // begins with a capital letter
  number = 2,     // 30, 1.5, ten
  clock = 4,      // 14:30, 3pm, 9.30
  mark = 8,       // no word: a comma, semicolon, colon, dash or bracket
  span = 16,      // "half an hour", "20min"
  point = 32,     // "tomorrow morning", "quarter past four"
  when = 64,      // "by 3 pm", "within the hour", "shortly": a time to come
  until = 128,    // "until 16:00"
  passed = 256,   // "since 10:05", "an hour ago", "every 30 minutes": no time to come
  allowed = 512,  // the routine lets it pass
};
}  // namespace shape

// By which the tables of phrases find a word; worked out once, since a dozen tables are asked for each.
std::uint32_t hash_of(std::string_view lower);

struct Word {
  std::string lower;  // a mark is itself: "," ";" ":"
  std::size_t at = 0;
  std::size_t size = 0;
  std::uint16_t shape = 0;
  std::uint32_t hash = 0;  // of `lower`

  std::size_t end() const { return at + size; }
  void spell(std::string text) {
    lower = std::move(text);
    hash = hash_of(lower);
  }
};

struct Sentence {
  std::vector<Word> words;
  std::size_t at = 0;
  std::size_t end = 0;
  std::size_t counted = 0;  // words as people count them: what white space separates
  bool asks = false;        // ends in a question mark
};

// `allow`: phrases whose words are marked `allowed`, whatever their case.
std::vector<Sentence> read_sentences(std::string_view text, std::span<const std::string> allow = {});

// Where in a text a phrase was found.
struct Found {
  std::size_t at = 0;
  std::size_t size = 0;
};

// The bytes from word `first` up to, not including, word `last`.
Found between(const std::vector<Word>& words, std::size_t first, std::size_t last);

}  // namespace sitrep
