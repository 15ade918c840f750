// SPDX-License-Identifier: MIT
#include "view/page.h"

#include "sitrep/model/reading.h"
#include "view/json.h"
#include "view/paper.h"

namespace sitrep {

using namespace view;

std::string playbook_text(const Page& page, const Look& look) {
  const auto& playbook = page.keys;
  Paper paper(look);
  paper.title(playbook.text("title"));
  paper.gap();
  paper.labelled("blocked", playbook.text("blocked"));
  paper.list("symptoms", playbook.list("symptoms"), false);
  paper.gap();
  paper.list("look first", playbook.list("look_first"), true);
  paper.list("logs", playbook.list("logs"), false);
  paper.labelled("workaround", playbook.text("workaround"));
  paper.list("steps", playbook.list("steps"), true);
  paper.gap();
  paper.labelled("message", playbook.text("message"));
  paper.gap();
  paper.list("from", playbook.list("from"), false);
  if (const auto reviewed = day(playbook, "reviewed")) paper.labelled("reviewed", show_date(*reviewed, utc()));
  return paper.done();
}

std::string playbook_json(const Page& page, std::string_view name) {
  auto json = versioned();
  json["name"] = name;
  json["path"] = page.path;
  auto keys = page.keys;
  const auto reviewed = day(keys, "reviewed");
  keys.unset("reviewed");  // a day, not a time
  json["playbook"] = to_json(keys);
  json["playbook"].erase("entry");
  if (reviewed) json["playbook"]["reviewed"] = show_date(*reviewed, utc());
  return dumped(json);
}

std::string routine_json(const Page& page, std::size_t words) {
  auto json = versioned();
  json["path"] = page.path;
  json["words"] = words;
  json["reading_seconds"] = reading_time(words).count();
  json["routine"] = Json::array();
  if (!page.keys.fields.empty()) json["routine"].push_back(to_json(page.keys));
  for (const auto& table : page.tables) json["routine"].push_back(to_json(table));
  return dumped(json);
}

std::string page_text(const Page& page, const Look& look) {
  if (page.is("playbook")) return playbook_text(page, look);
  return page.is("routine") ? routine_text(page, look) : std::string();
}

}  // namespace sitrep
