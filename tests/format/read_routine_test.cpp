// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <string>

#include "sitrep/format/read.h"

using namespace sitrep;

namespace {

Routine read(const std::string& text) { return read_routine("format = \"routine/1\"\n" + text, "sitrep.toml"); }

std::string told(const Routine& routine) {
  std::string all;
  for (const auto& problem : routine.problems) {
    all += std::string(problem.rule) + "@" + std::to_string(problem.place.line) + ":" +
           std::to_string(problem.place.column) + " " + problem.message + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("every key of a routine is read") {
  const auto routine = read(R"(timezone = "Europe/Berlin"
[owner]
who = "a"
handoff = "b"
[record]
where = "logs"
thread = "c"
branch = "d"
[customer]
voice = "Sam"
update_every = "45m"
[product]
joins = "e"
stays_out = "f"
[fixed]
means = "g"
watch_for = "1h30m"
strict = true
skip = ["no-review"]
[review]
within = "3d"
[room]
limit = 7
[drill]
every = "3 months"
[start]
checks = []
[words]
teams = ["backend"]
jargon = ["pod", "OOM"]
[[person]]
name = "Mina"
aka = ["Mina Patel"]
role = "lead"
reach = "h"
x_desk = 4
[[person]]
name = "Sam"
)");
  CHECK(told(routine).empty());
  CHECK(routine.present);
  CHECK(routine.timezone == "Europe/Berlin");
  CHECK(routine.owner_who + routine.owner_handoff == "ab");
  CHECK(routine.record_where + routine.record_thread + routine.record_branch == "logscd");
  CHECK(routine.customer_voice == "Sam");
  CHECK(routine.update_every == std::chrono::minutes(45));
  CHECK(routine.product_joins + routine.product_stays_out + routine.fixed_means == "efg");
  CHECK(routine.watch_for == std::chrono::minutes(90));
  CHECK(routine.strict);
  CHECK(routine.skip == std::vector<std::string>{"no-review"});
  CHECK(routine.review_within == std::chrono::hours(72));
  CHECK(routine.room_limit == 7);
  CHECK(routine.drill_every == "3 months");
  CHECK(routine.start_checks.empty());
  CHECK(routine.team_words.size() == 1);
  CHECK(routine.jargon_words.size() == 2);
  REQUIRE(routine.people.size() == 2);
  CHECK(routine.people[0].aka == std::vector<std::string>{"Mina Patel"});
  CHECK(routine.people[0].role + routine.people[0].reach == "leadh");
  CHECK(routine.people[0].place.line == 32);
  CHECK(routine.people[1].name == "Sam");
}

TEST_CASE("what is missing keeps its default") {
  const auto routine = read("");
  CHECK(told(routine).empty());
  CHECK(routine.update_every == std::chrono::minutes(30));
  CHECK(routine.record_where == "incidents");
  CHECK(routine.start_checks.size() == 3);
}

TEST_CASE("what is wrong keeps its default and is told with its cure") {
  struct Case {
    std::string text, told;
  };
  const auto each = GENERATE(values<Case>({
      {"[customer]\nupdate_every = 30\n",
       "wrong-type@3:16 `update_every` is a number; it has to be a duration in quotes, like \"30m\", \"2h\" or \"2d\"\n"},
      {"[customer]\nupdate_every = \"soon\"\n",
       "wrong-type@3:16 `update_every` is no span of time that can be read; it has to be a duration in quotes, like \"30m\", \"2h\" or \"2d\"\n"},
      {"[customer]\nupdate_every = \"0m\"\n",
       "wrong-type@3:16 `update_every` is no span of time that can be read; it has to be a duration in quotes, like \"30m\", \"2h\" or \"2d\"\n"},
      {"[fixed]\nstrict = \"yes\"\n", "wrong-type@3:10 `strict` is a string; it has to be true or false\n"},
      {"[fixed]\nskip = \"no-review\"\n", "wrong-type@3:8 `skip` is a string; it has to be an array of strings\n"},
      {"[room]\nlimit = 0\n", "wrong-type@3:9 `limit` is a number; it has to be a whole number from 1 to 1000\n"},
      {"[room]\nlimit = 9223372036854775807\n",
       "wrong-type@3:9 `limit` is a number; it has to be a whole number from 1 to 1000\n"},
      {"timezone = 1\n", "wrong-type@2:12 `timezone` is a number; it has to be a string\n"},
      {"room = 5\n", "wrong-type@2:8 `room` is a section: write [room] on a line of its own and its keys below\n"},
      {"person = \"Mina\"\n",
       "wrong-type@2:10 `person` stands in blocks: write [[person]] on a line of its own for each and its keys below\n"},
      {"[[person]]\nrole = \"x\"\n", ""},  // the rule missing-field tells
      {"[[person]]\nname = \"Mina\"\naka = \"M\"\n",
       "wrong-type@4:7 `aka` is a string; it has to be an array of strings, names\n"},
      {"[[person]]\nname = \"Mina\"\nrol = \"M\"\n",
       "unknown-key@4:1 `rol` is no part of routine/1; did you mean role?\n"},
      {"timezon = \"x\"\n", "unknown-key@2:1 `timezon` is no part of routine/1; did you mean timezone?\n"},
      {"[rooms]\nlimit = 3\n", "unknown-key@2:2 `rooms` is no part of routine/1; did you mean room?\n"},
      {"[room]\nlimt = 3\n", "unknown-key@3:1 `limt` is no part of routine/1; did you mean limit?\n"},
      {"x_mine = 1\n[room]\nx_mine = 1\n", ""},
      {"room.limit = 3\n", ""},
  }));
  CAPTURE(each.text);
  CHECK(told(read(each.text)) == each.told);
}

TEST_CASE("a broken routine is one problem and the defaults") {
  const auto broken = read("[room]\nlimit = 3\nwhat\n");
  CHECK(broken.present);
  CHECK(broken.room_limit == 5);
  REQUIRE(broken.problems.size() == 1);
  CHECK(broken.problems[0].rule == "syntax");
  CHECK(broken.problems[0].place.line == 4);
  const auto conflict = read("<<<<<<< ours\n=======\n>>>>>>> theirs\n");
  CHECK(conflict.problems.size() == 3);
  CHECK(conflict.problems[0].rule == "conflict-marker");
}

TEST_CASE("another format is told") {
  CHECK(told(read_routine("format = \"routine/2\"\n[room]\nlimit = 3\n", "x")) ==
        "unknown-format@1:10 this file is routine/2; this sitrep reads routine/1\n");
  CHECK(told(read_routine("[room]\nlimit = 3\n", "x")) ==
        "unknown-format@1:1 no `format`: the first line of sitrep.toml is format = \"routine/1\"\n");
}

TEST_CASE("what a key is called reaches no terminal as it stands") {
  CHECK_THAT(told(read("\"\\u001b[2J\" = 1\n")), Catch::Contains("`\\u{001b}[2J` is no part"));
}
