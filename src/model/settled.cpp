// SPDX-License-Identifier: MIT
// What is settled and what is open: guesses, questions and work, reports and what the customer said of them.
#include <algorithm>

#include "model/later.h"
#include "sitrep/model/incident.h"
#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

bool names(const Entry& entry, std::string_view field, std::string_view id) {
  const auto list = entry.list(field);
  return entry.text(field) == id || std::ranges::find(list, id) != list.end();
}

}  // namespace

// ---------------------------------------------------------------- the buckets

const Entry* Incident::latest_naming(const Index& index, std::string_view id, std::string_view field) {
  const auto found = index.find(id);
  if (found == index.end()) return nullptr;
  for (auto at = found->second.rbegin(); at != found->second.rend(); ++at) {
    if ((*at)->stands() && names(*(*at)->now, field, id)) return (*at)->now;
  }
  return nullptr;
}

const Entry* Incident::settled_by(std::string_view guess_id) const {
  const auto* proof = latest_naming(settling_, guess_id, "proves");
  const auto* disproof = latest_naming(settling_, guess_id, "disproves");
  if (!proof || !disproof) return proof ? proof : disproof;
  return id_less(proof->id(), disproof->id()) ? disproof : proof;
}

GuessState Incident::guess_state(std::string_view id) const {
  const auto* fact = settled_by(id);
  if (!fact) return GuessState::open;
  return names(*fact, "disproves", id) ? GuessState::disproved : GuessState::proved;
}

const Entry* Incident::answered_by(std::string_view id) const { return latest_naming(answering_, id, "answers"); }
const Entry* Incident::done_by(std::string_view id) const { return latest_naming(doing_, id, "of"); }
const Entry* Incident::carried_by(std::string_view id) const { return latest_naming(carrying_, id, "carries"); }

bool Incident::is_open(const Entry& entry) const {
  const auto* standing = find(entry.id());
  if (!standing || !standing->stands()) return false;
  const auto id = entry.id();
  if (entry.kind == "guess") return guess_state(id) == GuessState::open;
  if (entry.kind == "question") return !answered_by(id) && !carried_by(id);
  if (entry.kind == "check") return !answered_by(id) && !carried_by(id) && !done_by(id);
  return among(entry.kind, "task watch review followup") && !done_by(id);
}

std::vector<const Entry*> Incident::open(std::string_view kind) const {
  auto those = standing(kind);
  std::erase_if(those, [&](const Entry* entry) { return !is_open(*entry); });
  return those;
}

// ---------------------------------------------------------------- reports and the repair

const Entry* Incident::last_happened(std::string_view kind) const {
  const auto known = last_.find(kind);
  if (known != last_.end()) return known->second;
  const Entry* last = nullptr;
  for (const auto* each : all(kind)) {
    if (each->stands()) last = later_of(last, each->now);
  }
  const auto entries = by_kind_.find(kind);
  if (entries != by_kind_.end()) last_.emplace(entries->first, last);
  return last;
}

const Incident::Changes& Incident::changes() const {
  if (changes_) return *changes_;
  auto& changes = changes_.emplace(Changes{});  // clang 14 makes none of a nested type by itself
  for (const auto* each : all("change")) {
    if (!each->stands()) continue;
    const auto* change = each->now;
    if (change->list("reports").empty()) changes.of_all = later_of(changes.of_all, change);
    for (const auto& report : change->list("reports")) {
      auto& last = changes.of_report[report];
      last = later_of(last, change);
    }
  }
  return changes;
}

const Entry* Incident::last_change_touching(std::string_view report_id) const {
  const auto named = changes().of_report.find(report_id);
  return later_of(changes().of_all, named == changes().of_report.end() ? nullptr : named->second);
}

// Our own people do not overrule the customer: the customer's word that it still fails, where our word that it works is
// all that came after it.
const Entry* Incident::not_overruled(const Entry& latest, std::string_view report, const Entry* change) const {
  const auto our_word = [&](const Entry& said) {
    return said.text("result") == "works" && said.has("who") && ours(said.text("who"));
  };
  if (!our_word(latest)) return nullptr;
  const auto& said = confirming_.find(report)->second;
  for (auto at = said.rbegin(); at != said.rend(); ++at) {
    const auto& now = *(*at)->now;
    if (!(*at)->stands() || !names(now, "report", report) || our_word(now)) continue;
    const bool still = now.text("result") != "works" && (!change || not_before(now.at(), change->at()));
    return still ? &now : nullptr;
  }
  return nullptr;
}

Confirmed Incident::confirmed(const Entry& report) const {
  Confirmed is;
  is.confirmation = latest_naming(confirming_, report.id(), "report");
  if (!is.confirmation) return is;
  const auto* change = last_change_touching(report.id());
  if (const auto* refusal = not_overruled(*is.confirmation, report.id(), change)) is.confirmation = refusal;
  const auto& said = *is.confirmation;
  const auto* reopen = reopening();
  // In the very minute of a reopen the ids tell which came first: what the close had rested on must not count again.
  const bool before_reopen = reopen && (!not_before(said.at(), reopen->at()) ||
                                        (not_before(reopen->at(), said.at()) && id_less(said.id(), reopen->id())));
  if (said.text("result") != "works") {
    is.state = ReportState::fails;
  } else if (change && !not_before(said.at(), change->at())) {
    is.state = ReportState::stale;
    is.since = change;
  } else if (before_reopen) {
    is.state = ReportState::stale;
    is.since = reopen;
  } else {
    is.state = ReportState::confirmed;
  }
  return is;
}

bool Incident::all_confirmed() const {
  bool any = false;
  for (const auto* report : all("report")) {
    if (!report->stands()) continue;
    any = true;
    if (confirmed(*report->now).state != ReportState::confirmed) return false;
  }
  return any;
}

std::vector<std::string> Incident::customers() const {
  std::vector<std::string> names;
  std::unordered_set<std::string> known;
  for (const auto* report : standing("report")) {
    const auto customer = report->text("customer");
    if (!customer.empty() && known.insert(fold_name(customer)).second) names.emplace_back(customer);
  }
  return names;
}

std::vector<const Entry*> Incident::waivers() const {
  auto those = standing("waiver");
  if (const auto* reopen = reopening()) {
    std::erase_if(those, [&](const Entry* waiver) { return id_less(waiver->id(), reopen->id()); });
  }
  return those;
}

}  // namespace sitrep
