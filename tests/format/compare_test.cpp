// SPDX-License-Identifier: MIT
#include "sitrep/format/compare.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

const std::string head = "format = \"incident/1\"\n\n[incident]\nid = \"acme\"\ntitle = \"A\"\n\n";

std::string note(const std::string& id, const std::string& text) {
  return "[[note]]\nid = \"" + id + "\"\ntext = \"" + text + "\"\n\n";
}

// "header -1-aaaaa ~2-bbbbb": what is gone and what says something else.
std::string told(const std::string& older, const std::string& newer) {
  const auto found = compare(older, newer);
  std::string all = found.header ? "header" : "";
  for (const auto& each : found.entries) all += (all.empty() ? "" : " ") + std::string(each.gone ? "-" : "~") + each.id;
  return all;
}

std::string both(const std::string& older, const std::string& newer) { return told(head + older, head + newer); }

}  // namespace

TEST_CASE("compare: what only grew has no difference") {
  const auto a = note("1-aaaaa", "a");
  CHECK(both(a, a + note("2-bbbbb", "b")).empty());
  CHECK(both(a + note("3-ccccc", "c"), note("2-bbbbb", "b") + note("3-ccccc", "c") + a).empty());
  CHECK(both("", a).empty());
  CHECK(told("", head + a) == "header");
}

TEST_CASE("compare: comments, blanks, line ends, spelling and the order of keys are no difference") {
  const auto plain = "[[note]]\nid = \"1-aaaaa\"\ntext = \"a\"\nto = [\"b\", \"c\"]\n";
  for (const std::string other : {
           "# above\n[[note]]  # beside\n\n  id = '1-aaaaa'\n# within\ntext=\"\\u0061\"\nto = [\n  \"b\",  # one\n  "
           "\"c\"\n]\n",
           "[[note]]\r\nid = \"1-aaaaa\"\r\ntext = \"a\"\r\nto = [\"b\", \"c\"]\r\n",
           "[[note]]\nto = [\"b\", \"c\"]\ntext = \"a\"\nid = \"1-aaaaa\"\n",
       }) {
    CAPTURE(other);
    CHECK(both(plain, other).empty());
    CHECK(both(other, plain).empty());
  }
  CHECK(told(head, "\xef\xbb\xbf# a\nformat = 'incident/1'\n[incident]\ntitle = \"A\"\nid = \"acme\"\n").empty());
}

TEST_CASE("compare: what says something else or is gone") {
  const auto a = note("1-aaaaa", "a");
  CHECK(both(a, note("1-aaaaa", "b")) == "~1-aaaaa");
  CHECK(both(a, "") == "-1-aaaaa");
  CHECK(both(a, note("1-bbbbb", "a")) == "-1-aaaaa");
  CHECK(both("[[note]]\nid = \"1-aaaaa\"\nx = 1.5\n", "[[note]]\nid = \"1-aaaaa\"\nx = 2.5\n") == "~1-aaaaa");
  CHECK(both("[[note]]\nid = \"1-aaaaa\"\nx = \n", "[[note]]\nid = \"1-aaaaa\"\nx = 2\n") == "~1-aaaaa");
  CHECK(both("[[note]]\nid = \"1-aaaaa\"\nx = \n", "# c\n[[note]]\nid = \"1-aaaaa\"\n\nx =\n").empty());
  CHECK(told(head, head + "x = 1\n") == "header");
  CHECK(told(head, "format = \"incident/1\"\n\n[incident]\nid = \"acme\"\ntitle = \"B\"\n") == "header");
  CHECK(told(head, "format = \"incident/1\"\nx = 1\n[incident]\nid = \"acme\"\ntitle = \"A\"\n") == "header");
  CHECK(told(head + a, "") == "header -1-aaaaa");
  CHECK(told(head + a, std::string(17 << 20, '#')) == "header -1-aaaaa");
}

TEST_CASE("compare: of two copies one is enough, and each of two variants has to stay") {
  const auto a = note("1-aaaaa", "a");
  const auto b = note("1-aaaaa", "b");
  CHECK(both(a + a, a).empty());
  CHECK(both(a + b, b + a).empty());
  CHECK(both(a, b + a).empty());
  CHECK(both(a + b, a) == "-1-aaaaa");
  CHECK(both(a + b, a + note("1-aaaaa", "c")) == "~1-aaaaa");
  CHECK(both(a + b, a + note("2-bbbbb", "b")).empty());
}

TEST_CASE("compare: what has no id is told apart by what it says, and may get an id") {
  const std::string none = "[[note]]\ntext = \"a\"\n";
  CHECK(both(none, "# c\n" + none).empty());
  CHECK(both(none, "[[note]]\nid = \"1-aaaaa\"\ntext = \"a\"\n").empty());
  CHECK(both(none, "[[note]]\nid = \"1-aaaaa\"\ntext = \"b\"\n") == "-");
  CHECK(both("[[note]]\ntext = \"\"\"\nid = \"x\"\n\"\"\"\n", "[[note]]\nid = \"1-aaaaa\"\ntext = \"\"\"\n\"\"\"\n") ==
        "-");
}

TEST_CASE("compare: the markers of a merge left undone are nobody's words") {
  const auto a = note("1-aaaaa", "a");
  const auto b = note("2-bbbbb", "b");
  CHECK(both(a + b, "<<<<<<< HEAD\n" + a + "=======\n" + b + ">>>>>>> side\n").empty());
  CHECK(both(a + "=======\n" + b, a + b).empty());
}

TEST_CASE("compare: redactions come along where something differs") {
  const std::string redaction = "[[redaction]]\nid = \"2-bbbbb\"\nof = \"1-aaaaa\"\nfield = \"text\"\n";
  const auto found = compare(head + note("1-aaaaa", "a"), head + note("1-aaaaa", "b") + redaction);
  REQUIRE(found.redactions.size() == 1);
  CHECK(found.redactions[0].text("of") == "1-aaaaa");
  CHECK(compare(head, head + redaction).redactions.empty());
}
