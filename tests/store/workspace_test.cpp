// SPDX-License-Identifier: MIT
#include "sitrep/store/workspace.h"

#include <catch2/catch.hpp>

#include "sitrep/store/real_disk.h"
#include "support/memory_disk.h"
#include "support/temp_folder.h"

using namespace sitrep;
namespace fs = std::filesystem;

TEST_CASE("the root is the nearest folder with a routine") {
  MemoryDisk disk(
      {{"/a/b/sitrep.toml", "format = \"routine/1\"\n[record]\nwhere = \"logs/\"\n"}, {"/a/sitrep.toml", ""}});
  disk.folders = {"/a/.git", "/a/b/c/d"};
  const auto workspace = find_workspace(disk, "/a/b/c/d");
  CHECK(workspace.root == "/a/b");
  CHECK(workspace.routine.present);
  CHECK(workspace.folder == "/a/b/logs");
  CHECK(workspace.git_dir == "/a/.git");
  CHECK(workspace.lock == "/a/.git/sitrep.lock");
}

TEST_CASE("without a routine the root is git's top and without git the start") {
  MemoryDisk disk;
  disk.folders = {"/a/.git", "/a/b", "/c/d"};
  CHECK(find_workspace(disk, "/a/b").root == "/a");
  const auto bare = find_workspace(disk, "/c/d/");
  CHECK(bare.root == "/c/d");
  CHECK(bare.git_dir.empty());
  CHECK(bare.lock == "/c/d/incidents/.sitrep.lock");
  CHECK_FALSE(bare.routine.present);
}

TEST_CASE("a linked worktree's git directory is where its file points") {
  MemoryDisk disk({{"/tree/.git", "gitdir: ../main/.git/worktrees/tree\n"},
                   {"/other/.git", "gitdir: /nowhere\n"},
                   {"/odd/.git", "what"}});
  disk.folders = {"/main/.git/worktrees/tree", "/tree/a", "/other/a", "/odd/a"};
  CHECK(find_workspace(disk, "/tree/a").lock == "/tree/../main/.git/worktrees/tree/sitrep.lock");
  CHECK(find_workspace(disk, "/other/a").git_dir.empty());
  CHECK(find_workspace(disk, "/odd/a").git_dir.empty());
}

TEST_CASE("a start that is no folder is told") {
  MemoryDisk disk;
  disk.files["/a/file"] = "";
  CHECK_THROWS_WITH(find_workspace(disk, "/a/file"), Catch::Contains("/a/file is no folder; -C DIR"));
  CHECK_THROWS_AS(find_workspace(disk, "/nowhere"), Error);
}

TEST_CASE("the folder of incidents stays below the root") {
  const auto where =
      GENERATE(as<std::string>(), "..", "../x", "a/../../x", "/tmp", "", ".git", "a/.git/x", "a\\u001bb");
  CAPTURE(where);
  MemoryDisk disk;
  disk.files["/a/sitrep.toml"] = "format = \"routine/1\"\n[record]\nwhere = \"" + where + "\"\n";
  const auto workspace = find_workspace(disk, "/a");
  CHECK(workspace.folder == "/a/incidents");
  REQUIRE(workspace.routine.problems.size() == 1);
  CHECK_THAT(workspace.routine.problems[0].message, Catch::Contains("a folder below this one"));
}

TEST_CASE("a routine that leads outside is not read") {
  TempFolder top;
  fs::create_directory(top / "root");
  top.put("outside.toml", "format = \"routine/1\"\ntimezone = \"Europe/Berlin\"\n");
  fs::create_symlink("../outside.toml", top / "root/sitrep.toml");
  RealDisk disk;
  const auto workspace = find_workspace(disk, top / "root");
  CHECK(workspace.root == top / "root");
  CHECK(workspace.routine.timezone.empty());
  REQUIRE(workspace.routine.problems.size() == 1);
  CHECK_THAT(workspace.routine.problems[0].message, Catch::Contains("outside its folder, and is not read"));
}

TEST_CASE("paths are shown relative to the root") {
  Workspace workspace;
  workspace.root = "/a";
  CHECK(shown(workspace, "/a/incidents/x.toml") == "incidents/x.toml");
  CHECK(shown(workspace, "/ab/x.toml") == "/ab/x.toml");
  workspace.root = "/";
  CHECK(shown(workspace, "/x.toml") == "x.toml");
}

TEST_CASE("paths are joined with one slash") {
  CHECK(join_path("/a", "b") == "/a/b");
  CHECK(join_path("/a/", "b") == "/a/b");
  CHECK(join_path("/", "b") == "/b");
  CHECK(join_path("/a", "/b") == "/b");
  CHECK(join_path("/a", "") == "/a/");
}

TEST_CASE("a slug is made of the title") {
  CHECK(slug("Acme cannot export invoices") == "acme-cannot-export-invoices");
  CHECK(slug("  Ünïcode & Groß -- ÉXPORT!! ") == "unicode-gross-export");
  CHECK(slug("can't, can\u2019t") == "cant-cant");
  CHECK(slug("../../etc/passwd") == "etc-passwd");
  CHECK(slug("漢字") == "incident");
  CHECK(slug("") == "incident");
  CHECK(slug("\xff\xfe") == "incident");
  CHECK(slug("ﬁle ２") == "file-2");
  const std::string long_title = "customers of the northern region cannot export their invoices since the release";
  CHECK(slug(long_title) == "customers-of-the-northern-region-cannot-export-their");
  CHECK(slug(std::string(100, 'x')) == std::string(60, 'x'));
  for (const auto* title : {"a", "--a--", "\x1b[2J", "a\nb"}) CHECK(is_slug(slug(title)));
}

TEST_CASE("an id that is given is a slug of at most 80") {
  CHECK(is_slug("2026-11-23-acme"));
  CHECK(is_slug(std::string(80, 'a')));
  for (const auto& id : {std::string(81, 'a'), std::string(), std::string("-a"), std::string("A"), std::string("a/b"),
                         std::string("a.b"), std::string("ü"), std::string("a b"), std::string("..")}) {
    CHECK_FALSE(is_slug(id));
  }
}

TEST_CASE("a new id steps aside for those that are taken") {
  MemoryDisk disk({{"/a/incidents/2026-11-23-acme.toml", ""}, {"/a/incidents/2026-11-23-acme-2.toml", ""}});
  const auto workspace = find_workspace(disk, "/a");
  CHECK(new_incident_id(disk, workspace, "2026-11-23", "Acme") == "2026-11-23-acme-3");
  CHECK(new_incident_id(disk, workspace, "2026-11-24", "Acme") == "2026-11-24-acme");
}
