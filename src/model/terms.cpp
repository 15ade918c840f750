// SPDX-License-Identifier: MIT
#include "sitrep/model/terms.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <memory>

#include "model/ascii.h"
#include "model/eight_bytes.h"
#include "model/fault_code.h"
#include "model/stem.h"

namespace sitrep {
namespace {

enum class Class : std::uint8_t { apart, letter, joins, alone };

// Han, kana, Hangul, Thai and their like: no space shows where a word ends.
bool is_written_without_spaces(utf8proc_int32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1780 && c <= 0x17FF) || (c >= 0x3040 && c <= 0x30FF) ||
         (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

Class class_of(utf8proc_int32_t c) {
  if (c == 0x2019) return Class::joins;  // the typesetter's apostrophe
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND: return is_written_without_spaces(c) ? Class::alone : Class::letter;
    default: return Class::apart;
  }
}

constexpr std::array<Class, 128> ascii = [] {
  std::array<Class, 128> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    const auto as = static_cast<char>(c);
    table[c] = is_digit(as) || is_lower(as) || is_upper(as) ? Class::letter : Class::apart;
  }
  for (const char c : {'-', '_', '.', '\'', '/', ':', '+'}) table[static_cast<std::size_t>(c)] = Class::joins;
  return table;
}();

// The small letter of each that has no accent; 0 of all else.
constexpr std::array<char, 256> letters = [] {
  std::array<char, 256> table{};
  for (char c = 'a'; c <= 'z'; ++c)
    table[static_cast<std::size_t>(c)] = table[static_cast<std::size_t>(c - ('a' - 'A'))] = c;
  return table;
}();

struct Character {
  Class is = Class::apart;
  std::size_t bytes = 1;
};

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 128) return {ascii[byte], 1};
  utf8proc_int32_t c = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &c);
  if (length <= 0) return {};
  return {class_of(c), static_cast<std::size_t>(length)};
}

// The unaccented letters that a text begins with, sixteen at most.
struct Letters {
  std::size_t count = 0;
  Dismissed::Key key;
};
constexpr std::size_t most_letters = 2 * EightBytes::size;

// As many bytes as that can be read.
Letters letters_in(const char* text) {
  const EightBytes first(text);
  const auto count = EightBytes::leading(first.letters());
  if (count < EightBytes::size) return {count, {first.first(count), 0}};
  const EightBytes second(text + EightBytes::size);
  const auto more = EightBytes::leading(second.letters());
  return {EightBytes::size + more, {first.all(), more < EightBytes::size ? second.first(more) : second.all()}};
}

Letters letters_in(std::string_view text) {
  if (text.size() >= most_letters) return letters_in(text.data());
  std::array<char, most_letters> padded{};
  std::ranges::copy(text, padded.begin());
  return letters_in(padded.data());
}

// Lower case, without accents. `word` is valid UTF-8.
void fold_into(std::string& out, std::string_view word) {
  const auto begin = out.size();
  out.resize(begin + word.size());
  unsigned char all = 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    out[begin + at] = lower(word[at]);
    all |= static_cast<unsigned char>(word[at]);
  }
  if (all < 128) return;
  out.resize(begin);
  utf8proc_uint8_t* folded = nullptr;
  const auto length = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(word.data()), static_cast<utf8proc_ssize_t>(word.size()), &folded,
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(folded, &std::free);
  if (length > 0) out.append(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(length));
}

std::string without_apostrophes(std::string_view as) {
  auto bare = std::string(as);
  for (const std::string_view mark : {std::string_view("\u2019"), std::string_view("'")}) {
    for (auto at = bare.find(mark); at != std::string::npos; at = bare.find(mark)) {
      if (bare.substr(at + mark.size()) == "s") {
        bare.resize(at);
      } else {
        bare.erase(at, mark.size());
      }
    }
  }
  return bare;
}

class Terms {
 public:
  Terms(std::string_view text, const TakeTerm& take, const Dismissed* dismissed = nullptr)
      : text_(text), take_(take), dismissed_(dismissed) {}

  // How many it passed over.
  std::size_t run() {
    std::size_t passed = 0;
    for (std::size_t at = 0; at < text_.size();) {
      if (text_[at] == ' ') {
        ++at;
        continue;
      }
      const auto c = character_at(text_, at);
      if (c.is == Class::letter) {
        const auto word = letters_in(text_.substr(at));
        const auto end = end_of(at, word.count);
        if (dismissed_ && end > at && word.count <= Dismissed::longest && dismissed_->has(word.key)) {
          ++passed;
          at = end;
        } else {
          at = end > at && plain(text_.substr(at, end - at)) ? end : compound(at);
        }
        continue;
      }
      if (c.is == Class::alone) {
        parts_.clear();
        looks_ = {};
        part(at, at + c.bytes);
      }
      at += c.bytes;
    }
    return passed;
  }

 private:
  // What most words are not, noted while they are read: so that they are looked at no further.
  struct Looks {
    std::size_t digits = 0, uppers = 0;
    bool underscore = false, apostrophe = false;
  };

  void note(char c) {
    looks_.digits += is_digit(c);
    looks_.uppers += is_upper(c);
  }

  // Of a word that has these letters and no others; `begin`, where it has others or a sign joins it to more.
  std::size_t end_of(std::size_t begin, std::size_t count) const {
    auto end = begin + count;
    if (count == most_letters) {
      while (end < text_.size() && letters[static_cast<unsigned char>(text_[end])] != 0) ++end;
    }
    if (end == text_.size() || text_[end] == ' ') return end;
    const auto c = character_at(text_, end);
    const auto behind = end + c.bytes;
    const bool joined =
        c.is == Class::joins && behind < text_.size() && character_at(text_, behind).is == Class::letter;
    return c.is == Class::letter || joined ? begin : end;
  }

  // Takes what most words are, with no more than one capital, at once; false: it may be a code.
  bool plain(std::string_view word) {
    std::size_t uppers = 0;
    word_.clear();
    for (const char c : word) {
      const char small = letters[static_cast<unsigned char>(c)];
      uppers += small != c;
      word_ += small;
    }
    if (uppers > 1) return false;
    cut_ending_of_letters(word_);
    take_({word_, word, Code::none, false});
    return true;
  }

  // Letters and digits, with single signs between them.
  std::size_t compound(std::size_t begin) {
    parts_.clear();
    looks_ = {};
    std::size_t at = begin;
    std::size_t end = begin;
    std::size_t part_begin = begin;
    while (at < text_.size()) {
      const auto c = character_at(text_, at);
      if (c.is == Class::letter) {
        note(text_[at]);
        at += c.bytes;
        end = at;
        continue;
      }
      if (c.is != Class::joins) break;
      const auto behind = at + c.bytes;
      if (behind >= text_.size() || character_at(text_, behind).is != Class::letter) break;
      if (text_[at] == '\'' || c.bytes > 1) {
        looks_.apostrophe = true;
      } else {
        looks_.underscore = looks_.underscore || text_[at] == '_';
        parts_.emplace_back(part_begin, end);
        part_begin = behind;
      }
      at = behind;
    }
    parts_.emplace_back(part_begin, end);
    const bool plain = looks_.digits == 0 && looks_.uppers < 2 && !looks_.underscore;
    if ((plain || !whole(begin, end)) || parts_.size() > 1) {
      for (const auto& [from, to] : parts_) part(from, to);
    }
    return end;
  }

  // What may be a code: it comes as one word, whatever signs stand in it.
  bool whole(std::size_t begin, std::size_t end) {
    const auto as = text_.substr(begin, end - begin);
    if (as.size() > 80) return false;
    const bool mixed = looks_.digits > 0 && std::ranges::any_of(as, [](char c) { return is_lower(c) || is_upper(c); });
    word_.clear();
    for (const auto& [from, to] : parts_) fold_into(word_, text_.substr(from, to - from));
    const auto code = fault_code(as, word_);
    if (code == Code::none && !mixed) return false;
    cut_ending(word_);
    take_({word_, as, code, parts_.size() > 1});
    return true;
  }

  void part(std::size_t begin, std::size_t end) {
    const auto as = text_.substr(begin, end - begin);
    word_.clear();
    if (!looks_.apostrophe) {
      fold_into(word_, as);
    } else {  // "can't" is one word, "Acme's" is Acme
      fold_into(word_, without_apostrophes(as));
    }
    // Of `java.net.TimeoutException` the last is a name; of `EXP-203` the whole is, and no part.
    const bool named =
        parts_.size() > 1 && looks_.uppers >= 2 && as.size() <= 80 && fault_code(as, word_) == Code::named;
    cut_ending(word_);
    if (!word_.empty()) take_({word_, as, named ? Code::named : Code::none, false});
  }

  std::string_view text_;
  const TakeTerm& take_;
  const Dismissed* dismissed_;
  std::string word_;
  std::vector<std::pair<std::size_t, std::size_t>> parts_;
  Looks looks_;
};

}  // namespace

void each_term(std::string_view text, const TakeTerm& take) { Terms(text, take).run(); }

std::size_t each_term_but(const Dismissed& dismissed, std::string_view text, const TakeTerm& take) {
  return Terms(text, take, &dismissed).run();
}

void Dismissed::add(std::string_view word) {
  const auto found = letters_in(word);
  if (found.count == word.size() && found.count > 0 && found.count <= longest) words_[place_of(found.key)] = found.key;
}

std::vector<std::string> content_words(std::string_view text) {
  std::vector<std::string> words;
  each_term(text, [&](const Term& term) {
    if (term.whole || is_filler(term.word) || std::ranges::find(words, term.word) != words.end()) return;
    words.emplace_back(term.word);
  });
  return words;
}

}  // namespace sitrep
