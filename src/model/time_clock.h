// SPDX-License-Identifier: MIT
// The clock time that ends the words of a typed time, with am or pm and an offset where they follow: `10:12`, `5 pm`,
// `02:30:00+02:00`.
#pragma once

#include <optional>
#include <string_view>

#include "model/time_words.h"

namespace sitrep {

// Takes words apart from the front.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  std::string_view rest() const { return rest_; }
  bool done() const { return rest_.empty(); }

  bool take(std::string_view what) {
    if (!rest_.starts_with(what)) return false;
    rest_.remove_prefix(what.size());
    return true;
  }

  std::string_view take_digits() {
    const std::string_view taken = rest_.substr(0, rest_.find_first_not_of("0123456789"));
    rest_.remove_prefix(taken.size());
    return taken;
  }

 private:
  std::string_view rest_;
};

// Of one or two digits, so it cannot overflow.
inline int small_number(std::string_view text) {
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

// All of `text` into said's clock and offset; `24:00` too, because only who knows the day can say what is meant by it.
std::optional<Misread> read_clock(std::string_view text, Said& said);

}  // namespace sitrep
