// SPDX-License-Identifier: MIT
// What a message rests on: facts alone, that stood then; and what becomes of the message when one falls.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/people.h"

namespace sitrep::checks {
namespace {

std::string a(std::string_view kind) {
  return (kind == "update" || kind == "owner" || kind == "impact" || kind == "about" ? "an " : "a ") +
         std::string(kind);
}

bool is_in(std::span<const std::string> ids, std::string_view id) { return std::ranges::find(ids, id) != ids.end(); }

// Who heard what last, by customer; an update without names goes to all.
class Told {
 public:
  explicit Told(const Case& c) : c_(c) {
    for (const auto* update : c.incident.standing("update")) {
      if (update->text("to") != "customer") continue;
      if (update->list("customers").empty()) all_ = update;
      for (const auto& name : update->list("customers")) one_[fold_name(name)] = update;
    }
  }

  // Of those to whom this update went, the ones who were not put right after `since`.
  std::vector<std::string> not_corrected(const Entry& update, std::string_view since,
                                         std::string_view withdrawn) const {
    std::vector<std::string> names(update.list("customers").begin(), update.list("customers").end());
    if (names.empty()) names = c_.incident.customers();
    if (names.empty()) names.emplace_back("the customer");
    std::erase_if(names, [&](const std::string& name) {
      const auto found = one_.find(fold_name(name));
      const auto* last = found == one_.end() ? nullptr : found->second;
      if (!last || (all_ && id_less(last->id(), all_->id()))) last = all_;
      return last && id_less(since, last->id()) && !is_in(last->list("known"), withdrawn);
    });
    return names;
  }

 private:
  const Case& c_;
  const Entry* all_ = nullptr;
  std::map<std::string, const Entry*> one_;
};

// What took the fact back or changed its words, and when that was not yet known; null: nothing did.
const Entry* fallen_by(const Standing& fact) {
  if (!fact.stands()) return fact.retraction;
  for (auto at = fact.amendments.rbegin(); at != fact.amendments.rend(); ++at) {
    if ((*at)->has("text")) return *at;
  }
  return nullptr;
}

}  // namespace

void update_cites_guess(const Case& c, Reporter& r) {
  const auto known = c.update->list("known");
  for (std::size_t at = 0; at < known.size(); ++at) {
    const auto* cited = c.incident.find(known[at]);
    if (!cited || cited->said->kind == "fact") continue;
    r.at_item(*c.update, "known", at,
              fmt::format("{} is {}, and this update rests on it", number(c, known[at]), a(cited->said->kind)),
              c.update->id().empty() ? "sitrep update TEXT --known ID"
                                     : fmt::format("sitrep amend {} known=", number(c, *c.update)));
  }
}

void withdrawn_fact(const Case& c, Reporter& r) {
  const auto known = c.update->list("known");
  for (std::size_t at = 0; at < known.size(); ++at) {
    const auto* cited = c.before->find(known[at]);
    if (!cited || cited->said->kind != "fact" || cited->stands()) continue;
    r.at_item(*c.update, "known", at,
              fmt::format("fact {} was already withdrawn by {}, and this update rests on it", number(c, known[at]),
                          number(c, *cited->retraction)),
              "sitrep update TEXT --known ID");
  }
}

void correction_due(const Case& c, Reporter& r) {
  std::map<std::string_view, const Entry*, std::less<>> fallen;
  for (const auto* fact : c.incident.all("fact")) {
    if (const auto* by = fallen_by(*fact)) fallen.emplace(fact->said->id(), by);
  }
  if (fallen.empty()) return;
  const Told told(c);
  std::map<std::string_view, std::vector<std::string>, std::less<>> owed;  // by fact: who has not heard
  for (const auto* update : c.incident.standing("update")) {
    if (update->text("to") != "customer") continue;
    for (const auto& id : update->list("known")) {
      const auto found = fallen.find(std::string_view(id));
      if (found == fallen.end() || !id_less(update->id(), found->second->id())) continue;
      const bool withdrawn = found->second->kind == "retraction";
      for (auto& name : told.not_corrected(*update, found->second->id(), withdrawn ? std::string_view(id) : "")) {
        auto& names = owed[found->first];
        if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
      }
    }
  }
  for (const auto& [id, names] : owed) {
    if (names.empty()) continue;
    const auto& by = *fallen.at(id);
    r.at(by, "",
         fmt::format("{} {} told fact {}, which was {} by {}, and {} not heard since", listed(names),
                     names.size() == 1 ? "was" : "were", number(c, id),
                     by.kind == "retraction" ? "withdrawn" : "corrected", number(c, by),
                     names.size() == 1 ? "has" : "have"),
         "sitrep update TEXT --to customer");
  }
}

}  // namespace sitrep::checks
