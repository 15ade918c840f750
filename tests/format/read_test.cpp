// SPDX-License-Identifier: MIT
#include "sitrep/format/read.h"

#include <catch2/catch.hpp>
#include <string>

using namespace sitrep;

namespace {

const std::string head =
    "format = \"incident/1\"\n\n[incident]\nid = \"2026-11-23-acme\"\ntitle = \"Acme\"\n"
    "opened = 2026-11-23T10:14:00+01:00\nopened_by = \"Sam\"\n";

std::string fact(const std::string& id, const std::string& more = {}) {
  return "\n[[fact]]\nid = \"" + id + "\"\n" + more;
}

std::string told(const Log& log) {
  std::string all;
  for (const auto& problem : log.problems) {
    all += std::string(problem.rule) + "@" + std::to_string(problem.place.line) + ":" +
           std::to_string(problem.place.column) + " ";
  }
  return all;
}

std::string ids(const Log& log) {
  std::string all;
  for (const auto& entry : log.entries) all += (all.empty() ? "" : " ") + std::string(entry.id());
  return all;
}

}  // namespace

TEST_CASE("a log is read with the place of everything") {
  const auto log =
      read_incident(head + "\n# why\n[[fact]]\nid = \"1-aaaaa\"\nat = 2026-11-23T10:31:02+01:00\n" +
                        "text = \"ü\"  # said\nproves = [\n  \"2-bbbbb\",\n  \"3-ccccc\"]\nx = true\ny = 12\n",
                    "incidents/acme.toml");
  CHECK(log.path == "incidents/acme.toml");
  CHECK(log.is_incident);
  CHECK(told(log).empty());
  CHECK(log.header.place == Place{3, 1, 0});
  CHECK(log.header.title == "Acme");
  CHECK(rfc3339(log.header.opened) == "2026-11-23T10:14:00+01:00");
  CHECK(log.header.opened_by == "Sam");
  REQUIRE(log.entries.size() == 1);
  const auto& entry = log.entries[0];
  CHECK(entry.kind == "fact");
  CHECK(entry.place == Place{10, 1, 8});
  CHECK(rfc3339(entry.at()) == "2026-11-23T10:31:02+01:00");
  CHECK(entry.text("text") == "ü");
  CHECK(entry.find("text")->key == Place{13, 1, 4});
  CHECK(entry.find("text")->place == Place{13, 8, 3});
  REQUIRE(entry.find("proves")->items.size() == 2);
  CHECK(entry.find("proves")->items[1] == Place{16, 3, 9});
  CHECK(entry.flag("x"));
  CHECK(std::get<std::int64_t>(entry.find("y")->value) == 12);
}

TEST_CASE("entries come by id wherever they stand") {
  const auto log =
      read_incident(head + fact("10-aaaaa") + fact("2-zzzzz") + fact("2-aaaaa") + fact("foo") + fact("1-ccccc"), "x");
  CHECK(ids(log) == "1-ccccc 2-aaaaa 2-zzzzz 10-aaaaa foo");
}

TEST_CASE("of twins the first does not depend on the file") {
  const auto one = fact("1-aaaaa", "text = \"a\"\n");
  const auto two = fact("1-aaaaa", "text = \"b\"\n");
  const auto there = read_incident(head + one + fact("2-bbbbb") + two, "x");
  const auto back = read_incident(head + two + "\n\n" + one + fact("2-bbbbb"), "x");
  REQUIRE(there.entries.size() == 3);
  CHECK(there.entries[0].text("text") == "a");
  CHECK(back.entries[0].text("text") == "a");
}

TEST_CASE("damage in one block hides no other") {
  const auto bad = GENERATE(as<std::string>(), "text = \"no end\n", "text = \n", "text = 1 2\n", "a = 1\na = 2\n",
                            "what\n", "when = 2026-02-30T10:00:00Z\n", "text = \"\\e\"\n", "proves = [\"3-ccccc\"\n",
                            "a = 01\n", "text = \"\x01\"\n", "<<<<<<< ours\n", "text = \"\xff\"\n");
  CAPTURE(bad);
  const auto log = read_incident(head + fact("1-aaaaa") + fact("2-bbbbb", bad) + fact("3-ccccc"), "x");
  CHECK(ids(log) == "1-aaaaa 3-ccccc");
  REQUIRE(log.problems.size() == 1);
  CHECK(log.problems[0].place.line >= 13);
  CHECK(log.problems[0].place.line <= 15);
}

TEST_CASE("a damaged header hides no entry") {
  const auto log = read_incident("format = \"incident/1\"\n[incident]\nid = \nopened = 2026\n" + fact("1-aaaaa"), "x");
  CHECK(log.is_incident);
  CHECK(ids(log) == "1-aaaaa");
  CHECK(told(log) == "syntax@3:6 ");
}

TEST_CASE("a newer or unknown format is told and nothing else is") {
  const auto newer = read_incident("format = \"incident/2\"\n[what]\nis = {this = 1}\n[[fact]]\n", "x");
  CHECK_FALSE(newer.is_incident);
  CHECK(newer.entries.empty());
  CHECK(told(newer) == "unknown-format@1:10 ");
  CHECK(newer.problems[0].message == "this file is incident/2; this sitrep reads incident/1");
  const auto none = read_incident("# nothing\n", "x");
  CHECK(told(none) == "unknown-format@1:1 ");
  CHECK(none.problems[0].message == "no `format`: the first line of such a file is format = \"incident/1\"");
  CHECK(told(read_incident("", "x")) == "unknown-format@1:1 ");
  const auto routine = read_incident("format = \"routine/1\"\n[owner]\nwho = \"x\"\n", "x");
  CHECK(told(routine) == "unknown-format@1:10 ");
  const auto hostile = read_incident("format = \"\\u001b[2J\"\n", "x");
  CHECK_THAT(hostile.problems[0].message, Catch::Contains("\\u{001b}[2J"));
}

TEST_CASE("unknown kinds and keys are kept and keys of the header are told") {
  const auto log = read_incident(
      "format = \"incident/1\"\nmore = 1\nx_mine = 2\n[incident]\nid = \"a\"\nextra = \"b\"\n\n"
      "[[novelty]]\nid = \"1-aaaaa\"\nthing = \"c\"\n",
      "x");
  CHECK(told(log) == "unknown-key@2:1 ");
  CHECK(log.header.fields.size() == 2);
  REQUIRE(log.entries.size() == 1);
  CHECK(log.entries[0].kind == "novelty");
  CHECK(log.entries[0].text("thing") == "c");
}

TEST_CASE("a kind of entry above the header is told how it is written") {
  CHECK(told(read_incident("format = \"incident/1\"\nfact = []\n[incident]\nid = \"a\"\n", "x")) ==
        "foreign-spelling@2:1 ");
}

TEST_CASE("values of other types are kept by name") {
  const auto log = read_incident(head + fact("1-aaaaa",
                                             "a = 1.5\nb = 2026-11-23T10:00:00\nc = 2026-11-23\nd = 10:00:00\n"
                                             "e = [1, 2]\nf = []\ng = 2026-11-23T10:00:00.5Z\nh = [\"a\", [\"b\"]]\n"),
                                 "x");
  REQUIRE(log.entries.size() == 1);
  const auto& entry = log.entries[0];
  const auto odd = [&](std::string_view name) { return std::get<Odd>(entry.find(name)->value).type; };
  CHECK(odd("a") == "float");
  CHECK(odd("b") == "local date-time");
  CHECK(odd("c") == "local date");
  CHECK(odd("d") == "local time");
  CHECK(odd("e") == "array with an integer");
  CHECK(entry.list("f").empty());
  CHECK(std::holds_alternative<std::vector<std::string>>(entry.find("f")->value));
  CHECK(odd("g") == "date-time with a fraction of a second");
  CHECK(odd("h") == "array with an array");
}

TEST_CASE("CR LF and a byte-order mark change no value and no place") {
  std::string text = "\xef\xbb\xbf" + head + fact("1-aaaaa", "text = \"\"\"\na\nb\"\"\"\nwhat = 1.5\n");
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.insert(at, "\r");
  const auto log = read_incident(text, "x");
  CHECK(told(log) == "line-ends@1:1 line-ends@1:22 ");
  REQUIRE(log.entries.size() == 1);
  CHECK(log.entries[0].find("what")->key.line == 14);
}

TEST_CASE("problems come by place") {
  const auto log =
      read_incident(head + fact("2-bbbbb", "text = \n") + "[fact]\n" + fact("1-aaaaa", "a.b = 1\ntext = \n"), "x");
  CHECK(told(log) == "syntax@11:8 foreign-spelling@12:1 foreign-spelling@16:1 syntax@17:8 ");
}
