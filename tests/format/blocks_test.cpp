// SPDX-License-Identifier: MIT
#include "sitrep/format/blocks.h"

#include <catch2/catch.hpp>
#include <string>

using namespace sitrep;

namespace {

const std::string head = "format = \"incident/1\"\n\n[incident]\nid = \"2026-11-23-acme\"\ntitle = \"Acme\"\n";

std::string fact(const std::string& id, const std::string& more = {}) {
  return "\n[[fact]]\nid = \"" + id + "\"\n" + more;
}

// "kind id" of each block.
std::string outline(const Blocks& blocks) {
  std::string all;
  for (const auto& block : blocks.blocks) {
    all += (all.empty() ? "" : " ") + std::string(block.kind) + "/" + std::string(block.id);
    all += block.odd ? "?" : block.unreadable ? "!" : "";
  }
  return all;
}

std::string told(const Blocks& blocks) {
  std::string all;
  for (const auto& problem : blocks.problems) {
    all += std::string(problem.rule) + "@" + std::to_string(problem.place.line) + ":" +
           std::to_string(problem.place.column) + "+" + std::to_string(problem.place.width) + " ";
  }
  return all;
}

}  // namespace

TEST_CASE("a file is its head and its blocks") {
  const auto text = head + fact("1-aaaaa") + "\n# about the next\n# two lines\n[[guess]]  # why\nid = '2-bbbbb'\n";
  const auto blocks = scan(text);
  CHECK(outline(blocks) == "fact/1-aaaaa guess/2-bbbbb");
  CHECK(blocks.problems.empty());
  CHECK(blocks.head() == head + "\n");
  CHECK(blocks.blocks[0].line == 7);
  CHECK(blocks.text(blocks.blocks[0]) == "[[fact]]\nid = \"1-aaaaa\"\n\n");
  CHECK(text.substr(blocks.blocks[1].begin).starts_with("# about the next\n# two lines\n[[guess]]"));
  CHECK(blocks.text(blocks.blocks[1]).starts_with("[[guess]]"));
  CHECK(highest_number(blocks) == 2);
  CHECK(says_incident(blocks));
}

TEST_CASE("a blank line parts a comment from the block below it") {
  const auto text = head + "\n# alone\n\n[[fact]]\n";
  const auto blocks = scan(text);
  CHECK(text.substr(blocks.blocks.at(0).begin) == "[[fact]]\n");
}

TEST_CASE("what looks like a header inside a string is text") {
  for (const std::string quotes : {"\"\"\"", "'''"}) {
    const auto text = head +
                      fact("1-aaaaa", "text = " + quotes + "\n[[fact]]\nid = \"9-zzzzz\"\n<<<<<<< ours\n" + quotes +
                                          " # [[note]]\n") +
                      fact("2-bbbbb");
    CHECK(outline(scan(text)) == "fact/1-aaaaa fact/2-bbbbb");
    CHECK(told(scan(text)).empty());
  }
}

TEST_CASE("quotes at the end of a string and escapes do not keep it open") {
  const auto text =
      GENERATE(as<std::string>(), "text = \"\"\"a\"\"\"\"\"\n", "text = '''a'''''\n", "text = \"\"\"a\\\\\"\"\"\n",
               "text = \"\"\"\\\"\"\"\"\n", "text = \"a\\\\\"\n", "text = 'a\\'\n", "text = \"\" # \"\"\"\n",
               "text = ['''a''', \"\"\"\nb\"\"\",\n \"[[fact]]\" ]\n", "text = \"\"\"a\\\n  b\\\"\"\"\"\n");
  CAPTURE(text);
  const auto file = head + fact("1-aaaaa", text) + fact("2-bbbbb");
  CHECK(outline(scan(file)) == "fact/1-aaaaa fact/2-bbbbb");
  CHECK(scan(file).open_string == 0);
}

TEST_CASE("a string that never ends is told by the line where it begins") {
  const auto file = head + fact("1-aaaaa", "text = \"\"\"\nno end\n") + fact("2-bbbbb");
  CHECK(scan(file).open_string == 9);
  CHECK(outline(scan(file)) == "fact/1-aaaaa");
  CHECK(scan(head + fact("1-aaaaa", "text = \"no end\n") + fact("2-bbbbb")).open_string == 0);
  const auto nested = head + fact("1-aaaaa", "text = [\"\"\"\nno end\n");
  CHECK(scan(nested).open_string == 9);
}

TEST_CASE("what is no key opens no string") {
  const auto text = GENERATE(as<std::string>(), "\"\"\"\n", "\"\"\" = 1\n", "'''\n", "just words \"\"\"\n", "= \n");
  CAPTURE(text);
  const auto file = head + fact("1-aaaaa", text) + fact("2-bbbbb");
  CHECK(outline(scan(file)) == "fact/1-aaaaa fact/2-bbbbb");
  CHECK(scan(file).open_string == 0);
}

TEST_CASE("an array that was never closed swallows no block") {
  const auto file = head + fact("1-aaaaa", "proves = [\"2-bbbbb\",\n") + fact("2-bbbbb");
  CHECK(outline(scan(file)) == "fact/1-aaaaa fact/2-bbbbb");
  const auto tall = head + fact("1-aaaaa", "proves = [\n  \"2-bbbbb\",  # guess: [[fact]]\n]\n") + fact("2-bbbbb");
  CHECK(outline(scan(tall)) == "fact/1-aaaaa fact/2-bbbbb");
}

TEST_CASE("a conflict marker makes its block unreadable and hides no other") {
  const auto file = head + fact("1-aaaaa") + "\n<<<<<<< ours" + fact("2-bbbbb") + "=======" + fact("2-ccccc") +
                    ">>>>>>> theirs\n" + fact("3-ddddd");
  const auto blocks = scan(file);
  CHECK(outline(blocks) == "fact/1-aaaaa! fact/2-bbbbb! fact/2-ccccc! fact/3-ddddd");
  CHECK(told(blocks) == "conflict-marker@10:1+0 conflict-marker@13:1+0 conflict-marker@16:1+0 ");
  CHECK_THAT(blocks.problems[0].message, Catch::Contains("sitrep merge FILE"));
  CHECK(highest_number(blocks) == 3);
}

TEST_CASE("a conflict marker in the head leaves the entries") {
  const auto file = "format = \"incident/1\"\n<<<<<<< ours\n=======\n>>>>>>> theirs\n" + fact("1-aaaaa");
  const auto blocks = scan(file);
  CHECK(blocks.head_unreadable);
  CHECK(outline(blocks) == "fact/1-aaaaa");
  CHECK(says_incident(blocks));
}

TEST_CASE("a conflict marker's comment is not the next block's") {
  const auto text = head + "# mine\n<<<<<<< ours\n[[fact]]\nid = \"1-aaaaa\"\n";
  CHECK(text.substr(scan(text).blocks.at(0).begin).starts_with("[[fact]]"));
}

TEST_CASE("every foreign spelling is told where it stands and how to write it") {
  struct Case {
    std::string line, place, advice;
  };
  const auto each = GENERATE(values<Case>({
      {"[fact]", "7:1+6", "write an entry as [[fact]]"},
      {"  [fact]  # x", "7:3+11", "write an entry as [[fact]]"},
      {"[fact.more]", "7:1+11", "below the entry's own [[kind]]"},
      {"[[fact.more]]", "7:1+13", "on a line of its own, like [[fact]]"},
      {"[[ fact ]]", "7:1+10", "without spaces"},
      {"[[\"fact\"]]", "7:1+10", "without spaces, quotes or dots"},
      {"[[fact]] x = 1", "7:1+14", "on a line of its own"},
      {"[[fact", "7:1+6", "on a line of its own"},
      {"[[]]", "7:1+4", "on a line of its own"},
      {"[incident]", "7:1+10", "stands once, before the first entry"},
      {"[[incident]]", "7:1+12", "in single brackets"},
      {"\"text\" = 'x'", "7:1+6", "a key is bare"},
      {"'text'= 'x'", "7:1+6", "a key is bare"},
      {"a.b = 'x'", "7:1+3", "a key is bare"},
      {"  a . b = 'x'", "7:3+5", "a key is bare"},
      {"text = { a = 1 }", "7:8+9", "never a table"},
      {"ü.é = 'x'", "7:1+3", "a key is bare"},
  }));
  CAPTURE(each.line);
  const auto file = head + "\n" + each.line + "\n";
  const auto blocks = scan(file);
  REQUIRE(blocks.problems.size() == 1);
  CHECK(told(blocks) == "foreign-spelling@" + each.place + " ");
  CHECK_THAT(blocks.problems[0].message, Catch::Contains(each.advice));
}

TEST_CASE("the header in another spelling is told how to write it") {
  for (const std::string line : {"[ incident ]", "[incident] x = 1", "[[incident]]"}) {
    const auto file = "format = \"incident/1\"\n" + line + "\n";
    const auto blocks = scan(file);
    REQUIRE(blocks.problems.size() == 1);
    CHECK_THAT(blocks.problems[0].message, Catch::Contains("the header is written [incident]"));
  }
}

TEST_CASE("CR LF is told once and a byte-order mark too, and both are read") {
  const auto blocks = scan(
      "\xef\xbb\xbf"
      "format = \"incident/1\"\r\n[incident]\r\nid = \"x\"\r\n[[fact]]\r\nid = \"1-aaaaa\"\r\n");
  CHECK(told(blocks) == "line-ends@1:1+1 line-ends@1:22+0 ");
  CHECK(outline(blocks) == "fact/1-aaaaa");
  CHECK(says_incident(blocks));
}

TEST_CASE("a hidden character in a comment is told where it stands") {
  CHECK(told(scan(head + "# ü\xe2\x80\xae x\n")) == "hidden-character@6:4+1 ");
  CHECK(told(scan(head + "a = 1 # \x1b[2J\n")) == "hidden-character@6:9+1 ");
}

TEST_CASE("only the plainly spelled first format counts") {
  CHECK(says_incident(scan("# hello\nformat='incident/1' # x\n")));
  CHECK_FALSE(says_incident(scan("format = \"incident/2\"\n")));
  CHECK_FALSE(says_incident(scan("format = \"incident /1\"\n")));
  CHECK_FALSE(says_incident(scan("[x]\nformat = \"incident/1\"\n")));
  CHECK_FALSE(says_incident(scan("[[x]]\nformat = \"incident/1\"\n")));
  CHECK_FALSE(says_incident(scan("")));
}

TEST_CASE("only a plainly spelled id is one and the first counts") {
  const auto id_of = [](const std::string& line) {
    return std::string(scan(head + "\n[[fact]]\n" + line + "\n").blocks.at(0).id);
  };
  CHECK(id_of("id = '1-aaaaa'") == "1-aaaaa");
  CHECK(id_of("id = \"1-aaaaa\"\nid = \"2-bbbbb\"") == "1-aaaaa");
  CHECK(id_of("id = \"\"\nid = \"2-bbbbb\"") == "2-bbbbb");
  for (const auto* odd : {"id = 1", "id = 12", "id = \"", "id = \"\"", "id = ''", "id = \"1-aaaaa", "id = '1-aaaaa\"",
                          "id = \"1-\\u0061aaaa\"", "id =", "id = \"\"\"\n\"\"\"", "ids = \"1-aaaaa\""}) {
    CAPTURE(odd);
    CHECK(id_of(odd).empty());
  }
}

TEST_CASE("the header stands once and before the first entry") {
  for (const auto* late : {"[incident]\n", "[ incident ]\n", "[x]\n[incident]\n", "[incident]  x\n"}) {
    CAPTURE(late);
    CHECK_THAT(told(scan(head + fact("1-aaaaa") + late)), Catch::Contains("foreign-spelling"));
    CHECK_THAT(told(scan(head + late)), Catch::Contains("foreign-spelling"));
  }
  CHECK_THAT(told(scan(fact("1-aaaaa") + "[incident]\n")), Catch::Contains("foreign-spelling"));
  CHECK_FALSE(says_incident(scan("[incident]\nformat = \"incident/1\"\n")));
  CHECK(says_incident(scan("title = 1\nformat = 'incident/1'  # it is\n")));
}

TEST_CASE("each conflict marker is one and what only looks so is a line") {
  for (const auto* marker : {"<<<<<<<", ">>>>>>> x", "||||||| y", "======="}) {
    CAPTURE(marker);
    CHECK(outline(scan(head + fact("1-aaaaa") + marker + "\n")) == "fact/1-aaaaa!");
  }
  for (const auto* line : {"<<<<<<", "======", "======= x"}) {
    CAPTURE(line);
    CHECK(outline(scan(head + fact("1-aaaaa") + line + "\n")) == "fact/1-aaaaa");
  }
}

TEST_CASE("an entry too many is told once, however long its line") {
  std::string text = head;
  for (std::size_t at = 0; at < Limits::entries; ++at) text += "[[note]]\n";
  const auto blocks = scan(text + "[[note]]" + std::string(Limits::line, ' ') + "\n");
  CHECK(blocks.too_large);
  CHECK(blocks.problems.size() == 1);
}
