// SPDX-License-Identifier: MIT
// What somebody who was not there wants to know, in the order in which they ask: what broke, for whom and since when,
// whether the customer confirmed, what was set aside and what was never settled, who owned it, what was tried, and what
// is left. The page and the Markdown of an incident both tell it so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/incident.h"
#include "view/look.h"
#include "view/numbers.h"

namespace sitrep::view {

enum class Sure : std::uint8_t { plain, good, unsure };

// Texts are as they came from the file: whoever shows one makes it safe.
struct Told {
  std::string_view what;  // "What broke", "Owner"
  std::string text;
  std::string verdict;      // "confirmed 11:22 by Dana"; empty where there is none to give
  Sure sure = Sure::plain;  // of the verdict where there is one, else of the text
};

struct Telling {
  const Incident& incident;
  const Numbers& numbers;
  const Look& look;

  std::string time(const Time& time) const;
};

// From which day times are shown: that of the opening, or of the first report where it was written down later. It
// is the look's `now`, and outcome_of() says it where the two differ.
Instant day_of(const Incident& incident);

// "Resolved; opened 2026-11-23 10:14, closed after 1 h 8 min".
std::string outcome_of(const Telling& tell);
Sure sureness_of(const Incident& incident);

// What broke, for whom and since when, and whether they confirmed.
std::vector<Told> broke_of(const Telling& tell);
// What nobody may overlook: what was set aside, and, once it is closed, what was never confirmed, settled or answered.
std::vector<Told> doubts_of(const Telling& tell);
std::vector<Told> story_of(const Telling& tell);  // the rest: who was hurt and how, who decided, what was tried
std::vector<Told> leftovers_of(const Telling& tell);

// What the customers were told, in order.
struct Message {
  Time at;
  std::string_view who, text;
};
std::vector<Message> messages_of(const Incident& incident);

// What became of one entry, for a reader of the timeline: "open", "amended by 9", "withdrawn by 6: the wrong log".
struct Fate {
  std::vector<Told> notes;  // `what` stays empty
  bool guess = false, withdrawn = false;
};
Fate fate_of(const Entry& entry, const Telling& tell);

// When it happened, to the minute; an amendment when it was made.
Time shown_at(const Entry& entry);

}  // namespace sitrep::view
