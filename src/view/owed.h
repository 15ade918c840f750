// SPDX-License-Identifier: MIT
// Follow-ups still open, across incidents: by person, then by date, and how late the late ones are.
#pragma once

#include <span>
#include <string>

#include "view/look.h"

namespace sitrep {

struct Owed {
  std::string incident;  // its id
  std::string id;        // the follow-up's
  std::string text;
  std::string who;
  Time due;
};

std::string owed_text(std::span<const Owed> owed, const Look& look);
std::string owed_json(std::span<const Owed> owed, const Look& look);

}  // namespace sitrep
