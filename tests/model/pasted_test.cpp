// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "sitrep/model/pasted.h"

using namespace sitrep;

namespace {

const Instant now = parse_rfc3339("2026-11-24T12:00:00Z")->instant;

Pasted read(std::string_view text, const Zone& zone = utc(), bool zone_given = false) {
  return read_pasted(text, {now, zone, zone_given, date::year{2026} / 1 / 17});
}

// The only row, as "TIME TEXT", or why there is none.
std::string one(std::string_view text, const Zone& zone = utc(), bool zone_given = false) {
  const auto pasted = read(text, zone, zone_given);
  if (!pasted.unread.empty()) return "not read: " + pasted.unread.front().what;
  if (pasted.rows.size() != 1) return std::to_string(pasted.rows.size()) + " rows";
  return rfc3339(pasted.rows.front().at) + " " + pasted.rows.front().text;
}

std::vector<std::string> all(const Pasted& pasted) {
  std::vector<std::string> rows;
  for (const auto& row : pasted.rows) rows.push_back(rfc3339(row.at) + " " + row.text);
  return rows;
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("pasted: every spelling of one clock time") {
  for (const std::string line : {"10:12 it fails",
                                 "10:12 - it fails",
                                 "10:12 \u2013 it fails",
                                 "10:12: it fails",
                                 "[10:12] it fails",
                                 "(10:12) it fails",
                                 "**10:12** it fails",
                                 "**10:12**: it fails",
                                 "**10:12:** it fails",
                                 "`10:12` it fails",
                                 "_10:12_ it fails",
                                 "10.12 it fails",
                                 "10h12 it fails",
                                 "10:12 AM it fails",
                                 "10:12am it fails",
                                 "10:12 a.m. it fails",
                                 "10:12\u202f"
                                 "AM it fails",
                                 "- 10:12 it fails",
                                 "* 10:12 it fails",
                                 "+ 10:12 it fails",
                                 "1. 10:12 it fails",
                                 "3) 10:12 it fails",
                                 "\u2022 10:12 it fails",
                                 "- [x] 10:12 it fails",
                                 "> 10:12 it fails",
                                 "  - **10:12** \u2014 it fails",
                                 "| 10:12 | it fails |",
                                 "At 10:12, it fails",
                                 "\U0001f534 10:12 it fails",
                                 "<b>10:12</b> it fails",
                                 "<b>10:12 it fails</b>",
                                 "<b><code>10:12</code></b> it fails",
                                 "<2026-01-17 10:12> it fails",
                                 "<2026-01-17 Sat 10:12> it fails",
                                 "- <2026-01-17 Sat 10:12> it fails",
                                 "\"10:12\" it fails",
                                 "10:12 Uhr it fails",
                                 "1012Z it fails",
                                 "10:12 UTC it fails",
                                 "10:12 (UTC) it fails",
                                 "10:12Z it fails",
                                 "10:12:00 it fails",
                                 "10:12:00.250 it fails",
                                 "10:12 GMT: it fails",
                                 "11:12 CET it fails",
                                 "11:12+01:00 it fails",
                                 "02:12 PST it fails",
                                 "2:12 AM PST it fails",
                                 "**10:12 UTC** - it fails",
                                 "05:12 ET it fails",
                                 "11:12 Europe/Berlin it fails",
                                 "10:12 UTC+0 it fails",
                                 "12:12 UTC+2 it fails",
                                 "**12:12 UTC+2:** it fails",
                                 "2026-01-17 10:12 it fails",
                                 "2026-01-17 1012: it fails",
                                 "2026\u201101\u201117 10:12 it fails",
                                 "2026\u201001\u201017 10:12 it fails",
                                 "2026-01-17 1012 - it fails",
                                 "[01-17 10:12] it fails",
                                 "11:12 WAT: it fails",
                                 "11:12 CET/CEST it fails",
                                 "2:12 PDT or PST: it fails",
                                 "2026-01-17T10:12Z it fails",
                                 "2026-01-17T10:12:00Z it fails",
                                 "2026-01-17T11:12:00+01:00 it fails",
                                 "2026-01-17 02:12:00 -0800 it fails",
                                 "2026/01/17 10:12 it fails",
                                 "17.01.2026 10:12 it fails",
                                 "17/01/2026 10:12 it fails",
                                 "Jan 17, 10:12 AM it fails",
                                 "Jan 17, 2026, 10:12 it fails",
                                 "January 17th, 2026 at 10:12 it fails",
                                 "17 January 2026, 10:12 it fails",
                                 "1. Jan 17, 10:12 it fails",
                                 "17. January 10:12 it fails",
                                 "Sat Jan 17 10:12:00 2026 it fails",
                                 "10:12 (Jan 17) it fails",
                                 "10:12 UTC (Jan 17) it fails",
                                 "10:12 on January 17th it fails",
                                 "10:12, 17 Jan 2026: it fails",
                                 "| 2026-01-17 | 10:12 | it fails |",
                                 "| **Jan 17** | 10:12 AM | it fails |",
                                 "### 10:12 UTC - it fails",
                                 "10:12\nit fails",
                                 "**10:12**\n\nit fails",
                                 "### 10:12\n\nit fails"}) {
    CAPTURE(line);
    const auto pasted = read(line);
    REQUIRE(pasted.unread.empty());
    REQUIRE(pasted.rows.size() == 1);
    CHECK(pasted.rows[0].at.instant == parse_rfc3339("2026-01-17T10:12:00Z")->instant);
    CHECK(pasted.rows[0].text == "it fails");
    CHECK(pasted.left_out.empty());
  }
}

TEST_CASE("pasted: what a row says beside its instant stays in the text") {
  CHECK(one("10:12\u201310:20 it fails") == "2026-01-17T10:12:00Z (until 10:20) it fails");
  CHECK(one("10:12-10:20 it fails") == "2026-01-17T10:12:00Z (until 10:20) it fails");
  CHECK(one("10:12 to 10:20 PST: it fails") == "2026-01-17T10:12:00-08:00 (until 10:20 PST) it fails");
  CHECK(one("11:50 - 12:10 PM it fails") == "2026-01-17T11:50:00Z (until 12:10 PM) it fails");
  CHECK(one("1:50 - 2:10 PM it fails") == "2026-01-17T13:50:00Z (until 2:10 PM) it fails");
  CHECK(one("~10:12 it fails") == "2026-01-17T10:12:00Z (about) it fails");
  CHECK(one("approx. 10:12 it fails") == "2026-01-17T10:12:00Z (about) it fails");
  CHECK(one("### 2026-01-17 ca. 10:12\n\nit fails") == "2026-01-17T10:12:00Z (about) it fails");
  CHECK(one("At around 10:12, it fails") == "2026-01-17T10:12:00Z (about) it fails");
  CHECK(one("By 10:12 UTC, it fails") == "2026-01-17T10:12:00Z (by) it fails");
  CHECK(one("- Since 2026-01-17 10:12 it fails") == "2026-01-17T10:12:00Z (since) it fails");
  CHECK(one("- Between 10:12 and 10:20 UTC it fails") == "2026-01-17T10:12:00Z (until 10:20 UTC) it fails");
  CHECK(one("On 2026-01-17 between 10:12 and 10:20 UTC it fails") == "2026-01-17T10:12:00Z (until 10:20 UTC) it fails");
  CHECK(one("From January 17, 10:12 AM UTC to January 18, 9:02 AM UTC it fails") ==
        "2026-01-17T10:12:00Z (until January 18, 9:02 AM UTC) it fails");
  CHECK(one("02:12 PST / 10:12 UTC it fails") == "2026-01-17T02:12:00-08:00 (10:12 UTC) it fails");
  CHECK(one("10:12 -5 degrees") == "2026-01-17T10:12:00Z -5 degrees");
  CHECK(one("**10:12: It fails.** All of it") == "2026-01-17T10:12:00Z It fails. All of it");
  CHECK(one("10:12 <i>all</i> of it fails") == "2026-01-17T10:12:00Z <i>all</i> of it fails");
  CHECK(one("<b>10:12 It fails.</b> All <b>of it</b>") == "2026-01-17T10:12:00Z It fails. All <b>of it</b>");
  CHECK(one("10:12 **all** of it fails") == "2026-01-17T10:12:00Z **all** of it fails");
  CHECK(one("[10:12 Mina] it fails") == "2026-01-17T10:12:00Z [Mina] it fails");
  CHECK(one("10:12 1/2 of the nodes") == "2026-01-17T10:12:00Z 1/2 of the nodes");
  CHECK(one("10:12 may 5 nodes fail?") == "2026-01-17T10:12:00Z may 5 nodes fail?");
  CHECK(one("10:12 see [the log](https://example.org/a|b) and `a | b`") ==
        "2026-01-17T10:12:00Z see [the log](https://example.org/a|b) and `a | b`");
  CHECK(one("| 10:12 | `a | b` \\| c | Mina |") == "2026-01-17T10:12:00Z `a | b` | c | Mina");
}

TEST_CASE("pasted: what begins with a time and cannot be read says why") {
  CHECK(one("25:12 it fails") == "not read: 25:12 is no time that a clock shows");
  CHECK(one("10:75 it fails") == "not read: 10:75 is no time that a clock shows");
  CHECK(one("13:10 AM it fails") == "not read: 13:10 AM is no time that a clock shows");
  CHECK(one("2026-02-30 10:12 it fails") == "not read: there is no day 2026-02-30");
  CHECK(one("03/04/2026 10:12 it fails") ==
        "not read: 03/04/2026 is two days, 2026-04-03 and 2026-03-04: write the one that is meant");
  CHECK(one("- 2026-01-17: it fails") ==
        "not read: it names a day and no time of day: write one behind it, like 10:12");
  CHECK(one("10:12") == "not read: nothing stands behind the time");
  CHECK(one("- T+5m: it fails") == "not read: T+5m counts from a start: write the clock time");
  CHECK(one("| T0 | it fails |") == "not read: T0 counts from a start: write the clock time");
  CHECK(one("[12-05 10:12] it fails") ==
        "not read: 12-05 may be the 5. of month 12 or the 12. of month 5: write the month's name");
  CHECK(one("10:12 XAT: it fails") == "not read: XAT is no zone that is known here: write the offset, like +01:00");
  CHECK(one("10:12 POST /export fails") == "2026-01-17T10:12:00Z POST /export fails");
  CHECK(one("10:12 IST it fails") ==
        "not read: IST is more than one zone: say --tz Asia/Kolkata or --tz Europe/Dublin or --tz Asia/Jerusalem");
  CHECK(one("2026-07-17 10:12 IST it fails", named_zone("Europe/London"), true).starts_with("not read: IST is more"));
  CHECK(one("10:12 IST it fails", named_zone("Asia/Kolkata"), true) == "2026-01-17T10:12:00+05:30 it fails");
  CHECK(one("2026-10-25 02:30 it fails", named_zone("Europe/Berlin")) ==
        "not read: it happened twice in Europe/Berlin: write 2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00");
  CHECK(one("| Time | Event |\n|---|---|\n| later | it fails |") == "not read: its time cannot be read");
  const auto none = read_pasted("10:12 it fails", {now, utc(), false, std::nullopt});
  REQUIRE(none.unread.size() == 1);
  CHECK(none.unread[0].what == "no day is known: say --date 2026-01-17, or write the day above it");
}

TEST_CASE("pasted: no time is seen where there is none") {
  for (const std::string line : {"3 nodes fail", "version 10.12.3 is out", "10.12.3 is out", "99.95% of requests",
                                 "1.5 GB", "2h later", "10 people", "10-12 people", "T4g nodes", "12:34:56:78:9a:bc",
                                 "2026 was a year", "1234 requests", "May be late", "100:12", "10:1"}) {
    CAPTURE(line);
    CHECK(read(line).rows.empty());
    CHECK(read(line).unread.empty());
    CHECK(read(line).left_out == std::vector<std::size_t>{1});
  }
}

TEST_CASE("pasted: headings and notes say the day and the zone of what stands below") {
  CHECK(all(read(
            "# Outage\n## March 3, 2025 - first\n- 10:12 a\n- 23:50 b\n- 00:05 c\n\n## 4 March 2025\n\n10:12 d\n")) ==
        Rows{"2025-03-03T10:12:00Z a", "2025-03-03T23:50:00Z b", "2025-03-04T00:05:00Z c", "2025-03-04T10:12:00Z d"});
  CHECK(all(read("# Outage \u2013 on 2025\u201103\u201103\n\n| 10:12 | a |")) == Rows{"2025-03-03T10:12:00Z a"});
  CHECK(all(read("All times are in PST.\n\n10:12 a\n10:13 UTC b")) ==
        Rows{"2026-01-17T10:12:00-08:00 a", "2026-01-17T10:13:00Z b"});
  CHECK(all(read("| Time (CET) | Event |\n|---|---|\n| 10:12 | a |\n\n10:13 b")) ==
        Rows{"2026-01-17T10:12:00+01:00 a", "2026-01-17T10:13:00Z b"});
  CHECK(all(read("**2025-03-03**\n- 10:12 a\n\n- March 4th\n  - 10:12 b")) ==
        Rows{"2025-03-03T10:12:00Z a", "2025-03-04T10:12:00Z b"});
  CHECK(all(read("| Date | Time | Event | Who |\n|---|---|---|---|\n| 2025-03-03 | 10:12 | a | Mina |")) ==
        Rows{"2025-03-03T10:12:00Z a | Mina"});
  CHECK(all(read("Dec 31, 2025 23:50 a\nJan 1, 00:10 b")) == Rows{"2025-12-31T23:50:00Z a", "2026-01-01T00:10:00Z b"});
  CHECK(all(read("All times in UTC, on February 5th 2025\n\n* [08:47] a")) == Rows{"2025-02-05T08:47:00Z a"});
  CHECK(all(read("**Date:** March 3, 2025\n\n10:12 a")) == Rows{"2025-03-03T10:12:00Z a"});
  CHECK(all(read("Review date: March 3, 2025\n\n10:12 a")) == Rows{"2026-01-17T10:12:00Z a"});
  CHECK(all(read("---\ndate: 2025-03-03\n---\n10:12 a")) == Rows{"2026-01-17T10:12:00Z a"});
  CHECK(all(read("All times in PST (UTC-7)\n\n2025-07-30 ca. 11:20 a")) == Rows{"2025-07-30T11:20:00-07:00 (about) a"});
  CHECK(all(read("- 10:12 UTC a\n\nAll times below are in CET.\n\n- 12:12 b")) ==
        Rows{"2026-01-17T10:12:00Z a", "2026-01-17T12:12:00+01:00 b"});
  CHECK(all(read("# CT logs and ET are away\n10:12 a")) == Rows{"2026-01-17T10:12:00Z a"});
  CHECK(all(read("## Timeline (ET)\n10:12 a")) == Rows{"2026-01-17T10:12:00-05:00 a"});
}

TEST_CASE("pasted: a day of its own is one row's where a note gives another to all") {
  CHECK(all(read("All events happened on 2025-10-21, and all times are in\nPST.\n\n"
                 "- 2025-10-20 23:55: a\n- 01:38: b\n- 01:40: c\n")) ==
        Rows{"2025-10-20T23:55:00-08:00 a", "2025-10-21T01:38:00-08:00 b", "2025-10-21T01:40:00-08:00 c"});
  const auto headed = read("## October 21, 2025\n\n- 2025-10-20 00:55 a\n- 01:38 b\n- 01:40 c\n");
  CHECK(all(headed) == Rows{"2025-10-20T00:55:00Z a", "2025-10-20T01:38:00Z b", "2025-10-20T01:40:00Z c"});
  REQUIRE(headed.remarks.size() == 1);
  CHECK(headed.remarks[0].what == "taken as 2025-10-20, like the row above; the heading says 2025-10-21");
}

TEST_CASE("pasted: a day without a year is of the year that the text names elsewhere") {
  const auto zone = utc();
  const auto pasted = read_pasted("Nov 11, 4:02 PM a\nNov 14, 2024, 15:02 b\n", {now, zone, false, std::nullopt});
  CHECK(all(pasted) == Rows{"2024-11-11T16:02:00Z a", "2024-11-14T15:02:00Z b"});
  REQUIRE(pasted.remarks.size() == 1);
  CHECK(pasted.remarks[0].what == "no year is written; taken as 2024 (--date names another)");
}

TEST_CASE("pasted: a row whose time stands further on is told, with the zone of those that name none") {
  const auto pasted =
      read("- First detected: 2026-01-17 10.12\n- version 1.25.3\n- Repaired 3 PM\n\n10:14 a\n10:15 UTC b\n");
  CHECK(pasted.passed_over == std::vector<std::size_t>{1, 3});
  CHECK(pasted.left_out == std::vector<std::size_t>{2});
  CHECK(pasted.own_zone == std::vector<std::size_t>{5});
}

TEST_CASE("pasted: what stands between two rows belongs to the first, and the rest is told") {
  const auto pasted =
      read("Words.\n\n- 10:12 a\n  more\n\n```\n10:13 log\n```\n\nA picture.\n\n- 10:14 b\n\nThe end.\n");
  CHECK(all(pasted) == Rows{"2026-01-17T10:12:00Z a\nmore\n```\n10:13 log\n```\nA picture.", "2026-01-17T10:14:00Z b"});
  CHECK(pasted.left_out == std::vector<std::size_t>{1, 14});
  REQUIRE(pasted.remarks.size() == 1);
  CHECK(pasted.remarks[0].what == "the code in line 7 is kept as its text");
  CHECK(all(read("```\n10:12 a\n10:13 b\n```")) == Rows{"2026-01-17T10:12:00Z a", "2026-01-17T10:13:00Z b"});
  const auto last =
      read("- 10:12 a\n\n```\n\n10:13 log\n```\n");  // nothing follows: it is not the row's, and not said to be
  CHECK(last.remarks.empty());
  CHECK(all(read("10:12 a\n```\n10:13 b")) == Rows{"2026-01-17T10:12:00Z a\n```", "2026-01-17T10:13:00Z b"});
}

TEST_CASE("pasted: what looks odd is read, and pointed out") {
  const auto remark = [](std::string_view text) {
    const auto pasted = read(text);
    return pasted.remarks.empty() ? std::string()
                                  : std::to_string(pasted.remarks[0].line) + " " + pasted.remarks[0].what;
  };
  CHECK(remark("10:12 a\n10:05 b").starts_with("2 earlier than"));
  CHECK(remark("All times in CET\n\n2026-07-17 10:12 a\n2026-07-17 10:13 b") ==
        "3 CET is taken as +01:00, though Europe/Berlin had +02:00 that day; if that is meant, write Europe/Berlin");
  CHECK(remark("All times in CET\n\n10:12 a").empty());
  CHECK(remark("2026-01-03 10:12 a\n2025-01-03 10:15 b\n2026-01-03 10:20 c") ==
        "2 a year away from the row above; is the year right?");
  CHECK(remark("2027-01-03 10:12 a").starts_with("1 still to come"));
  CHECK(remark("23:50 a\n00:05 b") == "2 behind midnight: taken as 2026-01-18");
  CHECK(remark("10:12 a\n10:15 b").empty());
}

TEST_CASE("pasted: lines as people name them") {
  CHECK(line_list({}).empty());
  CHECK(line_list({3}) == "3");
  CHECK(line_list({1, 2, 4, 7, 8, 9}) == "1, 2, 4, 7\u20139");
}

TEST_CASE("pasted: a row above a rule is a row, however a table is ruled") {
  CHECK(all(read("+------------------+---------+\n| at | what |\n+------------------+---------+\n"
                 "| 2026-01-17 10:00 | alert |\n| 2026-01-17 10:30 | fixed |\n+------------------+---------+\n")) ==
        Rows{"2026-01-17T10:00:00Z alert", "2026-01-17T10:30:00Z fixed"});
  CHECK(
      all(read("+---+---+\n| at | what |\n+===+===+\n| 10:00 | alert |\n+---+---+\n| 10:05 | fixed |\n+---+---+\n")) ==
      Rows{"2026-01-17T10:00:00Z alert", "2026-01-17T10:05:00Z fixed"});
  CHECK(all(read("| 10:00 | first |\n|--|--|\n| 10:05 | second |\n")) ==
        Rows{"2026-01-17T10:00:00Z first", "2026-01-17T10:05:00Z second"});
}

TEST_CASE("pasted: what is beside a row and has a time is a row, or is said not to be one") {
  CHECK(all(read("- 10:00 a\n- 9.15am b\n- 3.30pm: c\n")) ==
        Rows{"2026-01-17T10:00:00Z a", "2026-01-17T09:15:00Z b", "2026-01-17T15:30:00Z c"});
  const auto later = read("- 10:00 a\n- Next day 09:00 b\n- 18:00 c\n");
  CHECK(all(later) == Rows{"2026-01-17T10:00:00Z a", "2026-01-17T18:00:00Z c"});
  REQUIRE(later.unread.size() == 1);
  CHECK(later.unread[0].line == 2);
  const auto chat = read("10:00 a\nKim  1:14 PM\nhello\n1600 all clear\nin 2026 all was well\n");
  REQUIRE(chat.remarks.size() == 1);
  CHECK(chat.remarks[0].what == "lines 2, 4, which may be rows, are kept as its text");
  CHECK(read("- 10:00 a\n  - at 10:05 b\n").remarks.empty());
}

TEST_CASE("pasted: zones as Americans say them, and none that is only a word") {
  CHECK(one("10:05 US/Pacific it fails") == "2026-01-17T10:05:00-08:00 it fails");
  CHECK(one("10:05 AM Pacific: it fails") == "2026-01-17T10:05:00-08:00 it fails");
  CHECK(one("10:05 Eastern - it fails") == "2026-01-17T10:05:00-05:00 it fails");
  CHECK(one("10:05 Central database fails") == "2026-01-17T10:05:00Z Central database fails");
  CHECK(one("10:05 US/EU users see it") == "2026-01-17T10:05:00Z US/EU users see it");
  CHECK(one("All times are Eastern.\n\n- 10:05 a") == "2026-01-17T10:05:00-05:00 a");
  CHECK(one("# 2026-01-17 (Pacific)\n\n- 10:05 a") == "2026-01-17T10:05:00-08:00 a");
  CHECK(one("# Outage in Central\n\n- 10:05 a") == "2026-01-17T10:05:00Z a");
  const auto unknown = read("All times are in Gotham time.\n\n- 10:05 a");
  CHECK(unknown.left_out == std::vector<std::size_t>{1});
  CHECK(one("9:00 UTC\u22127 a") == "2026-01-17T09:00:00-07:00 a");
  CHECK(one("10:00 (\u221207:00) a") == "2026-01-17T10:00:00-07:00 a");
  CHECK(one("10:12\u221210:20 a") == "2026-01-17T10:12:00Z (until 10:20) a");
  CHECK(one("1:14 PM, EST a") == "2026-01-17T13:14:00-05:00 a");
  CHECK(one("10:10 Z-index is wrong") == "2026-01-17T10:10:00Z Z-index is wrong");
}

TEST_CASE("pasted: what stands in a cell of its own belongs to the time beside it") {
  CHECK(one("| Date | Time | Zone | What |\n|---|---|---|---|\n| 2026-01-17 | 10:05 | PST | a |") ==
        "2026-01-17T10:05:00-08:00 a");
  CHECK(one("| Date | Time | | Zone | What |\n|---|---|---|---|---|\n| 2026-01-17 | 10:05 | PM | EST | a |") ==
        "2026-01-17T22:05:00-05:00 a");
  CHECK(one("| Time | What |\n|---|---|\n| 1:11&nbsp;PM | a |") == "2026-01-17T13:11:00Z a");
  CHECK(one("| Time | What |\n|---|---|\n| 1:20<br>EST | a |") == "2026-01-17T01:20:00-05:00 a");
  CHECK(one("| Time | Load | What |\n|---|---|---|\n| 10:05 | +2 | a |") == "2026-01-17T10:05:00Z +2 | a");
}

TEST_CASE("pasted: a weekday before a bare time is that day") {  // 2026-01-17 is a Saturday
  CHECK(all(read("- Sat 22:00 a\n- Monday 09:00 b\n- 10:00 c\n")) ==
        Rows{"2026-01-17T22:00:00Z a", "2026-01-19T09:00:00Z b", "2026-01-19T10:00:00Z c"});
  CHECK(one("Friday 10:00 a") == "not read: Friday may be 2026-01-16 or 2026-01-23: write the day");
  const auto doubtful = read("Mon 2026-01-17 10:00 a");
  REQUIRE(doubtful.remarks.size() == 1);
  CHECK(doubtful.remarks[0].what == "2026-01-17 is no Monday; is the day right?");
  CHECK(all(read("# 2026-01-17\n\n## Saturday\n- 09:00 a\n\n## Sunday\n- 10:00 b\n")) ==
        Rows{"2026-01-17T09:00:00Z a", "2026-01-18T10:00:00Z b"});
}

TEST_CASE("pasted: lines that end in a carriage return alone are lines") {
  CHECK(all(read("10:00 a\r10:01 b\r")) == Rows{"2026-01-17T10:00:00Z a", "2026-01-17T10:01:00Z b"});
  CHECK(all(read("10:00 a\r\n10:01 b\r\n")) == Rows{"2026-01-17T10:00:00Z a", "2026-01-17T10:01:00Z b"});
}
