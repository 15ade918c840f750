// SPDX-License-Identifier: MIT
#include "sitrep/format/blocks.h"

#include <fmt/format.h>

#include <algorithm>

#include "format/characters.h"
#include "format/ignores.h"
#include "format/nesting.h"
#include "model/trim.h"
#include "sitrep/model/entry.h"
#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

// Of these two a search by a set is slower than to look.
std::size_t behind_blanks(std::string_view text, std::size_t at = 0) {
  while (at < text.size() && blank(text[at])) ++at;
  return at;
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
    if (bytes_.starts_with(byte_order_mark)) {
      result_.problems.push_back({"line-ends", {1, 1, 1}, "a byte-order mark; save the file as UTF-8 without one"});
      at_ = byte_order_mark.size();
    }
    result_.blocks.reserve(
        std::min(bytes_.size() / 160, Limits::entries));  // of a long log, about as many as there are
    while (at_ < bytes_.size() && !result_.too_large) line();
    finish(bytes_.size());
    if (result_.blocks.empty()) result_.head_end = bytes_.size();
    result_.open_string = nesting_.opened();
    return std::move(result_);
  }

 private:
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
        problem("line-ends", end - start_, 0, "lines end in CR LF; the format uses LF");
      }
    }
    line_ = bytes_.substr(start_, end - start_);
    structure();
    // Even such a line is read for what it opens and closes: a string that begins in it must not go unseen.
    if (line_.size() > Limits::line && !result_.too_large) unreadable("syntax", 0, "this line is over 64 KiB");
    at_ = next;
  }

  void structure() {
    if (nesting_.in_string()) {
      value(0);
      return;
    }
    const auto at = behind_blanks(line_);
    if (at == line_.size()) {
      comment_from_.reset();
      return;
    }
    const auto rest = line_.substr(at);
    if (marker(rest)) {
      unreadable("conflict-marker", 0,
                 "a merge was left unresolved here; `sitrep merge FILE` keeps what both sides wrote");
      nesting_.drop();
      comment_from_.reset();
      return;
    }
    // An array that was never closed must not swallow the blocks below it.
    if (nesting_.in_array() && !plain_header(rest)) {
      // Nor what is said about the block below it.
      if (rest.front() != '#') comment_from_.reset();
      if (rest.front() == '#' && !comment_from_) comment_from_ = start_;
      value(at);
      return;
    }
    nesting_.drop();
    if (rest.front() == '#') {
      if (!comment_from_) comment_from_ = start_;
      comment(at);
      return;
    }
    if (rest.starts_with("[[")) {
      entry(rest, at);
    } else if (rest.front() == '[') {
      table(rest, at);
    } else {
      key(rest, at);
    }
    comment_from_.reset();
  }

  static bool marker(std::string_view rest) {
    if (bare(rest.front())) return false;  // as nearly all lines
    return rest.starts_with("<<<<<<<") || rest.starts_with(">>>>>>>") || rest.starts_with("|||||||") ||
           rest == "=======";
  }

  // `[[kind]]`, and nothing behind it but a comment.
  static bool plain_header(std::string_view rest) {
    if (!rest.starts_with("[[")) return false;
    const auto close = rest.find("]]");
    if (close == std::string_view::npos || close == 2) return false;
    return bare.all(rest.substr(2, close - 2)) && nothing_more(rest.substr(close + 2));
  }

  static bool nothing_more(std::string_view rest) {
    const auto at = behind_blanks(rest);
    return at == rest.size() || rest[at] == '#';
  }

  void entry(std::string_view rest, std::size_t column) {
    const auto close = rest.find("]]");
    const auto name = rest.substr(2, close == std::string_view::npos ? 0 : close - 2);
    const bool header = trimmed(name) == "incident";
    const bool plain = plain_header(rest) && !header;
    begin_block(name, !plain);
    if (result_.too_large) return;
    if (!plain) {
      foreign(rest, column,
              header ? "the header is written [incident], in single brackets, before the first entry"
                     : "an entry begins with `[[kind]]` on a line of its own, like [[fact]]: bare, without spaces, "
                       "quotes or dots");
    }
    name_limits(rest, name);
  }

  void table(std::string_view rest, std::size_t column) {
    const auto close = rest.find(']');
    const auto name = rest.substr(1, close == std::string_view::npos ? 0 : close - 1);
    const bool header = trimmed(name) == "incident";
    const bool first = header && !seen_table_ && result_.blocks.empty();
    seen_table_ = true;
    if (!first || name != "incident" || !nothing_more(rest.substr(close + 1))) {
      begin_block(name, true);
      if (result_.too_large) return;
      foreign(rest, column, no_tables(name, first));
    }
    name_limits(rest, name);
  }

  static std::string no_tables(std::string_view name, bool first) {
    if (first) return "the header is written [incident], on a line of its own";
    if (trimmed(name) == "incident") {
      return "`[incident]` stands once, before the first entry; write `sitrep about` to complete it";
    }
    if (name.empty() || !bare.all(name)) {
      return "the format has no tables but [incident]; write `key = value` lines below the entry's own [[kind]]";
    }
    return fmt::format("the format has no tables; write an entry as [[{}]]", shorten(name, 40));
  }

  // What stands in brackets is shown and compared as a whole, and toml++ takes dotted names apart by recursion.
  void name_limits(std::string_view rest, std::string_view name) {
    const auto whole = name_until(rest, '\0');
    if (whole.parts > Limits::depth) unreadable("syntax", 0, "a name of more than 8 dotted parts");
    if (name.size() > Limits::key) unreadable("syntax", 0, "a name of more than 256 bytes");
    if (whole.length < rest.size()) comment(static_cast<std::size_t>(rest.data() - line_.data()) + whole.length);
  }

  void begin_block(std::string_view kind, bool odd) {
    const auto begin = comment_from_.value_or(start_);
    finish(begin);
    if (result_.blocks.empty()) result_.head_end = begin;
    Block block;
    block.kind = kind;
    block.begin = begin;
    block.header = start_;
    block.line = number_;
    block.odd = odd;
    result_.blocks.push_back(block);
    if (result_.blocks.size() > Limits::entries) {
      problem("syntax", 0, 0, "more than 50,000 entries");
      result_.too_large = true;
      result_.blocks.clear();
      result_.head_end = bytes_.size();
    }
  }

  void finish(std::size_t end) {
    if (!result_.blocks.empty()) result_.blocks.back().end = end;
  }

  void key(std::string_view rest, std::size_t column) {
    const auto found = name_until(rest, '=');
    const auto name = trimmed(rest.substr(0, found.length));
    if (name.size() > Limits::key) {
      unreadable("syntax", column, "a key of more than 256 bytes");
    } else if (found.parts > Limits::depth) {
      unreadable("syntax", column, "a key of more than 8 dotted parts");
    }
    if (!found.stopped) return;  // what it may be is the parser's to say
    const bool plain = !name.empty() && bare.all(name);
    if (!plain && (found.parts > 1 || name.starts_with('"') || name.starts_with('\''))) {
      foreign(name, column, "a key is bare: letters, digits, _ and -, without quotes or dots");
    }
    const auto from = column + found.length + 1;
    const auto first = behind_blanks(line_, from);
    const auto said = line_.substr(first);
    if (said.starts_with('{')) {
      foreign(said, first,
              "a value is a string, a time, true or false, a whole number or an array of strings, never a table");
    }
    if (name == "id" && !result_.blocks.empty() && result_.blocks.back().id.empty()) {
      result_.blocks.back().id = plain_string(said);
    }
    value(from);
  }

  static std::string_view plain_string(std::string_view text) {
    if (text.size() < 2 || (text[0] != '"' && text[0] != '\'') || text[1] == text[0]) return {};
    const auto end = text.find(text[0], 1);
    if (end == std::string_view::npos) return {};
    const auto inside = text.substr(1, end - 1);
    return inside.find('\\') == std::string_view::npos ? inside : std::string_view();
  }

  void value(std::size_t at) {
    const auto seen = nesting_.read(line_, at, number_);
    if (seen.too_deep) unreadable("syntax", *seen.too_deep, "nested more than 8 deep");
    if (seen.comment) comment(*seen.comment);
  }

  void comment(std::size_t column) {
    if (after_ignore(line_.substr(column))) {
      problem("unused-ignore", column, line_.size() - column,
              "in an incident only a waiver sets a rule aside: sitrep waive RULE WHY --approved-by NAME");
    }
    if (const auto hidden = find_hidden(line_.substr(column), false)) {
      const auto character = static_cast<std::uint32_t>(hidden->character);
      problem("hidden-character", column + hidden->offset, 1,
              fmt::format("U+{:04X} in a comment cannot be seen; take it out", character));
    }
  }

  void foreign(std::string_view what, std::size_t column, std::string message) {
    problem("foreign-spelling", column, trimmed(what).size(), std::move(message));
  }

  // At a column of this line, in bytes from 0.
  void problem(std::string_view rule, std::size_t column, std::size_t bytes, std::string message) {
    const auto before = bytes_.substr(start_, column);
    const auto what = bytes_.substr(start_ + column, bytes);
    result_.problems.push_back({rule, {number_, code_points(before) + 1, code_points(what)}, std::move(message)});
  }

  void unreadable(std::string_view rule, std::size_t column, std::string message) {
    problem(rule, column, 0, std::move(message));
    if (result_.blocks.empty()) {
      result_.head_unreadable = true;
    } else {
      result_.blocks.back().unreadable = true;
    }
  }

  std::string_view bytes_;
  Blocks result_;
  Nesting nesting_;
  std::string_view line_;
  std::size_t at_ = 0, start_ = 0;
  std::uint32_t number_ = 0;
  std::optional<std::size_t> comment_from_;
  bool seen_table_ = false, told_line_ends_ = false;
};

}  // namespace

Blocks scan(std::string_view bytes) { return Scanner(bytes).run(); }

std::uint64_t highest_number(const Blocks& blocks) {
  std::uint64_t highest = 0;
  for (const auto& block : blocks.blocks) {
    if (const auto id = parse_id(block.id)) highest = std::max(highest, id->number);
  }
  return highest;
}

std::string_view format_said(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    auto line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    line = line.substr(0, line.find('#'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    line = trimmed(line);
    if (line.starts_with('[')) return {};
    const auto equals = std::min(line.find('='), line.size());
    const auto value = trimmed(line.substr(std::min(equals + 1, line.size())));
    if (trimmed(line.substr(0, equals)) != "format") continue;
    const bool plain = value.size() > 2 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0];
    return plain ? value.substr(1, value.size() - 2) : std::string_view();
  }
  return {};
}

bool says_incident(const Blocks& blocks) { return format_said(blocks.head()) == "incident/1"; }

}  // namespace sitrep
