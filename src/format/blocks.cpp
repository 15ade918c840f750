// SPDX-License-Identifier: MIT
#include "sitrep/format/blocks.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/entry.h"
#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

bool blank(char c) { return c == ' ' || c == '\t'; }
bool bare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

std::uint32_t code_points(std::string_view text) {
  return static_cast<std::uint32_t>(std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; }));
}

class Scanner {
 public:
  explicit Scanner(std::string_view bytes) : bytes_(bytes) { result_.bytes = bytes; }

  Blocks run() {
    if (bytes_.size() > Limits::file) {
      result_.too_large = true;
      result_.problems.push_back({"syntax", {1, 1, 0}, "the file is over 16 MiB; no incident needs that much"});
      return std::move(result_);
    }
    if (bytes_.starts_with("\xef\xbb\xbf")) {
      result_.problems.push_back({"line-ends", {1, 1, 1}, "a byte-order mark; save the file as UTF-8 without one"});
      at_ = 3;
    }
    while (at_ < bytes_.size() && !result_.too_large) line();
    finish(bytes_.size());
    if (result_.blocks.empty()) result_.head_end = bytes_.size();
    return std::move(result_);
  }

 private:
  enum class In { nothing, array, basic_lines, literal_lines };

  void line() {
    ++number_;
    start_ = at_;
    auto end = bytes_.find('\n', at_);
    const auto next = end == std::string_view::npos ? bytes_.size() : end + 1;
    if (end == std::string_view::npos) end = bytes_.size();
    if (end > start_ && bytes_[end - 1] == '\r') {
      --end;
      if (!told_line_ends_ && next != end + 1) {
        told_line_ends_ = true;
        problem("line-ends", end, 0, "lines end in CR LF; the format uses LF");
      }
    }
    line_ = bytes_.substr(start_, end - start_);
    if (line_.size() > Limits::line) {
      unreadable("syntax", start_, "this line is over 64 KiB");
      in_ = In::nothing;
    } else {
      begin_line();
    }
    at_ = next;
  }

  void begin_line() {
    auto at = line_.find_first_not_of(" \t");
    if (in_ == In::basic_lines || in_ == In::literal_lines) {
      value(0);
      return;
    }
    if (at == std::string_view::npos) {
      comment_from_.reset();
      return;
    }
    const auto rest = line_.substr(at);
    if (marker(rest)) {
      unreadable("conflict-marker", start_,
                 "a merge was left unresolved here; `sitrep merge FILE` keeps what both sides wrote");
      in_ = In::nothing;
      return;
    }
    // An array that was never closed must not swallow the blocks below it.
    if (in_ == In::array && !(rest.starts_with("[[") && plain_header(rest))) {
      value(at);
      return;
    }
    in_ = In::nothing;
    if (rest.front() == '#') {
      if (!comment_from_) comment_from_ = start_;
      comment(at);
      return;
    }
    if (rest.front() == '[') {
      header(rest, at);
    } else {
      key(rest, at);
    }
    comment_from_.reset();
  }

  static bool marker(std::string_view rest) {
    return rest.starts_with("<<<<<<<") || rest.starts_with(">>>>>>>") || rest.starts_with("|||||||") ||
           rest == "=======";
  }

  static bool plain_header(std::string_view rest) {
    const auto close = rest.find("]]");
    if (close == std::string_view::npos || close == 2) return false;
    return std::ranges::all_of(rest.substr(2, close - 2), bare) && after_header(rest.substr(close + 2));
  }

  static bool after_header(std::string_view rest) {
    const auto at = rest.find_first_not_of(" \t");
    return at == std::string_view::npos || rest[at] == '#';
  }

  void header(std::string_view rest, std::size_t column) {
    if (rest.starts_with("[[")) {
      const auto close = rest.find("]]");
      const bool plain = plain_header(rest);
      const auto name = rest.substr(2, close == std::string_view::npos ? 0 : close - 2);
      begin_block(name, column, !plain);
      if (!plain) {
        problem("foreign-spelling", start_ + column, rest.size(),
                "an entry begins with `[[kind]]` on a line of its own, like [[fact]]: bare, without spaces, quotes or dots");
      }
      limit_dots(rest);
    } else {
      const auto close = rest.find(']');
      const auto name = rest.substr(1, close == std::string_view::npos ? 0 : close - 1);
      const bool first = name == "incident" && !seen_table_ && result_.blocks.empty() && after_header(rest.substr(close + 1));
      seen_table_ = true;
      if (!first) {
        begin_block(name, column, true);
        problem("foreign-spelling", start_ + column, rest.size(),
                name == "incident" ? "`[incident]` stands once, before the first entry; write `sitrep about` to complete it"
                                   : fmt::format("the format has no tables; write an entry as [[{}]]", safe(shorten(name, 40))));
        limit_dots(rest);
      }
    }
    const auto hash = rest.find('#');
    if (hash != std::string_view::npos) comment(column + hash);
  }

  void limit_dots(std::string_view rest) {
    if (static_cast<std::size_t>(std::ranges::count(rest.substr(0, rest.find('#')), '.')) > Limits::depth) {
      unreadable("syntax", start_, "a name of more than 8 dotted parts");
    }
  }

  void begin_block(std::string_view kind, std::size_t, bool odd) {
    const auto begin = comment_from_.value_or(start_);
    finish(begin);
    if (result_.blocks.empty()) result_.head_end = begin;
    if (result_.blocks.size() == Limits::entries) {
      problem("syntax", start_, 0, "more than 50,000 entries");
      result_.too_large = true;
      result_.blocks.clear();
      result_.head_end = bytes_.size();
      return;
    }
    Block block;
    block.kind = kind;
    block.begin = begin;
    block.header = start_;
    block.line = number_;
    block.odd = odd;
    result_.blocks.push_back(block);
  }

  void finish(std::size_t end) {
    if (!result_.blocks.empty() && result_.blocks.back().end == 0) result_.blocks.back().end = end;
  }

  void key(std::string_view rest, std::size_t column) {
    const auto end = std::ranges::find_if_not(rest, bare) - rest.begin();
    auto after = rest.substr(static_cast<std::size_t>(end));
    const auto gap = after.find_first_not_of(" \t");
    after = gap == std::string_view::npos ? std::string_view() : after.substr(gap);
    const auto name = rest.substr(0, static_cast<std::size_t>(end));
    if (name.size() > Limits::key) {
      unreadable("syntax", start_ + column, "a key of more than 256 bytes");
      return;
    }
    if (!after.starts_with('=')) {
      const bool quoted = rest.front() == '"' || rest.front() == '\'';
      if ((quoted || after.starts_with('.')) && rest.find('=') != std::string_view::npos) {
        problem("foreign-spelling", start_ + column, rest.find('='),
                "a key is bare: letters, digits, _ and -, without quotes or dots");
        dots_ = 0;
        value(column);
      }
      return;  // what else it may be is the parser's to say
    }
    const auto from = static_cast<std::size_t>(after.data() - line_.data()) + 1;
    const auto first = line_.find_first_not_of(" \t", from);
    if (first != std::string_view::npos && line_[first] == '{') {
      problem("foreign-spelling", start_ + first, line_.size() - first,
              "a value is a string, a time, true or false, a whole number or an array of strings, never a table");
    }
    if (name == "id" && first != std::string_view::npos && !result_.blocks.empty() && result_.blocks.back().id.empty()) {
      result_.blocks.back().id = plain_string(line_.substr(first));
    }
    dots_ = 0;
    value(from);
  }

  static std::string_view plain_string(std::string_view text) {
    if (text.size() < 2 || (text[0] != '"' && text[0] != '\'') || text[1] == text[0]) return {};
    const auto end = text.find(text[0], 1);
    if (end == std::string_view::npos) return {};
    const auto inside = text.substr(1, end - 1);
    return inside.find('\\') == std::string_view::npos ? inside : std::string_view();
  }

  // The line from `at` on, as part of a value: only strings, comments and nesting matter.
  void value(std::size_t at) {
    if (in_ == In::nothing) depth_ = 0;
    while (at < line_.size()) {
      if (in_ == In::basic_lines || in_ == In::literal_lines) {
        at = inside_lines(at);
        continue;
      }
      const char c = line_[at];
      if (c == '#') {
        comment(at);
        break;
      }
      if (c == '"' || c == '\'') {
        at = string(at);
        continue;
      }
      if (c == '[' || c == '{') ++depth_;
      if ((c == ']' || c == '}') && depth_ > 0) --depth_;
      if (c == '.') ++dots_;
      if (c == '=' || c == ',' || c == '[' || c == '{') dots_ = 0;
      if (depth_ > Limits::depth || dots_ > Limits::depth) {
        unreadable("syntax", start_ + at, "nested more than 8 deep");
        in_ = In::nothing;
        return;
      }
      ++at;
    }
    if (in_ == In::nothing || in_ == In::array) in_ = depth_ > 0 ? In::array : In::nothing;
  }

  // A string that begins here; returns where to go on.
  std::size_t string(std::size_t at) {
    const char quote = line_[at];
    if (at + 2 < line_.size() && line_[at + 1] == quote && line_[at + 2] == quote) {
      outer_ = in_;
      in_ = quote == '"' ? In::basic_lines : In::literal_lines;
      opened_ = number_;
      return at + 3;
    }
    for (++at; at < line_.size() && line_[at] != quote; ++at) {
      if (quote == '"' && line_[at] == '\\') ++at;
    }
    return at + 1;  // a string that its line does not close is the parser's to report
  }

  std::size_t inside_lines(std::size_t at) {
    const char quote = in_ == In::basic_lines ? '"' : '\'';
    for (; at < line_.size(); ++at) {
      if (quote == '"' && line_[at] == '\\') {
        ++at;
      } else if (line_.substr(at).starts_with(std::string_view(quote == '"' ? "\"\"\"" : "'''"))) {
        at += 3;
        // Up to two quotes may stand directly before the closing three.
        for (int extra = 0; extra < 2 && at < line_.size() && line_[at] == quote; ++extra) ++at;
        in_ = outer_;
        opened_ = 0;
        return at;
      }
    }
    return line_.size();
  }

  void comment(std::size_t column) {
    if (const auto hidden = find_hidden(line_.substr(column), false)) {
      problem("hidden-character", start_ + column + hidden->offset, 1,
              fmt::format("U+{:04X} in a comment cannot be seen; take it out", static_cast<std::uint32_t>(hidden->character)));
    }
  }

  void problem(std::string_view rule, std::size_t offset, std::size_t bytes, std::string message) {
    const auto before = bytes_.substr(start_, offset - start_);
    const auto what = bytes_.substr(offset, bytes);
    result_.problems.push_back({rule, {number_, code_points(before) + 1, code_points(what)}, std::move(message)});
  }

  void unreadable(std::string_view rule, std::size_t offset, std::string message) {
    problem(rule, offset, 0, std::move(message));
    if (result_.blocks.empty()) {
      result_.head_unreadable = true;
    } else {
      result_.blocks.back().unreadable = true;
    }
  }

 public:
  std::uint32_t open_string() const { return opened_; }

 private:
  std::string_view bytes_;
  Blocks result_;
  std::string_view line_;
  std::size_t at_ = 0, start_ = 0;
  std::uint32_t number_ = 0;
  In in_ = In::nothing, outer_ = In::nothing;
  std::size_t depth_ = 0, dots_ = 0;
  std::uint32_t opened_ = 0;
  std::optional<std::size_t> comment_from_;
  bool seen_table_ = false, told_line_ends_ = false;
};

}  // namespace

Blocks scan(std::string_view bytes) {
  Scanner scanner(bytes);
  auto blocks = scanner.run();
  blocks.open_string = scanner.open_string();
  return blocks;
}

std::uint64_t highest_number(const Blocks& blocks) {
  std::uint64_t highest = 0;
  for (const auto& block : blocks.blocks) {
    if (const auto id = parse_id(block.id)) highest = std::max(highest, id->number);
  }
  return highest;
}

bool says_incident(const Blocks& blocks) {
  auto head = blocks.head();
  while (!head.empty()) {
    const auto end = std::min(head.find('\n'), head.size());
    auto line = head.substr(0, end);
    head.remove_prefix(std::min(end + 1, head.size()));
    std::string packed;
    for (const char c : line.substr(0, line.find('#'))) {
      if (!blank(c) && c != '\r') packed += c;
    }
    if (packed == "format=\"incident/1\"" || packed == "format='incident/1'") return true;
    if (packed.starts_with('[')) return false;
  }
  return false;
}

}  // namespace sitrep
