// SPDX-License-Identifier: MIT
#include "sitrep/store/real_disk.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "support/temp_folder.h"

using Catch::Matchers::Equals;
using sitrep::Being;
using sitrep::Error;
using sitrep::RealDisk;
using sitrep::TempFolder;
namespace fs = std::filesystem;

namespace {

mode_t mode_of(const std::string& path) {
  struct stat status = {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

}  // namespace

TEST_CASE("look says what a path leads to") {
  const TempFolder here;
  RealDisk disk;
  here.put("file", "");
  fs::create_symlink("file", here / "good");
  fs::create_symlink("nowhere", here / "dangling");
  fs::create_symlink("loop", here / "loop");
  ::mkfifo((here / "fifo").c_str(), 0600);
  CHECK(disk.look(here / "file") == Being::file);
  CHECK(disk.look(here.path) == Being::folder);
  CHECK(disk.look(here / "good") == Being::file);
  CHECK(disk.look(here / "dangling") == Being::link);
  CHECK(disk.look(here / "loop") == Being::link);
  CHECK(disk.look(here / "fifo") == Being::other);
  CHECK(disk.look(here / "nothing") == Being::nothing);
  CHECK(disk.look(here / "file/below") == Being::nothing);
}

TEST_CASE("list sorts by name and follows no link") {
  const TempFolder here;
  RealDisk disk;
  here.put("b", "");
  fs::create_directory(here / "c");
  fs::create_symlink("c", here / "a");
  const auto listed = disk.list(here.path);
  REQUIRE(listed.size() == 3);
  CHECK(listed[0].name == "a");
  CHECK(listed[0].being == Being::link);
  CHECK(listed[1].being == Being::file);
  CHECK(listed[2].being == Being::folder);
  CHECK(disk.list(here / "nothing").empty());
  CHECK_THROWS_WITH(disk.list(here / "b"), Equals("could not list " + (here / "b") + ": not a directory"));
}

TEST_CASE("read gives the bytes of regular files only and never blocks") {
  const TempFolder here;
  RealDisk disk;
  const std::string odd("a\0b\r\n\xff", 6);
  here.put("odd", odd);
  CHECK(disk.read(here / "odd") == odd);
  CHECK(disk.read(here / "nothing") == std::nullopt);
  CHECK(disk.read(here / "odd/below") == std::nullopt);
  ::mkfifo((here / "fifo").c_str(), 0600);
  CHECK_THROWS_WITH(disk.read(here / "fifo"),
                    Equals("could not read " + (here / "fifo") + ": it is not a regular file"));
  CHECK_THROWS_WITH(disk.read(here.path), Equals("could not read " + here.path + ": it is a folder"));
}

TEST_CASE("read takes 16 MiB and no byte more") {
  const TempFolder here;
  RealDisk disk;
  here.put("big", "");
  fs::resize_file(here / "big", std::uintmax_t{16} << 20);
  CHECK(disk.read(here / "big")->size() == std::size_t{16} << 20);
  fs::resize_file(here / "big", (std::uintmax_t{16} << 20) + 1);
  CHECK_THROWS_WITH(disk.read(here / "big"), Equals("could not read " + (here / "big") + ": it is larger than 16 MiB"));
}

TEST_CASE("write makes folders and keeps a secret") {
  const TempFolder here;
  RealDisk disk;
  const mode_t mask = ::umask(022);
  disk.write(here / "state/sitrep/spool", "x", true, true);
  disk.write(here / "plain/file", "x", false, false);
  ::umask(mask);
  CHECK(here.bytes("state/sitrep/spool") == "x");
  CHECK(mode_of(here / "state") == 0700);
  CHECK(mode_of(here / "state/sitrep") == 0700);
  CHECK(mode_of(here / "state/sitrep/spool") == 0600);
  CHECK(mode_of(here / "plain") == 0755);
  CHECK(mode_of(here / "plain/file") == 0644);
  CHECK(here.names("plain") == std::set<std::string>{"file"});
}

TEST_CASE("write replaces as a whole and keeps the mode but never what it must not") {
  const TempFolder here;
  RealDisk disk;
  here.put("file", "a long old text");
  ::chmod((here / "file").c_str(), 0640);
  disk.write(here / "file", "new", false, false);
  CHECK(here.bytes("file") == "new");
  CHECK(mode_of(here / "file") == 0640);
  CHECK_THROWS_WITH(disk.write(here / "file", "x", true, false),
                    Equals("could not write " + (here / "file") + ": it exists already"));
  CHECK(here.bytes("file") == "new");
  CHECK_THROWS_WITH(disk.write(here.path, "x", false, false),
                    Equals("could not write " + here.path + ": it is a folder"));
  CHECK(here.names() == std::set<std::string>{"file"});
}

TEST_CASE("write replaces a link and leaves what it leads to") {
  const TempFolder here;
  RealDisk disk;
  here.put("victim", "mine");
  fs::create_symlink("victim", here / "link");
  disk.write(here / "link", "new", false, false);
  CHECK(here.bytes("victim") == "mine");
  CHECK(here.bytes("link") == "new");
  CHECK_FALSE(fs::is_symlink(here / "link"));
}

TEST_CASE("write removes what a killed one left and not what another program is writing") {
  const TempFolder here;
  RealDisk disk;
  here.put(".sitrep-file-0123456789ab.new", "half a te");
  here.put(".sitrep-file-aaaaaaaaaaaa.new", "in the mid");
  here.put(".sitrep-file-bbbbbbbbbbbb.tmp", "made under the lock");
  const int writing = ::open((here / ".sitrep-file-aaaaaaaaaaaa.new").c_str(), O_WRONLY | O_CLOEXEC);
  REQUIRE(::flock(writing, LOCK_EX) == 0);
  disk.write(here / "file", "new", false, false);
  ::close(writing);
  CHECK(here.names() ==
        std::set<std::string>{".sitrep-file-aaaaaaaaaaaa.new", ".sitrep-file-bbbbbbbbbbbb.tmp", "file"});
}

TEST_CASE("remove is content with nothing") {
  const TempFolder here;
  RealDisk disk;
  here.put("file", "");
  disk.remove(here / "file");
  disk.remove(here / "file");
  CHECK(here.names().empty());
  CHECK_THROWS_AS(disk.remove(here.path), Error);
}

TEST_CASE("canonical resolves what is there") {
  const TempFolder here;
  RealDisk disk;
  fs::create_directory(here / "real");
  fs::create_symlink("real", here / "link");
  here.put("real/file", "");
  CHECK(disk.canonical(here / "link/../link/./file") == here / "real/file");
  CHECK(disk.canonical(here / "link/new") == here / "real/new");
  CHECK(disk.canonical(here / "link/new/newer") == here / "real/new/newer");
  CHECK(disk.canonical("/") == "/");
}

TEST_CASE("a name that no file can have is told and none is made") {
  const TempFolder here;
  RealDisk disk;
  const auto long_name = here / std::string(300, 'n');
  CHECK_THROWS_AS(disk.look(long_name), Error);
  CHECK_THROWS_AS(disk.list(long_name), Error);
  CHECK_THROWS_AS(disk.remove(long_name), Error);
  CHECK(disk.canonical(long_name) == long_name);
  for (const std::string name : {"new/", "new/.", "new/.."}) {
    CAPTURE(name);
    CHECK_THROWS_AS(disk.write(here / name, "text", false, false), Error);
  }
  CHECK(here.names().empty());
  here.put("file", "");
  disk.remove(here / "file/below");
  CHECK(here.names() == std::set<std::string>{"file"});
}

TEST_CASE("canonical leaves what it cannot resolve as it is") {
  const TempFolder here;
  RealDisk disk;
  fs::create_symlink("loop", here / "loop");
  for (const auto& path : {here / "loop", std::string(), here / "gone/..", here / "gone/.", here / "gone/"}) {
    CAPTURE(path);
    CHECK(disk.canonical(path) == path);
  }
  CHECK(disk.canonical("/no-such-name") == "/no-such-name");
  CHECK(disk.canonical("no-such-name").ends_with("/no-such-name"));
}

TEST_CASE("a secret takes the place of a file without its mode") {
  const TempFolder here;
  RealDisk disk;
  disk.write(here / "file", "open", true, false);
  disk.write(here / "file", "secret", false, true);
  CHECK(here.bytes("file") == "secret");
  CHECK(mode_of(here / "file") == 0600);
}
