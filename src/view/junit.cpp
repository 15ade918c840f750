// SPDX-License-Identifier: MIT
// JUnit XML as CI servers read it: a case for each file that is clean, one for each finding, and an error for
// each file that could not be read. Errors and warnings fail their case, what is waived is skipped, and a note passes
// with its words beside it.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "sitrep/model/safe.h"
#include "view/report.h"

namespace sitrep {
namespace {

// XML 1.0: what safe() leaves are its characters, but for the two that no XML may hold.
std::string escaped(std::string_view text) {
  std::string out;
  const auto whole = safe(text);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    const std::string_view rest = std::string_view(whole).substr(at);
    if (rest.starts_with("\xef\xbf\xbe") || rest.starts_with("\xef\xbf\xbf")) {
      out += rest[2] == '\xbe' ? "\\u{fffe}" : "\\u{ffff}";
      at += 2;
      continue;
    }
    if (rest.starts_with("##")) {  // of a CI server
      out += "&#35;";
      continue;
    }
    switch (whole[at]) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += whole[at];
    }
  }
  return out;
}

bool fails(const Finding& finding) { return finding.waived.empty() && finding.level != Level::note; }

std::string case_of(const Finding& finding) {
  auto out = fmt::format("    <testcase classname=\"{}\" name=\"{} at line {}\"", escaped(finding.path),
                         escaped(finding.rule), std::max(finding.place.line, 1U));
  auto text = fmt::format("{}:{}:{}: {}", escaped(finding.path), finding.place.line, finding.place.column,
                          escaped(finding.message));
  if (!finding.cure.empty()) text += "\ncure: " + escaped(finding.cure);
  if (!finding.waived.empty()) {
    return out + fmt::format(">\n      <skipped message=\"waived: {}\"/>\n    </testcase>\n", escaped(finding.waived));
  }
  if (!fails(finding)) return out + fmt::format(">\n      <system-out>{}</system-out>\n    </testcase>\n", text);
  return out + fmt::format(">\n      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n",
                           in_words(finding.level), escaped(finding.message), text);
}

}  // namespace

std::string report_junit(const Report& report) {
  std::set<std::string_view> faulty;
  for (const auto& finding : report.findings) faulty.insert(finding.path);
  std::string cases;
  std::size_t clean = 0;
  for (const auto& file : report.files) {
    if (faulty.contains(file)) continue;
    ++clean;
    cases += fmt::format("    <testcase classname=\"{}\" name=\"clean\"/>\n", escaped(file));
  }
  for (const auto& each : report.unread) {
    cases += fmt::format(
        "    <testcase classname=\"{}\" name=\"could not be read\">\n      <error type=\"unread\" message=\"{}\"/>\n    </testcase>\n",
        escaped(each.path), escaped(each.why));
  }
  for (const auto& finding : report.findings) cases += case_of(finding);
  const auto failures = std::ranges::count_if(report.findings, fails);
  const auto skipped =
      std::ranges::count_if(report.findings, [](const Finding& finding) { return !finding.waived.empty(); });
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite name=\"sitrep lint\" tests=\"{}\" "
      "failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n{}  </testsuite>\n</testsuites>\n",
      clean + report.unread.size() + report.findings.size(), failures, report.unread.size(), skipped, cases);
}

}  // namespace sitrep
