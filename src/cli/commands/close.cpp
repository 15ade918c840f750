// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <set>

#include "cli/commands.h"
#include "cli/refusal.h"
#include "cli/word.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/unread.h"
#include "view/checklist.h"

namespace sitrep::bind {
namespace {

struct Given {
  std::string outcome = "resolved";
  std::string why, approved_by, same_as;
  bool check = false;
};

// What the outcome itself needs, before any rule is asked.
void check_outcome(Session& session, Given& given) {
  must_be_a_word("close", "outcome", given.outcome, "--as");
  if (given.check) return;
  if (given.outcome == "unconfirmed") {
    session.need(given.why, "--why", "WHY", "why can the customer no longer be asked?");
    session.need(given.approved_by, "--approved-by", "NAME", "who approved closing without the customer's word?");
  }
  if (given.outcome == "duplicate") {
    session.need(given.same_as, "--same-as", "ID", "of which incident is it a duplicate?");
    const auto other = named_incident(session.world.disk, session.workspace(), session.world.folder, given.same_as);
    if (other == session.path())
      throw wrong_usage("an incident is no duplicate of itself; sitrep list shows the others");
    const auto name = other.substr(other.find_last_of('/') + 1);
    given.same_as = name.substr(0, name.size() - 5);
  } else if (!given.same_as.empty()) {
    throw wrong_usage("--same-as goes with --as duplicate");
  }
}

void refuse_closed(Session& session) {
  const auto* closing = session.incident().closing();
  if (!closing) return;
  throw wrong_usage(fmt::format(
      "{} is closed already, as {} at {}; nothing was recorded (sitrep reopen WHY opens it again)",
      session.incident_id(), closing->text("outcome"), show_time(closing->at(), session.now(), session.zone())));
}

// A customer who says that it still fails has answered; that they cannot be asked is not so. After a further change
// they may have fallen silent.
void refuse_if_it_still_fails(const Incident& incident) {
  for (const auto* report : incident.standing("report")) {
    const auto is = incident.confirmed(*report);
    if (is.state != ReportState::fails) continue;
    const auto* change = incident.last_change_touching(report->id());
    if (change && !not_before(is.confirmation->at(), change->at())) continue;
    throw Error(
        Status::refused,
        fmt::format("not closed as unconfirmed: {} was asked, and it still fails ({}); repair it, then ask again",
                    report->text("customer"), is.confirmation->id().substr(0, is.confirmation->id().find('-'))));
  }
}

Status act(Session& session, Given given) {
  check_outcome(session, given);
  refuse_closed(session);
  must_be_understood(session, "close");
  if (given.outcome == "unconfirmed") refuse_if_it_still_fails(session.incident());
  const auto judge = [&](const Folded& folded) {
    return judge_close(folded.log, folded.incident, given.outcome, session.around());
  };
  const auto verdict = judge(session.folded());
  const bool claims = given.outcome == "resolved";  // the others do not say that it works again
  for (const auto& finding : claims ? verdict.warns : std::vector<Finding>{}) {
    session.tell(fmt::format("warning: {}: {} [{}]", safe(finding.message), safe(finding.cure), finding.rule));
  }
  if (given.check || !verdict.unmet.empty()) {
    (given.check ? session.world.out : session.world.err)
        << checklist_text(verdict, given.outcome, given.check, session.look());
    tell_where_they_go(session);
    return verdict.unmet.empty() ? Status::done : Status::refused;
  }

  Entry entry("close");
  entry.set("outcome", given.outcome);
  entry.set("text", session.optional_text());
  std::vector<std::string> held_to(verdict.asked.begin(), verdict.asked.end());
  entry.set("held_to", held_to);
  entry.set("watched_for", type_span(session.routine().watch_for));
  entry.set("same_as", given.same_as).set("why", readable(given.why)).set("approved_by", readable(given.approved_by));
  // Somebody may log between the verdict and the lock: the verdict is asked again on what then stands.
  const auto judged = session.bytes();
  const auto path = shown(session.workspace(), session.path());
  session.record({std::move(entry)}, [&](std::string_view bytes) {
    if (bytes == judged) return;
    const Folded now(bytes, path, session.routine());
    if (now.incident.closed()) throw wrong_usage("somebody else has closed it just now; sitrep status shows how");
    const auto again = judge(now);
    if (first_unread(now.log) || !now.incident.unknown().empty() || !again.unmet.empty()) {
      throw Error(Status::refused,
                  "not closed: the log changed meanwhile, and now it is not met; sitrep close --check");
    }
  });
  if (!session.global.quiet && !session.global.json) {
    session.world.out << fmt::format("closed {} as {}", safe(session.incident_id()), given.outcome);
    std::set<std::string_view> aside;  // one rule may have been excused for several entries
    for (const auto& finding : verdict.waived) aside.insert(finding.rule);
    if (!aside.empty())
      session.world.out << fmt::format(", with {} set aside",
                                       aside.size() == 1 ? "one rule" : fmt::format("{} rules", aside.size()));
    session.world.out << '\n';
  }
  return Status::done;
}

}  // namespace

Action close(Options& options) {
  auto given = std::make_shared<Given>();
  options.words("[TEXT]", "what there is to say about it; - reads standard input");
  options.text("--as", "OUTCOME", given->outcome,
               "resolved (without it), false-alarm, unconfirmed, duplicate or recorded");
  options.text("--why", "WHY", given->why, "with unconfirmed: why the customer can no longer be asked");
  options.text("--approved-by", "NAME", given->approved_by, "with unconfirmed: who approved that");
  options.text("--same-as", "ID", given->same_as, "with duplicate: the other incident");
  options.flag("--check", given->check, "only show what is met and what is not");
  return [given](Session& session) { return act(session, *given); };
}

}  // namespace sitrep::bind
