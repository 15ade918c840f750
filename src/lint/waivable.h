// SPDX-License-Identifier: MIT
// The close-out rules that a waiver may set aside: all of them but unconfirmed-customer, which is the outcome
// `unconfirmed` instead.
#pragma once

#include <string_view>
#include <vector>

namespace sitrep {

// In the order of the rules table.
std::vector<std::string_view> waivable_rules();

}  // namespace sitrep
