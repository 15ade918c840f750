// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "cli/drills.h"
#include "cli/imported.h"
#include "cli/offers.h"
#include "cli/playbooks.h"
#include "cli/table.h"
#include "lint/rule.h"
#include "lint/waivable.h"
#include "sitrep/format/read.h"
#include "sitrep/format/write.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"
#include "view/report.h"
#include "view/schema.h"

namespace sitrep {
namespace {

std::vector<std::string_view> parts_of(std::string_view words, char between) {
  std::vector<std::string_view> parts;
  while (!words.empty()) {
    const auto end = std::min(words.find(between), words.size());
    parts.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return parts;
}

void add(Offers& into, std::string_view value, std::string_view meaning = {}) {
  if (value.empty() || value.find_first_of("\t\n\r") != std::string_view::npos) return;
  into.words.push_back({std::string(value), shorten(safe(meaning), 60)});
}

// --- out of the tables of the code

void the_words(const Asked&, std::string_view choice, Offers& into) {
  for (const auto word : parts_of(choice, '|')) add(into, word);
}

// "plan kind": the words that the kinds table lists for that field.
void of_field(const Asked&, std::string_view choice, Offers& into) {
  const auto parts = parts_of(choice, ' ');
  for (const auto word : parts_of(find_field(*find_kind(parts[0]), parts[1])->words, ' ')) add(into, word);
}

void entry_kinds(const Asked&, std::string_view, Offers& into) {
  for (const auto& kind : kinds()) add(into, kind.name, kind.meaning);
}

void importable(const Asked&, std::string_view, Offers& into) {
  for (const auto kind : parts_of(importable_kinds, ' ')) add(into, kind, find_kind(kind)->meaning);
}

void every_rule(const Asked&, std::string_view, Offers& into) {
  for (const auto& rule : rules()) add(into, rule.name, rule.summary);
}

void waivable(const Asked&, std::string_view, Offers& into) {
  for (const auto name : waivable_rules()) add(into, name, find_rule(name)->summary);
}

void every_command(const Asked&, std::string_view, Offers& into) {
  for (const auto& command : commands()) add(into, command.name, command.summary);
}

void every_report(const Asked&, std::string_view, Offers& into) {
  for (const auto& format : report_formats()) add(into, format.name);
}

void every_schema(const Asked&, std::string_view, Offers& into) {
  for (const auto& each : view::schemas()) add(into, each.name, each.meaning);
}

// --- out of the workspace

void incidents(const Asked& asked, std::string_view, Offers& into) {
  auto& session = asked.session;
  for (const auto& path : incident_paths(session.world.disk, session.workspace())) {
    const auto found = glance(session.world.disk, path);
    if (!found) continue;
    if (found->open) {
      add(into, found->id, found->title);
    } else if (const auto bytes = session.world.disk.read(path)) {  // of a closed one a glance tells no title
      add(into, found->id, "closed: " + read_incident(scan(*bytes).head(), path).header.title);
    }
  }
}

void drills(const Asked& asked, std::string_view, Offers& into) {
  const auto part = asked.words.empty() ? std::string_view() : std::string_view(asked.words.front());
  if (part == "list") return;
  if (part == "score") {
    for_each_held(asked.session, [&](const std::string&, const Header& header) { add(into, header.id, header.title); });
    return;
  }
  for (const auto& drill : all_drills(asked.session)) add(into, drill.name, drill.page.keys.text("title"));
}

void playbooks(const Asked& asked, std::string_view, Offers& into) {
  if (asked.words.empty() || asked.words.front() != "show") return;
  for (const auto& playbook : all_playbooks(asked.session)) add(into, playbook.name, playbook.page.keys.text("title"));
}

void files(const Asked&, std::string_view, Offers& into) { into.beside = Beside::files; }
void folders(const Asked&, std::string_view, Offers& into) { into.beside = Beside::folders; }

// --- out of the incident that is meant

// Whoever the routine lists, and whoever the log names as one of ours.
void people(const Asked& asked, std::string_view, Offers& into) {
  std::set<std::string> seen;
  for (const auto& person : asked.session.routine().people) {
    if (seen.insert(fold_name(person.name)).second) add(into, person.name, person.role);
  }
  if (!asked.session.anything_open()) return;
  const auto& incident = asked.session.incident();
  for (const auto& attendee : incident.room()) {
    if (seen.insert(fold_name(attendee.name)).second) add(into, attendee.name, attendee.role);
  }
}

void customers(const Asked& asked, std::string_view, Offers& into) {
  for (const auto& customer : asked.session.incident().customers()) add(into, customer);
}

void whoever(const Asked& asked, std::string_view choice, Offers& into) {
  people(asked, choice, into);
  customers(asked, choice, into);
}

// A number where no other entry has it, else the whole id.
std::string spelling(const Entry& entry, const std::map<std::string, int>& numbers) {
  const auto number = std::string(entry.id().substr(0, entry.id().find('-')));
  return numbers.at(number) == 1 ? number : std::string(entry.id());
}

void offer_entries(const Asked& asked, std::string_view choice, bool only_open, Offers& into) {
  const auto& folded = asked.session.folded();
  std::map<std::string, int> numbers;
  for (const auto& entry : folded.log.entries) ++numbers[std::string(entry.id().substr(0, entry.id().find('-')))];
  const auto before = into.words.size();
  for (const auto& kind : kinds()) {
    if (!choice.empty() && !among(kind.name, choice)) continue;
    for (const auto* entry : folded.incident.standing(kind.name)) {
      if (!only_open || folded.incident.is_open(*entry)) add(into, spelling(*entry, numbers), gloss_of(*entry));
    }
  }
  const auto begin = into.words.begin() + static_cast<std::ptrdiff_t>(before);
  std::sort(begin, into.words.end(),
            [](const Offer& a, const Offer& b) { return std::stoull("0" + a.value) > std::stoull("0" + b.value); });
}

void entries(const Asked& asked, std::string_view choice, Offers& into) { offer_entries(asked, choice, false, into); }
void open_entries(const Asked& asked, std::string_view choice, Offers& into) {
  offer_entries(asked, choice, true, into);
}

// `amend 7 …`: the fields of that entry's kind.
void fields(const Asked& asked, std::string_view choice, Offers& into) {
  if (asked.words.empty()) return;
  const auto id = asked.session.refer(asked.words.front(), "", "");
  const auto* standing = asked.session.incident().find(id);
  const auto* kind = standing ? find_kind(standing->now->kind) : nullptr;
  if (!kind) return;
  for (const auto& field : kind->fields) add(into, std::string(field.name) + std::string(choice), field.meaning);
}

// The first that fits counts: a command's own rows stand before the ones for any.
constexpr OfferRow rows[] = {
    {"about", "--title", nullptr},
    {"amend", "FIELD=VALUE", fields, "="},
    {"close", "--as", of_field, "close outcome"},
    {"done", "ID", open_entries, "check task watch review followup"},
    {"drill", "list|start|run|score", the_words, "list|start|run|score"},
    {"drill", "NAME", drills},
    {"explain", "RULE", every_rule},
    {"export", "FORMAT", the_words, "md|html|json|ndjson|csv|ics|site"},
    {"find", "--kind", the_words, "playbook|incident"},
    {"help", "COMMAND", every_command},
    {"import", "--as", importable},
    {"import", "--date", nullptr},
    {"lint", "--fail-on", the_words, "error|warning"},
    {"lint", "--only", every_rule},
    {"lint", "--output", every_report},
    {"lint", "--skip", every_rule},
    {"lint", "--stdin-name", nullptr},
    {"log", "--kind", entry_kinds},
    {"merge-driver", "SIZE", nullptr},
    {"plan", "--kind", of_field, "plan kind"},
    {"playbook", "list|new|show", the_words, "list|new|show"},
    {"playbook", "NAME", playbooks},
    {"playbook", "--from", incidents},
    {"playbook", "--name", nullptr},
    {"question", "--to", whoever},
    {"redact", "--field", nullptr},
    {"schema", "FORMAT", every_schema},
    {"sync", "--remote", nullptr},
    {"use", "ID", incidents},
    {"waive", "--of", entries, "change watch update confirmation"},
    {"completion", "SHELL", the_words, "bash|zsh|fish"},

    {"", "--answers", open_entries, "question check"},
    {"", "--carries", entries, "lesson question guess check"},
    {"", "--color", the_words, "auto|always|never"},
    {"", "--customer", customers},
    {"", "--disproves", open_entries, "guess"},
    {"", "--fact", entries, "fact"},
    {"", "--id", nullptr},
    {"", "--incident", incidents},
    {"", "--known", entries, "fact"},
    {"", "--proves", open_entries, "guess"},
    {"", "--report", entries, "report"},
    {"", "--reporter", nullptr},
    {"", "--same-as", incidents},
    {"", "--undoes", entries, "change"},
    {"", "DIR", folders},
    {"", "FILE", files},
    {"", "ID", entries},
    {"", "NAME", people},
    {"", "PATH", files},
    {"", "RULE", waivable},
    {"", "WHOM", the_words, "customer|team"},
    {"", "BASE", files},
    {"", "OURS", files},
    {"", "THEIRS", files},

    // Free text: only whoever types it knows it.
    {"", "ACCOUNT", nullptr},
    {"", "ACTION", nullptr},
    {"", "COMPANY", nullptr},
    {"", "HOW", nullptr},
    {"", "LINK", nullptr},
    {"", "N", nullptr},
    {"", "NUMBER", nullptr},
    {"", "PLACE", nullptr},
    {"", "REV", nullptr},
    {"", "ROLE", nullptr},
    {"", "SIGNALS", nullptr},
    {"", "SPAN", nullptr},
    {"", "STEPS", nullptr},
    {"", "TEXT", nullptr},
    {"", "TIME", nullptr},
    {"", "TITLE", nullptr},
    {"", "WHEN", nullptr},
    {"", "WHERE", nullptr},
    {"", "WHO", nullptr},
    {"", "WHY", nullptr},
    {"", "WORD", nullptr},
    {"", "ZONE", nullptr},
};

}  // namespace

const OfferRow* offer_row(std::string_view command, std::string_view slot) {
  for (const auto& row : rows) {
    if (row.slot == slot && (row.command.empty() || row.command == command)) return &row;
  }
  return nullptr;
}

}  // namespace sitrep
