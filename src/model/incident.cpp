// SPDX-License-Identifier: MIT
#include "sitrep/model/incident.h"

#include <algorithm>

#include "model/later.h"
#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

// What only its own counterpart undoes: a close by a reopen, and what was taken back or blanked stays so. Retracting or
// amending one has no effect, so that a shortened `held_to` cannot be amended in.
bool is_final(const Entry& entry) { return among(entry.kind, "close reopen retraction redaction"); }

}  // namespace

std::string_view in_words(Phase phase) {
  switch (phase) {
    case Phase::investigating: return "investigating";
    case Phase::repairing: return "repairing";
    case Phase::monitoring: return "monitoring";
    case Phase::closed: return "closed";
  }
  return "";
}

std::string_view in_words(GuessState state) {
  switch (state) {
    case GuessState::open: return "open";
    case GuessState::proved: return "proved";
    case GuessState::disproved: return "disproved";
  }
  return "";
}

std::string_view in_words(ReportState state) {
  switch (state) {
    case ReportState::unconfirmed: return "unconfirmed";
    case ReportState::fails: return "still fails";
    case ReportState::stale: return "confirmed too early";
    case ReportState::confirmed: return "confirmed";
  }
  return "";
}

Incident::Incident(const Header& header, const Routine& routine, const People& people)
    : header_(&header),
      routine_(&routine),
      people_(&people),
      clocks_(std::in_place, header.opened, routine.update_every) {}

// ---------------------------------------------------------------- taking entries

void Incident::take(const Entry& entry) {
  sides_.reset();
  changes_.reset();
  auto& standing = entries_.emplace_back();
  standing.said = standing.now = &entry;
  if (!entry.id().empty()) by_id_.emplace(entry.id(), &standing);  // of two with one id the first answers to it
  if (!find_kind(entry.kind)) unknown_.push_back(&entry);
  if (!entry.amends().empty()) {
    if (auto* original = original_of(entry)) {
      original->amendments.push_back(&entry);
      amend(*original, entry);
      changed(original->said->kind);
    }
    return;
  }
  by_kind_[entry.kind].push_back(&standing);
  if (const auto last = last_.find(entry.kind); last != last_.end()) last->second = later_of(last->second, &entry);
  point(standing, entry);
  if (entry.kind == "retraction") withdraw(entry);
  if (clocks_) clocks_->tick(entry);
}

Standing* Incident::original_of(const Entry& amendment) {
  const auto found = by_id_.find(amendment.amends());
  if (found == by_id_.end()) return nullptr;
  const auto& said = *found->second->said;
  const bool amendable = said.amends().empty() && said.kind == amendment.kind && !is_final(said);
  return amendable ? found->second : nullptr;
}

void Incident::point(Standing& standing, const Entry& entry) {
  const auto before = [](const Standing* a, const Standing* b) { return id_less(a->said->id(), b->said->id()); };
  // By id, since an amendment may make an old entry refer to it: the latest is the one with the highest id, not the
  // last that came to say so.
  const auto put = [&](std::vector<Standing*>& those) {
    const auto at = std::ranges::upper_bound(those, &standing, before);
    if (at == those.begin() || *(at - 1) != &standing) those.insert(at, &standing);
  };
  const auto add = [&](Index& index, std::string_view field) {
    if (const auto one = entry.text(field); !one.empty()) put(index[one]);
    for (const auto& id : entry.list(field)) put(index[id]);
  };
  if (entry.kind == "fact") {
    add(settling_, "proves");
    add(settling_, "disproves");
    add(answering_, "answers");
  } else if (entry.kind == "done") {
    add(doing_, "of");
  } else if (entry.kind == "followup") {
    add(carrying_, "carries");
  } else if (entry.kind == "confirmation") {
    add(confirming_, "report");
  }
}

// Its own id, its author and when it was written down are the amendment's, and no correction empties them.
void Incident::amend(Standing& original, const Entry& amendment) {
  constexpr std::string_view its_own = "id logged by amends clears";
  if (!original.corrected) {
    original.corrected = std::make_unique<Entry>(*original.said);
    original.now = original.corrected.get();
  }
  auto& now = *original.corrected;
  for (const auto& cleared : amendment.list("clears")) {
    if (cleared != "at" && !among(cleared, its_own)) now.unset(cleared);
  }
  for (const auto& field : amendment.fields) {
    if (among(field.name, its_own)) continue;
    const auto there = std::ranges::find(now.fields, field.name, &Field::name);
    if (there != now.fields.end()) {
      *there = field;
    } else {
      now.fields.push_back(field);
    }
  }
  point(original, amendment);
}

void Incident::amend_anew(Standing& original) {
  std::erase_if(original.amendments, [&](const Entry* amendment) {
    const auto* standing = find(amendment->id());
    return standing && standing->said == amendment && !standing->stands();
  });
  *original.corrected = *original.said;
  for (const auto* amendment : original.amendments) amend(original, *amendment);
}

void Incident::withdraw(const Entry& retraction) {
  const auto found = by_id_.find(retraction.text("of"));
  if (found == by_id_.end()) return;
  auto& standing = *found->second;
  if (!standing.stands() || is_final(*standing.said)) return;
  standing.retraction = &retraction;
  if (!find_kind(standing.said->kind)) std::erase(unknown_, standing.said);
  if (auto* original = standing.said->amends().empty() ? nullptr : original_of(*standing.said)) amend_anew(*original);
  changed(standing.said->kind);
}

// ---------------------------------------------------------------- the clocks

// A correction may move a clock that was set long ago, or make another the last to have happened: both are worked out
// anew when they are next asked.
void Incident::changed(std::string_view kind) {
  last_.erase(kind);
  if (Clocks::moved_by(kind)) clocks_.reset();
}

const Clocks& Incident::clocks() const {
  if (clocks_) return *clocks_;
  auto& clocks = clocks_.emplace(header_->opened, routine_->update_every);
  for (const auto& standing : entries_) {
    if (standing.stands() && standing.said->amends().empty()) clocks.tick(*standing.now);
  }
  return clocks;
}

std::optional<Time> Incident::customer_due() const { return closed() ? std::nullopt : clocks().customer(); }
std::optional<Time> Incident::team_due() const { return closed() ? std::nullopt : clocks().team(); }

// ---------------------------------------------------------------- what it is about

namespace {

std::string_view latest_field(const std::vector<Standing*>& entries, std::string_view field) {
  for (auto at = entries.rbegin(); at != entries.rend(); ++at) {
    if ((*at)->stands() && (*at)->now->has(field)) return (*at)->now->text(field);
  }
  return {};
}

}  // namespace

std::string_view Incident::title() const {
  const auto title = latest_field(all("about"), "title");
  return title.empty() ? std::string_view(header_->title) : title;
}
// While it is open, where the team talks by its routine will do.
std::string_view Incident::thread() const {
  const auto own = latest_field(all("about"), "thread");
  return own.empty() && !closed() ? std::string_view(routine_->record_thread) : own;
}
std::string_view Incident::severity() const { return latest_field(all("about"), "severity"); }

// ---------------------------------------------------------------- entries

const Standing* Incident::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : found->second;
}

const std::vector<Standing*>& Incident::all(std::string_view kind) const {
  static const std::vector<Standing*> none;
  const auto found = by_kind_.find(kind);
  return found == by_kind_.end() ? none : found->second;
}

std::vector<const Entry*> Incident::standing(std::string_view kind) const {
  std::vector<const Entry*> those;
  for (const auto* standing : all(kind)) {
    if (standing->stands()) those.push_back(standing->now);
  }
  return those;
}

const Entry* Incident::latest(std::string_view kind) const {
  const auto& entries = all(kind);
  const auto found =
      std::find_if(entries.rbegin(), entries.rend(), [](const Standing* each) { return each->stands(); });
  return found == entries.rend() ? nullptr : (*found)->now;
}

// ---------------------------------------------------------------- where it stands

const Entry* Incident::reopening() const {
  const auto& reopens = all("reopen");
  return reopens.empty() ? nullptr : reopens.back()->said;
}

const Entry* Incident::closing() const {
  const auto& closes = all("close");
  if (closes.empty()) return nullptr;
  const auto* close = closes.back()->said;
  const auto* reopen = reopening();
  return reopen && id_less(close->id(), reopen->id()) ? nullptr : close;
}

const Entry* Incident::first_repair() const {
  const Entry* first = nullptr;
  for (const char* kind : {"plan", "change"}) {
    const auto& entries = all(kind);
    const auto found = std::ranges::find_if(entries, &Standing::stands);
    if (found != entries.end() && (!first || id_less((*found)->now->id(), first->id()))) first = (*found)->now;
  }
  return first;
}

Phase Incident::phase() const {
  if (closed()) return Phase::closed;
  if (all_confirmed()) return Phase::monitoring;
  return first_repair() ? Phase::repairing : Phase::investigating;
}

// ---------------------------------------------------------------- whole logs

Incident fold(const Log& log, const Routine& routine, const People& people) {
  Incident incident(log.header, routine, people);
  for (const auto& entry : log.entries) incident.take(entry);
  return incident;
}

void replay(const Log& log, const Routine& routine, const People& people, const Witness& witness) {
  Incident incident(log.header, routine, people);
  for (const auto& entry : log.entries) {
    witness(incident, entry);
    incident.take(entry);
  }
}

std::vector<std::string_view> lacks(const Entry& report) {
  std::vector<std::string_view> missing;
  for (const std::string_view field : {"account", "error", "first_seen"}) {
    if (!report.has(field)) missing.push_back(field);
  }
  return missing;
}

}  // namespace sitrep
