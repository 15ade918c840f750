// SPDX-License-Identifier: MIT
// Entries as rows of the timeline, below the days that they happened on: what was said then, who wrote it down, and
// what became of it since. A correction and a withdrawal are rows of their own.
#pragma once

#include <span>
#include <string>

#include "sitrep/model/incident.h"
#include "view/look.h"
#include "view/numbers.h"

namespace sitrep::view {

struct LogRows {
  const Incident& incident;
  const Numbers& numbers;
  const Look& look;
  bool whole = false;  // every field, not only what a reader of the timeline needs
};

std::string log_rows(std::span<const Entry* const> entries, const LogRows& of);

}  // namespace sitrep::view
