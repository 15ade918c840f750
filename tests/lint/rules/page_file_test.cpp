// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/page_samples.h"

using namespace sitrep;
using namespace sitrep::sample;

TEST_CASE("a page lies where the program looks for it") {
  const auto misplaced = [](const std::string& text, const char* path) {
    return !of(lint_a_page(text, path), "misplaced-file").empty();
  };
  CHECK_FALSE(misplaced(good_playbook, "playbooks/a-1.toml"));
  CHECK_FALSE(misplaced(good_playbook, "ops/playbooks/a.toml"));
  CHECK(misplaced(good_playbook, "drills/a.toml"));
  CHECK(misplaced(good_playbook, "old-playbooks/a.toml"));
  CHECK(misplaced(good_playbook, "playbooks/more/a.toml"));
  CHECK(misplaced(good_playbook, "a.toml"));
  CHECK(misplaced(good_playbook, "playbooks/Two Words.toml"));
  CHECK(misplaced(good_playbook, "playbooks/.toml"));
  CHECK_FALSE(misplaced(good_drill, "drills/a.toml"));
  CHECK(misplaced(good_drill, "playbooks/a.toml"));
  CHECK_FALSE(misplaced(good_routine, "ops/sitrep.toml"));
  CHECK(misplaced(good_routine, "routine.toml"));
  for (const char* nowhere : {"-", "standard input"}) CHECK_FALSE(misplaced(good_playbook, nowhere));
}

TEST_CASE("a block lacks a field, and a page a part") {
  CHECK(told(routine(good_routine + "[[person]]\nrole = \"x\"\n[[person]]\nname = \"Sam\"\n")) ==
        "missing-field@15:1 this person lacks `name`: the name that everybody uses\n");
}

TEST_CASE("what cannot be seen is an error in names and a warning in text") {
  const auto found =
      routine(good_routine + "[[person]]\nname = \"Sam\"\naka = [\"S\", \"m\\u200b\"]\nreach = \"a\\u200b\"\n");
  CHECK(told(found) ==
        "hidden-character@17:13 U+200B in `aka` cannot be seen; take it out\n"
        "hidden-character@18:9 U+200B in `reach` cannot be seen; take it out\n");
  CHECK(found.at(0).level == Level::error);
  CHECK(found.at(1).level == Level::warning);
  CHECK(names(playbook(with(good_playbook, "\"EXP-203\"", "\"EXP\\u202e203\""))) == "hidden-character");
}

TEST_CASE("the file's own faults are found in pages too") {
  CHECK(names(playbook(good_playbook + "wat = 1\n")) == "unknown-key");
  CHECK(names(playbook(with(good_playbook, "\n", "\r\n"))) == "line-ends");
  CHECK(names(playbook(good_playbook + "<<<<<<< ours\n")) == "conflict-marker");
  CHECK(names(playbook(good_playbook + "what\n")) == "syntax");
}

TEST_CASE("a folder of a routine stays below it, and its time zone exists") {
  CHECK(told(routine(with(good_routine, "\"incidents\"", "\"../elsewhere\""))) ==
        "wrong-type@5:9 `where` is a folder below this one, like \"incidents\"\n");
  CHECK(names(routine(with(good_routine, "\"incidents\"", "\"a/.git\""))) == "wrong-type");
  CHECK(names(routine(with(good_routine, "\"incidents\"", "\"ops/log/\""))).empty());
  CHECK(told(routine(with(good_routine, "[owner]", "timezone = \"Europe/Berln\"\n[owner]"))) ==
        "unknown-word@2:12 there is no time zone \"Europe/Berln\"; did you mean Europe/Berlin?\n");
  CHECK(names(routine(with(good_routine, "[owner]", "timezone = \"UTC\"\n[owner]"))).empty());
}
