// SPDX-License-Identifier: MIT
#include "sitrep/model/clocks.h"

#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

Time later_by(const Time& time, Seconds span) { return {time.instant + span, time.offset}; }

}  // namespace

Clocks::Clocks(const Time& opened, Seconds every) : every_(every) {
  if (opened != Time{}) customer_.due = later_by(opened, every);  // a damaged header says no time
}

bool Clocks::moved_by(std::string_view kind) {
  return among(kind, "update owner change report confirmation reopen close");
}

void Clocks::tick(const Entry& entry) {
  if (entry.kind == "update") {
    told(entry);
  } else if (entry.kind == "owner") {
    const auto next = entry.time("next_update");
    if (had_owner_ && next) customer_ = {next, true};
    had_owner_ = true;
  } else if (entry.kind == "close") {
    customer_ = team_ = {std::nullopt, false};
    closed_ = true;
  } else if (entry.kind == "reopen") {
    // What was promised or happened while it was closed has not kept the customer waiting.
    if (closed_) customer_.running = false;
    closed_ = false;
    wake(entry);
  } else if (among(entry.kind, "change report") || (entry.kind == "confirmation" && entry.text("result") == "fails")) {
    wake(entry);
  }
}

void Clocks::told(const Entry& update) {
  auto& clock = update.text("to") == "customer" ? customer_ : team_;
  if (update.flag("final")) {
    clock = {std::nullopt, false};
  } else if (&clock == &customer_) {
    const auto next = update.time("next");
    clock = {next ? next : one_interval_after(update), true};
  } else {
    clock = {update.time("next"), true};
  }
}

// Whatever wakes a clock that a final update stopped gives it one interval.
void Clocks::wake(const Entry& entry) {
  if (!customer_.running && !closed_) customer_ = {one_interval_after(entry), true};
}

std::optional<Time> Clocks::one_interval_after(const Entry& entry) const {
  const auto at = entry.time("at");
  return at ? std::optional(later_by(*at, every_)) : std::nullopt;
}

}  // namespace sitrep
