// SPDX-License-Identifier: MIT
// What a close asks: the rules that are not met, each with the command that would meet it, then what is waived and what
// is met.
#pragma once

#include <string>
#include <string_view>

#include "sitrep/lint/lint.h"
#include "view/look.h"

namespace sitrep {

// With `granted_preview` it is only looked at (`close --check`): the first line then says what would happen instead of
// "not closed".
std::string checklist_text(const CloseVerdict& verdict, std::string_view outcome, bool granted_preview,
                           const Look& look);

}  // namespace sitrep
