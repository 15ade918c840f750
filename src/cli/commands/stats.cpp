// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/figures.h"
#include "view/stats.h"

namespace sitrep::bind {
namespace {

bool asked_for(const Figures& figures, const StatsChoice& choice) {
  if (choice.since && figures.opened.instant < choice.since->instant) return false;
  const auto name = fold_name(choice.customer);
  return name.empty() || std::ranges::any_of(figures.customers, [&](const auto& each) { return fold_name(each) == name; });
}

// A day alone is meant from its beginning.
std::string day_or_time(const std::string& text) {
  const bool day = text.size() == 10 && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
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
    if (!given->since.empty()) choice.since = session.past(day_or_time(given->since), "--since");
    auto all = all_figures(session);
    std::erase_if(all, [&](const Figures& each) { return !asked_for(each, choice); });
    const auto look = session.look();
    const auto result = statistics(all, look.zone);
    session.world.out << (given->csv ? stats_csv(result)
                          : session.global.json ? stats_json(result, all, choice, look)
                                                : stats_text(result, choice, look));
    return Status::done;
  };
}

}  // namespace sitrep::bind
