// SPDX-License-Identifier: MIT
#include "view/stats.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "view/sample.h"

using namespace sitrep;

namespace {

std::vector<Figures> three_years() {
  std::vector<Figures> all;
  for (int month = 0; month < 36; ++month) {
    Figures figures;
    figures.id = "2024-acme";
    figures.opened = *parse_rfc3339("20" + std::to_string(24 + month / 12) + (month % 12 < 9 ? "-0" : "-") +
                                    std::to_string(month % 12 + 1) + "-05T10:00:00Z");
    figures.outcome = "resolved";
    figures.to_owner = Minutes(36 - month);
    figures.to_confirmation = Minutes(3600);
    figures.updates_on_time = 100000;
    figures.updates_late = 23456;
    all.push_back(figures);
  }
  return all;
}

}  // namespace

TEST_CASE("stats keep to the columns of the screen, from the least important on") {
  const auto all = three_years();
  for (const std::size_t columns : {30, 40, 60, 80, 200}) {
    const auto look = sample::terminal(sample::at("11:00"), columns);
    const auto text = stats_text(statistics(all, look.zone), {std::nullopt, "Acme"}, look);
    CHECK(sample::widest(text) <= columns);
    CHECK(text.find("18 min") != std::string::npos);
    CHECK((text.find("confirmed") != std::string::npos) == (columns >= 80));
  }
}

TEST_CASE("stats draw the last two years at most") {
  const auto look = sample::terminal(sample::at("11:00"), 200);
  const auto all = three_years();
  const auto text = stats_text(statistics(all, look.zone), {}, look);
  INFO(text);
  CHECK(text.find("to owner             18 min      33 min     36  ████▇▇▇▆▆▆▅▅▅▄▄▄▃▃▃▂▂▂▁▁\n") != std::string::npos);
  CHECK(text.find("2024-01") != std::string::npos);
}

TEST_CASE("stats as CSV: a line a month, numbers alone") {
  auto all = three_years();
  all.resize(1);
  const auto csv = stats_csv(statistics(all, sample::berlin()));
  CHECK(csv.find("\r\n2024-01,1,0,1,2160,2160,0,,,0,,,1,216000,216000,100000,23456,0,0,0,0,0,0\r\n") !=
        std::string::npos);
}

TEST_CASE("stats as JSON: each incident's own, and whether it counts") {
  auto all = three_years();
  all.resize(1);
  all.front().drill = true;
  const auto json =
      nlohmann::json::parse(stats_json(statistics(all, sample::berlin()), all, {}, sample::pipe(sample::at("11:00"))));
  CHECK(json["version"] == 1);
  CHECK(json["drills"] == 1);
  CHECK(json["all"]["incidents"] == 0);
  CHECK(json["all"]["to_owner"]["median_seconds"].is_null());
  CHECK(json["each"][0]["counts"] == false);
  CHECK(json["each"][0]["to_owner_seconds"] == 2160);
  CHECK(json["each"][0]["to_update_seconds"].is_null());
}
