// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <string>

#include "sitrep/format/read.h"

using namespace sitrep;

namespace {

Page read(std::string_view format, const std::string& text) {
  return read_page("format = \"" + std::string(format) + "\"\n" + text, "x.toml", *find_page(format));
}

std::string told(const Page& page) {
  std::string all;
  for (const auto& problem : page.problems) {
    all += std::string(problem.rule) + "@" + std::to_string(problem.place.line) + ":" +
           std::to_string(problem.place.column) + " " + problem.message + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("a playbook is read with the place of everything") {
  const auto page = read("playbook/1", "title = \"t\"\nsymptoms = [\n  \"a\",\n  \"b\",\n]\nreviewed = 2026-11-23\n");
  CHECK(told(page).empty());
  CHECK(page.is("playbook"));
  CHECK(page.keys.text("title") == "t");
  CHECK(page.keys.list("symptoms").size() == 2);
  CHECK(page.keys.find("symptoms")->items[1].line == 5);
  CHECK(day(page.keys, "reviewed") == date::sys_days(date::year(2026) / 11 / 23));
  CHECK_FALSE(day(page.keys, "title"));
}

TEST_CASE("sections and blocks stand in the order of the file") {
  const auto page =
      read("drill/1", "minutes = 20\n[[inject]]\nafter = \"0m\"\n[[inject]]\nafter = \"5m\"\nx_mine = 1\n");
  CHECK(told(page).empty());
  REQUIRE(page.all("inject").size() == 2);
  CHECK(page.all("inject")[0]->text("after") == "0m");
  CHECK(page.all("inject")[1]->place.line == 5);
  CHECK(page.find("inject") == page.all("inject")[0]);
  CHECK(page.find("") == &page.keys);
  CHECK_FALSE(page.find("person"));
}

TEST_CASE("what does not fit is told where it stands, and is no value") {
  struct Case {
    std::string format, text, told;
  };
  const auto each = GENERATE(values<Case>({
      {"playbook/1", "reviewed = \"2026-11-23\"\n",
       "wrong-type@2:12 `reviewed` is a string; it has to be a date, like 2026-11-23\n"},
      {"playbook/1", "reviewed = 2026-11-23T10:00:00Z\n",
       "wrong-type@2:12 `reviewed` is a time; it has to be a date, like 2026-11-23\n"},
      {"playbook/1", "symptoms = \"a\"\n",
       "wrong-type@2:12 `symptoms` is a string; it has to be an array of strings\n"},
      {"playbook/1", "simptoms = [\"a\"]\n",
       "unknown-key@2:1 `simptoms` is no part of playbook/1; did you mean symptoms?\n"},
      {"playbook/1", "[inject]\nafter = \"1m\"\n", "unknown-key@2:2 `inject` is no part of playbook/1\n"},
      {"drill/1", "minutes = 0\n",
       "wrong-type@2:11 `minutes` is a number; it has to be a whole number from 1 to 240\n"},
      {"drill/1", "[[inject]]\nafter = \"soon\"\n",
       "wrong-type@3:9 `after` is no span of time that can be read; it has to be a duration in quotes, like \"5m\", or \"0m\"\n"},
      {"drill/1", "[[inject]]\nfrm = \"x\"\n", "unknown-key@3:1 `frm` is no part of drill/1; did you mean from?\n"},
      {"drill/1", "inject = \"x\"\n",
       "wrong-type@2:10 `inject` stands in blocks: write [[inject]] on a line of its own for each and its keys below\n"},
      {"drill/1", "inject = []\nx_mine = 1\n", ""},
      {"routine/1", "[drill]\nevery = \"monthly\"\n",
       "wrong-type@3:9 `every` is no span of time that can be read; it has to be a span in quotes, like \"1 month\" or \"2 weeks\"\n"},
      {"routine/1", "[drill]\nevery = \"1 month\"\n", ""},
  }));
  CAPTURE(each.text);
  CHECK(told(read(each.format, each.text)) == each.told);
}

TEST_CASE("a value that does not fit is an Odd") {
  const auto page = read("playbook/1", "symptoms = \"a\"\nreviewed = \"x\"\n");
  CHECK(std::holds_alternative<Odd>(page.keys.find("symptoms")->value));
  CHECK(page.keys.list("symptoms").empty());
  CHECK_FALSE(day(page.keys, "reviewed"));
}

TEST_CASE("damage is one problem, and nothing is read") {
  const auto broken = read("playbook/1", "title = \"t\"\nwhat\n");
  CHECK_FALSE(broken.readable);
  CHECK_FALSE(broken.is("playbook"));
  CHECK(told(broken) == "syntax@3:5 " + broken.problems.at(0).message + "\n");
  const auto conflict = read("playbook/1", "<<<<<<< ours\n=======\n>>>>>>> theirs\n");
  REQUIRE(conflict.problems.size() == 3);
  CHECK(conflict.problems[0].rule == "conflict-marker");
  CHECK_THAT(conflict.problems[0].message, Catch::Contains("keep what is right of both sides"));
}

TEST_CASE("a page of another format is told") {
  const auto& drill = *find_page("drill/1");
  CHECK(told(read_page("format = \"drill/2\"\n", "x", drill)) ==
        "unknown-format@1:10 this file is drill/2; this sitrep reads drill/1\n");
  CHECK(told(read_page("title = \"x\"\n", "x", drill)) ==
        "unknown-format@1:1 no `format`: the first line of such a file is format = \"drill/1\"\n");
}

TEST_CASE("what format says is found without parsing") {
  CHECK(format_said("format = \"drill/1\"\n") == "drill/1");
  CHECK(format_said("\xef\xbb\xbf# x\n\nformat='routine/1' # y\r\n") == "routine/1");
  CHECK(format_said("[a]\nformat = \"drill/1\"\n").empty());
  CHECK(format_said("format = drill\n").empty());
  CHECK(format_said("format = \"\"\n").empty());
  CHECK(format_said("").empty());
}
