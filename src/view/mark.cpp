// SPDX-License-Identifier: MIT
#include "view/mark.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "sitrep/model/safe.h"
#include "view/said.h"
#include "view/story.h"

namespace sitrep::view {
namespace {

constexpr std::string_view lane_names[] = {"Customer", "Known, guessed", "Repair", "Updates", "People, notes"};
constexpr std::size_t last_lane = std::size(lane_names) - 1;

struct Drawn {
  std::string_view kind;
  std::size_t lane;
  Shape shape;
};
// A kind that is not here is a small ring in the last lane.
constexpr Drawn drawn[] = {
    {"report", 0, Shape::triangle}, {"confirmation", 0, Shape::square}, {"fact", 1, Shape::dot},
    {"guess", 1, Shape::ring},      {"question", 1, Shape::ring},       {"check", 1, Shape::square},
    {"impact", 1, Shape::dot},      {"plan", 2, Shape::square},         {"task", 2, Shape::square},
    {"done", 2, Shape::square},     {"change", 2, Shape::triangle},     {"trial", 2, Shape::dot},
    {"watch", 2, Shape::ring},      {"update", 3, Shape::dot},
};

constexpr std::string_view ranks[] = {"change", "confirmation", "report", "plan", "trial",
                                      "close",  "reopen",       "owner",  "voice"};

std::string label_of(const Entry& entry) {
  const std::string_view kind = entry.kind;
  if (kind == "report") return std::string(entry.text("customer"));
  if (kind == "confirmation")
    return fmt::format("{}: {}", entry.text("customer"), entry.text("result") == "works" ? "works" : "still fails");
  if (kind == "plan" || kind == "change") return std::string(entry.text("text"));
  if (kind == "trial") return fmt::format("tried: {}", entry.text("result"));
  if (kind == "owner" || kind == "voice") return fmt::format("{} {}", kind, entry.text("name"));
  if (kind == "close")
    return entry.text("outcome") == "resolved" ? "closed" : fmt::format("closed as {}", entry.text("outcome"));
  if (kind == "reopen") return "open again";
  return {};
}

struct Sign {
  Shape shape;
  std::string_view classes, words;
};
constexpr Sign signs[] = {{Shape::triangle, "fails", "reported"},
                          {Shape::dot, "", "fact, impact, update to the customer"},
                          {Shape::ring, "guessed", "guess or question"},
                          {Shape::square, "", "check, plan, task, done"},
                          {Shape::triangle, "", "change"},
                          {Shape::square, "works", "works again"},
                          {Shape::cross, "fails", "still fails"}};

}  // namespace

std::span<const std::string_view> lanes() { return lane_names; }

Mark mark_of(const Entry& entry, const Incident& incident, const Numbers& numbers, const Look& look) {
  Mark mark;
  mark.lane = last_lane;
  for (const auto& each : drawn) {
    // A correction is no second report or change: it is drawn when it was made, among the rest.
    if (each.kind != entry.kind || entry.has("amends")) continue;
    mark.lane = each.lane;
    mark.shape = each.shape;
  }
  const auto result = entry.text("result");
  if (result == "works") mark.classes = "works";
  if (result == "fails" || entry.kind == "report") mark.classes = "fails";
  if (result == "fails" || result == "cannot") mark.shape = Shape::cross;
  if (entry.kind == "guess" || entry.kind == "question") mark.classes = "guessed";
  if (entry.kind == "update" && entry.text("to") != "customer") mark.shape = Shape::ring;
  if (entry.has("amends")) {
    mark.shape = Shape::ring;
    mark.classes.clear();
  }
  mark.words = fmt::format("{}  {} {}", show_time(shown_at(entry), look.now, look.zone), safe(numbers(entry.id())),
                           safe(entry.kind));
  if (entry.kind == "guess") mark.words += fmt::format(" ({})", in_words(incident.guess_state(entry.id())));
  if (!entry.has("amends")) mark.label = safe(label_of(entry));
  mark.rank = static_cast<int>(std::ranges::find(ranks, entry.kind) - std::begin(ranks));
  const auto* found = incident.find(entry.id());
  if (found && !found->stands()) {
    mark.classes = "withdrawn";
    mark.words += " (withdrawn)";
    mark.label.clear();
  }
  mark.words += ": " + safe(said(entry, numbers, look));
  return mark;
}

std::string shape_at(Shape shape, double x, double y) {
  switch (shape) {
    case Shape::dot: return fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"5\"/>", x, y);
    case Shape::ring: return fmt::format("<circle class=\"hollow\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4.5\"/>", x, y);
    case Shape::square:
      return fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"9\" height=\"9\"/>", x - 4.5, y - 4.5);
    case Shape::triangle: return fmt::format("<path d=\"M{:.1f} {:.1f}l5.5 10h-11z\"/>", x, y - 5.5);
    case Shape::cross:
      return fmt::format("<path class=\"stroke\" d=\"M{:.1f} {:.1f}l9 9m0 -9l-9 9\"/>", x - 4.5, y - 4.5);
  }
  return "";
}

std::string key_of_marks() {
  std::string out;
  for (const auto& sign : signs) {
    out += fmt::format(
        "<span><svg class=\"sign\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><g class=\"mark {}\">{}</g></svg> "
        "{}</span>\n",
        sign.classes, shape_at(sign.shape, 7, 7), sign.words);
  }
  return out +
         "<span><svg class=\"sign\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><line class=\"due\" x1=\"7\" y1=\"0\" "
         "x2=\"7\" y2=\"14\"/></svg> "
         "update due</span>\n<span><svg class=\"sign\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><rect "
         "class=\"overdue\" x=\"0\" y=\"5\" "
         "width=\"14\" height=\"5\"/></svg> late by so much</span>\n";
}

}  // namespace sitrep::view
