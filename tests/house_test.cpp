// SPDX-License-Identifier: MIT
// The house rules that a machine can read: who includes whom, where a library may be used, and that tables, sources,
// tests and manual agree. A new command or rule that lacks its part is found here.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "cli/table.h"
#include "lint/explain.h"
#include "lint/rule.h"
#include "sitrep/model/kinds.h"
#include "support/defined_types.h"

namespace sitrep {
namespace {

namespace fs = std::filesystem;
const fs::path source = SITREP_SOURCE;

struct Source {
  std::string name;   // "src/model/time.cpp"
  std::string layer;  // "model"; empty for main.cpp and tests
  std::string text;
};

std::string read_whole(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Without the backslashes by which roff keeps a hyphen a hyphen. Empty where there is no such page.
std::string manual_page(const std::string& name) {
  auto text = read_whole(source / "man" / name);
  std::erase(text, '\\');
  return text;
}

std::string layer_of(const std::string& name) {
  for (const std::string_view root : {"src/", "include/sitrep/"}) {
    if (!name.starts_with(root)) continue;
    const auto rest = name.substr(root.size());
    return rest.find('/') == std::string::npos ? "" : rest.substr(0, rest.find('/'));
  }
  return "";
}

const std::vector<Source>& sources() {
  static const auto all = [] {
    std::vector<Source> found;
    for (const auto* root : {"src", "include", "tests"}) {
      for (const auto& each : fs::recursive_directory_iterator(source / root)) {
        const auto kind = each.path().extension();
        if (kind != ".cpp" && kind != ".h") continue;
        const auto name = each.path().lexically_relative(source).string();
        found.push_back({name, layer_of(name), read_whole(each.path())});
      }
    }
    std::ranges::sort(found, {}, &Source::name);
    return found;
  }();
  return all;
}

std::vector<std::string> includes(const Source& file) {
  static const std::regex line(R"(^#include ([<"][^>"]+)[>"])", std::regex::multiline);
  std::vector<std::string> found;
  for (std::sregex_iterator at(file.text.begin(), file.text.end(), line), end; at != end; ++at)
    found.push_back((*at)[1]);
  return found;
}

TEST_CASE("house: no layer includes one that lies above it or beside it") {
  const std::map<std::string, std::set<std::string>> below = {
      {"model", {"model"}},
      {"format", {"model", "format"}},
      {"store", {"model", "format", "store"}},
      {"lint", {"model", "lint"}},
      {"view", {"model", "lint", "view"}},
      {"cli", {"model", "format", "store", "lint", "view", "cli"}},
      {"manual", {"model", "format", "store", "lint", "view", "cli", "manual"}},
  };
  for (const auto& file : sources()) {
    if (file.layer.empty()) continue;
    INFO(file.name);
    REQUIRE(below.contains(file.layer));
    for (auto included : includes(file)) {
      if (!included.starts_with('"')) continue;
      included.erase(0, 1);
      const auto path = included.starts_with("sitrep/") ? included.substr(7) : included;
      const auto layer = path.substr(0, path.find('/'));
      INFO(included);
      CHECK(below.at(file.layer).contains(layer));
      // Views show findings and verdicts; how a rule finds them is not theirs.
      if (file.layer == "view" && layer == "lint") CHECK((path == "lint/finding.h" || path == "lint/lint.h"));
    }
  }
}

TEST_CASE("house: every library has its place") {
  const std::vector<std::pair<std::string, std::string>> places = {
      {"<toml++", "src/format/"},
      {"<CLI/", "src/cli/options.cpp"},
      {"<date/tz.h", "src/model/zone_database.cpp"},
      {"<nlohmann/", "src/view/"},
      {"<kainjow/", "src/view/template.h"},
      {"<spawn.h", "src/cli/outside.cpp"},
      {"<sys/file.h", "src/store/"},
  };
  for (const auto& file : sources()) {
    if (!file.name.starts_with("src/") && !file.name.starts_with("include/")) continue;
    for (const auto& included : includes(file)) {
      for (const auto& [library, place] : places) {
        INFO(file.name << " includes " << included);
        if (included.starts_with(library)) CHECK(file.name.starts_with(place));
      }
    }
  }
}

TEST_CASE("house: only main.cpp looks at the clock, and names say what a file holds") {
  static const std::regex heap("(util|helper|common|manager|misc)", std::regex::icase);
  for (const auto& file : sources()) {
    INFO(file.name);
    if (file.name.starts_with("src/") && file.name != "src/main.cpp") {
      CHECK(file.text.find("system_clock::now") == std::string::npos);
      CHECK(file.text.find("steady_clock") == std::string::npos);
    }
    CHECK_FALSE(std::regex_search(fs::path(file.name).filename().string(), heap));
  }
}

TEST_CASE("house: every source names its licence, every header says first what it is") {
  const std::string licence = "// SPDX-License-Identifier: MIT\n";
  for (const auto& file : sources()) {
    INFO(file.name);
    CHECK(file.text.starts_with(licence));
    if (file.name.ends_with(".h")) {
      CHECK(file.text.substr(licence.size()).starts_with("// "));
      CHECK(file.text.find("#pragma once") != std::string::npos);
    }
  }
}

// Two types of one name in two sources are one to the linker, which takes whichever functions of them it finds first:
// nothing warns, and the program reads one as the other.
TEST_CASE("house: no two types have one name, unless nobody else sees them") {
  std::map<std::string, std::string> first;
  for (const auto& file : sources()) {
    for (const auto& type : defined_types(file.text)) {
      const auto& there = first.emplace(type, file.name).first->second;
      INFO(type << " is defined in " << there << " and in " << file.name);
      CHECK(there == file.name);
    }
  }
  CHECK(first.size() > 200);  // they are found at all
}

TEST_CASE("house: every command has a source, a test and its place in the manual") {
  const auto manual = manual_page("sitrep.1");
  std::set<std::string> expected, files;
  const auto file_of = [](std::string name) {
    std::ranges::replace(name, '-', '_');
    return name;
  };
  auto group = Group::six;
  for (const auto& command : commands()) {
    const std::string name(command.name);
    INFO(name);
    CHECK(expected.insert(name).second);
    files.insert(file_of(name));
    CHECK(command.group >= group);  // each group stands together
    group = command.group;
    const auto file = file_of(name);
    CHECK(fs::exists(source / "src/cli/commands" / (file + ".cpp")));
    CHECK(fs::exists(source / "tests/commands" / (file + ".test")));
    if (!manual.empty()) CHECK(manual.find(name) != std::string::npos);
  }
  for (const auto& each : fs::directory_iterator(source / "src/cli/commands")) {
    const auto name = each.path().stem().string();
    INFO(name << " is a source and no command");
    if (each.path().extension() == ".cpp") CHECK(files.contains(name));
  }
  for (const auto& alias : aliases()) {
    INFO(alias.name);
    CHECK(expected.contains(std::string(alias.command)));
    CHECK_FALSE(expected.contains(std::string(alias.name)));
  }
}

TEST_CASE("house: every rule is explained, and nothing else is") {
  std::set<std::string> names;
  for (const auto& rule : rules()) {
    INFO(rule.name);
    CHECK(names.insert(std::string(rule.name)).second);
    CHECK_FALSE(rule.summary.empty());
  }
  std::set<std::string> explained;
  for (const auto& text : explain_texts()) explained.insert(std::string(text.rule));
  CHECK(names == explained);
  const auto manual = manual_page("sitrep-rules.7");
  for (const auto& name : names) {
    INFO(name << " in man/sitrep-rules.7");
    if (!manual.empty()) CHECK(manual.find(name) != std::string::npos);
  }
}

TEST_CASE("house: every rule fires in the conformance suite") {
  std::string expected;
  for (const char* folder : {"invalid", "history"}) {
    for (const auto& each : fs::recursive_directory_iterator(source / "tests/conformance" / folder)) {
      if (each.path().extension() == ".json") expected += read_whole(each.path());
    }
  }
  for (const auto& rule : rules()) {
    INFO(rule.name);
    CHECK(expected.find("\"rule\": \"" + std::string(rule.name) + "\"") != std::string::npos);
  }
}

TEST_CASE("house: the kinds table and the manual of the format agree") {
  const auto manual = manual_page("sitrep-incident.5");
  if (manual.empty()) return;
  for (const auto& kind : kinds()) {
    INFO(kind.name);
    CHECK(manual.find(kind.name) != std::string::npos);
    for (const auto& field : kind.fields) {
      INFO(field.name);
      CHECK(manual.find(field.name) != std::string::npos);
    }
  }
}

}  // namespace
}  // namespace sitrep
