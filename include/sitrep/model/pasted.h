// SPDX-License-Identifier: MIT
// A timeline that somebody pasted: a Markdown table, bullets or plain lines, each beginning with a time. Every line
// that begins with a time becomes a row with its instant or stands in the list of what could not be read; none is
// dropped.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/time.h"

namespace sitrep {

struct PastedRow {
  std::size_t line = 0;  // from 1
  Time at;
  std::string kind;  // "fact" or "guess" where the row says so; else empty
  std::string text;  // Markdown as it stands; continuation lines behind line ends; never empty
};

// A line, and what there is to say about it.
struct PastedRemark {
  std::size_t line = 0;
  std::string what;
};

struct Pasted {
  std::vector<PastedRow> rows;        // in the order of the text
  std::vector<PastedRemark> unread;   // begin with a time, and why they could not be read
  std::vector<PastedRemark> remarks;  // rows that were read, and look odd: backwards in time, a year off, ahead of now
  std::vector<std::size_t> passed_over;  // lines that belong to no row and have a clock time or a full date further on
  std::vector<std::size_t> left_out;     // the other lines that belong to no row, headings and blank lines aside
  std::vector<std::size_t> own_zone;     // rows that name no zone, nor does anything above them: `zone` was taken
};

struct PastedAround {
  Instant now;
  const Zone& zone;                         // for what names none
  bool zone_given = false;                  // it was asked for: it also settles words like BST, that mean several zones
  std::optional<date::year_month_day> day;  // completes a bare clock time until a heading names another
  std::function<Zone(std::string_view name)> named = named_zone;  // finds what the text names; throws as that does
};

Pasted read_pasted(std::string_view text, const PastedAround& around);

// "7–9, 12": lines as people name them.
std::string line_list(const std::vector<std::size_t>& lines);

}  // namespace sitrep
