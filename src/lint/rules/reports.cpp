// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "lint/words/vague.h"

namespace sitrep::checks {

void no_report(const Case& c, Reporter& r) {
  if (c.incident.latest("report")) return;
  r.file(c, "no report stands: nothing says what the customer could not do",
         "sitrep report --customer NAME --blocked ACTION");
}

// While it is open, whatever would make the search shorter is asked for; to close, only what the confirmation and the
// timeline hang on.
void vague_report(const Case& c, Reporter& r) {
  for (const auto* report : c.incident.standing("report")) {
    std::vector<std::string> missing;
    std::string options;
    const auto ask = [&](std::string_view field, std::string_view name, std::string_view option) {
      if (report->has(field)) return;
      missing.emplace_back(name);
      options += option;
    };
    if (!c.closing) {
      ask("account", "the account", " account=TEXT");
      ask("error", "the error text", " error=TEXT");
    }
    ask("first_seen", "the first failed time", " first_seen=TIME");
    const bool vague = report->has("blocked") && is_vague(report->text("blocked"));
    if (missing.empty() && !vague) continue;
    std::string message;
    if (!missing.empty()) message = fmt::format("report {} lacks {}", number(c, *report), listed(missing));
    if (vague) {
      const auto said = quoted(report->text("blocked"));
      message += message.empty() ? fmt::format("report {} says only {}: name the action", number(c, *report), said)
                                 : fmt::format(", and says only {}: name the action", said);
      options = " blocked=ACTION" + options;
    }
    r.at(*report, vague ? "blocked" : "", message, fmt::format("sitrep amend {}{}", number(c, *report), options));
  }
}

}  // namespace sitrep::checks
