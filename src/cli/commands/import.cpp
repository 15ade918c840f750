// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/imported.h"
#include "cli/opening.h"
#include "sitrep/format/blocks.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/pasted.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep::bind {
namespace {

struct Given {
  std::string as = "note", date, title, id, customer, blocked;
  bool partial = false, dry_run = false;
};

void check_given(Session& session, const Given& given) {
  if (!among(given.as, importable_kinds)) {
    std::vector<std::string_view> known;
    for (const auto& kind : kinds()) {
      if (among(kind.name, importable_kinds)) known.push_back(kind.name);
    }
    throw wrong_usage(
        fmt::format("--as {}: a row has a time and a text, which makes a fact, guess, question, check, plan or note{}",
                    safe(shorten(given.as, 40)), did_you_mean(given.as, known)));
  }
  if (!session.global.at.empty())
    throw wrong_usage("each row has its own time; the day of those that name none is --date 2026-01-17");
  const bool opens = !given.title.empty();
  if (opens && !session.global.incident.empty())
    throw wrong_usage("--title opens a new incident, and -i names one that is there: which is it?");
  if (given.customer.empty() != given.blocked.empty())
    throw wrong_usage("--customer NAME and --blocked ACTION go together");
  if (!opens && !(given.id + given.customer).empty()) {
    throw wrong_usage("--id, --customer and --blocked go with --title, which opens a new incident");
  }
}

std::optional<date::year_month_day> day_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto time = parse_rfc3339(text + "T00:00:00Z");
  if (!time) throw wrong_usage(fmt::format("--date {}: say a day like 2026-01-17", safe(shorten(text, 40))));
  return date::year_month_day{date::floor<date::days>(time->instant)};
}

std::string read_file(Session& session) {
  if (session.words.size() != 1) {
    throw wrong_usage(session.words.empty()
                          ? "which file? sitrep import FILE, or - for what is pasted into standard input"
                          : "one file at a time; a name with spaces in it goes into quotes");
  }
  if (session.words.front() == "-") return session.text_of({"-"});
  const auto path = join_path(session.world.folder, session.words.front());
  const auto bytes = session.world.disk.read(path);
  if (!bytes) throw could_not(fmt::format("there is no file {}", safe(session.words.front())));
  return *bytes;
}

// The new incident began when the first row happened: it is written down after the fact.
void open_with(Session& session, const Given& given, std::vector<Entry> entries) {
  const auto first = std::ranges::min(entries, {}, [](const Entry& entry) { return entry.at().instant; }).at();
  Header header;
  header.title = readable(given.title);
  if (header.title.find('\n') != std::string::npos) throw wrong_usage("a title is one line");
  header.opened = first;
  if (!given.customer.empty()) {
    auto report = Entry("report").set("customer", readable(given.customer)).set("blocked", readable(given.blocked));
    entries.insert(entries.begin(), report.set("at", first));
  }
  open_log(session, std::move(header), given.id, std::move(entries));
  if (!session.global.quiet && !session.global.json) {
    session.tell(given.customer.empty() ? "an old incident is closed by: sitrep report --customer NAME --blocked "
                                          "ACTION, then sitrep close --as recorded"
                                        : "an old incident is closed by: sitrep close --as recorded");
  }
}

struct Changed {};

// Those that the log has not. Where somebody else writes meanwhile, what they wrote is looked at too.
void append_new(Session& session, std::vector<Entry> entries) {
  const auto all = entries.size();
  for (;;) {
    leave_out_known(entries, session.folded().log);
    const auto judged = session.bytes();
    try {
      if (!entries.empty()) {
        session.record(entries, [&](std::string_view bytes) {
          if (bytes != judged) throw Changed{};
        });
      }
      break;
    } catch (const Changed&) {
      session.use_path(session.path());
    }
  }
  if (entries.size() < all)
    session.tell(
        fmt::format("{} of {} rows are in {} already", all - entries.size(), all, safe(session.incident_id())));
}

Status act(Session& session, const Given& given) {
  check_given(session, given);
  const auto day = day_of(given.date);
  const auto bytes = read_file(session);
  const auto name = session.words.front() == "-" ? std::string("-") : safe(session.words.front());
  if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff"))
    throw could_not(fmt::format("{} is UTF-16, as some shells write it: save it as UTF-8", name));
  const auto text = readable(bytes);
  if (text.size() > Limits::file) throw could_not("this is longer than a log may be; cut it into parts");
  const auto pasted =
      read_pasted(text, {session.now(), session.zone(), !session.global.tz.empty(), day, session.world.zone});

  if (!session.global.quiet) session.world.err << imported_remarks(pasted, name, session.zone());
  auto entries = imported_entries(pasted, given.as);
  if (entries.empty() && pasted.unread.empty()) {
    throw wrong_usage(fmt::format(
        "{}: no line begins with a time, like \"10:12 the export fails\" or \"| 2026-01-17 10:12 | … |\"", name));
  }
  if (given.dry_run) {
    session.world.out << imported_plan(entries, session.look());
    return pasted.unread.empty() || given.partial ? Status::done : Status::refused;
  }
  if (!pasted.unread.empty() && !given.partial) {
    throw Error(
        Status::refused,
        fmt::format("nothing is imported: {} of {} rows cannot be read; put {} right, or --partial leaves {} out",
                    pasted.unread.size(), pasted.unread.size() + entries.size(),
                    pasted.unread.size() == 1 ? "it" : "them", pasted.unread.size() == 1 ? "it" : "them"));
  }
  if (entries.empty()) throw wrong_usage(fmt::format("{}: none of its rows can be read", name));
  if (!given.title.empty()) {
    open_with(session, given, std::move(entries));
    return Status::done;
  }
  append_new(session, std::move(entries));
  return Status::done;
}

}  // namespace

Action import_(Options& options) {
  auto given = std::make_shared<Given>();
  options.words("FILE", "a pasted timeline; - reads standard input");
  options.text("--as", "KIND", given->as,
               "what a row becomes: note (without it), fact, guess, question, check or plan");
  options.text("--date", "DAY", given->date,
               "the day of the clock times that name none, until the text names one: 2026-01-17");
  options.flag("--partial", given->partial, "import what can be read, and leave out the rows that are listed");
  options.flag("--dry-run", given->dry_run, "only show what would be imported");
  options.text("--title", "TITLE", given->title, "open a new incident for it, as of its first row");
  options.text("--id", "ID", given->id, "with --title: its id; else the date and the title");
  options.text("--customer", "NAME", given->customer, "with --title: who was blocked");
  options.text("--blocked", "ACTION", given->blocked, "with --title: the action that failed: \"export an invoice\"");
  return [given](Session& session) { return act(session, *given); };
}

}  // namespace sitrep::bind
