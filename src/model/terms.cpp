// SPDX-License-Identifier: MIT
#include "sitrep/model/terms.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <memory>

#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c; }

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

constexpr std::array<bool, 256> vowels = [] {
  std::array<bool, 256> table{};
  for (const char c : {'a', 'e', 'i', 'o', 'u', 'y'}) table[static_cast<std::size_t>(c)] = true;
  return table;
}();

bool is_vowel(char c) { return vowels[static_cast<unsigned char>(c)]; }
bool has_vowel(std::string_view word) { return std::ranges::any_of(word, is_vowel); }

// The endings that one word has in a report and another in a log: "exports", "exported", "exporting" are "export".
// Coarse, and the same on both sides, which is all that comparing needs.
// `word` is of small letters only.
void cut_letters(std::string& word) {
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
  if (std::ranges::all_of(word, is_lower)) cut_letters(word);
}

// Letters and digits in capitals that name no fault: how things are encrypted, encoded, dated.
constexpr std::string_view no_codes =
    "sha256 sha384 sha512 aes128 aes192 aes256 rsa2048 rsa4096 rs256 hs256 es256 utf16 utf32 iso8601 iso8859 iso27001 "
    "rfc3339 rfc5322 x509 pbkdf2 base64 ipv4 ipv6 oauth2 covid19 fy2025 fy2026 fy2027 fy2028";

constexpr std::string_view filler_words =
    "a about after again all also an and any are as at be been before but by can cannot cant could did do does doesnt "
    "done dont down for from get gets had has have he her his how i if in into is isnt it its just like me more my no "
    "not now of off on one only onto or our out over she since so some still than that the their them then there "
    "these they this those to too until up us was we were what when where which while who why will with without wont "
    "would you your";

// What an operating system calls a fault. By its letter alone `ERROR` and `EXPORT` would be such names too.
constexpr std::string_view fault_names =
    "EACCES EADDRINUSE EAGAIN EAI_AGAIN EBADF EBUSY ECANCELED ECONNABORTED ECONNREFUSED ECONNRESET EDQUOT EEXIST "
    "EHOSTUNREACH EINVAL EIO EISDIR ELOOP EMFILE EMSGSIZE ENAMETOOLONG ENETUNREACH ENFILE ENOENT ENOMEM ENOSPC "
    "ENOTCONN ENOTDIR ENOTEMPTY ENOTFOUND EPERM EPIPE EPROTO EROFS ESHUTDOWN ESTALE ETIMEDOUT EXDEV NXDOMAIN SERVFAIL "
    "SIGABRT SIGBUS SIGFPE SIGILL SIGKILL SIGSEGV SIGTERM";

struct Counts {
  std::size_t digits = 0, uppers = 0, lowers = 0, others = 0, underscores = 0;
};

Counts counted(std::string_view as) {
  Counts counts;
  for (const char c : as) {
    counts.digits += is_digit(c);
    counts.uppers += is_upper(c);
    counts.lowers += is_lower(c);
    counts.underscores += c == '_';
    counts.others += static_cast<unsigned char>(c) >= 128 || c == ':' || c == '+' || c == '/' || c == '.' || c == '\'';
  }
  return counts;
}

bool is_hexadecimal(std::string_view as) {
  const auto hex = [](char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); };
  return as.size() >= 6 && (as.starts_with("0x") || as.starts_with("0X")) && std::ranges::all_of(as.substr(2), hex);
}

// "10AM" is a time, "Q4-2026" a quarter.
bool is_a_time(std::string_view as) {
  return (is_digit(as.front()) && (as.ends_with("AM") || as.ends_with("PM"))) ||
         (as.size() > 2 && as.front() == 'Q' && is_digit(as[1]) && !is_digit(as[2]));
}

Code code_of(std::string_view as, std::string_view folded) {
  if (is_hexadecimal(as)) return Code::numbered;
  const auto has = counted(as);
  if (has.others > 0) return Code::none;
  if (has.lowers == 0 && has.uppers > 0 && has.digits >= 2 && as.size() >= 4 && !is_a_time(as) &&
      !among(folded, no_codes)) {
    return Code::numbered;
  }
  if (has.digits > 0) return Code::none;
  const bool shouted = has.lowers == 0 && ((has.underscores > 0 && has.uppers >= 6) || among(as, fault_names));
  const bool thrown = has.lowers > 0 && has.uppers >= 2 && (as.ends_with("Exception") || as.ends_with("Error"));
  return shouted || thrown ? Code::named : Code::none;
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
  Terms(std::string_view text, const TakeTerm& take) : text_(text), take_(take) {}

  void run() {
    for (std::size_t at = 0; at < text_.size();) {
      const auto c = character_at(text_, at);
      if (c.is == Class::alone) {
        parts_.clear();
        looks_ = {};
        part(at, at + c.bytes);
        at += c.bytes;
      } else if (c.is == Class::letter) {
        const auto end = plain(at);
        at = end > at ? end : compound(at);
      } else {
        at += c.bytes;
      }
    }
  }

 private:
  // What most words are not, noted while they are read: so that they are looked at no further.
  struct Looks {
    std::size_t digits = 0, uppers = 0;
    bool underscore = false, apostrophe = false, beyond_ascii = false;
  };

  void note(std::size_t at, std::size_t bytes) {
    looks_.digits += is_digit(text_[at]);
    looks_.uppers += is_upper(text_[at]);
    looks_.beyond_ascii = looks_.beyond_ascii || bytes > 1;
  }

  // What most words are: unaccented letters, no more than one of them a capital, and no sign that joins it to another.
  // Taken at once; returns its end, or `begin`, where it is something else.
  std::size_t plain(std::size_t begin) {
    const auto most = std::min(text_.size(), begin + small_.size());
    std::size_t uppers = 0;
    auto at = begin;
    for (; at < most && letters[static_cast<unsigned char>(text_[at])] != 0; ++at) {
      const char small = letters[static_cast<unsigned char>(text_[at])];
      uppers += small != text_[at];
      small_[at - begin] = small;
    }
    if (uppers > 1 || at == begin + small_.size()) return begin;
    if (at < text_.size()) {
      const auto c = character_at(text_, at);
      const auto behind = at + c.bytes;
      if (c.is == Class::letter) return begin;
      if (c.is == Class::joins && behind < text_.size() && character_at(text_, behind).is == Class::letter)
        return begin;
    }
    word_.assign(small_.data(), at - begin);
    cut_letters(word_);
    take_({word_, text_.substr(begin, at - begin), Code::none, false});
    return at;
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
        note(at, c.bytes);
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
    const auto code = code_of(as, word_);
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
    const bool named = parts_.size() > 1 && looks_.uppers >= 2 && as.size() <= 80 && code_of(as, word_) == Code::named;
    cut_ending(word_);
    if (!word_.empty()) take_({word_, as, named ? Code::named : Code::none, false});
  }

  std::string_view text_;
  const TakeTerm& take_;
  std::string word_;
  std::array<char, 64> small_;  // where plain() puts it together
  std::vector<std::pair<std::size_t, std::size_t>> parts_;
  Looks looks_;
};

}  // namespace

void each_term(std::string_view text, const TakeTerm& take) { Terms(text, take).run(); }

bool is_filler(std::string_view word) {
  static const auto fillers = [] {
    std::vector<std::string> all;
    for (auto rest = filler_words; !rest.empty();) {
      const auto end = std::min(rest.find(' '), rest.size());
      auto filler = std::string(rest.substr(0, end));
      cut_ending(filler);
      all.push_back(std::move(filler));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    std::ranges::sort(all);
    return all;
  }();
  return std::ranges::binary_search(fillers, word, std::less<>());
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
