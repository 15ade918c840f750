// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/suggest.h"

namespace sitrep::checks {
namespace {

void incidents(const Case& c, Reporter& r) {
  const auto from = c.page->keys.list("from");
  for (std::size_t at = 0; c.around.incident_exists && at < from.size(); ++at) {
    if (c.around.incident_exists(from[at])) continue;
    r.at_item(c.page->keys, "from", at, fmt::format("there is no incident {} here", quoted(from[at])));
  }
}

void rules_named(const Entry& fixed, Reporter& r) {
  std::vector<std::string_view> known;
  for (const auto& rule : rules()) known.push_back(rule.name);
  const auto skipped = fixed.list("skip");
  for (std::size_t at = 0; at < skipped.size(); ++at) {
    if (find_rule(skipped[at])) continue;
    r.at_item(fixed, "skip", at,
              fmt::format("there is no rule {}{}", quoted(skipped[at]), did_you_mean(skipped[at], known)));
  }
}

}  // namespace

void broken_link(const Case& c, Reporter& r) {
  if (c.page->is("playbook")) return incidents(c, r);
  if (const auto* fixed = c.page->find("fixed")) rules_named(*fixed, r);
  const auto* customer = c.page->find("customer");
  const auto voice = customer ? customer->text("voice") : std::string_view();
  if (!voice.empty() && !c.people.known(voice)) {
    r.at(*customer, "voice", fmt::format("{} is not among the people whom this page lists", quoted(voice)));
  }
}

}  // namespace sitrep::checks
