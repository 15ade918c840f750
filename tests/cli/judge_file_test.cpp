// SPDX-License-Identifier: MIT
#include "cli/judge_file.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

// The message of unknown-format or of what the file lacks says what it was taken for.
std::string taken_for(const std::string& path, const std::string& bytes) {
  for (const auto& finding : judge_file(bytes, path, Routine(), {parse_rfc3339("2026-11-23T12:00:00Z")->instant, {}})) {
    if (finding.rule == "playbook-incomplete") return "playbook";
    if (finding.rule == "routine-incomplete") return "routine";
    if (finding.rule == "drill-incomplete") return "drill";
    if (finding.rule == "missing-field") return "incident";
    if (finding.rule == "unknown-format") return finding.message;
  }
  return "";
}

}  // namespace

TEST_CASE("a file is what its format says, wherever it lies") {
  for (const char* path : {"a.toml", "incidents/a.toml", "playbooks/a.toml", "drills/a.toml", "sitrep.toml"}) {
    CAPTURE(path);
    for (const char* kind : {"incident", "playbook", "routine", "drill"}) {
      CHECK(taken_for(path, "format = \"" + std::string(kind) + "/1\"\n") == kind);
    }
    CHECK(taken_for(path, "format = \"drill/2\"\n") == "this file is drill/2; this sitrep reads drill/1");
    CHECK(taken_for(path, "format = \"incident/2\"\n") == "this file is incident/2; this sitrep reads incident/1");
  }
}

TEST_CASE("what says nothing is what lies there") {
  const auto reads = [](const char* path) {
    const auto said = taken_for(path, "title = \"x\"\n");
    return said.substr(said.find('"'));
  };
  CHECK(reads("sitrep.toml") == "\"routine/1\"");
  CHECK(reads("ops/sitrep.toml") == "\"routine/1\"");
  CHECK(reads("playbooks/a.toml") == "\"playbook/1\"");
  CHECK(reads("/x/drills/a.toml") == "\"drill/1\"");
  CHECK(reads("drills/more/a.toml") == "\"incident/1\"");
  CHECK(reads("playbooks") == "\"incident/1\"");
  CHECK(reads("/a.toml") == "\"incident/1\"");
  CHECK(reads("standard input") == "\"incident/1\"");
}
