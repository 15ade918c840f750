// SPDX-License-Identifier: MIT
#include "sitrep/model/worked.h"

#include <algorithm>

#include "sitrep/model/evidence.h"

namespace sitrep {

const Entry* proof_that_it_works(const Incident& incident) {
  const Entry* proof = nullptr;
  for (const auto* report : incident.standing("report")) {
    const auto confirmed = incident.confirmed(*report);
    if (confirmed.state == ReportState::confirmed) proof = confirmed.confirmation;
  }
  if (proof) return proof;
  const auto* trial = incident.latest("trial");
  const auto* change = incident.last_change();
  const bool works =
      trial && trial->text("result") == "works" && (!change || change->at().instant <= trial->at().instant);
  return works ? trial : nullptr;
}

std::vector<const Entry*> changes_that_stayed(const Incident& incident, const Entry& proof) {
  const auto changes = incident.standing("change");
  auto stayed = changes;
  std::erase_if(stayed, [&](const Entry* change) {
    const bool undone =
        std::ranges::any_of(changes, [&](const Entry* other) { return other->text("undoes") == change->id(); });
    return change->at().instant > proof.at().instant || undone || change->has("undoes");
  });
  return stayed;
}

const Entry* last_trial_that_worked(const Incident& incident) {
  const Entry* last = nullptr;
  for (const auto* trial : incident.standing("trial")) {
    if (trial->text("result") == "works") last = trial;
  }
  return last;
}

const Entry* message_before_it_worked(const Incident& incident) {
  const auto* proof = proof_that_it_works(incident);
  if (!proof || proof->kind != "confirmation") return nullptr;
  const Entry* last = nullptr;
  for (const auto* update : incident.standing("update")) {
    if (update->text("to") == "customer" && update->at().instant <= proof->at().instant) last = update;
  }
  return last;
}

std::string_view workaround_of(std::span<const Incident* const> from) {
  std::string_view text;
  for (const std::string_view kind : {"impact", "update"}) {
    for (const auto* incident : from) {
      for (const auto* entry : incident->standing(kind)) {
        if (!is_no_answer(entry->text("workaround"))) text = entry->text("workaround");
      }
    }
    if (!text.empty()) return text;
  }
  for (const auto* incident : from) {
    for (const auto* plan : incident->standing("plan")) {
      if (plan->text("kind") == "workaround") return plan->text("text");
    }
  }
  return text;
}

}  // namespace sitrep
