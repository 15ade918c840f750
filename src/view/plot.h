// SPDX-License-Identifier: MIT
// Plots as SVG for a page that has no script: drawn from numbers, coloured by the page's style, never the only place
// where a number stands (whoever draws one puts a table beside it).
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep::view {

struct Point {
  std::string label;                // below it: a month
  std::optional<double> value;      // none: a gap
  std::optional<double> high = {};  // a second, thinner line
};

// What a number at the axis is called.
using InWords = std::function<std::string(double)>;

// A line with a dot a value, from zero. `title` is what a screen reader says.
std::string line_plot(std::string_view title, std::span<const Point> points, const InWords& words);

// A column a value, of `most`.
std::string column_plot(std::string_view title, std::span<const Point> points, double most, const InWords& words);

// A row a value, the label at its left and the number behind it.
std::string row_plot(std::string_view title, std::span<const Point> points, const InWords& words);

}  // namespace sitrep::view
