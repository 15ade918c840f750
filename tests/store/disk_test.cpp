// SPDX-License-Identifier: MIT
// The disk in memory answers as the real one does, with the same words: else a test of a command would prove little.
#include "sitrep/store/disk.h"

#include <catch2/catch.hpp>
#include <memory>

#include "sitrep/store/real_disk.h"
#include "support/memory_disk.h"
#include "support/temp_folder.h"

using sitrep::Being;
using sitrep::Disk;
using sitrep::Error;
using sitrep::MemoryDisk;
using sitrep::RealDisk;
using sitrep::Replacement;
using sitrep::TempFolder;

namespace {

std::string with_entry(std::string_view old) { return std::string(old) + "entry\n"; }

// The reason alone: what stands after "could not <verb> <path>: ".
template <class Act>
std::string reason(const std::string& path, Act act) {
  try {
    act();
  } catch (const Error& error) {
    const std::string said = error.what();
    const auto end = said.find(path + ": ");
    return end == std::string::npos ? said : said.substr(end + path.size() + 2);
  }
  return "nothing";
}

}  // namespace

TEMPLATE_TEST_CASE("every disk answers alike", "", RealDisk, MemoryDisk) {
  const TempFolder here;
  TestType kind;
  Disk& disk = kind;
  const std::string root = here.path;
  const std::string log = root + "/incidents/log";
  const Replacement make{log, root, root + "/.lock", true};
  const Replacement append{log, root, root + "/.lock", false};

  CHECK(disk.look(log) == Being::nothing);
  CHECK(disk.read(log) == std::nullopt);
  CHECK(disk.list(root + "/incidents").empty());
  disk.write(root + "/sitrep.toml", "x", true, false);
  CHECK(reason(log, [&] { disk.replace(append, with_entry); }) == "no such file or directory");
  disk.replace(make, with_entry);
  CHECK(disk.look(root + "/incidents") == Being::folder);
  CHECK(disk.look(log) == Being::file);
  CHECK(reason(log, [&] { disk.replace(make, with_entry); }) == "it exists already");
  disk.replace(append, with_entry);
  CHECK(disk.read(log) == "entry\nentry\n");
  REQUIRE(disk.list(root + "/incidents").size() == 1);
  CHECK(disk.list(root + "/incidents")[0].name == "log");

  CHECK(reason(log, [&] { disk.replace(append, [](std::string_view) { return std::string(); }); }) ==
        "what stands in it would have changed");
  CHECK(reason(log, [&] {
          disk.replace(append, [](std::string_view old) { return std::string(old).append(16 << 20, 'x'); });
        }) == "it would be larger than 16 MiB");
  CHECK_THROWS_AS(disk.replace(append, [](std::string_view) -> std::string { throw 1; }), int);
  CHECK(disk.read(log) == "entry\nentry\n");
  auto whole = append;
  whole.whole = true;  // only who says so may change what stands
  disk.replace(whole, [](std::string_view) { return std::string("other\n"); });
  CHECK(disk.read(log) == "other\n");

  CHECK(reason(log, [&] { disk.write(log, "x", true, false); }) == "it exists already");
  CHECK(reason(root, [&] { disk.read(root); }) == "it is a folder");
  disk.remove(log);
  disk.remove(log);
  CHECK(disk.look(log) == Being::nothing);
  CHECK(disk.canonical(root + "/./incidents/../sitrep.toml") == root + "/sitrep.toml");
}

TEST_CASE("the disk in memory fails when told and is edited when told") {
  MemoryDisk disk;
  disk.files["/r/log"] = "one\n";
  const Replacement append{"/r/log", "/r", "/r/.lock", false};
  disk.fail_next("no space left on device");
  CHECK_THROWS_WITH(disk.replace(append, with_entry), "could not write /r/log: no space left on device");
  disk.unsure_next();
  CHECK_THROWS_AS(disk.replace(append, with_entry), sitrep::Unsure);
  CHECK(disk.files.at("/r/log") == "one\nentry\n");
  int edits = 0;
  disk.meanwhile = [&](MemoryDisk& it) {
    if (++edits == 1) it.files["/r/log"] = "edited\n";
  };
  disk.replace(append, with_entry);
  CHECK(disk.files.at("/r/log") == "edited\nentry\n");
}
