// SPDX-License-Identifier: MIT
// Model to JSON values, for the sources of this folder: keys in the order of the file, times as RFC 3339, broken UTF-8
// replaced. Every object that a command prints begins with `"version": 1`. Include it in sources only: it is heavy.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "sitrep/lint/finding.h"
#include "sitrep/model/entry.h"

namespace sitrep::view {

using Json = nlohmann::ordered_json;

Json to_json(const Value& value);  // of an Odd: {"odd": "float"}
Json to_json(const Entry& entry);  // {"entry": its kind, then its fields}
Json to_json(const Finding& finding);
Json to_json(const std::optional<Time>& time);

// {"version": 1}
Json versioned();

// Two spaces deep, with a line end.
std::string dumped(const Json& json);
// The same on a line of its own, `deep` spaces further in: an element of an array that is written one by one.
std::string indented(const Json& json, std::size_t deep);
// On one line.
std::string on_a_line(const Json& json);

}  // namespace sitrep::view
