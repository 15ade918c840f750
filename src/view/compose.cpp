// SPDX-License-Identifier: MIT
// What is drafted is said of records alone, and sentences that could promise a cause or a time of repair are put more
// plainly or left out: the draft of a message must never be what the update rules refuse.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "sitrep/model/action.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"
#include "view/clause.h"
#include "view/layout.h"
#include "view/message.h"
#include "view/words.h"
#include "view/zone_words.h"

namespace sitrep {

using namespace view;

namespace {

constexpr std::size_t most_in_message = 60;  // of the message; a clause has its share of the 25 of a sentence

struct Draft {
  const Incident& incident;
  const Entry& entry;
  const Look& look;
  const MayBeSaid& may_be_said;

  // What the draft says itself, else the impact that stands.
  std::string_view value(std::string_view field) const {
    if (entry.has(field)) return entry.text(field);
    const auto* impact = incident.impact();
    return impact ? impact->text(field) : std::string_view();
  }

  bool is_for(const Entry& report) const {
    const auto customers = entry.list("customers");
    return customers.empty() || std::ranges::any_of(customers, [&](const std::string& name) {
             return fold_name(name) == fold_name(report.text("customer"));
           });
  }

  std::string or_else(std::string sentence, std::string plainer = {}) const {
    return may_be_said(sentence) ? std::move(sentence) : std::move(plainer);
  }

  // Then nobody knows whether what was reported works again.
  bool something_else_was_tried() const {
    return std::ranges::any_of(incident.standing("report"), [&](const Entry* report) {
      const auto* said = incident.confirmed(*report).confirmation;
      return is_for(*report) && said && confirms_another(*report, *said);
    });
  }

  std::string fails() const;
  std::string failing(std::string_view what, std::string_view affected) const;
  std::string reported(std::string_view sentence, std::string_view several) const;
  std::string works() const;
  std::string workaround() const;
  std::string unknown() const;
  std::string doing() const;
  std::string next() const { return promise_of(incident, entry, look); }
};

std::string Draft::fails() const {
  if (incident.phase() == Phase::monitoring && !entry.has("fails")) {
    if (something_else_was_tried()) return {};
    return or_else(reported("can {} again", "This works again"), "This works again.");
  }
  if (!value("fails").empty() && says_none(value("fails"))) return "Nothing fails at the moment.";
  const auto affected = clause(value("affected"), 10);
  std::string said;
  if (!value("fails").empty()) said = or_else(failing(value("fails"), affected), failing(value("fails"), ""));
  if (said.empty() || !may_be_said(said))
    said = or_else(reported("cannot {} at the moment", "This does not work at the moment"));
  return said.empty() && !affected.empty() ? or_else(fmt::format("Affected: {}.", affected)) : said;
}

std::string Draft::failing(std::string_view what, std::string_view affected) const {
  const auto said = clause(what, affected.empty() ? 20 : 12);
  const auto for_whom = affected.empty() ? "" : " for " + uncapitalised(std::string(affected));
  const auto first = said.substr(0, said.find(' '));
  const bool action = first.ends_with("ing") && said.find_first_of(",;") == std::string::npos;
  if (action) return fmt::format("{} fails{}.", capitalised(said), for_whom);
  return fmt::format("What fails: {}{}{}.", said, for_whom.empty() ? "" : ",", for_whom);
}

// In the reports' own words: to the one customer who hears it as "You can …"; to several without anybody's name, since
// no customer is to learn of another.
std::string Draft::reported(std::string_view sentence, std::string_view several) const {
  std::vector<const Entry*> reports;
  for (const auto* report : incident.standing("report")) {
    if (is_for(*report)) reports.push_back(report);
  }
  if (reports.empty()) return {};
  const auto who = reports.front()->text("customer");
  const bool one = std::ranges::all_of(
      reports, [&](const Entry* report) { return fold_name(report->text("customer")) == fold_name(who); });
  if (one && reports.size() == 1) {
    const auto subject = entry.text("to") == "customer" ? std::string("You") : clause(who, 5);
    return fmt::format("{} {}.", subject, fmt::format(fmt::runtime(sentence), clause(action_of(*reports.front()), 14)));
  }
  std::vector<std::string> actions;
  for (const auto* report : reports) {
    auto action = clause(action_of(*report), 8);
    if (std::ranges::find(actions, action) == actions.end() && actions.size() < 2) actions.push_back(std::move(action));
  }
  return fmt::format("{}: {}.", several, joined(actions));
}

std::string Draft::works() const {
  const auto what = value("works");
  if (what.empty()) return {};
  return says_none(what) ? "Nothing works at the moment." : or_else(fmt::format("What works: {}.", clause(what, 20)));
}

std::string Draft::workaround() const {
  const auto what = value("workaround");
  return says_none(what) ? "" : or_else(fmt::format("In the meantime: {}.", clause(what, 20)));
}

std::string Draft::unknown() const {
  const auto what = value("unknown");
  if (says_none(what)) return {};
  const auto said = uncapitalised(clause(what, 18));
  const bool asks = among(said.substr(0, said.find(' ')), "whether if which what how who when where why");
  return or_else(fmt::format("We do not know yet{} {}.", asks ? "" : ":", said));
}

std::string Draft::doing() const {
  const auto looks = [](const std::string& at) { return fmt::format("What we look at next: {}.", at); };
  const std::string_view nothing_said = "We are looking into it.";
  if (entry.has("checking")) return or_else(looks(clause(entry.text("checking"), 18)), std::string(nothing_said));
  if (incident.phase() == Phase::monitoring) return "We stay on watch.";
  if (const auto* plan = incident.latest("plan")) {
    const auto said = fmt::format("What we do now: {}.", uncapitalised(clause(plan->text("text"), 18)));
    return names_a_time(plan->text("text")) || !may_be_said(said) ? "We are working on a repair." : said;
  }
  for (const auto* check : incident.open("check")) {
    if (names_a_time(check->text("text"))) continue;
    if (auto said = or_else(looks(uncapitalised(clause(check->text("text"), 18)))); !said.empty()) return said;
  }
  return std::string(nothing_said);
}

}  // namespace

std::string promise_of(const Incident& incident, const Entry& entry, const Look& look) {
  if (entry.flag("final")) return "This is our last message about it.";
  auto when = entry.time("next");
  if (!when && entry.text("to") == "customer") when = incident.customer_due();
  if (!when || when->instant <= look.now) return {};
  const auto* voice = entry.text("to") == "customer" ? incident.voice() : nullptr;
  auto who = entry.has("who") ? entry.text("who") : voice ? voice->text("name") : entry.by();
  if (who.empty()) who = "We";
  return fmt::format("{} {} again at {}.", safe(who), who == "We" ? "write" : "writes", time_with_zone(*when, look));
}

std::string compose_update(const Incident& incident, const Entry& draft, const Look& look,
                           const MayBeSaid& may_be_said) {
  const Draft from{incident, draft, look, may_be_said};
  struct Sentence {
    std::string text;
    int keep;  // the lowest go first where it is too long
  };
  std::array sentences = {Sentence{from.fails(), 6},   Sentence{from.works(), 1}, Sentence{from.workaround(), 3},
                          Sentence{from.unknown(), 2}, Sentence{from.doing(), 4}, Sentence{from.next(), 5}};
  const auto words = [&] {
    std::size_t all = 0;
    for (const auto& sentence : sentences) all += split_words(sentence.text).size();
    return all;
  };
  for (int keep = 1; keep < 5 && words() > most_in_message; ++keep) {
    for (auto& sentence : sentences) {
      if (sentence.keep == keep) sentence.text.clear();
    }
  }
  std::string message;
  for (const auto& sentence : sentences) {
    if (sentence.text.empty()) continue;
    const bool asks = sentence.text.ends_with("?.") || sentence.text.ends_with("!.");
    message += (message.empty() ? "" : " ") + sentence.text.substr(0, sentence.text.size() - (asks ? 1 : 0));
  }
  return message;
}

}  // namespace sitrep
