// SPDX-License-Identifier: MIT
#include "sitrep/format/write.h"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>

#include "sitrep/format/read.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"

using namespace sitrep;

namespace {

Time at(std::string_view text) { return parse_rfc3339(text).value(); }

// What the text reads back as.
std::string back(const std::string& text) {
  Entry entry("note");
  entry.fields.push_back({"text", text, {}, {}, {}});
  const auto block = write_block(entry);
  const auto blocks = scan(block);
  return std::string(read_block(blocks, blocks.blocks.at(0)).value().text("text"));
}

}  // namespace

TEST_CASE("a block has its fields in the table's order and no others") {
  Entry fact("fact");
  fact.set("source", "log").set("text", "it fails").set("x_mine", std::int64_t{7}).set("by", "Mina");
  fact.set("at", at("2026-11-23T10:31:02+01:00")).set("id", "4-c8v1e").set("logged", at("2026-11-23T09:40:00Z"));
  CHECK(write_block(fact) ==
        "[[fact]]\nid = \"4-c8v1e\"\nat = 2026-11-23T10:31:02+01:00\nlogged = 2026-11-23T09:40:00Z\nby = \"Mina\"\n"
        "text = \"it fails\"\nsource = \"log\"\nx_mine = 7\n");
}

TEST_CASE("a reference says what it points to") {
  const Gloss gloss = [](std::string_view id) { return id == "3-h0tz4" ? std::string("guess: the release") : ""; };
  Entry fact("fact");
  fact.set("text", "a").set("proves", std::vector<std::string>{"3-h0tz4"});
  CHECK_THAT(write_block(fact, gloss), Catch::EndsWith("proves = [\"3-h0tz4\"]  # guess: the release\n"));
  fact.set("proves", std::vector<std::string>{"3-h0tz4", "4-aaaaa"});
  CHECK_THAT(write_block(fact, gloss),
             Catch::EndsWith("proves = [\n  \"3-h0tz4\",  # guess: the release\n  \"4-aaaaa\",\n]\n"));
  CHECK_THAT(write_block(fact), Catch::EndsWith("proves = [\"3-h0tz4\", \"4-aaaaa\"]\n"));
  Entry done("done");
  done.set("of", "3-h0tz4");
  CHECK(write_block(done, gloss) == "[[done]]\nof = \"3-h0tz4\"  # guess: the release\n");
}

TEST_CASE("a gloss is one safe line of at most 60 columns") {
  Entry guess("guess");
  guess.set("text", "This morning's release broke the export job\nfor accounts\x1b[2J with a tax field and more");
  CHECK(width(gloss_of(guess)) == 60);
  CHECK_THAT(gloss_of(guess), Catch::StartsWith("guess: This morning's") && Catch::EndsWith("…"));
  guess.set("text", "a\x1b[2J\nb");
  CHECK(gloss_of(guess) == "guess: a\\u{001b}[2J\\nb");
  std::string marks = "a";
  for (int times = 0; times < 40'000; ++times) marks += "\xcc\x81";
  guess.set("text", marks);
  CHECK(gloss_of(guess) == "guess");
}

TEST_CASE("strings are written in the one spelling") {
  CHECK(toml_string("") == "\"\"");
  CHECK(toml_string("a \"b\" \\ c") == "\"a \\\"b\\\" \\\\ c\"");
  CHECK(toml_string("tab\there") == "\"tab\\there\"");
  CHECK(toml_string("lone\rreturn") == "\"lone\\rreturn\"");
  CHECK(toml_string("ü 漢 👩‍💻") == "\"ü 漢 👩‍💻\"");
  CHECK(toml_string("\xe2\x80\xae\xef\xbb\xbf\x7f\xc2\x9b") == "\"\\u202E\\uFEFF\\u007F\\u009B\"");
  CHECK(toml_string(std::string(1, '\0')) == "\"\\u0000\"");
  CHECK(toml_string("\xf3\xa0\x81\x81") == "\"\\U000E0041\"");
  CHECK(toml_string("one\ntwo") == "\"\"\"\none\ntwo\"\"\"");
  CHECK(toml_string("\n") == "\"\"\"\n\n\"\"\"");
  CHECK(toml_string("a\r\nb") == "\"\"\"\na\\r\nb\"\"\"");
  CHECK(toml_string("say \"\"\"\nso\"") == "\"\"\"\nsay \"\\\"\\\"\nso\\\"\"\"\"");
}

TEST_CASE("every nasty text reads back as itself") {
  const auto text =
      GENERATE(as<std::string>(), "a", " ", "\n", "\r", "\t", "\\", "\"", "\"\"\"", "'''", "\"\"\"\n\"\"\"", "\\\n",
               "a\\\nb", "\\\\\n  b", "  \n  \n", "# not a comment", "[[fact]]\nid = \"9-zzzzz\"",
               "<<<<<<< ours\n=======\n>>>>>>> theirs", "\r\n\r\n", "\xe2\x80\xa8\xe2\x80\xa9", "\x1b]52;c;aGk=\x07",
               "\xef\xbf\xbd", "\xef\xbf\xbf", "\xf4\x8f\xbf\xbf", "e\xcc\x81", "\xe2\x80\x8d", "👩\xe2\x80\x8d💻",
               "a\xe2\x80\x8d\n\xe2\x80\x8d"
               "b",
               "${x} `y` %s \\u0041 \\U0001F600", "\n\n\nx");
  CAPTURE(text);
  CHECK(back(text) == text);
}

TEST_CASE("a text of any length fits into lines") {
  const auto unit = GENERATE(as<std::string>(), "x", " ", "\"", "\\", "\t", "\xe2\x80\xae", "漢", "a b\n", " \n");
  CAPTURE(unit);
  std::string text;
  while (text.size() < 3 * Limits::line) text += unit;
  CHECK(back(text) == text);
  CHECK(back("x" + text) == "x" + text);
}

TEST_CASE("a long array has one item a line") {
  std::vector<std::string> all(10'000, "unconfirmed-customer");
  Entry close("close");
  close.set("held_to", all);
  const auto block = write_block(close);
  const auto blocks = scan(block);
  const auto list = read_block(blocks, blocks.blocks.at(0)).value().list("held_to").size();
  CHECK(list == all.size());
  CHECK(toml_array(std::vector<std::string>{"a", "b"}) == "[\"a\", \"b\"]");
  CHECK(toml_array({}) == "[]");
}

TEST_CASE("what cannot be spelled is never written") {
  Entry odd("note");
  odd.set("text", Odd{"float"});
  CHECK_THROWS_AS(write_block(odd), std::logic_error);
  CHECK_THROWS_AS(write_block(Entry("two words").set("text", "a")), std::logic_error);
  CHECK_THROWS_AS(write_block(Entry("note").set("two words", "a")), std::logic_error);
  CHECK_THROWS_AS(write_block(Entry("note").set("text", "\xff")), std::logic_error);
  CHECK_THROWS_AS(write_block(Entry("note]]\n[[fact").set("text", "a")), std::logic_error);
}

TEST_CASE("every value of every kind reads back") {
  for (const auto& kind : kinds()) {
    Entry entry(kind.name);
    for (const auto& field : kind.fields) {
      switch (field.type) {
        case Type::time: entry.set(field.name, at("2026-11-23T10:31:02-09:30")); break;
        case Type::boolean: entry.set(field.name, true); break;
        case Type::ids:
        case Type::people:
        case Type::words: entry.set(field.name, std::vector<std::string>{"1-aaaaa", "\"\n"}); break;
        default: entry.set(field.name, "a \"word\"\nor two");
      }
    }
    const auto block = write_block(entry, [](std::string_view) { return std::string("a # gloss"); });
    const auto blocks = scan(block);
    const auto read = read_block(blocks, blocks.blocks.at(0)).value();
    REQUIRE(read.fields.size() == kind.fields.size());
    for (const auto& field : entry.fields) CHECK(read.find(field.name)->value == field.value);
  }
}

TEST_CASE("a header reads back") {
  const Header header{
      "2026-11-23-a", "A \"title\"\nof two lines", at("2026-11-23T10:14:00+01:00"), "Sam", "outage", {}, {}};
  const auto log = read_incident(write_header(header), "x");
  CHECK(log.is_incident);
  CHECK(log.problems.empty());
  CHECK(log.header.id == header.id);
  CHECK(log.header.title == header.title);
  CHECK(log.header.opened == header.opened);
  CHECK(log.header.opened_by == "Sam");
  CHECK(log.header.drill == "outage");
  CHECK(write_header(header).starts_with("format = \"incident/1\"\n"));
  auto timed = header;
  timed.fields.push_back({"drill_minutes", std::int64_t{20}, {}, {}, {}});
  CHECK(write_header(timed) == write_header(header) + "drill_minutes = 20\n");
}
