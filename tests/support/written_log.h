// SPDX-License-Identifier: MIT
// A log written entry by entry for a test, and what it folds to. Times are clock times of 23 November 2026 at +01:00;
// the entry with number 3 has the id 3-aaaaa.
#pragma once

#include <string>
#include <string_view>

#include "sitrep/format/read.h"
#include "sitrep/model/incident.h"

namespace sitrep {

inline std::string on_the_day(std::string_view clock) {
  return "2026-11-23T" + std::string(clock) + (clock.size() == 5 ? ":00" : "") + "+01:00";
}

class WrittenLog {
 public:
  // Opened at 10:00 by Sam. `fields` are lines of TOML.
  WrittenLog& add(std::string_view kind, std::string_view at, std::string_view fields = {}) {
    return put(std::to_string(++last_) + "-aaaaa", kind, at, fields);
  }
  WrittenLog& put(const std::string& id, std::string_view kind, std::string_view at, std::string_view fields = {}) {
    blocks.push_back("\n[[" + std::string(kind) + "]]\nid = \"" + id + "\"\nat = " + on_the_day(at) +
                     "\nby = \"Mina\"\n" + std::string(fields) + "\n");
    return *this;
  }
  std::string text() const {
    std::string all = "format = \"incident/1\"\n\n[incident]\nid = \"2026-11-23-acme\"\ntitle = \"Acme\"\nopened = " +
                      on_the_day("10:00") + "\nopened_by = \"Sam\"\n";
    for (const auto& block : blocks) all += block;
    return all;
  }

  std::vector<std::string> blocks;

 private:
  int last_ = 0;
};

struct FoldedText {
  Routine routine;
  Log log;
  People people;
  Incident incident;

  explicit FoldedText(const std::string& text, Routine with = {})
      : routine(std::move(with)),
        log(read_incident(text, "x.toml")),
        people(routine, log),
        incident(fold(log, routine, people)) {}
  explicit FoldedText(const WrittenLog& written) : FoldedText(written.text()) {}
  FoldedText(const FoldedText&) = delete;
  FoldedText& operator=(const FoldedText&) = delete;

  const Incident* operator->() const { return &incident; }

  // "10:30", or "none".
  std::string customer_due() const { return clock(incident.customer_due()); }
  std::string team_due() const { return clock(incident.team_due()); }
  std::string report(const std::string& id) const {
    return std::string(in_words(incident.confirmed(*incident.find(id)->now).state));
  }

 private:
  static std::string clock(const std::optional<Time>& due) { return due ? rfc3339(*due).substr(11, 5) : "none"; }
};

}  // namespace sitrep
