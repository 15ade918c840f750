// SPDX-License-Identifier: MIT
#include "sitrep/model/pasted.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/pasted_lines.h"
#include "model/pasted_stamp.h"
#include "model/pasted_table.h"
#include "model/pasted_zone.h"

namespace sitrep {
namespace {

using Shape = PastedLine::Shape;
using Lines = std::vector<const PastedLine*>;

class Reader {
 public:
  explicit Reader(const PastedAround& around) : around_(around) {
    if (around.day) day_ = date::local_days{*around.day};
  }

  void read(const PastedLine& line) {
    if (line.shape != Shape::table && line.shape != Shape::table_rule) table_ = {};
    switch (line.shape) {
      case Shape::blank:
        blank_ = true;
        break;
      case Shape::heading: heading(line); break;
      case Shape::table: table(line); break;
      case Shape::table_rule: break;
      case Shape::fence: code(line, false); break;
      case Shape::code: code(line, true); break;
      case Shape::bullet:
      case Shape::plain: words(line); break;
    }
  }

  Pasted done() {
    finish();
    for (const auto* line : waiting_) leave(*line);
    std::ranges::sort(read_.left_out);
    return std::move(read_);
  }

 private:
  // --- what a line says

  void heading(const PastedLine& line) {
    auto stamp = stamp_at(line.body);
    if (stamp && (stamp->clock || (!stamp->fault.empty() && stamp->day == std::nullopt))) {
      begin(line, *stamp);
      return;
    }
    finish();
    context(line.body, true);
  }

  // A day or a zone for what stands below.
  void context(std::string_view text, bool any_day) {
    if (const auto zone = zone_in(text); zone.said()) zone_ = zone;
    if (!any_day) return;
    if (const auto day = day_in_heading(text)) {
      day_ = complete(*day);
      rolled_ = false;
      previous_.reset();
    }
  }

  void words(const PastedLine& line) {
    auto stamp = stamp_at(line.body);
    if (stamp && !stamp->clock && stamp->fault.empty()) {
      if (stamp->text.empty() || (zone_in(stamp->text).said() && stamp->text.size() < 8)) {
        finish();
        context(line.body, true);
        return;
      }
      if (line.shape != Shape::bullet && !stamp->set_apart) stamp.reset();
    }
    if (stamp) {
      begin(line, *stamp);
    } else if (!row_ && about_times(line.body)) {
      context(line.body, false);
    } else if (row_) {
      follow(line);
    } else {
      leave(line);
    }
  }

  void table(const PastedLine& line) {
    if (line.table_head) {
      finish();
      table_ = table_head(line.cells);
      if (table_.zone.said() || !about_times(line.whole)) return;
      context(line.whole, false);
      return;
    }
    auto stamp = stamp_in_row(line.cells, table_);
    if (!stamp && row_ && !line.cells.empty() && line.cells.front().empty()) {
      row_->text += "\n" + rest_of_row(line.cells, line.cells.size());
    } else if (!stamp && table_.times) {
      finish();
      refuse(line, "its time cannot be read");
    } else if (!stamp) {
      finish();
      leave(line);
    } else {
      begin(line, *stamp);
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
    if (inside && stamp_at(line.body)) code_lines_.push_back(line.number);
  }

  static bool about_times(std::string_view text) {
    if (text.size() > 160) return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (at && is_letter(text[at - 1])) continue;
      for (const auto* word : {"time", "times", "timezone", "timestamps", "timeline", "zone", "clock"}) {
        if (word_at(text.substr(at), word)) return true;
      }
    }
    return false;
  }

  // --- rows

  void begin(const PastedLine& line, PastedStamp& stamp) {
    // What stood between two rows belongs to the first.
    for (const auto* each : waiting_) append(*each);
    waiting_.clear();
    finish();
    if (!stamp.fault.empty()) return refuse(line, stamp.fault);
    if (!stamp.clock) return refuse(line, "it names a day and no time of day");
    if (!stamp.day && !day_) return refuse(line, "no day is known: say --date 2026-01-17, or write the day above it");
    const auto time = instant(stamp);
    if (!time.time) return refuse(line, time.fault);
    row_ = PastedRow{line.number, *time.time, {}, {}};
    add_text(stamp);
    remark(line, *time.time, stamp);
    day_ = date::floor<date::days>(date::local_seconds{(time.time->instant + time.time->offset).time_since_epoch()});
    if (stamp.day) rolled_ = false;
    if (!strange_) previous_ = time.time->instant;
    indent_ = line.indent;
    blank_ = false;
  }

  void add_text(const PastedStamp& stamp) {
    auto text = stamp.text;
    for (const std::string_view kind : {"fact", "guess"}) {
      const auto length = word_at(text, kind);
      if (!length || text.substr(length, 1) != ":") continue;
      row_->kind = kind;
      text.erase(0, text.find_first_not_of(' ', length + 1) == std::string::npos ? text.size() : text.find_first_not_of(' ', length + 1));
    }
    bare_ = text.empty();
    row_->text = stamp.also.empty() ? text : fmt::format("({}) {}", stamp.also, text);
    for (auto at = row_->text.find("<br"); at != std::string::npos; at = row_->text.find("<br", at + 1)) {
      const auto end = row_->text.find('>', at);
      if (end == std::string::npos || end - at > 5) continue;
      row_->text.replace(at, end - at + 1, "\n");
    }
  }

  PastedInstant instant(const PastedStamp& stamp) {
    const auto& zone = stamp.zone.said() ? stamp.zone : table_.zone.said() ? table_.zone : zone_;
    date::local_days day = stamp.day ? complete(*stamp.day) : *day_;
    auto time = instant_of(day + *stamp.clock, zone, around_);
    if (time.time && !zone.said()) read_.own_zone = true;
    if (stamp.day || !time.time || !previous_) return time;
    // A bare time far behind the row above is the next day's; far ahead of one beyond midnight, the day before's.
    const auto ahead = time.time->instant - *previous_;
    if (ahead < -std::chrono::hours(12)) {
      time = instant_of(day + date::days{1} + *stamp.clock, zone, around_);
      rolled_ = true;
      went_over_midnight_ = true;
    } else if (rolled_ && ahead > std::chrono::hours(20)) {
      time = instant_of(day - date::days{1} + *stamp.clock, zone, around_);
    }
    return time;
  }

  date::local_days complete(const PastedDay& day) {
    if (day.year) return date::local_days{date::year{*day.year} / static_cast<int>(day.month) / static_cast<int>(day.day)};
    if (day_) return date::local_days{nearest_year(day, *day_)};
    const auto today = date::floor<date::days>(wall_clock(around_.now, around_.zone));
    const auto taken = latest_year(day, today);
    if (!year_told_) no_year_ = static_cast<int>(taken.year());
    year_told_ = true;
    return date::local_days{taken};
  }

  void remark(const PastedLine& line, const Time& time, const PastedStamp& stamp) {
    const auto say = [&](std::string what) { read_.remarks.push_back({line.number, std::move(what)}); };
    strange_ = false;
    if (no_year_) say(fmt::format("no year is written; taken as {} (--date names another)", *no_year_));
    no_year_.reset();
    if (went_over_midnight_) say(fmt::format("behind midnight: taken as {}", rfc3339(time).substr(0, 10)));
    went_over_midnight_ = false;
    if (previous_) {
      const auto away = time.instant - *previous_;
      const auto year = std::chrono::duration_cast<Seconds>(date::days{365});
      const auto beside = [&](Seconds off) { return std::chrono::abs(off) <= std::chrono::duration_cast<Seconds>(date::days{15}); };
      if (stamp.day && (beside(away - year) || beside(away + year))) {
        say("a year away from the row above; is the year right?");
        strange_ = true;
      } else if (away < Seconds{0} && !strange_) {
        say("earlier than the row above");
      }
    }
    if (time.instant > around_.now) say("still to come; is the day right?");
  }

  void refuse(const PastedLine& line, std::string why) { read_.unread.push_back({line.number, std::move(why)}); }

  // --- what follows a row

  void append(const PastedLine& line) {
    auto text = line.shape == Shape::code || line.shape == Shape::fence ? line.whole : line.whole.substr(std::min(line.indent, line.whole.size()));
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    if (!bare_ || !row_->text.empty()) row_->text += bare_ && row_->text.ends_with(' ') ? "" : "\n";
    row_->text += text;
    bare_ = false;
  }

  // Directly below, deeper, or below a heading or a time alone: the row's. Behind a blank line only what a further row
  // follows.
  void follow(const PastedLine& line) {
    const bool code = line.shape == Shape::code || line.shape == Shape::fence;
    const bool its_own = !blank_ || bare_ || line.indent > indent_;
    if (waiting_.empty() && (its_own || (code && line.shape == Shape::code))) {
      append(line);
    } else {
      waiting_.push_back(&line);
    }
    if (its_own && !code) blank_ = blank_ && line.indent > indent_;
  }

  void leave(const PastedLine& line) { read_.left_out.push_back(line.number); }

  void finish() {
    for (const auto* each : waiting_) leave(*each);
    waiting_.clear();
    if (!row_) return;
    while (!row_->text.empty() && (row_->text.back() == '\n' || row_->text.back() == ' ')) row_->text.pop_back();
    if (bare_ || row_->text.empty()) {
      read_.unread.push_back({row_->line, "nothing stands behind the time"});
    } else {
      if (!code_lines_.empty()) {
        read_.remarks.push_back({row_->line, fmt::format("the code in {} {} is kept as its text", code_lines_.size() == 1 ? "line" : "lines", line_list(code_lines_))});
      }
      read_.rows.push_back(std::move(*row_));
    }
    code_lines_.clear();
    row_.reset();
  }

  const PastedAround& around_;
  Pasted read_;
  PastedTable table_;
  PastedZone zone_;                          // of the last heading or note that named one
  std::optional<date::local_days> day_;      // of the row or heading above
  std::optional<Instant> previous_;          // the row above under the same heading
  std::optional<PastedRow> row_;             // the one that is being read
  Lines waiting_;                            // behind it and a blank line
  std::vector<std::size_t> code_lines_;      // inside its code, and beginning with a time
  std::optional<int> no_year_;
  std::size_t indent_ = 0;
  bool in_code_ = false, rows_code_ = false, blank_ = false, bare_ = false, rolled_ = false, went_over_midnight_ = false, strange_ = false, year_told_ = false;
};

}  // namespace

Pasted read_pasted(std::string_view text, const PastedAround& around) {
  const auto lines = pasted_lines(text);
  Reader reader(around);
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
