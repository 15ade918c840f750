// SPDX-License-Identifier: MIT
// Guesses and questions that nobody settled.
#include <fmt/format.h>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/safe.h"

namespace sitrep::checks {

void guess_unsettled(const Case& c, Reporter& r) {
  for (const auto* guess : c.incident.open("guess")) {
    if (c.incident.carried_by(guess->id())) continue;
    r.at(*guess, "",
         fmt::format("guess {} is neither settled nor carried on: {}", number(c, *guess),
                     shorten(guess->text("text"), 60)),
         fmt::format("sitrep fact TEXT --source TEXT --disproves {}", number(c, *guess)));
  }
}

void question_open(const Case& c, Reporter& r) {
  for (const auto* question : c.incident.open("question")) {
    r.at(*question, "",
         fmt::format("question {} is neither answered nor carried on: {}", number(c, *question),
                     shorten(question->text("text"), 60)),
         fmt::format("sitrep fact TEXT --answers {}", number(c, *question)));
  }
}

}  // namespace sitrep::checks
