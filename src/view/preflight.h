// SPDX-License-Identifier: MIT
// The checks before the customer hears: each line met, or with what is wrong and the command that meets it, and below
// them the message they were made of.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "view/look.h"

namespace sitrep {

struct Unmet {
  std::string why;   // as it came from the file
  std::string cure;  // the command
};

struct PreflightCheck {
  std::string_view name;    // "affected"
  std::string_view demand;  // its number
  std::string said;         // what meets it, as it came from the file
  std::vector<Unmet> unmet = {};
};

std::string preflight_text(std::span<const PreflightCheck> checks, std::string_view message, const Look& look);
std::string preflight_json(std::span<const PreflightCheck> checks, std::string_view message);

}  // namespace sitrep
