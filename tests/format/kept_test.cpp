// SPDX-License-Identifier: MIT
#include "sitrep/format/kept.h"

#include <catch2/catch.hpp>

#include "sitrep/format/blocks.h"

using namespace sitrep;

namespace {

Kept sample() {
  Kept kept;
  kept.why = "could not write incidents/a.toml: no space left on device";
  kept.folder = "/home/mina/ops";
  kept.command = {"fact", "a \"quoted\"\ntext", "--by", "Mina", "-"};
  kept.text = "from standard input\r\n\"\"\"";
  kept.by = "Mina";
  kept.at = parse_rfc3339("2026-11-23T10:14:00+01:00").value();
  kept.fives = {"k3mq7", "z90wd"};
  kept.target = "/home/mina/ops/incidents/a.toml";
  return kept;
}

}  // namespace

TEST_CASE("what was typed is kept and read back") {
  const auto kept = read_kept(write_kept(sample())).value();
  const auto meant = sample();
  CHECK(kept.why == meant.why);
  CHECK(kept.folder == meant.folder);
  CHECK(kept.command == meant.command);
  CHECK(kept.text == meant.text);
  CHECK(kept.by == meant.by);
  CHECK(kept.at == meant.at);
  CHECK(kept.fives == meant.fives);
  CHECK(kept.target == meant.target);
  CHECK_FALSE(kept.header);
  CHECK(kept.entries.empty());
}

TEST_CASE("finished entries and a new header are kept whole") {
  auto meant = sample();
  meant.header = Header{"2026-11-23-a", "A", meant.at, "Mina", "outage", {}, {}};
  meant.entries.push_back(Entry("fact").set("id", "0-k3mq7").set("at", meant.at).set("by", "Mina").set("text", "a"));
  meant.entries.push_back(Entry("guess").set("id", "0-z90wd").set("at", meant.at).set("by", "Mina").set("text", "b"));
  const auto kept = read_kept(write_kept(meant)).value();
  REQUIRE(kept.header);
  CHECK(kept.header->id == "2026-11-23-a");
  CHECK(kept.header->opened == meant.at);
  CHECK(kept.header->drill == "outage");
  REQUIRE(kept.entries.size() == 2);
  CHECK(kept.entries[0].kind == "fact");
  CHECK(kept.entries[1].id() == "0-z90wd");
}

TEST_CASE("a paste longer than a line is kept") {
  auto meant = sample();
  meant.text = std::string(3 * Limits::line, 'x');
  meant.command = {"note", std::string(2 * Limits::line, 'y'), std::string(Limits::line, ' ')};
  const auto kept = read_kept(write_kept(meant)).value();
  CHECK(kept.text == meant.text);
  CHECK(kept.command == meant.command);
}

TEST_CASE("what is no such record is nothing") {
  CHECK_FALSE(read_kept(""));
  CHECK_FALSE(read_kept("format = \"incident/1\"\n"));
  CHECK_FALSE(read_kept("\xff\xfe"));
  CHECK_FALSE(read_kept("x_why = \"a\"\n<<<<<<<\n"));
  CHECK(read_kept("x_why = \"a\"\n"));
}

TEST_CASE("a record of which a part cannot be read is not taken for the rest of it") {
  auto meant = sample();
  meant.entries.push_back(Entry("fact").set("id", "0-k3mq7").set("text", "a"));
  CHECK(read_kept(write_kept(meant)));
  CHECK_FALSE(read_kept(write_kept(meant) + "text = \n"));
  CHECK_FALSE(read_kept(write_kept(meant) + "\n[fact]\n"));
}
