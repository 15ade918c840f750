// SPDX-License-Identifier: MIT
#include "view/layout.h"

#include <algorithm>

#include "sitrep/model/safe.h"
#include "view/no_command.h"

namespace sitrep::view {
namespace {

// How many bytes of a word that is too wide for a line still fit: whole characters with their marks, at least one.
std::size_t fitting(std::string_view word, std::size_t columns) {
  // Marks without end on one letter would make this quadratic; more than this many bytes a column is no writing.
  const std::size_t most = std::min(word.size(), columns * 16 + 64);
  std::size_t fits = 0;
  for (std::size_t at = 0; at < most;) {
    ++at;
    while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xc0) == 0x80) ++at;
    if (fits > 0 && width(word.substr(0, at)) > columns) break;
    fits = at;
  }
  return std::max<std::size_t>(fits, 1);
}

void wrap_line(std::string_view line, std::size_t columns, std::vector<std::string>& lines) {
  std::string here;
  std::size_t used = 0;
  const auto finish = [&] {
    lines.push_back(std::move(here));
    here.clear();
    used = 0;
  };
  for (std::size_t at = 0; at < line.size();) {
    const auto end = std::min(line.find(' ', at), line.size());
    auto word = line.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    if (const auto wide = width(word); used > 0 && used + 1 + wide <= columns) {
      here += ' ';
      here += word;
      used += 1 + wide;
      continue;
    }
    if (used > 0) finish();
    while (width(word) > columns) {
      const auto part = fitting(word, columns);
      lines.emplace_back(word.substr(0, part));
      word.remove_prefix(part);
    }
    here = word;
    used = width(word);
  }
  if (used > 0 || line.find_first_not_of(' ') == std::string_view::npos) finish();
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t columns, std::size_t most) {
  if (columns == any_width) return {safe(text)};
  const auto clean = safe_lines(text);
  std::string_view rest = clean;
  while (rest.ends_with('\n')) rest.remove_suffix(1);
  std::vector<std::string> lines;
  while (lines.size() <= most) {
    const auto end = std::min(rest.find('\n'), rest.size());
    wrap_line(rest.substr(0, end), std::max<std::size_t>(columns, 1), lines);
    if (end == rest.size()) break;
    rest.remove_prefix(end + 1);
  }
  if (lines.size() > most) {
    lines.resize(std::max<std::size_t>(most, 1));
    lines.back() = shorten(lines.back() + " …", columns);
    if (!lines.back().ends_with("…")) lines.back() = "…";
  }
  return lines;
}

Row& Row::put(std::string_view safe_text, Ink ink) {
  if (safe_text.empty()) return *this;
  text_.append(gap_, ' ');
  columns_ += gap_;
  gap_ = 0;
  text_ += paint(safe_text, ink, *look_);
  columns_ += width(safe_text);
  return *this;
}

Row& Row::to(std::size_t column) {
  gap_ = column > columns_ ? column - columns_ : (columns_ > 0 ? 1 : 0);
  return *this;
}

Row& Row::edge(std::string_view safe_text, Ink ink) {
  const auto wide = width(safe_text);
  return to(look_->columns > wide ? look_->columns - wide : 0).put(safe_text, ink);
}

std::string Row::line() const { return (look_->terminal ? text_ : no_command(text_)) + "\n"; }

std::string hung(Row row, const std::vector<std::string>& lines, Ink ink, const Look& look) {
  std::string out;
  std::size_t indent = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0) {
      row.put(lines[i], ink);
      indent = row.columns() - width(lines[i]);
      out += row.line();
    } else {
      out += Row(look).to(indent).put(lines[i], ink).line();
    }
  }
  return out;
}

std::string padded(std::string_view safe_text, std::size_t columns) {
  const auto wide = width(safe_text);
  return std::string(safe_text) + std::string(columns > wide ? columns - wide : 0, ' ');
}

std::string right(std::string_view safe_text, std::size_t columns) {
  const auto wide = width(safe_text);
  return std::string(columns > wide ? columns - wide : 0, ' ') + std::string(safe_text);
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string all;
  for (const auto& word : words) {
    if (!all.empty()) all += between;
    all += word;
  }
  return all;
}

}  // namespace sitrep::view
