// SPDX-License-Identifier: MIT
// What the README shows is what the program says.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "support/console.h"

namespace sitrep::testing {
namespace {

std::string page(const std::string& name) {
  std::ifstream in(SITREP_SOURCE "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST_CASE("README: its commands run, and say what stands there") {
  for (const std::string name : {"README.md", "CONTRIBUTING.md"}) {
    const auto text = page(name);
    if (text.empty()) continue;
    const auto played = play_console(name, text);
    if (text.find("```console") != std::string::npos) CHECK(played.commands > 0);
    for (const auto& fault : played.faults) FAIL_CHECK(fault);
  }
}

// `](path)` and `](path#place)`, but for addresses.
std::vector<std::string> links_in(const std::string& text) {
  std::vector<std::string> links;
  for (auto at = text.find("]("); at != std::string::npos; at = text.find("](", at + 2)) {
    auto link = text.substr(at + 2, text.find(')', at) - at - 2);
    link = link.substr(0, link.find('#'));
    if (!link.empty() && link.find("://") == std::string::npos) links.push_back(link);
  }
  return links;
}

TEST_CASE("pages in Markdown: their links lead somewhere") {
  namespace fs = std::filesystem;
  std::vector<fs::path> pages;
  for (const char* folder : {"", "doc", "examples", "bench", "tests/conformance"}) {
    for (const auto& each : fs::directory_iterator(fs::path(SITREP_SOURCE) / folder)) {
      if (each.path().extension() == ".md") pages.push_back(each.path());
    }
  }
  std::size_t links = 0;
  for (const auto& path : pages) {
    for (const auto& link : links_in(page(path.lexically_relative(SITREP_SOURCE).string()))) {
      ++links;
      INFO(path.lexically_relative(SITREP_SOURCE).string() << ": " << link);
      CHECK(fs::exists(path.parent_path() / link));
    }
  }
  CHECK(links > 20);
  CHECK(links_in("[a](b/c.md#d) [e](https://f) [g](#h) ![i](j.svg)") == std::vector<std::string>{"b/c.md", "j.svg"});
}

TEST_CASE("console blocks: output is compared, an ellipsis stands for any lines, a wrong usage is a fault") {
  const auto wrong = play_console("p", "```console\n$ sitrep help guess\n…\nnothing\n$ sitrep gess\n```\n");
  CHECK(wrong.commands == 2);
  CHECK(wrong.faults.size() == 2);
  const auto right = play_console("p",
                                  "<!-- clock 2026-11-23T10:14:00+01:00, tick 4m, SITREP_BY=Mina -->\n```console\n"
                                  "$ sitrep open \"Acme\" --id acme -q --no-checks\nacme\n$ sitrep note x\n```\n\n"
                                  "    $ sitrep log\n    2026-11-23\n    …\n");
  CHECK(right.commands == 3);
  CHECK(right.faults.empty());
  for (const auto& fault : right.faults) UNSCOPED_INFO(fault);
}

}  // namespace
}  // namespace sitrep::testing
