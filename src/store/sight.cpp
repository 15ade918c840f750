// SPDX-License-Identifier: MIT
#include "store/sight.h"

#include <fcntl.h>

#include <cerrno>

#include "store/fd.h"
#include "store/purpose.h"

namespace sitrep::store {
namespace {

constexpr const char* too_large = "it is larger than 16 MiB";

#ifdef __APPLE__
timespec written(const struct stat& status) { return status.st_mtimespec; }
timespec changed(const struct stat& status) { return status.st_ctimespec; }
#else
timespec written(const struct stat& status) { return status.st_mtim; }
timespec changed(const struct stat& status) { return status.st_ctim; }
#endif

bool equal(const timespec& a, const timespec& b) { return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec; }

bool same_inode_and_time(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size && equal(written(a), written(b));
}

// Everything about it but its bytes; an open file that may be read, or none and a reason.
Fd open_to_read(int folder, const std::string& name, bool follow, Sight& sight) {
  Fd fd = open_at(folder, name, O_RDONLY | O_NONBLOCK | O_NOCTTY | (follow ? 0 : O_NOFOLLOW));
  if (!fd && (errno == ENOENT || errno == ENOTDIR)) return fd;
  sight.exists = true;
  if (!fd || ::fstat(fd.get(), &sight.status) != 0) {
    sight.problem = in_words(errno);
  } else if (S_ISDIR(sight.status.st_mode)) {
    sight.problem = "it is a folder";
  } else if (!S_ISREG(sight.status.st_mode)) {
    sight.problem = "it is not a regular file";
  } else if (sight.status.st_size > static_cast<off_t>(most_bytes)) {
    sight.problem = too_large;
  } else {
    return fd;
  }
  return Fd();
}

}  // namespace

Sight see(int folder, const std::string& name, bool follow) {
  Sight sight;
  const Fd fd = open_to_read(folder, name, follow, sight);
  if (!fd) return sight;
  sight.bytes.reserve(static_cast<std::size_t>(sight.status.st_size) + 1);  // no copies on the way
  if (!read_all(fd, most_bytes, sight.bytes)) {
    sight.problem = in_words(errno);
  } else if (sight.bytes.size() > most_bytes) {
    sight.problem = too_large;
  }
  return sight;
}

Sight look_again(int folder, const std::string& name, std::string_view expected) {
  Sight sight;
  const Fd fd = open_to_read(folder, name, false, sight);
  if (fd && !read_same(fd, expected, sight.same)) sight.problem = in_words(errno);
  return sight;
}

bool untouched(int folder, const std::string& name, const Sight& before) {
  struct stat now = {};
  if (::fstatat(folder, name.c_str(), &now, AT_SYMLINK_NOFOLLOW) != 0) return !before.exists && errno == ENOENT;
  return before.exists && same_inode_and_time(now, before.status) && equal(changed(now), changed(before.status));
}

bool same_file(const Sight& now, const Sight& before) {
  return now.exists && now.problem.empty() && same_inode_and_time(now.status, before.status) &&
         now.status.st_mode == before.status.st_mode && now.status.st_uid == before.status.st_uid &&
         now.status.st_gid == before.status.st_gid && now.same;
}

bool seems_same(int folder, const std::string& name, const Sight& before) {
  struct stat now = {};
  return ::fstatat(folder, name.c_str(), &now, AT_SYMLINK_NOFOLLOW) == 0 && same_inode_and_time(now, before.status);
}

bool same_names(const struct stat& before, const struct stat& now) { return equal(written(before), written(now)); }

}  // namespace sitrep::store
