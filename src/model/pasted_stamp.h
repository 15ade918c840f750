// SPDX-License-Identifier: MIT
// The time at the beginning of a pasted line, as it is written: which day, which clock time, which zone. Nothing is
// completed and nothing is guessed here; what looks like a time and is none says why.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/pasted_words.h"

namespace sitrep {

struct PastedDay {
  std::optional<int> year;
  unsigned month = 1, day = 1;  // month and day exist, with the year where there is one
};

struct PastedZone {
  std::optional<Minutes> offset;
  std::span<const ZoneWord> words;  // several: the word means several zones
  std::string iana;

  bool said() const { return offset || !words.empty() || !iana.empty(); }
};

struct PastedStamp {
  std::optional<PastedDay> day;
  std::optional<date::weekday> weekday;  // as it stands before the time
  std::optional<Seconds> clock;          // since midnight; 24 h is the midnight that ends the day
  PastedZone zone;
  std::string also;        // what the text has to keep: "about", "by", "until 10:20", "about, until 10:20"
  bool set_apart = false;  // behind a day alone: a colon, a bar or a dash follows, or it is written 2026-01-17
  std::string fault;       // why it is no time after all
  std::string text;        // what stands behind it
};

// nullopt: the line begins with nothing that looks like a day or a clock time. With neither clock nor fault it begins
// with a day alone.
std::optional<PastedStamp> stamp_at(std::string_view line);

}  // namespace sitrep
