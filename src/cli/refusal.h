// SPDX-License-Identifier: MIT
// What `update` and `close` have in common when they say no.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "sitrep/lint/finding.h"
#include "view/look.h"

namespace sitrep {

class Session;

// Error(refused) where the log holds a block that could not be read, or an entry of a kind that this version does not
// know: it may say something that matters. `what` is what cannot be done then: "close", "tell anyone".
void must_be_understood(Session& session, std::string_view what);

// Where -i named an incident that a bare command would not mean: the commands just shown need it too, and one line says
// so.
void tell_where_they_go(Session& session);

// "not sent: 2 rules are not met", then rule, message and cure, aligned.
std::string refusal_text(std::string_view headline, std::string_view noun, std::span<const Finding> findings,
                         const Look& look);

}  // namespace sitrep
