// SPDX-License-Identifier: MIT
#include "view/screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "sitrep/model/safe.h"

namespace sitrep::view {
namespace {

constexpr std::size_t label_columns = 11;
constexpr std::size_t least_text = 16;  // columns; narrower than this a text is hard to read

constexpr std::size_t least_number = 2;

}  // namespace

Screen::Screen(const Look& look, Room room, std::size_t number) : look_(look), room_(room) {
  const auto others = label_columns + 2 + least_text;
  const auto most = look.columns > others + least_number ? look.columns - others : least_number;
  number_ = std::clamp(number, least_number, most);
}

void Screen::add(std::string_view lines) {
  if (lines.empty()) return;
  if (gap_ && !text_.empty()) {
    text_ += '\n';
    ++lines_;
  }
  gap_ = false;
  text_ += lines;
  lines_ += static_cast<std::size_t>(std::ranges::count(lines, '\n'));
}

void Screen::pair(std::string_view left, Ink left_ink, std::string_view right, Ink right_ink) {
  const auto both = width(left) + width(right) + (left.empty() || right.empty() ? 0 : 2);
  if (both <= look_.columns) {
    add(Row(look_).put(left, left_ink).edge(right, right_ink).line());
    return;
  }
  for (const auto& [text, ink] : {std::pair(left, left_ink), std::pair(right, right_ink)}) {
    if (text.empty()) continue;
    if (width(text) <= look_.columns) {
      add(Row(look_).put(text, ink).line());
    } else {
      add(hung(Row(look_), wrapped(text, look_.columns, room_.paragraph), ink, look_));
    }
  }
}

void Screen::labelled(std::string_view label, std::string_view text, Ink ink) {
  if (text.empty()) return;
  const auto columns = look_.columns > label_columns + least_text ? look_.columns - label_columns : least_text;
  add(hung(Row(look_).put(label).to(label_columns), wrapped(text, columns, room_.paragraph), ink, look_));
}

void Screen::whole(std::string_view label, std::string_view text, Ink ink) {
  const auto kept = room_.paragraph;
  room_.paragraph = any_width;
  labelled(label, text, ink);
  room_.paragraph = kept;
}

void Screen::item(std::string_view label, const Item& item, std::size_t column) {
  Row row(look_);
  const auto number = shorten(item.number, number_);
  row.put(label).to(column - 2 - width(number)).put(number).to(column);
  const auto columns = look_.columns >= column + least_text ? look_.columns - column : least_text;
  const auto beside = width(item.aside) + 3;
  if (item.aside.empty() || columns < beside + least_text) {
    const auto text = item.aside.empty() ? item.text : item.text + ", " + item.aside;
    add(hung(row, wrapped(text, columns, room_.lines), item.aside_ink == Ink::late ? Ink::late : item.ink, look_));
    return;
  }
  // The first line carries the aside at the right edge.
  const auto lines = wrapped(item.text, columns - beside, room_.lines);
  std::string out = row.put(lines.front(), item.ink).edge(item.aside, item.aside_ink).line();
  for (std::size_t i = 1; i < lines.size(); ++i) out += Row(look_).to(column).put(lines[i], item.ink).line();
  add(out);
}

void Screen::items(std::string_view label, const std::vector<Item>& items, std::string_view more_command) {
  if (items.empty()) return;
  auto shown = std::min(items.size(), room_.items);
  if (room_.dense) {
    auto one = items.back();
    if (items.size() > 1) one.aside += fmt::format("{}1 of {}", one.aside.empty() ? "" : ", ", items.size());
    return item(label, one, label_columns + number_ + 2);
  }
  if (shown + 1 == items.size() && room_.lines == 1) ++shown;  // saying that there is one more takes as much
  const std::span<const Item> newest(items.end() - static_cast<std::ptrdiff_t>(shown), items.end());
  const auto column = label_columns + number_ + 2;
  for (const auto& each : newest) {
    item(label, each, column);
    label = {};
  }
  more(items.size() - shown, more_command, column);
}

void Screen::more(std::size_t count, std::string_view command, std::size_t column) {
  if (count == 0) return;
  auto words = fmt::format("… and {} more", count);
  const auto full = fmt::format("{}: {}", words, command);
  if (column + width(full) <= look_.columns) words = full;
  add(Row(look_).to(column).put(words, Ink::aside).line());
}

std::string without_middle(const std::string& text, std::size_t lines, const Look& look) {
  const auto count = [](std::string_view part) { return static_cast<std::size_t>(std::ranges::count(part, '\n')); };
  const auto all = count(text);
  if (all <= lines) return text;
  const auto now = text.rfind("\ndo now");
  const auto tail = now == std::string::npos ? text.size() : now + 1;
  const auto below = std::min(count(std::string_view(text).substr(tail)), lines);
  const auto above = lines - below > 1 ? lines - below - 1 : 0;
  std::size_t end = 0;
  for (std::size_t line = 0; line < above && end < tail; ++line) end = text.find('\n', end) + 1;
  auto out = text.substr(0, end);
  if (lines > below) {
    const auto more = fmt::format("… {} more lines (| less shows all)", all - above - below);
    out += Row(look)
               .to(std::min<std::size_t>(label_columns, look.columns / 4))
               .put(shorten(more, look.columns - look.columns / 4), Ink::aside)
               .line();
  }
  std::size_t from = tail;
  for (std::size_t line = 0; line < below; ++line) {
    const auto next = text.find('\n', from) + 1;
    out += text.substr(from, next - from);
    from = next;
  }
  return out;
}

}  // namespace sitrep::view
