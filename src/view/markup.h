// SPDX-License-Identifier: MIT
// HTML from text. Whatever comes from a file passes escaped(): nothing in it is ever taken for markup, and no control
// character goes through. What a function here returns is markup; what it takes as `text` is not yet.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep::view::markup {

// Safe, on one line, for the content of an element as for an attribute in double quotes.
std::string escaped(std::string_view text);
// The same, but line breaks stay.
std::string escaped_lines(std::string_view text);

// <name class="…">inner</name>; no class where it is empty.
std::string element(std::string_view name, std::string_view inner, std::string_view classes = {});

// A link within the site; `href` is made of our own names.
std::string link(std::string_view href, std::string_view text);

struct Column {
  std::string_view title;
  bool number = false;  // to the right
};
// Cells are markup. The table scrolls by itself where the screen is narrow.
std::string table(std::string_view caption, std::span<const Column> columns, const std::vector<std::vector<std::string>>& rows);

}  // namespace sitrep::view::markup
