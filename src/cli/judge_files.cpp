// SPDX-License-Identifier: MIT
#include "cli/judge_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>

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
    for (; number < line && !bytes.empty(); ++number)
      bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
    if (number != line) continue;
    text = bytes.substr(0, bytes.find('\n'));
    if (text.ends_with('\r')) text.pop_back();
  }
  return lines;
}

void judge_files(Disk& disk, const std::vector<std::string>& paths, const Judging& by,
                 const std::function<void(Judged)>& take) {
  std::mutex mutex;
  std::map<std::size_t, Judged> waiting;  // for one before it
  std::size_t next = 0;
  side_by_side(paths.size(), by.threads, [&](std::size_t at) {
    auto judged = judge_one(disk, paths[at], by);
    const std::lock_guard lock(mutex);
    waiting.emplace(at, std::move(judged));
    for (auto first = waiting.begin(); first != waiting.end() && first->first == next; first = waiting.erase(first)) {
      take(std::move(first->second));
      ++next;
    }
  });
}

}  // namespace sitrep
