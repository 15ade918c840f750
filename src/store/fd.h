// SPDX-License-Identifier: MIT
// A file descriptor that closes itself, and the few calls on it that can be interrupted or cut short. None of them
// throws: they leave errno as the call did, and a failed flush is never tried again, because the kernel may have
// dropped the pages and would then report success.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>
#include <utility>

namespace sitrep::store {

class Fd {
 public:
  Fd() = default;
  explicit Fd(int number) : number_(number) {}
  Fd(Fd&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Fd& operator=(Fd&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Fd();

  explicit operator bool() const { return number_ >= 0; }
  int get() const { return number_; }
  int release() { return std::exchange(number_, -1); }

 private:
  int number_ = -1;
};

// Always close-on-exec. `folder` may be AT_FDCWD.
Fd open_at(int folder, const std::string& name, int flags, mode_t mode = 0);

// A folder to make names in and to flush.
Fd open_folder(int above, const std::string& name, bool follow);

// Appends to `bytes` up to the end of the file, or until there are more than `most`; false: see errno.
bool read_all(const Fd& fd, std::size_t most, std::string& bytes);
// Up to the end of the file or the first difference: `same`, whether it holds just these; false: see errno.
bool read_same(const Fd& fd, std::string_view expected, bool& same);
bool write_all(const Fd& fd, std::string_view bytes);

// To the platter: fsync, or F_FULLFSYNC where fsync stops at the drive's cache.
bool flush(const Fd& fd);

}  // namespace sitrep::store
