// SPDX-License-Identifier: MIT
// The rules of a file's history: a log only grows. They judge what was rewritten between versions, in whatever commit,
// by the file as it stands now; a redaction that the file declares is the one edit that is allowed.
#pragma once

#include <span>
#include <vector>

#include "sitrep/lint/finding.h"
#include "sitrep/model/log.h"
#include "sitrep/model/rewriting.h"

namespace sitrep {

// rewritten-entry, removed-entry and changed-header, each once for an entry however often it happened. `now` is the
// file as it stands; of a file that is gone a log with nothing but its path. Steps come oldest first.
std::vector<Finding> lint_history(const Log& now, std::span<const HistoryStep> steps);

}  // namespace sitrep
