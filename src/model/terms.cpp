// SPDX-License-Identifier: MIT
#include "sitrep/model/terms.h"

#include <utf8proc.h>

#include <algorithm>
#include <memory>

#include "model/ascii.h"
#include "model/fault_code.h"
#include "model/letters.h"
#include "model/stem.h"
#include "model/word_character.h"

namespace sitrep {
namespace {

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
      const auto c = word_character(text_, at);
      if (c.is_letter()) {
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
      if (c.is == WordCharacter::Is::alone) {
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
    if (count == Letters::most) {
      while (end < text_.size() && is_letter(text_[end])) ++end;
    }
    if (end == text_.size() || text_[end] == ' ') return end;
    const auto c = word_character(text_, end);
    const auto behind = end + c.bytes;
    const bool joined = c.joins() && behind < text_.size() && word_character(text_, behind).is_letter();
    return c.is_letter() || joined ? begin : end;
  }

  // Takes what most words are, with no more than one capital, at once; false: it may be a code.
  bool plain(std::string_view word) {
    std::size_t uppers = 0;
    word_.clear();
    for (const char c : word) {
      const char small = lower(c);
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
      const auto c = word_character(text_, at);
      if (c.is_letter()) {
        note(text_[at]);
        at += c.bytes;
        end = at;
        continue;
      }
      if (!c.joins()) break;
      const auto behind = at + c.bytes;
      if (behind >= text_.size() || !word_character(text_, behind).is_letter()) break;
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

std::vector<std::string> content_words(std::string_view text) {
  std::vector<std::string> words;
  each_term(text, [&](const Term& term) {
    if (term.whole || is_filler(term.word) || std::ranges::find(words, term.word) != words.end()) return;
    words.emplace_back(term.word);
  });
  return words;
}

}  // namespace sitrep
