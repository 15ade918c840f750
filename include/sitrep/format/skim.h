// SPDX-License-Identifier: MIT
// The texts of an incident file as they stand in it, for whoever looks through a thousand of them: no entry is made, no
// time worked out, nothing folded, and what is wrong with its form is told to nobody.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "sitrep/model/entry.h"

namespace sitrep {

struct Skimmed {
  std::string_view field;
  std::string_view text;
  std::size_t of = 0;  // it is one of a list of so many; 0: it is no list
};

class Skim {
 public:
  struct Part {
    std::string_view kind, id;
    std::string_view block;          // from its `[[kind]]` to the next
    std::size_t begin = 0, end = 0;  // of its texts
  };

  std::string_view head() const { return head_; }
  std::string_view title() const { return title_; }  // the header's own
  bool is_drill() const { return drill_; }
  const std::vector<Part>& entries() const { return entries_; }  // by id
  std::size_t unread() const { return unread_; }                 // blocks that could not be read, and are left out
  std::span<const Skimmed> texts_of(const Part& entry) const {
    return std::span(texts_).subspan(entry.begin, entry.end - entry.begin);
  }
  std::string_view text(const Part& entry, std::string_view field) const;  // empty where absent or no text

 private:
  friend class Skimming;

  std::string_view head_, title_;
  bool drill_ = false;
  std::size_t unread_ = 0;
  std::vector<Part> entries_;
  std::vector<Skimmed> texts_;
  std::deque<Entry> read_;  // those that could not be skimmed: their texts are here and not in the file
};

// `bytes` must outlive the result. nullopt: it is for read_incident(), since its head is not of the plainest form, or
// its entries do not stand in the order of their ids.
std::optional<Skim> skim(std::string_view bytes);

}  // namespace sitrep
