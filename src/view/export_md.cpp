// SPDX-License-Identifier: MIT
// The record as GitHub-flavoured Markdown: the outcome, the story, what the customers were told, word for word, what is
// left, and every entry in its order.
#include <fmt/format.h>

#include "view/export.h"
#include "view/markdown.h"
#include "view/said.h"
#include "view/story.h"

namespace sitrep {

using namespace view;

namespace {

std::string in_doubt(std::string_view text, Sure sure) {
  const auto shown = markdown::escaped(text);
  return sure == Sure::unsure ? fmt::format("_{}_", shown) : shown;
}

std::string list(std::string_view title, const std::vector<Told>& told) {
  if (told.empty()) return "";
  auto out = title.empty() ? std::string() : fmt::format("## {}\n\n", title);
  for (const auto& each : told) {
    out += fmt::format("- **{}:** ", each.what);
    out += each.verdict.empty()
               ? in_doubt(each.text, each.sure)
               : fmt::format("{}; **{}**", markdown::escaped(each.text), markdown::escaped(each.verdict));
    out += '\n';
  }
  return out + "\n";
}

std::string messages(const Telling& tell) {
  std::string out;
  for (const auto& message : messages_of(tell.incident)) {
    out += fmt::format("{}, {}:\n\n{}\n", markdown::escaped(tell.time(message.at)), markdown::escaped(message.who),
                       markdown::fenced(message.text));
  }
  return out.empty() ? "" : "## What the customer was told\n\n" + out;
}

std::string row_of(const Entry& entry, const Telling& tell) {
  const auto fate = fate_of(entry, tell);
  auto words = markdown::escaped(said(entry, tell.numbers, tell.look));
  if (!words.empty() && fate.withdrawn) words = fmt::format("~~{}~~", words);
  if (!words.empty() && fate.guess) words = fmt::format("_{}_", words);
  for (const auto& note : fate.notes) words += fmt::format(" ({})", markdown::escaped(note.text));
  return fmt::format("| {} | {} | {} | {} | {} |\n", markdown::escaped(tell.time(shown_at(entry))),
                     markdown::escaped(tell.numbers(entry.id())),
                     fate.guess ? "**guess**" : markdown::escaped(entry.kind), words, markdown::escaped(entry.by()));
}

}  // namespace

std::string export_md(const Log& log, const Incident& incident, const ExportAs& as) {
  const Look look{day_of(incident), as.zone};
  const Numbers numbers(incident);
  const Telling tell{incident, numbers, look};
  const auto title = incident.title().empty() ? std::string_view(log.header.id) : incident.title();
  auto out = fmt::format("# {}\n\n**{}**\n\n", markdown::escaped(title), markdown::escaped(outcome_of(tell)));
  auto story = broke_of(tell);
  for (const auto& more : {doubts_of(tell), story_of(tell)}) story.insert(story.end(), more.begin(), more.end());
  out += list("", story) + messages(tell) + list("What is left", leftovers_of(tell));
  if (log.entries.empty())
    out += "## Every entry\n\nThere is none yet.\n";
  else
    out +=
        "## Every entry\n\nIn the order of their numbers, as they were said then.\n\n| When | No. | Kind | What | "
        "Written by |\n"
        "| --- | ---: | --- | --- | --- |\n";
  for (const auto& entry : log.entries) out += row_of(entry, tell);
  return out + fmt::format("\nTimes are those of {}. The record: {}\n", markdown::escaped(as.zone.name),
                           markdown::escaped(log.path));
}

}  // namespace sitrep
