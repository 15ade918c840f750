// SPDX-License-Identifier: MIT
#include "sitrep/lint/lint.h"

#include <algorithm>
#include <optional>

#include "lint/closing.h"
#include "lint/found.h"
#include "lint/rule.h"
#include "sitrep/model/unread.h"

namespace sitrep {
namespace {

using Findings = std::vector<Finding>;

void run(const Rule& rule, const Case& c, Findings& into) {
  Reporter reporter(rule, c.page ? c.page->path : c.log.path, into);
  rule.check(c, reporter);
}

void run_all(When when, const Case& c, Findings& into) {
  for (const auto& rule : rules()) {
    if (rule.check && (rule.when & when)) run(rule, c, into);
  }
}

// A close-out rule that is a note or a warning elsewhere is a fault here.
void run_held(std::string_view name, const Case& c, Findings& into) {
  const auto* rule = find_rule(name);
  if (!rule || !rule->check || !(rule->when & close_out)) return;  // a name of another version of the program
  Rule held = *rule;
  held.level = Level::error;
  run(held, c, into);
}

void judge_message(const Case& c, Findings& into) {
  const bool to_customer = c.update->text("to") == "customer";
  for (const auto& rule : rules()) {
    if ((rule.when & each_update) && (to_customer || !(rule.when & customers_only))) run(rule, c, into);
  }
}

// Every message that stands is judged by what stood when it was written; one pass shows them all.
void judge_messages(const Case& c, Findings& into) {
  if (c.incident.all("update").empty()) return;
  replay(c.log, c.routine, c.people, [&](const Incident& before, const Entry& entry) {
    if (entry.kind != "update" || !entry.amends().empty()) return;
    const auto* known = c.incident.find(entry.id());
    const bool twin = !known || known->said != &entry;  // another entry has its id: it is judged as it was said
    if (!twin && !known->stands()) return;
    Case at = c;
    at.before = &before;
    at.update = twin ? &entry : known->now;
    judge_message(at, into);
  });
}

void judge_closed(const Case& c, Findings& into) {
  const auto& close = *c.incident.closing();
  const auto held = held_to(close);
  const auto closing = closing_of(close);
  const auto until_then = until_closed(c.log, c.incident);
  const Case then{c.log, until_then, c.routine, c.people, c.around, nullptr, nullptr, &closing};
  Findings faults;
  for (const auto name : held) run_held(name, then, faults);
  const Waivers waivers(c.incident);
  for (auto& fault : faults) {
    waivers.set_aside(fault);
    if (!fault.waived.empty()) fault.level = Level::warning;
    into.push_back(std::move(fault));
  }
  for (const auto& rule : rules()) {
    if (!rule.check || !(rule.when & once_closed)) continue;
    const bool gates = rule.when & close_out;  // else warned of where the outcome would ask it of a strict team
    if (gates && (std::ranges::find(held, rule.name) != held.end() || !asks_all(closing.outcome))) continue;
    run(rule, gates || rule.name == "other-action" ? then : c, into);
  }
}

// What could not be read, or what this version does not know, may say something that matters: no claim is made over
// its head.
void refuse_unknown(const Case& c, Findings& into) {
  if (const auto* problem = first_unread(c.log)) {
    add_problems({*problem}, c.log.path, into);
    into.back().message += " (line " + std::to_string(problem->place.line) + ")";  // a verdict shows no places
  }
  for (const auto* entry : c.incident.unknown()) {
    const auto* standing = c.incident.find(entry->id());
    if (standing && !standing->stands()) continue;
    Reporter reporter(*find_rule("unknown-entry"), c.log.path, into);
    reporter.as(Level::error)
        .at(*entry, {}, "this sitrep does not know the kind " + entry->kind + ", which may say something that matters");
  }
}

}  // namespace

std::vector<Finding> lint_incident(const Log& log, const Routine& routine, const Surroundings& around) {
  Findings findings;
  add_problems(log.problems, log.path, findings);
  if (log.is_incident) {
    const People people(routine, log);
    std::optional<Incident> folded(fold(log, routine, people));
    const bool closed = folded->closed();
    const Routine then = closed ? once_closed_under(routine) : Routine{};
    if (closed) folded.emplace(fold(log, then, people));
    const Case c{log, *folded, closed ? then : routine, people, around};
    run_all(always, c, findings);
    judge_messages(c, findings);
    if (closed) {
      judge_closed(c, findings);
    } else if (log.header.opened != Time{}) {  // without it no clock runs; that it cannot be read is told already
      run_all(while_open, c, findings);
    }
  }
  sort_by_place(findings);
  return findings;
}

UpdateVerdict judge_update(const Log& log, const Incident& incident, const Entry& draft, const Surroundings& around) {
  const Case c{log, incident, incident.routine(), incident.people(), around, &incident, &draft};
  Findings findings;
  judge_message(c, findings);
  UpdateVerdict verdict;
  refuse_unknown(c, verdict.refuses);
  for (auto& finding : findings) {
    const bool stops = find_rule(finding.rule)->when & refuses;
    (stops ? verdict.refuses : verdict.warns).push_back(std::move(finding));
  }
  return verdict;
}

CloseVerdict judge_close(const Log& log, const Incident& incident, std::string_view outcome,
                         const Surroundings& around) {
  const auto& routine = incident.routine();
  const Closing closing{outcome, {around.now, Minutes(0)}, routine.watch_for, true};
  const Case c{log, incident, routine, incident.people(), around, nullptr, nullptr, &closing};
  CloseVerdict verdict;
  verdict.asked = asked_of(outcome, routine);
  Findings faults;
  refuse_unknown(c, verdict.unmet);
  for (const auto name : verdict.asked) run_held(name, c, faults);
  const Waivers waivers(incident);
  for (auto& fault : faults) {
    waivers.set_aside(fault);
    (fault.waived.empty() ? verdict.unmet : verdict.waived).push_back(std::move(fault));
  }
  run(*find_rule("other-action"), c, verdict.warns);
  return verdict;
}

}  // namespace sitrep
