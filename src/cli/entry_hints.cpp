// SPDX-License-Identifier: MIT
#include "cli/entry_hints.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

struct About {
  const Incident& incident;
  const Entry& entry;
  std::vector<Hint>& into;

  std::string number() const { return number_of(entry.id()); }
  std::string_view text(std::string_view field) const { return entry.text(field); }
  void say(std::string_view key, std::string words) const { into.push_back({std::string(key), std::move(words)}); }
  // Of this entry alone: another one may need the same.
  void say_of_it(std::string_view key, std::string words) const {
    say(fmt::format("{} {}", key, number()), std::move(words));
  }

  static std::string number_of(std::string_view id) { return std::string(id.substr(0, id.find('-'))); }
};

void report(const About& it) {
  std::string list;
  for (const auto each : lacks(it.entry)) list += fmt::format(" {}=…", each);
  if (!list.empty())
    it.say_of_it("vague-report", fmt::format("for a precise report: sitrep amend {}{}", it.number(), list));
  if (!it.entry.has("at_stake") && !it.entry.has("needs_by")) {
    it.say("at-stake",
           fmt::format("what do they fear, and by when do they need it? sitrep amend {} at_stake=… needs_by=18:00",
                       it.number()));
  }
}

void fact(const About& it) {
  const bool settles = !it.entry.list("proves").empty() || !it.entry.list("disproves").empty();
  const auto where = fmt::format("where was it seen? sitrep amend {} source=\"WHICH LOG, WHEN\"", it.number());
  if (settles && !it.entry.has("source")) it.say("source", where);
  const auto guesses = it.incident.open("guess");
  if (!settles && !guesses.empty()) {
    const auto guess = About::number_of(guesses.back()->id());
    it.say("settles", fmt::format("does it settle guess {}? sitrep amend {} proves={} (or disproves={})", guess,
                                  it.number(), guess, guess));
  }
  if (!settles && !it.entry.has("source")) it.say("source", where);
}

void guess(const About& it) {
  it.say("unchecked-guess", "this guess has no check: sitrep check \"WHAT WOULD SETTLE IT\" --who NAME");
}

void question(const About& it) {
  if (!it.entry.has("to")) it.say("asks-nobody", fmt::format("who could know? sitrep amend {} to=NAME", it.number()));
}

void check(const About& it) {
  if (!it.entry.has("who")) {
    it.say("nobody-looks", fmt::format("who looks? sitrep amend {} who=NAME", it.number()));
  } else if (!it.entry.has("due")) {
    it.say("no-due", fmt::format("by when? sitrep amend {} due=15m", it.number()));
  }
}

void impact(const About& it) {
  std::string list;
  for (const auto* field : {"works", "fails", "unknown"}) {
    if (!it.entry.has(field)) list += fmt::format(" {}=…", field);
  }
  if (!list.empty()) {
    it.say("split", fmt::format("the customer's message needs this too: sitrep amend {}{} (none is an answer)",
                                it.number(), list));
  }
}

void done(const About& it) {
  const auto* of = it.incident.find(it.text("of"));
  if (!of) return;
  const auto number = About::number_of(it.text("of"));
  if (of->now->kind == "check" && !it.incident.answered_by(it.text("of"))) {
    it.say("what-it-showed", fmt::format("did it show a fact? sitrep fact TEXT --source WHERE --answers {}", number));
  }
  if (of->now->kind == "task" && it.incident.open("task").empty()) {
    it.say("all-tasks-done",
           it.incident.last_change()
               ? "all tasks are done; try the customer's steps: sitrep verify"
               : "all tasks are done; what was changed? sitrep change TEXT --who NAME --approved-by NAME");
  }
  if (of->now->kind == "watch") it.say("close-check", "what is left before it closes: sitrep close --check");
  if (of->now->kind == "review") it.say("weak-spot", "what let it through? sitrep lesson TEXT --weak-spot");
}

void plan(const About& it) {
  if (it.incident.open("task").empty())
    it.say("no-task", "who does what by when: sitrep task TEXT --who NAME --due 15m");
}

void change(const About& it) {
  if (!it.entry.has("approved_by")) {
    it.say_of_it("unapproved", fmt::format("who approved it? sitrep amend {} approved_by=NAME", it.number()));
  }
  it.say("verify", "try the customer's steps: sitrep verify; then ask the customer to: sitrep confirm --who NAME");
}

void trial(const About& it) {
  const auto result = it.text("result");
  if (result == "works") it.say("confirm", "now the customer has to: sitrep confirm --who NAME");
  if (result == "cannot") it.say("exact-steps", "ask for the customer's exact steps: sitrep question TEXT --to NAME");
  if (result != "fails") return;
  if (it.incident.last_change()) {
    it.say("still-fails", "it still fails: what is tried next? sitrep plan TEXT --kind KIND");
  } else {
    it.say("reproduced", "reproduced; what does the log say then? sitrep fact TEXT --source WHERE");
  }
}

void confirmation(const About& it) {
  if (it.text("result") != "works") {
    it.say("still-fails",
           fmt::format("it still fails for {}: what is tried next? sitrep plan TEXT --kind KIND", it.text("customer")));
    return;
  }
  for (const auto* report : it.incident.standing("report")) {
    if (it.incident.confirmed(*report).state == ReportState::confirmed) continue;
    it.say("still-to-confirm", fmt::format("still to confirm: {}", report->text("customer")));
    return;
  }
  it.say("others-hit",
         "others may be hit who never reported: what got stuck meanwhile? (sitrep question, sitrep task)");
  if (it.incident.standing("watch").empty()) {
    it.say("nobody-watches", fmt::format("who stays on watch? sitrep watch SIGNALS --who NAME --for {}",
                                         type_span(it.incident.routine().watch_for)));
  }
}

void watch(const About& it) {
  it.say("watch-ends", fmt::format("when it is over: sitrep done {} --text \"WHAT WAS SEEN\"", it.number()));
}

void lesson(const About& it) {
  if (it.text("kind") == "weak-spot" && !it.incident.carried_by(it.entry.id())) {
    it.say("weak-spot-stays",
           fmt::format("who closes it, by when? sitrep followup TEXT --who NAME --due \"fri 10:00\" --carries {}",
                       it.number()));
  }
}

void join(const About& it) {
  const auto count = it.incident.room().size();
  const auto limit = static_cast<std::size_t>(std::max(it.incident.routine().room_limit, 0));
  if (count > limit) {
    it.say("crowded-room", fmt::format("{} are in the room, and {} is the limit: sitrep leave NAME", count, limit));
  }
}

void leave(const About& it) {
  const auto& people = it.incident.people();
  const auto name = it.text("name");
  for (const auto* kind : {"task", "check"}) {
    for (const auto* work : it.incident.open(kind)) {
      if (!people.same(work->text("who"), name)) continue;
      const auto number = About::number_of(work->id());
      it.say("work-left", fmt::format("{} still has {} {}: sitrep amend {} who=NAME", name, kind, number, number));
    }
  }
}

void towards_the_close(const About& it) {
  it.say("close-check", "what is left before it closes: sitrep close --check");
}

void close(const About& it) {
  if (it.incident.standing("lesson").empty()) it.say("worked", "what is worth repeating? sitrep lesson TEXT --worked");
}

struct Row {
  std::string_view kind;
  void (*hints)(const About&);
};
constexpr Row rows[] = {{"report", report},
                        {"fact", fact},
                        {"guess", guess},
                        {"question", question},
                        {"check", check},
                        {"impact", impact},
                        {"done", done},
                        {"plan", plan},
                        {"change", change},
                        {"trial", trial},
                        {"watch", watch},
                        {"confirmation", confirmation},
                        {"lesson", lesson},
                        {"join", join},
                        {"leave", leave},
                        {"review", towards_the_close},
                        {"waiver", towards_the_close},
                        {"close", close}};

// What a customer was told and no longer stands so has to be put right there too.
void told_to_a_customer(const Incident& incident, std::string_view id, std::vector<Hint>& into) {
  for (const auto* update : incident.standing("update")) {
    const auto known = update->list("known");
    if (update->text("to") != "customer" || std::ranges::find(known, id) == known.end()) continue;
    into.push_back(
        {fmt::format("correction-due {}", id),
         fmt::format("the customer was told {}: put it right there too: sitrep update", About::number_of(id))});
    return;
  }
}

}  // namespace

void add_entry_hints(const Incident& incident, const Entry& now, bool corrected, std::vector<Hint>& into) {
  if (now.kind == "retraction") return told_to_a_customer(incident, now.text("of"), into);
  if (corrected) {
    if (now.kind == "fact") told_to_a_customer(incident, now.id(), into);
    return;
  }
  const auto* row = std::ranges::find(rows, now.kind, &Row::kind);
  if (row != std::end(rows)) row->hints({incident, now, into});
}

}  // namespace sitrep
