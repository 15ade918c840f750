// SPDX-License-Identifier: MIT
#include "model/pasted_lines.h"

#include <algorithm>

#include "model/pasted_words.h"
#include "model/trim.h"

namespace sitrep {
namespace {

using Shape = PastedLine::Shape;

// At bars that are neither escaped nor inside code.
std::vector<std::string> cells_of(std::string_view row) {
  row.remove_prefix(1);
  std::vector<std::string> cells(1);
  const bool code_closes = std::ranges::count(row, '`') % 2 == 0;
  bool code = false;
  for (std::size_t at = 0; at < row.size(); ++at) {
    if (row[at] == '\\' && at + 1 < row.size() && row[at + 1] == '|') {
      cells.back() += row[++at];
    } else if (row[at] == '|' && !code) {
      cells.emplace_back();
    } else {
      if (row[at] == '`' && code_closes) code = !code;
      cells.back() += row[at];
    }
  }
  for (auto& cell : cells) cell = std::string(trimmed(cell, white_space));
  if (cells.size() > 1 && cells.back().empty()) cells.pop_back();
  return cells;
}

bool is_rule(std::string_view body) {
  return body.find('-') != std::string_view::npos && body.find_first_not_of("|-: \t+=") == std::string_view::npos;
}

// What stands behind the number makes it a day: `17. January`, `17. Jan 10:12`; but `1. Jan 17` is a numbered row.
bool is_days_month(std::string_view text) {
  const auto month = month_at(text);
  if (!month) return false;
  text = trimmed(text.substr(month->length), white_space);
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const char behind = digits < text.size() ? text[digits] : ' ';
  return digits == 0 || digits > 2 || behind == ':' || behind == 'h' || behind == '.';
}

// `- `, `* `, `• `, `1. `, `2) `, `> `: how long it is; 0 for none. `- [x] ` too.
std::size_t bullet_at(std::string_view body) {
  const auto spaced = [&](std::size_t at) { return at < body.size() && (body[at] == ' ' || body[at] == '\t'); };
  std::size_t length = 0;
  if (!body.empty() && std::string_view("-*+>").find(body[0]) != std::string_view::npos) length = 1;
  for (const std::string_view sign :
       {"\xe2\x80\xa2", "\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x97\xa6", "\xe2\x96\xaa", "\xc2\xb7"}) {
    if (body.starts_with(sign)) length = sign.size();
  }
  if (length == 0) {
    while (length < body.size() && is_digit(body[length])) ++length;
    if (length == 0 || length > 4 || length >= body.size() || (body[length] != '.' && body[length] != ')')) return 0;
    ++length;
    if (spaced(length) && is_days_month(trimmed(body.substr(length), white_space))) return 0;
  }
  if (!spaced(length)) return 0;
  while (spaced(length)) ++length;
  for (const std::string_view box : {"[ ] ", "[x] ", "[X] "}) {
    if (body.substr(length).starts_with(box)) length += box.size();
  }
  return length;
}

// The run of at least three backticks or tildes that opens code; 0 for none.
std::size_t fence_at(std::string_view body) {
  if (body.empty() || (body[0] != '`' && body[0] != '~')) return 0;
  const auto run = std::min(body.find_first_not_of(body[0]), body.size());
  return run >= 3 && (body[0] == '~' || body.find('`', run) == std::string_view::npos) ? run : 0;
}

bool closes(std::string_view body, char mark, std::size_t run) {
  return fence_at(body) >= run && body[0] == mark && body.find_first_not_of(mark) == std::string_view::npos;
}

void shape(PastedLine& line) {
  auto body = trimmed(line.whole, white_space);
  line.body = body;
  if (body.empty()) {
    line.shape = Shape::blank;
  } else if (fence_at(body)) {
    line.shape = Shape::fence;
  } else if (body.front() == '#' && body.find_first_not_of('#') < body.size() &&
             body[body.find_first_not_of('#')] == ' ') {
    line.shape = Shape::heading;
    line.body = trimmed(body.substr(body.find_first_not_of('#')), white_space);
  } else if (body.front() == '|') {
    line.shape = is_rule(body) ? Shape::table_rule : Shape::table;
    if (line.shape == Shape::table) line.cells = cells_of(body);
  } else if (is_rule(body) && body.size() > 2) {
    line.shape = Shape::table_rule;
  } else {
    for (auto length = bullet_at(body); length; length = bullet_at(body)) {  // `> - 10:12`
      line.shape = Shape::bullet;
      body.remove_prefix(length);
    }
    line.body = body;
  }
}

}  // namespace

std::vector<PastedLine> pasted_lines(std::string_view text) {
  std::vector<PastedLine> lines;
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of("\r\n"), text.size());  // old editors end lines in a CR alone
    const bool both = text.substr(end).starts_with("\r\n");
    PastedLine line;
    line.number = lines.size() + 1;
    line.whole = text.substr(0, end);
    line.indent = std::min(line.whole.find_first_not_of(" \t"), line.whole.size());
    shape(line);
    lines.push_back(std::move(line));
    text.remove_prefix(std::min(end + (both ? 2 : 1), text.size()));
  }
  // Fences that close; one that is never closed would swallow every row below it. Where one was not closed, none below
  // it that is as long will be: so a thousand open ones cost one pass.
  std::size_t never[2] = {std::string_view::npos, std::string_view::npos};
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].shape == Shape::table && at + 1 < lines.size())
      lines[at].table_head = lines[at + 1].shape == Shape::table_rule;
    if (lines[at].shape != Shape::fence) continue;
    const char mark = lines[at].body[0];
    const auto run = fence_at(lines[at].body);
    auto close = at + 1;
    auto& hopeless = never[mark == '~'];
    while (close < lines.size() && run < hopeless && !closes(lines[close].body, mark, run)) ++close;
    if (close == lines.size() || run >= hopeless) {
      hopeless = std::min(hopeless, run);
      lines[at].shape = Shape::plain;
      continue;
    }
    for (auto inside = at + 1; inside < close; ++inside) lines[inside].shape = Shape::code;
    lines[close].shape = Shape::fence;
    at = close;
  }
  return lines;
}

}  // namespace sitrep
