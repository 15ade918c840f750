// SPDX-License-Identifier: MIT
// Words, as texts have them, of which it is known that nobody looks for them: people write the same few thousand words
// again and again, and one that is known is passed over without being folded. It forgets: a word takes the place of
// another. For one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace sitrep {

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

}  // namespace sitrep
