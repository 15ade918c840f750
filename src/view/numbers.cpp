// SPDX-License-Identifier: MIT
#include "view/numbers.h"

#include <algorithm>
#include <iterator>

#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"

namespace sitrep::view {
namespace {

constexpr std::size_t longest = 16;  // columns; no id that the program makes is longer

}  // namespace

std::vector<const Standing*> everything(const Incident& incident) {
  std::vector<const Standing*> all;
  const auto add = [&](const Standing* standing) {
    all.push_back(standing);
    for (const auto* amendment : standing->amendments) {
      if (const auto* own = incident.find(amendment->id())) all.push_back(own);
    }
  };
  for (const auto& kind : kinds()) {
    for (const auto* standing : incident.all(kind.name)) add(standing);
  }
  for (const auto* entry : incident.unknown()) {
    if (const auto* standing = incident.find(entry->id())) add(standing);
  }
  std::ranges::stable_sort(all,
                           [](const Standing* a, const Standing* b) { return id_less(a->said->id(), b->said->id()); });
  return all;
}

Numbers::Numbers(const Incident& incident) {
  const auto all = everything(incident);
  for (const auto* standing : all) add(standing->said->id());
  for (const auto* standing : all) measure(standing->said->id());
}

Numbers::Numbers(const Log& log) {
  for (const auto& entry : log.entries) add(entry.id());
  for (const auto& entry : log.entries) measure(entry.id());
}

void Numbers::add(std::string_view id) {
  const auto parsed = parse_id(id);
  if (!parsed) return;
  fives_[parsed->number].emplace(parsed->five);
}

void Numbers::measure(std::string_view id) { columns_ = std::max(columns_, width((*this)(id))); }

std::string Numbers::operator()(std::string_view id) const {
  const auto parsed = parse_id(id);
  if (!parsed) return shorten(safe(id), longest);
  const auto found = fives_.find(parsed->number);
  std::size_t letters = 0;
  if (found != fives_.end()) {
    const auto differs_from = [&](const std::string& other) {
      const auto [mine, theirs] = std::ranges::mismatch(parsed->five, other);
      if (mine != parsed->five.end())
        letters = std::max(letters, static_cast<std::size_t>(mine - parsed->five.begin()) + 1);
    };
    // In their order, those that it has most in common with are its neighbours.
    const auto here = found->second.lower_bound(parsed->five);
    if (here != found->second.begin()) differs_from(*std::prev(here));
    const auto after = here != found->second.end() && *here == parsed->five ? std::next(here) : here;
    if (after != found->second.end()) differs_from(*after);
  }
  auto number = std::to_string(parsed->number);
  if (letters > 0) number += "-" + std::string(parsed->five.substr(0, letters));
  return number;
}

std::string Numbers::all(std::span<const std::string> ids) const {
  std::string list;
  for (const auto& id : ids) list += (list.empty() ? "" : ", ") + (*this)(id);
  return list;
}

}  // namespace sitrep::view
