// SPDX-License-Identifier: MIT
#include "view/entry_line.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "view/sample.h"

using namespace sitrep;

namespace {

Entry guess() {
  Entry entry("guess");
  entry.set("id", std::string("17-k3mq7"));
  entry.set("text", std::string("This morning's release broke the export job for accounts with a tax field"));
  return entry;
}

}  // namespace

TEST_CASE("an entry is one line and whole in a pipe") {
  const auto look = sample::pipe(sample::at("11:03"));
  CHECK(entry_line(guess(), look) ==
        "17  guess  This morning's release broke the export job for accounts with a tax field\n");
}

TEST_CASE("an entry is cut to the columns of a terminal") {
  const auto now = sample::at("11:03");
  CHECK(entry_line(guess(), sample::terminal(now, 50)) == "17  guess  This morning's release broke the expor…\n");
  for (const std::size_t columns : {5, 12, 40, 80, 200}) {
    CHECK(sample::widest(entry_line(guess(), sample::terminal(now, columns))) <= columns);
  }
}

TEST_CASE("a guess is marked and nothing else of its line") {
  auto look = sample::terminal(sample::at("11:03"), 50);
  look.colour = true;
  CHECK(entry_line(guess(), look) == "17  \x1b[33mguess\x1b[0m  This morning's release broke the expor…\n");
}

TEST_CASE("a review's time is shown in the zone") {
  Entry review("review");
  review.set("id", std::string("3-k3mq7"));
  review.set("when", *parse_rfc3339("2026-11-24T09:00:00Z"));
  CHECK(entry_line(review, sample::pipe(sample::at("11:03"))) == "3  review  2026-11-24 10:00\n");
}

TEST_CASE("an entry as JSON keeps a plan's own kind apart") {
  Entry plan("plan");
  plan.set("id", std::string("4-k3mq7")).set("text", std::string("back")).set("kind", std::string("rollback"));
  const auto json = nlohmann::json::parse(entry_json(std::vector{plan}, "2026-11-23-acme"));
  CHECK(json["version"] == 1);
  CHECK(json["incident"] == "2026-11-23-acme");
  CHECK(json["entries"][0]["entry"] == "plan");
  CHECK(json["entries"][0]["kind"] == "rollback");
}
