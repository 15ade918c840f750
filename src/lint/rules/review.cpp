// SPDX-License-Identifier: MIT
// The review: booked before the day ends, held, and something kept of it.
#include <fmt/format.h>

#include <algorithm>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/milestones.h"

namespace sitrep::checks {
namespace {

bool has_lesson(const Case& c, std::string_view kind) {
  const auto& lessons = c.incident.all("lesson");
  return std::ranges::any_of(lessons,
                             [&](const Standing* each) { return each->stands() && each->now->text("kind") == kind; });
}

// The latest review, where its time has passed.
const Entry* past_review(const Case& c) {
  const auto* review = c.incident.latest("review");
  const auto when = review ? review->time("when") : std::nullopt;
  return when && passed(*when, c.now()) ? review : nullptr;
}

}  // namespace

// A close in the record is asked only whether one was booked: how soon is the routine's to say, and that may change.
void no_review(const Case& c, Reporter& r) {
  const auto reviews = c.incident.standing("review");
  if (reviews.empty()) {
    r.file(c, "no review is booked", "sitrep review WHEN");
    return;
  }
  if (!c.closing->draft) return;
  const auto latest = later_by(c.closing->when, c.routine.review_within);
  const auto soon_enough = [&](const Entry* review) {
    const auto when = review->time("when");
    return when && not_before(latest, *when);
  };
  if (std::ranges::any_of(reviews, soon_enough)) return;
  r.at(*reviews.back(), "when",
       fmt::format("review {} is later than {} from now", number(c, *reviews.back()), span_of(c.routine.review_within)),
       "sitrep review WHEN");
}

void no_weak_spot(const Case& c, Reporter& r) {
  if (has_lesson(c, "weak-spot")) return;
  r.file(c, "no weak spot is noted: what let it through?", "sitrep lesson TEXT --weak-spot");
}

void no_follow_up(const Case& c, Reporter& r) {
  const Entry* last = nullptr;
  for (const auto* lesson : c.incident.standing("lesson")) {
    if (lesson->text("kind") != "weak-spot") continue;
    if (c.incident.carried_by(lesson->id())) return;
    last = lesson;
  }
  if (!last) return;  // that none is noted is no_weak_spot's to say
  r.at(*last, "", fmt::format("no follow-up carries a weak spot, such as {}", number(c, *last)),
       fmt::format("sitrep followup TEXT --who NAME --due TIME --carries {}", number(c, *last)));
}

void review_not_held(const Case& c, Reporter& r) {
  const auto* review = review_owed(c.incident, c.now());
  if (!review) return;
  r.at(*review, "when",
       fmt::format("review {} was due at {}, and no weak spot and no follow-up came of it", number(c, *review),
                   clock_of(c, *review->time("when"))),
       "sitrep lesson TEXT --weak-spot");
}

// A playbook made from the incident saves them too. It lies in another file, so it is asked for last.
void no_steps_saved(const Case& c, Reporter& r) {
  const auto outcome = c.incident.closing()->text("outcome");
  const auto* review = past_review(c);
  if (!review || !among(outcome, "resolved unconfirmed") || has_lesson(c, "worked")) return;
  if (c.around.has_playbook && c.around.has_playbook(c.log.header.id)) return;
  r.at(*review, "when", "the review is past, and the steps that worked are not saved", "sitrep lesson TEXT --worked");
}

}  // namespace sitrep::checks
