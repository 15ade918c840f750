// SPDX-License-Identifier: MIT
#include "store/temporary.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/random.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <vector>

#include "model/ascii.h"

namespace sitrep::store {
namespace {

constexpr std::string_view beginning = ".sitrep-";
constexpr std::size_t digits = 12;
constexpr std::size_t most_of_name = 200;  // of 255 that a file system allows

bool hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }

std::string_view ending(Temporary::Held held) { return held == Temporary::Held::under_lock ? ".tmp" : ".new"; }

bool is_ours(std::string_view name, std::string_view ending) {
  if (!name.starts_with(beginning) || !name.ends_with(ending)) return false;
  name.remove_prefix(beginning.size());
  if (name.size() < 1 + digits + ending.size()) return false;
  name.remove_suffix(ending.size());
  const std::string_view random = name.substr(name.size() - digits);
  return name[name.size() - digits - 1] == '-' && std::all_of(random.begin(), random.end(), hexadecimal);
}

// Where whoever made it has gone. What cannot be locked at all (on some network file systems) stays.
void remove_abandoned(int folder, const std::string& name) {
  const Fd fd = open_at(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
  if (fd && ::flock(fd.get(), LOCK_EX | LOCK_NB) == 0) ::unlinkat(folder, name.c_str(), 0);
}

}  // namespace

std::string random_digits() {
  std::uint64_t random = 0;
  // Only a name: where the kernel gives no randomness, O_EXCL still keeps two writers apart.
  if (::getentropy(&random, sizeof random) != 0) random = static_cast<std::uint64_t>(::getpid());
  return fmt::format("{:012x}", random & 0xffff'ffff'ffffU);
}

// False where another program took the file for abandoned in the moment before it was locked.
bool Temporary::is_mine() const {
  struct stat made = {};
  if (::flock(fd_.get(), LOCK_EX | LOCK_NB) != 0) return errno != EWOULDBLOCK;
  return ::fstat(fd_.get(), &made) != 0 || made.st_nlink > 0;
}

Temporary::Temporary(int folder, std::string_view beside, Held held, mode_t mode, const Purpose& purpose)
    : folder_(folder) {
  for (int attempt = 0; attempt < 10; ++attempt) {
    const std::string name =
        fmt::format("{}{}-{}{}", beginning, beside.substr(0, most_of_name), random_digits(), ending(held));
    fd_ = open_at(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
    if (fd_) {
      name_ = name;
      if (held == Held::under_lock || is_mine()) return;
      remove();
      errno = EEXIST;
    }
    if (errno != EEXIST) break;
  }
  purpose.fail(errno);
}

void Temporary::put(std::string_view bytes, const Purpose& purpose) {
  if (!write_all(fd_, bytes)) purpose.fail(errno);
}

void Temporary::finish(const struct stat* like, const Purpose& purpose) {
  if (like != nullptr) {
    struct stat made = {};
    if (::fstat(fd_.get(), &made) != 0) purpose.fail(errno);
    mode_t mode = like->st_mode & 07777;
    // A user cannot give files away: then the file becomes theirs, as with every editor. But no group may gain by it.
    if (made.st_uid != like->st_uid && ::fchown(fd_.get(), like->st_uid, static_cast<gid_t>(-1)) != 0 &&
        errno != EPERM) {
      purpose.fail(errno);
    }
    if (made.st_gid != like->st_gid && ::fchown(fd_.get(), static_cast<uid_t>(-1), like->st_gid) != 0) {
      if (errno != EPERM) purpose.fail(errno);
      mode = (mode & ~mode_t{070}) | ((mode & 07) << 3 & mode);
    }
    if (::fchmod(fd_.get(), mode) != 0) purpose.fail(errno);
  }
  if (!flush(fd_)) purpose.fail(errno);
}

void Temporary::remove() {
  if (name_.empty()) return;
  const int kept = errno;
  ::unlinkat(folder_, name_.c_str(), 0);
  name_.clear();
  errno = kept;
}

void sweep(int folder, Temporary::Held held) {
  Fd again = open_folder(folder, ".", false);  // a descriptor of its own: reading moves its position
  DIR* stream = again ? ::fdopendir(again.get()) : nullptr;
  if (stream == nullptr) return;
  again.release();  // the stream closes it
  std::vector<std::string> found;
  while (const dirent* entry = ::readdir(stream)) {
    if (is_ours(entry->d_name, ending(held))) found.emplace_back(entry->d_name);
  }
  ::closedir(stream);
  for (const auto& name : found) {
    if (held == Temporary::Held::under_lock) {
      ::unlinkat(folder, name.c_str(), 0);
    } else {
      remove_abandoned(folder, name);
    }
  }
}

}  // namespace sitrep::store
