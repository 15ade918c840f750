// SPDX-License-Identifier: MIT
#include "lint/phrase.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "model/ascii.h"
#include "sitrep/model/milestones.h"
#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

std::string counted(std::int64_t count, std::string_view unit) {
  return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
}

}  // namespace

std::string number(const Case& c, std::string_view id) {
  const auto parsed = parse_id(id);
  if (!parsed) return std::string(id);
  // Entries stand by id, so that those of one number are neighbours.
  const auto number_of = [](const Entry& entry) {
    const auto each = parse_id(entry.id());
    return each ? each->number : UINT64_MAX;
  };
  const auto first = std::ranges::lower_bound(c.log.entries, parsed->number, {}, number_of);
  const auto last = std::ranges::upper_bound(c.log.entries, parsed->number, {}, number_of);
  const bool shared = first != last && (first->id() != id || std::prev(last)->id() != id);
  return shared ? std::string(id) : std::to_string(parsed->number);
}

std::string number(const Case& c, const Entry& entry) {
  return entry.id().empty() ? "this " + entry.kind : number(c, entry.id());
}

std::string clock_of(const Case& c, const Time& time) {
  const Zone zone{"", [offset = time.offset](Instant) { return Seconds(offset); }};
  return show_time(time, c.now(), zone);
}

std::string span_of(Seconds span) {
  const auto minutes = std::max<std::int64_t>(0, std::chrono::floor<Minutes>(span).count());
  if (minutes == 0) return span.count() > 0 ? counted(span.count(), "second") : "0 minutes";
  const auto hours = minutes / 60;
  const auto days = hours / 24;
  const auto both = [](std::int64_t many, std::string_view unit, std::int64_t rest, std::string_view less) {
    return counted(many, unit) + (rest > 0 ? " " + counted(rest, less) : "");
  };
  if (hours == 0) return counted(minutes, "minute");
  if (days == 0) return both(hours, "hour", minutes % 60, "minute");
  return both(days, "day", hours % 24, "hour");
}

std::string listed(std::span<const std::string> words) {
  std::string all;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0) all += at + 1 == words.size() ? " and " : ", ";
    all += words[at];
  }
  return all;
}

std::string quoted(std::string_view text) { return "\"" + shorten(text, 60) + "\""; }

std::string quoted_words(std::string_view text, Found words) { return quoted(text.substr(words.at, words.size)); }

std::string action_of(const Entry& report) {
  auto action = report.text("blocked");
  for (const std::string_view before : {"cannot ", "can't ", "can not ", "to "}) {
    if (action.starts_with(before)) action.remove_prefix(before.size());
  }
  return action.empty() ? "do what failed" : shorten(action, 60);
}

std::string customer_of(const Entry& report) {
  const auto customer = report.text("customer");
  return customer.empty() ? "the customer" : std::string(customer);
}

std::string whose(std::string_view name) { return name.empty() ? "the" : std::string(name) + "'s"; }

std::string argument(std::string_view text) {
  const auto plain = [](char c) {
    return is_alphanumeric(c) || c == '-' || c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
  };
  if (!text.empty() && text.front() != '-' && std::ranges::all_of(text, plain)) return std::string(text);
  if (text.find_first_of("\"$`\\!") == std::string_view::npos) return "\"" + std::string(text) + "\"";
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

std::string report_option(const Case& c, const Entry& report) {
  int standing = 0;
  for (const auto* each : c.incident.all("report")) {
    if (each->stands() && ++standing == 2) break;
  }
  return standing < 2 ? "" : " --report " + number(c, report);
}

bool passed(const Time& due, Instant now) { return is_past(due, now); }

Time later_by(const Time& time, Seconds span) { return {time.instant + span, time.offset}; }

}  // namespace sitrep
