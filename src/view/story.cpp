// SPDX-License-Identifier: MIT
#include "view/story.h"

#include <fmt/format.h>

#include "sitrep/model/milestones.h"
#include "view/layout.h"
#include "view/said.h"
#include "view/words.h"

namespace sitrep::view {
namespace {

// Nothing where there is no text.
void tell_of(std::vector<Told>& told, std::string_view what, std::string_view text, Sure sure = Sure::plain) {
  if (!text.empty()) told.push_back({what, std::string(text), {}, sure});
}

std::string confirmed(const Telling& tell, const Entry& report) {
  const auto is = tell.incident.confirmed(report);
  if (is.state == ReportState::unconfirmed) return "not confirmed";
  if (is.state != ReportState::confirmed) return fmt::format("not confirmed: {}", in_words(is.state));
  const auto& by = *is.confirmation;
  return fmt::format("confirmed {} by {}", tell.time(by.at()), by.has("who") ? by.text("who") : by.text("seen"));
}

void tell_reports(std::vector<Told>& told, const Telling& tell) {
  for (const auto* report : tell.incident.standing("report")) {
    auto words = fmt::format("{} could not {}", report->text("customer"), action_of(*report));
    if (const auto since = report->time("first_seen")) words += fmt::format(", since {}", tell.time(*since));
    if (report->has("error")) words += fmt::format(" ({})", report->text("error"));
    const bool works = tell.incident.confirmed(*report).state == ReportState::confirmed;
    told.push_back({"What broke", words, confirmed(tell, *report), works ? Sure::good : Sure::unsure});
    tell_of(told, "What they feared", report->text("at_stake"));
  }
}

// At the top, where nobody overlooks them.
void tell_doubts(std::vector<Told>& told, const Incident& incident) {
  for (const auto* waiver : incident.waivers()) tell_of(told, "Set aside", waiver_in_words(*waiver), Sure::unsure);
  if (!incident.closed()) return;
  for (const auto* guess : incident.standing("guess")) {
    if (incident.guess_state(guess->id()) == GuessState::open) tell_of(told, "Guess, never settled", guess->text("text"), Sure::unsure);
  }
  for (const auto* question : incident.open("question")) tell_of(told, "Never answered", question->text("text"), Sure::unsure);
}

void tell_impact(std::vector<Told>& told, const Entry* impact) {
  if (!impact) return;
  constexpr std::pair<const char*, const char*> rows[] = {
      {"Affected", "affected"}, {"Works", "works"}, {"Fails", "fails"}, {"Not known", "unknown"}, {"Way round", "workaround"}};
  for (const auto& [label, field] : rows) tell_of(told, label, impact->text(field));
}

void tell_repair(std::vector<Told>& told, const Telling& tell) {
  const auto& incident = tell.incident;
  for (const auto* plan : incident.standing("plan")) {
    tell_of(told, "Repair", fmt::format("{} ({}, {})", said(*plan, tell.numbers, tell.look), tell.time(shown_at(*plan)), plan->by()));
  }
  for (const auto* change : incident.standing("change")) {
    auto words = fmt::format("{} ({}", change->text("text"), tell.time(change->at()));
    if (change->has("who")) words += fmt::format(", by {}", change->text("who"));
    words += change->has("approved_by") ? fmt::format(", approved by {}", change->text("approved_by")) : ", nobody approved it";
    tell_of(told, "Changed", words + ")");
  }
  for (const auto* trial : incident.standing("trial")) {
    tell_of(told, "Tried", fmt::format("{} ({}, {})", said(*trial, tell.numbers, tell.look), tell.time(shown_at(*trial)), trial->by()));
  }
}

}  // namespace

std::string Telling::time(const Time& time) const { return show_time(time, look.now, look.zone); }

Time shown_at(const Entry& entry) {
  const auto at = entry.amends().empty() ? entry.at() : entry.logged();
  return {date::floor<Minutes>(at.instant), at.offset};
}

Sure sureness_of(const Incident& incident) {
  const auto* close = incident.closing();
  return close && close->text("outcome") == "resolved" ? Sure::good : Sure::unsure;
}

std::string outcome_of(const Telling& tell) {
  const auto& incident = tell.incident;
  const auto* close = incident.closing();
  auto words = std::string(incident.is_drill() ? "A drill, " : "");
  if (!incident.severity().empty()) words += std::string(incident.severity()) + ", ";
  words += close ? outcome_in_words(*close) : std::string(in_words(incident.phase()));
  words += fmt::format("; opened {} {}", show_date(incident.opened().instant, tell.look.zone),
                       show_clock(date::floor<Minutes>(incident.opened().instant), tell.look.zone));
  if (words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
  if (close) words += fmt::format(", closed after {}", show_span(std::max(Seconds(0), Seconds(close->at().instant - incident.opened().instant))));
  return words;
}

std::vector<Told> story_of(const Telling& tell) {
  const auto& incident = tell.incident;
  std::vector<Told> told;
  tell_reports(told, tell);
  tell_doubts(told, incident);
  tell_impact(told, incident.impact());
  for (const auto* owner : incident.standing("owner")) {
    tell_of(told, "Owner", fmt::format("{}, from {}", owner->text("name"), tell.time(owner->at())));
  }
  if (const auto* voice = incident.voice()) {
    auto words = std::string(voice->text("name"));
    if (const auto* update = first_customer_update(incident)) words += fmt::format(", first update {}", tell.time(shown_at(*update)));
    tell_of(told, "Voice to the customer", words);
  }
  tell_repair(told, tell);
  return told;
}

std::vector<Told> leftovers_of(const Telling& tell) {
  const auto& incident = tell.incident;
  std::vector<Told> told;
  if (!incident.closed()) {
    for (const auto* guess : incident.standing("guess")) {
      if (incident.guess_state(guess->id()) == GuessState::open) tell_of(told, "Guess, not settled", guess->text("text"), Sure::unsure);
    }
    for (const auto* question : incident.open("question")) tell_of(told, "Not answered", question->text("text"), Sure::unsure);
  }
  for (const auto* lesson : incident.standing("lesson")) {
    tell_of(told, lesson->text("kind") == "worked" ? "Worked" : "Weak spot", lesson->text("text"));
  }
  for (const auto* each : incident.standing("followup")) {
    const auto due = each->time("due");
    const auto state = incident.is_open(*each) ? (due ? "due " + tell.time(*due) : std::string("open")) : std::string("done");
    tell_of(told, "Follow-up", fmt::format("{}: {} ({})", each->text("who"), each->text("text"), state));
  }
  return told;
}

std::vector<Message> messages_of(const Incident& incident) {
  std::vector<Message> messages;
  for (const auto* update : incident.standing("update")) {
    if (update->text("to") != "customer") continue;
    messages.push_back({shown_at(*update), update->has("who") ? update->text("who") : update->by(), update->text("text")});
  }
  return messages;
}

Fate fate_of(const Entry& entry, const Telling& tell) {
  const auto* found = tell.incident.find(entry.id());
  const auto* standing = found && found->said == &entry ? found : nullptr;
  Fate fate;
  fate.guess = entry.kind == "guess";
  if (entry.amends().empty()) {
    for (const auto& more : besides(entry, tell.numbers, tell.look, false)) fate.notes.push_back({{}, more, {}, Sure::plain});
  }
  if (fate.guess) fate.notes.push_back({{}, std::string(in_words(tell.incident.guess_state(entry.id()))), {}, Sure::unsure});
  if (standing && standing->amended()) {
    fate.notes.push_back({{}, "amended by " + tell.numbers(standing->amendments.back()->id()), {}, Sure::plain});
  }
  fate.withdrawn = standing && !standing->stands();
  if (fate.withdrawn) {
    fate.notes.push_back({{}, fmt::format("withdrawn by {}: {}", tell.numbers(standing->retraction->id()), standing->retraction->text("why")), {}, Sure::unsure});
  }
  return fate;
}

}  // namespace sitrep::view
