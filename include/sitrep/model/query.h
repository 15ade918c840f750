// SPDX-License-Identifier: MIT
// What is looked for, as terms are compared. A word that no document has is looked for as the beginning of one, then as
// a misspelling of one; digits are never taken for a misspelling, since the next error code is another fault.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/terms.h"

namespace sitrep {

enum class Fit : std::uint8_t { exact, beginning, misspelt };

struct Sought {
  std::string typed;
  std::string word;           // as terms are compared
  bool whole = false;         // of a compound; the parts that follow count only where nothing has the whole
  std::size_t parts = 0;      // how many of them follow
  bool begins = false;        // it may be the beginning of a longer one
  std::size_t slips = 0;      // how many letters may be wrong
  std::uint32_t letters = 0;  // which letters it has, a bit each
};

// Words that say nothing are left out, unless there are no others.
class Query {
 public:
  explicit Query(std::string_view text);
  const std::vector<Sought>& words() const { return words_; }
  bool empty() const { return words_.empty(); }

  // Those that a term is, each by its number.
  struct Fitting {
    std::size_t word = 0;
    Fit fit = Fit::exact;
  };
  std::vector<Fitting> fitting(const Term& term) const;

  // Those that a folded term may be, a bit each, by its first letter and its length alone: of most terms, none.
  std::uint64_t worth_comparing(std::string_view term) const;

 private:
  void sort_out();

  std::vector<Sought> words_;                        // 64 at most
  std::array<std::uint64_t, 256> beginning_with_{};  // a byte
  std::array<std::uint64_t, 64> nearly_as_long_{};   // as so many bytes; of those in which letters may be wrong
};

}  // namespace sitrep
