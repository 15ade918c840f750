// SPDX-License-Identifier: MIT
#include "format/plain_time.h"

#include "model/ascii.h"

namespace sitrep {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::size_t at() const { return at_; }

  bool time(Time& into) {
    const int year = number(4);
    if (year < 1970 || !take('-')) return false;
    const int month = number(2);
    if (month < 0 || !take('-')) return false;
    const int day = number(2);
    if (day < 0 || !take('T')) return false;
    const date::year_month_day date{date::year(year), date::month(static_cast<unsigned>(month)),
                                    date::day(static_cast<unsigned>(day))};
    const int hour = number(2);
    if (!date.ok() || hour < 0 || hour > 23 || !take(':')) return false;
    const int minute = number(2);
    if (minute < 0 || minute > 59 || !take(':')) return false;
    const int second = number(2);
    if (second < 0 || second > 59) return false;
    Minutes offset(0);
    if (!take('Z')) {
      const bool east = take('+');
      if (!east && !take('-')) return false;
      const int hours = number(2);
      if (hours < 0 || hours > 23 || !take(':')) return false;
      const int minutes = number(2);
      if (minutes < 0 || minutes > 59) return false;
      offset = std::chrono::hours(hours) + Minutes(minutes);
      if (!east) offset = -offset;
    }
    const auto wall = date::sys_days(date) + std::chrono::hours(hour) + Minutes(minute) + Seconds(second);
    into = Time{Instant(wall - offset), offset};
    return true;
  }

 private:
  bool take(char what) {
    if (at_ == text_.size() || text_[at_] != what) return false;
    ++at_;
    return true;
  }

  // `count` digits; -1: there are other characters among them.
  int number(std::size_t count) {
    if (text_.size() - at_ < count) return -1;
    int all = 0;
    for (; count > 0; --count, ++at_) {
      if (!is_digit(text_[at_])) return -1;
      all = 10 * all + (text_[at_] - '0');
    }
    return all;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::size_t plain_time(std::string_view text, Time& into) {
  Reader reader(text);
  return reader.time(into) ? reader.at() : 0;
}

}  // namespace sitrep
