// SPDX-License-Identifier: MIT
#include "view/drill.h"

#include <catch2/catch.hpp>

#include "cli/drills.h"
#include "view/sample.h"

using namespace sitrep;

namespace {

Page page(const std::string& text) { return read_page(text, "drills/x.toml", *find_page("drill/1")); }

}  // namespace

TEST_CASE("drill: injects come by time, and those of one minute as the file has them") {
  const auto all = injects(page(
      "format = \"drill/1\"\ntitle = \"t\"\nminutes = 5\nroles = [\"a\"]\ntruth = \"x\"\n"
      "[[inject]]\nafter = \"4m\"\nfrom = \"a\"\ntext = \"late\"\n[[inject]]\nafter = \"0m\"\nfrom = \"a\"\ntext = \"first\"\n"
      "[[inject]]\nafter = \"0m\"\nfrom = \"a\"\ntext = \"second\"\n"));
  REQUIRE(all.size() == 3);
  CHECK(all[0].text == "first");
  CHECK(all[1].text == "second");
  CHECK(all[2].after == Minutes(4));
}

TEST_CASE("drill: those that ship can be played to their end") {
  REQUIRE(shipped_drills().size() == 3);
  for (const auto& [name, text] : shipped_drills()) {
    CAPTURE(name);
    const auto drill = page(std::string(text));
    CHECK(drill.readable);
    CHECK(drill.problems.empty());
    CHECK(injects(drill).back().after < Minutes(Drill{std::string(name), true, drill}.minutes()));
  }
}

TEST_CASE("drill: nothing in a page reaches the terminal as a control") {
  const std::string evil = R"(\u001b[2J\u202eb\u009b31m\n\u0007)";
  const Drill drill{"\x1b[2J", false,
                    page("format = \"drill/1\"\ntitle = \"" + evil + "\"\nroles = [\"" + evil + "\"]\ntruth = \"" +
                         evil + "\"\n[[inject]]\nafter = \"0m\"\nfrom = \"" + evil + "\"\ntext = \"" + evil + "\"\n")};
  const auto look = sample::terminal(sample::at("11:00"), 40);
  REQUIRE(drill.page.readable);
  for (const auto& text : {drills_text(std::vector{drill}, {}, look), drill_start_text(drill, look),
                           truth_text(drill, look), inject_text(injects(drill.page).front(), look)}) {
    INFO(text);
    CHECK_FALSE(find_hidden(text, false));
    CHECK(text.find("2J") != std::string::npos);
    CHECK(sample::widest(text) <= 40);
  }
}
