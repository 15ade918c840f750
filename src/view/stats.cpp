// SPDX-License-Identifier: MIT
#include "view/stats.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "sitrep/model/safe.h"
#include "view/bars.h"
#include "view/layout.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

constexpr std::size_t label = 15;         // columns of a row's title
constexpr std::size_t months_drawn = 24;  // by a sparkline: the last ones

struct Cell {
  std::string text;
  std::size_t columns;
  Ink ink = Ink::plain;
  bool at_left = false;
};

// Two blanks between the cells; from the first that the screen has no room for, they are left out.
std::string row_of(const std::vector<Cell>& cells, const Look& look) {
  Row row(look);
  std::size_t at = 0;
  for (const auto& cell : cells) {
    if (look.terminal && at + cell.columns > look.columns) break;
    row.to(at).put(cell.at_left ? cell.text : right(cell.text, cell.columns), cell.ink);
    at += cell.columns + 2;
  }
  return row.line();
}

std::string share(const Period& period) {
  const auto on_time = period.sum_of(&Figures::updates_on_time);
  const auto all = on_time + period.sum_of(&Figures::updates_late);
  return all == 0 ? "-" : fmt::format("{}%", on_time * 100 / all);
}

std::string median(const Spread& spread) { return spread.count == 0 ? "-" : show_span(spread.median); }
std::string ninetieth(const Spread& spread) { return spread.count == 0 ? "-" : show_span(spread.ninetieth); }

// "2 closed as a false alarm, 3 drills": empty where nothing is left out.
std::string left_out(const Statistics& statistics) {
  std::vector<std::string> parts;
  for (const auto& [outcome, count] : statistics.apart)
    parts.push_back(fmt::format("{} {}", count, outcome_in_words(outcome)));
  if (statistics.recorded) parts.push_back(fmt::format("{} written down afterwards", statistics.recorded));
  if (statistics.drills) parts.push_back(counted(statistics.drills, "drill", "drills"));
  return joined(parts);
}

std::string title(const Statistics& statistics, const StatsChoice& choice, const Look& look) {
  auto text = counted(statistics.all.incidents, "incident", "incidents");
  if (!choice.customer.empty()) text += " of " + safe(choice.customer);
  if (choice.since) text += " since " + show_date(choice.since->instant, look.zone);
  if (statistics.months.empty()) return text;
  const auto& first = statistics.months.front().month;
  const auto& last = statistics.months.back().month;
  text += ", " + (first == last ? first : first + " to " + last);
  if (statistics.all.open) text += fmt::format(", {} still open", statistics.all.open);
  return text;
}

std::string spreads(const Statistics& statistics, const Look& look) {
  const auto months = months_in_a_row(statistics, months_drawn);
  const auto line = [&](std::string_view name, std::string middle, std::string high, std::string of, std::string drawn,
                        Ink ink) {
    std::vector<Cell> cells = {{std::string(name), label, Ink::plain, true},
                               {std::move(middle), 10, ink},
                               {std::move(high), 10, ink == Ink::title ? Ink::plain : ink},
                               {std::move(of), 5, Ink::aside}};
    if (months.size() > 1) cells.push_back({std::move(drawn), months.size(), Ink::plain, true});
    return row_of(cells, look);
  };
  auto out = line("", "median", "9 of 10 in", "of", "month by month", Ink::aside);
  for (const auto& measure : measures()) {
    if (!measure.span) continue;
    std::vector<std::optional<std::size_t>> values;
    for (const auto& month : months) {
      const auto& spread = month.spread_of(measure.span);
      values.push_back(spread.count ? std::optional(static_cast<std::size_t>(spread.median.count())) : std::nullopt);
    }
    const auto& spread = statistics.all.spread_of(measure.span);
    out += line(measure.title, median(spread), ninetieth(spread), fmt::format("{}", spread.count), sparkline(values),
                Ink::title);
  }
  return out;
}

std::string counts(const Period& all, const Look& look) {
  const auto sum = [&](std::size_t Figures::*of) { return all.sum_of(of); };
  std::string out;
  const auto row = [&](std::string_view what, const std::string& value, Ink ink = Ink::plain) {
    const auto columns = look.terminal ? std::max<std::size_t>(look.columns, label + 12) - label - 2 : any_width;
    out += hung(Row(look).put(what).to(label + 2), wrapped(value, columns), ink, look);
  };
  const auto on_time = sum(&Figures::updates_on_time);
  const auto late = sum(&Figures::updates_late);
  row("updates", on_time + late == 0
                     ? "none was sent, and none is due"
                     : fmt::format("{} of {} on time, {} late or never sent", on_time, on_time + late, late));
  if (on_time != 0) row("", bar(on_time, on_time + late, 20), Ink::good);
  row("guesses", fmt::format("{} proved, {} disproved, {} open", sum(&Figures::guesses_proved),
                             sum(&Figures::guesses_disproved), sum(&Figures::guesses_open)));
  row("opened again", counted(sum(&Figures::reopened), "time", "times"));
  const auto overdue = sum(&Figures::followups_overdue);
  row("follow-ups", fmt::format("{} open, {} of them overdue", sum(&Figures::followups_open), overdue),
      overdue ? Ink::late : Ink::plain);
  return out;
}

std::string by_month(const Statistics& statistics, const Look& look) {
  std::size_t most = 0;
  for (const auto& month : statistics.months) most = std::max(most, month.incidents);
  auto out = row_of({{"month", 7, Ink::aside, true},
                     {"of", 5, Ink::aside},
                     {"on time", 7, Ink::aside},
                     {"owner", 10, Ink::aside},
                     {"update", 10, Ink::aside},
                     {"repair", 10, Ink::aside},
                     {"confirmed", 10, Ink::aside}},
                    look);
  for (const auto& month : statistics.months) {
    std::vector<Cell> cells = {
        {month.month, 7, Ink::plain, true}, {fmt::format("{}", month.incidents), 5}, {share(month), 7}};
    for (const auto& measure : measures()) {
      if (measure.span) cells.push_back({median(month.spread_of(measure.span)), 10});
    }
    cells.push_back({bar(month.incidents, most, 6), 6, Ink::aside, true});
    out += row_of(cells, look);
  }
  return out;
}

}  // namespace

std::string stats_text(const Statistics& statistics, const StatsChoice& choice, const Look& look) {
  std::string out;
  const auto columns = look.terminal ? look.columns : any_width;
  for (const auto& line : wrapped(title(statistics, choice, look), columns))
    out += Row(look).put(line, Ink::title).line();
  if (const auto rest = left_out(statistics); !rest.empty()) {
    for (const auto& line : wrapped("not counted: " + rest, columns)) out += Row(look).put(line, Ink::aside).line();
  }
  if (statistics.all.incidents == 0) return out;
  return out + "\n" + spreads(statistics, look) + "\n" + counts(statistics.all, look) + "\n" +
         by_month(statistics, look);
}

}  // namespace sitrep
