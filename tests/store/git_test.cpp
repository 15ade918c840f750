// SPDX-License-Identifier: MIT
#include "sitrep/store/git.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

// Answers every call with the same, and remembers the last one.
struct Answering {
  Ran answer;
  Program last = {};

  RunProgram run() {
    return [this](const Program& program) {
      last = program;
      return answer;
    };
  }
  bool has(std::string_view word) const { return std::ranges::find(last.words, word) != last.words.end(); }
  bool unsets(std::string_view name) const {
    return std::ranges::any_of(last.env, [&](const auto& each) { return each.first == name && !each.second; });
  }
};

Workspace repository() {
  Workspace workspace;
  workspace.root = "/repo/ops";
  workspace.work_tree = "/repo";
  workspace.git_dir = "/repo/.git";
  return workspace;
}

}  // namespace

TEST_CASE("git is asked of the repository that was found, and runs nothing that its files name") {
  Answering git{{0, "", ""}};
  Git(git.run(), repository()).ask({"status"});
  CHECK(git.last.words[0] == "git");
  CHECK(git.last.words[1] == "-C");
  CHECK(git.last.words[2] == "/repo");
  CHECK(git.last.words.back() == "status");
  for (const char* guard :
       {"safe.bareRepository=explicit", "core.fsmonitor=false", "core.hooksPath=/dev/null", "--no-pager"}) {
    CHECK(git.has(guard));
  }
  CHECK(git.unsets("GIT_DIR"));
  CHECK(git.unsets("GIT_INDEX_FILE"));
}

TEST_CASE("a folder in no repository is told with what makes one") {
  Answering git{{}};
  Workspace nowhere;
  nowhere.root = "/tmp/x";
  CHECK_THROWS_WITH(Git(git.run(), nowhere), "/tmp/x is in no git repository; git init makes one");
}

TEST_CASE("a revision is never taken for an option") {
  Answering git{{0, "abc\n", ""}};
  const Git at(git.run(), repository());
  CHECK(at.commit("main") == "abc");
  CHECK(git.last.words.back() == "main^{commit}");
  CHECK_FALSE(at.commit("--all"));
  CHECK_FALSE(at.commit(""));
}

TEST_CASE("trees, stages and objects are read whatever the paths are called") {
  using namespace std::string_literals;
  Answering git{{0,
                 "100644 blob aa\tincidents/a b.toml\0"s
                 "120000 blob bb\tincidents/line\nbreak\0"s,
                 ""}};
  const Git at(git.run(), repository());
  const auto tree = at.tree("abc", "incidents");
  REQUIRE(tree.size() == 2);
  CHECK(tree[0].hash == "aa");
  CHECK(tree[0].path == "incidents/a b.toml");
  CHECK(tree[1].mode == "120000");
  CHECK(tree[1].path == "incidents/line\nbreak");

  git.answer.out =
      "100644 aa 1\tincidents/a.toml\0"s
      "100644 cc 3\tincidents/a.toml\0"s;
  const auto stages = at.stages("incidents/a.toml");
  REQUIRE(stages.size() == 2);
  CHECK(stages[1].stage == 3);
  CHECK(stages[1].hash == "cc");

  git.answer.out = "aa blob 3\na\nb\nbb missing\ncc blob 0\n\n";
  const auto blobs = at.blobs({"aa", "bb", "cc"});
  REQUIRE(blobs.size() == 3);
  CHECK(blobs[0] == "a\nb");
  CHECK_FALSE(blobs[1]);
  CHECK(blobs[2] == "");
  CHECK(git.last.input == "aa\nbb\ncc\n");
}

TEST_CASE("what git says is told in one safe line") {
  CHECK(words_of({128, "", "warning: x\nfatal: bad revision '\x1b[31m'\nmore\n"}) == "bad revision '\\u{001b}[31m'");
  CHECK(words_of({1, "", "hint only\n"}) == "hint only");
  CHECK(words_of({5, "", ""}) == "git ended with status 5");
  CHECK(words_of({}) == "git could not be started");
  Answering git{{128, "", "fatal: not there\n"}};
  CHECK_THROWS_WITH(Git(git.run(), repository()).must({"x"}, "read it"), "git could not read it: not there");
}

TEST_CASE("a path is named from the top of the work tree") {
  Answering git{{}};
  const Git at(git.run(), repository());
  CHECK(at.inside("/repo/ops/incidents/a.toml") == "ops/incidents/a.toml");
  CHECK_FALSE(at.inside("/other/a.toml"));
  CHECK_FALSE(at.inside("/repository/a.toml"));
}
