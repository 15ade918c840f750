// SPDX-License-Identifier: MIT
// Instants, offsets, zones and the ways people write and read them. A Time is to the second and always knows its
// offset; nothing here asks a clock: whoever needs "now" is given it.
#pragma once

#include <date/date.h>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep {

using Instant = date::sys_seconds;
using Seconds = std::chrono::seconds;
using Minutes = std::chrono::minutes;

// An offset date-time to the second, as RFC 3339 has it. Two Times are equal when instant and offset are.
struct Time {
  Instant instant{};
  Minutes offset{0};

  bool operator==(const Time&) const = default;
};

// Strict RFC 3339 to the second: `2026-11-23T10:14:00+01:00`, `T` or one space, `Z` or an offset of at most 23:59,
// a fraction only where it is zero; years 1970 to 9999, at the offset as in UTC. Anything else (small letters, a leap
// second `:60`) and any date that does not exist is nullopt.
std::optional<Time> parse_rfc3339(std::string_view text);

// `2026-11-23T10:14:00+01:00`; an offset of zero is written `Z`.
std::string rfc3339(const Time& time);

// A time zone as one function, for any instant of the years 1970 to 9999. `name` is what error messages call it.
struct Zone {
  std::string name;
  std::function<Seconds(Instant)> offset_at;
};

Zone utc();

// A zone of the IANA database by its name, or UTC. Throws Error(usage) with the nearest names for an unknown one, and
// Error(could_not) where the database cannot be read. The first call costs some milliseconds (the database's index is
// read); not for UTC.
Zone named_zone(std::string_view name);

// What the process's own TZ and /etc/localtime say, POSIX forms (`CET-1CEST`) included, by way of localtime_r. The C
// library takes a TZ that it cannot read for UTC and says nothing. All zones from here follow TZ as the latest call
// found it.
Zone process_zone();

// The instant with the offset that the zone has then, in whole minutes (the few seconds that some zones had besides in
// the early 1970s are dropped).
Time in_zone(Instant instant, const Zone& zone);

// What a wall clock in `zone` shows then.
date::local_seconds wall_clock(Instant instant, const Zone& zone);

// The other way: the Times when a wall clock in `zone` shows `local`: none in a gap, two in an overlap (earlier instant
// first).
std::vector<Time> resolve(date::local_seconds local, const Zone& zone);

// What a person typed for --at: `10:12` (the latest such time not in the future), `10:12:30`, `10:12 am`, `5pm`,
// `5m ago`, `now`, `today 10:12`, `yesterday 17:05`, `2026-11-23 10:12`, `2026-11-23T10:12`, RFC 3339; every clock time
// may have an offset (`02:30+02:00`), which the Time then keeps. A time with a date may lie ahead. Throws Error(usage)
// that quotes the text, says what is wrong and what to type instead; a local time in a clock change offers both
// readings, or the nearest two where it was skipped, unless only one of them is on this side of now:
//   02:30 on 2026-10-25 happened twice in Europe/Berlin; say --at 02:30+02:00 or --at 02:30+01:00
// `option` is the name to show in that advice ("--at"; empty for a bare argument).
struct PastTime {
  Time time;
  bool yesterday = false;  // a bare clock time was taken as yesterday's: worth telling
};
PastTime read_past(std::string_view text, Instant now, const Zone& zone, std::string_view option = "--at");

// What a person typed for a time to come (--due, --next, --until, --needs-by): `14:15` (the next such time), `30m`,
// `2h`, `1h30m`, `in 30m`, `today 17:00`, `tomorrow 10:00`, `fri 10:00` (the next Friday 10:00, which may be today's;
// also the full names), `2026-12-01 10:00`, RFC 3339; also with an offset. A day alone (`2026-12-01`, `tomorrow`,
// `fri`) means 09:00 then, not its end. The result is always after `now`. Same errors, and one for what has passed.
Time read_coming(std::string_view text, Instant now, const Zone& zone, std::string_view option = "--due");

// `90s`, `20m`, `2h`, `1h30m`, `2d`, `1w`, also `20 min`, `2 hours`, `1 day`; longer units first, each once. Positive;
// nullopt for anything else or for more than ten years.
std::optional<Seconds> read_duration(std::string_view text);

// `45 s`, `12 min`, `2 h 05 min`, `3 d 4 h`: at most two units, the rest is cut off; never negative (the sign is the
// caller's to say).
std::string show_span(Seconds span);

// `20m`, `1h30m`, `2d`: as it is typed; read_duration reads it back. `0s` for nothing and for less.
std::string type_span(Seconds span);

// `11:15` on the day of `today`, else `2026-11-24 11:15`.
std::string show_time(const Time& time, Instant today, const Zone& zone);

// `2026-11-24`, and `10:15`, or `10:15:30` where the seconds are not zero, on that zone's clock.
std::string show_date(Instant instant, const Zone& zone);
std::string show_clock(Instant instant, const Zone& zone);

// "a is not before b": compared to the minute, a tie counts in favour. The one way two events are compared.
bool not_before(const Time& a, const Time& b);

}  // namespace sitrep
