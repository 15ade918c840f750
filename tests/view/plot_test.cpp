// SPDX-License-Identifier: MIT
#include "view/plot.h"

#include <catch2/catch.hpp>

using namespace sitrep::view;

namespace {

std::string number(double value) { return std::to_string(static_cast<int>(value)); }

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("plot: a line is broken where there is no value, and the highest is at the top") {
  const std::vector<Point> points = {{"a", 5.0, 10.0}, {"b", std::nullopt}, {"c", 10.0, 10.0}, {"d", 0.0, 10.0}};
  const auto plot = line_plot("how long", points, number);
  CHECK(count(plot, "<polyline class=\"line\"") == 2);
  CHECK(count(plot, "class=\"dot\"") == 3);
  CHECK(count(plot, "class=\"peak\"") == 3);
  CHECK(plot.find("cy=\"12.0\"") != std::string::npos);
  CHECK(plot.find("cy=\"172.0\"") != std::string::npos);
  CHECK(plot.find("<title>c: 10</title>") != std::string::npos);
}

TEST_CASE("plot: labels are thinned out, nothing is taken for markup, and nothing divides by zero") {
  const std::vector<Point> many(100, Point{"<m>", 0.0});
  const auto plot = line_plot("<t>", many, number);
  CHECK(count(plot, "&lt;m&gt;</text>") <= 8);
  CHECK(plot.find("<m>") == std::string::npos);
  CHECK(plot.find("aria-label=\"&lt;t&gt;\"") != std::string::npos);
  CHECK(plot.find("nan") == std::string::npos);
  CHECK(line_plot("none", {}, number).find("nan") == std::string::npos);
  CHECK(row_plot("none", {}, number).find("inf") == std::string::npos);
}

TEST_CASE("plot: a column is as high as its share") {
  const std::vector<Point> points = {{"a", 50.0}, {"b", std::nullopt}};
  const auto plot = column_plot("share", points, 100, number);
  CHECK(count(plot, "<rect") == 1);
  CHECK(plot.find("height=\"80.0\"") != std::string::npos);
}
