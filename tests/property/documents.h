// SPDX-License-Identifier: MIT
// Documents out of the tables, valid ones and ones with something wrong, each as TOML and as the JSON that a judge by
// JSON Schema makes of it. What JSON cannot tell apart (a time and a time in quotation marks) is never drawn.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace sitrep::draw {

// One value, in both spellings.
struct Raw {
  std::string toml;
  nlohmann::ordered_json json;
};

struct Document {
  std::string toml;
  nlohmann::ordered_json json;
  bool takes_back = false;  // something in it corrects, withdraws or reopens: no schema knows what that makes good
};

// incident/1; as often as not with one to three things wrong.
Document incident(const std::vector<std::string_view>& waivable);

}  // namespace sitrep::draw
