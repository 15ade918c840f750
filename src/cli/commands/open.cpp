// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/intake_form.h"
#include "cli/opening.h"
#include "cli/report_words.h"
#include "cli/seen_before.h"
#include "sitrep/model/safe.h"

namespace sitrep::bind {
namespace {

struct Given {
  ReportWords report;
  std::string owner, voice, thread, severity, id, from;
  std::vector<std::string> notes;  // what the form says and no field can hold
  bool no_checks = false;
};

// A time that cannot be read is kept as it was told: what somebody else filled in, or said in a hurry, stops nobody.
template <typename Read>
void read_or_note(Given& given, std::string& value, std::string_view what, Read read) {
  if (value.empty()) return;
  try {
    read(value);
  } catch (const Error&) {
    given.notes.push_back(fmt::format("{}, as told: {}", what, value));
    value.clear();
  }
}

void read_times_or_note(Session& session, Given& given, ReportWords& report) {
  read_or_note(given, report.first_seen, "first failed at",
               [&](const std::string& value) { session.past(value, "--first-seen"); });
  read_or_note(given, report.needs_by, "needed by",
               [&](const std::string& value) { session.coming(value, "--needs-by"); });
}

// Of no use as a report, without a customer or what is blocked, but told all the same.
void note_what_is_no_report(Given& given) {
  auto& report = given.report;
  if (!report.customer.empty() && !report.blocked.empty()) return;
  const std::pair<const char*, std::string*> parts[] = {{"customer", &report.customer},
                                                        {"cannot", &report.blocked},
                                                        {"account", &report.account},
                                                        {"error", &report.error},
                                                        {"first failed", &report.first_seen},
                                                        {"told by", &report.reporter},
                                                        {"where", &report.via},
                                                        {"steps", &report.steps},
                                                        {"they fear", &report.at_stake},
                                                        {"needed by", &report.needs_by}};
  std::string note;
  for (const auto& [name, value] : parts) {
    if (!value->empty()) note += fmt::format("{}{}: {}", note.empty() ? "" : "\n", name, *value);
    value->clear();
  }
  if (!note.empty()) given.notes.push_back(note);
}

// One line at a time; every answer but the title may be left empty, and the end of input leaves the rest open.
std::string ask_all(Session& session, Given& given) {
  std::string title;
  session.tell("opening an incident; an empty line leaves a question open");
  while (title.empty()) {
    if (!session.ask("what is wrong, in a few words? ", title)) return {};
  }
  session.worth_keeping();
  auto& report = given.report;
  const struct {
    const char* question;
    std::string* into;
    bool of_customer;
  } questions[] = {
      {"which customer? ", &report.customer, false},
      {"what can they not do (\"export an invoice\")? ", &report.blocked, true},
      {"on which account? ", &report.account, true},
      {"the exact error text? ", &report.error, true},
      {"when did it first fail (10:09)? ", &report.first_seen, true},
      {"what do they fear? ", &report.at_stake, true},
      {"by when do they need it (18:00)? ", &report.needs_by, true},
      {"who owns it? ", &given.owner, false},
  };
  for (const auto& each : questions) {
    if (!each.into->empty() || (each.of_customer && report.customer.empty())) continue;
    if (!session.ask(each.question, *each.into)) break;
  }
  read_times_or_note(session, given, report);
  note_what_is_no_report(given);
  return readable(title);
}

void tell_what_was_left_out(Session& session, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  const auto first = shorten(safe(lines.front()), 50);
  const auto what = lines.size() == 1 ? fmt::format("a line answers no question and was left out: \"{}\"", first)
                                      : fmt::format("{} lines answer no question and were left out, first \"{}\"",
                                                    lines.size(), first);
  session.tell(what + "; sitrep note TEXT keeps what matters");
}

// What stands on the command line wins over the form.
std::string read_form(Session& session, Given& given, const std::string& title) {
  std::string text;
  if (given.from == "-") {
    text = session.text_of({"-"});
  } else {
    auto read = session.world.disk.read(join_path(session.world.folder, given.from));
    if (!read) throw could_not(fmt::format("--from {}: no such file", safe(given.from)));
    text = readable(*read);
  }
  auto form = read_intake(text);
  read_times_or_note(session, given, form.report);
  for (const auto field : {&ReportWords::customer, &ReportWords::blocked, &ReportWords::account, &ReportWords::error,
                           &ReportWords::first_seen, &ReportWords::reporter, &ReportWords::via, &ReportWords::steps,
                           &ReportWords::at_stake, &ReportWords::needs_by}) {
    if ((given.report.*field).empty()) given.report.*field = form.report.*field;
  }
  const auto& report = given.report;
  auto named = title.empty() ? form.title : title;
  if (named.empty() && !report.customer.empty() && !report.blocked.empty())
    named = fmt::format("{} cannot {}", report.customer, report.blocked);
  if (named.empty()) {
    throw wrong_usage(
        fmt::format("--from {}: no line answers \"Title:\", nor both \"Customer:\" and \"What can they not do:\"; "
                    "sitrep intake prints the form (or give the TITLE here)",
                    safe(given.from)));
  }
  tell_what_was_left_out(session, form.others);
  return named;
}

Status act(Session& session, Given given) {
  auto title = session.optional_text();
  if (!given.from.empty()) {
    title = read_form(session, given, title);
    if (given.report.customer.empty()) session.ask("which customer? ", given.report.customer);
    if (given.report.blocked.empty())
      session.ask("what can they not do (\"export an invoice\")? ", given.report.blocked);
    note_what_is_no_report(given);
  }
  if (title.empty() && session.words.empty() && session.world.terminal.in && session.world.terminal.err)
    title = ask_all(session, given);
  if (title.empty())
    throw wrong_usage(
        "what is wrong? sitrep open \"Acme cannot export invoices\" --customer Acme --blocked \"export an invoice\"");
  if (title.find('\n') != std::string::npos)
    throw wrong_usage("a title is one line; the rest is a note: sitrep note -");
  if (given.report.customer.empty() != given.report.blocked.empty()) {
    session.need(given.report.customer, "--customer", "NAME", "which customer?");
    session.need(given.report.blocked, "--blocked", "ACTION", "what can they not do (\"export an invoice\")?");
  }
  Header header;
  header.title = title;
  header.opened = session.stamp(session.now());

  // `--at` is the report's time: the incident itself is opened now, and so is everything else.
  std::vector<Entry> entries;
  const auto now = header.opened;
  if (!given.report.customer.empty()) entries.push_back(given.report.entry(session).set("at", session.at()));
  if (!given.owner.empty()) entries.push_back(Entry("owner").set("name", readable(given.owner)).set("at", now));
  const auto voice = given.voice.empty() ? usual_voice(session) : readable(given.voice);
  if (!voice.empty()) entries.push_back(Entry("voice").set("name", voice).set("at", now));
  auto about = Entry("about").set("thread", readable(given.thread)).set("severity", readable(given.severity));
  if (!about.fields.empty()) entries.push_back(about.set("at", now));
  for (const auto& note : given.notes) entries.push_back(Entry("note").set("text", readable(note)).set("at", now));
  if (!given.no_checks) {
    for (const auto& check : session.routine().start_checks)
      entries.push_back(Entry("check").set("text", check).set("at", now));
  }

  const auto written = open_log(session, std::move(header), given.id, std::move(entries));
  session.advise(written);
  if (session.global.quiet || session.global.json) return Status::done;
  session.world.out.flush();  // the record first, however long the looking takes
  const auto& report = given.report;
  const auto seen = seen_before(session, {title, report.blocked, report.error, {report.customer}});
  if (!seen.empty()) session.tell(seen);
  return Status::done;
}

}  // namespace

Action open(Options& options) {
  auto given = std::make_shared<Given>();
  options.words("TITLE", "what is wrong, in a few words; on a terminal without it the program asks");
  given->report.declare(options);
  options.text("--from", "FILE", given->from, "a filled-in intake form; - reads standard input");
  options.text("--owner", "NAME", given->owner, "who owns it: the person closest to the failing system");
  options.text("--voice", "NAME", given->voice, "who speaks to the customer; else the routine's");
  options.text("--thread", "LINK", given->thread, "a link to the chat");
  options.text("--severity", "WORD", given->severity, "how bad, in the team's own words");
  options.text("--id", "ID", given->id, "the incident's id; else the date and the title");
  options.flag("--no-checks", given->no_checks, "without the routine's first checks");
  return [given](Session& session) { return act(session, *given); };
}

}  // namespace sitrep::bind
