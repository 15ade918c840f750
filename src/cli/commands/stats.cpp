// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/figures.h"
#include "cli/logs.h"
#include "model/ascii.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"
#include "view/stats.h"

namespace sitrep::bind {
namespace {

bool asked_for(const Figures& figures, const StatsChoice& choice) {
  if (choice.since && figures.opened.instant < choice.since->instant) return false;
  const auto name = fold_name(choice.customer);
  return name.empty() ||
         std::ranges::any_of(figures.customers, [&](const auto& each) { return fold_name(each) == name; });
}

// No incident is of that customer: perhaps another one was meant.
std::string nearest_customer(const std::vector<Figures>& all, const std::string& customer) {
  std::vector<std::string_view> known;
  for (const auto& each : all) known.insert(known.end(), each.customers.begin(), each.customers.end());
  const auto is_it = [&](std::string_view each) { return fold_name(each) == fold_name(customer); };
  return std::ranges::any_of(known, is_it) ? std::string() : did_you_mean(customer, known);
}

// A day alone is meant from its beginning.
std::string day_or_time(const std::string& text) {
  const bool day = text.size() == 10 && std::ranges::all_of(text, [](char c) { return is_digit(c) || c == '-'; });
  return day ? text + " 00:00" : text;
}

}  // namespace

Action stats(Options& options) {
  struct Given {
    std::string since, customer;
    bool csv = false;
  };
  auto given = std::make_shared<Given>();
  options.text("--since", "TIME", given->since, "only incidents opened since then: 2026-11-01, \"90d ago\"");
  options.text("--customer", "NAME", given->customer, "only incidents that this customer reported");
  options.flag("--csv", given->csv, "a line a month, for a spreadsheet");
  return [given](Session& session) {
    if (given->csv && session.global.json) throw wrong_usage("--csv and --json: say one of them");
    StatsChoice choice{std::nullopt, given->customer};
    // A month is the same for whoever asks, wherever they are.
    const auto zone = zone_of_record(session);
    if (!given->since.empty()) choice.since = read_past(day_or_time(given->since), session.now(), zone, "--since").time;
    auto all = all_figures(session);
    if (const auto nearest = nearest_customer(all, choice.customer); !choice.customer.empty() && !nearest.empty()) {
      session.tell(fmt::format("no incident is of {}{}", safe(choice.customer), nearest));
    }
    std::erase_if(all, [&](const Figures& each) { return !asked_for(each, choice); });
    const auto own = session.look();
    const Look look{own.now, zone, own.columns, own.rows, own.colour, own.terminal};
    const auto result = statistics(all, zone);
    session.world.out << (given->csv            ? stats_csv(result)
                          : session.global.json ? stats_json(result, all, choice, look)
                                                : stats_text(result, choice, look));
    return Status::done;
  };
}

}  // namespace sitrep::bind
