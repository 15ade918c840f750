// SPDX-License-Identifier: MIT
// Who is in the room, and who is one of us.
#include <algorithm>

#include "sitrep/model/incident.h"
#include "sitrep/model/kinds.h"

namespace sitrep {

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
    // Who joined without a role has that of the routine.
    const auto listed =
        std::ranges::find_if(routine_->people, [&](const Person& each) { return people_->key(each.name) == key; });
    const bool known = listed != routine_->people.end() && !move->has("role") && !move->has("from");
    room.push_back(
        {move->text("name"), known ? std::string_view(listed->role) : move->text("role"), move->text("from")});
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

}  // namespace sitrep
