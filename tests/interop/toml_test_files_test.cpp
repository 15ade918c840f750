// SPDX-License-Identifier: MIT
// The files of toml-test, where golang-github-burntsushi-toml-dev is installed: none of them takes a reader down, every
// one that is not TOML is refused with the place, and every one that is TOML is read, with the values that its authors
// say it has.
//
// Each file is read as an incident of its own, as the lines of an entry, and as a routine. toml++ 3.3.0 gets none of
// the invalid ones wrong, and one of the valid: string/escape-esc.toml, whose `\e` is TOML 1.1. What only the whole
// file makes wrong is seen in the routine. Blocks are read one by one, so that a table or key that two of them define
// between them is no fault in an incident (array/tables-1.toml); it takes spellings that the format does not use, and
// those are told. Of values incident/1 has strings, times to the second, booleans, integers and arrays of strings; of
// any other it knows that it is another.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
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

std::vector<fs::path> files(std::string_view folder, std::string_view ending) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    if (entry.path().extension() == ending) found.push_back(entry.path());
  }
  return found;
}

std::string bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The lines of a .multi file are cases of their own, in which \xHH stands for that byte.
std::vector<std::string> lines_of_multi(const fs::path& path) {
  std::ifstream in(path);
  std::vector<std::string> cases;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    for (auto at = line.find("\\x"); at != std::string::npos; at = line.find("\\x", at + 1)) {
      line.replace(at, 4, 1, static_cast<char>(std::stoi(line.substr(at + 2, 2), nullptr, 16)));
    }
    cases.push_back(line);
  }
  return cases;
}

bool is_syntax(const Problem& problem) { return problem.rule == "syntax"; }

// {"type": "integer", "value": "42"} as a Value; arrays of strings as such; all else as an Odd without a name.
Value meant(const nlohmann::json& tagged) {
  if (tagged.is_array()) {
    std::vector<std::string> texts;
    for (const auto& item : tagged) {
      if (!item.contains("value") || item["type"] != "string") return Odd{};
      texts.push_back(item["value"]);
    }
    return texts;
  }
  if (!tagged.contains("type") || !tagged["type"].is_string()) return Odd{};
  const std::string type = tagged["type"], text = tagged["value"];
  if (type == "string") return text;
  if (type == "bool") return text == "true";
  if (type == "integer") return std::int64_t{std::stoll(text)};
  const auto time = type == "datetime" ? parse_rfc3339(text) : std::nullopt;
  return time ? Value(*time) : Value(Odd{});
}

bool placed(const std::vector<Problem>& problems) {
  return std::ranges::all_of(problems,
                             [](const Problem& each) { return each.place.line >= 1 && each.place.column >= 1; });
}

}  // namespace

TEST_CASE("no file of toml-test takes a reader down") {
  if (!installed()) return;
  for (const auto* folder : {"valid", "invalid"}) {
    for (const auto& path : files(folder, ".toml")) {
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

TEST_CASE("every file of toml-test that is no TOML is refused with the place") {
  if (!installed()) return;
  const std::set<std::string> not_ours{"array/tables-1.toml"};
  std::size_t seen = 0;
  for (const auto& path : files("invalid", ".toml")) {
    const auto name = fs::relative(path, root / "invalid").string();
    CAPTURE(name);
    ++seen;
    const auto as_entry = read_incident(head + "[[note]]\n" + bytes(path), "x");
    CHECK(as_entry.problems.empty() == not_ours.contains(name));
    const auto routine = read_routine(bytes(path), "x");
    CHECK(std::ranges::any_of(routine.problems, is_syntax));
    CHECK(placed(routine.problems));
  }
  for (const auto& path : files("invalid", ".multi")) {
    for (const auto& line : lines_of_multi(path)) {
      CAPTURE(path.string(), line);
      ++seen;
      CHECK(std::ranges::any_of(read_routine(line, "x").problems, is_syntax));
      const auto as_entry = read_incident(head + "[[note]]\n" + line, "x");
      CHECK(std::ranges::any_of(as_entry.problems, is_syntax));
      CHECK(placed(as_entry.problems));
    }
  }
  CHECK(seen > 200);
}

TEST_CASE("every valid file of toml-test is read and has the values that it should have") {
  if (!installed()) return;
  std::size_t seen = 0;
  for (const auto& path : files("valid", ".toml")) {
    CAPTURE(path.string());
    const auto text = bytes(path);
    const bool newer = path.filename() == "escape-esc.toml";
    CHECK(std::ranges::any_of(read_routine(text, "x").problems, is_syntax) == newer);
    const auto log = read_incident(head + "[[note]]\n" + text, "x");
    CHECK(std::ranges::any_of(log.problems, is_syntax) == newer);
    if (newer) continue;
    const auto note = std::ranges::find(log.entries, "note", &Entry::kind);
    REQUIRE(note != log.entries.end());
    const auto json = nlohmann::json::parse(bytes(fs::path(path).replace_extension(".json")));
    for (const auto& field : note->fields) {
      CAPTURE(field.name);
      REQUIRE(json.contains(field.name));
      const auto value = meant(json[field.name]);
      const bool odd = std::holds_alternative<Odd>(value);
      CHECK((odd ? std::holds_alternative<Odd>(field.value) : field.value == value));
      seen += odd ? 0 : 1;
    }
  }
  CHECK(seen > 100);
}
