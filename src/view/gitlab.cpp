// SPDX-License-Identifier: MIT
// GitLab's code quality report: the part of Code Climate's format that GitLab reads.
#include <algorithm>

#include "sitrep/model/safe.h"
#include "view/json.h"
#include "view/report.h"

namespace sitrep {
namespace {

std::string_view severity(Level level) {
  switch (level) {
    case Level::error:
      return "major";
    case Level::warning:
      return "minor";
    case Level::note:
      return "info";
  }
  return "info";
}

}  // namespace

std::string report_gitlab(const Report& report) {
  view::Json all = view::Json::array();
  const auto prints = fingerprints(report.findings);
  for (std::size_t at = 0; at < prints.size(); ++at) {
    const auto& finding = report.findings[at];
    auto text = safe(finding.message);
    if (!finding.waived.empty()) text += " (waived: " + safe(finding.waived) + ")";
    if (!finding.cure.empty() && finding.waived.empty()) text += "; cure: " + safe(finding.cure);
    all.push_back({{"description", text},
                   {"check_name", finding.rule},
                   {"fingerprint", prints[at]},
                   {"severity", severity(finding.waived.empty() ? finding.level : Level::note)},
                   {"location", {{"path", safe(finding.path)}, {"lines", {{"begin", std::max(finding.place.line, 1U)}}}}}});
  }
  return view::dumped(all);
}

}  // namespace sitrep
