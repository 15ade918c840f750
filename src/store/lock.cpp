// SPDX-License-Identifier: MIT
#include "store/lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/time.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

#include "store/sight.h"

namespace sitrep::store {
namespace {

constexpr int most_spells = 6;

volatile std::sig_atomic_t rang = 0;  // what a signal handler may set

extern "C" void ring(int) { rang = 1; }

timeval span(std::chrono::milliseconds time) {
  const auto whole = std::chrono::duration_cast<std::chrono::seconds>(time);
  const std::chrono::microseconds rest = time - whole;
  timeval value = {};
  value.tv_sec = static_cast<decltype(value.tv_sec)>(whole.count());
  value.tv_usec = static_cast<decltype(value.tv_usec)>(rest.count());
  return value;
}

// Interrupts the system call that runs when the time is over, and again every 50 ms, for the first signal may come just
// before that call begins. Puts back the handler, the mask and the timer that were there.
class Alarm {
 public:
  explicit Alarm(std::chrono::milliseconds after) {
    rang = 0;
    struct sigaction action = {};
    action.sa_handler = ring;  // without SA_RESTART
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGALRM, &action, &handler_);
    sigset_t alarm = {};
    sigemptyset(&alarm);
    sigaddset(&alarm, SIGALRM);  // a parent may have left it blocked
    ::pthread_sigmask(SIG_UNBLOCK, &alarm, &mask_);
    const itimerval timer = {span(std::chrono::milliseconds(50)),
                             span(std::max(after, std::chrono::milliseconds(1)))};  // 0 would mean never
    ::setitimer(ITIMER_REAL, &timer, &timer_);
  }
  Alarm(const Alarm&) = delete;
  Alarm& operator=(const Alarm&) = delete;
  ~Alarm() {
    const int kept = errno;
    const itimerval none = {};
    ::setitimer(ITIMER_REAL, &none, nullptr);
    ::sigaction(SIGALRM, &handler_, nullptr);
    ::pthread_sigmask(SIG_SETMASK, &mask_, nullptr);
    ::setitimer(ITIMER_REAL, &timer_, nullptr);
    errno = kept;
  }

 private:
  struct sigaction handler_ = {};
  sigset_t mask_ = {};
  itimerval timer_ = {};
};

Fd open_lock(const std::string& path, const Purpose& purpose) {
  Fd fd = open_at(AT_FDCWD, path, O_CREAT | O_RDWR | O_NOFOLLOW | O_NOCTTY, 0666);
  // Another user's lock file of a shared repository: flock needs no more than an open file.
  if (!fd && errno == EACCES) {
    fd = open_at(AT_FDCWD, path, O_RDONLY | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK);
    if (!fd && errno == ENOENT) errno = EACCES;  // it is the folder that may not be written to
  }
  if (!fd && errno == ELOOP) purpose.fail(fmt::format("its lock file {} is a symbolic link", path));
  if (!fd) purpose.fail(fmt::format("its lock file {}: {}", path, in_words(errno)));
  return fd;
}

enum class Waited { got_it, in_vain, failed };

Waited wait(const Fd& fd, std::chrono::milliseconds patience) {
  const Alarm alarm(patience);
  while (rang == 0) {
    if (::flock(fd.get(), LOCK_EX) == 0) return Waited::got_it;
    if (errno != EINTR) return Waited::failed;
  }
  return Waited::in_vain;
}

void take(const Fd& fd, const std::string& path, int folder, std::chrono::milliseconds patience,
          const Purpose& purpose) {
  if (::flock(fd.get(), LOCK_EX | LOCK_NB) == 0) return;  // nearly always; saves setting the alarm
  const double seconds = std::chrono::duration<double>(patience).count();
  struct stat before = {};
  struct stat now = {};
  bool waits = (errno == EWOULDBLOCK || errno == EINTR) && ::fstat(folder, &before) == 0;
  for (int spell = 1; waits; ++spell) {
    const auto waited = wait(fd, patience);
    if (waited == Waited::got_it) return;
    waits = waited == Waited::in_vain && ::fstat(folder, &now) == 0;
    if (waits && same_names(before, now)) {
      purpose.fail(fmt::format("another program has held {} for {:g} seconds", path, seconds));
    }
    if (waits && spell == most_spells) {
      purpose.fail(fmt::format("other programs have taken {} in turn for {:g} seconds", path, seconds * most_spells));
    }
    before = now;
  }
  purpose.fail(fmt::format("its lock file {}: {}", path, in_words(errno)));
}

}  // namespace

Lock::Lock(const std::string& path, int folder, std::chrono::milliseconds patience, const Purpose& purpose) {
  for (int attempt = 0; attempt < 10; ++attempt) {
    Fd fd = open_lock(path, purpose);
    take(fd, path, folder, patience, purpose);
    struct stat held = {};
    struct stat named = {};
    if (::fstat(fd.get(), &held) != 0) purpose.fail(errno);
    if (::lstat(path.c_str(), &named) == 0 && held.st_dev == named.st_dev && held.st_ino == named.st_ino) {
      fd_ = std::move(fd);
      return;
    }
    // We never remove it, but `git clean` may have while we waited: what we hold then keeps nobody out.
  }
  purpose.fail(fmt::format("its lock file {} keeps being replaced", path));
}

}  // namespace sitrep::store
