// SPDX-License-Identifier: MIT
#include "view/log.h"

#include <algorithm>
#include <vector>

#include "sitrep/model/kinds.h"
#include "view/entry_state.h"
#include "view/log_rows.h"

namespace sitrep {

using namespace view;

namespace {

constexpr std::string_view bookkeeping = "join leave about";

}  // namespace

bool chosen(const Entry& entry, const LogChoice& choice) {
  const bool any = choice.kinds.empty();
  if (!any && std::ranges::find(choice.kinds, entry.kind) == choice.kinds.end()) return false;
  if (any && !choice.all && among(entry.kind, bookkeeping)) return false;
  return !choice.since || std::max(entry.at().instant, entry.logged().instant) >= *choice.since;
}

std::string log_text(const Log& log, const Incident& incident, const LogChoice& choice, const Look& look) {
  std::vector<const Entry*> entries;
  for (const auto& entry : log.entries) {
    if (chosen(entry, choice)) entries.push_back(&entry);
  }
  const Numbers numbers(log);
  return log_rows(entries, {incident, numbers, look, choice.all});
}

std::string log_json(const Log& log, const Incident& incident, const LogChoice& choice, const Look&) {
  auto json = versioned();
  json["incident"] = log.header.id;
  json["title"] = incident.title();
  json["entries"] = Json::array();
  for (const auto& entry : log.entries) {
    if (!chosen(entry, choice)) continue;
    json["entries"].push_back(entry_and_state(entry, incident));
  }
  return dumped(json);
}

}  // namespace sitrep
