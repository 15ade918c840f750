// SPDX-License-Identifier: MIT
#include "view/words.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/safe.h"

namespace sitrep::view {

std::string span_in_words(Seconds span) {
  using std::chrono::hours;
  const auto minutes = span / Minutes(1);
  if (minutes < 1) return "less than a minute";
  if (span < hours(2)) return counted(static_cast<std::size_t>(minutes), "minute", "minutes");
  if (span < hours(48)) return fmt::format("{} hours", span / hours(1));
  return fmt::format("{} days", span / hours(24));
}

std::optional<Seconds> late_by(const Time& due, Instant now) {
  const auto minutes = date::floor<Minutes>(now) - date::floor<Minutes>(due.instant);
  return minutes > Minutes(0) ? std::optional<Seconds>(minutes) : std::nullopt;
}

std::string until_in_words(const Time& due, Instant now) {
  if (const auto late = late_by(due, now)) return span_in_words(*late) + " late";
  const Seconds left = date::floor<Minutes>(due.instant) - date::floor<Minutes>(now);
  return left < Minutes(1) ? "now" : "in " + span_in_words(left);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string outcome_in_words(std::string_view outcome) {
  if (outcome == "resolved") return "resolved";
  if (outcome == "false-alarm") return "closed as a false alarm";
  if (outcome == "duplicate") return "closed as a duplicate";
  return "closed as " + safe(outcome);
}

std::string outcome_in_words(const Entry& close) {
  const auto outcome = close.text("outcome");
  auto words = outcome_in_words(outcome);
  std::string_view why = close.text("why");
  if (outcome == "duplicate" && close.has("same_as")) words += " of " + safe(close.text("same_as"));
  if (why.empty() && outcome == "unconfirmed") why = "the customer could not be asked";
  if (why.empty() && outcome == "false-alarm") why = "nothing of ours was wrong";
  if (why.empty() && outcome == "recorded") why = "written down after the fact";
  if (!why.empty()) words += ": " + safe(why);
  if (close.has("approved_by")) words += "; approved by " + safe(close.text("approved_by"));
  return words;
}

std::string waiver_in_words(const Entry& waiver) {
  return fmt::format("{}: {}; approved by {}", safe(waiver.text("rule")), safe(waiver.text("why")),
                     safe(waiver.text("approved_by")));
}

std::string_view action_of(const Entry& report) {
  auto action = report.text("blocked");
  for (const std::string_view word : {"cannot ", "can't ", "can not ", "to "}) {
    if (action.starts_with(word)) action.remove_prefix(word.size());
  }
  return action;
}

std::string phase_in_words(const Incident& incident, Instant now) {
  std::string words;
  if (incident.is_drill()) words += "drill, ";
  if (!incident.severity().empty()) words += safe(incident.severity()) + ", ";
  const auto* close = incident.closing();
  const auto age = (close ? close->at().instant : now) - incident.opened().instant;
  return words + fmt::format("{}{} {}", in_words(incident.phase()), close ? " after" : ",",
                             show_span(std::max(Seconds(0), Seconds(age))));
}

}  // namespace sitrep::view
