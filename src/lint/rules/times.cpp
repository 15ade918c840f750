// SPDX-License-Identifier: MIT
// Times that cannot be, and times that run backwards.
#include <fmt/format.h>

#include "lint/fields.h"
#include "lint/page_parts.h"
#include "lint/phrase.h"
#include "lint/rules.h"

namespace sitrep::checks {

void future_time(const Case& c, Reporter& r) {
  if (c.page) return in_page::future_time(c, r);
  for (const auto& written : c.log.entries) {
    const auto* entry = written.amends().empty() ? as_it_stands(c, written) : nullptr;
    const auto at = entry ? entry->time("at") : std::nullopt;
    if (!at) continue;
    const auto cure = [&] { return fmt::format("sitrep amend {} at=TIME", number(c, *entry)); };
    if (!not_before({c.now(), at->offset}, *at)) {
      r.at(*entry, "at",
           fmt::format("{} {} happens at {}, which is still to come", entry->kind, number(c, *entry), clock_of(c, *at)),
           cure());
    } else if (!not_before(entry->logged(), *at)) {
      r.at(*entry, "at",
           fmt::format("{} {} happened at {}, after it was written down at {}", entry->kind, number(c, *entry),
                       clock_of(c, *at), clock_of(c, entry->logged())),
           cure());
    }
  }
}

void backward_time(const Case& c, Reporter& r) {
  struct Answering {
    const char* kind;
    const char* field;
  };
  constexpr Answering those[] = {{"fact", "proves"}, {"fact", "disproves"}, {"fact", "answers"},
                                 {"done", "of"},     {"change", "undoes"},  {"confirmation", "report"}};
  for (const auto& [kind, field] : those) {
    for (const auto* entry : c.incident.standing(kind)) {
      // By name, since clang 14 captures no structured binding.
      const auto judge = [&, kind = kind, field = field](std::string_view id, std::size_t item) {
        const auto* target = c.incident.find(id);
        if (!target || !entry->has("at") || !target->now->has("at")) return;
        if (not_before(entry->at(), target->now->at())) return;
        r.at_item(
            *entry, field, item,
            fmt::format("{} {} happened at {}, and what it answers, {} {}, only at {}", kind, number(c, *entry),
                        clock_of(c, entry->at()), target->said->kind, number(c, id), clock_of(c, target->now->at())),
            fmt::format("sitrep amend {} at=TIME", number(c, *entry)));
      };
      if (const auto one = entry->text(field); !one.empty()) judge(one, 0);
      const auto list = entry->list(field);
      for (std::size_t at = 0; at < list.size(); ++at) judge(list[at], at);
    }
  }
}

}  // namespace sitrep::checks
