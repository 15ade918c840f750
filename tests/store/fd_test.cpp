// SPDX-License-Identifier: MIT
#include "store/fd.h"

#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>

using sitrep::store::Fd;

namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void interrupt(int) { interrupted = interrupted + 1; }

std::string pattern(std::size_t size) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(i % 251);
  return bytes;
}

}  // namespace

// A pipe takes what fits; a signal then ends the call with a part of the bytes written, or with none and EINTR.
TEST_CASE("short and interrupted writes are gone on with") {
  const std::string bytes = pattern(1 << 20);
  std::array<int, 2> ends = {};
  REQUIRE(::pipe(ends.data()) == 0);
  const pid_t reader = ::fork();
  if (reader == 0) {
    ::close(ends[1]);
    const Fd in(ends[0]);
    std::string got;
    std::array<char, 5000> piece = {};
    for (;;) {
      const ssize_t count = ::read(in.get(), piece.data(), piece.size());
      if (count <= 0) break;
      got.append(piece.data(), static_cast<std::size_t>(count));
      ::usleep(300);
    }
    ::_exit(got == bytes ? 0 : 1);
  }
  ::close(ends[0]);
  struct sigaction action = {};
  struct sigaction before = {};
  action.sa_handler = interrupt;
  REQUIRE(::sigaction(SIGALRM, &action, &before) == 0);
  const itimerval often = {{0, 1000}, {0, 1000}};
  ::setitimer(ITIMER_REAL, &often, nullptr);
  bool written = false;
  {
    const Fd out(ends[1]);
    written = sitrep::store::write_all(out, bytes);
  }
  const itimerval none = {};
  ::setitimer(ITIMER_REAL, &none, nullptr);
  ::sigaction(SIGALRM, &before, nullptr);
  int ended = 0;
  REQUIRE(::waitpid(reader, &ended, 0) == reader);
  CHECK(written);
  CHECK(ended == 0);
  CHECK(interrupted > 3);
}

TEST_CASE("a descriptor closes itself once and keeps errno") {
  std::array<int, 2> ends = {};
  REQUIRE(::pipe(ends.data()) == 0);
  const Fd in(ends[0]);
  errno = ENOSPC;
  {
    Fd out(ends[1]);
    const Fd moved(std::move(out));
    CHECK(moved.get() == ends[1]);
    CHECK_FALSE(out);  // NOLINT: what a moved-from descriptor is
    errno = ENOSPC;
  }
  CHECK(errno == ENOSPC);
  std::string bytes;
  CHECK(sitrep::store::read_all(in, 10, bytes));  // the end of the pipe: nobody holds the other
  CHECK(bytes.empty());
}
