// SPDX-License-Identifier: MIT
#include "view/brief.h"

#include <catch2/catch.hpp>

#include "view/sample.h"

using namespace sitrep;

TEST_CASE("a brief is lines to paste: no colour, no columns, one line a matter") {
  const sample::Read read{std::string(sample::at_eleven)};
  auto look = sample::terminal(sample::at("11:03"), 40);
  look.colour = true;
  const auto text = brief_text(read.incident, look);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("Fails: exporting an invoice\n") != std::string::npos);
  CHECK(text.find("Guess, not confirmed: the queue retries on its own\n") != std::string::npos);
  CHECK(text.find("Next update: 11:15 (UTC+1), in 12 minutes\n") != std::string::npos);
  CHECK(text == brief_text(read.incident, sample::pipe(sample::at("11:03"))));
}

TEST_CASE("what nobody said yet is said to be missing") {
  const sample::Read read(sample::opened(""));
  const auto text = brief_text(read.incident, sample::pipe(sample::at("10:20")));
  CHECK(text.find("Affected: not named yet\n") != std::string::npos);
  CHECK(text.find("Owner: nobody yet\n") != std::string::npos);
}

TEST_CASE("a text of several lines stays on its one") {
  const sample::Read read(
      sample::opened("\n[[fact]]\nid = \"1-aaaaa\"\nat = 2026-11-23T10:15:00+01:00\nby = \"Sam\"\n"
                     "text = \"first\\nOwner: Mallory\"\n"));
  const auto text = brief_text(read.incident, sample::pipe(sample::at("10:20")));
  CHECK(text.find("\nOwner: Mallory") == std::string::npos);
}
