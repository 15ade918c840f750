// SPDX-License-Identifier: MIT
#include "view/markup.h"

#include <catch2/catch.hpp>

using namespace sitrep::view;

TEST_CASE("markup: nothing in a text is taken for markup, in an element or in an attribute") {
  CHECK(markup::escaped("<b a=\"x\" b='y'>&amp;") == "&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
  CHECK(markup::escaped("a\nb\x1b[2J") == "a\\nb\\u{001b}[2J");
  CHECK(markup::escaped_lines("a\n<b>") == "a\n&lt;b&gt;");
  CHECK(markup::link("incidents/x.html", "a<b") == "<a href=\"incidents/x.html\">a&lt;b</a>");
  CHECK(markup::element("p", "x") == "<p>x</p>");
  CHECK(markup::element("p", "x", "late") == "<p class=\"late\">x</p>");
}

TEST_CASE("markup: a table has a caption, heads of columns and of rows, and numbers at the right") {
  constexpr markup::Column columns[] = {{"Month"}, {"of", true}};
  CHECK(markup::table("a<b", columns, {{"2026-11", "3"}}) ==
        "<section class=\"scrolls\" aria-label=\"a&lt;b\" tabindex=\"0\">\n<table>\n<caption>a&lt;b</caption>\n"
        "<thead><tr><th scope=\"col\">Month</th><th scope=\"col\" class=\"number\">of</th></tr></thead>\n<tbody>\n"
        "<tr><th scope=\"row\">2026-11</th><td class=\"number\">3</td></tr>\n</tbody>\n</table>\n</section>\n");
}
