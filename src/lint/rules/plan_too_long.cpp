// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/safe.h"

namespace sitrep::checks {
namespace {

constexpr std::size_t screen_lines = 24;
constexpr std::size_t text_columns = 69;  // of 80, less the names in front
constexpr std::size_t task_columns = 48;  // and less the time behind

std::size_t lines_of(std::string_view text, std::size_t columns) {
  std::size_t lines = 1;
  std::size_t used = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(" \n\t"), text.size());
    const auto word = width(text.substr(0, end));
    if (used > 0 && used + 1 + word > columns) {
      ++lines;
      used = 0;
    }
    used += (used > 0 && word > 0 ? 1 : 0) + word;
    for (; used > columns; used -= columns) ++lines;
    if (end < text.size() && text[end] == '\n' && end + 1 < text.size()) {
      ++lines;
      used = 0;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace

// Impact, the repair chosen, who does each task that is left by when, the next update, and a line between each.
void plan_too_long(const Case& c, Reporter& r) {
  const auto* plan = c.incident.latest("plan");
  if (!plan) return;
  std::size_t lines = 2 + lines_of(plan->text("text"), text_columns);  // with the title
  if (const auto* impact = c.incident.impact()) {
    ++lines;
    for (const char* field : {"affected", "works", "fails", "unknown", "workaround"}) {
      if (impact->has(field)) lines += lines_of(impact->text(field), text_columns);
    }
  }
  const auto tasks = c.incident.open("task");
  for (const auto* task : tasks) lines += lines_of(task->text("text"), task_columns);
  if (c.incident.customer_due()) lines += 2;
  if (lines <= screen_lines) return;
  r.at(*plan, "text", fmt::format("the repair plan takes about {} lines; a screen has {}", lines, screen_lines),
       fmt::format("sitrep amend {} text=TEXT", number(c, *plan)));
}

}  // namespace sitrep::checks
