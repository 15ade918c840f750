// SPDX-License-Identifier: MIT
// Named work: what is still to do, and what is late.
#include <fmt/format.h>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/safe.h"

namespace sitrep::checks {
namespace {

// "Alex's task 9", "check 4".
std::string named(const Case& c, const Entry& entry) {
  const auto who = entry.text("who");
  return fmt::format("{}{} {}", who.empty() ? "" : whose(who) + " ",
                     entry.kind == "followup" ? "follow-up" : entry.kind, number(c, entry));
}

void late(const Case& c, Reporter& r, const Entry& entry) {
  const auto due = entry.time("due");
  if (!due || !passed(*due, c.now()) || !c.incident.is_open(entry)) return;
  const auto since = std::chrono::floor<Minutes>(c.now()) - std::chrono::floor<Minutes>(due->instant);
  r.at(entry, "due", fmt::format("{} is {} late: {}", named(c, entry), span_of(since), shorten(entry.text("text"), 60)),
       fmt::format("sitrep done {}", number(c, entry)));
}

}  // namespace

void open_work(const Case& c, Reporter& r) {
  for (const char* kind : {"check", "task"}) {
    for (const auto* entry : c.incident.open(kind)) {
      r.at(*entry, "", fmt::format("{} is not done: {}", named(c, *entry), shorten(entry->text("text"), 60)),
           fmt::format("sitrep done {} --text \"WHAT CAME OF IT\"", number(c, *entry)));
    }
  }
}

void overdue_task(const Case& c, Reporter& r) {
  for (const char* kind : {"check", "task"}) {
    for (const auto* entry : c.incident.standing(kind)) late(c, r, *entry);
  }
}

void overdue_followup(const Case& c, Reporter& r) {
  for (const auto* entry : c.incident.standing("followup")) late(c, r, *entry);
}

}  // namespace sitrep::checks
