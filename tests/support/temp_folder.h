// SPDX-License-Identifier: MIT
// A folder of a test's own on the real disk, under TMPDIR or /tmp, removed with all that is in it when the test ends.
// Its path has no links in it. The shorthands read and write plainly, as another program would.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

namespace sitrep {

class TempFolder {
 public:
  TempFolder() {
    std::string pattern =
        std::filesystem::canonical(std::filesystem::temp_directory_path()).string() + "/sitrep-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path = pattern;
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }

  std::string operator/(const std::string& name) const { return path + "/" + name; }

  std::string bytes(const std::string& name) const {
    std::ifstream in(*this / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void put(const std::string& name, std::string_view text) const {
    std::ofstream(*this / name, std::ios::binary | std::ios::trunc) << text;
  }
  void add(const std::string& name, std::string_view text) const {
    std::ofstream(*this / name, std::ios::binary | std::ios::app) << text;
  }
  std::set<std::string> names(const std::string& folder = ".") const {
    std::set<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(*this / folder)) found.insert(entry.path().filename());
    return found;
  }

  std::string path;
};

}  // namespace sitrep
