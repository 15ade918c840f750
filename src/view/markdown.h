// SPDX-License-Identifier: MIT
// GitHub-flavoured Markdown from text. Whatever comes from a file passes escaped() or fenced(): nothing in it is taken
// for markup, names nobody (@name), points to no issue (#123), and links only where it shows an http or https address.
#pragma once

#include <string>
#include <string_view>

namespace sitrep::view::markdown {

// Safe, on one line, for running text and for the cell of a table.
std::string escaped(std::string_view text);

// The text as it stands, line breaks and all, between fences that are longer than any in it.
std::string fenced(std::string_view text);

}  // namespace sitrep::view::markdown
