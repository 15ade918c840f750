// SPDX-License-Identifier: MIT
#include "view/scorecard.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "view/sample.h"

using namespace sitrep;

namespace {

const std::string evil =
    "a \x1b[2J\xe2\x80\xae"
    "b\xc2\x9b"
    "31m\n\x07 ";

// Everything that comes out of a file says something that a terminal must never see.
Scored hostile() {
  Scored scored;
  auto& score = scored.score;
  score.id = score.drill = evil;
  score.opened = *parse_rfc3339("2026-11-23T10:14:00+01:00");
  for (auto* names : {&score.decided, &score.told, &score.fixed}) *names = {evil, evil + evil, std::string(300, 'x')};
  score.to_owner = score.to_update = score.to_confirmation = score.took = Seconds(99'999 * 60);
  score.updates = score.on_time = score.guesses = score.settled = 999;
  scored.minutes = 240;
  scored.promises = {evil, std::string(300, 'y')};
  return scored;
}

Scored plain(std::string_view opened, Seconds took) {
  Scored scored;
  scored.score.id = "2026-11-02-nobody-can-log-in";
  scored.score.drill = "outage";
  scored.score.opened = *parse_rfc3339(opened);
  scored.score.took = took;
  return scored;
}

}  // namespace

TEST_CASE("a scorecard lets nothing of a file reach the terminal as a control, nor leave its columns") {
  const std::vector<Scored> earlier = {hostile(), plain("2026-10-02T10:00:00Z", Minutes(3))};
  for (const std::size_t columns : {40, 60, 74, 80, 200}) {
    CAPTURE(columns);
    const auto look = sample::terminal(sample::at("11:00"), columns);
    const auto text = score_text(hostile(), earlier, look);
    INFO(text);
    CHECK_FALSE(find_hidden(text, false));
    CHECK(text.find("2J") != std::string::npos);  // it is shown, as what it is
    if (columns >= 60) CHECK(sample::widest(text) <= columns);
  }
  const auto json = score_json(hostile(), earlier, sample::pipe(sample::at("11:00")));
  CHECK_FALSE(find_hidden(json, false));
  const auto read = nlohmann::json::parse(json);
  CHECK(read["score"]["decided"][0] == evil);
  CHECK(read["earlier"].size() == 2);
}

TEST_CASE("a scorecard says whether it took as long as was meant, in the colour too") {
  auto look = sample::terminal(sample::at("11:00"), 80);
  look.colour = true;
  const auto in_time = score_text(plain("2026-11-02T10:00:00Z", Minutes(20)), {}, look);
  const auto late = score_text(plain("2026-11-02T10:00:00Z", Minutes(21)), {}, look);
  CHECK(in_time.find(paint("20 minutes; 20 minutes were meant; it is not closed", Ink::good, look)) !=
        std::string::npos);
  CHECK(late.find(paint("21 minutes; 20 minutes were meant; it is not closed", Ink::late, look)) != std::string::npos);
  CHECK(late.find("drills so far") == std::string::npos);  // there is nothing to stand beside
}
