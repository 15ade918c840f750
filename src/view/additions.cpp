// SPDX-License-Identifier: MIT
#include "view/additions.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "sitrep/model/safe.h"
#include "view/entry_state.h"
#include "view/layout.h"
#include "view/log_rows.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

std::size_t columns_from(std::size_t indent, const Look& look) {
  return look.terminal ? std::max<std::size_t>(look.columns - std::min(look.columns, indent), 8) : any_width;
}

// "repairing", "closed, resolved", "closed as a duplicate".
std::string stands(const Incident& incident) {
  const auto* close = incident.closing();
  if (!close) return std::string(in_words(incident.phase()));
  const auto words = outcome_in_words(close->text("outcome"));
  return words == "resolved" ? "closed, resolved" : words;
}

// A new incident is shown though nothing may stand in it yet.
bool counts(const Addition& addition, const std::vector<const Entry*>& added, const LogChoice& choice) {
  return !added.empty() || (!addition.before && choice.kinds.empty() && !choice.since);
}

std::vector<const Entry*> chosen_of(const Addition& addition, const LogChoice& choice) {
  auto all = choice;
  all.all = true;  // a reviewer is shown all that came
  std::vector<const Entry*> entries;
  for (const auto* entry : addition.added) {
    if (chosen(*entry, all)) entries.push_back(entry);
  }
  return entries;
}

// The older entries that these name: without them a reader would have to look up what is corrected or answered.
std::vector<const Entry*> spoken_of(const Addition& addition, const std::vector<const Entry*>& entries) {
  std::set<std::string_view> ids;
  for (const auto* entry : entries) {
    for (const auto& field : entry->fields) {
      if (field.name == "id") continue;
      if (const auto* text = std::get_if<std::string>(&field.value)) ids.insert(*text);
      if (const auto* list = std::get_if<std::vector<std::string>>(&field.value))
        ids.insert(list->begin(), list->end());
    }
  }
  std::vector<const Entry*> older;
  for (const auto& entry : addition.log.entries) {
    const bool named = ids.contains(entry.id()) || (!entry.amends().empty() && ids.contains(entry.amends()));
    if (named && std::ranges::find(addition.added, &entry) == addition.added.end()) older.push_back(&entry);
  }
  return older;
}

std::string heading(const Addition& addition, std::size_t count, const Look& look) {
  const auto& header = addition.log.header;
  const auto what = safe(header.id) + "  " + safe(addition.incident.title());
  std::string out = hung(Row(look), wrapped(what, columns_from(0, look)), Ink::title, look);
  const auto is = stands(addition.incident);
  std::string words = addition.before ? counted(count, "entry added", "entries added")
                                      : "a new incident, " + counted(count, "entry", "entries");
  if (addition.incident.is_drill()) words += ", a drill";
  if (!addition.before) {
    words += "; " + is;
  } else {
    const auto was = stands(*addition.before);
    words += was == is ? "; still " + is : fmt::format("; was {}, is {}", was, is);
  }
  if (!addition.called.empty()) words += "; its file was " + safe(addition.called);
  if (const auto faults = addition.log.problems.size(); faults > 0) {
    words +=
        fmt::format("; {} in its form: sitrep lint {}", counted(faults, "fault", "faults"), safe(addition.log.path));
  }
  return out + hung(Row(look), wrapped(words, columns_from(0, look)), Ink::plain, look);
}

std::string rewritten_text(const Branch& branch, const Look& look) {
  if (branch.rewritten.empty()) return {};
  const auto title = fmt::format("history was rewritten, which sitrep lint --base {} refuses:", safe(branch.rev));
  std::string out = hung(Row(look), wrapped(title, columns_from(0, look)), Ink::late, look);
  for (const auto& finding : branch.rewritten) {
    const auto words = fmt::format("{}:{}: {} [{}]", finding.path, finding.place.line, finding.message, finding.rule);
    out += hung(Row(look).to(2), wrapped(words, columns_from(2, look)), Ink::plain, look);
    if (finding.cure.empty()) continue;
    out += hung(Row(look).to(4), wrapped(finding.cure, columns_from(4, look)), Ink::title, look);
  }
  return out + "\n";
}

}  // namespace

std::string additions_text(const Branch& branch, const LogChoice& choice, const Look& look) {
  std::string incidents;
  std::size_t entries = 0, count = 0;
  for (const auto& addition : branch.additions) {
    const auto added = chosen_of(addition, choice);
    if (!counts(addition, added, choice)) continue;
    entries += added.size();
    ++count;
    const Numbers numbers(addition.log);
    const LogRows rows{addition.incident, numbers, look, choice.all};
    incidents += "\n" + heading(addition, added.size(), look) + log_rows(added, rows);
    if (const auto older = spoken_of(addition, added); !older.empty()) {
      incidents += Row(look).put("they speak of what stood there before:", Ink::aside).line() + log_rows(older, rows);
    }
  }
  const auto since = fmt::format("since {} ({})", safe(branch.rev), branch.base.substr(0, 9));
  const auto title = count == 0
                         ? fmt::format("nothing was added to the logs {}", since)
                         : fmt::format("{}: {} in {}", since, counted(entries, "entry was added", "entries were added"),
                                       counted(count, "incident", "incidents"));
  std::string out = rewritten_text(branch, look);
  out += hung(Row(look), wrapped(title, columns_from(0, look)), Ink::title, look);
  for (const auto& path : branch.unread) {
    const auto words =
        fmt::format("{} cannot be read as an incident, so what it adds is not shown: sitrep lint {}", path, path);
    out += hung(Row(look), wrapped(words, columns_from(0, look)), Ink::late, look);
  }
  return out + incidents;
}

std::string additions_json(const Branch& branch, const LogChoice& choice) {
  auto json = versioned();
  json["rev"] = branch.rev;
  json["base"] = branch.base;
  json["incidents"] = Json::array();
  for (const auto& addition : branch.additions) {
    const auto added = chosen_of(addition, choice);
    if (!counts(addition, added, choice)) continue;
    Json one = {{"incident", addition.log.header.id},
                {"path", addition.log.path},
                {"title", addition.incident.title()},
                {"new", addition.before == nullptr}};
    if (!addition.called.empty()) one["was_path"] = addition.called;
    one["was"] = addition.before ? Json(stands(*addition.before)) : Json(nullptr);
    one["is"] = stands(addition.incident);
    one["problems"] = addition.log.problems.size();
    one["entries"] = Json::array();
    for (const auto* entry : added) one["entries"].push_back(entry_and_state(*entry, addition.incident));
    json["incidents"].push_back(std::move(one));
  }
  json["rewritten"] = Json::array();
  for (const auto& finding : branch.rewritten) json["rewritten"].push_back(to_json(finding));
  json["unread"] = branch.unread;
  return dumped(json);
}

}  // namespace sitrep
