// SPDX-License-Identifier: MIT
// The logs below examples/ are golden: what the program says of each stands beside it in session.txt, a transcript
// that plays on the files as they are kept. With SITREP_UPDATE_TESTS=1 the answers are written anew.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "support/transcript.h"

namespace sitrep::testing {
namespace {

namespace fs = std::filesystem;

const fs::path source = SITREP_SOURCE;

std::string read_whole(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Every TOML file below examples/, sorted.
std::vector<fs::path> examples() {
  std::vector<fs::path> found;
  for (const auto& each : fs::recursive_directory_iterator(source / "examples")) {
    if (each.path().extension() == ".toml") found.push_back(each.path());
  }
  std::ranges::sort(found);
  return found;
}

// What a transcript calls all of them into being with.
std::string all_examples() {
  std::string stage = "zone UTC\nenv SITREP_BY\n";
  for (const auto& path : examples()) {
    stage += fmt::format("file {}\n", path.lexically_relative(source).string());
    for (const auto& line : lines_of(read_whole(path))) stage += line.empty() ? "|\n" : "| " + line + "\n";
  }
  return stage + "\n---\n";
}

TEST_CASE("examples: what the program says of each is what stands beside it") {
  const bool update = std::getenv("SITREP_UPDATE_TESTS") != nullptr;
  const auto stage = all_examples();
  for (const auto* folder : {"", "live/", "refused/", "broken/"}) {
    DYNAMIC_SECTION("examples/" << folder << "session.txt") {
      const auto name = fmt::format("examples/{}session.txt", folder);
      const auto text = read_whole(source / name);
      const auto played = play(name, stage + text);
      CHECK(played.scenarios > 0);
      REQUIRE(played.text.starts_with(stage));
      if (update && played.text != stage + text)
        std::ofstream(source / name, std::ios::binary) << played.text.substr(stage.size());
      for (const auto& fault : played.faults) {
        if (!update || fault.find('\n') == std::string::npos) FAIL_CHECK(fault);
      }
    }
  }
}

TEST_CASE("examples: the findings of the broken one, and a dozen rules at least") {
  const auto findings = lines_of(read_whole(source / "examples/broken/findings.txt"));
  std::vector<std::string> shown;  // by the transcript, which the test above holds to the truth
  for (const auto& line : lines_of(read_whole(source / "examples/broken/session.txt"))) {
    if (line.starts_with("---")) break;
    if (line.starts_with("  ")) shown.push_back(line.substr(2));
  }
  if (std::getenv("SITREP_UPDATE_TESTS") != nullptr) {
    std::ofstream out(source / "examples/broken/findings.txt", std::ios::binary);
    for (const auto& line : shown) out << line << '\n';
  } else {
    CHECK(difference(findings, shown).empty());
  }
  std::set<std::string> rules;
  for (const auto& line : findings) {
    if (line.ends_with(']')) rules.insert(line.substr(line.rfind('[')));
  }
  CHECK(rules.size() >= 12);
}

TEST_CASE("examples: the closed log begins with the live one, byte for byte") {
  const auto* name = "incidents/2026-11-23-acme-cannot-export-invoices.toml";
  const auto live = read_whole(source / "examples/live" / name);
  CHECK(!live.empty());
  CHECK(read_whole(source / "examples" / name).starts_with(live));
}

TEST_CASE("examples: another TOML reader takes every file") {
  const std::string program = "import sys, tomllib\nfor path in sys.argv[1:]:\n  tomllib.load(open(path, 'rb'))\n";
  if (std::system("python3 -c 'import tomllib' 2>/dev/null") != 0) {
    WARN("skipped: there is no python3 with tomllib (3.11 or later)");
    return;
  }
  auto command = "python3 -c \"" + program + "\"";
  for (const auto& path : examples()) command += " '" + path.string() + "'";
  CHECK(examples().size() >= 8);
  CHECK(std::system(command.c_str()) == 0);
}

TEST_CASE("examples: the drills that ship are clean, and so is the playbook") {
  std::string text = "clock 2026-11-30T09:00:00+01:00\n";
  int drills = 0;
  for (const auto* folder : {"share/drills", "examples/playbooks"}) {
    for (const auto& each : fs::directory_iterator(source / folder)) {
      text += fmt::format("file {}\n", (fs::path(folder).filename() / each.path().filename()).string());
      for (const auto& line : lines_of(read_whole(each.path()))) text += line.empty() ? "|\n" : "| " + line + "\n";
      ++drills;
    }
  }
  text += "file incidents/2026-11-23-acme-cannot-export-invoices.toml\n| format = \"incident/1\"\n";
  const auto played =
      play("shipped", text + "\n---\n$ sitrep lint drills playbooks --fail-on warning\n  clean: 4 files\n");
  for (const auto& fault : played.faults) FAIL_CHECK(fault);
  CHECK(drills == 4);
}

}  // namespace
}  // namespace sitrep::testing
