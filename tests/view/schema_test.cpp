// SPDX-License-Identifier: MIT
#include "view/schema.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "lint/waivable.h"
#include "sitrep/format/read.h"
#include "sitrep/lint/lint.h"
#include "sitrep/model/pages.h"
#include "sitrep/store/schemas.h"
#include "support/json_schema.h"

using namespace sitrep;
using Json = nlohmann::ordered_json;

namespace {

Json made(std::string_view name) { return Json::parse(view::schema(name, waivable_rules())); }

// What an incident with one note that has these fields besides the common ones is to the schema.
std::vector<std::string> faults_of_note(const Json& fields) {
  Json note = {{"id", "1-k3mq7"}, {"at", "2026-11-23T10:14:00Z"}, {"by", "Mina"}};
  note.update(fields);
  return testing::judge(
      made("incident"),
      {{"format", "incident/1"},
       {"incident", {{"id", "a"}, {"title", "a"}, {"opened", "2026-11-23T10:14:00Z"}, {"opened_by", "Mina"}}},
       {"note", {note}}});
}

void every_object_says_what_it_is(const Json& schema, const std::string& at) {
  const auto properties = schema.value("properties", Json::object());
  for (const auto& [name, of] : properties.items()) {
    INFO(at << "/" << name);
    CHECK_FALSE(of.value("description", "").empty());
    every_object_says_what_it_is(of, at + "/" + name);
  }
}

}  // namespace

TEST_CASE("the schemas that are installed are what the tables make") {
  for (const auto& each : view::schemas()) {
    const auto path = std::filesystem::path(SITREP_SOURCE) / "share/schema" / schema_name(each.format);
    std::ifstream in(path, std::ios::binary);
    const std::string kept{std::istreambuf_iterator<char>(in), {}};
    INFO(path << " is old: scripts/manual makes it anew");
    CHECK((kept == view::schema(each.name, waivable_rules())));
  }
}

TEST_CASE("every key of a schema says what it means") {
  for (const auto& each : view::schemas()) {
    const auto schema = made(each.name);
    every_object_says_what_it_is(schema, std::string(each.name));
    const auto definitions = schema.value("definitions", Json::object());
    for (const auto& [kind, of] : definitions.items()) {
      every_object_says_what_it_is(of, kind);
    }
  }
}

TEST_CASE("a key of the routine whose meaning tells a default has it in the schema, and no other") {
  const auto schema = made("routine");
  for (const auto& table : find_page("routine/1")->tables) {
    for (const auto& spec : table.fields) {
      if (table.form != Form::section) continue;
      INFO(table.name << "." << spec.name);
      const bool tells = spec.meaning.find("not said") != std::string_view::npos;
      CHECK(schema["properties"][std::string(table.name)]["properties"][std::string(spec.name)].contains("default") ==
            tells);
    }
  }
}

TEST_CASE("what is no part of the format passes, as a later version may add it") {
  CHECK(faults_of_note({{"text", "a"}, {"more", 1}, {"x_mine", Json::object()}}).empty());
}

TEST_CASE("text that says nothing is missing, and an amendment has only what changes") {
  CHECK(faults_of_note({{"text", " \t"}}).size() == 1);
  CHECK(faults_of_note(Json::object()).size() == 1);
  CHECK(faults_of_note({{"amends", "1-k3mq7"}}).empty());
}

// The page of the command says so: JSON has no times.
TEST_CASE("a time in quotation marks and a time for text pass the schema, and not the validator") {
  CHECK(faults_of_note({{"text", "2026-11-23T10:14:00Z"}, {"logged", "2026-11-23T10:14:00Z"}}).empty());
  const std::string head =
      "format = \"incident/1\"\n[incident]\nid = \"a\"\ntitle = \"a\"\nopened = 2026-11-23T10:14:00Z\nopened_by = \"M\"\n"
      "[[note]]\nid = \"1-k3mq7\"\nat = 2026-11-23T10:14:00Z\nby = \"Mina\"\n";
  const auto wrong = [&](const std::string& more) {
    const auto findings = lint_incident(read_incident(head + more, "incidents/a.toml"), Routine{}, {});
    return std::ranges::count(findings, "wrong-type", &Finding::rule);
  };
  CHECK(wrong("text = 2026-11-23T10:14:00Z\n") == 1);
  CHECK(wrong("text = \"a\"\nlogged = \"2026-11-23T10:14:00Z\"\n") == 1);
}
