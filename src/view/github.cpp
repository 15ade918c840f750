// SPDX-License-Identifier: MIT
// GitHub's workflow commands. A step shows ten of each level and drops the rest without a word; so the errors come
// first, and what is not shown is counted in a notice.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "sitrep/model/safe.h"
#include "view/no_command.h"
#include "view/report.h"
#include "view/words.h"

namespace sitrep {
namespace {

constexpr std::size_t shown_of_a_level = 10;

std::string_view command_for(Level level) {
  switch (level) {
    case Level::error: return "error";
    case Level::warning: return "warning";
    case Level::note: return "notice";
  }
  return "notice";
}

// The runner's own escapes; in a property the separators too.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : view::no_command(safe(text))) {
    const bool hidden = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    out += hidden ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return out;
}

std::string line_of(const Finding& finding) {
  std::string line = fmt::format("::{} file={}", command_for(finding.level), escaped(finding.path, true));
  if (finding.place.line > 0) line += fmt::format(",line={}", finding.place.line);
  if (finding.place.column > 0) line += fmt::format(",col={}", finding.place.column);
  line += fmt::format(",title={}::{}", escaped(finding.rule, true), escaped(finding.message, false));
  if (!finding.waived.empty()) line += " (waived: " + escaped(finding.waived, false) + ")";
  if (!finding.cure.empty() && finding.waived.empty()) line += "%0Acure: " + escaped(finding.cure, false);
  return line + "\n";
}

}  // namespace

std::string report_github(const Report& report) {
  std::map<Level, std::size_t> count = {{Level::error, report.unread.size()}};
  for (const auto& finding : report.findings) ++count[finding.level];
  std::size_t hidden = 0;
  for (const auto& [level, number] : count) hidden += number - std::min(number, shown_of_a_level);
  std::string out;
  for (const auto level : {Level::error, Level::warning, Level::note}) {
    auto room = shown_of_a_level - (level == Level::note && hidden > 0 ? 1 : 0);  // one is the count's
    if (level == Level::note && hidden > 0 && count[level] >= shown_of_a_level) ++hidden;
    for (const auto& each : report.unread) {
      if (level != Level::error || room == 0) break;
      --room;
      out += fmt::format("::error file={},title=sitrep::{}\n", escaped(each.path, true), escaped(each.why, false));
    }
    for (const auto& finding : report.findings) {
      if (finding.level != level) continue;
      if (room-- == 0) break;
      out += line_of(finding);
    }
  }
  if (hidden > 0) {
    out += fmt::format("::notice title=sitrep::{} not shown here: the text of this step has them all\n",
                       view::counted(hidden, "finding is", "findings are"));
  }
  return out;
}

}  // namespace sitrep
