// SPDX-License-Identifier: MIT
// One writer at a time, and all of them in the end.
#include "store/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <map>
#include <sstream>

#include "sitrep/store/real_disk.h"
#include "support/temp_folder.h"

using Catch::Matchers::Equals;
using sitrep::RealDisk;
using sitrep::Replacement;
using sitrep::TempFolder;
using namespace std::chrono_literals;

namespace {

// A child process that holds the lock for a time, or until it is killed.
class Holder {
 public:
  Holder(const std::string& path, std::chrono::milliseconds time) {
    std::array<int, 2> ready = {};
    REQUIRE(::pipe(ready.data()) == 0);
    child_ = ::fork();
    if (child_ == 0) {
      const int fd = ::open(path.c_str(), O_CREAT | O_RDWR, 0600);
      const bool held = ::flock(fd, LOCK_EX) == 0 && ::write(ready[1], "x", 1) == 1;
      if (held) ::usleep(static_cast<useconds_t>(std::chrono::microseconds(time).count()));
      ::_exit(0);
    }
    ::close(ready[1]);
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    ::close(ready[0]);
  }
  Holder(const Holder&) = delete;
  Holder& operator=(const Holder&) = delete;
  ~Holder() {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }

 private:
  pid_t child_ = 0;
};

// A child process that makes and removes a file in the folder all the time, as writers do that take their turn.
class Busy {
 public:
  explicit Busy(const std::string& folder) : child_(::fork()) {
    const std::string name = folder + "/turn";
    while (child_ == 0) {
      ::close(::open(name.c_str(), O_CREAT | O_RDWR, 0600));
      ::unlink(name.c_str());
      ::usleep(2000);
    }
  }
  Busy(const Busy&) = delete;
  Busy& operator=(const Busy&) = delete;
  ~Busy() {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }

 private:
  pid_t child_ = 0;
};

std::string with_entry(std::string_view old) { return std::string(old) + "entry\n"; }

extern "C" void other_handler(int) {}

}  // namespace

TEST_CASE("a lock that is not given up in time is an error that names it") {
  const TempFolder here;
  here.put("log", "one\n");
  const Replacement what{here / "log", here.path, here / "lock", false};
  RealDisk disk(300ms);
  {
    const Holder holder(here / "lock", 1min);
    const auto start = std::chrono::steady_clock::now();
    CHECK_THROWS_WITH(
        disk.replace(what, with_entry),
        Equals("could not write " + what.path + ": another program has held " + what.lock + " for 0.3 seconds"));
    CHECK(std::chrono::steady_clock::now() - start >= 290ms);
    CHECK(here.bytes("log") == "one\n");
  }
  disk.replace(what, with_entry);  // killed, and so released
  CHECK(here.bytes("log") == "one\nentry\n");
  CHECK(here.names() == std::set<std::string>{"lock", "log"});
}

TEST_CASE("a lock that is given up in time is taken at once") {
  const TempFolder here;
  here.put("log", "one\n");
  const Holder holder(here / "lock", 200ms);
  RealDisk().replace({here / "log", here.path, here / "lock", false}, with_entry);
  CHECK(here.bytes("log") == "one\nentry\n");
}

// Taking the look at the folder out of `take` (src/store/lock.cpp) fails this test.
TEST_CASE("whoever waits behind others that take their turn waits on and not for ever") {
  const TempFolder here;
  here.put("log", "one\n");
  const Replacement what{here / "log", here.path, here / "lock", false};
  const Busy others(here.path);
  {
    const Holder holder(here / "lock", 2500ms);
    RealDisk(1s).replace(what, with_entry);
    CHECK(here.bytes("log") == "one\nentry\n");
  }
  const Holder holder(here / "lock", 1min);
  CHECK_THROWS_WITH(
      RealDisk(200ms).replace(what, with_entry),
      Equals("could not write " + what.path + ": other programs have taken " + what.lock + " in turn for 1.2 seconds"));
}

TEST_CASE("waiting puts back the handler the mask and the timer") {
  const TempFolder here;
  here.put("log", "one\n");
  struct sigaction before = {};
  struct sigaction mine = {};
  mine.sa_handler = other_handler;
  sigset_t mask = {};
  sigset_t blocked = {};
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGALRM);
  REQUIRE(::sigaction(SIGALRM, &mine, &before) == 0);
  REQUIRE(::pthread_sigmask(SIG_BLOCK, &blocked, &mask) == 0);
  const itimerval hour = {{0, 0}, {3600, 0}};
  ::setitimer(ITIMER_REAL, &hour, nullptr);
  {
    const Holder holder(here / "lock", 1min);
    CHECK_THROWS(RealDisk(50ms).replace({here / "log", here.path, here / "lock", false}, with_entry));
  }
  const itimerval none = {};
  itimerval timer = {};
  ::setitimer(ITIMER_REAL, &none, &timer);
  sigset_t mask_after = {};
  ::pthread_sigmask(SIG_SETMASK, &mask, &mask_after);
  struct sigaction after = {};
  ::sigaction(SIGALRM, &before, &after);
  CHECK(timer.it_value.tv_sec > 3000);
  CHECK(sigismember(&mask_after, SIGALRM) == 1);
  CHECK(after.sa_handler == other_handler);
}

TEST_CASE("a lock file that was removed while it was waited for keeps nobody out") {
  const TempFolder here;
  here.put("log", "one\n");
  const Holder holder(here / "lock", 200ms);
  const pid_t cleaner = ::fork();
  if (cleaner == 0) {
    ::usleep(100000);
    ::_exit(::unlink((here / "lock").c_str()));
  }
  const sitrep::store::Purpose purpose{"write", here / "log"};
  const auto folder = sitrep::store::open_folder(AT_FDCWD, here.path, true);
  const sitrep::store::Lock lock(here / "lock", folder.get(), 10s, purpose);
  ::waitpid(cleaner, nullptr, 0);
  const int fd = ::open((here / "lock").c_str(), O_RDWR | O_CLOEXEC);
  REQUIRE(fd >= 0);  // ours is the one that has the name
  CHECK(::flock(fd, LOCK_EX | LOCK_NB) != 0);
  ::close(fd);
}

TEST_CASE("parallel writers lose tear and double nothing") {
  constexpr int writers = 16;
  constexpr int appends = 50;
  const TempFolder here;
  here.put("log", "# header\n");
  const Replacement what{here / "log", here.path, here / "lock", false};
  std::array<pid_t, writers> children = {};
  for (int writer = 0; writer < writers; ++writer) {
    children[static_cast<std::size_t>(writer)] = ::fork();
    if (children[static_cast<std::size_t>(writer)] != 0) continue;
    int failed = 0;
    RealDisk disk(2min);  // a slow disk is not what is tested
    for (int i = 0; i < appends; ++i) {
      const std::string line = std::to_string(writer) + " " + std::to_string(i) + " .\n";
      try {
        disk.replace(what, [&](std::string_view old) { return std::string(old) + line; });
      } catch (const std::exception&) {
        failed = 1;
      }
    }
    ::_exit(failed);
  }
  // The reader sees whole lines only, and never fewer than before.
  RealDisk disk;
  std::string before;
  int running = writers;
  bool torn = false;
  bool all_well = true;
  while (running > 0) {
    const std::string now = disk.read(what.path).value_or("");
    torn = torn || !now.starts_with(before) || !now.ends_with("\n");
    before = now;
    int ended = 0;
    while (running > 0 && ::waitpid(-1, &ended, WNOHANG) > 0) {
      --running;
      all_well = all_well && ended == 0;
    }
    ::usleep(2000);
  }
  CHECK(all_well);
  CHECK_FALSE(torn);
  std::map<std::string, int> seen;
  std::istringstream lines(here.bytes("log"));
  for (std::string line; std::getline(lines, line);) ++seen[line];
  CHECK(seen.size() == writers * appends + 1);
  int doubled = 0;
  for (const auto& [line, count] : seen) doubled += count > 1 ? 1 : 0;
  CHECK(doubled == 0);
  CHECK(here.names() == std::set<std::string>{"lock", "log"});
}
