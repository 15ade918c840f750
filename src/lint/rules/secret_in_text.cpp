// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "lint/fields.h"
#include "lint/phrase.h"
#include "lint/rules.h"
#include "lint/words/secret.h"
#include "sitrep/model/blanked.h"

namespace sitrep::checks {
namespace {

// Never the secret itself: a report of it is read by more people than the file.
void judge(const Case& c, const Entry& entry, Reporter& r) {
  const auto told = [&](const Field& field, const Secret& secret) {
    return fmt::format("{} holds what looks like {}: change it where it is used, and take it out of the log",
                       field_of(c, entry, field.name), secret.kind);
  };
  for (const auto& field : entry.fields) {
    if (!can_be_blanked(entry.kind, field.name) || is_blanked(field.value)) continue;
    const auto cure = [&] {
      return entry.id().empty() ? std::string()
                                : fmt::format("sitrep redact {} --field {} WHY", number(c, entry), field.name);
    };
    if (const auto* text = std::get_if<std::string>(&field.value)) {
      if (const auto secret = find_secret(*text, c.routine.allowed_words))
        r.at_words(entry, field.name, secret->place, told(field, *secret), cure());
    } else if (const auto* list = std::get_if<std::vector<std::string>>(&field.value)) {
      for (std::size_t at = 0; at < list->size(); ++at) {
        if (const auto secret = find_secret((*list)[at], c.routine.allowed_words))
          r.at_item(entry, field.name, at, told(field, *secret), cure());
      }
    }
  }
}

}  // namespace

// What is written stays in the file, withdrawn or not: all of it is looked at, as it was written; of messages only the
// draft.
void secret_in_text(const Case& c, Reporter& r) {
  if (!c.update) {
    for (const auto& entry : c.log.entries) judge(c, entry, r);
  } else if (c.update->id().empty()) {
    judge(c, *c.update, r);
  }
}

}  // namespace sitrep::checks
