// SPDX-License-Identifier: MIT
#include "cli/judge_files.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/side_by_side.h"
#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

Judged judge_one(Disk& disk, const std::string& path, const Judging& by) {
  Judged judged;
  judged.name = by.name(path);
  try {
    const auto bytes = disk.read(path);
    if (!bytes) throw could_not(fmt::format("{}: there is no such file", safe(judged.name)));
    judged.findings = by.judge(judged.name, *bytes);
    if (by.keeps_lines) judged.lines = lines_meant(*bytes, judged.findings);
    judged.there = true;
  } catch (const Error& error) {
    judged.unread = error.what();
  }
  return judged;
}

}  // namespace

Lines lines_meant(std::string_view bytes, const std::vector<Finding>& findings) {
  Lines lines;
  for (const auto& finding : findings) lines.try_emplace(finding.place.line);
  std::uint32_t number = 1;
  for (auto& [line, text] : lines) {
    for (; number < line && !bytes.empty(); ++number) bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
    if (number != line) continue;
    text = bytes.substr(0, bytes.find('\n'));
    if (text.ends_with('\r')) text.pop_back();
  }
  return lines;
}

std::vector<Judged> judge_files(Disk& disk, const std::vector<std::string>& paths, const Judging& by) {
  std::vector<Judged> all(paths.size());
  side_by_side(paths.size(), by.threads, [&](std::size_t at) { all[at] = judge_one(disk, paths[at], by); });
  return all;
}

}  // namespace sitrep
