// SPDX-License-Identifier: MIT
#include "store/fd.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace sitrep::store {

Fd::~Fd() {
  if (number_ < 0) return;
  const int kept = errno;  // whoever reports a failure does so after the descriptor has gone
  ::close(number_);        // not again on EINTR: on Linux the number is free already
  errno = kept;
}

Fd open_at(int folder, const std::string& name, int flags, mode_t mode) {
  int number = -1;
  do {
    number = ::openat(folder, name.c_str(), flags | O_CLOEXEC, mode);
  } while (number < 0 && errno == EINTR);
  return Fd(number);
}

Fd open_folder(int above, const std::string& name, bool follow) {
  return open_at(above, name, O_RDONLY | O_DIRECTORY | (follow ? 0 : O_NOFOLLOW));
}

bool read_all(const Fd& fd, std::size_t most, std::string& bytes) {
  std::array<char, std::size_t{64} << 10> piece;  // NOLINT: filled by read
  while (bytes.size() <= most) {
    const ssize_t count = ::read(fd.get(), piece.data(), piece.size());
    if (count == 0) return true;
    if (count > 0) bytes.append(piece.data(), static_cast<std::size_t>(count));
    if (count < 0 && errno != EINTR) return false;
  }
  return true;
}

bool read_same(const Fd& fd, std::string_view expected, bool& same) {
  std::array<char, std::size_t{64} << 10> piece;  // NOLINT: filled by read
  for (;;) {
    const ssize_t count = ::read(fd.get(), piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    const std::string_view bytes(piece.data(), static_cast<std::size_t>(count));
    same = count == 0 ? expected.empty() : expected.starts_with(bytes);
    if (count == 0 || !same) return true;
    expected.remove_prefix(bytes.size());
  }
}

bool write_all(const Fd& fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(fd.get(), bytes.data(), bytes.size());
    if (count == 0) errno = EIO;  // no progress and no reason: not to be tried for ever
    if (count == 0 || (count < 0 && errno != EINTR)) return false;
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool flush(const Fd& fd) {
#ifdef __APPLE__
  if (::fcntl(fd.get(), F_FULLFSYNC) == 0) return true;
  if (errno != ENOTSUP && errno != EINVAL) return false;  // some file systems know only fsync
#endif
  return ::fsync(fd.get()) == 0;
}

}  // namespace sitrep::store
