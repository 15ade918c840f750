// SPDX-License-Identifier: MIT
#include "view/timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "sitrep/model/safe.h"
#include "view/course.h"
#include "view/lane_labels.h"
#include "view/mark.h"
#include "view/markup.h"
#include "view/numbers.h"
#include "view/story.h"
#include "view/time_axis.h"
#include "view/words.h"

namespace sitrep::view {
namespace {

constexpr double wide = 960, left = 84, right = 24, top = 44, slot = 14, rise = 12;
constexpr double half_clock = 24, half_day = 48;  // of what stands below the axis, on paper
constexpr double label_tall = 14;                 // of the row of labels above the marks of a lane
constexpr double least_tall = 34;                 // of a lane: its name has two lines
constexpr std::size_t stacked = 6;                // so many marks fit over each other in a lane
constexpr std::size_t updates = 3;                // the lane

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
        tops_(tops()) {
    for (std::size_t lane = 0; lane < lanes().size(); ++lane) place_labels(lane);
  }

  std::string done() const {
    auto inside = background() + spells() + promises();
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
        left, bottom() + 62, names(), wide - left, counted(log_.entries.size(), "entry", "entries"), inside,
        key_of_marks());
  }

 private:
  // By lane and place.
  using Stacks = std::map<std::pair<std::size_t, long>, std::vector<Mark>>;

  double bottom() const { return tops_.back(); }
  double tall(std::size_t lane) const { return tops_[lane + 1] - tops_[lane]; }

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

  // Of each lane, and of what lies below the last: as tall as its tallest stack, low where nothing is.
  std::vector<double> tops() {
    std::vector<double> all = {top};
    for (std::size_t lane = 0; lane < lanes().size(); ++lane) {
      std::size_t most = 0;
      for (const auto& [place, marks] : stacks_) {
        if (place.first == lane) most = std::max(most, std::min(marks.size(), stacked));
      }
      labelled_.push_back(std::ranges::any_of(
          stacks_, [&](const auto& each) { return each.first.first == lane && best_of(each.second); }));
      const bool empty = most == 0 && (lane != updates || course_.promises.empty());
      empty_.push_back(empty);
      all.push_back(all.back() + std::max(least_tall, static_cast<double>(most) * rise + 8 +
                                                          (labelled_.back() ? label_tall + 4 : 8)));
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

  std::string silences() const {
    std::string out;
    for (const auto& cut : axis_.cuts()) {
      const auto from = cut.from + 3, broad = std::max(1.0, cut.to - cut.from - 6);
      const auto span = show_span(cut.silent);
      out += fmt::format(
          "<rect class=\"silent\" x=\"{:.1f}\" y=\"{:.0f}\" width=\"{:.1f}\" height=\"{:.0f}\"><title>Nothing for "
          "{}</title></rect>\n",
          from, top, broad, bottom() - top, span);
      if (broad < label_letter * static_cast<double>(span.size())) continue;
      out += fmt::format("<text class=\"label\" x=\"{:.1f}\" y=\"{:.0f}\" text-anchor=\"middle\">{}</text>\n",
                         from + broad / 2, bottom() - 4, span);
    }
    return out;
  }

  static std::string line_at(double y, double from, double to) {
    return fmt::format("<line class=\"axis\" x1=\"{1:.0f}\" y1=\"{0:.0f}\" x2=\"{2:.0f}\" y2=\"{0:.0f}\"/>\n", y, from,
                       to);
  }

  // Of more than one word: one below the other, so that the column is narrow.
  std::string names() const {
    std::string out;
    for (std::size_t lane = 0; lane < lanes().size(); ++lane) {
      const auto name = lanes()[lane];
      const auto space = name.find(' ');
      const auto middle = tops_[lane] + tall(lane) / 2 + 4;
      out += line_at(tops_[lane], 0, left);
      const auto first = space == std::string_view::npos ? middle : middle - 7;
      out += fmt::format("<text x=\"0\" y=\"{:.0f}\">{}</text>\n", first, name.substr(0, space));
      if (first < middle)
        out += fmt::format("<text x=\"0\" y=\"{:.0f}\">{}</text>\n", middle + 7, name.substr(space + 1));
    }
    return out + line_at(bottom(), 0, left);
  }

  std::string background() const {
    auto out = silences();
    for (std::size_t lane = 0; lane < lanes().size(); ++lane) {
      out += line_at(tops_[lane], left, wide);
      if (empty_[lane])
        out += fmt::format("<text class=\"label\" x=\"{:.0f}\" y=\"{:.0f}\">nothing</text>\n", left + slot,
                           tops_[lane] + tall(lane) / 2 + 4);
    }
    out += line_at(bottom(), left, wide);
    const auto inside = [](double x, double half) { return std::clamp(x, left + half, wide - half); };
    for (const auto& tick : axis_.ticks(look_.zone)) {
      out += fmt::format(
          "<line class=\"axis\" x1=\"{0:.1f}\" y1=\"{1:.0f}\" x2=\"{0:.1f}\" y2=\"{2:.0f}\"/>\n"
          "<text x=\"{3:.1f}\" y=\"{4:.0f}\" text-anchor=\"middle\">{5}</text>\n",
          tick.at, bottom(), bottom() + 5, inside(tick.at, half_clock), bottom() + 18, tick.clock);
      if (tick.day.empty()) continue;
      out += fmt::format("<text x=\"{:.1f}\" y=\"{:.0f}\" text-anchor=\"middle\">{}</text>\n",
                         inside(tick.at, half_day), bottom() + 35, tick.day);
    }
    return out;
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
    const auto from = tops_[updates], to = tops_[updates + 1];
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
        mark.classes, mark.anchor, markup::escaped(name), shape, left, bottom() + 56,
        markup::escaped(shorten(words, 118)));
  }

  static double middle_of(const std::vector<Mark>& marks) {
    return left + (std::floor((marks.front().x - left) / slot) + .5) * slot;
  }

  std::string stack(std::size_t lane, const std::vector<Mark>& marks) const {
    std::string out;
    const auto alone = marks.size() > stacked ? stacked - 1 : marks.size();
    const auto x = middle_of(marks);
    const auto middle = tops_[lane] + (tall(lane) + (labelled_[lane] ? label_tall : 0)) / 2;
    const auto shown = static_cast<double>(std::min(marks.size(), stacked));
    const auto y = [&](std::size_t at) { return middle + ((shown - 1) / 2 - static_cast<double>(at)) * rise; };
    for (std::size_t at = 0; at < alone; ++at) {
      auto shape = shape_at(marks[at].shape, x, y(at));
      std::string label;
      if (const auto placed = labels_.find(&marks[at]); placed != labels_.end()) {
        label = placed->second;
        shape += fmt::format("<text class=\"label\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>", x - 5, tops_[lane] + 13,
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
  std::vector<bool> labelled_, empty_;  // lanes, filled by tops()
  std::vector<double> tops_;
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
