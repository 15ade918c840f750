// SPDX-License-Identifier: MIT
// Plays every transcript below tests/. With SITREP_UPDATE_TESTS=1 the files are written anew instead: read the
// difference before it is committed, since a wrong answer recorded is a wrong answer kept.
#include "support/transcript.h"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "support/shell_words.h"

namespace sitrep::testing {
namespace {

namespace fs = std::filesystem;

std::string read_whole(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Name below tests/ and the text.
const std::map<std::string, std::string>& transcripts() {
  static const auto found = [] {
    std::map<std::string, std::string> all;
    const fs::path folder = SITREP_SOURCE "/tests";
    for (const auto& each : fs::recursive_directory_iterator(folder)) {
      if (each.path().extension() == ".test")
        all[each.path().lexically_relative(folder).string()] = read_whole(each.path());
    }
    return all;
  }();
  return found;
}

TEST_CASE("transcripts: what was typed gives what was seen") {
  const bool update = std::getenv("SITREP_UPDATE_TESTS") != nullptr;
  for (const auto& [name, text] : transcripts()) {
    DYNAMIC_SECTION(name) {
      const auto played = play("tests/" + name, text);
      CHECK(played.scenarios > 0);
      if (update && played.text != text) std::ofstream(SITREP_SOURCE "/tests/" + name, std::ios::binary) << played.text;
      for (const auto& fault : played.faults) {
        if (!update || fault.find('\n') == std::string::npos) FAIL_CHECK(fault);
      }
    }
  }
}

TEST_CASE("transcripts: the words of a shell") {
  CHECK(shell_words(R"(a "b c" 'd "e' f\ g)") == std::vector<std::string>{"a", "b c", "d \"e", "f g"});
  CHECK(shell_words(R"($'x\ny\'s' "\"q\"" '')") == std::vector<std::string>{"x\ny's", "\"q\"", ""});
  CHECK(shell_words(R"($'\xff' --by=Mina "$HOME")") == std::vector<std::string>{"\xff", "--by=Mina", "$HOME"});
  CHECK_THROWS(shell_words("'never closed"));
}

TEST_CASE("transcripts: what differs is shown where it differs") {
  CHECK(difference({"a", "b"}, {"a", "b"}).empty());
  CHECK(difference({"a", "b", "c"}, {"a", "x", "c"}) == "    a\n  - b\n  + x\n    c\n");
}

TEST_CASE("transcripts: a wrong expectation is a fault, and so is a line that means nothing") {
  const auto played = play("t", "$ sitrep guess\n  recorded\n\nnonsense\n");
  REQUIRE(played.faults.size() == 2);
  CHECK(played.faults[0].starts_with("t:1: $ sitrep guess\n  - "));
  CHECK(played.faults[1].starts_with("t:4: \"nonsense\""));
  CHECK(play("t", played.text).faults.size() == 1);
}

}  // namespace
}  // namespace sitrep::testing
