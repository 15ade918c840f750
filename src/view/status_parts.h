// SPDX-License-Identifier: MIT
// What the screen of an open and of a closed incident share, and the closed one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "view/buckets.h"

namespace sitrep::view {

void put_head(Screen& screen, const Shown& shown);  // id and phase, title and what is at stake
void put_waivers(Screen& screen, const Incident& incident);
std::string owner_and_voice(const Incident& incident);  // "owner Mina    no voice"
// Who tells the customer when; `given` is a time that was handed over, else the clock's.
void put_next_update(Screen& screen, const Shown& shown, const std::optional<Time>& given = {});
// How many entries are in this clone alone; nothing where there is no remote, or none.
void put_unsent(Screen& screen, const std::optional<std::size_t>& unsent);
void draw_closed(Screen& screen, const Shown& shown, const std::optional<std::size_t>& unsent);

}  // namespace sitrep::view
