// SPDX-License-Identifier: MIT
#include "model/pasted_calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "model/pasted_mention.h"
#include "model/pasted_scan.h"

namespace sitrep {
namespace {

std::string shown(date::local_days day) { return rfc3339({Instant{day.time_since_epoch()}, Minutes{0}}).substr(0, 10); }

bool about_times(std::string_view text) {
  return text.size() <= 160 && has_word(text, {"time", "times", "timezone", "timestamps", "timeline", "zone", "clock"});
}

// `Date: …`, `**Incident date:** …`: not the day of a review, nor of a page.
bool labels_a_day(std::string_view text) {
  PastedScan scan(text);
  scan.skip();
  for (const auto* label : {"incident date", "date of the incident", "date of incident", "date", "day"}) {
    auto ahead = scan;
    if (!ahead.take_word(label)) continue;
    ahead.skip_closing();
    if (ahead.take(":")) return true;
  }
  return false;
}

}  // namespace

PastedCalendar::PastedCalendar(const PastedAround& around, std::optional<date::local_days> some_day)
    : around_(around), some_day_(some_day) {
  if (around.day) day_ = date::local_days{*around.day};
}

void PastedCalendar::heading(std::string_view text) {
  if (const auto zone = zone_in(text); zone.said()) zone_ = zone;
  if (const auto day = day_in_heading(text)) {
    day_ = headed_ = complete(*day);
    for_all_.reset();
    rolled_ = aside_ = false;
    previous_.reset();
  } else if (const auto weekday = weekday_at(text); weekday && day_) {
    // "Friday" alone, below a heading that has a date: the first from that day on.
    const auto ahead = weekday->day - date::weekday(*day_);
    if (ahead.count() != 0)
      supposed_ = fmt::format("taken as {}, the {} below the date above", shown(*day_ + ahead),
                              text.substr(0, weekday->length));
    day_ = headed_ = *day_ + ahead;
    rolled_ = aside_ = false;
    previous_.reset();
  }
}

bool PastedCalendar::is_note(std::string_view text) {
  return about_times(text) && has_word(text, {"all", "every"}) && zone_in(text).said();
}

bool PastedCalendar::note(std::string_view text) {
  const bool continued = std::exchange(sentence_open_, false);
  const bool labelled = labels_a_day(text);
  if (!labelled && !continued && !about_times(text)) return false;
  const auto zone = zone_in(text);
  if (zone.said()) zone_ = zone;
  if (!labelled && !has_word(text, {"all", "every"})) return true;
  const auto day = day_in_heading(text);
  if (day) {
    day_ = headed_ = complete(*day);
    if (!labelled) for_all_ = day_;
  }
  sentence_open_ = !labelled && !zone.said() && !text.empty() && is_word_letter(text.back());
  return labelled || continued || zone.said() || day || !about_times(text);  // else a zone that is known to nobody here
}

PastedCalendar::Placed PastedCalendar::place(const PastedStamp& as_written, const PastedZone& column) {
  Placed placed;
  auto stamp = as_written;
  const auto refused = [&](std::string why) {
    placed.fault = std::move(why);
    return placed;
  };
  sentence_open_ = false;
  if (!stamp.fault.empty()) return refused(stamp.fault);
  if (!stamp.clock) return refused("it names a day and no time of day: write one behind it, like 10:12");
  if (!stamp.day && !day_) return refused("no day is known: say --date 2026-01-17, or write the day above it");
  if (auto doubt = take_weekday(stamp, placed); !doubt.empty()) return refused(std::move(doubt));
  const auto& zone = stamp.zone.said() ? stamp.zone : column.said() ? column : zone_;
  const auto time = on_its_day(stamp, zone, placed);
  if (!time.time) return refused(time.fault);
  placed.at = time.time;
  placed.own_zone = !zone.said();
  remark(stamp, zone, placed);

  day_ = date::floor<date::days>(date::local_seconds{(time.time->instant + time.time->offset).time_since_epoch()});
  aside_ = stamp.day && headed_ && *day_ < *headed_;
  if (stamp.day) rolled_ = false;
  if (!strange_) previous_ = time.time->instant;
  return placed;
}

// The day that a weekday before a bare clock time means: that of the rows above or one of the next three. Further off
// it may as well be one that is over.
std::string PastedCalendar::take_weekday(PastedStamp& stamp, Placed& placed) {
  if (!stamp.weekday) return {};
  const auto above = stamp.day ? complete(*stamp.day) : *day_;
  const auto ahead = *stamp.weekday - date::weekday(above);
  if (ahead.count() == 0) return {};
  const auto name = date::format("%A", *stamp.weekday);
  if (stamp.day) {
    placed.remarks.push_back(fmt::format("{} is no {}; is the day right?", shown(above), name));
    return {};
  }
  if (ahead.count() > 3) {
    return fmt::format("{} may be {} or {}: write the day", name, shown(above + ahead - date::days{7}),
                       shown(above + ahead));
  }
  const date::year_month_day day{above + ahead};
  stamp.day =
      PastedDay{static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())};
  placed.remarks.push_back(fmt::format("taken as {}, the next {}", shown(above + ahead), name));
  return {};
}

PastedInstant PastedCalendar::on_its_day(const PastedStamp& stamp, const PastedZone& zone, Placed& placed) {
  const auto day = stamp.day ? complete(*stamp.day) : aside_ && for_all_ ? *for_all_ : *day_;
  auto time = instant_of(day + *stamp.clock, zone, around_);
  if (stamp.day || !time.time) return time;
  if (aside_ && !for_all_) {
    placed.remarks.push_back(
        fmt::format("taken as {}, like the row above; the heading says {}", shown(day), shown(*headed_)));
  }
  if (!previous_) return time;
  // A bare time far behind the row above is the next day's; far ahead of one beyond midnight, the day before's.
  const auto ahead = time.time->instant - *previous_;
  if (ahead < -std::chrono::hours(12)) {
    rolled_ = true;
    placed.remarks.push_back(fmt::format("behind midnight: taken as {}", shown(day + date::days{1})));
    return instant_of(day + date::days{1} + *stamp.clock, zone, around_);
  }
  if (rolled_ && ahead > std::chrono::hours(20)) return instant_of(day - date::days{1} + *stamp.clock, zone, around_);
  return time;
}

date::local_days PastedCalendar::complete(const PastedDay& day) {
  const auto in_year = [&](int year) {
    return date::local_days{date::year{year} / static_cast<int>(day.month) / static_cast<int>(day.day)};
  };
  if (day.year) return in_year(*day.year);
  if (day_) return date::local_days{nearest_year(day, *day_)};
  const auto today = date::floor<date::days>(wall_clock(around_.now, around_.zone));
  const auto taken = some_day_ ? nearest_year(day, *some_day_) : latest_year(day, today);
  if (!std::exchange(year_told_, true)) no_year_ = static_cast<int>(taken.year());
  return date::local_days{taken};
}

void PastedCalendar::remark(const PastedStamp& stamp, const PastedZone& zone, Placed& placed) {
  const auto say = [&](std::string what) { placed.remarks.push_back(std::move(what)); };
  const auto& time = *placed.at;
  const bool after_strange = std::exchange(strange_, false);
  if (!supposed_.empty()) say(std::exchange(supposed_, {}));
  if (no_year_) say(fmt::format("no year is written; taken as {} (--date names another)", *no_year_));
  no_year_.reset();
  if (!season_told_) {
    if (auto doubt = not_in_force(time, zone, around_); !doubt.empty()) {
      say(std::move(doubt));
      season_told_ = true;
    }
  }
  if (previous_) {
    const auto away = time.instant - *previous_;
    const auto a_year_off =
        std::chrono::abs(std::chrono::abs(away) - std::chrono::duration_cast<Seconds>(date::days{365}));
    if (stamp.day && a_year_off <= std::chrono::duration_cast<Seconds>(date::days{15})) {
      say("a year away from the row above; is the year right?");
      strange_ = true;
    } else if (away < Seconds{0} && !after_strange) {
      say("earlier than the row above");
    }
  }
  if (time.instant > around_.now) say("still to come; is the day right?");
}

}  // namespace sitrep
