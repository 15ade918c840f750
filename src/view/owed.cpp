// SPDX-License-Identifier: MIT
#include "view/owed.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "sitrep/model/milestones.h"
#include "sitrep/model/people.h"
#include "sitrep/model/safe.h"
#include "view/json.h"
#include "view/layout.h"
#include "view/numbers.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

std::vector<const Owed*> sorted(std::span<const Owed> owed) {
  std::vector<const Owed*> all;
  for (const auto& each : owed) all.push_back(&each);
  std::ranges::stable_sort(all, [](const Owed* a, const Owed* b) {
    return a->person != b->person ? a->person < b->person : a->due.instant < b->due.instant;
  });
  return all;
}

}  // namespace

std::vector<Owed> owed_of(const Log& log, const Incident& incident, Instant now) {
  std::vector<Owed> all;
  if (incident.is_drill()) return all;
  const auto add = [&](const Entry& entry, std::string text, std::string_view who, std::string_view due) {
    const auto person = incident.people().key(who);
    const auto& listed = incident.routine().people;  // by whose name the team knows them, whatever was typed
    const auto found = std::ranges::find(listed, person, [](const auto& each) { return fold_name(each.name); });
    all.push_back({log.header.id, std::string(entry.id()), entry.kind, std::move(text),
                   found == listed.end() ? std::string(who) : found->name, entry.time(due).value_or(Time{}), person});
  };
  for (const auto* each : incident.open("followup"))
    add(*each, std::string(each->text("text")), each->text("who"), "due");
  if (const auto* review = review_owed(incident, now)) {
    add(*review, fmt::format("the review of \"{}\"", incident.title()), review->text("lead"), "when");
  }
  return all;
}

std::string owed_text(std::span<const Owed> owed, const Look& look, bool whole) {
  if (owed.empty()) return whole ? "nothing is owed\n" : "nothing is owed in what could be read\n";
  const Numbers numbers;
  std::size_t due = 0;
  for (const auto& each : owed) due = std::max(due, width(show_time(each.due, look.now, look.zone)));
  const auto column = 2 + due + 2;
  const auto columns = look.terminal && look.columns > column + 16 ? look.columns - column : any_width;
  std::string out;
  std::string person;
  for (const auto* each : sorted(owed)) {
    if (out.empty() || each->person != person) {
      person = each->person;
      const auto name = each->who.empty() ? std::string("nobody") : safe(each->who);
      out += (out.empty() ? "" : "\n") + Row(look).put(shorten(name, look.columns), Ink::title).line();
    }
    const auto late = late_by(each->due, look.now);
    Row row(look);
    row.to(2).put(show_time(each->due, look.now, look.zone), late ? Ink::late : Ink::plain).to(column);
    const auto text = each->text + (late ? " (" + span_in_words(*late) + " late)" : "");
    out += hung(row, wrapped(text, columns), late ? Ink::late : Ink::plain, look);
    out += hung(Row(look).to(column), wrapped(numbers(each->id) + " in " + each->incident, columns), Ink::aside, look);
  }
  return out;
}

std::string owed_json(std::span<const Owed> owed, const Look& look) {
  auto json = versioned();
  json["owed"] = Json::array();
  for (const auto* each : sorted(owed)) {
    json["owed"].push_back({{"incident", each->incident},
                            {"id", each->id},
                            {"kind", each->kind},
                            {"text", each->text},
                            {"who", each->who},
                            {"due", rfc3339(each->due)},
                            {"late", late_by(each->due, look.now).has_value()}});
  }
  return dumped(json);
}

}  // namespace sitrep
