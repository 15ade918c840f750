// SPDX-License-Identifier: MIT
#include "view/timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "sitrep/model/safe.h"
#include "view/course.h"
#include "view/lane_frame.h"
#include "view/lane_labels.h"
#include "view/mark.h"
#include "view/markup.h"
#include "view/numbers.h"
#include "view/story.h"
#include "view/time_axis.h"
#include "view/words.h"

namespace sitrep::view {
namespace {

constexpr double wide = LaneFrame::wide, left = LaneFrame::left, right = 24, slot = LaneFrame::slot, rise = 12;
constexpr double label_tall = 14;   // of the row of labels above the marks of a lane
constexpr double least_tall = 34;   // of a lane: its name has two lines
constexpr std::size_t stacked = 6;  // so many marks fit over each other in a lane
constexpr std::size_t updates = 3;  // the lane

Instant first_of(const Log& log, const Incident& incident) {
  auto first = incident.opened().instant;
  for (const auto& entry : log.entries) first = std::min(first, shown_at(entry).instant);
  return first;
}

Instant last_of(const Log& log, const Incident& incident) {
  auto last = incident.opened().instant;
  for (const auto& entry : log.entries) last = std::max(last, shown_at(entry).instant);
  return last;
}

class Drawing {
 public:
  Drawing(const Log& log, const Incident& incident, const Look& look)
      : log_(log),
        incident_(incident),
        look_(look),
        course_(course_of(log, incident, first_of(log, incident), last_of(log, incident))),
        axis_(instants(), left + slot, wide - left - right - 2 * slot),
        stacks_(stacks()),
        frame_(frame()) {
    for (std::size_t lane = 0; lane < lanes().size(); ++lane) place_labels(lane);
  }

  std::string done() const {
    auto inside = frame_.background(axis_, look_.zone) + spells() + promises();
    for (const auto& [place, marks] : stacks_) inside += stack(place.first, marks);
    // The names are a drawing of their own: where the other one scrolls, they stay.
    return fmt::format(
        "<h2>How it went</h2>\n<p class=\"skips\"><a href=\"#entries\">Past the drawing, to every entry in "
        "words</a></p>\n<figure>\n"
        "<section class=\"scrolls drawn\" aria-label=\"Drawn timeline\" tabindex=\"0\">\n"
        "<svg class=\"lanes\" viewBox=\"0 0 {0:.0f} {1:.0f}\" aria-hidden=\"true\">\n{2}</svg>\n"
        "<svg class=\"course\" viewBox=\"{0:.0f} 0 {3:.0f} {1:.0f}\" role=\"group\" aria-label=\"Timeline of {4}; the "
        "table of every entry says the "
        "same\">\n{5}</svg>\n</section>\n<figcaption class=\"key\">{6}</figcaption>\n</figure>\n",
        left, frame_.bottom() + 62, frame_.names(), wide - left, counted(log_.entries.size(), "entry", "entries"),
        inside, key_of_marks());
  }

 private:
  // By lane and place.
  using Stacks = std::map<std::pair<std::size_t, long>, std::vector<Mark>>;

  std::vector<Instant> instants() const {
    std::vector<Instant> all = {incident_.opened().instant};
    for (const auto& entry : log_.entries) all.push_back(shown_at(entry).instant);
    for (const auto& promise : course_.promises) all.push_back(promise.due);
    return all;
  }

  Stacks stacks() const {
    Stacks all;
    const Numbers numbers(incident_);
    const auto names = anchors(log_);
    for (std::size_t at = 0; at < log_.entries.size(); ++at) {
      const auto& entry = log_.entries[at];
      auto mark = mark_of(entry, incident_, numbers, look_);
      mark.x = axis_.at(shown_at(entry).instant);
      mark.anchor = names[at];
      const std::pair place{mark.lane, static_cast<long>((mark.x - left) / slot)};
      all[place].push_back(std::move(mark));
    }
    return all;
  }

  // Each lane as tall as its tallest stack, low where nothing is.
  LaneFrame frame() const {
    LaneFrame all;
    for (std::size_t lane = 0; lane < lanes().size(); ++lane) {
      std::size_t most = 0;
      for (const auto& [place, marks] : stacks_) {
        if (place.first == lane) most = std::max(most, std::min(marks.size(), stacked));
      }
      const bool labelled = std::ranges::any_of(
          stacks_, [&](const auto& each) { return each.first.first == lane && best_of(each.second); });
      const bool empty = most == 0 && (lane != updates || course_.promises.empty());
      const auto tall = std::max(least_tall, static_cast<double>(most) * rise + 8 + (labelled ? label_tall + 4 : 8));
      all.add({all.bottom(), tall, labelled, empty});
    }
    return all;
  }

  // The mark of a stack whose label matters most; null: none has one.
  static const Mark* best_of(const std::vector<Mark>& marks) {
    const Mark* best = nullptr;
    for (const auto& mark : marks) {
      if (!mark.label.empty() && (!best || mark.rank < best->rank)) best = &mark;
    }
    return best;
  }

  void place_labels(std::size_t lane) {
    std::vector<WantedLabel> wanted;
    for (const auto& [place, marks] : stacks_) {
      const auto* best = place.first == lane ? best_of(marks) : nullptr;
      if (best) wanted.push_back({best, middle_of(marks) - 5});
    }
    labels_.merge(lane_labels(std::move(wanted), wide));
  }

  std::string spells() const {
    std::string out;
    for (const auto& spell : course_.spells) {
      const auto from = axis_.at(spell.from), broad = std::max(1.0, axis_.at(spell.to) - from);
      const auto span = show_span(Seconds(spell.to - spell.from));
      out += fmt::format(
          "<rect class=\"spell {}\" x=\"{:.1f}\" y=\"10\" width=\"{:.1f}\" height=\"22\"><title>{} for "
          "{}</title></rect>\n",
          spell.phase, from, broad, spell.phase, span);
      for (const auto& words : {fmt::format("{} {}", spell.phase, span), std::string(spell.phase)}) {
        if (broad <= static_cast<double>(words.size()) * 8.5 + 8) continue;
        out += fmt::format("<text class=\"ink\" x=\"{:.1f}\" y=\"25\">{}</text>\n", from + 6, words);
        break;
      }
    }
    return out;
  }

  std::string promises() const {
    std::string out;
    const auto from = frame_.lane(updates).top, to = frame_.lane(updates).bottom();
    for (const auto& promise : course_.promises) {
      const auto x = axis_.at(promise.due);
      const auto due = show_time({promise.due, Minutes(0)}, look_.now, look_.zone);
      if (promise.came) {
        out += fmt::format(
            "<rect class=\"overdue\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"5\"><title>Due {}, came {} "
            "late</title></rect>\n",
            x, to - 7, std::max(2.0, axis_.at(*promise.came) - x), due, span_in_words(*promise.came - promise.due));
      }
      out += fmt::format(
          "<line class=\"due\" x1=\"{0:.1f}\" y1=\"{1:.0f}\" x2=\"{0:.1f}\" y2=\"{2:.0f}\"><title>An update was due "
          "{3}</title></line>\n",
          x, from + 4, to - 2, due);
    }
    return out;
  }

  // The name of a link holds the label seen on it, so that who says it aloud to a computer has it pressed (WCAG 2.5.3).
  std::string link(const Mark& mark, const std::string& shape, std::string_view words,
                   const std::string& label = {}) const {
    auto name = shorten(words, 200);
    if (name.find(label) == std::string::npos) name = fmt::format("{}: {}", label, name);
    return fmt::format(
        "<a class=\"mark {}\" href=\"#{}\" aria-label=\"{}\">{}<text class=\"tip\" x=\"{:.0f}\" "
        "y=\"{:.0f}\">{}</text></a>\n",
        mark.classes, mark.anchor, markup::escaped(name), shape, left, frame_.bottom() + 56,
        markup::escaped(shorten(words, 118)));
  }

  static double middle_of(const std::vector<Mark>& marks) {
    return left + (std::floor((marks.front().x - left) / slot) + .5) * slot;
  }

  std::string stack(std::size_t lane, const std::vector<Mark>& marks) const {
    std::string out;
    const auto alone = marks.size() > stacked ? stacked - 1 : marks.size();
    const auto x = middle_of(marks);
    const auto& at_lane = frame_.lane(lane);
    const auto middle = at_lane.top + (at_lane.tall + (at_lane.labelled ? label_tall : 0)) / 2;
    const auto shown = static_cast<double>(std::min(marks.size(), stacked));
    const auto y = [&](std::size_t at) { return middle + ((shown - 1) / 2 - static_cast<double>(at)) * rise; };
    for (std::size_t at = 0; at < alone; ++at) {
      auto shape = shape_at(marks[at].shape, x, y(at));
      std::string label;
      if (const auto placed = labels_.find(&marks[at]); placed != labels_.end()) {
        label = placed->second;
        shape += fmt::format("<text class=\"label\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>", x - 5, at_lane.top + 13,
                             markup::escaped(label));
      }
      out += link(marks[at], shape, marks[at].words, label);
    }
    if (alone == marks.size()) return out;
    const auto more = marks.size() - alone;
    auto rest = marks[alone];
    rest.classes = "more";
    out += link(rest,
                fmt::format("<rect class=\"hit\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"14\" height=\"12\"/><text "
                            "class=\"count\" x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\">+{}</text>",
                            x - 7, y(alone) - 7, x, y(alone) + 3, std::min<std::size_t>(more, 99)),
                fmt::format("{} more, from {}", more, rest.words));
    return out;
  }

  const Log& log_;
  const Incident& incident_;
  const Look& look_;
  Course course_;
  TimeAxis axis_;
  Stacks stacks_;
  LaneFrame frame_;
  std::map<const Mark*, std::string> labels_;
};

}  // namespace

std::vector<std::string> anchors(const Log& log) {
  std::vector<std::string> names;
  std::set<std::string_view> seen;
  for (const auto& entry : log.entries) {
    const bool good = parse_id(entry.id()) && entry.id().size() < 40 && seen.insert(entry.id()).second;
    names.push_back(good ? fmt::format("entry-{}", entry.id()) : fmt::format("place-{}", names.size() + 1));
  }
  return names;
}

std::string timeline(const Log& log, const Incident& incident, const Look& look) {
  return log.entries.empty() ? std::string() : Drawing(log, incident, look).done();
}

}  // namespace sitrep::view
