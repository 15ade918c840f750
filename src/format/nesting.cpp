// SPDX-License-Identifier: MIT
#include "format/nesting.h"

#include <algorithm>
#include <string>

#include "format/characters.h"
#include "sitrep/format/blocks.h"

namespace sitrep {
namespace {

// What opens, closes or parts something outside of a string; and what a name can be that is looked at no further.
constexpr ByteSet telling("\"'#[]{}.=,");
constexpr auto in_a_bare_name = ByteSet::where([](char c) { return bare(c) || blank(c); });

// Behind a string that begins at `at` and that its line ends, if nothing else does.
std::size_t behind_string(std::string_view line, std::size_t at) {
  const char quote = line[at++];
  // Most strings hold no backslash, and a search is several times as fast as a walk.
  const auto end = std::min(line.find(quote, at), line.size());
  if (quote == '\'' || line.substr(at, end - at).find('\\') == std::string_view::npos) return end + 1;
  for (; at < line.size() && line[at] != quote; ++at) {
    if (line[at] == '\\') ++at;
  }
  return at + 1;
}

}  // namespace

void Nesting::drop() {
  quote_ = 0;
  depth_ = 0;
  opened_ = 0;
}

Nesting::Seen Nesting::read(std::string_view line, std::size_t at, std::uint32_t number) {
  Seen seen;
  if (!in_string() && !in_array()) dots_ = 0;
  while (at < line.size()) {
    if (in_string()) {
      at = inside(line, at);
      continue;
    }
    const char c = line[at];
    if (!telling(c)) {
      ++at;
      continue;
    }
    if (c == '#') {
      seen.comment = at;
      break;
    }
    if (c == '"' || c == '\'') {
      at = string(line, at, number);
      continue;
    }
    if (c == '[' || c == '{') ++depth_;
    if ((c == ']' || c == '}') && depth_ > 0) --depth_;
    if (c == '.') ++dots_;
    if (c == '=' || c == ',' || c == '[' || c == '{') dots_ = 0;
    if (!seen.too_deep && (depth_ > Limits::depth || dots_ >= Limits::depth)) seen.too_deep = at;
    ++at;
  }
  return seen;
}

std::size_t Nesting::string(std::string_view line, std::size_t at, std::uint32_t number) {
  const char quote = line[at];
  if (at + 2 < line.size() && line[at + 1] == quote && line[at + 2] == quote) {
    quote_ = quote;
    opened_ = number;
    return at + 3;
  }
  return behind_string(line, at);
}

std::size_t Nesting::inside(std::string_view line, std::size_t at) {
  const std::string closing(3, quote_);
  for (; at < line.size(); ++at) {
    if (quote_ == '"' && line[at] == '\\') {
      ++at;
    } else if (line.substr(at).starts_with(closing)) {
      at += 3;
      // Up to two quotes may stand directly before the closing three.
      for (int extra = 0; extra < 2 && at < line.size() && line[at] == quote_; ++extra) ++at;
      quote_ = 0;
      opened_ = 0;
      return at;
    }
  }
  return line.size();
}

Name name_until(std::string_view text, char stop) {
  Name name;
  std::size_t at = 0;
  while (at < text.size() && text[at] != '#') {
    if (in_a_bare_name(text[at])) {
      ++at;
      continue;
    }
    if (text[at] == stop) {
      name.stopped = true;
      break;
    }
    if (text[at] == '.') ++name.parts;
    at = text[at] == '"' || text[at] == '\'' ? behind_string(text, at) : at + 1;
  }
  name.length = at < text.size() ? at : text.size();
  return name;
}

}  // namespace sitrep
