// SPDX-License-Identifier: MIT
#include "sitrep/model/pasted.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "model/pasted_calendar.h"
#include "model/pasted_lines.h"
#include "model/pasted_mention.h"
#include "model/pasted_table.h"

namespace sitrep {
namespace {

using Shape = PastedLine::Shape;

class Reader {
 public:
  Reader(const PastedAround& around, std::optional<date::local_days> some_day) : calendar_(around, some_day) {}

  void read(const PastedLine& line) {
    if (line.shape != Shape::table && line.shape != Shape::table_rule) table_ = {};
    switch (line.shape) {
      case Shape::blank: blank_ = true; break;
      case Shape::heading: heading(line); break;
      case Shape::table: table(line); break;
      case Shape::table_rule: front_matter_ = line.number == 1; break;
      case Shape::fence: code(line, false); break;
      case Shape::code: code(line, true); break;
      case Shape::bullet:
      case Shape::plain: words(line); break;
    }
  }

  Pasted done() {
    finish();
    std::ranges::sort(read_.left_out);
    std::ranges::sort(read_.passed_over);
    return std::move(read_);
  }

 private:
  // --- what a line says

  void heading(const PastedLine& line) {
    auto stamp = stamp_at(line.body);
    if (stamp && (stamp->clock || (!stamp->fault.empty() && !stamp->day))) {
      begin(line, *stamp);
      return;
    }
    finish();
    calendar_.heading(line.body);
  }

  void words(const PastedLine& line) {
    auto stamp = stamp_at(line.body);
    if (stamp && !stamp->clock && stamp->fault.empty()) {
      // A day alone heads what stands below it; in running text it says nothing.
      if (stamp->text.empty() || (zone_in(stamp->text).said() && stamp->text.size() < 8)) {
        finish();
        calendar_.heading(line.body);
        return;
      }
      if (line.shape != Shape::bullet && !stamp->set_apart) stamp.reset();
    }
    if (!stamp && row_ && blank_ && PastedCalendar::is_note(line.body)) finish();
    if (stamp) {
      begin(line, *stamp);
    } else if (row_ && is_sibling(line) && begins_near_a_clock(line.body)) {
      finish();
      refuse(line, "its time does not stand first: write it there, like 10:12");
    } else if (row_) {
      follow(line);
    } else if (front_matter_ || !calendar_.note(line.body)) {  // a page's front matter dates the page
      leave(line);
    }
  }

  void table(const PastedLine& line) {
    if (line.table_head && !is_row(line.cells)) {
      finish();
      table_ = table_head(line.cells);
      if (!table_.zone.said()) calendar_.note(line.whole);
      return;
    }
    auto stamp = stamp_in_row(line.cells, table_);
    if (!stamp && row_ && !line.cells.empty() && line.cells.front().empty()) {
      row_->text += "\n" + rest_of_row(line.cells, line.cells.size());
    } else if (stamp) {
      begin(line, *stamp);
    } else {
      finish();
      table_.times ? refuse(line, "its time cannot be read") : leave(line);
    }
  }

  // Code below a row is the row's, times and all; a timeline that is code as a whole is read like any other.
  void code(const PastedLine& line, bool inside) {
    if (!inside) in_code_ = !in_code_;
    if (!inside && in_code_) rows_code_ = row_.has_value();
    if (!rows_code_) {
      if (inside) words(line);
      return;
    }
    follow(line);
  }

  // A bullet beside that of the row.
  bool is_sibling(const PastedLine& line) const {
    return line.shape == Shape::bullet && row_shape_ == Shape::bullet && line.indent <= indent_;
  }

  // --- rows

  void begin(const PastedLine& line, const PastedStamp& stamp) {
    // What stood between two rows belongs to the first.
    for (const auto* each : std::exchange(waiting_, {})) append(*each);
    finish();
    auto placed = calendar_.place(stamp, table_.zone);
    if (!placed.at) return refuse(line, std::move(placed.fault));
    if (placed.own_zone) read_.own_zone.push_back(line.number);
    for (auto& each : placed.remarks) read_.remarks.push_back({line.number, std::move(each)});
    row_ = PastedRow{line.number, *placed.at, {}, {}};
    add_text(stamp);
    indent_ = line.indent;
    row_shape_ = line.shape;
    blank_ = false;
  }

  void add_text(const PastedStamp& stamp) {
    std::string_view text = stamp.text;
    for (const std::string_view kind : {"fact", "guess"}) {
      const auto length = word_at(text, kind);
      if (!length || text.substr(length, 1) != ":") continue;
      row_->kind = kind;
      text.remove_prefix(std::min(text.find_first_not_of(' ', length + 1), text.size()));
    }
    bare_ = text.empty();
    row_->text = stamp.also.empty() ? std::string(text) : fmt::format("({}) {}", stamp.also, text);
    for (auto at = row_->text.find("<br"); at != std::string::npos; at = row_->text.find("<br", at + 1)) {
      const auto end = row_->text.find('>', at);
      if (end == std::string::npos || end - at > 5) continue;
      row_->text.replace(at, end - at + 1, "\n");
    }
  }

  void refuse(const PastedLine& line, std::string why) { read_.unread.push_back({line.number, std::move(why)}); }

  // --- what follows a row

  void append(const PastedLine& line) {
    auto text = line.shape == Shape::code || line.shape == Shape::fence
                    ? line.whole
                    : line.whole.substr(std::min(line.indent, line.whole.size()));
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    if (!bare_ || !row_->text.empty()) row_->text += bare_ && row_->text.ends_with(' ') ? "" : "\n";
    row_->text += text;
    if (line.shape == Shape::code && stamp_at(line.body)) code_lines_.push_back(line.number);
    if (line.shape != Shape::code && line.indent <= indent_ && begins_like_a_row(line.body))
      timed_lines_.push_back(line.number);
    bare_ = false;
  }

  // Directly below, deeper, or below a heading or a time alone: the row's. Behind a blank line only what a further row
  // follows.
  void follow(const PastedLine& line) {
    const bool its_own = !blank_ || bare_ || line.indent > indent_;
    if (waiting_.empty() && (its_own || line.shape == Shape::code)) {
      append(line);
    } else {
      waiting_.push_back(&line);
    }
    const bool code = line.shape == Shape::code || line.shape == Shape::fence;
    if (its_own && !code) blank_ = blank_ && line.indent > indent_;
  }

  void leave(const PastedLine& line) {
    const auto day = day_in_heading(line.whole);
    const bool timed = names_a_clock(line.whole) || (day && day->year);
    (timed ? read_.passed_over : read_.left_out).push_back(line.number);
  }

  void finish() {
    for (const auto* each : std::exchange(waiting_, {})) leave(*each);
    if (!row_) return;
    while (!row_->text.empty() && (row_->text.back() == '\n' || row_->text.back() == ' ')) row_->text.pop_back();
    if (bare_ || row_->text.empty()) {
      read_.unread.push_back({row_->line, "nothing stands behind the time"});
    } else {
      if (!code_lines_.empty()) {
        read_.remarks.push_back(
            {row_->line, fmt::format("the code in {} {} is kept as its text",
                                     code_lines_.size() == 1 ? "line" : "lines", line_list(code_lines_))});
      }
      if (!timed_lines_.empty()) {
        read_.remarks.push_back(
            {row_->line,
             fmt::format("{} {}, which may be {}, {} kept as its text", timed_lines_.size() == 1 ? "line" : "lines",
                         line_list(timed_lines_), timed_lines_.size() == 1 ? "a row" : "rows",
                         timed_lines_.size() == 1 ? "is" : "are")});
      }
      read_.rows.push_back(std::move(*row_));
    }
    code_lines_.clear();
    timed_lines_.clear();
    row_.reset();
  }

  PastedCalendar calendar_;
  Pasted read_;
  PastedTable table_;
  std::optional<PastedRow> row_;            // the one that is being read
  std::vector<const PastedLine*> waiting_;  // behind it and a blank line
  std::vector<std::size_t> code_lines_;     // inside its code, and beginning with a time
  std::vector<std::size_t> timed_lines_;    // in its text, and with a time near their beginning
  std::size_t indent_ = 0;
  Shape row_shape_ = Shape::plain;
  bool in_code_ = false, rows_code_ = false, blank_ = false, bare_ = false, front_matter_ = false;
};

// The first day that the text names with its year.
std::optional<date::local_days> day_with_year(const std::vector<PastedLine>& lines) {
  for (const auto& line : lines) {
    const auto day = day_in_heading(line.whole);
    if (day && day->year)
      return date::local_days{date::year{*day->year} / static_cast<int>(day->month) / static_cast<int>(day->day)};
  }
  return std::nullopt;
}

}  // namespace

Pasted read_pasted(std::string_view text, const PastedAround& around) {
  const auto lines = pasted_lines(text);
  Reader reader(around, day_with_year(lines));
  for (const auto& line : lines) reader.read(line);
  return reader.done();
}

std::string line_list(const std::vector<std::size_t>& lines) {
  std::string list;
  for (std::size_t at = 0; at < lines.size();) {
    auto last = at;
    while (last + 1 < lines.size() && lines[last + 1] == lines[last] + 1) ++last;
    list += fmt::format("{}{}", list.empty() ? "" : ", ", lines[at]);
    if (last > at) list += fmt::format("{}{}", last == at + 1 ? ", " : "\xe2\x80\x93", lines[last]);
    at = last + 1;
  }
  return list;
}

}  // namespace sitrep
