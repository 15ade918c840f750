// SPDX-License-Identifier: MIT
#include "support/memory_disk.h"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

namespace sitrep {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} << 20;
constexpr int most_attempts = 10;

Error failure(std::string_view verb, const std::string& path, std::string_view reason) {
  return could_not(fmt::format("could not {} {}: {}", verb, path, reason));
}

std::string plain(const std::string& path) {
  std::string normal = std::filesystem::path(path).lexically_normal().string();
  if (normal.size() > 1 && normal.back() == '/') normal.pop_back();
  return normal;
}

std::string inside(const std::string& folder) { return folder == "/" ? folder : folder + "/"; }

}  // namespace

Being MemoryDisk::look(const std::string& given) {
  const std::string path = plain(given);
  if (files.contains(path)) return Being::file;
  if (path == "/" || folders.contains(path)) return Being::folder;
  const std::string prefix = inside(path);
  const auto below = files.lower_bound(prefix);
  if (below != files.end() && below->first.starts_with(prefix)) return Being::folder;
  const auto empty = folders.lower_bound(prefix);
  return empty != folders.end() && empty->starts_with(prefix) ? Being::folder : Being::nothing;
}

std::vector<Listed> MemoryDisk::list(const std::string& folder) {
  const std::string prefix = inside(plain(folder));
  std::map<std::string, Being> found;
  const auto see = [&](const std::string& path, Being being) {
    if (path.size() <= prefix.size() || !path.starts_with(prefix)) return;
    const std::string rest = path.substr(prefix.size());
    const auto slash = rest.find('/');
    found[rest.substr(0, slash)] = slash == std::string::npos ? being : Being::folder;
  };
  for (const auto& path : folders) see(path, Being::folder);
  for (const auto& [path, bytes] : files) see(path, Being::file);
  std::vector<Listed> listed;
  for (const auto& [name, being] : found) listed.push_back({name, being});
  return listed;
}

std::optional<std::string> MemoryDisk::read(const std::string& given) {
  const std::string path = plain(given);
  const Being being = look(path);
  if (being == Being::nothing) return std::nullopt;
  if (being == Being::folder) throw failure("read", given, "it is a folder");
  const std::string& bytes = files.at(path);
  if (bytes.size() > most_bytes) throw failure("read", given, "it is larger than 16 MiB");
  return bytes;
}

void MemoryDisk::replace(const Replacement& what, const Compose& compose) {
  const std::string path = plain(what.path);
  fail_if_told("write", what.path);
  if (!path.starts_with(inside(plain(what.root)))) throw failure("write", what.path, "it is outside " + what.root);
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const bool exists = files.contains(path);
    if (what.create && exists) throw failure("write", what.path, "it exists already");
    if (!what.create && !exists) throw failure("write", what.path, "no such file or directory");
    const std::string old = exists ? files.at(path) : "";
    std::string bytes = compose(old);
    if (!what.whole && !bytes.starts_with(old))
      throw failure("write", what.path, "what stands in it would have changed");
    if (bytes.size() > most_bytes) throw failure("write", what.path, "it would be larger than 16 MiB");
    if (meanwhile) meanwhile(*this);
    if (files.contains(path) != exists || (exists && files.at(path) != old)) continue;
    files[path] = std::move(bytes);
    if (std::exchange(unsure_, false)) {
      throw Unsure(Status::could_not,
                   fmt::format("{} is written, but may not survive a power cut: input/output error", what.path));
    }
    return;
  }
  throw failure("write", what.path, "it keeps changing while it is being written");
}

void MemoryDisk::write(const std::string& given, std::string_view bytes, bool fresh, bool /*secret*/) {
  const std::string path = plain(given);
  fail_if_told("write", given);
  if (look(path) == Being::folder) throw failure("write", given, "it is a folder");
  if (fresh && files.contains(path)) throw failure("write", given, "it exists already");
  files[path] = bytes;
}

void MemoryDisk::remove(const std::string& path) {
  fail_if_told("remove", path);
  files.erase(plain(path));
}

std::string MemoryDisk::canonical(const std::string& path) { return plain(path); }

void MemoryDisk::fail_if_told(const std::string& verb, const std::string& path) {
  const std::string reason = std::exchange(reason_, "");
  if (!reason.empty()) throw failure(verb, path, reason);
}

}  // namespace sitrep
