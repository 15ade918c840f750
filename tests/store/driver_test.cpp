// SPDX-License-Identifier: MIT
// Seen to fail: with every line of .gitattributes that says merge=sitrep taken for ours, with the configuration of a
// linked worktree looked for in its own folder.
#include "sitrep/store/driver.h"

#include <catch2/catch.hpp>

#include "support/memory_disk.h"

using namespace sitrep;

namespace {

const std::string line = "incidents/*.toml text eol=lf merge=sitrep\n";
const std::string config =
    "[core]\n\tbare = false\n[merge \"sitrep\"]\n\tname = x\n\tdriver = sitrep merge-driver %O %A %B %L %P\n";

Workspace at(MemoryDisk& disk) {
  disk.folders.insert("/repo/.git");
  return find_workspace(disk, "/repo");
}

// Answers only what ends like this.
RunProgram git_that_says(const std::string& asked, const std::string& answer) {
  return [asked, answer](const Program& program) {
    std::string all;
    for (const auto& word : program.words) all += word + " ";
    return all.ends_with(asked + " ") ? Ran{0, answer, {}} : Ran{1, {}, {}};
  };
}

}  // namespace

TEST_CASE("the driver is set up when the attribute and the configuration say so") {
  MemoryDisk disk({{"/repo/.gitattributes", "*.md text\n" + line}, {"/repo/.git/config", config}});
  const auto setup = glance_at_driver(disk, at(disk));
  CHECK(setup.repository);
  CHECK(setup.attribute);
  CHECK(setup.driver);
  CHECK(setup.complete());
  CHECK(driver_advice(setup).empty());
}

TEST_CASE("outside of a repository nothing is missing") {
  MemoryDisk disk;
  disk.folders = {"/repo"};
  CHECK(glance_at_driver(disk, find_workspace(disk, "/repo")).complete());
}

TEST_CASE("what is missing is told, and git is asked for what may be elsewhere") {
  MemoryDisk disk;
  disk.files["/repo/.git/config"] = "[merge \"other\"]\n\tdriver = x\n";
  const auto workspace = at(disk);
  CHECK_THAT(driver_advice(glance_at_driver(disk, workspace)), Catch::Contains("sitrep init"));
  const auto global =
      look_at_driver(disk, workspace, git_that_says("config --get merge.sitrep.driver", "sitrep merge-driver\n"));
  CHECK(global.driver);
  CHECK(!global.attribute);
  const auto info = look_at_driver(disk, workspace,
                                   git_that_says("check-attr merge -- incidents/2026-01-01-any.toml",
                                                 "incidents/2026-01-01-any.toml: merge: sitrep\n"));
  CHECK(info.attribute);
  CHECK(!info.driver);
  disk.files["/repo/.gitattributes"] = line;
  CHECK_THAT(driver_advice(glance_at_driver(disk, workspace)), Catch::Contains("in this clone"));
}

TEST_CASE("a linked worktree has the configuration of its repository") {
  MemoryDisk disk({{"/repo/.git", "gitdir: /main/.git/worktrees/repo\n"},
                   {"/main/.git/worktrees/repo/commondir", "../..\n"},
                   {"/main/.git/config", config},
                   {"/repo/.gitattributes", line}});
  CHECK(glance_at_driver(disk, find_workspace(disk, "/repo")).complete());
}

TEST_CASE("the attribute is added once and other lines stay") {
  MemoryDisk disk;
  disk.folders = {"/repo"};
  const auto workspace = at(disk);
  CHECK(with_attribute("", workspace) == line);
  CHECK(with_attribute(line, workspace) == line);
  CHECK(with_attribute("*.png binary", workspace) == "*.png binary\n" + line);
  CHECK(with_attribute("  incidents/*.toml\tmerge=sitrep -diff\r\n", workspace) ==
        "  incidents/*.toml\tmerge=sitrep -diff\r\n");
  const std::string other = "notes/*.toml merge=sitrep\n";
  CHECK(with_attribute(other, workspace) == other + line);
  // The last line counts.
  const std::string overruled = line + "incidents/*.toml merge=union\n";
  CHECK(with_attribute(overruled, workspace) == overruled + line);
  const std::string unlike = "incidents/*.toml merge=sitrepper\n";
  CHECK(with_attribute(unlike, workspace) == unlike + line);
}

TEST_CASE("a folder of any name is one pattern") {
  MemoryDisk disk;
  disk.files["/repo/sitrep.toml"] = "format = \"routine/1\"\n[record]\nwhere = \"ops [eu]/the logs\"\n";
  CHECK(attribute_line(at(disk)) == "\"ops \\\\[eu]/the logs/*.toml\" text eol=lf merge=sitrep");
}
