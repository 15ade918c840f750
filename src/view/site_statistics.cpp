// SPDX-License-Identifier: MIT
// The site's numbers: each plot with the table that says the same, and what every number means.
#include <fmt/format.h>

#include "view/markup.h"
#include "view/plot.h"
#include "view/site_shell.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

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

std::string figure(std::string_view caption, const std::string& plot) {
  return fmt::format("<figure>\n<figcaption>{}</figcaption>\n{}</figure>\n", markup::escaped(caption), plot);
}

std::string sentence(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string spread_of(const Spread& spread) {
  return spread.count == 0 ? "-" : fmt::format("{} / {}", show_span(spread.median), show_span(spread.ninetieth));
}

std::string sums(const Statistics& statistics) {
  const auto& all = statistics.all;
  std::string items;
  const auto item = [&](const std::string& value, std::string_view what) {
    items += fmt::format("<li><strong>{}</strong> {}</li>\n", markup::escaped(value), markup::escaped(what));
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
  return "<ul class=\"sums\">\n" + items + "</ul>\n";
}

std::string plots(const Statistics& statistics) {
  std::string out;
  for (const auto& measure : measures()) {
    if (!measure.span) continue;
    std::vector<Point> points;
    for (const auto& month : statistics.months) {
      const auto& spread = month.spread_of(measure.span);
      Point point{month.month, std::nullopt};
      if (spread.count) {
        point.value = static_cast<double>(spread.median.count());
        point.high = static_cast<double>(spread.ninetieth.count());
      }
      points.push_back(std::move(point));
    }
    const auto title = sentence(std::string(measure.title));
    out += figure(title + ": median by month, and dashed the 90th percentile", line_plot(title + " by month; the table below says the same", points, in_spans));
  }
  std::vector<Point> points;
  for (const auto& month : statistics.months) points.push_back({month.month, share(month)});
  return out + figure("Updates on time, by month", column_plot("Updates on time by month; the table below says the same", points, 100, in_percent));
}

std::string months(const Statistics& statistics) {
  std::vector<markup::Column> columns = {{"Month"}, {"Incidents", true}, {"Updates on time", true}};
  for (const auto& measure : measures()) {
    if (measure.span) columns.push_back({measure.title, true});
  }
  std::vector<std::vector<std::string>> rows;
  for (const auto& month : statistics.months) {
    std::vector<std::string> row = {markup::element("span", month.month, "time"), fmt::format("{}", month.incidents), of_share(month)};
    for (const auto& measure : measures()) {
      if (measure.span) row.push_back(spread_of(month.spread_of(measure.span)));
    }
    rows.push_back(std::move(row));
  }
  return markup::table("By the month of the opening: median / 90th percentile", columns, rows);
}

std::string outcomes(const Statistics& statistics) {
  std::vector<Point> points = {{"open", static_cast<double>(statistics.all.open)},
                               {"resolved", static_cast<double>(statistics.all.incidents - statistics.all.open)}};
  for (const auto& [outcome, count] : statistics.apart) points.push_back({outcome_in_words(outcome), static_cast<double>(count)});
  std::vector<std::vector<std::string>> rows;
  for (const auto& point : points) rows.push_back({markup::escaped(point.label), in_count(*point.value)});
  rows.push_back({"written down afterwards, never counted", fmt::format("{}", statistics.recorded)});
  rows.push_back({"drills, never counted", fmt::format("{}", statistics.drills)});
  constexpr markup::Column columns[] = {{"Outcome"}, {"Incidents", true}};
  return "<h2>How they ended</h2>\n" + figure("Outcomes", row_plot("Outcomes; the table below says the same", points, in_count)) +
         markup::table("Outcomes", columns, rows);
}

std::string counts(const Period& all) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& measure : measures()) {
    if (measure.count) rows.push_back({markup::escaped(sentence(std::string(measure.title))), fmt::format("{}", all.sum_of(measure.count))});
  }
  constexpr markup::Column columns[] = {{"What"}, {"How many", true}};
  return markup::table("Counted over all of them", columns, rows);
}

std::string definitions() {
  std::string rows;
  for (const auto& measure : measures()) {
    rows += fmt::format("<dt>{}</dt><dd>{}.</dd>\n", markup::escaped(sentence(std::string(measure.title))),
                        markup::escaped(sentence(std::string(measure.definition))));
  }
  return "<h2>What the numbers mean</h2>\n<p>Incidents that are open or resolved count, by the month in which they were opened; other "
         "outcomes are counted apart. A percentile is the nearest rank, a value that occurred; the median is the 50th. There are no "
         "means.</p>\n<dl class=\"facts\">\n" + rows + "</dl>\n";
}

}  // namespace

std::string site_statistics(const SiteShell& shell, const Statistics& statistics, const Look& look) {
  auto body = std::string("<h1>Numbers</h1>\n") +
              markup::element("p", fmt::format("Late and overdue as of {} {}.", show_date(look.now, look.zone),
                                               show_clock(date::floor<Minutes>(look.now), look.zone)), "aside") + "\n";
  body += sums(statistics);
  if (!statistics.months.empty()) body += "<h2>By month</h2>\n" + plots(statistics) + months(statistics);
  return in_shell(shell, "statistics.html", "Numbers", body + counts(statistics.all) + outcomes(statistics) + definitions());
}

}  // namespace sitrep
