// SPDX-License-Identifier: MIT
#include "sitrep/model/incident.h"

#include <algorithm>

#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

// What only its own counterpart undoes: a close by a reopen, and what was taken back or blanked stays so. Retracting or
// amending one has no effect, so that a shortened `held_to` cannot be amended in.
bool is_final(const Entry& entry) { return among(entry.kind, "close reopen retraction redaction"); }

bool moves_a_clock(std::string_view kind) { return among(kind, "update owner change report confirmation reopen close"); }

bool names(const Entry& entry, std::string_view field, std::string_view id) {
  const auto list = entry.list(field);
  return entry.text(field) == id || std::ranges::find(list, id) != list.end();
}

Time later_by(const Time& time, Seconds span) { return {time.instant + span, time.offset}; }

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
    : header_(&header), routine_(&routine), people_(&people) {
  customer_.due = later_by(header.opened, routine.update_every);
}

// ---------------------------------------------------------------- taking entries

void Incident::take(const Entry& entry) {
  sides_.reset();
  changes_.reset();
  auto& standing = entries_.emplace_back();
  standing.said = standing.now = &entry;
  by_id_.emplace(entry.id(), &standing);  // of two with one id the first in the file answers to it
  if (!find_kind(entry.kind)) unknown_.push_back(&entry);
  if (!entry.amends().empty()) {
    if (auto* original = original_of(entry)) {
      original->amendments.push_back(&entry);
      apply_amendments(*original);
      tick_again(original->said->kind);
    }
    return;
  }
  by_kind_[entry.kind].push_back(&standing);
  point(standing, entry);
  if (entry.kind == "retraction") withdraw(entry);
  tick(entry);
}

Standing* Incident::original_of(const Entry& amendment) {
  const auto found = by_id_.find(amendment.amends());
  if (found == by_id_.end()) return nullptr;
  const auto& said = *found->second->said;
  const bool amendable = said.amends().empty() && said.kind == amendment.kind && !is_final(said);
  return amendable ? found->second : nullptr;
}

void Incident::point(Standing& standing, const Entry& entry) {
  const auto add = [&](Index& index, std::string_view field) {
    if (const auto one = entry.text(field); !one.empty()) index[one].push_back(&standing);
    for (const auto& id : entry.list(field)) index[id].push_back(&standing);
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

void Incident::apply_amendments(Standing& original) {
  std::erase_if(original.amendments,
                [&](const Entry* amendment) { return !by_id_.at(amendment->id())->stands(); });
  Entry now = *original.said;
  for (const auto* amendment : original.amendments) {
    for (const auto& cleared : amendment->list("clears")) now.unset(cleared);
    for (const auto& field : amendment->fields) {
      if (field.name == "at" || !among(field.name, "id logged by amends clears")) {
        now.unset(field.name);
        now.fields.push_back(field);
      }
    }
    point(original, *amendment);
  }
  original.now = &amended_.emplace_back(std::move(now));
}

void Incident::withdraw(const Entry& retraction) {
  const auto found = by_id_.find(retraction.text("of"));
  if (found == by_id_.end()) return;
  auto& standing = *found->second;
  if (!standing.stands() || is_final(*standing.said)) return;
  standing.retraction = &retraction;
  if (auto* original = standing.said->amends().empty() ? nullptr : original_of(*standing.said)) {
    apply_amendments(*original);
  }
  tick_again(standing.said->kind);
}

// ---------------------------------------------------------------- the clocks

// One clock for each audience. Whatever wakes a clock that a final update stopped gives it one interval.
void Incident::tick(const Entry& entry) {
  const auto every = routine_->update_every;
  const auto wake = [&] {
    if (!customer_.running) customer_ = {later_by(entry.at(), every), true};
  };
  if (entry.kind == "update") {
    auto& clock = entry.text("to") == "customer" ? customer_ : team_;
    if (entry.flag("final")) {
      clock = {std::nullopt, false};
    } else if (&clock == &customer_) {
      clock = {entry.time("next").value_or(later_by(entry.at(), every)), true};
    } else {
      clock = {entry.time("next"), true};
    }
  } else if (entry.kind == "owner") {
    const auto next = entry.time("next_update");
    if (had_owner_ && next) customer_ = {next, true};
    had_owner_ = true;
  } else if (entry.kind == "close") {
    customer_ = team_ = {std::nullopt, false};
  } else if (among(entry.kind, "change report reopen") ||
             (entry.kind == "confirmation" && entry.text("result") == "fails")) {
    wake();
  }
}

// A correction may move a clock that was set long ago: both are counted anew.
void Incident::tick_again(std::string_view changed_kind) {
  if (!moves_a_clock(changed_kind)) return;
  customer_ = {later_by(header_->opened, routine_->update_every), true};
  team_ = {};
  had_owner_ = false;
  for (const auto& standing : entries_) {
    if (standing.stands() && standing.said->amends().empty()) tick(*standing.now);
  }
}

std::optional<Time> Incident::customer_due() const { return closed() ? std::nullopt : customer_.due; }
std::optional<Time> Incident::team_due() const { return closed() ? std::nullopt : team_.due; }

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
std::string_view Incident::thread() const { return latest_field(all("about"), "thread"); }
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
  const auto found = std::find_if(entries.rbegin(), entries.rend(), [](const Standing* each) { return each->stands(); });
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

// ---------------------------------------------------------------- people

std::vector<Attendee> Incident::room() const {
  std::vector<Attendee> room;
  const auto by_name = [&](std::string_view name) {
    return std::ranges::find_if(room, [&](const Attendee& each) { return people_->same(each.name, name); });
  };
  std::vector<const Entry*> moves = standing("join");
  const auto leaves = standing("leave");
  moves.insert(moves.end(), leaves.begin(), leaves.end());
  std::ranges::sort(moves, id_less, &Entry::id);
  for (const auto* move : moves) {
    const auto there = by_name(move->text("name"));
    if (there != room.end()) room.erase(there);
    if (move->kind == "join") room.push_back({move->text("name"), move->text("role"), move->text("from")});
  }
  for (const auto& [entry, role] : {std::pair(voice(), "voice"), std::pair(owner(), "owner")}) {
    if (!entry) continue;
    const auto there = by_name(entry->text("name"));
    if (there != room.end() && role == std::string_view("owner") && there->role == "voice") {
      room.erase(there);
      room.insert(room.begin(), {entry->text("name"), "owner and voice", {}});
      continue;
    }
    if (there != room.end()) room.erase(there);
    room.insert(room.begin(), {entry->text("name"), role, {}});
  }
  return room;
}

// Who wrote something down is of the team even if that was withdrawn; who was only named by mistake is not.
const Incident::Sides& Incident::sides() const {
  if (sides_) return *sides_;
  auto& sides = sides_.emplace();
  std::unordered_map<std::string_view, std::string> keys;  // the same few names stand everywhere
  const auto key = [&](std::string_view name) -> const std::string& {
    const auto found = keys.find(name);
    return found != keys.end() ? found->second : keys.emplace(name, people_->key(name)).first->second;
  };
  for (const auto& person : routine_->people) sides.ours.insert(key(person.name));
  sides.ours.insert(key(header_->opened_by));
  for (const auto& each : entries_) {
    const auto& entry = *each.now;
    sides.ours.insert(key(entry.by()));
    if (!each.stands()) continue;
    const bool guest = entry.kind == "join" && entry.has("from");
    if (among(entry.kind, "owner voice join")) (guest ? sides.guests : sides.ours).insert(key(entry.text("name")));
    if (among(entry.kind, "task check change watch")) sides.ours.insert(key(entry.text("who")));
  }
  return sides;
}

bool Incident::ours(std::string_view name) const {
  const auto key = people_->key(name);
  return !sides().guests.contains(key) && sides().ours.contains(key);
}

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

namespace {

// The one that happened last; of the same moment the one that was written last.
const Entry* later_of(const Entry* a, const Entry* b) {
  if (!a || !b) return a ? a : b;
  if (a->at().instant != b->at().instant) return a->at().instant < b->at().instant ? b : a;
  return id_less(a->id(), b->id()) ? b : a;
}

}  // namespace

const Incident::Changes& Incident::changes() const {
  if (changes_) return *changes_;
  auto& changes = changes_.emplace();
  for (const auto* each : all("change")) {
    if (!each->stands()) continue;
    const auto* change = each->now;
    changes.last = later_of(changes.last, change);
    if (change->list("reports").empty()) changes.of_all = later_of(changes.of_all, change);
    for (const auto& report : change->list("reports")) {
      auto& last = changes.of_report[report];
      last = later_of(last, change);
    }
  }
  return changes;
}

const Entry* Incident::last_change() const { return changes().last; }

const Entry* Incident::last_change_touching(std::string_view report_id) const {
  const auto named = changes().of_report.find(report_id);
  return later_of(changes().of_all, named == changes().of_report.end() ? nullptr : named->second);
}

Confirmed Incident::confirmed(const Entry& report) const {
  Confirmed is;
  is.confirmation = latest_naming(confirming_, report.id(), "report");
  if (!is.confirmation) return is;
  const auto& said = *is.confirmation;
  const auto* change = last_change_touching(report.id());
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
  for (const auto* report : standing("report")) {
    const auto customer = report->text("customer");
    const auto is_it = [&](const std::string& name) { return fold_name(name) == fold_name(customer); };
    if (!customer.empty() && std::ranges::none_of(names, is_it)) names.emplace_back(customer);
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
