// SPDX-License-Identifier: MIT
// The append on the real disk: what it keeps, what it refuses, and what happens when somebody else writes meanwhile.
// The order of its calls and its death at each of them are tested in tests/fault.
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "sitrep/store/real_disk.h"
#include "support/temp_folder.h"

using Catch::Matchers::Contains;
using Catch::Matchers::Equals;
using sitrep::Error;
using sitrep::RealDisk;
using sitrep::Replacement;
using sitrep::TempFolder;
namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

std::string with_entry(std::string_view old) { return std::string(old) + "entry\n"; }

struct Log {
  TempFolder here;
  RealDisk disk;
  Replacement what{here / "log", here.path, here / "lock", false};

  Log() {
    here.put("log", "one\n");
    here.put("lock", "");
    ::chmod((here / "lock").c_str(), 0666);
  }
  void append() { disk.replace(what, with_entry); }
  std::string bytes() const { return here.bytes("log"); }
};

struct stat status_of(const std::string& path) {
  struct stat status = {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status;
}

mode_t mode_of(const std::string& path) { return status_of(path).st_mode & 07777; }

}  // namespace

TEST_CASE("an append leaves every byte as it was") {
  Log log;
  const std::string odd = std::string("# \xe2\x98\x83 comment\r\n\ttext \xff ") + '\0' + "\r\nno line end";
  log.here.put("log", odd);
  log.append();
  CHECK(log.bytes() == odd + "entry\n");
  CHECK(log.here.names() == Names{"lock", "log"});
}

TEST_CASE("a new file and its folders are made") {
  Log log;
  log.what = {log.here / "a/b/log", log.here.path, log.here / "lock", true};
  const mode_t mask = ::umask(027);
  log.append();
  ::umask(mask);
  CHECK(log.here.bytes("a/b/log") == "entry\n");
  CHECK(mode_of(log.here / "a/b/log") == 0640);
  CHECK(mode_of(log.here / "a") == 0750);
  CHECK(log.here.names("a/b") == Names{"log"});
  CHECK_THROWS_WITH(log.append(), Equals("could not write " + log.what.path + ": it exists already"));
  CHECK(log.here.bytes("a/b/log") == "entry\n");
}

TEST_CASE("a file that appears while a new one is composed stays") {
  Log log;
  log.what = {log.here / "new", log.here.path, log.here / "lock", true};
  CHECK_THROWS_WITH(log.disk.replace(log.what,
                                     [&](std::string_view old) {
                                       log.here.put("new", "theirs\n");
                                       return with_entry(old);
                                     }),
                    Contains("it exists already"));
  CHECK(log.here.bytes("new") == "theirs\n");
  CHECK(log.here.names() == Names{"lock", "log", "new"});
}

TEST_CASE("mode owner and group stay as they were") {
  Log log;
  const mode_t mask = ::umask(077);
  for (const mode_t mode : {0600U, 0644U, 0664U, 0755U}) {
    REQUIRE(::chmod(log.what.path.c_str(), mode) == 0);
    log.append();
    CHECK(mode_of(log.what.path) == mode);
  }
  ::umask(mask);
  if (::geteuid() == 0) {
    REQUIRE(::chown(log.what.path.c_str(), 1234, 2345) == 0);
    log.append();
    CHECK(status_of(log.what.path).st_uid == 1234);
    CHECK(status_of(log.what.path).st_gid == 2345);
  }
}

TEST_CASE("what compose throws passes through and nothing is changed") {
  Log log;
  const auto inode = status_of(log.what.path).st_ino;
  CHECK_THROWS_WITH(log.disk.replace(log.what, [](std::string_view) -> std::string { throw std::runtime_error("no"); }),
                    Equals("no"));
  CHECK_THROWS_WITH(log.disk.replace(log.what, [](std::string_view) { return std::string("on"); }),
                    Contains("what stands in it would have changed"));
  CHECK_THROWS_WITH(
      log.disk.replace(log.what, [](std::string_view old) { return std::string(old).append(16 << 20, 'x'); }),
      Contains("it would be larger than 16 MiB"));
  CHECK(log.bytes() == "one\n");
  CHECK(status_of(log.what.path).st_ino == inode);
  CHECK(log.here.names() == Names{"lock", "log"});
}

TEST_CASE("a write that fails leaves the file and no temporary") {
  Log log;
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit before = {};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const rlimit small = {4096, before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  std::string said;
  try {
    log.disk.replace(log.what, [](std::string_view old) { return std::string(old).append(10000, 'x'); });
  } catch (const Error& error) {
    said = error.what();
  }
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  CHECK(said == "could not write " + log.what.path + ": file too large");
  CHECK(log.bytes() == "one\n");
  CHECK(log.here.names() == Names{"lock", "log"});
  log.append();
  CHECK(log.bytes() == "one\nentry\n");
}

TEST_CASE("a folder that may not be written to is said so") {
  Log log;
  const bool root = ::geteuid() == 0;
  REQUIRE(::chmod(log.here.path.c_str(), 0555) == 0);
  if (root) REQUIRE(::seteuid(65534) == 0);  // root may write anywhere; nobody may not
  CHECK_THROWS_WITH(log.append(), Equals("could not write " + log.what.path + ": permission denied"));
  if (root) REQUIRE(::seteuid(0) == 0);
  REQUIRE(::chmod(log.here.path.c_str(), 0700) == 0);
  CHECK(log.bytes() == "one\n");
}

TEST_CASE("leftovers of a crash are removed and nothing else") {
  Log log;
  log.here.put(".sitrep-log-0123456789ab.tmp", "half an ent");
  log.here.put(".sitrep-other-aaaaaaaaaaaa.tmp", "");
  const Names stay{".sitrep-log-0123456789ab.new",
                   ".sitrep-log-0123456789AB.tmp",
                   ".sitrep-log-0123456789a:.tmp",
                   ".sitrep-log-0123456789a+.tmp",
                   ".sitrep-log-0123456789ag.tmp",
                   ".sitrep-log_0123456789ab.tmp",
                   ".sitrep-0123456789ab.tmp",
                   ".sitrep-log-0123456789ab.tmp~",
                   "sitrep-log-0123456789ab.tmp",
                   "lock",
                   "log"};
  for (const auto& name : stay) {
    if (name != "lock" && name != "log") log.here.put(name, "");
  }
  log.append();
  CHECK(log.here.names() == stay);
}

// Removing both looks at the file, the one before the exchange and the one after it, makes this test fail; removing
// only the one after makes fault/editor_in_the_gap fail.
TEST_CASE("an editor that saves meanwhile loses nothing") {
  Log log;
  int calls = 0;
  std::function<void()> save;
  SECTION("in place, longer") {
    save = [&] { log.here.add("log", "edited\n"); };
  }
  SECTION("in place, same length") {
    save = [&] { log.here.put("log", "One\n"); };
  }
  SECTION("by a rename") {
    save = [&] {
      log.here.put("log~", "one\nedited\n");
      fs::rename(log.here / "log~", log.what.path);
    };
  }
  SECTION("by moving the old one away") {
    save = [&] {
      fs::rename(log.what.path, log.here / "log~");
      log.here.put("log", "one\nedited\n");
      fs::remove(log.here / "log~");
    };
  }
  std::string saved;
  log.disk.replace(log.what, [&](std::string_view old) {
    if (++calls == 1) {
      save();
      saved = log.bytes();
    }
    return with_entry(old);
  });
  CHECK(calls == 2);
  CHECK(saved != "one\n");
  CHECK(log.bytes() == saved + "entry\n");
  CHECK(log.here.names() == Names{"lock", "log"});
}

// Fails with both the look at ctime and that at the mode of what came out taken away; either holds it alone.
TEST_CASE("a mode that is given meanwhile is kept") {
  Log log;
  int calls = 0;
  log.disk.replace(log.what, [&](std::string_view old) {
    if (++calls == 1) REQUIRE(::chmod(log.what.path.c_str(), 0640) == 0);
    return with_entry(old);
  });
  CHECK(calls == 2);
  CHECK(mode_of(log.what.path) == 0640);
  CHECK(log.bytes() == "one\nentry\n");
}

TEST_CASE("a compose that stumbles over a half-saved file is called again") {
  Log log;
  int calls = 0;
  log.disk.replace(log.what, [&](std::string_view old) {
    if (++calls == 1) {
      log.here.put("log", "one\ntwo\n");
      throw std::runtime_error("a string has no end");
    }
    return with_entry(old);
  });
  CHECK(log.bytes() == "one\ntwo\nentry\n");
}

TEST_CASE("a file that never rests is given up after ten attempts") {
  Log log;
  int calls = 0;
  CHECK_THROWS_WITH(log.disk.replace(log.what,
                                     [&](std::string_view old) {
                                       log.here.add("log", std::to_string(++calls));
                                       return with_entry(old);
                                     }),
                    Contains("it keeps changing while it is being written"));
  CHECK(log.bytes() == "one\n12345678910");
  CHECK(log.here.names() == Names{"lock", "log"});
}

TEST_CASE("a file that is removed meanwhile is not made again") {
  Log log;
  CHECK_THROWS_WITH(log.disk.replace(log.what,
                                     [&](std::string_view old) {
                                       fs::remove(log.what.path);
                                       return with_entry(old);
                                     }),
                    Contains("no such file or directory"));
  CHECK(log.here.names() == Names{"lock"});
}
