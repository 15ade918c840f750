// SPDX-License-Identifier: MIT
// Which release this is, and which versions of the formats it reads.
#pragma once

#include <string>
#include <string_view>

namespace sitrep {

// `formats`: "incident/1, playbook/1".
std::string version_text(std::string_view release, std::string_view formats);
std::string version_json(std::string_view release, std::string_view formats);

}  // namespace sitrep
