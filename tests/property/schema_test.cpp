// SPDX-License-Identifier: MIT
// The schema and the validator say the same of a document's structure.
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "lint/waivable.h"
#include "property/documents.h"
#include "sitrep/format/read.h"
#include "sitrep/lint/lint.h"
#include "sitrep/model/kinds.h"
#include "support/json_schema.h"
#include "view/schema.h"

using namespace sitrep;
using Json = nlohmann::ordered_json;

namespace {

// A reference that is drawn wrong has not even the form of an id, and that is structure.
constexpr auto of_structure =
    "missing-field wrong-type unknown-word naive-time bad-id unknown-format foreign-spelling dangling-reference";

std::string told(const std::vector<Finding>& findings) {
  std::string all;
  for (const auto& each : findings) {
    if (among(each.rule, of_structure)) all += std::string(each.rule) + ": " + each.message + "\n";
  }
  return all;
}

std::string told(const std::vector<std::string>& faults) {
  std::string all;
  for (const auto& each : faults) all += each + "\n";
  return all;
}

std::string lint(const std::string& toml) {
  const auto log = read_incident(toml, "incidents/a.toml");
  return told(lint_incident(log, Routine{}, {parse_rfc3339("2026-11-23T12:00:00Z").value().instant, {}}));
}

}  // namespace

TEST_CASE("property: of an incident's structure the schema and the validator say the same") {
  const auto schema = Json::parse(view::schema("incident", waivable_rules()));
  int right = 0, wrong = 0, more_lenient = 0;
  const auto one = [&] {
    const auto document = draw::incident(waivable_rules());
    const auto by_schema = told(testing::judge(schema, document.json));
    const auto by_lint = lint(document.toml);
    ++(by_lint.empty() ? right : wrong);
    if (document.takes_back && by_lint.empty() && !by_schema.empty()) {
      ++more_lenient;
      return;
    }
    if (by_schema.empty() != by_lint.empty()) {
      RC_FAIL(document.toml + "\nthe schema: " + by_schema + "\nthe validator: " + by_lint);
    }
  };
  // A fault sits in one of some hundred fields: a hundred documents would miss most of them.
  CHECK(rc::check("incident/1", [&] {
    for (int document = 0; document < 20; ++document) one();
  }));
  // Both verdicts were asked for, and what the validator forgives is the exception.
  CHECK(right > 10);
  CHECK(wrong > 10);
  CHECK(more_lenient < right / 4);
}
