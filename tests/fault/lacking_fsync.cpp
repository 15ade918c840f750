// SPDX-License-Identifier: MIT
// Linked into the real program in place of fsync (`-Wl,--wrap=fsync`), this makes one that says it flushed files, or
// folders, and did not: the test of the order of calls must find that out.
#include <sys/stat.h>

extern "C" int __real_fsync(int fd);  // NOLINT: the linker's name
extern "C" int __wrap_fsync(int fd);  // NOLINT

int __wrap_fsync(int fd) {  // NOLINT
  struct stat status = {};
  if (::fstat(fd, &status) != 0) return -1;
  return S_ISDIR(status.st_mode) == SITREP_LACKS_FOLDERS ? 0 : __real_fsync(fd);
}
