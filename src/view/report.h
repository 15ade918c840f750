// SPDX-License-Identifier: MIT
// Findings for other programs: what a code host, a CI server or an editor shows beside the lines that it is about. Each
// format is one function of the same report; nothing of a file's text can become a command, markup or a line of its
// own.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/lint/finding.h"
#include "view/findings.h"

namespace sitrep {

// A rule, as lists of rules tell it.
struct RuleWords {
  std::string_view name;
  Level level = Level::error;
  std::string_view summary;
  std::string_view help;  // Markdown
};

// Paths are relative to the repository's top; what lies outside it is absolute.
struct Report {
  std::span<const Finding> findings;   // in the order of the text
  std::span<const std::string> files;  // every file that was looked at, as findings name it
  std::span<const RuleWords> rules;
  std::string_view version;  // of this program
  std::span<const Unread> unread = {};
};

std::string report_json(const Report& report);    // {"version":1,"files":…,"unread":[…],"findings":[…]}
std::string report_sarif(const Report& report);   // SARIF 2.1.0
std::string report_github(const Report& report);  // workflow commands, no more than GitHub shows
std::string report_gitlab(const Report& report);  // GitLab's code quality
std::string report_junit(const Report& report);   // JUnit XML; a case a file that is clean, a case a finding

// The same fault of the same entry has the same one, wherever lines have moved: 16 hexadecimal digits, each once.
std::vector<std::string> fingerprints(std::span<const Finding> findings);
std::string fingerprint(const Unread& unread);

using Render = std::string (*)(const Report&);
struct ReportFormat {
  std::string_view name;
  Render render;
};
std::span<const ReportFormat> report_formats();  // json, sarif, github, gitlab, junit

}  // namespace sitrep
