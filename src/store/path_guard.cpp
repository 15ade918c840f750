// SPDX-License-Identifier: MIT
#include "store/path_guard.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <vector>

namespace sitrep::store {
namespace {

constexpr int most_links = 5;

using Parts = std::deque<std::string>;

Parts split(std::string_view path) {
  Parts parts;
  while (!path.empty()) {
    const auto slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    if (!part.empty() && part != ".") parts.emplace_back(part);
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
  }
  return parts;
}

std::string real(const std::string& path, const Purpose& purpose) {
  std::array<char, PATH_MAX> out;  // NOLINT: filled by realpath
  if (::realpath(path.c_str(), out.data()) == nullptr) purpose.fail(fmt::format("{}: {}", path, in_words(errno)));
  return out.data();
}

// Where a link leads; nothing where the path is no link or is not there.
std::string link_at(const std::string& path, const Purpose& purpose) {
  std::array<char, PATH_MAX> out;  // NOLINT: filled by readlink
  const ssize_t length = ::readlink(path.c_str(), out.data(), out.size());
  if (length >= 0) return {out.data(), static_cast<std::size_t>(length)};
  if (errno != EINVAL && errno != ENOENT && errno != ENOTDIR) purpose.fail(errno);
  return {};
}

bool starts_with(const Parts& path, const Parts& root) {
  return path.size() >= root.size() && std::equal(root.begin(), root.end(), path.begin());
}

std::string join(const Parts& parts) { return "/" + fmt::format("{}", fmt::join(parts, "/")); }

// The parts of the path from root on, without `..` and links. Links above root are the machine's own and not counted.
Parts without_links(const std::string& path, const std::string& root, const Purpose& purpose) {
  const Parts real_root = split(real(root, purpose));
  Parts here;
  Parts ahead = split(path);
  if (const Parts named = split(root); starts_with(ahead, named)) {
    ahead.erase(ahead.begin(), ahead.begin() + static_cast<std::ptrdiff_t>(named.size()));
    here = real_root;
  } else if (starts_with(ahead, real_root)) {
    ahead.erase(ahead.begin(), ahead.begin() + static_cast<std::ptrdiff_t>(real_root.size()));
    here = real_root;
  }
  int links = 0;
  while (!ahead.empty()) {
    const std::string part = ahead.front();
    ahead.pop_front();
    if (part == "..") {
      if (!here.empty()) here.pop_back();
      continue;
    }
    here.push_back(part);
    const std::string aim = link_at(join(here), purpose);
    if (aim.empty()) continue;
    if (++links > most_links) purpose.fail(fmt::format("it leads through more than {} symbolic links", most_links));
    here.pop_back();
    if (aim.front() == '/') here.clear();
    const Parts more = split(aim);
    ahead.insert(ahead.begin(), more.begin(), more.end());
  }
  if (!starts_with(here, real_root)) purpose.fail(fmt::format("it leads to {}, outside {}", join(here), root));
  here.erase(here.begin(), here.begin() + static_cast<std::ptrdiff_t>(real_root.size()));
  if (here.empty()) purpose.fail("it is a folder");
  return here;
}

}  // namespace

Spot find_below(const std::string& path, const std::string& root, bool make, const Purpose& purpose) {
  Parts parts = without_links(path, root, purpose);
  Spot spot;
  spot.name = parts.back();
  parts.pop_back();
  spot.folder = open_folder(AT_FDCWD, root, true);
  if (!spot.folder) purpose.fail(errno);
  for (const auto& part : parts) {
    Fd next = open_folder(spot.folder.get(), part, false);
    if (!next && make && errno == ENOENT) {
      if (::mkdirat(spot.folder.get(), part.c_str(), 0777) != 0 && errno != EEXIST) purpose.fail(errno);
      next = open_folder(spot.folder.get(), part, false);
    }
    if (!next) purpose.fail(errno);
    if (make && !flush(spot.folder)) purpose.fail(errno);
    spot.folder = std::move(next);
  }
  return spot;
}

Fd make_folder(const std::string& path, mode_t mode, const Purpose& purpose) {
  Fd folder = open_folder(AT_FDCWD, path, true);
  if (folder) return folder;
  const std::filesystem::path whole(path);
  if (errno != ENOENT || whole == whole.parent_path()) purpose.fail(errno);
  const Fd above = make_folder(whole.parent_path().string(), mode, purpose);
  const std::string name = whole.filename().string();
  if (!name.empty()) {  // else the path ended in a slash
    if (::mkdirat(above.get(), name.c_str(), mode) != 0 && errno != EEXIST) purpose.fail(errno);
    if (!flush(above)) purpose.fail(errno);
  }
  folder = open_folder(AT_FDCWD, path, true);
  if (!folder) purpose.fail(errno);
  return folder;
}

}  // namespace sitrep::store
