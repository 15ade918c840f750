// SPDX-License-Identifier: MIT
#include "view/synced.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/safe.h"
#include "view/json.h"
#include "view/no_command.h"

namespace sitrep {
namespace {

std::string entries(std::size_t count) { return fmt::format("{} {}", count, count == 1 ? "entry" : "entries"); }

std::string what_happened(const SyncWords::File& file) {
  std::string said;
  if (file.sent > 0) said = file.incident ? entries(file.sent) + " sent" : "sent";
  if (file.committed > 0) said = file.incident ? entries(file.committed) + " committed" : "committed";
  if (file.put_back) return said + (said.empty() ? "" : ", ") + "was gone here, put back";
  if (file.received > 0) {
    said += said.empty() ? "" : ", ";
    said += !file.incident ? std::string("received")
            : said.empty() ? entries(file.received) + " received"
                           : fmt::format("{} received", file.received);
  }
  return said.empty() ? "brought together" : said;  // a comment, a redaction
}

std::string told(const SyncWords& words) {
  std::string text;
  std::size_t wide = 0;
  for (const auto& file : words.files) wide = std::max(wide, width(safe(file.path)));
  for (const auto& file : words.files) {
    const auto path = safe(file.path);
    text += fmt::format("{}{}   {}\n", path, std::string(wide - width(path), ' '), what_happened(file));
  }
  const auto branch = safe(words.branch);
  const auto there = safe(words.remote);
  if (!words.committed) return text + "there is nothing to sync yet; sitrep open opens an incident\n";
  if (!words.not_sent.empty()) return text;
  if (words.remote.empty()) {
    return text + fmt::format("{}{} has it all; there is no remote to send it to: git remote add origin URL\n",
                              words.files.empty() ? "nothing new: " : "", branch);
  }
  return text + fmt::format("{}{} and {} are in step\n", words.files.empty() ? "nothing new: " : "", branch, there);
}

}  // namespace

// Often in the log of a CI server.
std::string synced_text(const SyncWords& words) { return view::no_command(told(words)); }

std::vector<std::string> synced_warnings(const SyncWords& words) {
  std::vector<std::string> lines;
  for (const auto& file : words.left_out) lines.push_back(fmt::format("left out: {}: {}", file.path, file.why));
  if (words.behind) {
    lines.push_back(
        fmt::format("{} also has changes to other files; they stay as they are here until: git pull", words.remote));
  }
  if (!words.not_sent.empty()) lines.push_back("not sent: " + words.not_sent);
  return lines;
}

std::string synced_json(const SyncWords& words, const std::string& commit) {
  using view::Json;
  auto json = view::versioned();
  json["branch"] = words.branch;
  json["remote"] = words.remote;
  json["commit"] = commit;
  json["files"] = Json::array();
  for (const auto& file : words.files) {
    json["files"].push_back({{"path", file.path},
                             {"sent", file.sent},
                             {"committed", file.committed},
                             {"received", file.received},
                             {"put_back", file.put_back}});
  }
  json["left_out"] = Json::array();
  for (const auto& file : words.left_out) json["left_out"].push_back({{"path", file.path}, {"why", file.why}});
  json["not_sent"] = words.not_sent;
  json["behind"] = words.behind;
  return view::dumped(json);
}

}  // namespace sitrep
