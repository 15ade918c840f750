// SPDX-License-Identifier: MIT
// Every rule's check, in the order of the table. Each looks at one case and reports the places where its own fault
// stands, and no other rule's. What a rule means is told in explain/<rule>.md.
#pragma once

#include "lint/rule.h"

namespace sitrep::checks {

// The file
void missing_field(const Case&, Reporter&);
void wrong_type(const Case&, Reporter&);
void unknown_word(const Case&, Reporter&);
void unknown_key(const Case&, Reporter&);
void unknown_entry(const Case&, Reporter&);
void bad_id(const Case&, Reporter&);
void duplicate_id(const Case&, Reporter&);
void dangling_reference(const Case&, Reporter&);
void wrong_reference(const Case&, Reporter&);
void naive_time(const Case&, Reporter&);
void future_time(const Case&, Reporter&);
void backward_time(const Case&, Reporter&);
void hidden_character(const Case&, Reporter&);
void misplaced_file(const Case&, Reporter&);

// People
void no_owner(const Case&, Reporter&);
void no_voice(const Case&, Reporter&);
void team_as_person(const Case&, Reporter&);
void unknown_person(const Case&, Reporter&);
void handoff_incomplete(const Case&, Reporter&);
void two_voices(const Case&, Reporter&);
void crowded_room(const Case&, Reporter&);

// Facts
void vague_report(const Case&, Reporter&);
void fact_without_source(const Case&, Reporter&);
void unnamed_impact(const Case&, Reporter&);
void guess_unsettled(const Case&, Reporter&);
void question_open(const Case&, Reporter&);
void secret_in_text(const Case&, Reporter&);

// Updates
void late_update(const Case&, Reporter&);
void slow_rhythm(const Case&, Reporter&);
void update_without_next(const Case&, Reporter&);
void update_cites_guess(const Case&, Reporter&);
void withdrawn_fact(const Case&, Reporter&);
void correction_due(const Case&, Reporter&);
void missing_answer(const Case&, Reporter&);
void missing_split(const Case&, Reporter&);
void stale_impact(const Case&, Reporter&);
void fix_time_promise(const Case&, Reporter&);
void root_cause_promise(const Case&, Reporter&);
void blame(const Case&, Reporter&);
void jargon(const Case&, Reporter&);
void long_message(const Case&, Reporter&);

// The repair
void no_plan(const Case&, Reporter&);
void change_outside_plan(const Case&, Reporter&);
void unapproved_change(const Case&, Reporter&);
void plan_too_long(const Case&, Reporter&);
void overdue_task(const Case&, Reporter&);

// Close-out
void no_report(const Case&, Reporter&);
void unconfirmed_customer(const Case&, Reporter&);
void other_action(const Case&, Reporter&);
void stale_confirmation(const Case&, Reporter&);
void confirmed_by_team(const Case&, Reporter&);
void untested_repair(const Case&, Reporter&);
void open_work(const Case&, Reporter&);
void no_final_update(const Case&, Reporter&);
void watch_cut_short(const Case&, Reporter&);
void no_review(const Case&, Reporter&);
void no_weak_spot(const Case&, Reporter&);
void no_follow_up(const Case&, Reporter&);

// On a closed incident
void short_close(const Case&, Reporter&);
void entry_after_close(const Case&, Reporter&);
void timeline_gap(const Case&, Reporter&);
void self_approved(const Case&, Reporter&);
void review_not_held(const Case&, Reporter&);
void overdue_followup(const Case&, Reporter&);
void no_steps_saved(const Case&, Reporter&);

// Playbook, routine, drill
void playbook_incomplete(const Case&, Reporter&);
void playbook_too_long(const Case&, Reporter&);
void playbook_stale(const Case&, Reporter&);
void routine_incomplete(const Case&, Reporter&);
void routine_too_long(const Case&, Reporter&);
void broken_link(const Case&, Reporter&);
void drill_overdue(const Case&, Reporter&);
void drill_incomplete(const Case&, Reporter&);

}  // namespace sitrep::checks
