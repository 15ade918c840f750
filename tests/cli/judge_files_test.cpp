// SPDX-License-Identifier: MIT
#include "cli/judge_files.h"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <tuple>

#include "sitrep/format/read.h"
#include "sitrep/lint/lint.h"
#include "support/memory_disk.h"

using namespace sitrep;

namespace {

// Each with faults of its own, and all with those of the language rules, whose tables are made when they are first
// asked.
std::string log(int number) {
  std::string text = fmt::format(
      "format = \"incident/1\"\n\n[incident]\nid = \"{0}\"\ntitle = \"Acme cannot export\"\nopened = 2026-01-05T10:14:00+01:00\n"
      "opened_by = \"Sam\"\n\n[[report]]\nid = \"1-k3mq7\"\nat = 2026-01-05T10:14:00+01:00\nby = \"Mina\"\ncustomer = \"Acme\"\n"
      "blocked = \"export {0}\"\n",
      number);
  for (int entry = 2; entry < 5 + number % 7; ++entry) {
    text += fmt::format(
        "\n[[update]]\nid = \"{0}-k3mq7\"\nat = 2026-01-05T10:{1}:00+01:00\nby = \"Kim\"\nto = \"customer\"\n"
        "text = \"Kim broke it, and the export will be fixed by 3 pm; the password is hunter{2}2x\"\nproves = [\"{2}-zzzzz\"]\n",
        entry, 20 + entry, number);
  }
  if (number % 5 == 0) text += "\n[[fact]]\nid = \"90-k3mq7\"\ntext = \"\"\"\nover\nlines\"\"\"\nbroken = \n";
  return text;
}

Judging by_rules(unsigned threads) {
  static const Routine routine;
  Judging by;
  by.judge = [](const std::string& name, const std::string& bytes) {
    return lint_incident(read_incident(bytes, name), routine, {Instant(Seconds(1'795'431'600)), {}});
  };
  by.name = [](const std::string& path) { return path.substr(1); };
  by.keeps_lines = true;
  by.threads = threads;
  return by;
}

std::vector<Judged> judged(Disk& disk, const std::vector<std::string>& paths, const Judging& by) {
  std::vector<Judged> all;
  judge_files(disk, paths, by, [&](Judged each) { all.push_back(std::move(each)); });
  return all;
}

auto all_of(const Finding& f) {
  return std::tie(f.rule, f.level, f.path, f.place, f.message, f.cure, f.entry, f.waived, f.because);
}

}  // namespace

TEST_CASE("judge_files: on many threads the same as on one, in the order of the files") {
  MemoryDisk disk;
  std::vector<std::string> paths;
  for (int each = 0; each < 120; ++each) {
    paths.push_back(fmt::format("/{}.toml", each * 37 % 120));
    if (each % 11 != 0) disk.files[paths.back()] = log(each);  // the others are missing
  }
  const auto serial = judged(disk, paths, by_rules(1));
  for (const unsigned threads : {2u, 8u}) {
    const auto parallel = judged(disk, paths, by_rules(threads));
    REQUIRE(parallel.size() == paths.size());
    for (std::size_t at = 0; at < paths.size(); ++at) {
      const auto& one = serial[at];
      const auto& other = parallel[at];
      CAPTURE(threads, at);
      REQUIRE(other.name == paths[at].substr(1));
      REQUIRE(other.name == one.name);
      REQUIRE(other.there == one.there);
      REQUIRE(other.there == disk.files.contains(paths[at]));
      REQUIRE(other.unread == one.unread);
      REQUIRE(other.unread.empty() == other.there);
      REQUIRE(other.lines == one.lines);
      REQUIRE(other.findings.size() == one.findings.size());
      REQUIRE((!other.there || other.findings.size() > 3));
      for (std::size_t finding = 0; finding < one.findings.size(); ++finding) {
        REQUIRE(all_of(other.findings[finding]) == all_of(one.findings[finding]));
      }
    }
  }
}

TEST_CASE("judge_files: what stops the judging of one file is told of that file") {
  MemoryDisk disk({{"/a.toml", ""}, {"/b.toml", ""}, {"/folder/x", ""}});
  auto by = by_rules(4);
  by.judge = [](const std::string& name, const std::string&) -> std::vector<Finding> {
    if (name == "b.toml") throw could_not("git is gone");
    return {};
  };
  const auto those = judged(disk, {"/a.toml", "/b.toml", "/folder", "/none.toml"}, by);
  CHECK(those[0].there);
  CHECK(those[1].unread == "git is gone");
  CHECK(those[2].unread == "could not read /folder: it is a folder");
  CHECK(those[3].unread == "none.toml: there is no such file");
}

TEST_CASE("judge_files: of a text only the lines that are pointed at are kept") {
  std::vector<Finding> findings(4);
  findings[0].place.line = 3;
  findings[1].place.line = 1;
  findings[2].place.line = 3;
  findings[3].place.line = 9;
  CHECK(lines_meant("one\ntwo\r\nthree\r\nfour", findings) == Lines{{1, "one"}, {3, "three"}, {9, ""}});
  CHECK(lines_meant("", findings) == Lines{{1, ""}, {3, ""}, {9, ""}});
  CHECK(lines_meant("one\n", {}).empty());
}
