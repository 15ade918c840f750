// SPDX-License-Identifier: MIT
// What reading found becomes findings like those of the rules, and all of them stand in one order.
#pragma once

#include <string>
#include <vector>

#include "sitrep/lint/finding.h"
#include "sitrep/model/log.h"

namespace sitrep {

// Each with the level that the rules table gives its rule.
void add_problems(const std::vector<Problem>& problems, const std::string& path, std::vector<Finding>& into);

// By place, then rule.
void sort_by_place(std::vector<Finding>& findings);

}  // namespace sitrep
