// SPDX-License-Identifier: MIT
// Logs for the tests of the rules, written as text and read as any file is, so that a test shows what a person would
// see in the file. Blocks without `id`, `at` or `by` get them: ids count up, and times are of the sample's day.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/format/read.h"
#include "sitrep/lint/lint.h"

namespace sitrep::sample {

inline constexpr auto path = "incidents/2026-11-23-acme-cannot-export-invoices.toml";
inline constexpr auto header =
    "format = \"incident/1\"\n\n[incident]\nid = \"2026-11-23-acme-cannot-export-invoices\"\n"
    "title = \"Acme cannot export invoices\"\nopened = 2026-11-23T10:14:00+01:00\nopened_by = \"Sam\"\n";

// 12:00 on 23 November 2026, at +01:00.
inline const Instant noon = parse_rfc3339("2026-11-23T12:00:00+01:00").value().instant;

// `11:05` on that day, or a whole RFC 3339 time.
Time at(std::string_view clock);

std::vector<Finding> lint(std::string_view log, std::string_view routine = {}, Instant now = noon,
                          std::string_view where = path);

// A playbook, routine or drill, by what its `format` says, in a root with one incident, sample::path's. A routine is
// judged by itself. `last_drill`: nullopt, none was held.
std::vector<Finding> lint_a_page(std::string_view text, std::string_view where, Instant now = noon,
                                 std::optional<Instant> last_drill = noon);

// A log that is written entry by entry: `entry("fact", "10:31", "text = \"…\"")`. The id's number is its place, so that
// a reference is `id(3)`.
class Writer {
 public:
  // The number of the new entry.
  int entry(std::string_view kind, std::string_view when, std::string_view fields, std::string_view by = "Mina");

  std::string text() const { return header + body_; }
  static std::string id(int number);

 private:
  std::string body_;
  int last_ = 0;
};

// The names of the rules that fired, each with how often: "no-owner open-work*2".
std::string names(const std::vector<Finding>& findings);

// Those of one rule.
std::vector<Finding> of(const std::vector<Finding>& findings, std::string_view rule);

// names() without the notes.
std::string faults(const std::vector<Finding>& findings);

}  // namespace sitrep::sample
