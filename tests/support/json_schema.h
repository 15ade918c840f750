// SPDX-License-Identifier: MIT
// A judge by JSON Schema, for the keywords of draft-07 that our schemas use and no others: one that it does not know is
// a std::logic_error, so that nothing a schema asks is passed over.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace sitrep::testing {

// What is wrong with the instance, each with its place: "/fact/0/id: does not match …". Empty: it is valid.
std::vector<std::string> judge(const nlohmann::ordered_json& schema, const nlohmann::ordered_json& instance);

}  // namespace sitrep::testing
