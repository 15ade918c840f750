// SPDX-License-Identifier: MIT
#include "view/layout.h"

#include <catch2/catch.hpp>

#include "view/sample.h"

using namespace sitrep;
using namespace sitrep::view;
using Lines = std::vector<std::string>;

TEST_CASE("text is broken at spaces") {
  CHECK(wrapped("are queued exports late or lost", 12) == Lines{"are queued", "exports late", "or lost"});
  CHECK(wrapped("", 12) == Lines{""});
  CHECK(wrapped("   ", 12) == Lines{""});
}

TEST_CASE("a word that is wider than a line is broken too") {
  CHECK(wrapped("see https://example.org/a", 10) == Lines{"see", "https://ex", "ample.org/", "a"});
  CHECK(wrapped("日本語日本語", 5) == Lines{"日本", "語日", "本語"});
}

TEST_CASE("a mark is never parted from its letter") {
  for (const auto& line : wrapped("ééééé", 2)) CHECK(width(line) <= 2);
  CHECK(wrapped("ééé", 2) == Lines{"éé", "é"});
}

TEST_CASE("a letter with marks without end is no trap") {
  std::string text = "a";
  for (int i = 0; i < 20000; ++i) text += "\xcc\x81";
  CHECK(wrapped(text, 10) == Lines{text});
  CHECK(wrapped("bbbbbbbbbbbb" + text, 10).size() == 2);
}

TEST_CASE("line breaks in a text stay where it is wrapped and are shown where it is one line") {
  CHECK(wrapped("one\ntwo\n", 20) == Lines{"one", "two"});
  CHECK(wrapped("one\ntwo", any_width) == Lines{"one\\ntwo"});
}

TEST_CASE("what does not fit in the lines it is given ends in an ellipsis") {
  CHECK(wrapped("are queued exports late or lost", 12, 2) == Lines{"are queued", "exports lat…"});
  CHECK(wrapped("one two", 3, 1) == Lines{"on…"});
  CHECK(wrapped("one\ntwo", 20, 1) == Lines{"one …"});
}

TEST_CASE("what is wrapped is safe") {
  for (const auto& line : wrapped("a\x1b[31mb\xe2\x80\xae"
                                  "c",
                                  40)) {
    CHECK(line.find('\x1b') == std::string::npos);
    CHECK(line == "a\\u{001b}[31mb\\u{202e}c");
  }
}

TEST_CASE("a row knows its width however it is painted") {
  auto look = sample::terminal(sample::at("11:03"), 20);
  look.colour = true;
  Row row(look);
  row.put("owner", Ink::title).to(10).put("Mina", Ink::late);
  CHECK(row.columns() == 14);
  CHECK(row.edge("x").columns() == 20);
}

TEST_CASE("a row has no spaces at its end") {
  const auto look = sample::terminal(sample::at("11:03"), 20);
  CHECK(Row(look).put("owner").to(15).put("").line() == "owner\n");
  CHECK(Row(look).put("owner").edge("Mina").line() == "owner           Mina\n");
}
