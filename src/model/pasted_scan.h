// SPDX-License-Identifier: MIT
// The beginning of a pasted row, taken apart from the front: white space and Markdown's emphasis and brackets are
// skipped wherever they may stand, and what was opened and not closed is known at the end.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep {

class PastedScan {
 public:
  explicit PastedScan(std::string_view text) : all_(text), rest_(text) {}

  std::string_view rest() const { return rest_; }
  std::size_t at() const { return all_.size() - rest_.size(); }
  bool done() const { return rest_.empty(); }
  bool glued() const;  // no white space before what comes next
  char next(std::size_t ahead = 0) const { return ahead < rest_.size() ? rest_[ahead] : '\0'; }
  char before() const { return at() ? all_[at() - 1] : '\0'; }

  void drop(std::size_t count) { rest_.remove_prefix(std::min(count, rest_.size())); }
  bool take(std::string_view what);                                // as it is spelled
  bool take_word(std::string_view word);                           // in any case, to the end of a word
  std::optional<int> number(std::size_t least, std::size_t most);  // exactly so many digits, no more behind them

  void blanks();        // white space alone
  void skip();          // and emphasis and brackets, opening and closing
  void skip_closing();  // and what closes what was opened
  bool dash();          // any of the dashes that stand in a range

  // What is left, without the separators behind a time and without what closes what was opened before it.
  std::string text();

 private:
  bool marker(bool may_open);

  std::string_view all_, rest_;
  std::vector<std::string_view> open_;
};

}  // namespace sitrep
