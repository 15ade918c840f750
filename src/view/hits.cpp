// SPDX-License-Identifier: MIT
#include "view/hits.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sitrep/model/safe.h"
#include "view/json.h"
#include "view/layout.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

std::string_view kind_of(const SearchHit& hit) { return hit.playbook ? "playbook" : "incident"; }

std::string_view in_words(Fit fit) {
  return fit == Fit::exact ? "exact" : fit == Fit::beginning ? "beginning" : "misspelt";
}

std::string searched(const Hits& hits) {
  const auto playbooks = counted(hits.playbooks, "playbook", "playbooks");
  const auto incidents = counted(hits.incidents, "incident", "incidents");
  return hits.playbooks == 0 ? incidents : hits.incidents == 0 ? playbooks : playbooks + " and " + incidents;
}

std::string nothing(const Hits& hits) {
  if (hits.playbooks + hits.incidents == 0) {
    return fmt::format("there is no {} to search yet\n", hits.kind.empty() ? "playbook and no incident" : hits.kind);
  }
  return fmt::format("nothing matches {} in {}{}; try an error code, the customer, or what they could not do\n",
                     safe(shorten(hits.asked, 60)), hits.whole ? "" : "what could be read of ", searched(hits));
}

}  // namespace

std::string reasons_in_words(const std::vector<Reason>& reasons, const Query& query) {
  std::string out;
  const Reason* before = nullptr;
  for (const auto& reason : reasons) {
    const bool same = before && before->part == reason.part;
    out += same ? ", " : before ? "; " : "";
    if (!same) out += fmt::format("{}: ", in_words(reason.part));
    out += shorten(safe(reason.as), 40);
    if (reason.fit == Fit::misspelt)
      out += fmt::format(" (for {})", shorten(safe(query.words()[reason.word].typed), 40));
    before = &reason;
  }
  return out;
}

std::string hits_text(const Hits& hits, const Query& query, const Look& look) {
  if (hits.best.empty()) return nothing(hits);
  std::string out;
  const auto most = look.terminal ? look.columns : any_width;
  for (const auto& hit : hits.best) {
    Row row(look);
    row.put(kind_of(hit), Ink::aside)
        .to(10)
        .put(shorten(safe(hit.name), most - std::min<std::size_t>(most, 10)), Ink::title);
    const auto left = most - std::min(most, row.columns() + 2);
    if (!hit.state.empty() && left >= 6) row.put("  ").put(shorten(safe(hit.state), left), Ink::aside);
    // An id says its title already; a playbook's title may say more than its name.
    const auto room = most == any_width ? most : most - std::min(most, row.columns() + 2);
    const auto title = safe(hit.title);
    if (hit.playbook && (room == any_width || room >= 20)) row.put("  ").put(shorten(title, room));
    out += row.line();
    const auto why = reasons_in_words(hit.reasons, query);
    const auto width = most == any_width ? most : std::max<std::size_t>(most, 30) - 10;
    out += hung(Row(look).to(10), wrapped(why, width, 1), Ink::plain, look);
  }
  return out;
}

std::string hits_json(const Hits& hits, const Query& query) {
  auto json = versioned();
  json["asked"] = hits.asked;
  json["found"] = hits.found;
  json["searched"] = {{"playbooks", hits.playbooks}, {"incidents", hits.incidents}};
  json["hits"] = Json::array();
  for (const auto& hit : hits.best) {
    Json one = {{"kind", kind_of(hit)}, {"name", hit.name}, {"path", hit.path}, {"title", hit.title}};
    if (!hit.playbook) {
      one["state"] = hit.state;
      one["opened"] = rfc3339(hit.opened);
    }
    one["score"] = std::round(hit.score * 1000) / 1000;
    one["matched"] = Json::array();
    for (const auto& reason : hit.reasons) {
      one["matched"].push_back({{"word", query.words()[reason.word].typed},
                                {"as", reason.as},
                                {"part", in_words(reason.part)},
                                {"fit", in_words(reason.fit)}});
    }
    json["hits"].push_back(std::move(one));
  }
  return dumped(json);
}

}  // namespace sitrep
