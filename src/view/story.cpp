// SPDX-License-Identifier: MIT
#include "view/story.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/action.h"
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
  const auto what = confirms_another(report, by) ? fmt::format("\"{}\" ", by.text("action")) : std::string();
  return fmt::format("confirmed {}{} by {}", what, tell.time(by.at()),
                     by.has("who") ? by.text("who") : by.text("seen"));
}

// The words of every standing entry of a kind that is still open.
std::vector<std::string_view> open_texts(const Incident& incident, std::string_view kind) {
  std::vector<std::string_view> texts;
  for (const auto* entry : incident.open(kind)) texts.push_back(entry->text("text"));
  return texts;
}

constexpr std::size_t few = 3;

// Many of them would hide what else is said there: then their number, and the page says them further down.
void tell_few(std::vector<Told>& told, std::string_view what, const std::vector<std::string_view>& texts) {
  if (texts.size() > few)
    return tell_of(told, what, fmt::format("{} of them, listed below", texts.size()), Sure::unsure);
  for (const auto text : texts) tell_of(told, what, text, Sure::unsure);
}

void tell_all(std::vector<Told>& told, std::string_view what, const std::vector<std::string_view>& texts) {
  for (const auto text : texts) tell_of(told, what, text, Sure::unsure);
}

// Once it is closed, what was "none" at the end tells nobody anything.
void tell_impact(std::vector<Told>& told, const Incident& incident) {
  const auto* impact = incident.impact();
  if (!impact) return;
  constexpr std::pair<const char*, const char*> rows[] = {{"Affected", "affected"},
                                                          {"Works", "works"},
                                                          {"Fails", "fails"},
                                                          {"Not known", "unknown"},
                                                          {"Way round", "workaround"}};
  for (const auto& [label, field] : rows) {
    const auto text = impact->text(field);
    if (!incident.closed() || text != "none") tell_of(told, label, text);
  }
}

// The last of many: who reads in a hurry is told how many more there are, and finds them among the entries.
template <typename Words>
void tell_last(std::vector<Told>& told, std::string_view what, const std::vector<const Entry*>& entries, Words words) {
  constexpr std::size_t most = 5;
  const auto left_out = entries.size() > most + 1 ? entries.size() - most : 0;
  if (left_out) tell_of(told, what, fmt::format("{} times before those that follow", left_out));
  for (std::size_t at = left_out; at < entries.size(); ++at) tell_of(told, what, words(*entries[at]));
}

void tell_repair(std::vector<Told>& told, const Telling& tell) {
  const auto& incident = tell.incident;
  const auto by = [&](const Entry& entry) {
    return fmt::format("{} ({}, {})", said(entry, tell.numbers, tell.look), tell.time(shown_at(entry)), entry.by());
  };
  tell_last(told, "Decided", incident.standing("plan"), by);
  tell_last(told, "Changed", incident.standing("change"), [&](const Entry& change) {
    auto words = fmt::format("{} ({}", change.text("text"), tell.time(change.at()));
    if (change.has("who")) words += fmt::format(", by {}", change.text("who"));
    words += change.has("approved_by") ? fmt::format(", approved by {}", change.text("approved_by"))
                                       : ", nobody approved it";
    return words + ")";
  });
  tell_last(told, "Tried", incident.standing("trial"), by);
}

}  // namespace

std::string Telling::time(const Time& time) const { return show_time(time, look.now, look.zone); }

Time shown_at(const Entry& entry) {
  const auto at = entry.amends().empty() ? entry.at() : entry.logged();
  return {date::floor<Minutes>(at.instant), at.offset};
}

Instant day_of(const Incident& incident) {
  auto first = incident.opened().instant;
  for (const auto* report : incident.standing("report")) first = std::min(first, report->at().instant);
  return first;
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
  const auto happened = show_date(tell.look.now, tell.look.zone);
  if (happened != show_date(incident.opened().instant, tell.look.zone)) words += fmt::format("; happened {}", happened);
  words += fmt::format("; opened {} {}", show_date(incident.opened().instant, tell.look.zone),
                       show_clock(date::floor<Minutes>(incident.opened().instant), tell.look.zone));
  if (words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
  if (close) {
    words += fmt::format(", closed after {}",
                         show_span(std::max(Seconds(0), Seconds(close->at().instant - incident.opened().instant))));
  } else if (const auto* last = incident.last()) {  // a page grows old
    words += fmt::format(", last entry {}", tell.time({date::floor<Minutes>(last->logged().instant), Minutes(0)}));
  }
  return words;
}

std::vector<Told> broke_of(const Telling& tell) {
  std::vector<Told> told;
  for (const auto* report : tell.incident.standing("report")) {
    auto words = fmt::format("{} could not {}", report->text("customer"), action_of(*report));
    const auto since = report->time("first_seen");
    words += since ? fmt::format(", since {}", tell.time(*since))
                   : fmt::format(", reported {}", tell.time(shown_at(*report)));
    if (report->has("error")) words += fmt::format(" ({})", report->text("error"));
    const auto is = tell.incident.confirmed(*report);
    const bool works = is.state == ReportState::confirmed && !confirms_another(*report, *is.confirmation);
    told.push_back({"What broke", words, confirmed(tell, *report), works ? Sure::good : Sure::unsure});
    auto feared = std::string(report->text("at_stake"));
    if (const auto by = report->time("needs_by"))
      feared += fmt::format("{}needed by {}", feared.empty() ? "" : "; ", tell.time(*by));
    tell_of(told, "What they feared", feared);
  }
  if (told.empty()) tell_of(told, "What broke", "no report says what a customer could not do", Sure::unsure);
  return told;
}

std::vector<Told> doubts_of(const Telling& tell) {
  const auto& incident = tell.incident;
  std::vector<Told> told;
  for (const auto* waiver : incident.waivers()) tell_of(told, "Set aside", waiver_in_words(*waiver), Sure::unsure);
  if (!incident.closed()) return told;
  for (const auto* report : incident.standing("report")) {
    const auto is = incident.confirmed(*report);
    if (is.state == ReportState::confirmed && !confirms_another(*report, *is.confirmation)) continue;
    tell_of(told, "Never confirmed", fmt::format("that {} can {}", report->text("customer"), action_of(*report)),
            Sure::unsure);
  }
  tell_few(told, "Guess, never settled", open_texts(incident, "guess"));
  tell_few(told, "Never answered", open_texts(incident, "question"));
  return told;
}

std::vector<Told> story_of(const Telling& tell) {
  const auto& incident = tell.incident;
  std::vector<Told> told;
  tell_impact(told, incident);
  for (const auto* owner : incident.standing("owner")) {
    tell_of(told, "Owner", fmt::format("{}, from {}", owner->text("name"), tell.time(owner->at())));
  }
  if (incident.standing("owner").empty()) tell_of(told, "Owner", "nobody was named", Sure::unsure);
  if (const auto* voice = incident.voice()) {
    auto words = std::string(voice->text("name"));
    const auto* update = first_customer_update(incident);
    words += update ? fmt::format(", first update {}", tell.time(shown_at(*update)))
                    : "; no update to a customer is recorded";
    tell_of(told, "Voice to the customer", words);
  }
  tell_repair(told, tell);
  return told;
}

std::vector<Told> leftovers_of(const Telling& tell) {
  const auto& incident = tell.incident;
  std::vector<Told> told;
  // Once it is closed, those that are few stand among the doubts.
  const auto listed = [&](std::string_view kind) { return !incident.closed() || incident.open(kind).size() > few; };
  if (listed("guess")) tell_all(told, "Guess, not settled", open_texts(incident, "guess"));
  if (listed("question")) tell_all(told, "Not answered", open_texts(incident, "question"));
  for (const auto* lesson : incident.standing("lesson")) {
    tell_of(told, lesson->text("kind") == "worked" ? "Worked" : "Weak spot", lesson->text("text"));
  }
  for (const auto* each : incident.standing("followup")) {
    const auto due = each->time("due");
    const auto state =
        incident.is_open(*each) ? (due ? "due " + tell.time(*due) : std::string("open")) : std::string("done");
    tell_of(told, "Follow-up", fmt::format("{}: {} ({})", each->text("who"), each->text("text"), state));
  }
  return told;
}

std::vector<Message> messages_of(const Incident& incident) {
  std::vector<Message> messages;
  for (const auto* update : incident.standing("update")) {
    if (update->text("to") != "customer") continue;
    messages.push_back(
        {shown_at(*update), update->has("who") ? update->text("who") : update->by(), update->text("text")});
  }
  return messages;
}

Fate fate_of(const Entry& entry, const Telling& tell) {
  const auto* found = tell.incident.find(entry.id());
  const auto* standing = found && found->said == &entry ? found : nullptr;
  Fate fate;
  fate.guess = entry.kind == "guess";
  if (entry.amends().empty()) {
    for (const auto& more : besides(entry, tell.numbers, tell.look, false))
      fate.notes.push_back({{}, more, {}, Sure::plain});
  }
  if (fate.guess)
    fate.notes.push_back({{}, std::string(in_words(tell.incident.guess_state(entry.id()))), {}, Sure::unsure});
  if (standing && standing->amended()) {
    fate.notes.push_back({{}, "amended by " + tell.numbers(standing->amendments.back()->id()), {}, Sure::plain});
  }
  fate.withdrawn = standing && !standing->stands();
  if (fate.withdrawn) {
    fate.notes.push_back({{},
                          fmt::format("withdrawn by {}: {}", tell.numbers(standing->retraction->id()),
                                      standing->retraction->text("why")),
                          {},
                          Sure::unsure});
  }
  return fate;
}

}  // namespace sitrep::view
