// SPDX-License-Identifier: MIT
#include "lint/found.h"

#include <algorithm>
#include <tuple>

#include "lint/rule.h"

namespace sitrep {

void add_problems(const std::vector<Problem>& problems, const std::string& path, std::vector<Finding>& into) {
  for (const auto& problem : problems) {
    const auto* rule = find_rule(problem.rule);
    Finding finding;
    finding.rule = problem.rule;
    finding.level = rule ? rule->level : Level::error;
    finding.path = path;
    finding.place = problem.place;
    finding.message = problem.message;
    into.push_back(std::move(finding));
  }
}

void sort_by_place(std::vector<Finding>& findings) {
  std::ranges::stable_sort(findings, {}, [](const Finding& each) { return std::tuple(each.place, each.rule); });
}

}  // namespace sitrep
