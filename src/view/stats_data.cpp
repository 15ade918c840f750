// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "view/json.h"
#include "view/stats.h"

namespace sitrep {

using namespace view;

namespace {

Json json_of(const Period& period) {
  Json json;
  if (!period.month.empty()) json["month"] = period.month;
  json["incidents"] = period.incidents;
  json["open"] = period.open;
  for (const auto& measure : measures()) {
    const std::string name(measure.name);
    if (measure.count) {
      json[name] = period.sum_of(measure.count);
      continue;
    }
    const auto& spread = period.spread_of(measure.span);
    const auto seconds = [&](Seconds span) { return spread.count ? Json(span.count()) : Json(nullptr); };
    json[name] = {{"count", spread.count},
                  {"median_seconds", seconds(spread.median)},
                  {"p90_seconds", seconds(spread.ninetieth)}};
  }
  return json;
}

Json json_of(const Figures& figures) {
  Json json = {{"id", figures.id}, {"opened", rfc3339(figures.opened)}};
  json["outcome"] = figures.outcome.empty() ? Json(nullptr) : Json(figures.outcome);
  json["drill"] = figures.drill;
  json["counts"] = figures.counts();
  json["customers"] = figures.customers;
  for (const auto& measure : measures()) {
    const std::string name(measure.name);
    if (measure.count) {
      json[name] = figures.*measure.count;
    } else {
      const auto& span = figures.*measure.span;
      json[name + "_seconds"] = span ? Json(span->count()) : Json(nullptr);
    }
  }
  return json;
}

}  // namespace

std::string stats_json(const Statistics& statistics, std::span<const Figures> each, const StatsChoice& choice,
                       const Look&) {
  auto json = versioned();
  json["since"] = to_json(choice.since);
  json["customer"] = choice.customer.empty() ? Json(nullptr) : Json(choice.customer);
  json["apart"] = Json::object();
  for (const auto& [outcome, count] : statistics.apart) json["apart"][outcome] = count;
  json["recorded"] = statistics.recorded;
  json["drills"] = statistics.drills;
  json["all"] = json_of(statistics.all);
  json["months"] = Json::array();
  for (const auto& month : statistics.months) json["months"].push_back(json_of(month));
  json["each"] = Json::array();
  for (const auto& figures : each) json["each"].push_back(json_of(figures));
  return dumped(json);
}

std::string stats_csv(const Statistics& statistics) {
  std::string out = "month,incidents,open";
  for (const auto& measure : measures()) {
    out += measure.count ? fmt::format(",{}", measure.name)
                         : fmt::format(",{0},{0}_median_seconds,{0}_p90_seconds", measure.name);
  }
  out += "\r\n";
  for (const auto& month : statistics.months) {
    out += fmt::format("{},{},{}", month.month, month.incidents, month.open);
    for (const auto& measure : measures()) {
      if (measure.count) {
        out += fmt::format(",{}", month.sum_of(measure.count));
        continue;
      }
      const auto& spread = month.spread_of(measure.span);
      out += spread.count ? fmt::format(",{},{},{}", spread.count, spread.median.count(), spread.ninetieth.count())
                          : ",0,,";
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace sitrep
