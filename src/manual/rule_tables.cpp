// SPDX-License-Identifier: MIT
// The rules table: each rule's levels, when it applies, and the demand it serves.
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "lint/rule.h"
#include "manual/mdoc.h"
#include "manual/tables.h"
#include "manual/words.h"

namespace sitrep::manual {

// "note while it is open; error at the close": a close-out rule is an error there, whatever it is elsewhere.
std::string levels_of(const Rule& rule) {
  const auto level = in_words(rule.level);
  std::string out;
  const auto add = [&](std::string_view how_bad, std::string_view when) {
    out += fmt::format("{}{} {}", out.empty() ? "" : "; ", how_bad, when);
  };
  if (!rule.when) add(level, "on reading");
  if (rule.when & in_history) add(level, "in the history");
  if (rule.when & always) add(level, "at any time");
  if (!(rule.when & always)) {
    if (rule.when & in_playbook) add(level, "in a playbook");
    if (rule.when & in_routine) add(level, "in a routine");
    if (rule.when & in_drill) add(level, "in a drill");
  }
  if (rule.when & while_open) add(level, "while open");
  if (rule.when & each_update) {
    add(level, rule.when & customers_only ? "in an update to the customer" : "in an update");
  }
  if (rule.when & refuses) out += ", which is refused";
  if (rule.when & once_closed) add(level, "once closed");
  if (rule.when & close_out) add("error", rule.when & when_strict ? "at a strict close" : "at the close");
  return out;
}

namespace {

std::string item_of(const Rule& rule) {
  if (rule.summary.empty()) throw std::runtime_error(fmt::format("the rule {} has no summary", rule.name));
  const auto demand = rule.demand.empty() ? std::string() : fmt::format(" Demand {}.", rule.demand);
  return fmt::format(".It Sy {}\n{}.br\n{}{}", mdoc::argument(rule.name), mdoc::sentence(rule.summary),
                     mdoc::sentence(levels_of(rule)), demand.empty() ? "" : mdoc::prose(demand));
}

}  // namespace

std::string rules_between(std::string_view first, std::string_view next) {
  const auto from = std::ranges::find(rules(), first, &Rule::name);
  const auto to = std::find_if(from, rules().end(), [&](const Rule& rule) { return rule.name == next; });
  if (from == to || (to == rules().end() && !next.empty())) {
    throw std::runtime_error(fmt::format("there are no rules from {} to {}", first, next));
  }
  std::string out = ".Bl -tag -width Ds\n";
  for (auto rule = from; rule != to; ++rule) out += item_of(*rule);
  return out + ".El\n";
}

std::string_view first_rule() { return rules().front().name; }

std::vector<std::string_view> demands() {
  std::vector<std::string_view> all;
  for (const auto& rule : rules()) {
    if (!rule.demand.empty() && std::ranges::find(all, rule.demand) == all.end()) all.push_back(rule.demand);
  }
  return all;
}

}  // namespace sitrep::manual
