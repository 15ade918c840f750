// SPDX-License-Identifier: MIT
#include "sitrep/lint/history.h"

#include <catch2/catch.hpp>

#include "lint/sample.h"
#include "sitrep/format/compare.h"

namespace sitrep {
namespace {

using sample::names;

std::string log_of(const std::string& entries) { return sample::header + entries; }

std::string note(const std::string& id, const std::string& text) {
  return "\n[[note]]\nid = \"" + id + "\"\nat = 2026-11-23T10:31:00+01:00\nby = \"Mina\"\ntext = \"" + text + "\"\n";
}

const std::string redaction =
    "\n[[redaction]]\nid = \"9-rdct0\"\nat = 2026-11-23T10:41:00+01:00\nby = \"Mina\"\nof = \"1-aaaaa\"\nfield = "
    "\"text\"\nwhy = \"x\"\n";

// The versions of one file, each its own commit: "c1" turns the first into the second.
std::vector<Finding> judge(const std::vector<std::string>& versions, bool parted = false) {
  std::vector<HistoryStep> steps;
  for (std::size_t at = 1; at < versions.size(); ++at) {
    const auto commit = "c" + std::to_string(at);
    steps.push_back({"/r/x", commit, "c" + std::to_string(at - 1) + ":x y.toml", "", parted,
                     compare(log_of(versions[at - 1]), log_of(versions[at]))});
  }
  return lint_history(read_incident(log_of(versions.back()), sample::path), steps);
}

}  // namespace

TEST_CASE("history: an entry is told once, with the first commit, what it said, and where it happened again") {
  const auto found = judge({note("1-aaaaa", "a"), note("1-aaaaa", "b"), note("1-aaaaa", "a"), note("1-aaaaa", "c")});
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "rewritten-entry");
  CHECK(found[0].level == Level::error);
  CHECK(found[0].message == "note 1 was rewritten in c1: `text` was \"a\"; and again in c2 and c3");
  CHECK(found[0].entry == "1-aaaaa");
  CHECK(found[0].place.line == 9);
  CHECK(found[0].cure == "git show \"c0:x y.toml\"");
}

TEST_CASE("history: a redaction is no rewriting, whichever version declares it") {
  const auto was = note("1-aaaaa", "secret");
  const auto is = note("1-aaaaa", "[redacted]");
  CHECK(judge({was, is + redaction}).empty());
  CHECK(judge({was, is, is + redaction}).empty());
  CHECK(names(judge({was, is})) == "rewritten-entry");
  CHECK(names(judge({was, note("1-aaaaa", "[redacted] b") + redaction})) == "rewritten-entry");
  CHECK(names(judge({was + redaction, note("1-aaaaa", "[redacted]")})) == "removed-entry");
  CHECK(names(judge({is + redaction, was + redaction})) == "rewritten-entry");
  CHECK(names(judge({is + redaction, was}, true)).empty());
}

TEST_CASE("history: a value that was redacted later is never shown again") {
  const auto found =
      judge({note("1-aaaaa", "secret"), note("1-aaaaa", "other"), note("1-aaaaa", "[redacted]") + redaction});
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "note 1 was rewritten in c1: `text` was something else");
  const auto gone = judge({note("1-aaaaa", "secret"), "", redaction});
  REQUIRE(gone.size() == 1);
  CHECK(gone[0].message == "note 1-aaaaa was removed in c1");
}

TEST_CASE("history: what is hostile in a value or a name comes out as text") {
  const auto found = judge({note("1-aaaaa", "\\u001b]52;x\\u0007"), note("1-aaaaa", "b")});
  REQUIRE(found.size() == 1);
  CHECK(found[0].message.find('\x1b') == std::string::npos);
}

TEST_CASE("history: a header, an entry that is gone, and a file that is no file any more") {
  CHECK(names(judge({note("1-aaaaa", "a"), ""})) == "removed-entry");
  CHECK(judge({note("1-aaaaa", "a"), ""}, true).empty());
  const HistoryStep header{"/r/x", "",    "HEAD:x",
                           "",     false, compare(log_of(""), "format = \"incident/1\"\n[incident]\nid = \"a\"\n")};
  const HistoryStep gone{"/r/x", "", "HEAD:x", "was deleted", false, {}};
  Log none;
  none.path = "x";
  const std::vector steps{header, gone};
  const auto found = lint_history(none, steps);
  REQUIRE(found.size() == 2);
  CHECK(found[0].rule == "changed-header");
  CHECK(found[0].message.starts_with("the header was changed (not committed yet): `id` was \"2026"));
  CHECK(found[1].message == "this file was deleted (not committed yet), with every entry in it");
  CHECK(found[1].place == Place{1, 1, 0});
}

}  // namespace sitrep
