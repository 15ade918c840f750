// SPDX-License-Identifier: MIT
// The files of toml-test, where golang-github-burntsushi-toml-dev is installed: none of them takes a reader down, and
// every one that is not TOML has a problem with its place.
//
// Covered: each file as an incident of its own, as the lines of an entry, and as a routine. Not covered: the values of
// the valid ones (strings and times are all that incident/1 has of them; write_test and the property tests hold those),
// and what only the whole file makes wrong. Blocks are read one by one, so that a table or key that two blocks define
// between them is no fault to us; it takes spellings that the format does not use, and those are told.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>

#include "sitrep/format/kept.h"
#include "sitrep/format/read.h"

using namespace sitrep;
namespace fs = std::filesystem;

namespace {

const fs::path root = "/usr/share/gocode/src/github.com/BurntSushi/toml/internal/toml-test/tests";
const std::string head = "format = \"incident/1\"\n";

bool installed() {
  if (fs::exists(root)) return true;
  std::cout << "skipped: toml-test is not installed (golang-github-burntsushi-toml-dev)\n";
  return false;
}

std::vector<fs::path> files(std::string_view folder) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    if (entry.path().extension() == ".toml") found.push_back(entry.path());
  }
  return found;
}

std::string bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool placed(const std::vector<Problem>& problems) {
  return std::ranges::all_of(problems,
                             [](const Problem& each) { return each.place.line >= 1 && each.place.column >= 1; });
}

}  // namespace

TEST_CASE("no file of toml-test takes a reader down") {
  if (!installed()) return;
  for (const auto* folder : {"valid", "invalid"}) {
    for (const auto& path : files(folder)) {
      const auto text = bytes(path);
      CAPTURE(path.string());
      for (const auto& file : {text, head + text, head + "[[note]]\nid = \"1-aaaaa\"\n" + text}) {
        const auto blocks = scan(file);
        CHECK(blocks.blocks.size() >= read_incident(file, "x").entries.size());
        CHECK(placed(read_incident(file, "x").problems));
        read_kept(file);
      }
      CHECK(placed(read_routine("format = \"routine/1\"\n" + text, "x").problems));
    }
  }
}

TEST_CASE("every file of toml-test that is no TOML has a problem") {
  if (!installed()) return;
  // `fruit = []` and then `[[fruit]]`: the first is a key of our entry and the second an entry of its own, which is
  // TOML.
  const std::set<std::string> not_ours{"array/tables-1.toml"};
  std::size_t seen = 0;
  for (const auto& path : files("invalid")) {
    const auto name = fs::relative(path, root / "invalid").string();
    CAPTURE(name);
    ++seen;
    const auto as_entry = read_incident(head + "[[note]]\n" + bytes(path), "x");
    CHECK(as_entry.problems.empty() == not_ours.contains(name));
    CHECK_FALSE(read_routine("format = \"routine/1\"\n" + bytes(path), "x").problems.empty());
  }
  CHECK(seen > 100);
}

TEST_CASE("what toml-test calls valid is read as a routine without a syntax problem") {
  if (!installed()) return;
  for (const auto& path : files("valid")) {
    CAPTURE(path.string());
    if (path.filename() == "escape-esc.toml") continue;  // `\\e` is TOML 1.1
    for (const auto& problem : read_routine(bytes(path), "x").problems) CHECK(problem.rule != "syntax");
  }
}
