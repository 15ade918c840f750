// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "sitrep/model/action.h"
#include "sitrep/model/safe.h"

namespace sitrep::bind {
namespace {

struct Given {
  std::string report, customer, who, seen, via;
  bool fails = false;
};

std::string number(const Entry& entry) { return std::string(entry.id().substr(0, entry.id().find('-'))); }

std::string listed(const std::vector<const Entry*>& reports) {
  std::string list;
  for (const auto* report : reports) list += fmt::format("\n  --report {}   {}", number(*report), safe(gist(*report)));
  return list;
}

// The report that is meant: named, the customer's, or the only one that is not confirmed yet.
const Entry& meant(Session& session, const Given& given) {
  const auto& incident = session.incident();
  if (!given.report.empty()) {
    const auto* standing = incident.find(session.refer(given.report, "report", "--report"));
    if (!standing->stands())
      throw wrong_usage(fmt::format("report {} was withdrawn; nothing is to be confirmed there", given.report));
    return *standing->now;
  }
  auto reports = incident.standing("report");
  if (reports.empty()) {
    throw wrong_usage(
        "no report stands, so nothing says what the customer could not do: sitrep report --customer NAME --blocked \"export an invoice\"");
  }
  const auto all = reports;
  if (!given.customer.empty()) {
    std::erase_if(
        reports, [&](const Entry* report) { return fold_name(report->text("customer")) != fold_name(given.customer); });
    if (reports.empty())
      throw wrong_usage(fmt::format("no report is of {}; these stand:{}", safe(given.customer), listed(all)));
  }
  if (reports.size() > 1) {
    auto waiting = reports;
    std::erase_if(waiting,
                  [&](const Entry* report) { return incident.confirmed(*report).state == ReportState::confirmed; });
    if (waiting.size() == 1) return *waiting.front();
    throw wrong_usage(
        fmt::format("which report? {}{}",
                    waiting.empty() ? "all are confirmed; say which is meant" : "several wait for a confirmation",
                    listed(waiting.empty() ? reports : waiting)));
  }
  return *reports.front();
}

}  // namespace

Action confirm(Options& options) {
  auto given = std::make_shared<Given>();
  options.words("[ACTION]", "what the customer did; without it the report's blocked action");
  options.text("--report", "ID", given->report, "the report that it settles");
  options.text("--customer", "NAME", given->customer, "whose report it settles");
  options.text("--who", "NAME", given->who, "the customer's person who said so");
  options.text("--seen", "WHERE", given->seen, "where the customer's own success was seen");
  options.flag("--fails", given->fails, "they tried, and it still fails");
  options.text("--via", "HOW", given->via, "how we heard: a call, ticket 991");
  return [given](Session& session) {
    const auto& report = meant(session, *given);
    if (given->who.empty() && given->seen.empty()) {
      session.need(given->who, "--who", "NAME",
                   "who at the customer said so (or --seen WHERE their own success was seen)?");
    }
    Entry entry("confirmation");
    entry.set("report", std::string(report.id()));
    entry.set("customer", std::string(report.text("customer")));
    entry.set("action", session.optional_text());
    if (!entry.has("action")) entry.set("action", std::string(report.text("blocked")));
    entry.set("result", std::string(given->fails ? "fails" : "works"));
    entry.set("who", readable(given->who)).set("seen", readable(given->seen)).set("via", readable(given->via));
    if (!given->who.empty() && session.incident().ours(given->who)) {
      session.tell(
          fmt::format("{} is one of us: close asks for the customer's own word (confirmed-by-team)", safe(given->who)));
    }
    if (confirms_another(report, entry)) {
      session.tell(fmt::format(
          "that is not what {} reported, \"{}\"; once they have tried it: sitrep confirm --report {} --who NAME",
          safe(report.text("customer")), safe(report.text("blocked")), number(report)));
    }
    const auto* change = session.incident().last_change_touching(report.id());
    if (change && !given->fails && !not_before(session.at(), change->at())) {
      session.tell(fmt::format("that was before change {}; close asks for a confirmation after it", number(*change)));
    }
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
