// SPDX-License-Identifier: MIT
// What the clock does to a page: a playbook that nobody has read for long, and a drill that is due.
#include <fmt/format.h>

#include <algorithm>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/interval.h"

namespace sitrep::checks {
namespace {

constexpr Interval half_a_year{6, Seconds(0)};

std::string date_of(Instant instant) { return show_date(instant, utc()); }

// Of the latest incident that it was learned from: an id begins with the date.
std::optional<Instant> learned(const Entry& playbook) {
  std::optional<Instant> latest;
  for (const auto& id : playbook.list("from")) {
    const auto time = parse_rfc3339(id.substr(0, 10) + "T00:00:00Z");
    if (time && (!latest || *latest < time->instant)) latest = time->instant;
  }
  return latest;
}

}  // namespace

void playbook_stale(const Case& c, Reporter& r) {
  const auto& playbook = c.page->keys;
  const auto reviewed = day(playbook, "reviewed");
  if (!reviewed && playbook.has("reviewed")) return;  // what it says cannot be read; wrong-type tells
  const auto since = reviewed ? std::optional(Instant(*reviewed)) : learned(playbook);
  if (since && later_by(*since, half_a_year) > c.now()) return;
  const auto cure = fmt::format("read it, put it right, then write: reviewed = {}", date_of(c.now()));
  if (!since) return r.at(playbook, "", "nothing says when it was last reviewed", cure);
  r.at(playbook, reviewed ? "reviewed" : "from",
       fmt::format("last {} {}, over six months ago", reviewed ? "reviewed" : "learned from on", date_of(*since)),
       cure);
}

void drill_overdue(const Case& c, Reporter& r) {
  if (c.page->path != "sitrep.toml" || !c.around.last_drill) return;  // this root's own alone
  const auto* section = c.page->find("drill");
  const auto said = section ? section->text("every") : std::string_view();
  const auto every = said.empty() ? c.routine.drill_every : std::string(said);
  const auto interval = read_interval(every);
  if (!interval) return;
  const auto last = c.around.last_drill();
  if (last && later_by(*last, *interval) >= c.now()) return;
  const auto held =
      last ? fmt::format("the last drill was on {}", date_of(*last)) : std::string("no drill was ever held");
  r.at(section ? *section : c.page->keys, "every", fmt::format("{}; there is to be one every {}", held, every));
}

}  // namespace sitrep::checks
