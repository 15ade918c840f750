// SPDX-License-Identifier: MIT
// What the fuzzer runs: functions that take any bytes, use the program as a hostile file would, and throw where a law
// is broken. libFuzzer ends at what is thrown; the suite plays the inputs that once failed through the same functions.
#pragma once

#include <string_view>

namespace sitrep::fuzz {

using Bytes = std::string_view;

void parse(Bytes bytes);    // scan, read_incident, read_routine, read_kept, and back again
void lint(Bytes bytes);     // an incident; behind a file separator (U+001C), if there is one, the routine
void merge(Bytes bytes);    // what all versions begin with, then base, ours, theirs and a third, each behind a U+001C
void render(Bytes bytes);   // the first byte chooses a renderer, the second how it is looked at; then as for lint
void pasted(Bytes bytes);   // a timeline for import
void ranking(Bytes bytes);  // what find is asked, then documents, each behind a U+001C

}  // namespace sitrep::fuzz
