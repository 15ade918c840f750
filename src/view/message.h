// SPDX-License-Identifier: MIT
// Messages: one that is ready to paste, and the draft of one. A draft rests on what is recorded (impact, plan, open
// checks) and never on a guess; it promises neither a cause nor a time of repair, only when somebody writes again.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "sitrep/model/incident.h"
#include "view/look.h"

namespace sitrep {

// The text and, where the text does not name it itself, when the next update comes.
std::string message_text(const Incident& incident, const Entry& update, const Look& look);

// Plain sentences for an `update` entry without text: what fails, what works, the way round it, what is not known, what
// is being done, who writes again and when. The draft's own fields win over the incident's. At most 60 words, no
// sentence over 25.
// A sentence that may not be said, because somebody recorded a time, a cause or a name in what it draws on, is put more
// plainly or left out.
using MayBeSaid = std::function<bool(std::string_view sentence)>;
std::string compose_update(const Incident& incident, const Entry& draft, const Look& look,
                           const MayBeSaid& may_be_said);

// Its last sentence: who writes again and when; empty where nothing is promised.
std::string promise_of(const Incident& incident, const Entry& draft, const Look& look);

}  // namespace sitrep
