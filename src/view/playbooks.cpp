// SPDX-License-Identifier: MIT
#include "view/playbooks.h"

#include <algorithm>

#include "sitrep/model/safe.h"
#include "view/json.h"
#include "view/layout.h"

namespace sitrep {

using namespace view;

std::string playbooks_text(std::span<const PlaybookListing> playbooks, const Look& look) {
  const auto most = look.terminal ? look.columns : any_width;
  std::size_t wide = 0;
  for (const auto& each : playbooks) wide = std::max(wide, std::min(width(safe(each.name)), most));
  // A name is there to be copied: where a title does not fit beside it, it goes below.
  const bool below = most != any_width && wide + 22 > most;
  std::string out;
  for (const auto& each : playbooks) {
    Row row(look);
    row.put(shorten(safe(each.name), most), Ink::title);
    if (below) {
      out += row.line();
      row = Row(look);
    }
    const auto start = below ? 2 : wide + 2;
    row.to(start);
    const bool whole = each.trouble.empty();
    const auto text = whole ? each.title : "unreadable: sitrep lint " + each.path;
    out += hung(row, wrapped(text, most == any_width ? most : most - std::min(most - 10, start)),
                whole ? Ink::plain : Ink::late, look);
  }
  return out;
}

std::string playbooks_json(std::span<const PlaybookListing> playbooks) {
  auto json = versioned();
  json["playbooks"] = Json::array();
  for (const auto& each : playbooks) {
    Json one = {{"name", each.name}, {"path", each.path}};
    if (each.trouble.empty()) {
      one["title"] = each.title;
    } else {
      one["trouble"] = each.trouble;
    }
    json["playbooks"].push_back(std::move(one));
  }
  return dumped(json);
}

std::string new_playbook_json(std::string_view path, std::span<const std::string> from,
                              std::span<const std::string> open) {
  auto json = versioned();
  json["path"] = path;
  json["from"] = Json(std::vector<std::string>(from.begin(), from.end()));
  json["open"] = Json(std::vector<std::string>(open.begin(), open.end()));
  return dumped(json);
}

}  // namespace sitrep
