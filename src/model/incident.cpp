// SPDX-License-Identifier: MIT
#include "sitrep/model/incident.h"

#include <algorithm>

#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

// What only its own counterpart undoes: a close by a reopen, and what was taken back or blanked stays so. Retracting or
// amending one has no effect, so that a shortened `held_to` cannot be amended in.
bool is_final(const Entry& entry) { return among(entry.kind, "close reopen retraction redaction"); }

bool names(const Entry& entry, std::string_view field, std::string_view id) {
  const auto list = entry.list(field);
  return entry.text(field) == id || std::ranges::find(list, id) != list.end();
}

// The one that happened last; of the same moment the one that was written last.
const Entry* later_of(const Entry* a, const Entry* b) {
  if (!a || !b) return a ? a : b;
  if (a->at().instant != b->at().instant) return a->at().instant < b->at().instant ? b : a;
  return id_less(a->id(), b->id()) ? b : a;
}

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
    : header_(&header), routine_(&routine), people_(&people), clocks_(std::in_place, header.opened, routine.update_every) {}

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
  // By id, since an amendment may make an old entry refer to it: the latest is the one with the highest id, not the last
  // that came to say so.
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
  const auto key_of = [&](const Entry* entry) { return entry ? people_->key(entry->text("name")) : std::string(); };
  const auto leads = key_of(owner());
  const auto speaks = key_of(voice());
  if (owner()) room.push_back({owner()->text("name"), speaks == leads && voice() ? "owner and voice" : "owner", {}});
  if (voice() && !(owner() && speaks == leads)) room.push_back({voice()->text("name"), "voice", {}});

  std::vector<const Entry*> moves = standing("join");
  const auto leaves = standing("leave");
  moves.insert(moves.end(), leaves.begin(), leaves.end());
  std::ranges::stable_sort(moves, id_less, &Entry::id);
  std::unordered_map<std::string, const Entry*> latest;  // of each person
  for (const auto* move : moves) latest[key_of(move)] = move;
  for (const auto* move : moves) {
    const auto key = key_of(move);
    if (move->kind != "join" || latest[key] != move) continue;
    if ((owner() && key == leads) || (voice() && key == speaks)) continue;
    room.push_back({move->text("name"), move->text("role"), move->text("from")});
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
  const auto our_word = [&](const Entry& said) { return said.text("result") == "works" && said.has("who") && ours(said.text("who")); };
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
