// SPDX-License-Identifier: MIT
#include "view/drill.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/safe.h"
#include "view/json.h"
#include "view/layout.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

constexpr std::size_t indent = 8;

std::size_t room(const Look& look, std::size_t taken) { return std::max(look.columns, taken + 7) - taken; }

}  // namespace

std::int64_t Drill::minutes() const {
  const auto* field = page.keys.find("minutes");
  const auto* number = field ? std::get_if<std::int64_t>(&field->value) : nullptr;
  return number ? *number : 20;
}

std::vector<Inject> injects(const Page& drill) {
  std::vector<Inject> all;
  for (const auto* each : drill.all("inject")) {
    all.push_back({read_duration(each->text("after")).value_or(Seconds{0}), std::string(each->text("from")),
                   std::string(each->text("text"))});
  }
  std::ranges::stable_sort(all, {}, &Inject::after);
  return all;
}

std::string drills_text(std::span<const Drill> drills, const LastHeld& last, const Look& look) {
  std::size_t wide = 0;
  for (const auto& each : drills) wide = std::max(wide, std::min(width(safe(each.name)), room(look, 29)));
  std::string out;
  for (const auto& each : drills) {
    Row row(look);
    row.put(shorten(safe(each.name), wide), Ink::title).to(wide + 2);
    if (!each.page.readable) {
      out += row.put("unreadable: sitrep lint " + safe(each.page.path), Ink::late).line();
      continue;
    }
    row.put(fmt::format("{} min", each.minutes())).to(wide + 10);
    const auto held = last.find(each.name);
    row.put(held == last.end() ? "never held" : show_date(held->second.instant, look.zone), Ink::aside).to(wide + 22);
    const auto title = safe(each.page.keys.text("title"));
    out += hung(row, wrapped(each.shipped ? title + " (shipped)" : title, room(look, wide + 22)), Ink::plain, look);
  }
  return out;
}

std::string drills_json(std::span<const Drill> drills, const LastHeld& last, const Look&) {
  auto json = versioned();
  json["drills"] = Json::array();
  for (const auto& each : drills) {
    Json one = {{"name", each.name}, {"shipped", each.shipped}, {"readable", each.page.readable}};
    one["title"] = each.page.keys.text("title");
    one["minutes"] = each.minutes();
    one["injects"] = each.page.all("inject").size();
    const auto held = last.find(each.name);
    one["last_held"] = held == last.end() ? Json(nullptr) : Json(rfc3339(held->second));
    json["drills"].push_back(std::move(one));
  }
  return dumped(json);
}

std::string drill_start_text(const Drill& drill, const Look& look) {
  std::string out;
  for (const auto& line : wrapped(drill.page.keys.text("title"), look.columns))
    out += Row(look).put(line, Ink::title).line();
  const auto roles = drill.page.keys.list("roles");
  const auto parts = joined({roles.begin(), roles.end()});
  const auto said = fmt::format("a drill of {} minutes; it takes {}", drill.minutes(), parts);
  for (const auto& line : wrapped(said, look.columns)) out += Row(look).put(line, Ink::aside).line();
  return out;
}

std::string inject_text(const Inject& inject, const Look& look) {
  Row row(look);
  row.put(right(fmt::format("{} min", inject.after.count() / 60), indent - 2), Ink::aside).to(indent);
  row.put(shorten(safe(inject.from), room(look, indent + 1)) + ":", Ink::title);
  return row.line() + hung(Row(look).to(indent), wrapped(inject.text, room(look, indent)), Ink::plain, look);
}

std::string wait_text(std::string_view what, Seconds wait, const Look& look) {
  return Row(look).to(indent).put(fmt::format("({} in {})", what, show_span(wait)), Ink::aside).line();
}

std::string truth_text(const Drill& drill, const Look& look) {
  return Row(look).put("what was wrong all along", Ink::title).line() +
         hung(Row(look), wrapped(drill.page.keys.text("truth"), look.columns), Ink::plain, look);
}

}  // namespace sitrep
