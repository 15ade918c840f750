// SPDX-License-Identifier: MIT
// What the targets share: how a broken law is told, what a reader of any output is spared, and an incident with its
// routine out of a fuzzer's bytes.
#pragma once

#include <string>
#include <string_view>

#include "fuzz/targets.h"
#include "sitrep/lint/lint.h"
#include "sitrep/model/incident.h"

namespace sitrep::fuzz {

// Throws std::logic_error with the law and what broke it.
void must(bool holds, std::string_view law, std::string_view what = {});

// Valid UTF-8 without a control but the line feed, without a bidi override, isolate or mark and without a zero-width
// character. Told by code points here, and not only by find_hidden(), which is what is tested.
void must_be_safe(std::string_view output);

// Noon of the day on which the logs of examples/ and man/ were written.
inline constexpr Instant noon{Seconds(1'795'431'600)};

struct Given {
  Routine routine;
  Log log;
  People people;
  Incident incident;
  Surroundings around;

  explicit Given(Bytes bytes);
  Given(const Given&) = delete;
  Given& operator=(const Given&) = delete;
};

}  // namespace sitrep::fuzz
