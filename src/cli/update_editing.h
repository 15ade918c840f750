// SPDX-License-Identifier: MIT
// A message put into the editor together with what it rests on, and what was put right there taken over. Nothing that
// was saved is lost: where the rules then say no it can be opened again as it was left, and else it is kept.
#pragma once

#include <string>

#include "cli/update_draft.h"
#include "cli/update_form.h"

namespace sitrep {

// The draft as it stands in the editor; its message is the composed one.
UpdateForm form_of(Session& session, const UpdateDraft& draft);

// What is said below it, a line each; `refused` comes first: why it was not sent as it was.
std::vector<std::string> form_advice(const UpdateDraft& draft, const std::vector<std::string>& refused);

// `words` with what is otherwise in `left` than in `shown`. Error(usage) where a number cannot be read.
UpdateWords put_right(Session& session, UpdateWords words, const UpdateForm& shown, const UpdateForm& left);

// Somebody's own message; where it still makes the promise that was drafted, the one that `now` makes.
std::string own_message(std::string message, const UpdateDraft& drafted, const UpdateDraft& now);

}  // namespace sitrep
