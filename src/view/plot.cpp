// SPDX-License-Identifier: MIT
#include "view/plot.h"

#include <fmt/format.h>

#include <algorithm>

#include "view/markup.h"

namespace sitrep::view {
namespace {

constexpr double wide = 480, tall = 200, left = 92, right = 12, top = 12, bottom = 28;
constexpr std::size_t labels = 5;  // at most so many below the axis: on a phone they are larger

std::string svg(std::string_view title, double height, const std::string& inside) {
  return fmt::format("<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-label=\"{}\">\n{}</svg>\n", wide, height,
                     markup::escaped(title), inside);
}

double highest(std::span<const Point> points) {
  double most = 0;
  for (const auto& point : points) most = std::max({most, point.value.value_or(0), point.high.value_or(0)});
  return most > 0 ? most : 1;
}

class Frame {
 public:
  Frame(std::span<const Point> points, double most) : points_(points), most_(most) {}

  double step() const { return (wide - left - right) / static_cast<double>(std::max<std::size_t>(points_.size(), 1)); }
  double x(std::size_t at) const { return left + (static_cast<double>(at) + .5) * step(); }
  double y(double value) const { return tall - bottom - std::clamp(value / most_, 0.0, 1.0) * (tall - top - bottom); }

  std::string axes(const InWords& words) const {
    std::string out;
    for (const double part : {0.0, .5, 1.0}) {
      const auto at = y(most_ * part);
      out += fmt::format("<line class=\"axis\" x1=\"{:.0f}\" y1=\"{:.1f}\" x2=\"{:.0f}\" y2=\"{:.1f}\"/>\n", left, at,
                         wide - right, at);
      out += fmt::format("<text x=\"{:.0f}\" y=\"{:.1f}\" text-anchor=\"end\">{}</text>\n", left - 8, at + 4,
                         markup::escaped(words(most_ * part)));
    }
    const auto every = (points_.size() + labels - 1) / labels;
    for (std::size_t at = 0; at < points_.size(); at += std::max<std::size_t>(every, 1)) {
      out += fmt::format("<text x=\"{:.1f}\" y=\"{:.0f}\" text-anchor=\"middle\">{}</text>\n", x(at), tall - 8,
                         markup::escaped(points_[at].label));
    }
    return out;
  }

  // Broken where there is no value.
  std::string line(std::string_view name, std::optional<double> Point::*value) const {
    std::string out;
    std::string path;
    const auto end = [&] {
      if (!path.empty()) out += fmt::format("<polyline class=\"{}\" points=\"{}\"/>\n", name, path);
      path.clear();
    };
    for (std::size_t at = 0; at < points_.size(); ++at) {
      const auto& each = points_[at].*value;
      if (!each) {
        end();
      } else {
        path += fmt::format("{}{:.1f},{:.1f}", path.empty() ? "" : " ", x(at), y(*each));
      }
    }
    end();
    return out;
  }

 private:
  std::span<const Point> points_;
  double most_;
};

}  // namespace

std::string line_plot(std::string_view title, std::span<const Point> points, const InWords& words) {
  const Frame frame(points, highest(points));
  auto inside = frame.axes(words) + frame.line("high", &Point::high) + frame.line("line", &Point::value);
  for (std::size_t at = 0; at < points.size(); ++at) {
    if (!points[at].value) continue;
    // A month between two that have none is on no line.
    if (points[at].high) {
      inside += fmt::format(
          "<circle class=\"peak\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\"><title>{}: {}</title></circle>\n", frame.x(at),
          frame.y(*points[at].high), markup::escaped(points[at].label), markup::escaped(words(*points[at].high)));
    }
    inside += fmt::format("<circle class=\"dot\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\"><title>{}: {}</title></circle>\n",
                          frame.x(at), frame.y(*points[at].value), markup::escaped(points[at].label),
                          markup::escaped(words(*points[at].value)));
  }
  return svg(title, tall, inside);
}

std::string column_plot(std::string_view title, std::span<const Point> points, double most, const InWords& words) {
  const Frame frame(points, most);
  auto inside = frame.axes(words);
  const auto broad = std::min(frame.step() * .7, 48.0);
  for (std::size_t at = 0; at < points.size(); ++at) {
    if (!points[at].value) continue;
    const auto y = frame.y(*points[at].value);
    inside += fmt::format(
        "<rect class=\"bar\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"><title>{}: "
        "{}</title></rect>\n",
        frame.x(at) - broad / 2, y, broad, tall - bottom - y, markup::escaped(points[at].label),
        markup::escaped(words(*points[at].value)));
  }
  return svg(title, tall, inside);
}

std::string row_plot(std::string_view title, std::span<const Point> points, const InWords& words) {
  constexpr double row = 30, start = 180, end = 60;
  const auto most = highest(points);
  std::string inside;
  for (std::size_t at = 0; at < points.size(); ++at) {
    const auto y = static_cast<double>(at) * row + 6;
    const auto value = points[at].value.value_or(0);
    const auto length = value / most * (wide - start - end);
    inside += fmt::format("<text x=\"{:.0f}\" y=\"{:.0f}\" text-anchor=\"end\">{}</text>\n", start - 10, y + 14,
                          markup::escaped(points[at].label));
    inside += fmt::format("<rect class=\"bar\" x=\"{:.0f}\" y=\"{:.0f}\" width=\"{:.1f}\" height=\"18\"/>\n", start, y,
                          length);
    inside += fmt::format("<text x=\"{:.1f}\" y=\"{:.0f}\">{}</text>\n", start + length + 8, y + 14,
                          markup::escaped(words(value)));
  }
  return svg(title, static_cast<double>(points.size()) * row + 8, inside);
}

}  // namespace sitrep::view
