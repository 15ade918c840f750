// SPDX-License-Identifier: MIT
#include "cli/table.h"

#include <algorithm>

#include "cli/commands.h"

namespace sitrep {
namespace {

using enum Group;

constexpr Command table[] = {
    {"open", six, "open an incident", bind::open},
    {"fact", six, "record what is confirmed, and where it was seen", bind::fact},
    {"guess", six, "record a theory; it stays a guess until a fact proves or disproves it", bind::guess},
    {"owner", six, "name the owner, or hand over to a new one", bind::owner},
    {"update", six, "tell the customer or the team where it stands", bind::update},
    {"close", six, "close it, once the customer has done what had failed", bind::close},

    {"report", facts, "another customer who cannot do something", bind::report},
    {"question", facts, "what the team does not know (also: ask)", bind::question},
    {"check", facts, "the next thing to look at, and who looks", bind::check},
    {"impact", facts, "who is hurt and how, in plain words", bind::impact},
    {"note", facts, "anything else worth keeping", bind::note},
    {"about", facts, "title, chat thread or severity, put right", bind::about},
    {"done", facts, "a check, task, watch, review or follow-up is finished", bind::done},
    {"amend", facts, "correct an entry, field by field", bind::amend},
    {"retract", facts, "withdraw an entry, and say why", bind::retract},
    {"undo", facts, "withdraw your own last entry", bind::undo},

    {"voice", people, "the one person who speaks to the customer", bind::voice},
    {"join", people, "somebody is in the room", bind::join},
    {"leave", people, "somebody has left the room", bind::leave},

    {"plan", repair, "the repair chosen: rollback, flag, pause, capacity, workaround, fix, external", bind::plan},
    {"task", repair, "one person's part of the repair, by when", bind::task},
    {"change", repair, "what was changed in the running system, and who approved it", bind::change},
    {"repro", repair, "the customer's steps, tried before the repair", bind::repro},
    {"verify", repair, "the customer's steps, tried after the repair", bind::verify},
    {"confirm", repair, "the customer tried what had failed", bind::confirm},

    {"watch", after, "who stays on watch, until when, looking at what", bind::watch},
    {"review", after, "book the review", bind::review},
    {"lesson", after, "the weak spot that let it through, or what worked", bind::lesson},
    {"followup", after, "work that outlives the incident", bind::followup},
    {"waive", after, "set a close-out rule aside, in the open", bind::waive},
    {"reopen", after, "open a closed incident again", bind::reopen},
    {"redact", after, "blank a value that must not stay, and say so", bind::redact},

    {"status", look, "where it stands, on one screen", bind::status},
    {"log", look, "the timeline", bind::log},
    {"show", look, "one entry, whole", bind::show},
    {"list", look, "all incidents", bind::list},
    {"brief", look, "where it stands in a few lines, to paste anywhere", bind::brief},
    {"repair", look, "the repair plan on one screen: who does what by when", bind::repair},
    {"preflight", look, "the checks before the customer hears", bind::preflight},
    {"handoff", look, "the sheet for whoever takes over; with a NAME the same as owner", bind::handoff},
    {"find", look, "playbooks and past incidents that tell of the same, best first", bind::find},
    {"owed", look, "follow-ups still open and reviews not held, across incidents", bind::owed},
    {"stats", look, "how incidents went, in numbers, by month", bind::stats},

    {"init", files, "write a sitrep.toml, and have git merge logs entry by entry", bind::init},
    {"use", files, "choose which incident is meant from now on", bind::use},
    {"lint", files, "check incident files against the rules", bind::lint},
    {"intake", files, "the questions for a reporter, to paste into a ticket; open --from reads them", bind::intake},
    {"import", files, "take in a pasted timeline: a table, bullets or plain lines", bind::import_},
    {"export", files, "the record for others: Markdown, a page, JSON, CSV, a calendar, or a static site",
     bind::export_},
    {"explain", files, "what a rule means, why, and how to meet it", bind::explain},
    {"schema", files, "a format as JSON Schema, for editors", bind::schema},
    {"routine", files, "sitrep.toml as the one page that the team reads", bind::routine},
    {"playbook", files, "what to do when it comes back: list the pages, draft one from a log, show one",
     bind::playbook},
    {"drill", files, "practise: list, start and run a drill, and score how it went", bind::drill},
    {"sync", files, "send the log to git's remote and take in what others wrote", bind::sync},
    {"merge", files, "make one log of what a merge has left in conflict", bind::merge},
    {"merge-driver", files, "what git calls to merge a log (sitrep init sets it up)", bind::merge_driver},
    {"replay", files, "write what was kept when it could not be written", bind::replay},
    {"completion", files, "what bash, zsh or fish loads to complete commands, ids and names", bind::completion},
    {"help", files, "this overview, or one command's options", bind::help},
};

constexpr Alias other_names[] = {{"ask", "question"}};

}  // namespace

std::string_view in_words(Group group) {
  switch (group) {
    case six: return "The six";
    case facts: return "Facts";
    case people: return "People";
    case repair: return "Repair";
    case after: return "After";
    case look: return "Look";
    case files: return "Files";
  }
  return "";
}

std::span<const Command> commands() { return table; }
std::span<const Alias> aliases() { return other_names; }

const Command* find_command(std::string_view name) {
  const auto* alias = std::ranges::find(other_names, name, &Alias::name);
  if (alias != std::end(other_names)) name = alias->command;
  const auto* found = std::ranges::find(table, name, &Command::name);
  return found == std::end(table) ? nullptr : found;
}

}  // namespace sitrep
