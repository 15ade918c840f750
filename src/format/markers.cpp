// SPDX-License-Identifier: MIT
#include <algorithm>

#include "sitrep/format/merge.h"

namespace sitrep {
namespace {

enum class Part { both, ours, base, theirs };

// How many of `c` the line begins with, where nothing or a blank and a label follows them.
std::size_t marker(std::string_view line, char c) {
  const auto length = std::min(line.find_first_not_of(c), line.size());
  return length >= 7 && (length == line.size() || line[length] == ' ') ? length : 0;
}

// Markers of another length are text: those of a merge inside the base of this one.
class Reader {
 public:
  bool line(std::string_view text, std::string_view whole, Sides& sides) {
    if (part_ == Part::both && marker(text, '<') != 0) {
      size_ = marker(text, '<');
      part_ = Part::ours;
      sides.conflicted = true;
    } else if (part_ != Part::both && marker(text, '<') == size_ && part_ != Part::base) {
      return false;
    } else if (part_ == Part::ours && marker(text, '|') == size_) {
      part_ = Part::base;
    } else if ((part_ == Part::ours || part_ == Part::base) && text == std::string(size_, '=')) {
      part_ = Part::theirs;
    } else if (part_ == Part::theirs && marker(text, '>') == size_) {
      part_ = Part::both;
    } else {
      if (part_ == Part::both || part_ == Part::ours) sides.ours += whole;
      if (part_ == Part::both || part_ == Part::theirs) sides.theirs += whole;
    }
    return true;
  }
  bool open() const { return part_ != Part::both; }

 private:
  Part part_ = Part::both;
  std::size_t size_ = 0;
};

}  // namespace

Sides sides_of(std::string_view conflicted) {
  Sides sides;
  Reader reader;
  for (auto rest = conflicted; !rest.empty();) {
    const auto whole = rest.substr(0, std::min(rest.find('\n'), rest.size() - 1) + 1);
    rest.remove_prefix(whole.size());
    auto text = whole;
    if (text.ends_with('\n')) text.remove_suffix(1);
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (!reader.line(text, whole, sides)) return {};
  }
  return reader.open() || !sides.conflicted ? Sides{} : sides;
}

}  // namespace sitrep
