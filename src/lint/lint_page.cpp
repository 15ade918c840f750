// SPDX-License-Identifier: MIT
// Playbooks, routines and drills: the rules that apply to each, and the comments that set a rule aside in them.
#include <fmt/format.h>

#include <algorithm>

#include "lint/found.h"
#include "lint/rule.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep {
namespace {

When when_in(const Page& page) {
  if (page.is("playbook")) return in_playbook;
  return page.is("routine") ? in_routine : in_drill;
}

// "owner.who": what a finding stands at, by which it is known again when lines have moved.
std::string field_at(const Page& page, const Place& place) {
  const auto named = [&](const Entry& table, std::string_view section) {
    for (const auto& field : table.fields) {
      const bool here =
          field.key == place || field.place == place || std::ranges::find(field.items, place) != field.items.end();
      if (here) return section.empty() ? field.name : fmt::format("{}.{}", section, field.name);
    }
    return table.place == place ? std::string(section) : std::string();
  };
  auto found = named(page.keys, "");
  for (auto table = page.tables.begin(); found.empty() && table != page.tables.end(); ++table) {
    found = named(*table, table->kind);
  }
  return found;
}

// Where the program cannot read on there is nothing to set aside, and what watches the comments is not theirs to quiet.
bool can_be_ignored(std::string_view rule) {
  return !among(rule, "syntax unknown-format conflict-marker unused-ignore ignore-without-reason");
}

bool covers(const Ignore& ignore, const Finding& finding) {
  if (finding.rule != ignore.rule) return false;
  return ignore.whole_file() || (finding.place.line >= ignore.first && finding.place.line <= ignore.last);
}

// Why the comment does nothing; empty where it does something, or may: a note comes and goes with the clock.
std::string why_unused(const Ignore& ignore, const std::vector<Finding>& findings) {
  const auto* rule = find_rule(ignore.rule);
  if (ignore.rule.empty()) return "this comment names no rule: write # sitrep-ignore RULE: why";
  if (!rule) {
    std::vector<std::string_view> known;
    for (const auto& each : rules()) known.push_back(each.name);
    return fmt::format("there is no rule {}{} (sitrep explain lists them)", shorten(ignore.rule, 40),
                       did_you_mean(ignore.rule, known));
  }
  if (!can_be_ignored(ignore.rule)) return fmt::format("{} cannot be set aside", ignore.rule);
  const bool used = std::ranges::any_of(findings, [&](const Finding& each) { return covers(ignore, each); });
  if (used || rule->level == Level::note) return {};
  return fmt::format("{} finds nothing {}: take the comment out", ignore.rule,
                     ignore.whole_file() ? "in this file" : "here");
}

void obey(const Page& page, std::vector<Finding>& findings) {
  std::vector<Finding> about;
  std::vector<const Ignore*> obeyed;
  for (const auto& ignore : page.ignores) {
    const auto unused = why_unused(ignore, findings);
    const bool silent = unused.empty() && !ignore.why.empty();
    if (silent) {
      obeyed.push_back(&ignore);
      continue;
    }
    const auto name = unused.empty() ? "ignore-without-reason" : "unused-ignore";
    Reporter reporter(*find_rule(name), page.path, about);
    reporter.at(ignore.place, !unused.empty() ? unused
                                              : fmt::format("it does not say why; write # sitrep-ignore {}: why, and "
                                                            "until then it sets nothing aside",
                                                            ignore.rule));
  }
  std::erase_if(findings, [&](const Finding& finding) {
    return std::ranges::any_of(obeyed, [&](const Ignore* ignore) { return covers(*ignore, finding); });
  });
  std::ranges::move(about, std::back_inserter(findings));
}

}  // namespace

std::vector<Finding> lint_page(const Page& page, const Routine& routine, const Surroundings& around) {
  std::vector<Finding> findings;
  add_problems(page.problems, page.path, findings);
  if (page.readable) {
    const Log no_log;
    const People people(routine, no_log);
    const Incident no_incident(no_log.header, routine, people);
    Case c{no_log, no_incident, routine, people, around};
    c.page = &page;
    for (const auto& rule : rules()) {
      if (!rule.check || !(rule.when & when_in(page))) continue;
      Reporter reporter(rule, page.path, findings);
      rule.check(c, reporter);
    }
    for (auto& finding : findings) finding.field = field_at(page, finding.place);
    obey(page, findings);
  }
  sort_by_place(findings);
  return findings;
}

}  // namespace sitrep
