// SPDX-License-Identifier: MIT
// A row of any shape, at any minute, in any zone, is read as the instant that it was written from.
#include <fmt/format.h>
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "fuzz/targets.h"
#include "sitrep/model/pasted.h"

using namespace sitrep;

namespace {

constexpr const char* months[] = {"January", "February", "March",     "April",   "May",      "June",
                                  "July",    "August",   "September", "October", "November", "December"};

struct Written {
  int year, month, day, hour, minute;
  int offset;  // hours
};

std::string day_as(int shape, const Written& w) {
  const std::string month = months[w.month - 1];
  switch (shape) {
    case 0: return fmt::format("{}-{:02}-{:02}", w.year, w.month, w.day);
    case 1: return fmt::format("{} {}, {}", month.substr(0, 3), w.day, w.year);
    case 2: return fmt::format("{} {} {}", w.day, month, w.year);
    case 3: return fmt::format("{:02}.{:02}.{}", w.day, w.month, w.year);
    default: return fmt::format("{}/{:02}/{:02}", w.year, w.month, w.day);
  }
}

std::string clock_as(int shape, const Written& w) {
  const int twelve = w.hour % 12 == 0 ? 12 : w.hour % 12;
  switch (shape) {
    case 0: return fmt::format("{:02}:{:02}", w.hour, w.minute);
    case 1: return fmt::format("{}:{:02} {}", twelve, w.minute, w.hour < 12 ? "AM" : "PM");
    case 2: return fmt::format("{}:{:02}{}", twelve, w.minute, w.hour < 12 ? "am" : "pm");
    case 3: return fmt::format("{:02}:{:02}:00", w.hour, w.minute);
    case 4: return fmt::format("{:02}h{:02}", w.hour, w.minute);
    default: return fmt::format("{}:{:02} {}", twelve, w.minute, w.hour < 12 ? "a.m." : "p.m.");
  }
}

// Of one length for each offset, so that a failing draw shrinks to the first.
std::string zone_as(int shape, const Written& w) {
  if (shape == 0 || w.offset == 0) return w.offset == 0 ? " UTC" : fmt::format(" {:+03}00", w.offset);
  return fmt::format(" UTC{:+}", w.offset);
}

std::string row_as(int shape, const std::string& time) {
  switch (shape) {
    case 0: return time + " it fails";
    case 1: return "- " + time + " - it fails";
    case 2: return "* **" + time + "**: it fails";
    case 3: return "| " + time + " | it fails |";
    case 4: return "[" + time + "] it fails";
    case 5: return "1. " + time + " \u2013 it fails";
    default: return "- **" + time + ":** it fails";
  }
}

}  // namespace

TEST_CASE("property: a pasted row is read as the instant that it was written from") {
  CHECK(rc::check("any day, clock, zone and row", [] {
    const Written w{*rc::gen::inRange(1990, 2026), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29),
                    *rc::gen::inRange(0, 24),      *rc::gen::inRange(0, 60), *rc::gen::inRange(-11, 14)};
    const auto day = day_as(*rc::gen::inRange(0, 5), w);
    const auto time = clock_as(*rc::gen::inRange(0, 6), w) + zone_as(*rc::gen::inRange(0, 2), w);
    const int row = *rc::gen::inRange(0, 7);
    const auto text =
        *rc::gen::arbitrary<bool>() ? row_as(row, day + " " + time) : "## " + day + "\n\n" + row_as(row, time);
    const auto zone = utc();
    const auto read = read_pasted(text, {parse_rfc3339("2026-11-24T12:00:00Z")->instant, zone, false, std::nullopt});
    RC_LOG() << text;
    RC_ASSERT(read.unread.empty());
    RC_ASSERT(read.rows.size() == 1U);
    const auto meant = date::sys_days{date::year{w.year} / w.month / w.day} + std::chrono::hours(w.hour - w.offset) +
                       Minutes(w.minute);
    RC_ASSERT(rfc3339({read.rows[0].at.instant, Minutes(0)}) == rfc3339({Instant(meant), Minutes(0)}));
    RC_ASSERT(read.rows[0].text == "it fails");
  }));
}

TEST_CASE("property: of any pasted text no line that begins with a time is lost") {
  const std::vector<std::string> pieces = {
      "10:12", "9:05 PM", " ",  "\n",     "\n\n",       "- ",   "| ",    " |",  "|---|---|\n",
      "```\n", "## ",     "**", "Jan 17", "2026-01-17", "UTC",  "PST",   "BST", "it",
      "fails", ":",       "-",  "\u2013", "(",          ")",    "25:99", "to ", "03/04/2026",
      "~",     "[",       "]",  "Time",   "\xff",       "<br>", "    ",  "1. ", "> ",
      "10.12", "10h12",   ",",  "fact:",  "2025",       "`"};
  CHECK(rc::check("pieces in any order", [&] {
    const auto drawn = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size()));
    std::string text;
    for (const auto piece : drawn) text += pieces[piece];
    RC_LOG() << text;
    fuzz::pasted(text);
  }));
}
