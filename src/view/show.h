// SPDX-License-Identifier: MIT
// One entry in full: every field, unknown ones too, what refers to it, its amendments and its retraction.
#pragma once

#include <string>

#include "sitrep/model/incident.h"
#include "view/look.h"

namespace sitrep {

std::string show_text(const Incident& incident, const Standing& standing, const Look& look);
std::string show_json(const Incident& incident, const Standing& standing, const Look& look);

}  // namespace sitrep
