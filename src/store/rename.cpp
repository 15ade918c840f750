// SPDX-License-Identifier: MIT
#include "store/rename.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#ifdef __linux__
#include <sys/syscall.h>
#endif

namespace sitrep::store {
namespace {

enum class Way { exchange, no_replace };

int rename_special(int folder, const std::string& from, const std::string& to, Way way) {
#if defined(__linux__)
  // By number, for a C library that has no wrapper. The values are those of linux/fs.h.
  const unsigned flag = way == Way::exchange ? 2U : 1U;
  const auto result = ::syscall(SYS_renameat2, folder, from.c_str(), folder, to.c_str(), flag);
#elif defined(__APPLE__)
  const unsigned flag = way == Way::exchange ? RENAME_SWAP : RENAME_EXCL;
  const auto result = ::renameatx_np(folder, from.c_str(), folder, to.c_str(), flag);
#else
  const int result = -1;
  errno = ENOSYS;
#endif
  if (result == 0) return 0;
  return errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP ? ENOTSUP : errno;
}

}  // namespace

int exchange(int folder, const std::string& one, const std::string& other) {
  return rename_special(folder, one, other, Way::exchange);
}

int rename_to_new(int folder, const std::string& from, const std::string& to) {
  const int special = rename_special(folder, from, to, Way::no_replace);
  if (special != ENOTSUP) return special;
  if (::linkat(folder, from.c_str(), folder, to.c_str(), 0) == 0) {
    ::unlinkat(folder, from.c_str(), 0);
    return 0;
  }
  if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS) return errno;
  // Neither call, as on FAT: the lock keeps out our own kind, and this look nearly everybody else.
  struct stat there = {};
  if (::fstatat(folder, to.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0) return EEXIST;
  return rename_over(folder, from, to);
}

int rename_over(int folder, const std::string& from, const std::string& to) {
  return ::renameat(folder, from.c_str(), folder, to.c_str()) == 0 ? 0 : errno;
}

}  // namespace sitrep::store
