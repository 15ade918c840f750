// SPDX-License-Identifier: MIT
#include "view/template.h"

#include <catch2/catch.hpp>
#include <regex>
#include <set>
#include <stdexcept>

using namespace sitrep;
using view::Fill;

TEST_CASE("template: what stands in two braces is never markup, and no tag of a template") {
  const auto made = view::filled("told", Fill().list("told", {Fill()
                                                                  .text("what", "<b>")
                                                                  .text("text", "{{{what}}} \x1b[2J\n\"'&")
                                                                  .text("classes", "")
                                                                  .text("verdict", "")}));
  CHECK(made == "<dl class=\"facts\">\n<dt>&lt;b&gt;</dt><dd>{{{what}}} \\u{001b}[2J\\n&quot;&#39;&amp;</dd>\n</dl>\n");
}

TEST_CASE("template: a name that nobody gave is told, not left out") {
  CHECK_THROWS_AS(view::filled("told", Fill().list("told", {Fill().text("what", "x")})), std::logic_error);
  CHECK_THROWS_AS(view::filled("unheard-of", Fill()), std::logic_error);
}

TEST_CASE("template: an empty text leaves its section out") {
  Fill row;
  row.text("what", "a").text("text", "b").text("verdict", "c").text("verdict_classes", "").text("classes", "");
  CHECK(view::filled("told", Fill().list("told", {row})) ==
        "<dl class=\"facts\">\n<dt>a</dt><dd>b; <strong>c</strong></dd>\n</dl>\n");
}

TEST_CASE("template: three braces are for markup of our own alone") {
  // What is put there is a template's own output, a drawing, the style, or text that escaped_lines() has passed.
  const std::set<std::string> ours = {"style", "body", "broke",         "doubts",        "drawing",    "story",
                                      "left",  "plot", "outcomes_plot", "message_lines", "value_lines"};
  CHECK(embedded_templates().size() == 8);
  for (const auto& each : embedded_templates()) {
    INFO(each.name);
    const std::string text(each.text);
    static const std::regex whole(R"(\{\{\{(\w+)\}\}\}|\{\{\s*[&>=])");
    for (std::sregex_iterator at(text.begin(), text.end(), whole), end; at != end; ++at) {
      INFO((*at)[0]);
      CHECK(ours.contains((*at)[1]));
    }
  }
}
