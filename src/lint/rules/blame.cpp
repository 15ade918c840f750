// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "lint/fields.h"
#include "lint/phrase.h"
#include "lint/rules.h"
#include "lint/words/blame.h"

namespace sitrep::checks {
namespace {

void judge(const Case& c, const Entry& entry, Reporter& r) {
  for (const auto& [field, text] : said_in(entry)) {
    const auto found = find_blame(read_sentences(text, c.routine.allowed_words));
    if (!found) continue;
    const auto message = fmt::format("{} says whose fault it was: say what happened and what would have caught it",
                                     quoted_words(text, *found));
    const bool draft = entry.id().empty();
    r.at_words(entry, field, *found, message,
               draft ? "" : fmt::format("sitrep amend {} {}=TEXT", number(c, entry), field));
  }
}

}  // namespace

// A message by what stood when it was written, like all rules of messages; the rest as it stands.
void blame(const Case& c, Reporter& r) {
  if (c.update) return judge(c, *c.update, r);
  for (const char* kind : {"guess", "note", "lesson"}) {
    for (const auto* entry : c.incident.standing(kind)) judge(c, *entry, r);
  }
}

}  // namespace sitrep::checks
