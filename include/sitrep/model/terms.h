// SPDX-License-Identifier: MIT
// The words of a text as a search compares them: without case, accents and the endings of English, and error codes as
// one word each, however they are spelled (`EXP-203`, `exp_203` and `EXP203` are the same). It is what finding and
// ranking share; nothing here is ever shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep {

// How much a word looks like the name of one fault and no other.
enum class Code : std::uint8_t {
  none,
  named,     // ECONNREFUSED, TAX_FIELD_MISSING, TimeoutException: the same in many programs
  numbered,  // EXP-203, ORA-00001, 0x80070005: one fault of one program
};

struct Term {
  std::string_view word;  // folded and without its ending; valid until the next
  std::string_view as;    // how the text has it
  Code code = Code::none;
  bool whole = false;  // letters and digits of a compound in one (`exp203`); its parts come as terms too
};

// In their order. A compound such as `EXP-203` comes as a whole, then in parts. A character of a script that is written
// without spaces is a term of its own. Broken UTF-8 separates.
using TakeTerm = std::function<void(const Term&)>;
void each_term(std::string_view text, const TakeTerm& take);

// Words, as texts have them, of which it is known that nobody looks for them: people write the same few thousand words
// again and again, and one that is known is passed over without being folded. It forgets: a word takes the place of
// another. For one thread.
class Dismissed {
 public:
  Dismissed() : words_(places) {}
  void add(std::string_view word);  // one that is long is not kept

  static constexpr std::size_t longest = 15;
  // A word of such letters as a number: whoever has read it eight bytes at a time has that.
  struct Key {
    std::uint64_t first = 0, second = 0;
    bool operator==(const Key&) const = default;
  };
  bool has(const Key& word) const { return words_[place_of(word)] == word; }

 private:
  static constexpr std::size_t places = 4096;
  static std::size_t place_of(const Key& word) {
    const auto mixed = (word.first ^ word.second * 0xff51afd7ed558ccdu) * 0x9e3779b97f4a7c15u;
    return static_cast<std::size_t>(mixed >> 52);
  }

  std::vector<Key> words_;
};

// The same, but for words of unaccented letters that are dismissed; how many those were.
std::size_t each_term_but(const Dismissed& dismissed, std::string_view text, const TakeTerm& take);

// "the", "cannot", "is": what says nothing about what a text is about.
bool is_filler(std::string_view word);

// The terms that are no filler, each once, in their order; a compound by its parts alone.
std::vector<std::string> content_words(std::string_view text);

}  // namespace sitrep
