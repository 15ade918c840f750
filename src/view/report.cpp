// SPDX-License-Identifier: MIT
#include "view/report.h"

#include <fmt/format.h>

#include <cstdint>
#include <map>

namespace sitrep {
namespace {

// FNV-1a, which is the same on every machine.
std::uint64_t hashed(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

constexpr ReportFormat formats[] = {{"json", report_json},
                                    {"sarif", report_sarif},
                                    {"github", report_github},
                                    {"gitlab", report_gitlab},
                                    {"junit", report_junit}};

}  // namespace

std::span<const ReportFormat> report_formats() { return formats; }

std::vector<std::string> fingerprints(std::span<const Finding> findings) {
  std::vector<std::string> all;
  std::map<std::string, int> seen;
  all.reserve(findings.size());
  for (const auto& finding : findings) {
    auto what = fmt::format("{}\n{}\n{}", finding.rule, finding.path, finding.entry);
    if (!finding.field.empty()) what += fmt::format("\n{}", finding.field);
    what += fmt::format("\n{}", seen[what]++);
    all.push_back(fmt::format("{:016x}", hashed(what)));
  }
  return all;
}

std::string fingerprint(const Unread& unread) { return fmt::format("{:016x}", hashed("unread\n" + unread.path)); }

std::string report_json(const Report& report) {
  return findings_json(report.findings, report.files.size(), report.unread);
}

}  // namespace sitrep
