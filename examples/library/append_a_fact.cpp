// SPDX-License-Identifier: MIT
// Reads a log, says what the rules find in it, and appends a fact. usage: append_a_fact FILE TEXT
#include <sitrep/format/read.h>
#include <sitrep/lint/lint.h>
#include <sitrep/store/append.h>
#include <sitrep/store/real_disk.h>

#include <chrono>
#include <filesystem>
#include <iostream>

int main(int count, char** words) try {
  using namespace sitrep;
  if (count != 3) throw wrong_usage("append_a_fact FILE TEXT");
  const auto now = std::chrono::floor<Seconds>(std::chrono::system_clock::now());
  const std::filesystem::path path = std::filesystem::absolute(words[1]);

  RealDisk disk;
  const auto workspace = find_workspace(disk, path.parent_path());  // its sitrep.toml, its lock
  const auto bytes = disk.read(path);
  if (!bytes) throw could_not(path.string() + " is not there");

  const auto log = read_incident(*bytes, shown(workspace, path.string()));
  Surroundings around{now, [](std::string_view) { return true; }};
  for (const auto& finding : lint_incident(log, workspace.routine, around)) {
    std::cout << finding.path << ':' << finding.place.line << ": " << finding.message << " [" << finding.rule << "]\n";
  }

  Entry fact("fact");
  fact.set("id", std::string("0-") + "7kq2z");  // 0: the store gives the number; the five should be random
  fact.set("at", in_zone(now, process_zone()));
  fact.set("by", std::string("Mina"));
  fact.set("text", std::string(words[2]));
  const auto appended = append_entries(disk, workspace, path, {fact});
  std::cout << "appended " << appended.entries.front().id() << '\n';
} catch (const sitrep::Error& error) {
  std::cerr << error.what() << '\n';
  return static_cast<int>(error.status());
}
