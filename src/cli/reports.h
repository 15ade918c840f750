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

// What a lint came to, with paths as they are shown: relative to the root.
struct Linted {
  std::vector<Finding> findings;
  std::vector<std::string> files;  // what was looked at
  std::vector<Unread> unread;
};

// False: some could not be written; each was told. Reports name files from the top of the repository, where that is
// another folder than the root: only so do code hosts find them.
bool write_reports(Session& session, std::span<const Output> outputs, Linted linted);

}  // namespace sitrep
