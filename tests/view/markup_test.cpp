// SPDX-License-Identifier: MIT
#include "view/markup.h"

#include <catch2/catch.hpp>

using namespace sitrep::view;

TEST_CASE("markup: nothing in a text is taken for markup, in an element or in an attribute") {
  CHECK(markup::escaped("<b a=\"x\" b='y'>&amp;") == "&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
  CHECK(markup::escaped("a\nb\x1b[2J") == "a\\nb\\u{001b}[2J");
  CHECK(markup::escaped_lines("a\n<b>") == "a\n&lt;b&gt;");
  CHECK(markup::escaped("plain") == "plain");
}
