// SPDX-License-Identifier: MIT
// A screen in sections: labelled paragraphs, and numbered entries below a label, all on the same columns. What does not
// fit in the lines that it is given is said to be more, with the command that shows it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "view/layout.h"
#include "view/look.h"

namespace sitrep::view {

// How generously a screen is laid out: so many items below one label, so many lines an item, so many a paragraph.
struct Room {
  std::size_t items = 9;
  std::size_t lines = 3;
  std::size_t paragraph = 4;
  bool gaps = true;
  bool dense = false;  // a line for each label: what there is more of is counted beside it
};

// The roomy one first; the last is the tightest.
inline constexpr Room rooms[] = {{9, 3, 4}, {6, 2, 3},        {5, 2, 2},
                                 {4, 1, 2}, {3, 1, 2},        {2, 1, 1},
                                 {1, 1, 1}, {1, 1, 1, false}, {1, 1, 1, false, true}};

struct Item {
  std::string number;
  std::string text;  // as it came from the file
  Ink ink = Ink::plain;
  std::string aside = {};  // safe; at the right edge: "due 11:00", "waiting for Kim"
  Ink aside_ink = Ink::plain;
};

class Screen {
 public:
  // `number` is how wide the numbers of items may be; where that leaves no room for a text they are cut.
  Screen(const Look& look, Room room, std::size_t number);

  // An empty line before whatever comes next, if anything stands above and comes.
  void gap() { gap_ = room_.gaps; }

  // Left and right on one line, both safe; one below the other where they do not fit.
  void pair(std::string_view left, Ink left_ink, std::string_view right, Ink right_ink);

  // `text` as it came from the file; empty: nothing.
  void labelled(std::string_view label, std::string_view text, Ink ink = Ink::plain);

  // The same for what must never be cut: a command, an outcome, a waiver.
  void whole(std::string_view label, std::string_view text, Ink ink = Ink::plain);

  // The newest of them (the last ones), and below how many more there are and what shows them.
  void items(std::string_view label, const std::vector<Item>& items, std::string_view more_command);

  std::size_t lines() const { return lines_; }
  const std::string& text() const { return text_; }

  // "… and 4 more: sitrep log --kind fact"; the command only where it fits. Nothing for 0.
  void more(std::size_t count, std::string_view command, std::size_t column);

  // Lines that were laid out already, with their line ends.
  void add(std::string_view lines);

  const Room& room() const { return room_; }

 private:
  void item(std::string_view label, const Item& item, std::size_t column);

  const Look& look_;
  Room room_;
  std::size_t number_;
  std::string text_;
  std::size_t lines_ = 0;
  bool gap_ = false;
};

// At most so many lines: the last ones of the middle give way to one that says so, never what to do now.
std::string without_middle(const std::string& text, std::size_t lines, const Look& look);

// Draws it in the roomiest way that fits the rows (one is left for the prompt), else in the tightest without its
// middle.
template <typename Draw>
std::string fitted(const Look& look, std::size_t number, Draw draw) {
  std::string text;
  for (const auto& room : rooms) {
    Screen screen(look, room, number);
    draw(screen);
    text = screen.text();
    if (look.rows == 0 || screen.lines() < look.rows) return text;
  }
  return without_middle(text, look.rows - 1, look);
}

}  // namespace sitrep::view
