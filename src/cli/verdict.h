// SPDX-License-Identifier: MIT
// What a close as resolved would ask at this moment; of a closed incident nothing.
#pragma once

#include "sitrep/lint/lint.h"

namespace sitrep {

class Session;

CloseVerdict to_close(Session& session);

}  // namespace sitrep
