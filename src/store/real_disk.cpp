// SPDX-License-Identifier: MIT
#include "sitrep/store/real_disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "store/path_guard.h"
#include "store/purpose.h"
#include "store/rename.h"
#include "store/sight.h"
#include "store/temporary.h"

namespace sitrep {
namespace {

using store::Fd;
using store::Purpose;

Being being_of(mode_t mode) {
  if (S_ISREG(mode)) return Being::file;
  if (S_ISDIR(mode)) return Being::folder;
  return S_ISLNK(mode) ? Being::link : Being::other;
}

struct Split {
  std::string folder;
  std::string name;
};

Split split(const std::string& path) {
  const std::filesystem::path whole(path);
  return {whole.has_parent_path() ? whole.parent_path().string() : ".", whole.filename().string()};
}

}  // namespace

Being RealDisk::look(const std::string& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) == 0) return being_of(status.st_mode);
  if ((errno == ENOENT || errno == ELOOP) && ::lstat(path.c_str(), &status) == 0) return Being::link;
  if (errno != ENOENT && errno != ENOTDIR) Purpose{"read", path}.fail(errno);
  return Being::nothing;
}

std::vector<Listed> RealDisk::list(const std::string& folder) {
  const Purpose purpose{"list", folder};
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(folder.c_str()), ::closedir);
  if (stream == nullptr && errno == ENOENT) return {};
  if (stream == nullptr) purpose.fail(errno);
  std::vector<Listed> listed;
  for (;;) {
    errno = 0;
    const dirent* entry = ::readdir(stream.get());
    if (entry == nullptr && errno != 0) purpose.fail(errno);
    if (entry == nullptr) break;
    const std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    struct stat status = {};
    if (entry->d_type == DT_REG) {
      listed.push_back({name, Being::file});  // saves a call for each of a thousand logs
    } else if (::fstatat(::dirfd(stream.get()), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) {
      listed.push_back({name, being_of(status.st_mode)});
    } else if (errno != ENOENT) {  // else removed meanwhile
      purpose.fail(errno);
    }
  }
  std::sort(listed.begin(), listed.end(), [](const Listed& a, const Listed& b) { return a.name < b.name; });
  return listed;
}

std::optional<std::string> RealDisk::read(const std::string& path) {
  store::Sight sight = store::see(AT_FDCWD, path, true);
  if (!sight.exists) return std::nullopt;
  if (!sight.problem.empty()) Purpose{"read", path}.fail(sight.problem);
  return std::move(sight.bytes);
}

void RealDisk::write(const std::string& path, std::string_view bytes, bool fresh, bool secret) {
  const Purpose purpose{"write", path};
  const auto [above, name] = split(path);
  if (name.empty() || name == "." || name == "..") purpose.fail("it is a folder");
  const Fd folder = store::make_folder(above, secret ? 0700 : 0777, purpose);
  struct stat old = {};
  const bool exists = ::fstatat(folder.get(), name.c_str(), &old, AT_SYMLINK_NOFOLLOW) == 0;
  if (exists && fresh) purpose.fail("it exists already");
  if (exists && S_ISDIR(old.st_mode)) purpose.fail("it is a folder");
  const bool as_before = exists && !secret && S_ISREG(old.st_mode);
  using Held = store::Temporary::Held;
  store::sweep(folder.get(), Held::alone);
  store::Temporary temporary(folder.get(), name, Held::alone, secret || as_before ? 0600 : 0666, purpose);
  temporary.fill(bytes, as_before ? &old : nullptr, purpose);
  // A link of that name is replaced, not followed: a repository may have put it there.
  const int error = fresh ? store::rename_to_new(folder.get(), temporary.name(), name)
                          : store::rename_over(folder.get(), temporary.name(), name);
  if (error == EEXIST) purpose.fail("it exists already");
  if (error != 0) purpose.fail(error);
  temporary.release();
  if (!store::flush(folder)) {
    throw Unsure(Status::could_not,
                 fmt::format("{} is written, but may not survive a power cut: {}", path, store::in_words(errno)));
  }
}

void RealDisk::remove(const std::string& path) {
  if (::unlink(path.c_str()) != 0 && errno != ENOENT && errno != ENOTDIR) Purpose{"remove", path}.fail(errno);
}

std::string RealDisk::canonical(const std::string& path) {
  std::array<char, PATH_MAX> real;  // NOLINT: filled by realpath
  if (::realpath(path.c_str(), real.data()) != nullptr) return real.data();
  if (errno != ENOENT) return path;
  const auto [above, name] = split(path);
  if (name.empty() || name == "." || name == ".." || above == path) return path;
  const std::string parent = canonical(above);
  return parent == "/" ? parent + name : parent + "/" + name;
}

}  // namespace sitrep
