// SPDX-License-Identifier: MIT
// What once failed under libFuzzer (tests/fuzz/corpus/<target>/), and the logs of this tree, through the same functions
// in a plain build.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "fuzz/laws.h"

using namespace sitrep;
namespace fs = std::filesystem;

namespace {

const fs::path tests = fs::path(SITREP_SOURCE) / "tests";

std::vector<fs::path> files(const fs::path& folder, std::string_view ending) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().string().ends_with(ending)) found.push_back(entry.path());
  }
  return found;
}

std::string bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("what once failed under the fuzzer does not fail again") {
  const std::map<std::string, void (*)(fuzz::Bytes)> targets = {{"parse", fuzz::parse},   {"lint", fuzz::lint},
                                                                {"merge", fuzz::merge},   {"render", fuzz::render},
                                                                {"pasted", fuzz::pasted}, {"ranking", fuzz::ranking}};
  for (const auto& path : files(tests / "fuzz/corpus", "")) {
    const auto target = path.parent_path().filename().string();
    CAPTURE(path.string());
    REQUIRE(targets.contains(target));
    auto input = bytes(path);
    // Which renderer a byte stands for changes as they come.
    for (int byte = 0; byte < (target == "render" ? 64 : 1); ++byte) {
      if (target == "render") input[0] = static_cast<char>(byte);
      CAPTURE(byte);
      CHECK_NOTHROW(targets.at(target)(input));
    }
  }
}

TEST_CASE("the logs of this tree keep every law that the fuzzer looks for") {
  for (const auto* folder : {"given", "../examples", "../man"}) {
    for (const auto& path : files(tests / folder, ".toml")) {
      CAPTURE(path.string());
      const auto text = bytes(path);
      CHECK_NOTHROW(fuzz::parse(text));
      CHECK_NOTHROW(fuzz::lint(text));
      const auto half = text.substr(0, text.rfind("\n[["));
      CHECK_NOTHROW(
          fuzz::merge("\x1c" + half + "\x1c" + text + "\x1c" + half + "\n[[note]]\nid = \"3-aaaaa\"\n\x1c" + half));
      for (char renderer = 'A'; renderer < 'A' + 40; ++renderer) {
        const auto look = static_cast<char>(renderer * 7);
        CAPTURE(renderer, look);
        CHECK_NOTHROW(fuzz::render(std::string{renderer, look} + text));
      }
    }
  }
}

TEST_CASE("what a reader must be spared is found in an output") {
  for (const std::string bad :
       {"\x1b[2J", "\t", "\r", "\x7f", "\xc2\x9b", "\xe2\x80\xae", "\xe2\x81\xa6", "\xe2\x80\x8b", "\xe2\x80\x8d",
        "\xef\xbb\xbf", "\xff", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x80", "\xf3\xa0\x80\xa0"}) {
    CAPTURE(bad);
    CHECK_THROWS(fuzz::must_be_safe("fact: " + bad));
  }
  CHECK_NOTHROW(fuzz::must_be_safe("fact: \xc3\xa9 \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb\n"));
}
