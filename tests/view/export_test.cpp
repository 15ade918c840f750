// SPDX-License-Identifier: MIT
#include "view/export.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "sitrep/format/read.h"
#include "sitrep/model/people.h"

namespace sitrep {
namespace {

constexpr std::string_view text = R"(format = "incident/1"

[incident]
id = "acme"
title = "Acme cannot export"
opened = 2026-11-23T10:00:00+01:00
opened_by = "Mina"

[[guess]]
id = "1-aaaaa"
at = 2026-11-23T10:01:00+01:00
by = "Mina"
text = "the queue"

[[guess]]
id = "2-aaaaa"
at = 2026-11-23T10:01:00+01:00
logged = 2026-11-23T10:03:00+01:00
by = "Mina"
text = "the other queue"
amends = "1-aaaaa"

[[note]]
id = "3-aaaaa"
at = 2026-11-23T10:04:00+01:00
by = "Mina"
text = "=1+1"
x_ticket = 17

[[retraction]]
id = "4-aaaaa"
at = 2026-11-23T10:05:00+01:00
by = "Mina"
of = "3-aaaaa"
why = "wrong tab"
)";

struct Sample {
  Log log = read_incident(text, "incidents/acme.toml");
  Routine routine;
  People people{routine, log};
  Incident incident = fold(log, routine, people);
};

TEST_CASE("export: every row of ndjson has the same columns in the same order, whatever its kind") {
  const Sample sample;
  const auto columns = export_columns();
  CHECK(std::set<std::string_view>(columns.begin(), columns.end()).size() == columns.size());
  std::istringstream lines(export_ndjson(sample.log, sample.incident, utc()));
  std::size_t rows = 0;
  for (std::string line; std::getline(lines, line); ++rows) {
    const auto row = nlohmann::ordered_json::parse(line);
    REQUIRE(row.size() == columns.size());
    std::set<std::string> names;
    for (const auto& [name, value] : row.items()) names.insert(name);
    for (const auto name : columns) CHECK(names.contains(std::string(name)));
  }
  CHECK(rows == 4);
}

TEST_CASE("export: an original has what stands now, a correction and a withdrawal rows of their own") {
  const Sample sample;
  std::istringstream lines(export_ndjson(sample.log, sample.incident, utc()));
  std::string line;
  std::vector<nlohmann::json> rows;
  while (std::getline(lines, line)) rows.push_back(nlohmann::json::parse(line));
  CHECK(rows[0]["text"] == "the other queue");
  CHECK(rows[0]["amended"] == true);
  CHECK(rows[0]["state"] == "open");
  CHECK(rows[1]["amends"] == "1-aaaaa");
  CHECK(rows[2]["stands"] == false);
  CHECK(rows[2]["withdrawn_by"] == "4-aaaaa");
  CHECK(rows[2]["other"]["x_ticket"] == 17);
  CHECK(rows[2]["incident_month"] == "2026-11");
}

TEST_CASE("export: no row of ndjson holds what a database cannot") {
  std::string with_nul(text);
  with_nul.replace(with_nul.find("the other queue"), 15, "a\\u0000b\\\\u0000c");
  with_nul.replace(with_nul.find("x_ticket = 17"), 13, "x_ticket = [\"\\u0000\"]");
  const auto log = read_incident(with_nul, "incidents/acme.toml");
  const Routine routine;
  const People people{routine, log};
  const auto rows = export_ndjson(log, fold(log, routine, people), utc());
  CHECK(rows.find("\"text\":\"a\\u2400b\\\\u0000c\"") != std::string::npos);
  CHECK(rows.find("{\"x_ticket\":[\"\\u2400\"]}") != std::string::npos);
  CHECK(export_json(log, fold(log, routine, people)).find("a\\u0000b") != std::string::npos);
}

TEST_CASE("export: a spreadsheet takes nothing for a formula") {
  const Sample sample;
  const auto csv = export_csv(sample.log, sample.incident, utc());
  CHECK(csv.find(",'=1+1,") != std::string::npos);
  CHECK(csv.find(",=1+1") == std::string::npos);
}

}  // namespace
}  // namespace sitrep
