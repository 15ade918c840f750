// SPDX-License-Identifier: MIT
// Every command's bind: it declares the options and returns what to do. One source a command, one signature for all.
#pragma once

#include "cli/options.h"
#include "cli/table.h"

namespace sitrep::bind {

Action about(Options&);
Action amend(Options&);
Action brief(Options&);
Action change(Options&);
Action check(Options&);
Action close(Options&);
Action completion(Options&);
Action confirm(Options&);
Action done(Options&);
Action drill(Options&);
Action explain(Options&);
Action export_(Options&);
Action fact(Options&);
Action find(Options&);
Action followup(Options&);
Action guess(Options&);
Action handoff(Options&);
Action help(Options&);
Action impact(Options&);
Action import_(Options&);
Action init(Options&);
Action intake(Options&);
Action join(Options&);
Action leave(Options&);
Action lesson(Options&);
Action lint(Options&);
Action list(Options&);
Action log(Options&);
Action merge(Options&);
Action merge_driver(Options&);
Action note(Options&);
Action open(Options&);
Action owed(Options&);
Action stats(Options&);
Action owner(Options&);
Action plan(Options&);
Action playbook(Options&);
Action preflight(Options&);
Action question(Options&);
Action redact(Options&);
Action reopen(Options&);
Action sync(Options&);
Action repair(Options&);
Action replay(Options&);
Action report(Options&);
Action repro(Options&);
Action retract(Options&);
Action review(Options&);
Action routine(Options&);
Action schema(Options&);
Action show(Options&);
Action status(Options&);
Action task(Options&);
Action undo(Options&);
Action update(Options&);
Action use(Options&);
Action verify(Options&);
Action voice(Options&);
Action waive(Options&);
Action watch(Options&);

}  // namespace sitrep::bind
