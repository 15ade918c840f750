// SPDX-License-Identifier: MIT
#include "view/paper.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/safe.h"
#include "view/layout.h"

namespace sitrep::view {
namespace {

constexpr std::size_t label_columns = 14;

}  // namespace

void Paper::title(std::string_view text) {
  // One paragraph: what begins at the left edge is ours alone.
  for (const auto& line : wrapped(safe(text), look_.columns)) text_ += Row(look_).put(line, Ink::title).line();
}

void Paper::gap() {
  if (!text_.empty() && !text_.ends_with("\n\n")) text_ += "\n";
}

void Paper::labelled(std::string_view label, std::string_view text) {
  if (!text.empty()) put(label, {}, text);
}

void Paper::list(std::string_view label, std::span<const std::string> items, bool numbered) {
  for (std::size_t at = 0; at < items.size(); ++at) {
    const auto number = numbered ? fmt::format("{}", at + 1) : std::string();
    put(at == 0 ? label : std::string_view(), number, items[at]);
  }
}

std::string Paper::done() {
  while (text_.ends_with("\n\n")) text_.pop_back();
  return std::move(text_);
}

void Paper::put(std::string_view label, std::string_view number, std::string_view text) {
  Row row(look_);
  row.put(label, Ink::aside).to(label_columns);
  std::size_t column = label_columns;
  if (!number.empty()) {
    row.put(number).to(label_columns + 3);
    column += 3;
  }
  const auto room = std::max<std::size_t>(look_.columns, column + 10) - column;
  text_ += hung(row, wrapped(text, room), Ink::plain, look_);
}

}  // namespace sitrep::view
