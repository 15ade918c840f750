// SPDX-License-Identifier: MIT
#include "view/timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "sitrep/model/milestones.h"
#include "sitrep/model/safe.h"
#include "view/markup.h"
#include "view/numbers.h"
#include "view/said.h"
#include "view/time_axis.h"
#include "view/words.h"

namespace sitrep::view {
namespace {

constexpr double wide = 960, left = 104, right = 24, top = 44, lane_tall = 50, slot = 14, rise = 12;
constexpr std::size_t stacked = 3;  // so many marks fit over each other in a lane
constexpr std::string_view lanes[] = {"Customer", "Known, guessed", "Repair", "Updates", "The rest"};

enum class Shape : std::uint8_t { dot, ring, square, triangle, cross };

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

struct Mark {
  std::size_t lane = std::size(lanes) - 1;
  Shape shape = Shape::ring;
  std::string classes, words, anchor;
  double x = 0;
};

struct Spell {
  std::string_view words;
  Instant from, to;
};

struct Promise {
  Instant due;
  std::optional<Instant> came;  // where that was late
};

// What the entries moved, as it was when they were written.
struct Course {
  std::vector<Spell> spells;
  std::vector<Promise> promises;
};

Course course_of(const Log& log, const Incident& incident, Instant end) {
  Course course;
  auto from = incident.opened().instant;
  auto phase = Phase::investigating;
  const auto turn = [&](Phase next, Instant at) {
    if (next == phase) return;
    at = std::max(at, from);
    course.spells.push_back({in_words(phase), from, at});
    phase = next;
    from = at;
  };
  const Entry* last = nullptr;
  replay(log, incident.routine(), incident.people(), [&](const Incident& before, const Entry& entry) {
    if (last) turn(before.phase(), last->at().instant);
    last = &entry;
    const bool update = entry.kind == "update" && entry.text("to") == "customer" && !entry.has("amends");
    if (!update && entry.kind != "close") return;
    const auto* standing = incident.find(entry.id());
    const auto due = before.customer_due();
    if (!standing || !standing->stands() || !due) return;
    const bool late = !not_before(*due, entry.at());
    if (update || late) course.promises.push_back({due->instant, late ? std::optional(entry.at().instant) : std::nullopt});
  });
  if (last) turn(incident.phase(), last->at().instant);
  if (phase != Phase::closed) course.spells.push_back({in_words(phase), from, std::max(from, end)});
  return course;
}

std::string shape_of(Shape shape, double x, double y) {
  switch (shape) {
    case Shape::dot: return fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"5\"/>", x, y);
    case Shape::ring: return fmt::format("<circle class=\"hollow\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4.5\"/>", x, y);
    case Shape::square: return fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"9\" height=\"9\"/>", x - 4.5, y - 4.5);
    case Shape::triangle:
      return fmt::format("<path d=\"M{:.1f} {:.1f}l5.5 10h-11z\"/>", x, y - 5.5);
    case Shape::cross: return fmt::format("<path class=\"stroke\" d=\"M{:.1f} {:.1f}l9 9m0 -9l-9 9\"/>", x - 4.5, y - 4.5);
  }
  return "";
}

class Drawing {
 public:
  Drawing(const Log& log, const Incident& incident, const Look& look)
      : log_(log), incident_(incident), look_(look), numbers_(incident), course_(course_of(log, incident, last_at())),
        axis_(instants(), left + slot, wide - left - right - 2 * slot) {}

  std::string done() const {
    auto inside = lanes_and_axis() + spells() + promises();
    for (const auto& [place, marks] : slots()) inside += stack(place.first, marks);
    return fmt::format(
        "<h2>How it went</h2>\n<p class=\"skips\"><a href=\"#entries\">Past the drawing, to every entry in words</a></p>\n<figure>\n"
        "<section class=\"scrolls\" aria-label=\"Drawn timeline\" tabindex=\"0\">\n"
        "<svg class=\"course\" viewBox=\"0 0 {:.0f} {:.0f}\" role=\"group\" aria-label=\"Timeline of {}; the table of every entry says the same\">\n"
        "{}</svg>\n</section>\n<figcaption class=\"key\">{}</figcaption>\n</figure>\n",
        wide, bottom() + 66, counted(log_.entries.size(), "entry", "entries"), inside, key());
  }

 private:
  static double lane_top(std::size_t lane) { return top + static_cast<double>(lane) * lane_tall; }
  static double bottom() { return lane_top(std::size(lanes)); }

  Instant last_at() const {
    auto last = incident_.opened().instant;
    for (const auto& entry : log_.entries) last = std::max(last, entry.at().instant);
    return last;
  }

  std::vector<Instant> instants() const {
    std::vector<Instant> all = {incident_.opened().instant};
    for (const auto& entry : log_.entries) all.push_back(entry.at().instant);
    for (const auto& promise : course_.promises) all.push_back(promise.due);
    return all;
  }

  std::string lanes_and_axis() const {
    std::string out;
    for (const auto& cut : axis_.cuts()) {
      out += fmt::format("<rect class=\"silent\" x=\"{:.1f}\" y=\"{:.0f}\" width=\"{:.1f}\" height=\"{:.0f}\"><title>Nothing for {}</title></rect>\n",
                         cut.from + 3, top, std::max(1.0, cut.to - cut.from - 6), bottom() - top, show_span(cut.silent));
    }
    for (std::size_t lane = 0; lane < std::size(lanes); ++lane) {
      out += fmt::format("<line class=\"axis\" x1=\"0\" y1=\"{0:.0f}\" x2=\"{1:.0f}\" y2=\"{0:.0f}\"/>\n<text x=\"0\" y=\"{2:.0f}\">{3}</text>\n",
                         lane_top(lane), wide, lane_top(lane) + lane_tall / 2 + 4, lanes[lane]);
    }
    out += fmt::format("<line class=\"axis\" x1=\"0\" y1=\"{0:.0f}\" x2=\"{1:.0f}\" y2=\"{0:.0f}\"/>\n", bottom(), wide);
    for (const auto& tick : axis_.ticks(look_.zone)) {
      out += fmt::format("<line class=\"axis\" x1=\"{0:.1f}\" y1=\"{1:.0f}\" x2=\"{0:.1f}\" y2=\"{2:.0f}\"/>\n"
                         "<text x=\"{0:.1f}\" y=\"{3:.0f}\" text-anchor=\"middle\">{4}</text>\n",
                         tick.at, bottom(), bottom() + 5, bottom() + 18, tick.clock);
      if (!tick.day.empty()) out += fmt::format("<text x=\"{:.1f}\" y=\"{:.0f}\" text-anchor=\"middle\">{}</text>\n", tick.at, bottom() + 33, tick.day);
    }
    return out;
  }

  std::string spells() const {
    std::string out;
    for (std::size_t at = 0; at < course_.spells.size(); ++at) {
      const auto& spell = course_.spells[at];
      const auto from = axis_.at(spell.from), broad = std::max(1.0, axis_.at(spell.to) - from);
      out += fmt::format("<rect class=\"spell {}\" x=\"{:.1f}\" y=\"10\" width=\"{:.1f}\" height=\"22\"><title>{} for {}</title></rect>\n", spell.words,
                         from, broad, spell.words, show_span(Seconds(spell.to - spell.from)));
      // A letter is about seven wide.
      if (broad > static_cast<double>(spell.words.size()) * 7 + 8) {
        out += fmt::format("<text class=\"ink\" x=\"{:.1f}\" y=\"25\">{}</text>\n", from + 6, spell.words);
      }
    }
    return out;
  }

  std::string promises() const {
    std::string out;
    const auto y = lane_top(3);
    for (const auto& promise : course_.promises) {
      const auto x = axis_.at(promise.due);
      const auto due = show_time({promise.due, Minutes(0)}, look_.now, look_.zone);
      if (promise.came) {
        out += fmt::format("<rect class=\"overdue\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"5\"><title>Due {}, came {} late</title></rect>\n", x,
                           y + lane_tall - 7, std::max(2.0, axis_.at(*promise.came) - x), due,
                           span_in_words(*promise.came - promise.due));
      }
      out += fmt::format("<line class=\"due\" x1=\"{0:.1f}\" y1=\"{1:.0f}\" x2=\"{0:.1f}\" y2=\"{2:.0f}\"><title>An update was due {3}</title></line>\n", x,
                         y + 4, y + lane_tall - 2, due);
    }
    return out;
  }

  Mark mark_of(const Entry& entry) const {
    Mark mark;
    for (const auto& each : drawn) {
      if (each.kind == entry.kind) {
        mark.lane = each.lane;
        mark.shape = each.shape;
      }
    }
    const auto result = entry.text("result");
    if (result == "works") mark.classes = "works";
    if (result == "fails" || entry.kind == "report") mark.classes = "fails";
    if (result == "fails" || result == "cannot") mark.shape = Shape::cross;
    if (entry.kind == "guess" || entry.kind == "question") mark.classes = "guessed";
    if (entry.kind == "update" && entry.text("to") != "customer") mark.shape = Shape::ring;
    const auto* found = incident_.find(entry.id());
    auto words = fmt::format("{}  {} {}", show_time({date::floor<Minutes>(entry.at().instant), entry.at().offset}, look_.now, look_.zone), numbers_(entry.id()), safe(entry.kind));
    if (entry.kind == "guess") words += fmt::format(" ({})", in_words(incident_.guess_state(entry.id())));
    if (found && !found->stands()) {
      mark.classes = "withdrawn";
      words += " (withdrawn)";
    }
    mark.words = words + ": " + safe(said(entry, numbers_, look_));
    mark.x = axis_.at(entry.at().instant);
    return mark;
  }

  // By lane and place.
  using Slots = std::map<std::pair<std::size_t, long>, std::vector<Mark>>;
  Slots slots() const {
    Slots slots;
    const auto names = anchors(log_);
    for (std::size_t at = 0; at < log_.entries.size(); ++at) {
      auto mark = mark_of(log_.entries[at]);
      mark.anchor = names[at];
      const std::pair place{mark.lane, static_cast<long>((mark.x - left) / slot)};
      slots[place].push_back(std::move(mark));
    }
    return slots;
  }

  std::string link(const Mark& mark, const std::string& shape, std::string_view words) const {
    return fmt::format("<a class=\"mark {}\" href=\"#{}\" aria-label=\"{}\">{}<text class=\"tip\" x=\"0\" y=\"{:.0f}\">{}</text></a>\n", mark.classes,
                       mark.anchor, markup::escaped(shorten(words, 200)), shape, bottom() + 56, markup::escaped(shorten(words, 130)));
  }

  std::string stack(std::size_t lane, const std::vector<Mark>& marks) const {
    std::string out;
    const auto alone = marks.size() > stacked ? stacked - 1 : marks.size();
    const auto x = left + (std::floor((marks.front().x - left) / slot) + .5) * slot;
    const auto middle = lane_top(lane) + lane_tall / 2;
    const auto shown = static_cast<double>(std::min(marks.size(), stacked));
    const auto y = [&](std::size_t at) { return middle + ((shown - 1) / 2 - static_cast<double>(at)) * rise; };
    for (std::size_t at = 0; at < alone; ++at) out += link(marks[at], shape_of(marks[at].shape, x, y(at)), marks[at].words);
    if (alone == marks.size()) return out;
    const auto more = marks.size() - alone;
    auto rest = marks[alone];
    rest.classes = "more";
    out += link(rest, fmt::format("<rect class=\"hit\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"14\" height=\"12\"/><text class=\"count\" x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\">+{}</text>", x - 7,
                                  y(alone) - 7, x, y(alone) + 3, std::min<std::size_t>(more, 99)),
                fmt::format("{} more, from {}", more, rest.words));
    return out;
  }

  static std::string key() {
    struct Sign {
      Shape shape;
      std::string_view classes, words;
    };
    constexpr Sign signs[] = {{Shape::triangle, "fails", "reported"}, {Shape::dot, "", "fact, impact, update to the customer"},
                              {Shape::ring, "guessed", "guess or question"}, {Shape::square, "", "check, plan, task, done"}, {Shape::triangle, "", "change"},
                              {Shape::square, "works", "works again"}, {Shape::cross, "fails", "still fails"}};
    std::string out;
    for (const auto& sign : signs) {
      out += fmt::format("<span><svg class=\"sign\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><g class=\"mark {}\">{}</g></svg> {}</span>\n", sign.classes,
                         shape_of(sign.shape, 7, 7), sign.words);
    }
    out += "<span><svg class=\"sign\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><line class=\"due\" x1=\"3\" y1=\"0\" x2=\"3\" y2=\"14\"/>"
           "<rect class=\"overdue\" x=\"3\" y=\"8\" width=\"11\" height=\"5\"/></svg> update due, and late</span>\n";
    return out;
  }

  const Log& log_;
  const Incident& incident_;
  const Look& look_;
  Numbers numbers_;
  Course course_;
  TimeAxis axis_;
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
