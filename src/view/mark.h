// SPDX-License-Identifier: MIT
// How an entry is drawn in the timeline: in which lane, as which shape, and with which words. A guess is a broken ring
// and a fact a full dot, so that they differ in black and white too.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "sitrep/model/incident.h"
#include "view/look.h"
#include "view/numbers.h"

namespace sitrep::view {

enum class Shape : std::uint8_t { dot, ring, square, triangle, cross };

struct Mark {
  std::size_t lane = 0;
  Shape shape = Shape::ring;
  std::string classes, anchor;
  std::string words;  // all that it says; safe, one line
  std::string label;  // the few of them that stand above it where there is room; safe; empty: none
  int rank = 0;       // of labels that need the same room the lowest has it
  double x = 0;
};

// From the top; the last takes what has no lane of its own.
std::span<const std::string_view> lanes();

// `x` and `anchor` are for whoever places it.
Mark mark_of(const Entry& entry, const Incident& incident, const Numbers& numbers, const Look& look);

// Markup, about ten wide.
std::string shape_at(Shape shape, double x, double y);

// Markup: what the shapes mean.
std::string key_of_marks();

}  // namespace sitrep::view
