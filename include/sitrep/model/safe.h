// SPDX-License-Identifier: MIT
// The one door for text to the outside. Whatever comes from a file, an argument or another program passes safe() or
// something stricter before it reaches a terminal, a log or a file of ours: no control character, no bidirectional
// override, no invisible character and no broken UTF-8 goes through as itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sitrep {

// Visible escapes (`\u{202e}`, `\n`, `\x9b` for a broken byte) instead of C0, C1, DEL, bidi overrides and isolates,
// zero-width characters (but a joiner inside an emoji and in scripts that need it), line and paragraph separators, tags
// and broken UTF-8. Everything else as it is; always valid UTF-8, always one line.
std::string safe(std::string_view text);

// The same, but line breaks stay and tabs become spaces: for text that is shown as a paragraph.
std::string safe_lines(std::string_view text);

// The first character that safe() would not let through (a line break or tab counts only with `strict`), and its byte
// offset; nullopt where there is none. Broken UTF-8 is reported as U+FFFD.
struct Hidden {
  char32_t character;
  std::size_t offset;
};
std::optional<Hidden> find_hidden(std::string_view text, bool strict);

// Columns on a terminal: wide characters count two, combining marks and joined emoji none of their own.
std::size_t width(std::string_view text);

// At most `columns` wide; what was cut is marked by `…` as the last column. Never splits a character with its marks.
std::string shorten(std::string_view text, std::size_t columns);

}  // namespace sitrep
