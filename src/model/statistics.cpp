// SPDX-License-Identifier: MIT
#include "sitrep/model/statistics.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "sitrep/model/milestones.h"

namespace sitrep {
namespace {

constexpr Measure table[] = {
    {"to_owner", "to owner", "seconds", "from the opening to the first standing owner", &Figures::to_owner},
    {"to_update", "to first update", "seconds", "from the opening to the first standing update to the customer",
     &Figures::to_update},
    {"to_repair", "to repair", "seconds",
     "from the opening to the standing change that happened last, once every standing report is confirmed after the "
     "changes that touch it; an incident that needed no change has none",
     &Figures::to_repair},
    {"to_confirmation", "to confirmation", "seconds",
     "from the opening to the confirmation that came last, once every standing report is confirmed",
     &Figures::to_confirmation},
    {"updates_on_time", "updates on time", "updates",
     "standing updates to the customer that came no later than the minute in which the customer was to hear, by what had "
     "been promised when they were written",
     nullptr, &Figures::updates_on_time},
    {"updates_late", "updates late", "updates",
     "those that came later, and those that were due and had not come when the incident was closed, or have not come by "
     "now",
     nullptr, &Figures::updates_late},
    {"guesses_proved", "guesses proved", "guesses", "standing guesses that the latest fact to name them proves",
     nullptr, &Figures::guesses_proved},
    {"guesses_disproved", "guesses disproved", "guesses", "those that it disproves", nullptr,
     &Figures::guesses_disproved},
    {"guesses_open", "guesses open", "guesses", "those that no fact names", nullptr, &Figures::guesses_open},
    {"reopened", "reopened", "times", "how often an incident was opened again after its close", nullptr,
     &Figures::reopened},
    {"followups_open", "follow-ups open", "follow-ups", "standing follow-ups that are not done", nullptr,
     &Figures::followups_open},
    {"followups_overdue", "follow-ups overdue", "follow-ups", "those of them that were due before this minute", nullptr,
     &Figures::followups_overdue},
};

const Entry* first(const std::vector<const Entry*>& entries) { return entries.empty() ? nullptr : entries.front(); }

void count_updates(Figures& figures, const Log& log, const Incident& incident) {
  const auto rhythm = rhythm_of(log, incident);
  figures.updates_on_time = rhythm.on_time;
  figures.updates_came_late = rhythm.updates - rhythm.on_time + rhythm.missing;
  figures.customer_due = incident.customer_due();
}

void count_guesses(Figures& figures, const Incident& incident) {
  for (const auto* each : incident.standing("guess")) {
    switch (incident.guess_state(each->id())) {
      case GuessState::open: ++figures.guesses_open; break;
      case GuessState::proved: ++figures.guesses_proved; break;
      case GuessState::disproved: ++figures.guesses_disproved; break;
    }
  }
}

// Of the values at `at` of each measure of that sort.
template <typename Value, typename Member>
const Value& value_of(const std::vector<Value>& values, Member Measure::*sort, Member member) {
  const auto found = std::ranges::find(table, member, sort);
  return values.at(static_cast<std::size_t>(found - std::begin(table)));
}

Seconds nearest_rank(const std::vector<Seconds>& ascending, std::size_t percent) {
  return ascending.at((ascending.size() * percent + 99) / 100 - 1);
}

// Of "2026-11", counted from the year 0.
int number_of(std::string_view month) {
  int year = 0, in_it = 1;
  std::from_chars(month.data(), month.data() + 4, year);
  std::from_chars(month.data() + 5, month.data() + month.size(), in_it);
  return 12 * year + in_it - 1;
}

Period taken_together(std::string month, const std::vector<const Figures*>& all) {
  Period period;
  period.month = std::move(month);
  period.incidents = all.size();
  period.open =
      static_cast<std::size_t>(std::ranges::count_if(all, [](const Figures* each) { return each->outcome.empty(); }));
  for (const auto& measure : table) {
    std::vector<Seconds> spans;
    std::size_t sum = 0;
    for (const auto* each : all) {
      if (measure.count) sum += each->*measure.count;
      if (measure.span && each->*measure.span) spans.push_back(*(each->*measure.span));
    }
    period.spreads.push_back(spread(std::move(spans)));
    period.sums.push_back(sum);
  }
  return period;
}

}  // namespace

std::span<const Measure> measures() { return table; }

Figures figures_of(const Log& log, const Incident& incident) {
  Figures figures;
  figures.id = log.header.id;
  figures.title = std::string(incident.title());
  figures.opened = incident.opened();
  if (const auto* close = incident.closing()) figures.outcome = std::string(close->text("outcome"));
  figures.drill = incident.is_drill();
  figures.customers = incident.customers();
  figures.to_owner = until(incident, first(incident.standing("owner")));
  figures.to_update = until(incident, first_customer_update(incident));
  if (const auto* last = last_confirmation(incident)) {
    figures.to_repair = until(incident, incident.last_change());
    figures.to_confirmation = until(incident, last);
  }
  count_updates(figures, log, incident);
  count_guesses(figures, incident);
  figures.reopened = times_reopened(log);
  for (const auto* each : incident.open("followup")) {
    ++figures.followups_open;
    if (const auto due = each->time("due")) figures.followups_due.push_back(*due);
  }
  return as_of(std::move(figures), Instant{});
}

Figures as_of(Figures figures, Instant now) {
  const bool late = figures.customer_due && is_past(*figures.customer_due, now);
  figures.updates_late = figures.updates_came_late + (late ? 1 : 0);
  const auto overdue = std::ranges::count_if(figures.followups_due, [&](const Time& due) { return is_past(due, now); });
  figures.followups_overdue = static_cast<std::size_t>(overdue);
  return figures;
}

Spread spread(std::vector<Seconds> values) {
  if (values.empty()) return {};
  std::ranges::sort(values);
  return {values.size(), nearest_rank(values, 50), nearest_rank(values, 90)};
}

const Spread& Period::spread_of(std::optional<Seconds> Figures::*of) const {
  return value_of(spreads, &Measure::span, of);
}

std::size_t Period::sum_of(std::size_t Figures::*of) const { return value_of(sums, &Measure::count, of); }

Statistics statistics(std::span<const Figures> all, const Zone& zone) {
  Statistics result;
  std::vector<const Figures*> counted;
  std::map<std::string, std::vector<const Figures*>> by_month;
  for (const auto& each : all) {
    if (each.drill) {
      ++result.drills;
    } else if (each.outcome == "recorded") {
      ++result.recorded;
    } else if (!each.counts()) {
      ++result.apart[each.outcome];
    } else {
      counted.push_back(&each);
      by_month[month_of(each.opened, zone)].push_back(&each);
    }
  }
  result.all = taken_together({}, counted);
  for (const auto& [month, those] : by_month) result.months.push_back(taken_together(month, those));
  return result;
}

std::vector<Period> months_in_a_row(const Statistics& statistics, std::size_t most) {
  std::vector<Period> row;
  auto next = statistics.months.rbegin();
  if (next == statistics.months.rend()) return row;
  for (auto number = number_of(next->month); row.size() < most; --number) {
    const auto month = fmt::format("{:04}-{:02}", number / 12, number % 12 + 1);
    const bool there = next->month == month;
    row.push_back(there ? *next : taken_together(month, {}));
    if (there && ++next == statistics.months.rend()) break;
  }
  std::ranges::reverse(row);
  return row;
}

std::string month_of(const Time& time, const Zone& zone) { return show_date(time.instant, zone).substr(0, 7); }

}  // namespace sitrep
