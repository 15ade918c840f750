// SPDX-License-Identifier: MIT
// RFC 5545: lines of at most 75 bytes that never part a character, CRLF, times in UTC. An event's UID is the incident's
// and the entry's id, so that a later export renews what a calendar has; what was withdrawn comes as cancelled.
#include <date/date.h>

#include <fmt/format.h>

#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"
#include "view/export.h"
#include "view/no_command.h"

namespace sitrep {
namespace {

std::string folded(std::string_view line) {
  std::string out;
  std::size_t most = 75;
  while (line.size() > most) {
    auto end = most;
    while (end > 1 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;  // within a character
    while (end > 1 && line.substr(end).starts_with("::")) --end;  // a CI server takes that for a command
    out += std::string(line.substr(0, end)) + "\r\n ";
    line.remove_prefix(end);
    most = 74;  // the blank counts
  }
  return out + std::string(line) + "\r\n";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : view::no_command(safe_lines(text))) {
    if (c == ':' && out.ends_with("::")) {
      out += "\\\\u{003a}";  // wherever a line of them were parted, the next would begin with two
    } else if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '\\' || c == ';' || c == ',') out += '\\';
      out += c;
    }
  }
  return out;
}

std::string stamp(const Time& time) { return date::format("%Y%m%dT%H%M%SZ", time.instant); }

struct Event {
  Time begin;
  std::optional<Time> end;
  std::string summary;
};

std::optional<Event> event_of(const Entry& entry) {
  if (entry.kind == "review" && entry.time("when")) {
    const auto lead = entry.text("lead");
    return Event{*entry.time("when"), std::nullopt, lead.empty() ? "Review" : fmt::format("Review, led by {}", lead)};
  }
  if (entry.kind == "followup" && entry.time("due")) {
    return Event{*entry.time("due"), std::nullopt, fmt::format("{}: {}", entry.text("who"), entry.text("text"))};
  }
  if (entry.kind == "watch" && entry.time("until")) {
    const auto until = *entry.time("until");
    std::optional<Time> end;
    if (until.instant > entry.at().instant) end = until;
    return Event{end ? entry.at() : until, end, fmt::format("Watch: {}: {}", entry.text("who"), entry.text("signals"))};
  }
  return std::nullopt;
}

}  // namespace

std::string export_ics(const Log& log, const Incident& incident) {
  std::string out;
  for (const std::string_view kind : {"review", "followup", "watch"}) {
    for (const auto* standing : incident.all(kind)) {
      const auto& entry = *standing->now;
      const auto event = event_of(entry);
      if (!event) continue;
      auto changed = standing->said->logged();
      for (const auto* amendment : standing->amendments)
        changed =
            std::max(changed, amendment->logged(), [](const Time& a, const Time& b) { return a.instant < b.instant; });
      if (standing->retraction) changed = standing->retraction->logged();
      const bool done = standing->stands() && incident.done_by(entry.id());
      out += "BEGIN:VEVENT\r\n";
      out += folded(fmt::format("UID:{}.{}@sitrep", escaped(entry.id()), escaped(log.header.id)));
      out += folded("DTSTAMP:" + stamp(changed));
      out += folded(fmt::format("SEQUENCE:{}", standing->amendments.size() + (standing->stands() ? 0 : 1)));
      out += folded("DTSTART:" + stamp(event->begin));
      if (event->end) out += folded("DTEND:" + stamp(*event->end));
      out += folded(fmt::format("SUMMARY:{}{}", done ? "done: " : "", escaped(event->summary)));
      if (const auto place = entry.text("place"); !place.empty()) out += folded("LOCATION:" + escaped(place));
      out += folded(fmt::format("DESCRIPTION:{}\\n{}", escaped(incident.title()), escaped(log.header.id)));
      out += standing->stands() ? "STATUS:CONFIRMED\r\n" : "STATUS:CANCELLED\r\n";
      if (kind == "followup") out += "TRANSP:TRANSPARENT\r\n";
      out += "END:VEVENT\r\n";
    }
  }
  return out;
}

}  // namespace sitrep
