// SPDX-License-Identifier: MIT
#include "view/owed.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "view/sample.h"

using namespace sitrep;

namespace {

std::vector<Owed> owed() {
  const auto time = [](std::string_view text) { return *parse_rfc3339(text); };
  return {{"2026-11-20-acme", "26-c8v1e", "followup", "add an export test", "mina", time("2026-11-24T10:00:00+01:00"),
           "mina"},
          {"2026-11-20-acme", "27-c8v1e", "followup", "page the queue length", "Alex",
           time("2026-11-20T10:00:00+01:00"), "alex"},
          {"2026-11-18-initech", "9-aaaaa", "followup", "write the playbook", "Mina", time("2026-11-23T09:00:00+01:00"),
           "mina"}};
}

}  // namespace

TEST_CASE("what is owed by person then by date") {
  CHECK(owed_text(owed(), sample::terminal(sample::at("11:00"))) == R"(Alex
  2026-11-20 10:00  page the queue length (3 days late)
                    27 in 2026-11-20-acme

Mina
  09:00             write the playbook (2 hours late)
                    9 in 2026-11-18-initech
  2026-11-24 10:00  add an export test
                    26 in 2026-11-20-acme
)");
  for (const std::size_t columns : {40, 60, 80, 200}) {
    CHECK(sample::widest(owed_text(owed(), sample::terminal(sample::at("11:00"), columns))) <= columns);
  }
}

TEST_CASE("nothing owed is said") { CHECK(owed_text({}, sample::pipe(sample::at("11:00"))) == "nothing is owed\n"); }

TEST_CASE("what is owed as JSON") {
  const auto json = nlohmann::json::parse(owed_json(owed(), sample::pipe(sample::at("11:00"))));
  CHECK(json["version"] == 1);
  CHECK(json["owed"][0]["who"] == "Alex");
  CHECK(json["owed"][0]["late"] == true);
  CHECK(json["owed"][2]["late"] == false);
}
