// SPDX-License-Identifier: MIT
// An incident's page: what became of it, the story in a few lines, and every entry in its order.
#include <fmt/format.h>

#include "sitrep/model/kinds.h"
#include "sitrep/model/milestones.h"
#include "view/layout.h"
#include "view/markup.h"
#include "view/said.h"
#include "view/site_shell.h"
#include "view/timeline.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

class Facts {
 public:
  // Nothing where there is no text.
  void add(std::string_view what, std::string_view text, std::string_view classes = {}) {
    if (!text.empty()) put(what, markup::escaped(text), classes);
  }
  void put(std::string_view what, const std::string& markup, std::string_view classes = {}) {
    rows_ += fmt::format("<dt>{}</dt>", markup::escaped(what)) + markup::element("dd", markup, classes) + "\n";
  }
  std::string done(std::string_view title) const {
    if (rows_.empty()) return "";
    return (title.empty() ? "" : markup::element("h2", markup::escaped(title)) + "\n") + "<dl class=\"facts\">\n" + rows_ + "</dl>\n";
  }

 private:
  std::string rows_;
};

struct Telling {
  const Incident& incident;
  const Numbers& numbers;
  const Look& look;

  std::string time(const Time& time) const { return show_time(time, look.now, look.zone); }
};

std::string_view state_class(const Incident& incident) {
  const auto* close = incident.closing();
  if (!close) return "state unsure";
  return close->text("outcome") == "resolved" ? "state good" : "state unsure";
}

std::string state_of(const Incident& incident, const Look& look) {
  const auto* close = incident.closing();
  auto words = std::string(incident.is_drill() ? "A drill, " : "");
  if (!incident.severity().empty()) words += std::string(incident.severity()) + ", ";
  words += close ? outcome_in_words(*close) : std::string(in_words(incident.phase()));
  words += fmt::format("; opened {} {}", show_date(incident.opened().instant, look.zone),
                       show_clock(date::floor<Minutes>(incident.opened().instant), look.zone));
  if (words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
  if (close) words += fmt::format(", closed after {}", show_span(std::max(Seconds(0), Seconds(close->at().instant - incident.opened().instant))));
  return words;
}

std::string confirmed(const Telling& tell, const Entry& report) {
  const auto is = tell.incident.confirmed(report);
  if (is.state != ReportState::confirmed) return "not confirmed" + (is.state == ReportState::unconfirmed ? std::string() : fmt::format(": {}", in_words(is.state)));
  const auto& by = *is.confirmation;
  return fmt::format("confirmed {} by {}", tell.time(by.at()), by.has("who") ? by.text("who") : by.text("seen"));
}

std::string story(const Telling& tell) {
  const auto& incident = tell.incident;
  Facts facts;
  for (const auto* report : incident.standing("report")) {
    auto words = fmt::format("{} could not {}", report->text("customer"), action_of(*report));
    if (const auto since = report->time("first_seen")) words += fmt::format(", since {}", tell.time(*since));
    if (report->has("error")) words += fmt::format(" ({})", report->text("error"));
    const bool works = incident.confirmed(*report).state == ReportState::confirmed;
    facts.put("What broke", markup::escaped(words) + "; " + markup::element("strong", markup::escaped(confirmed(tell, *report)), works ? "good" : "unsure"));
    facts.add("What they feared", report->text("at_stake"));
  }
  if (const auto* impact = incident.impact()) {
    facts.add("Affected", impact->text("affected"));
    facts.add("Works", impact->text("works"));
    facts.add("Fails", impact->text("fails"));
    facts.add("Not known", impact->text("unknown"));
    facts.add("Way round", impact->text("workaround"));
  }
  for (const auto* owner : incident.standing("owner")) facts.add("Owner", fmt::format("{}, from {}", owner->text("name"), tell.time(owner->at())));
  if (const auto* voice = incident.voice()) facts.add("Voice to the customer", voice->text("name"));
  if (const auto* update = first_customer_update(incident)) facts.add("First update", tell.time(update->at()));
  for (const auto* plan : incident.standing("plan")) facts.add("Repair", said(*plan, tell.numbers, tell.look));
  for (const auto* change : incident.standing("change")) {
    auto words = fmt::format("{} ({}", change->text("text"), tell.time(change->at()));
    if (change->has("approved_by")) words += fmt::format(", approved by {}", change->text("approved_by"));
    facts.add("Changed", words + ")");
  }
  for (const auto* waiver : incident.waivers()) facts.add("Set aside", waiver_in_words(*waiver), "unsure");
  return facts.done("");
}

std::string afterwards(const Telling& tell) {
  const auto& incident = tell.incident;
  Facts facts;
  for (const auto* guess : incident.standing("guess")) {
    if (incident.guess_state(guess->id()) == GuessState::open) facts.add("Guess, never settled", guess->text("text"), "unsure");
  }
  for (const auto* question : incident.open("question")) facts.add("Not answered", question->text("text"), "unsure");
  for (const auto* lesson : incident.standing("lesson")) {
    facts.add(lesson->text("kind") == "worked" ? "Worked" : "Weak spot", lesson->text("text"));
  }
  for (const auto* each : incident.standing("followup")) {
    const auto due = each->time("due");
    const auto state = incident.is_open(*each) ? (due ? "due " + tell.time(*due) : std::string("open")) : std::string("done");
    facts.add("Follow-up", fmt::format("{}: {} ({})", each->text("who"), each->text("text"), state));
  }
  return facts.done("What is left");
}

std::string row_of(const Entry& entry, std::string_view anchor, const Telling& tell) {
  const auto* found = tell.incident.find(entry.id());
  const auto* standing = found && found->said == &entry ? found : nullptr;
  std::string notes;
  const auto note = [&](std::string_view text, std::string_view classes = "aside") {
    notes += " " + markup::element("span", "(" + markup::escaped(text) + ")", classes);
  };
  if (entry.amends().empty()) {
    for (const auto& more : besides(entry, tell.numbers, tell.look, false)) note(more);
  }
  std::string classes;
  if (entry.kind == "guess") {
    classes = "guess";
    note(in_words(tell.incident.guess_state(entry.id())), "unsure");
  }
  if (standing && standing->amended()) note("amended by " + tell.numbers(standing->amendments.back()->id()));
  if (standing && !standing->stands()) {
    classes += classes.empty() ? "withdrawn" : " withdrawn";
    note(fmt::format("withdrawn by {}: {}", tell.numbers(standing->retraction->id()), standing->retraction->text("why")), "unsure");
  }
  const auto at = entry.amends().empty() ? entry.at() : entry.logged();
  return fmt::format("<tr id=\"{}\"{}><th scope=\"row\" class=\"time\">{}</th><td class=\"number\">{}</td><td class=\"kind\">{}</td>"
                     "<td><span class=\"said\">{}</span>{}</td><td>{}</td></tr>\n",
                     anchor, classes.empty() ? "" : fmt::format(" class=\"{}\"", classes), tell.time({date::floor<Minutes>(at.instant), at.offset}),
                     markup::escaped(tell.numbers(entry.id())), markup::escaped(entry.kind),
                     markup::escaped(said(entry, tell.numbers, tell.look)), notes, markup::escaped(entry.by()));
}

std::string in_order(const Log& log, const Telling& tell) {
  std::string rows;
  const auto names = anchors(log);
  for (std::size_t at = 0; at < log.entries.size(); ++at) rows += row_of(log.entries[at], names[at], tell);
  return "<h2 id=\"entries\">Every entry</h2>\n<section class=\"scrolls\" aria-label=\"Every entry\" tabindex=\"0\">\n<table class=\"entries\">\n"
         "<caption>In the order of their numbers, as they were said then</caption>\n<thead><tr><th scope=\"col\">When</th>"
         "<th scope=\"col\" class=\"number\">No.</th><th scope=\"col\">Kind</th><th scope=\"col\">What</th>"
         "<th scope=\"col\">Written by</th></tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n</section>\n";
}

}  // namespace

std::string site_incident(const SiteShell& shell, const Log& log, const Incident& incident, const Zone& zone) {
  const Look look{incident.opened().instant, zone};
  const Numbers numbers(incident);
  const Telling tell{incident, numbers, look};
  const auto title = incident.title().empty() ? std::string_view(log.header.id) : incident.title();
  auto body = markup::element("h1", markup::escaped(title)) + "\n" +
              markup::element("p", markup::escaped(state_of(incident, look)), state_class(incident)) + "\n";
  body += story(tell) + timeline(log, incident, look) + afterwards(tell) + in_order(log, tell);
  body += markup::element("p", fmt::format("Times are those of {}. The record: {}", markup::escaped(zone.name), markup::escaped(log.path)), "aside") + "\n";
  return in_shell(shell, "incidents/x.html", title, body);
}

}  // namespace sitrep
