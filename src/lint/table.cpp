// SPDX-License-Identifier: MIT
#include <algorithm>

#include "lint/rule.h"
#include "lint/rules.h"

namespace sitrep {
namespace {

using enum Level;

constexpr std::uint16_t found_reading = 0;  // a Problem of the reader's; there is nothing to call

// In the order of their groups: the file first, then as an incident runs.
constexpr Rule table[] = {
    // The file
    {"syntax", error, found_reading, "", "the file is not TOML 1.0, or it is over a limit", nullptr},
    {"unknown-format", error, found_reading, "", "`format` is missing, unknown, or newer than this program", nullptr},
    {"foreign-spelling", error, found_reading, "", "TOML in a spelling that the format does not use", nullptr},
    {"missing-field", error, always | in_routine | in_drill, "", "a required field is absent or empty",
     checks::missing_field},
    {"wrong-type", error, always | in_routine, "", "a value is of another type than its field", checks::wrong_type},
    {"unknown-word", error, always | in_routine, "", "a word is outside its list", checks::unknown_word},
    {"unknown-key", warning, always, "", "a key that this version of the format does not know", checks::unknown_key},
    {"unknown-entry", warning, always, "", "a kind of entry that this version of the format does not know",
     checks::unknown_entry},
    {"bad-id", error, always, "", "an id that is not `<number>-<five>`", checks::bad_id},
    {"duplicate-id", error, always, "", "two entries with one id", checks::duplicate_id},
    {"dangling-reference", error, always, "", "an id that names no entry", checks::dangling_reference},
    {"wrong-reference", error, always, "", "an id that names an entry of the wrong kind, or a later one",
     checks::wrong_reference},
    {"naive-time", error, always, "", "a time without an offset", checks::naive_time},
    {"future-time", warning, always | in_playbook, "", "something happened after it was written down, or after now",
     checks::future_time},
    {"backward-time", note, always, "", "an answer is said to have happened before what it answers",
     checks::backward_time},
    {"conflict-marker", error, found_reading, "", "a merge was left unresolved", nullptr},
    {"hidden-character", error, always | in_pages, "", "a character that cannot be seen", checks::hidden_character},
    {"line-ends", warning, found_reading, "", "lines end in CR LF, or the file begins with a byte-order mark", nullptr},
    {"unused-ignore", warning, found_reading, "", "a `# sitrep-ignore` comment that sets nothing aside", nullptr},
    {"ignore-without-reason", warning, found_reading, "", "a `# sitrep-ignore` comment that does not say why", nullptr},
    {"rewritten-entry", error, in_history, "36", "with --base: an entry says something else than it did", nullptr},
    {"removed-entry", error, in_history, "36", "with --base: an entry, or a whole file, is gone", nullptr},
    {"changed-header", error, in_history, "36", "with --base: a header says something else than it did", nullptr},
    {"misplaced-file", warning, always | in_pages, "2",
     "the file's name is not the incident's id, or it lies outside the folder", checks::misplaced_file},
    // People
    {"no-owner", note, while_open | close_out, "3", "nobody has been named owner", checks::no_owner},
    {"no-voice", note, while_open, "5", "nobody has been named to speak to the customer", checks::no_voice},
    {"team-as-person", error, always | in_routine, "3",
     "a team, a role or \"everyone\" stands where a person's name belongs", checks::team_as_person},
    {"unknown-person", warning, while_open, "14", "a name that is not among the people whom the routine lists",
     checks::unknown_person},
    {"handoff-incomplete", warning, always, "13", "a handoff without scope, facts or next update",
     checks::handoff_incomplete},
    {"two-voices", warning, each_update | refuses | customers_only, "5",
     "someone other than the voice speaks to the customer", checks::two_voices},
    {"crowded-room", note, while_open, "11", "more people in the room than the routine's limit", checks::crowded_room},
    // Facts
    {"vague-report", note, while_open | close_out, "1", "a report does not say what fails, for whom, or since when",
     checks::vague_report},
    {"fact-without-source", warning, always, "10", "a fact settles a guess and does not say where it was seen",
     checks::fact_without_source},
    {"unnamed-impact", note, while_open, "22", "half an hour in, nothing says who is affected", checks::unnamed_impact},
    {"guess-unsettled", warning, once_closed | close_out | when_strict, "10",
     "closed with a guess neither settled nor carried on", checks::guess_unsettled},
    {"question-open", warning, once_closed | close_out | when_strict, "10",
     "closed with a question neither answered nor carried on", checks::question_open},
    {"secret-in-text", warning, always | each_update, "2",
     "a text holds what looks like a password, a key, a token or a card number", checks::secret_in_text},
    // Updates
    {"late-update", note, each_update | while_open, "4", "an update came after it was due, or is overdue now",
     checks::late_update},
    {"slow-rhythm", warning, each_update | customers_only, "4",
     "the next update is far off while the affected group is not named", checks::slow_rhythm},
    {"update-without-next", warning, each_update | refuses, "4",
     "an update says neither when the next one comes nor that it is the last", checks::update_without_next},
    {"update-cites-guess", error, each_update | refuses, "10", "an update rests on something that is no fact",
     checks::update_cites_guess},
    {"withdrawn-fact", warning, each_update | refuses, "27", "an update rests on a fact that was already withdrawn",
     checks::withdrawn_fact},
    {"correction-due", warning, always, "27", "a customer was told a fact that was withdrawn or amended since",
     checks::correction_due},
    {"missing-answer", warning, each_update | refuses, "4",
     "an update does not say what is known, who is affected or what is being checked", checks::missing_answer},
    {"missing-split", warning, each_update | refuses | customers_only, "24",
     "an update does not say what works, what fails and what is not known", checks::missing_split},
    {"stale-impact", warning, each_update | refuses | customers_only, "24",
     "an update repeats an impact from before the last change or trial", checks::stale_impact},
    {"fix-time-promise", warning, each_update | refuses | customers_only, "6",
     "a message to the customer promises when it will be fixed", checks::fix_time_promise},
    {"root-cause-promise", warning, each_update | refuses | customers_only, "6",
     "a message to the customer promises a cause, or states one that nothing proves", checks::root_cause_promise},
    {"blame", warning, always | each_update, "15", "a message, guess, note or lesson says whose fault it was",
     checks::blame},
    {"jargon", warning, each_update | customers_only, "16",
     "a message to the customer has a word that only the team knows, a stack trace or the name of a machine",
     checks::jargon},
    {"long-message", warning, each_update | customers_only, "26",
     "a message to the customer is over 60 words, or a sentence of it over 25", checks::long_message},
    // The repair
    {"no-plan", note, while_open, "17", "forty minutes in, no repair has been chosen", checks::no_plan},
    {"change-outside-plan", warning, always, "17", "the system was changed while no plan stood",
     checks::change_outside_plan},
    {"unapproved-change", warning, always, "21", "a change does not say who approved it", checks::unapproved_change},
    {"plan-too-long", warning, always, "18", "the repair plan does not fit on one screen", checks::plan_too_long},
    {"overdue-task", note, while_open, "12", "a task or a check is past due and not done", checks::overdue_task},
    // Close-out
    {"no-report", error, close_out, "28", "no report stands: nothing says what the customer could not do",
     checks::no_report},
    {"unconfirmed-customer", error, close_out, "28", "a customer has not confirmed that the action works again",
     checks::unconfirmed_customer},
    {"other-action", warning, once_closed, "36", "another action was confirmed than the one that was reported",
     checks::other_action},
    {"stale-confirmation", error, close_out, "36", "it was confirmed before the last change or reopen",
     checks::stale_confirmation},
    {"confirmed-by-team", error, close_out, "28", "one of our own people confirmed it", checks::confirmed_by_team},
    {"untested-repair", error, close_out, "25", "nobody of the team tried the customer's steps after the last change",
     checks::untested_repair},
    {"open-work", error, close_out, "14", "a check or a task is neither done nor carried on", checks::open_work},
    {"no-final-update", error, close_out, "28", "a customer has not been told since the last change",
     checks::no_final_update},
    {"watch-cut-short", error, close_out, "29",
     "nobody stayed on watch long enough after the last change and said what was seen", checks::watch_cut_short},
    {"no-review", error, close_out, "19", "no review is booked, or it is too far off", checks::no_review},
    {"no-weak-spot", error, close_out | when_strict, "31", "nothing says what let it through", checks::no_weak_spot},
    {"no-follow-up", error, close_out | when_strict, "31", "no follow-up carries a weak spot", checks::no_follow_up},
    // On a closed incident
    {"short-close", error, once_closed, "36", "the close leaves out rules that its outcome asks", checks::short_close},
    {"entry-after-close", warning, once_closed, "36", "something happened after the close, and nobody reopened",
     checks::entry_after_close},
    {"timeline-gap", warning, once_closed, "30",
     "reported, reproduced, changed or confirmed is missing from the timeline", checks::timeline_gap},
    {"self-approved", warning, once_closed, "21", "someone approved their own change, waiver or close",
     checks::self_approved},
    {"review-not-held", note, once_closed, "31", "the review's time has passed and nothing came of it",
     checks::review_not_held},
    {"overdue-followup", note, once_closed, "31", "a follow-up is past due and not done", checks::overdue_followup},
    {"no-steps-saved", note, once_closed, "32", "after the review, the steps that worked are not saved",
     checks::no_steps_saved},
    // Playbook, routine, drill
    {"playbook-incomplete", error, in_playbook, "33", "a part of the playbook is missing", checks::playbook_incomplete},
    {"playbook-too-long", error, in_playbook, "33", "the playbook is over one page", checks::playbook_too_long},
    {"playbook-stale", note, in_playbook, "33", "nobody has reviewed the playbook for six months",
     checks::playbook_stale},
    {"routine-incomplete", error, in_routine, "34", "the routine leaves one of its five questions open",
     checks::routine_incomplete},
    {"routine-too-long", error, in_routine, "34", "the routine is over one page, or over two minutes to read",
     checks::routine_too_long},
    {"broken-link", warning, in_playbook | in_routine, "33", "an incident, a person or a rule that does not exist",
     checks::broken_link},
    {"drill-overdue", note, in_routine, "35", "no drill was held within the routine's interval", checks::drill_overdue},
    {"drill-incomplete", error, in_drill, "35", "a part of the drill is missing", checks::drill_incomplete},
};

}  // namespace

std::span<const Rule> rules() { return table; }

const Rule* find_rule(std::string_view name) {
  const auto* found = std::ranges::find(table, name, &Rule::name);
  return found == std::end(table) ? nullptr : found;
}

}  // namespace sitrep
