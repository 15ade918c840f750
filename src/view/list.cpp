// SPDX-License-Identifier: MIT
#include "view/list.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/safe.h"
#include "view/json.h"
#include "view/layout.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

struct Cells {
  std::string state, owner, next, id, title;
  Ink state_ink = Ink::plain, next_ink = Ink::plain;
  bool trouble = false;
};

Cells cells_of(const Listing& listing, const Look& look) {
  Cells cells;
  if (!listing.trouble.empty()) {
    cells.trouble = true;
    cells.state = "unreadable";
    cells.state_ink = Ink::late;
    cells.id = safe(listing.path);
    cells.title = safe(listing.trouble);
    return cells;
  }
  cells.id = safe(listing.id);
  cells.title = safe(listing.title);
  cells.owner = listing.owner.empty() ? "no owner" : safe(listing.owner);
  if (listing.drill) cells.state = "drill, ";
  if (listing.phase == Phase::closed) {
    cells.state += listing.outcome == "resolved" ? "resolved" : outcome_in_words(listing.outcome);
    cells.state_ink = Ink::aside;
    return cells;
  }
  cells.state += in_words(listing.phase);
  if (listing.due) {
    const auto late = late_by(*listing.due, look.now);
    cells.next = late ? show_span(*late) + " late" : "due " + show_time(*listing.due, look.now, look.zone);
    if (late) cells.next_ink = Ink::late;
  }
  return cells;
}

std::size_t widest(const std::vector<Cells>& rows, std::string Cells::*part) {
  std::size_t most = 0;
  for (const auto& row : rows) most = std::max(most, width(row.*part));
  return most;
}

}  // namespace

Listing listing_of(const Log& log, const Incident& incident) {
  Listing listing;
  listing.id = log.header.id;
  listing.path = log.path;
  if (!log.is_incident) {
    listing.trouble = log.problems.empty() ? "this is no incident file" : log.problems.front().message;
    return listing;
  }
  listing.title = std::string(incident.title());
  listing.phase = incident.phase();
  if (const auto* close = incident.closing()) listing.outcome = std::string(close->text("outcome"));
  if (const auto* owner = incident.owner()) listing.owner = std::string(owner->text("name"));
  listing.opened = incident.opened();
  listing.due = incident.customer_due();
  listing.drill = incident.is_drill();
  return listing;
}

std::string list_text(std::span<const Listing> listings, const Look& look) {
  std::vector<Cells> rows;
  for (const auto& listing : listings) rows.push_back(cells_of(listing, look));
  const auto id = widest(rows, &Cells::id) + 2;
  const auto state = widest(rows, &Cells::state) + 2;
  const auto owner = std::min<std::size_t>(widest(rows, &Cells::owner), 14) + 2;
  const auto all = id + state + owner + widest(rows, &Cells::next);
  const auto most = look.terminal ? look.columns : any_width;
  // An id is there to be copied: where it does not fit beside the rest, the rest goes below it.
  const bool below = all > most;
  const auto start = below ? 2 : id;
  std::string out;
  for (const auto& cells : rows) {
    Row row(look);
    row.put(shorten(cells.id, most), cells.state_ink == Ink::plain ? Ink::title : cells.state_ink);
    if (below) {
      out += row.line();
      row = Row(look);
    }
    if (below && start + state + owner > most) {  // no columns then, only words
      const auto words = cells.state + "  " + cells.owner + (cells.next.empty() ? "" : "  " + cells.next);
      out += row.to(start).put(shorten(words, most - std::min(most, start)), cells.next_ink).line();
      if (cells.trouble) out += hung(Row(look).to(2), wrapped(cells.title, most - 2), Ink::plain, look);
      continue;
    }
    row.to(start).put(cells.state, cells.state_ink).to(start + state).put(shorten(cells.owner, owner - 2));
    row.to(start + state + owner);
    row.put(shorten(cells.next, most - (start + state + owner)), cells.next_ink);
    // The title says little that the id does not: where there is room.
    const auto title = below ? start + all - id + 2 : all + 2;
    const bool room = title < most && (title + 24 <= most || title + width(cells.title) <= most);
    if (room) row.to(title).put(shorten(cells.title, most - title));
    out += row.line();
    if (cells.trouble && !room) out += hung(Row(look).to(2), wrapped(cells.title, most - 2), Ink::plain, look);
  }
  return out;
}

std::string list_json(std::span<const Listing> listings, const Look&) {
  auto json = versioned();
  json["incidents"] = Json::array();
  for (const auto& listing : listings) {
    Json one = {{"id", listing.id}, {"path", listing.path}};
    if (!listing.trouble.empty()) {
      one["trouble"] = listing.trouble;
      json["incidents"].push_back(std::move(one));
      continue;
    }
    one["title"] = listing.title;
    one["phase"] = in_words(listing.phase);
    one["outcome"] = listing.outcome.empty() ? Json(nullptr) : Json(listing.outcome);
    one["owner"] = listing.owner.empty() ? Json(nullptr) : Json(listing.owner);
    one["opened"] = rfc3339(listing.opened);
    one["due"] = to_json(listing.due);
    one["drill"] = listing.drill;
    json["incidents"].push_back(std::move(one));
  }
  return dumped(json);
}

}  // namespace sitrep
