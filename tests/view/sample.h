// SPDX-License-Identifier: MIT
// Logs to look at: the incident of the manual at 11:03, the same an hour on, and closed; and what a test needs to read
// one and look at it.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/format/read.h"
#include "sitrep/lint/lint.h"
#include "sitrep/model/incident.h"
#include "sitrep/model/safe.h"
#include "view/look.h"
#include "view/sample_logs.h"

namespace sitrep::sample {

struct Read {
  Routine routine;
  Log log;
  People people;
  Incident incident;

  explicit Read(const std::string& text)
      : log(read_incident(text, "incidents/acme.toml")), people(routine, log), incident(fold(log, routine, people)) {}
  Read(const Read&) = delete;
  Read& operator=(const Read&) = delete;
};

inline std::string all(std::string_view a, std::string_view b = {}, std::string_view c = {}) {
  return std::string(a) + std::string(b) + std::string(c);
}

// A header and nothing else, opened at 10:14; `more` are blocks.
inline std::string opened(std::string_view more) {
  return "format = \"incident/1\"\n\n[incident]\nid = \"2026-11-23-acme\"\ntitle = \"Acme cannot export invoices\"\n"
         "opened = 2026-11-23T10:14:00+01:00\nopened_by = \"Sam\"\n" +
         std::string(more);
}

inline Instant at(std::string_view clock) {
  return parse_rfc3339("2026-11-23T" + std::string(clock) + ":00+01:00")->instant;
}

inline const Zone& berlin() {
  static const Zone zone{"Europe/Berlin", [](Instant) { return Seconds(3600); }};
  return zone;
}

inline Look terminal(Instant now, std::size_t columns = 80) { return {now, berlin(), columns, 24, false, true}; }
inline Look pipe(Instant now) { return {now, berlin(), 80, 24, false, false}; }

inline Finding finding(std::string_view rule, std::string message, std::string cure = {}) {
  Finding found;
  found.rule = rule;
  found.message = std::move(message);
  found.cure = std::move(cure);
  return found;
}

inline CloseVerdict two_to_go() {
  CloseVerdict verdict;
  verdict.asked = {"no-report", "no-owner", "unconfirmed-customer", "open-work", "watch-cut-short"};
  verdict.unmet = {finding("unconfirmed-customer", "Acme has not confirmed that they can export an invoice",
                           "sitrep confirm --who NAME"),
                   finding("watch-cut-short", "Sam is on watch until 16:20, in 38 minutes")};
  return verdict;
}

inline std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> all;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    all.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

inline std::size_t widest(std::string_view text) {
  std::size_t most = 0;
  for (const auto& line : lines(text)) most = std::max(most, width(line));
  return most;
}

}  // namespace sitrep::sample
