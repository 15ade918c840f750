// SPDX-License-Identifier: MIT
#include "sitrep/model/kinds.h"
#include "view/buckets.h"
#include "view/do_now.h"
#include "view/json.h"
#include "view/status.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

Json entry_or_null(const Entry* entry) { return entry ? to_json(*entry) : Json(nullptr); }

Json name_or_null(const Entry* entry) { return entry ? Json(std::string(entry->text("name"))) : Json(nullptr); }

Json reports(const Incident& incident) {
  auto json = Json::array();
  for (const auto* report : incident.standing("report")) {
    const auto is = incident.confirmed(*report);
    auto one = to_json(*report);
    one["state"] = in_words(is.state);
    one["confirmation"] = is.confirmation ? Json(std::string(is.confirmation->id())) : Json(nullptr);
    one["lacks"] = lacks(*report);
    json.push_back(std::move(one));
  }
  return json;
}

// Standing entries of a kind, with what became of them.
Json with_state(const Incident& incident, std::string_view kind) {
  auto json = Json::array();
  for (const auto* entry : incident.standing(kind)) {
    auto one = to_json(*entry);
    const auto id = entry->id();
    if (kind == "guess") {
      one["state"] = in_words(incident.guess_state(id));
    } else if (kind == "question" || kind == "check") {
      one["state"] = incident.is_open(*entry)   ? "open"
                     : incident.answered_by(id) ? "answered"
                     : incident.done_by(id)     ? "done"
                                                : "carried";
    } else if (among(kind, "task watch review followup")) {
      one["state"] = incident.is_open(*entry) ? "open" : "done";
    }
    json.push_back(std::move(one));
  }
  return json;
}

Json findings(const std::vector<Finding>& those) {
  auto json = Json::array();
  for (const auto& finding : those) json.push_back(to_json(finding));
  return json;
}

Json room(const Incident& incident) {
  auto json = Json::array();
  for (const auto& attendee : incident.room()) {
    Json one = {{"name", attendee.name}, {"role", attendee.role}};
    if (!attendee.from.empty()) one["from"] = attendee.from;
    json.push_back(std::move(one));
  }
  return json;
}

}  // namespace

std::string status_json(const Incident& incident, const CloseVerdict& to_close, const Look& look,
                        const std::optional<std::size_t>& unsent) {
  const Numbers numbers(incident);
  auto json = versioned();
  json["incident"] = incident.header().id;
  json["title"] = incident.title();
  json["phase"] = in_words(incident.phase());
  json["drill"] = incident.is_drill();
  json["opened"] = to_json(std::optional(incident.opened()));
  json["now"] = rfc3339(in_zone(look.now, look.zone));
  json["severity"] = incident.severity();
  json["thread"] = incident.thread();
  json["owner"] = name_or_null(incident.owner());
  json["voice"] = name_or_null(incident.voice());
  json["room"] = room(incident);
  json["customer_due"] = to_json(incident.customer_due());
  json["team_due"] = to_json(incident.team_due());
  json["reports"] = reports(incident);
  json["impact"] = entry_or_null(incident.impact());
  json["plan"] = entry_or_null(incident.latest("plan"));
  json["last_change"] = entry_or_null(incident.last_change());
  constexpr std::pair<const char*, std::string_view> lists[] = {
      {"tasks", "task"},         {"facts", "fact"},     {"questions", "question"},
      {"guesses", "guess"},      {"checks", "check"},   {"watches", "watch"},
      {"followups", "followup"}, {"reviews", "review"}, {"lessons", "lesson"}};
  for (const auto& [name, kind] : lists) json[name] = with_state(incident, kind);
  json["waivers"] = Json::array();
  for (const auto* waiver : incident.waivers()) json["waivers"].push_back(to_json(*waiver));
  json["unknown"] = Json::array();
  for (const auto* entry : incident.unknown()) json["unknown"].push_back(to_json(*entry));
  json["not_pushed"] = unsent ? Json(*unsent) : Json(nullptr);
  if (const auto* close = incident.closing()) {
    json["close"] = to_json(*close);
    json["outcome"] = std::string(close->text("outcome"));
    json["outcome_in_words"] = outcome_in_words(*close);
  } else {
    json["do_now"] = do_now({incident, numbers, look}, to_close).text;
    json["to_close"] = {
        {"asked", to_close.asked}, {"unmet", findings(to_close.unmet)}, {"waived", findings(to_close.waived)}};
  }
  return dumped(json);
}

}  // namespace sitrep
