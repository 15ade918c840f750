// SPDX-License-Identifier: MIT
// The site's numbers: each plot with the table that says the same, and what every number means.
#include <fmt/format.h>

#include "view/plot.h"
#include "view/site_shell.h"
#include "view/template.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

constexpr std::size_t months_drawn = 60;  // the last ones; the table has them all

std::string of_share(const Period& period) {
  const auto on_time = period.sum_of(&Figures::updates_on_time);
  const auto all = on_time + period.sum_of(&Figures::updates_late);
  return all == 0 ? "-" : fmt::format("{}% of {}", on_time * 100 / all, all);
}

std::optional<double> share(const Period& period) {
  const auto on_time = static_cast<double>(period.sum_of(&Figures::updates_on_time));
  const auto all = on_time + static_cast<double>(period.sum_of(&Figures::updates_late));
  return all > 0 ? std::optional(on_time * 100 / all) : std::nullopt;
}

std::string in_spans(double seconds) { return show_span(Seconds(static_cast<std::int64_t>(seconds))); }
std::string in_percent(double value) { return fmt::format("{:.0f}%", value); }
std::string in_count(double value) { return fmt::format("{:.0f}", value); }

std::string sentence(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string spread_of(const Spread& spread) {
  return spread.count == 0 ? "-" : fmt::format("{} / {}", show_span(spread.median), show_span(spread.ninetieth));
}

std::vector<Fill> sums(const Statistics& statistics) {
  const auto& all = statistics.all;
  std::vector<Fill> items;
  const auto item = [&](std::string_view value, std::string_view what) {
    items.emplace_back().text("value", value).text("what", what);
  };
  item(fmt::format("{}", all.incidents), all.open ? fmt::format("incidents, {} open", all.open) : "incidents");
  for (const auto& measure : measures()) {
    if (!measure.span) continue;
    const auto& spread = all.spread_of(measure.span);
    if (spread.count) item(show_span(spread.median), std::string(measure.title) + ", median");
  }
  item(of_share(all), "updates on time");
  item(fmt::format("{}", all.sum_of(&Figures::followups_open)),
       fmt::format("follow-ups open, {} overdue", all.sum_of(&Figures::followups_overdue)));
  return items;
}

std::vector<Fill> figures(const Statistics& statistics) {
  std::vector<Fill> all;
  const auto drawn = months_in_a_row(statistics, months_drawn);
  for (const auto& measure : measures()) {
    if (!measure.span) continue;
    std::vector<Point> points;
    for (const auto& month : drawn) {
      const auto& spread = month.spread_of(measure.span);
      Point point{month.month, std::nullopt};
      if (spread.count) {
        point.value = static_cast<double>(spread.median.count());
        point.high = static_cast<double>(spread.ninetieth.count());
      }
      points.push_back(std::move(point));
    }
    const auto title = sentence(std::string(measure.title));
    all.emplace_back().text("caption", title + ": median by month, and dashed the 90th percentile");
    all.back().text("plot", line_plot(title + " by month; the table below says the same", points, in_spans));
  }
  std::vector<Point> points;
  for (const auto& month : drawn) points.push_back({month.month, share(month)});
  all.emplace_back().text("caption", "Updates on time, by month");
  all.back().text("plot",
                  column_plot("Updates on time by month; the table below says the same", points, 100, in_percent));
  return all;
}

std::vector<Fill> columns() {
  std::vector<Fill> all;
  for (const std::string_view title : {"Incidents", "Updates on time"}) all.emplace_back().text("column", title);
  for (const auto& measure : measures()) {
    if (measure.span) all.emplace_back().text("column", measure.title);
  }
  return all;
}

std::vector<Fill> months(const Statistics& statistics) {
  std::vector<Fill> rows;
  for (const auto& month : statistics.months) {
    std::vector<Fill> cells;
    cells.emplace_back().text("cell", fmt::format("{}", month.incidents));
    cells.emplace_back().text("cell", of_share(month));
    for (const auto& measure : measures()) {
      if (measure.span) cells.emplace_back().text("cell", spread_of(month.spread_of(measure.span)));
    }
    rows.emplace_back().text("month", month.month).list("cells", std::move(cells));
  }
  return rows;
}

std::vector<Point> outcomes(const Statistics& statistics) {
  std::vector<Point> points = {{"open", static_cast<double>(statistics.all.open)},
                               {"resolved", static_cast<double>(statistics.all.incidents - statistics.all.open)}};
  for (const auto& [outcome, count] : statistics.apart)
    points.push_back({outcome_in_words(outcome), static_cast<double>(count)});
  return points;
}

std::vector<Fill> outcome_rows(const Statistics& statistics) {
  std::vector<Fill> rows;
  const auto row = [&](std::string_view outcome, const std::string& count) {
    rows.emplace_back().text("outcome", outcome).text("count", count);
  };
  for (const auto& point : outcomes(statistics)) row(point.label, in_count(*point.value));
  row("written down afterwards, never counted", fmt::format("{}", statistics.recorded));
  row("drills, never counted", fmt::format("{}", statistics.drills));
  return rows;
}

std::vector<Fill> counts(const Period& all) {
  std::vector<Fill> rows;
  for (const auto& measure : measures()) {
    if (!measure.count) continue;
    rows.emplace_back()
        .text("what", sentence(std::string(measure.title)))
        .text("count", fmt::format("{}", all.sum_of(measure.count)));
  }
  return rows;
}

std::vector<Fill> definitions() {
  std::vector<Fill> all;
  for (const auto& measure : measures()) {
    all.emplace_back()
        .text("measure", sentence(std::string(measure.title)))
        .text("definition", sentence(std::string(measure.definition)));
  }
  return all;
}

}  // namespace

std::string site_statistics(const SiteShell& shell, const Statistics& statistics, const Look& look) {
  Fill fill;
  fill.text("as_of", fmt::format("as of {} {}", show_date(look.now, look.zone),
                                 show_clock(date::floor<Minutes>(look.now), look.zone)));
  fill.list("sums", sums(statistics)).flag("has_months", !statistics.months.empty());
  fill.list("figures", figures(statistics)).list("columns", columns()).list("months", months(statistics));
  fill.list("counts", counts(statistics.all)).list("outcomes", outcome_rows(statistics));
  fill.text("outcomes_plot", row_plot("Outcomes; the table below says the same", outcomes(statistics), in_count));
  return in_shell(shell, "statistics.html", "Numbers", filled("statistics", fill.list("definitions", definitions())));
}

}  // namespace sitrep
