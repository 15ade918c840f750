// SPDX-License-Identifier: MIT
#include "sitrep/store/real_disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "store/purpose.h"
#include "store/sight.h"
#include "store/whole_file.h"

namespace sitrep {
namespace {

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
  store::WholeFile file(path, fresh, secret);
  file.put(bytes);
  file.end();
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
