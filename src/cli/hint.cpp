// SPDX-License-Identifier: MIT
#include "cli/hint.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/entry_hints.h"
#include "cli/session.h"
#include "sitrep/store/shown_hints.h"

namespace sitrep {
namespace {

using namespace std::chrono_literals;

std::string number(const Entry& entry) { return std::string(entry.id().substr(0, entry.id().find('-'))); }

// What cannot wait: the customer's clock.
void add_clock(const Incident& incident, Instant now, std::vector<Hint>& into) {
  const auto due = incident.customer_due();
  if (incident.closed() || !due) return;
  const auto left = due->instant - now;
  if (left < 0s) {
    into.push_back(
        {"update-late", fmt::format("the customer should have heard {} ago: sitrep update", show_span(-left)), 5min});
  } else if (left <= 5min) {
    into.push_back({"update-soon", fmt::format("the customer hears in {}: sitrep update", show_span(left)), 5min});
  }
}

void add_late(const Incident& incident, Instant now, std::vector<Hint>& into) {
  for (const auto* kind : {"task", "check"}) {
    for (const auto* work : incident.open(kind)) {
      const auto due = work->time("due");
      if (!due || due->instant >= now) continue;
      const auto whose = work->has("who") ? fmt::format("{}'s", work->text("who")) : std::string("the");
      into.push_back({"late-work", fmt::format("{} {} {} is {} late: sitrep done {}", whose, kind, number(*work),
                                               show_span(now - due->instant), number(*work))});
    }
  }
  for (const auto* watch : incident.open("watch")) {
    const auto until = watch->time("until");
    if (!until || until->instant > now) continue;
    into.push_back(
        {"watch-over", fmt::format("the watch is over: sitrep done {} --text \"WHAT WAS SEEN\"", number(*watch))});
  }
}

const Hint no_owner{"no-owner", "no owner yet: sitrep owner NAME"};

void add_missing(const Incident& incident, Instant now, std::vector<Hint>& into) {
  const auto age = now - incident.opened().instant;
  if (!incident.owner()) into.push_back(no_owner);
  if (incident.standing("report").empty()) {
    into.push_back(
        {"no-report",
         "nobody's blocked action is recorded: sitrep report --customer NAME --blocked \"export an invoice\""});
  }
  if (!incident.voice()) into.push_back({"no-voice", "nobody speaks to the customer yet: sitrep voice NAME"});
  if (!incident.impact() && age > 10min)
    into.push_back({"no-impact", "who is affected? sitrep impact --affected WHO --works … --fails …"});
  if (!incident.first_repair() && age > 40min)
    into.push_back({"no-plan", "what is the fastest safe repair? sitrep plan TEXT --kind rollback"});
}

// The first that was not shown lately, noted as shown.
std::string first_fresh(Session& session, const std::vector<Hint>& hints) {
  if (hints.empty()) return {};
  ShownHints shown(session.state(), session.path());
  for (const auto& hint : hints) {
    if (shown.lately(hint.key, session.now(), hint.rests)) continue;
    shown.note(hint.key, session.now());
    return hint.text;
  }
  return {};
}

bool for_people(const Session& session) {
  return session.world.terminal.err && session.world.terminal.out && !session.global.quiet && !session.global.json;
}

}  // namespace

std::string hint_after(Session& session, const std::vector<Entry>& written) {
  if (!for_people(session)) return {};
  try {
    const auto& incident = session.incident();
    std::vector<Hint> hints;
    add_clock(incident, session.now(), hints);
    const bool many = written.size() > 2;  // a new incident, an import: of the rest only who is blocked matters
    for (const auto& entry : written) {
      if (many && entry.kind != "report") continue;
      const auto* standing = incident.find(entry.amends().empty() ? entry.id() : entry.amends());
      if (standing) add_entry_hints(incident, *standing->now, !entry.amends().empty(), hints);
    }
    if (!incident.closed()) {
      add_late(incident, session.now(), hints);
      add_missing(incident, session.now(), hints);
    }
    return first_fresh(session, hints);
  } catch (const Error&) {
    return {};  // the entry is recorded; advice must not turn that into a failure
  }
}

std::string hint_meanwhile(Session& session) {
  if (!for_people(session)) return {};
  try {
    const auto& incident = session.incident();
    std::vector<Hint> hints;
    add_clock(incident, session.now(), hints);
    if (!incident.closed() && !incident.owner()) hints.push_back(no_owner);
    return first_fresh(session, hints);
  } catch (const Error&) {
    return {};
  }
}

}  // namespace sitrep
