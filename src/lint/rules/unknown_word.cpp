// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "lint/fields.h"
#include "lint/page_parts.h"
#include "lint/phrase.h"
#include "lint/rules.h"
#include "lint/waivable.h"
#include "sitrep/model/suggest.h"

namespace sitrep::checks {
namespace {

std::string suggestion(std::string_view wrong, std::string_view words) {
  const auto known = split_words(words);
  const auto meant = nearest(wrong, known);
  if (!meant.empty()) return fmt::format("; did you mean `{}`?", meant);
  std::vector<std::string> all(known.begin(), known.end());
  return "; the words are " + listed(all);
}

}  // namespace

void unknown_word(const Case& c, Reporter& r) {
  if (c.page) return in_page::unknown_word(c, r);
  each_known_field(c.log, [&](const Entry& entry, const Field& field, const FieldSpec& spec) {
    const auto* word = std::get_if<std::string>(&field.value);
    // A required word that is empty is missing-field's to tell.
    const bool missing = word && word->empty() && spec.need == Need::required;
    if (spec.type == Type::word && word && !missing && !among(*word, spec.words)) {
      r.at(entry, field.name,
           fmt::format("{} is {}{}", field_of(c, entry, field.name), quoted(*word), suggestion(*word, spec.words)));
    }
    const auto* kind = field.name == "clears" ? find_kind(entry.kind) : nullptr;
    if (!kind) return;
    const auto cleared = entry.list("clears");
    for (std::size_t at = 0; at < cleared.size(); ++at) {
      const auto own = std::ranges::find(kind->fields, std::string_view(cleared[at]), &FieldSpec::name);
      if (own != kind->fields.end() && own->need != Need::required) continue;
      r.at_item(entry, "clears", at,
                own == kind->fields.end()
                    ? fmt::format("a {} has no field {}", entry.kind, quoted(cleared[at]))
                    : fmt::format("a {} needs its `{}`: it cannot be emptied", entry.kind, own->name));
    }
  });
  const auto waivable = waivable_rules();
  for (const auto* waiver : c.incident.standing("waiver")) {
    const auto name = waiver->text("rule");
    if (name.empty() || std::ranges::find(waivable, name) != waivable.end()) continue;
    const auto meant = nearest(name, waivable);
    r.at(*waiver, "rule",
         name == "unconfirmed-customer"
             ? "unconfirmed-customer is never waived; if nobody can be asked, that is the outcome `unconfirmed`"
             : fmt::format("{} is no close-out rule, and no other can be waived{}", quoted(name),
                           meant.empty() ? "" : fmt::format("; did you mean `{}`?", meant)),
         fmt::format("sitrep retract {} WHY", number(c, *waiver)));
  }
}

}  // namespace sitrep::checks
