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
    case Level::error: return "major";
    case Level::warning: return "minor";
    case Level::note: return "info";
  }
  return "info";
}

view::Json issue(std::string_view text, std::string_view rule, std::string_view fingerprint, std::string_view severity,
                 std::string_view path, std::uint32_t line) {
  return {{"description", text},
          {"check_name", rule},
          {"fingerprint", fingerprint},
          {"severity", severity},
          {"location", {{"path", safe(path)}, {"lines", {{"begin", std::max(line, 1U)}}}}}};
}

}  // namespace

std::string report_gitlab(const Report& report) {
  std::string out = "[";
  const auto add = [&](const view::Json& json) { out += (out.size() > 1 ? "," : "") + view::indented(json, 2); };
  for (const auto& each : report.unread)
    add(issue(safe(each.why), "unread", fingerprint(each), "blocker", each.path, 1));
  const auto prints = fingerprints(report.findings);
  for (std::size_t at = 0; at < prints.size(); ++at) {
    const auto& finding = report.findings[at];
    auto text = safe(finding.message);
    if (!finding.waived.empty()) text += " (waived: " + safe(finding.waived) + ")";
    if (!finding.cure.empty() && finding.waived.empty()) text += "; cure: " + safe(finding.cure);
    add(issue(text, finding.rule, prints[at], severity(finding.waived.empty() ? finding.level : Level::note),
              finding.path, finding.place.line));
  }
  return out + (out.size() > 1 ? "\n]\n" : "]\n");
}

}  // namespace sitrep
