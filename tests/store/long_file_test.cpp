// SPDX-License-Identifier: MIT
#include "sitrep/store/long_file.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "sitrep/store/real_disk.h"
#include "support/memory_disk.h"
#include "support/temp_folder.h"

using namespace sitrep;
using Catch::Matchers::Equals;

TEST_CASE("a long file is there once it is ended, whole, and until then what stood before") {
  const TempFolder here;
  RealDisk disk;
  here.put("rows", "old");
  ::chmod((here / "rows").c_str(), 0640);
  const auto file = begin_long_file(disk, here / "rows");
  const std::string piece(100'000, 'x');
  file->put(piece);
  file->put("end\n");
  CHECK(here.bytes("rows") == "old");
  file->end();
  CHECK(here.bytes("rows") == piece + "end\n");
  CHECK(here.names() == std::set<std::string>{"rows"});
  struct stat status = {};
  REQUIRE(::stat((here / "rows").c_str(), &status) == 0);
  CHECK((status.st_mode & 07777) == 0640);
}

TEST_CASE("a long file that is not ended leaves nothing behind") {
  const TempFolder here;
  RealDisk disk;
  {
    const auto file = begin_long_file(disk, here / "rows");
    file->put("half");
    CHECK(here.names().size() == 1);
  }
  CHECK(here.names().empty());
  CHECK_THROWS_WITH(begin_long_file(disk, here.path), Equals("could not write " + here.path + ": it is a folder"));
}

TEST_CASE("a disk in memory is given a long file as a whole") {
  MemoryDisk disk;
  const auto file = begin_long_file(disk, "/a/rows");
  file->put("one\n");
  file->put("two\n");
  CHECK(disk.look("/a/rows") == Being::nothing);
  file->end();
  CHECK(disk.read("/a/rows") == "one\ntwo\n");
}
