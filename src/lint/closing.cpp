// SPDX-License-Identifier: MIT
#include "lint/closing.h"

#include <algorithm>

#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

constexpr std::string_view customers_word = "unconfirmed-customer stale-confirmation confirmed-by-team";
constexpr std::string_view never_set_aside = "unconfirmed-customer";

}  // namespace

bool asks_all(std::string_view outcome) { return !among(outcome, "false-alarm duplicate recorded"); }

bool outcome_asks(std::string_view outcome, std::string_view rule) {
  const auto* known = find_rule(rule);
  if (!known || !(known->when & close_out) || outcome == "duplicate") return false;
  if (outcome == "recorded") return rule == "no-report";
  if (outcome == "unconfirmed") return !among(rule, customers_word);
  if (outcome == "false-alarm") return among(rule, "no-report no-owner no-final-update") || among(rule, customers_word);
  return true;  // resolved; a word that is none is asked the most
}

std::vector<std::string_view> asked_of(std::string_view outcome, const Routine& routine) {
  std::vector<std::string_view> asked;
  for (const auto& rule : rules()) {
    if (!outcome_asks(outcome, rule.name) || ((rule.when & when_strict) && !routine.strict)) continue;
    const bool skipped = std::ranges::find(routine.skip, rule.name) != routine.skip.end();
    if (!skipped || rule.name == never_set_aside) asked.push_back(rule.name);
  }
  return asked;
}

std::vector<std::string_view> held_to(const Entry& close) {
  if (!close.has("held_to")) return asked_of(close.text("outcome"), Routine{});
  const auto named = close.list("held_to");
  std::vector<std::string_view> held;
  for (const auto& rule : rules()) {  // in the table's order, each once, however they were written
    if (std::ranges::find(named, rule.name) != named.end()) held.push_back(rule.name);
  }
  return held;
}

Closing closing_of(const Entry& close) {
  // A watch of one second is none, whatever a hand wrote here.
  const auto asked = read_duration(close.text("watched_for")).value_or(Routine{}.watch_for);
  return {close.text("outcome"), close.at(), std::max<Seconds>(asked, Minutes(1)), false};
}

bool happened_after(const Entry& entry, const Entry& close) { return !not_before(close.at(), entry.at()); }

Incident until_closed(const Log& log, const Incident& incident) {
  const auto& close = *incident.closing();
  Incident until_then(incident.header(), incident.routine(), incident.people());
  for (const auto& entry : log.entries) {
    if (among(entry.kind, "report impact plan task change check question guess")) {
      const auto* standing = incident.find(entry.amends().empty() ? entry.id() : entry.amends());
      if (standing && happened_after(*standing->now, close)) continue;
    }
    until_then.take(entry);
  }
  return until_then;
}

Routine once_closed_under(const Routine& routine) {
  auto then = routine;
  then.people.clear();
  then.team_words.clear();
  then.jargon_words.clear();
  then.strict = false;
  then.update_every = std::max(then.update_every, Routine{}.update_every);
  return then;
}

Waivers::Waivers(const Incident& incident) : incident_(incident) {
  for (const auto* waiver : incident.waivers()) last_[{waiver->text("rule"), waiver->text("of")}] = waiver;
}

void Waivers::set_aside(Finding& finding) const {
  if (finding.rule == never_set_aside) return;
  // A waiver of a report covers the confirmation of that report, and of no other.
  const auto* about = incident_.find(finding.entry);
  const auto report = about ? about->now->text("report") : std::string_view();
  const Entry* covers = nullptr;
  for (const auto of : {std::string_view(), std::string_view(finding.entry), report}) {
    const auto found = last_.find({finding.rule, of});
    if (found == last_.end()) continue;
    const auto* waiver = found->second;
    const auto comes_before = [&](std::string_view id) { return id.empty() || id_less(id, waiver->id()); };
    if (!comes_before(finding.entry) || !comes_before(finding.because)) continue;
    if (!covers || id_less(covers->id(), waiver->id())) covers = waiver;
  }
  if (!covers) return;
  finding.waived = covers->text("why");
  if (finding.waived.empty()) finding.waived = "no reason given";
}

}  // namespace sitrep
