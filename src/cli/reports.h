// SPDX-License-Identifier: MIT
// `--output FORMAT[=PATH]`: where which report goes. Settled before anything is looked at, so that a misspelt format is
// told at once; written after the text, so that a report that cannot be written hides no finding.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/session.h"
#include "view/report.h"

namespace sitrep {

struct Output {
  Render render = nullptr;
  std::string path;  // empty: standard output
};

// Error(usage) names the formats, or says that only one report can have standard output.
std::vector<Output> read_outputs(const std::vector<std::string>& asked);

// Whether one of them takes standard output; then the text goes to standard error.
bool takes_standard_output(std::span<const Output> outputs);

// False: some could not be written; each was told.
bool write_reports(Session& session, std::span<const Output> outputs, std::span<const Finding> findings,
                   std::span<const std::string> files);

}  // namespace sitrep
