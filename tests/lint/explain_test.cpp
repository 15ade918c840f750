// SPDX-License-Identifier: MIT
// The explanations are tests: every rule has one, with all its sections, and its example fires and is cured.
#include "lint/explain.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "lint/rule.h"
#include "lint/sample.h"
#include "sitrep/format/compare.h"
#include "sitrep/lint/history.h"

namespace sitrep {
namespace {

struct Example {
  std::string routine;
  std::string before;  // the version before; only where the example is about history
  std::string log;
  std::string drill;  // an incident that was one
  std::string path = sample::path;
  Instant now = sample::noon;
};

std::vector<std::string> lines_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// The lines below `## name`, up to the next heading outside a fence.
std::vector<std::string> section(std::string_view text, std::string_view name) {
  std::vector<std::string> found;
  bool inside = false;
  bool fenced = false;
  for (const auto& line : lines_of(text)) {
    if (line.starts_with("```")) fenced = !fenced;
    if (!fenced && line.starts_with("## ")) {
      inside = line == "## " + std::string(name);
    } else if (inside) {
      found.push_back(line);
    }
  }
  return found;
}

void read_word(const std::string& word, Example& example, bool& crlf) {
  if (word.starts_with("now=")) example.now = parse_rfc3339(word.substr(4)).value().instant;
  if (word.starts_with("path=")) example.path = word.substr(5);
  if (word == "crlf") crlf = true;
}

Example example_in(std::string_view text, std::string_view name) {
  Example example;
  std::string* into = nullptr;
  bool crlf = false;
  int logs = 0;
  for (const auto& line : section(text, name)) {
    if (!line.starts_with("```")) {
      if (into) *into += line + (crlf ? "\r\n" : "\n");
      continue;
    }
    if (into) {
      into = nullptr;
      continue;
    }
    crlf = false;
    std::istringstream info(line.substr(3));
    into = &example.log;
    for (std::string word; info >> word;) {
      if (word == "sitrep.toml") into = &example.routine;
      if (word == "before") into = &example.before;
      if (word == "drill") into = &example.drill;
      read_word(word, example, crlf);
    }
    logs += into == &example.log;
  }
  CHECK(logs == 1);
  for (auto* log : {&example.log, &example.before}) {
    if (!log->empty() && log->find("format = ") == std::string::npos) *log = std::string(sample::header) + "\n" + *log;
  }
  return example;
}

bool fires(std::string_view rule, const Example& example) {
  const auto drill = read_incident(example.drill, "drill.toml").header;
  auto findings = find_page(format_said(example.log))
                      ? sample::lint_a_page(example.log, example.path, example.now,
                                            drill.drill.empty() ? std::nullopt : std::optional(drill.opened.instant))
                      : sample::lint(example.log, example.routine, example.now, example.path);
  if (!example.before.empty()) {
    const HistoryStep step{example.path, "1a2b3c4d5", "", "", false, compare(example.before, example.log)};
    std::ranges::move(lint_history(read_incident(example.log, example.path), {&step, 1}), std::back_inserter(findings));
  }
  return std::ranges::any_of(findings, [&](const Finding& each) { return each.rule == rule; });
}

}  // namespace

TEST_CASE("every rule has an explanation and every explanation a rule") {
  std::set<std::string_view> explained;
  for (const auto& each : explain_texts()) {
    explained.insert(each.rule);
    INFO(each.rule);
    CHECK(find_rule(each.rule) != nullptr);
  }
  for (const auto& rule : rules()) {
    INFO(rule.name);
    CHECK(explained.contains(rule.name));
  }
}

TEST_CASE("an explanation says what and why and shows both examples and the cure") {
  for (const auto& each : explain_texts()) {
    INFO(each.rule);
    const auto lines = lines_of(each.text);
    REQUIRE(lines.size() > 3);
    CHECK(lines[0] == "# " + std::string(each.rule));
    CHECK(lines[1].empty());
    CHECK(!lines[2].empty());
    CHECK(!lines[2].starts_with("#"));
    for (const char* name : {"Why", "Fires", "Cured"}) {
      INFO(name);
      const auto found = section(each.text, name);
      CHECK(std::ranges::any_of(found, [](const std::string& line) { return !line.empty(); }));
    }
    const auto cure = section(each.text, "Cure");
    CHECK(std::ranges::any_of(cure, [](const std::string& line) { return line.starts_with("    "); }));
  }
}

TEST_CASE("the examples fire and are cured") {
  for (const auto& each : explain_texts()) {
    if (!find_rule(each.rule)) continue;
    INFO(each.rule);
    CHECK(fires(each.rule, example_in(each.text, "Fires")));
    CHECK_FALSE(fires(each.rule, example_in(each.text, "Cured")));
  }
}

}  // namespace sitrep
