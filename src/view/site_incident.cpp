// SPDX-License-Identifier: MIT
// An incident's page: what became of it, the story in a few lines, and every entry in its order.
#include "sitrep/model/kinds.h"
#include "view/export.h"
#include "view/layout.h"
#include "view/markup.h"
#include "view/said.h"
#include "view/site_shell.h"
#include "view/story.h"
#include "view/template.h"
#include "view/timeline.h"

namespace sitrep {

using namespace view;

namespace {

std::string_view class_of(Sure sure) { return sure == Sure::good ? "good" : sure == Sure::unsure ? "unsure" : ""; }

std::string told_in(const std::vector<Told>& told) {
  if (told.empty()) return "";
  std::vector<Fill> all;
  for (const auto& each : told) {
    const bool judged = !each.verdict.empty();
    all.emplace_back().text("what", each.what).text("text", each.text).text("verdict", each.verdict);
    all.back()
        .text("classes", judged ? "" : class_of(each.sure))
        .text("verdict_classes", judged ? class_of(each.sure) : "");
  }
  return filled("told", Fill().list("told", std::move(all)));
}

std::vector<Fill> messages_in(const Telling& tell) {
  std::vector<Fill> all;
  for (const auto& message : messages_of(tell.incident)) {
    all.emplace_back()
        .text("when", tell.time(message.at))
        .text("who", message.who)
        .text("message_lines", markup::escaped_lines(message.text));
  }
  return all;
}

Fill row_of(const Entry& entry, std::string_view anchor, const Telling& tell) {
  const auto fate = fate_of(entry, tell);
  std::vector<Fill> notes;
  for (const auto& note : fate.notes)
    notes.emplace_back().text("note", note.text).text("note_classes", note.sure == Sure::unsure ? "unsure" : "aside");
  std::string classes = fate.guess ? "guess" : "";
  if (fate.withdrawn) classes += classes.empty() ? "withdrawn" : " withdrawn";
  Fill row;
  row.text("anchor", anchor)
      .text("classes", classes)
      .text("when", tell.time(shown_at(entry)))
      .text("number", tell.numbers(entry.id()));
  row.text("kind", entry.kind)
      .text("said", said(entry, tell.numbers, tell.look))
      .list("notes", std::move(notes))
      .text("by", entry.by());
  return row;
}

std::vector<Fill> rows_in(const Log& log, const Telling& tell) {
  std::vector<Fill> rows;
  rows.reserve(log.entries.size());
  const auto names = anchors(log);
  for (std::size_t at = 0; at < log.entries.size(); ++at) rows.push_back(row_of(log.entries[at], names[at], tell));
  return rows;
}

}  // namespace

std::string site_incident(const SiteShell& shell, const Log& log, const Incident& incident, const Zone& zone) {
  const Look look{day_of(incident), zone};
  const Numbers numbers(incident);
  const Telling tell{incident, numbers, look};
  const auto title = incident.title().empty() ? std::string_view(log.header.id) : incident.title();
  const auto doubts = told_in(doubts_of(tell)), story = told_in(story_of(tell)), left = told_in(leftovers_of(tell));
  auto messages = messages_in(tell);
  Fill fill;
  fill.text("title", title).text("outcome", outcome_of(tell)).text("sure", class_of(sureness_of(incident)));
  fill.flag("closed", incident.closed()).flag("has_doubts", !doubts.empty()).text("doubts", doubts);
  fill.text("broke", told_in(broke_of(tell))).text("drawing", timeline(log, incident, look));
  fill.flag("has_story", !story.empty()).text("story", story);
  fill.flag("has_messages", !messages.empty()).list("messages", std::move(messages));
  fill.flag("has_left", !left.empty()).text("left", left);
  fill.flag("has_entries", !log.entries.empty())
      .list("entries", rows_in(log, tell))
      .text("zone", zone.name)
      .text("path", log.path);
  return in_shell(shell, "incidents/x.html", title, filled("incident", fill));
}

std::string export_html(const Log& log, const Incident& incident, const ExportAs& as) {
  SiteShell shell;
  shell.version = as.version;
  shell.alone = true;
  return site_incident(shell, log, incident, as.zone);
}

}  // namespace sitrep
