// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "lint/phrase.h"
#include "lint/rules.h"

namespace sitrep::checks {
namespace {

// Who watches for twenty minutes has watched twenty minutes of what runs now: the time counts from the beginning of
// the watch or from the last change, whichever was later.
Time must_last_until(const Entry& watch, const Entry* change, Seconds watch_for) {
  const bool changed_since = change && not_before(change->at(), watch.at());
  return later_by(changed_since ? change->at() : watch.at(), watch_for);
}

struct Verdict {
  std::string message;
  std::string cure;
};

// What is wrong with this watch; an empty message: nothing.
Verdict judge(const Case& c, const Entry& watch, const Entry* change, const std::string& again) {
  const auto until = watch.time("until").value_or(watch.at());
  const auto end = must_last_until(watch, change, c.closing->watch_for);
  const auto who = watch.text("who");
  const auto which = fmt::format("{} watch ({})", whose(who), number(c, watch));
  if (!not_before(until, end)) {
    return {fmt::format("{} ends at {}; it has to last until {}", which, clock_of(c, until), clock_of(c, end)), again};
  }
  const auto done = fmt::format("sitrep done {} --text \"WHAT WAS SEEN\"", number(c, watch));
  const auto* said = c.incident.done_by(watch.id());
  if (!said && c.closing->draft && c.now() < end.instant) {
    const auto left = std::chrono::ceil<Minutes>(until.instant - c.now());
    return {fmt::format("{} is on watch until {}, in {}", who, clock_of(c, until), span_of(left)), {}};
  }
  if (!said) return {fmt::format("nothing says what was seen on {}", which), done};
  if (!not_before(said->at(), end)) {
    return {
        fmt::format("{} was ended at {}; it had to last until {}", which, clock_of(c, said->at()), clock_of(c, end)),
        again};
  }
  if (said->text("text").empty())
    return {fmt::format("{} does not say what was seen on {}", number(c, *said), which), done};
  return {};
}

}  // namespace

void watch_cut_short(const Case& c, Reporter& r) {
  const auto* change = c.incident.last_change();
  const auto length = c.closing->watch_for;
  const auto again = fmt::format("sitrep watch SIGNALS --who NAME --for {}", type_span(length));
  const auto watches = c.incident.standing("watch");
  Verdict latest;
  for (const auto* watch : watches) {
    latest = judge(c, *watch, change, again);
    if (latest.message.empty()) return;
  }
  if (!watches.empty()) {
    r.because(change).at(*watches.back(), "until", latest.message, latest.cure);
  } else if (change) {
    r.at(*change, "",
         fmt::format("nobody has been on watch for {} after change {}", span_of(length), number(c, *change)), again);
  } else {
    r.file(c, fmt::format("nobody has been on watch for {}", span_of(length)), again);
  }
}

}  // namespace sitrep::checks
