// SPDX-License-Identifier: MIT
#include "view/markdown.h"

#include <catch2/catch.hpp>

using namespace sitrep::view::markdown;

TEST_CASE("markdown: nothing in a text is markup") {
  CHECK(escaped("**a** _b_ `c` ~~d~~ [e](f) ![g](h) | $x$ \\") ==
        "\\*\\*a\\*\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\[e\\](f) !\\[g\\](h) \\| \\$x\\$ \\\\");
  CHECK(escaped("<script>&amp;") == "&lt;script&gt;&amp;amp;");
  CHECK(escaped("a\nb\x1b[31m") == "a\\\\nb\\\\u{001b}\\[31m");
}

TEST_CASE("markdown: a text names nobody and points to no issue") {
  CHECK(escaped("@mina #12 GH-12 acme/shop#7 mina@acme.example") ==
        "@<!-- -->mina #<!-- -->12 GH-<!-- -->12 acme/shop#<!-- -->7 mina@<!-- -->acme.example");
  CHECK(escaped("# 12, 3 @ 4, C#, EXP-203") == "# 12, 3 @ 4, C#, EXP-203");
}

TEST_CASE("markdown: an http address is a link as it stands, and no other is one") {
  CHECK(escaped("see https://a.example/b_c?d=*e*#12, or (http://f.example).") ==
        "see <https://a.example/b_c?d=*e*#12>, or (<http://f.example>).");
  CHECK(escaped("https://a.example/x|y") == "<https://a.example/x>\\|y");
  CHECK(escaped("https://a.example/><b>") == "<https://a.example/>&gt;&lt;b&gt;");
  CHECK(escaped("ftp://a.example javascript:x https://") ==
        "ftp\\:<!-- -->//a.example javascript:x https\\:<!-- -->//");
}

TEST_CASE("markdown: a fence is longer than any in the text") {
  CHECK(fenced("a\n```\nb ````` c") == "``````text\na\n```\nb ````` c\n``````\n");
  CHECK(fenced("one\n") == "```text\none\n```\n");
}
