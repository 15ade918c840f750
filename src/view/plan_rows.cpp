// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "sitrep/model/safe.h"
#include "view/buckets.h"
#include "view/said.h"
#include "view/words.h"

namespace sitrep::view {
namespace {

struct TaskRow {
  std::string number, who, text, due, late;
};

// The newest last; where there is room for one alone, the one that is due first.
std::vector<TaskRow> task_rows(const Shown& shown, bool first_due_last) {
  auto tasks = shown.incident.open("task");
  if (first_due_last) {
    const auto due = [](const Entry* task) {
      const auto time = task->time("due");
      return time ? time->instant : Instant::max();
    };
    std::ranges::stable_sort(tasks, std::greater<>(), due);
  }
  std::vector<TaskRow> rows;
  for (const auto* task : tasks) {
    TaskRow row{shown.numbers(task->id()), safe(task->text("who")), std::string(task->text("text")), {}, {}};
    if (const auto due = task->time("due")) {
      row.due = "due " + show_time(*due, shown.look.now, shown.look.zone);
      if (const auto late = late_by(*due, shown.look.now)) row.late = show_span(*late) + " late";
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

template <typename Part>
std::size_t widest(std::span<const TaskRow> rows, Part part, std::size_t least) {
  for (const auto& row : rows) least = std::max(least, width(row.*part));
  return least;
}

// Number, person and text at the left, when it is due and how late it is at the right edge.
void put_tasks(Screen& screen, const Shown& shown) {
  auto all = task_rows(shown, screen.room().dense);
  const bool dense = screen.room().dense && all.size() > 1;
  if (dense) all.back().text = fmt::format("1 of {}: {}", all.size(), all.back().text);
  const auto count = dense ? 1 : std::min(all.size(), std::max<std::size_t>(screen.room().items, 2));
  const std::span<const TaskRow> rows(all.data() + (all.size() - count), count);
  const auto& look = shown.look;
  const auto number = widest(rows, &TaskRow::number, 3);
  const auto who = std::min(widest(rows, &TaskRow::who, 6), std::max<std::size_t>(look.columns / 5, 6));
  const auto column = number + who + 2;
  const auto due = widest(rows, &TaskRow::due, 0);
  const auto late = widest(rows, &TaskRow::late, 0);
  const auto beside = due + (late > 0 ? late + 3 : 0) + 3;
  const bool narrow = look.columns < column + beside + 16;
  for (const auto& task : rows) {
    Row row(look);
    row.put(right(task.number, number) + " " + shorten(task.who, who)).to(column);
    if (narrow) {
      const auto text = task.text + ", " + task.due + (task.late.empty() ? "" : ", " + task.late);
      const auto columns = std::max<std::size_t>(look.columns - std::min(look.columns, column), 8);
      screen.add(
          hung(row, wrapped(text, columns, screen.room().lines + 1), task.late.empty() ? Ink::plain : Ink::late, look));
      continue;
    }
    const auto lines = wrapped(task.text, look.columns - column - beside, screen.room().lines);
    row.put(lines.front()).to(look.columns - beside + 3).put(task.due);
    if (!task.late.empty()) row.to(look.columns - late).put(task.late, Ink::late);
    std::string out = row.line();
    for (std::size_t i = 1; i < lines.size(); ++i) out += Row(look).to(column).put(lines[i]).line();
    screen.add(out);
  }
  if (!dense) screen.more(all.size() - count, "sitrep log --kind task", column);
}

}  // namespace

void put_repair(Screen& screen, const Shown& shown) {
  const auto& incident = shown.incident;
  if (const auto* plan = incident.latest("plan")) screen.labelled("plan", said(*plan, shown.numbers, shown.look));
  if (const auto* change = incident.last_change()) {
    auto when = show_time(change->at(), shown.look.now, shown.look.zone);
    if (change->has("approved_by")) when += fmt::format(", approved by {}", change->text("approved_by"));
    screen.labelled("changed", fmt::format("{} ({})", change->text("text"), when));
  }
}

void put_plan(Screen& screen, const Shown& shown) {
  put_repair(screen, shown);
  put_tasks(screen, shown);
  const auto tasks = shown.incident.standing("task").size();
  const auto open = shown.incident.open("task").size();
  if (open < tasks) {
    screen.labelled("", fmt::format("{} of {} done", tasks - open, counted(tasks, "task", "tasks")), Ink::aside);
  }
}

}  // namespace sitrep::view
