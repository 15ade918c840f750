// SPDX-License-Identifier: MIT
// An incident's page: what became of it, the story in a few lines, and every entry in its order.
#include <fmt/format.h>

#include "sitrep/model/kinds.h"
#include "view/export.h"
#include "view/layout.h"
#include "view/markup.h"
#include "view/said.h"
#include "view/site_shell.h"
#include "view/story.h"
#include "view/timeline.h"

namespace sitrep {

using namespace view;

namespace {

std::string_view class_of(Sure sure) { return sure == Sure::good ? "good" : sure == Sure::unsure ? "unsure" : ""; }

std::string facts(std::string_view title, const std::vector<Told>& told) {
  std::string rows;
  for (const auto& each : told) {
    rows += fmt::format("<dt>{}</dt>", markup::escaped(each.what));
    if (each.verdict.empty()) {
      rows += markup::element("dd", markup::escaped(each.text), class_of(each.sure)) + "\n";
    } else {
      const auto verdict = markup::element("strong", markup::escaped(each.verdict), class_of(each.sure));
      rows += markup::element("dd", markup::escaped(each.text) + "; " + verdict) + "\n";
    }
  }
  if (rows.empty()) return "";
  return (title.empty() ? "" : markup::element("h2", markup::escaped(title)) + "\n") + "<dl class=\"facts\">\n" + rows + "</dl>\n";
}

std::string messages(const Telling& tell) {
  std::string rows;
  for (const auto& message : messages_of(tell.incident)) {
    rows += fmt::format("<dt>{}, {}</dt>", markup::escaped(tell.time(message.at)), markup::escaped(message.who)) +
            markup::element("dd", markup::escaped_lines(message.text), "lines") + "\n";
  }
  return rows.empty() ? "" : "<h2>What the customer was told</h2>\n<dl class=\"facts\">\n" + rows + "</dl>\n";
}

std::string row_of(const Entry& entry, std::string_view anchor, const Telling& tell) {
  const auto fate = fate_of(entry, tell);
  std::string notes;
  for (const auto& note : fate.notes) {
    notes += " " + markup::element("span", "(" + markup::escaped(note.text) + ")", note.sure == Sure::unsure ? "unsure" : "aside");
  }
  std::string classes = fate.guess ? "guess" : "";
  if (fate.withdrawn) classes += classes.empty() ? "withdrawn" : " withdrawn";
  return fmt::format("<tr id=\"{}\"{}><th scope=\"row\" class=\"time\">{}</th><td class=\"number\">{}</td><td class=\"kind\">{}</td>"
                     "<td><span class=\"said\">{}</span>{}</td><td>{}</td></tr>\n",
                     anchor, classes.empty() ? "" : fmt::format(" class=\"{}\"", classes), tell.time(shown_at(entry)),
                     markup::escaped(tell.numbers(entry.id())), markup::escaped(entry.kind),
                     markup::escaped(said(entry, tell.numbers, tell.look)), notes, markup::escaped(entry.by()));
}

std::string in_order(const Log& log, const Telling& tell) {
  std::string rows;
  const auto names = anchors(log);
  for (std::size_t at = 0; at < log.entries.size(); ++at) rows += row_of(log.entries[at], names[at], tell);
  return "<h2 id=\"entries\">Every entry</h2>\n<section class=\"scrolls\" aria-label=\"Every entry\" tabindex=\"0\">\n<table class=\"entries\">\n"
         "<caption>In the order of their numbers, as they were said then</caption>\n<thead><tr><th scope=\"col\">When</th>"
         "<th scope=\"col\" class=\"number\">No.</th><th scope=\"col\">Kind</th><th scope=\"col\">What</th>"
         "<th scope=\"col\">Written by</th></tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n</section>\n";
}

}  // namespace

std::string site_incident(const SiteShell& shell, const Log& log, const Incident& incident, const Zone& zone) {
  const Look look{incident.opened().instant, zone};
  const Numbers numbers(incident);
  const Telling tell{incident, numbers, look};
  const auto title = incident.title().empty() ? std::string_view(log.header.id) : incident.title();
  auto body = markup::element("h1", markup::escaped(title)) + "\n" +
              markup::element("p", markup::escaped(outcome_of(tell)), fmt::format("state {}", class_of(sureness_of(incident)))) + "\n";
  body += facts("", story_of(tell)) + timeline(log, incident, look) + messages(tell) + facts("What is left", leftovers_of(tell)) + in_order(log, tell);
  body += markup::element("p", fmt::format("Times are those of {}. The record: {}", markup::escaped(zone.name), markup::escaped(log.path)), "aside") + "\n";
  return in_shell(shell, "incidents/x.html", title, body);
}

std::string export_html(const Log& log, const Incident& incident, const ExportAs& as) {
  SiteShell shell;
  shell.version = as.version;
  shell.alone = true;
  return site_incident(shell, log, incident, as.zone);
}

}  // namespace sitrep
