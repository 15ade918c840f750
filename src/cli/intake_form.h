// SPDX-License-Identifier: MIT
// The questions that a ticket should answer before engineers start, as a form to paste, and the reading of one that was
// filled in: the answers in whatever order, quoted or listed, with any text around them. An answer stands behind its
// question's colon or, where nothing does, in the lines below, up to an empty one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/report_words.h"

namespace sitrep {

struct Intake {
  std::string title;
  ReportWords report;
  std::vector<std::string> others;  // lines that answer no question, as they came
};

std::string intake_form();

// What is not answered stays empty. Of a question that stands there twice the first answer counts.
Intake read_intake(std::string_view text);

}  // namespace sitrep
