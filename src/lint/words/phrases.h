// SPDX-License-Identifier: MIT
// Phrases to look for, written as a table of patterns over words and compiled once. A pattern is words parted by
// spaces: `a|b` is either, `@name` any word of that class, `#when` any word of that shape (a point in time too), `?`
// after it makes it optional, `!a|b` the next word is none of these, `*3` up to three words of any kind (never a mark;
// as few as will do, at the end as many as there are), `^` and `$` the first and the last. Matching takes time linear
// in the words: gaps are short and patterns few.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lint/words/sentence.h"

namespace sitrep {

struct WordClass {
  std::string_view name;
  std::string_view words;  // separated by single spaces
};

struct Hit {
  std::size_t first = 0;
  std::size_t last = 0;  // one past
  std::size_t pattern = 0;
};

class Phrases {
 public:
  // The texts of both must outlive it.
  Phrases(std::span<const WordClass> classes, std::span<const std::string_view> patterns);

  // The longest match that begins at `at`; of equal ones the first in the table. Allowed words are never matched.
  std::optional<Hit> at(std::span<const Word> words, std::size_t at) const;

  // Every match of every pattern, by where it begins; of each pattern and place the shortest.
  std::vector<Hit> every(std::span<const Word> words) const;

  // All matches, leftmost first, none overlapping another.
  std::vector<Hit> all(std::span<const Word> words) const;
  bool any(std::span<const Word> words) const;

 private:
  enum class Step : std::uint8_t { word, maybe, gap, none_of, first, last };
  struct Item {
    Step step;
    std::uint16_t group;   // of alternatives
    std::uint16_t shapes;  // alternatives by looks
    std::uint8_t gap;
  };
  using Pattern = std::vector<Item>;
  // A word that patterns name.
  struct Known {
    std::string_view word;
    std::vector<std::uint16_t> in;    // groups, few
    std::vector<std::size_t> begins;  // the patterns that it may begin, in the order of the table
  };
  // A pattern that more than words may begin.
  struct Open {
    std::size_t pattern;
    std::uint16_t shapes;
    bool anything;
  };

  const Known* find(std::string_view word, std::uint32_t hash) const;
  void learn(std::string_view word, std::uint16_t group);
  void spread();
  void index();
  Item item(std::string_view spelled, std::span<const WordClass> classes);
  bool knows(const Item& item, const Word& word) const;
  bool fits(const Item& item, const Word& word) const { return !(word.shape & shape::allowed) && knows(item, word); }
  template <typename Visit>
  void each_at(std::span<const Word> words, std::size_t at, Visit visit) const;
  std::optional<std::size_t> match(const Pattern& pattern, std::size_t item, std::span<const Word> words,
                                   std::size_t at) const;

  std::vector<Pattern> patterns_;
  std::unordered_map<std::string_view, std::uint16_t> groups_;
  std::vector<Known> vocabulary_;
  std::vector<std::uint32_t> slots_;  // by hash: which word lies there, from 1; 0: none
  std::vector<Open> open_;            // in the order of the table
};

}  // namespace sitrep
