// SPDX-License-Identifier: MIT
#include "lint/waivable.h"

#include "lint/rule.h"

namespace sitrep {

std::vector<std::string_view> waivable_rules() {
  std::vector<std::string_view> names;
  for (const auto& rule : rules()) {
    if ((rule.when & close_out) != 0 && rule.name != "unconfirmed-customer") names.push_back(rule.name);
  }
  return names;
}

}  // namespace sitrep
