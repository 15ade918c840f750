// SPDX-License-Identifier: MIT
// What lint is measured by: reads and parses every .toml file of a folder with toml++, on as many threads as there are
// cores, and does nothing else. usage: parse_toml FOLDER [THREADS]
#include <toml++/toml.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

int main(int count, char** words) {
  if (count < 2) return 2;
  std::vector<std::filesystem::path> files;
  for (const auto& each : std::filesystem::directory_iterator(words[1])) {
    if (each.path().extension() == ".toml") files.push_back(each.path());
  }
  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> keys = 0;
  const auto work = [&] {
    for (auto at = next++; at < files.size(); at = next++) {
      std::ifstream in(files[at], std::ios::binary);
      std::string bytes(std::filesystem::file_size(files[at]), '\0');
      in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
      keys += toml::parse(std::string_view(bytes), std::string_view()).size();
    }
  };
  {
    std::vector<std::jthread> threads;
    const auto all = count > 2 ? static_cast<unsigned>(std::atoi(words[2])) : std::thread::hardware_concurrency();
    for (unsigned each = 0; each < all; ++each) threads.emplace_back(work);
  }
  std::cout << files.size() << " files, " << keys << " kinds of entries\n";
}
