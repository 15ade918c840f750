// SPDX-License-Identifier: MIT
#include "view/log_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "sitrep/model/safe.h"
#include "view/layout.h"
#include "view/said.h"

namespace sitrep::view {
namespace {

struct Timeline {
  const LogRows& of;
  const Incident& incident = of.incident;
  const Numbers& numbers = of.numbers;
  const Look& look = of.look;
  Redactions redactions = redactions_of(incident);
  std::size_t number_columns = 3;
  std::size_t kind_columns = 5;

  // Where the text begins; on a narrow screen below its heading.
  std::size_t column() const { return 5 + number_columns + 2 + kind_columns + 2; }
  bool narrow() const { return look.columns < column() + 30; }
};

std::string short_kind(const Entry& entry) { return shorten(safe(entry.kind), 12); }

// What stands beside the words: who wrote it down, when, and the fields worth knowing.
std::string aside_of(const Entry& entry, const Standing* standing, const Timeline& timeline) {
  std::vector<std::string> parts;
  if (!entry.by().empty()) parts.emplace_back(entry.by());
  if (entry.amends().empty()) {
    for (auto& more : besides(entry, timeline.numbers, timeline.look, timeline.of.whole)) {
      parts.push_back(std::move(more));
    }
  }
  if (standing && entry.kind == "guess" && standing->stands()) {
    if (const auto* fact = timeline.incident.settled_by(entry.id())) {
      const auto state = in_words(timeline.incident.guess_state(entry.id()));
      parts.push_back(fmt::format("{} by {}", state, timeline.numbers(fact->id())));
    }
  }
  // A minute between the event and its line is typing, not lateness.
  if (entry.amends().empty() && entry.logged().instant - entry.at().instant >= Minutes(1)) {
    parts.push_back("logged " + show_time(entry.logged(), entry.at().instant, timeline.look.zone));
  }
  if (standing && standing->amended()) {
    std::vector<std::string> by;
    for (const auto* amendment : standing->amendments) by.push_back(timeline.numbers(amendment->id()));
    parts.push_back("amended by " + joined(by));
  }
  const auto [first, last] = timeline.redactions.equal_range(entry.id());
  for (auto each = first; each != last; ++each) {
    const auto& blank = *each->second;
    parts.push_back(
        fmt::format("{} redacted by {}: {}", blank.text("field"), timeline.numbers(blank.id()), blank.text("why")));
  }
  return "(" + joined(parts, "; ") + ")";
}

// A correction happened when it was written down; its `at` is that of what it corrects.
Time told_at(const Entry& entry) { return entry.amends().empty() ? entry.at() : entry.logged(); }

// The timeline shows what was said then; a correction has a row of its own.
std::string row_of(const Entry& entry, const Timeline& timeline) {
  const auto& look = timeline.look;
  const auto* found = timeline.incident.find(entry.id());
  const auto* standing = found && found->said == &entry ? found : nullptr;
  const bool stands = !standing || standing->stands();

  const auto clock = show_clock(date::floor<Minutes>(told_at(entry).instant), look.zone);
  Row row(look);
  row.put(clock, Ink::aside).put(right(timeline.numbers(entry.id()), timeline.number_columns)).put("  ");
  row.put(short_kind(entry), stands ? ink_of(entry) : Ink::aside);
  std::string out;
  std::size_t indent = timeline.column();
  if (timeline.narrow() && look.terminal) {
    out = row.line();
    row = Row(look);
    indent = std::min<std::size_t>(6, look.columns / 4);
  }
  row.to(indent);

  const auto words = said(entry, timeline.numbers, timeline.look);
  const auto aside = aside_of(entry, standing, timeline);
  std::string withdrawn;
  if (!stands) {
    withdrawn = fmt::format("withdrawn by {}: {}", timeline.numbers(standing->retraction->id()),
                            standing->retraction->text("why"));
  }
  const auto ink = stands ? ink_of(entry) : Ink::aside;
  if (!look.terminal) {
    const auto safe_words = safe(words) + " " + safe(aside) + (withdrawn.empty() ? "" : " " + safe(withdrawn));
    return row.put(safe_words, ink).line();
  }
  const auto columns = std::max<std::size_t>(look.columns - std::min(look.columns, indent), 8);
  auto lines = wrapped(words, columns);
  const auto last = std::move(lines.back());
  lines.pop_back();
  if (!lines.empty()) out += hung(row, lines, ink, look);
  if (!lines.empty()) row = Row(look).to(indent);
  row.put(last, ink);
  if (std::max(row.columns(), indent) + 1 + width(safe(aside)) <= look.columns) {  // an empty text takes its column too
    out += row.put(" ").put(safe(aside), Ink::aside).line();
  } else {
    out += row.line() + hung(Row(look).to(indent), wrapped(aside, columns), Ink::aside, look);
  }
  if (!withdrawn.empty()) out += hung(Row(look).to(indent), wrapped(withdrawn, columns), Ink::late, look);
  return out;
}

}  // namespace

std::string log_rows(std::span<const Entry* const> entries, const LogRows& of) {
  Timeline timeline{of};
  for (const auto* entry : entries) {
    timeline.number_columns = std::max(timeline.number_columns, width(of.numbers(entry->id())) + 1);
    timeline.kind_columns = std::max(timeline.kind_columns, width(short_kind(*entry)));
  }
  std::string out;
  std::string day;
  for (const auto* entry : entries) {
    if (const auto its_day = show_date(told_at(*entry).instant, of.look.zone); its_day != day) {
      day = its_day;
      out += (out.empty() ? "" : "\n") + Row(of.look).put(day, Ink::title).line();
    }
    out += row_of(*entry, timeline);
  }
  return out;
}

}  // namespace sitrep::view
