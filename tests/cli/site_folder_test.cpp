// SPDX-License-Identifier: MIT
#include "cli/site_folder.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "sitrep/store/real_disk.h"
#include "support/memory_disk.h"
#include "support/temp_folder.h"

using namespace sitrep;

namespace {

const std::vector<std::string> two = {"incidents/a.html", "index.html"};

SiteFolder::Done build(Disk& disk, const std::vector<std::string>& paths = two, const std::string& key = "k",
                       const std::string& from = "1", const std::string& at = "/out") {
  SiteFolder folder(disk, at, "out");
  folder.begin(key, paths);
  for (const auto& path : paths) {
    if (folder.holds(path, from)) {
      folder.keep(path);
    } else {
      folder.write(path, from, path + " of " + from);
    }
  }
  return folder.finish();
}

}  // namespace

TEST_CASE("site folder: only what changed is written, and nothing holds where another key rules") {
  MemoryDisk disk;
  CHECK(build(disk).written == 2);
  const auto before = disk.files;
  CHECK(build(disk).written == 0);
  CHECK(disk.files == before);
  CHECK(build(disk, two, "k", "2").written == 2);
  CHECK(disk.files["/out/index.html"] == "index.html of 2");
  disk.files.erase("/out/index.html");
  CHECK(build(disk, two, "k", "2").written == 1);
  SiteFolder folder(disk, "/out", "out");
  folder.begin("other", two);
  CHECK_FALSE(folder.holds("index.html", "2"));
}

TEST_CASE("site folder: what no longer belongs is removed, unless it was changed by hand") {
  MemoryDisk disk;
  build(disk, {"incidents/a.html", "incidents/b.html", "index.html"});
  disk.files["/out/incidents/mine.txt"] = "notes";
  disk.files["/out/incidents/b.html"] = "by hand";
  const auto done = build(disk, {"index.html"});
  CHECK(done.removed == 1);
  CHECK(done.left == std::vector<std::string>{"incidents/b.html"});
  CHECK_FALSE(disk.files.contains("/out/incidents/a.html"));
  CHECK(disk.files["/out/incidents/b.html"] == "by hand");
  CHECK(disk.files["/out/incidents/mine.txt"] == "notes");
}

TEST_CASE("site folder: a page that could not be made is not left to stand") {
  MemoryDisk disk;
  build(disk);
  SiteFolder folder(disk, "/out", "out");
  folder.begin("k", two);
  folder.drop("incidents/a.html");
  folder.keep("index.html");
  CHECK(folder.finish().removed == 1);
  CHECK_FALSE(disk.files.contains("/out/incidents/a.html"));
}

TEST_CASE("site folder: somebody else's folder and somebody else's file are never touched") {
  MemoryDisk disk;
  disk.files["/out/thesis.txt"] = "x";
  const auto before = disk.files;
  CHECK_THROWS_WITH(build(disk), Catch::Contains("out is not empty and was not made by export site"));
  CHECK(disk.files == before);
  disk.files["/out/.sitrep-site"] = "something else";
  CHECK_THROWS_AS(build(disk), Error);
  disk.files.clear();
  disk.files["/out"] = "a file";
  CHECK_THROWS_WITH(build(disk), Catch::Contains("out is no folder"));
  disk.files.clear();
  build(disk);
  disk.files["/out/incidents/c.html"] = "mine";
  const auto site = disk.files;
  CHECK_THROWS_WITH(build(disk, {"incidents/c.html", "index.html"}),
                    Catch::Contains("out/incidents/c.html was not made by export site"));
  CHECK(disk.files == site);
}

TEST_CASE("site folder: a run that was stopped leaves a folder that the next one knows") {
  MemoryDisk disk;
  {
    SiteFolder folder(disk, "/out", "out");
    folder.begin("k", two);
    folder.write("incidents/a.html", "1", "half of it");
  }
  CHECK(build(disk).written == 2);
  CHECK(disk.files["/out/incidents/a.html"] == "incidents/a.html of 1");
  {
    SiteFolder folder(disk, "/out", "out");
    folder.begin("other", {"incidents/z.html", "index.html"});
    folder.write("incidents/z.html", "1", "z");
    folder.write("index.html", "1", "made with the other key");
  }
  const auto done = build(disk);
  CHECK(done.removed == 1);
  CHECK_FALSE(disk.files.contains("/out/incidents/z.html"));
  CHECK(disk.files["/out/index.html"] == "index.html of 1");
}

TEST_CASE("site folder: no link in it leads a page elsewhere") {
  const TempFolder temp;
  const std::filesystem::path top = temp.path;
  std::filesystem::create_directories(top / "elsewhere");
  RealDisk disk;
  CHECK(build(disk, two, "k", "1", temp / "out").written == 2);
  std::filesystem::remove_all(top / "out/incidents");
  std::filesystem::create_directory_symlink(top / "elsewhere", top / "out/incidents");
  CHECK_THROWS_WITH(build(disk, two, "k", "2", temp / "out"), Catch::Contains("out/incidents is no folder"));
  CHECK(std::filesystem::is_empty(top / "elsewhere"));
}
