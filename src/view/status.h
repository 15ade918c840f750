// SPDX-License-Identifier: MIT
// Where an incident stands, on one screen, in one line and for programs. The screen leads with what is broken and ends
// with the one thing to do now; a guess never stands among the facts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "sitrep/lint/lint.h"
#include "sitrep/model/incident.h"
#include "view/look.h"

namespace sitrep {

// `to_close` is what the outcome `resolved` asks now; of a closed incident it is not looked at. `unsent` is how many
// entries no remote is known to have; nullopt: there is none that could, or nobody asked.
std::string status_text(const Incident& incident, const CloseVerdict& to_close, const Look& look,
                        const std::optional<std::size_t>& unsent = std::nullopt);

// One line for a prompt or a status bar: phase, minutes, owner, when the next update is due. It names no clock time, so
// it needs no zone.
std::string status_short(const Incident& incident, Instant now);

// The line below a screen that stays: how long until `due`, to the second, or how late it is; or `fault`, where what is
// shown is not what the file says now.
std::string follow_line(const std::optional<Time>& due, std::string_view fault, const Look& look);

// One object with `"version": 1`.
std::string status_json(const Incident& incident, const CloseVerdict& to_close, const Look& look,
                        const std::optional<std::size_t>& unsent = std::nullopt);

}  // namespace sitrep
