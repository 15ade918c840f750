// SPDX-License-Identifier: MIT
#include "lint/words/teams.h"

#include <algorithm>

#include "sitrep/model/kinds.h"
#include "sitrep/model/people.h"

namespace sitrep {
namespace {

// As a whole name. "Dev", "Mark", "Will" are people's names and are not here.
constexpr std::string_view nobody[] = {
    "everyone",
    "everybody",
    "anyone",
    "anybody",
    "someone",
    "somebody",
    "no one",
    "nobody",
    "all",
    "all of us",
    "us",
    "we",
    "they",
    "whoever",
    "tbd",
    "tba",
    "n/a",
    "none",
    "unknown",
    "?",
    "-",
    "here",
    "channel",
    "all hands",
    "backend",
    "back end",
    "back-end",
    "frontend",
    "front end",
    "front-end",
    "platform",
    "infra",
    "infrastructure",
    "ops",
    "devops",
    "sre",
    "sres",
    "it",
    "qa",
    "engineering",
    "engineers",
    "developers",
    "devs",
    "support",
    "customer support",
    "customer success",
    "customer service",
    "helpdesk",
    "help desk",
    "service desk",
    "sales",
    "marketing",
    "legal",
    "finance",
    "billing",
    "accounting",
    "hr",
    "product",
    "design",
    "security",
    "data",
    "operations",
    "management",
    "leadership",
    "management board",
    "dba",
    "dbas",
    "cto",
    "ceo",
    "coo",
    "cio",
    "ciso",
    "vp",
    "owner",
    "voice",
    "manager",
    "engineer",
    "developer",
    "admin",
    "admins",
    "administrator",
    "lead",
    "on-call",
    "oncall",
    "on call",
    "on duty",
    "first level",
    "second level",
    "vendor",
    "the customer",
};

// As the last word of a name of several: "backend lead", "the database people", "on-call engineer".
constexpr std::string_view group_words =
    "team teams crew squad group department dept staff people folks guild tribe chapter unit desk rota rotation "
    "on-call "
    "oncall engineer engineers developer developers manager managers lead leads admin admins dba dbas owner owners "
    "commander responder responders operator operators";

std::string_view trimmed(std::string_view name) {
  while (name.starts_with(' ') || name.starts_with('@') || name.starts_with('#')) name.remove_prefix(1);
  while (name.ends_with(' ') || name.ends_with('.')) name.remove_suffix(1);
  return name;
}

}  // namespace

bool is_team(std::string_view name, std::span<const std::string> listed) {
  const auto folded = fold_name(name);
  // "Alex (backend lead)" and "Alex, backend lead" are Alex.
  auto bare = trimmed(std::string_view(folded).substr(0, folded.find_first_of("(,")));
  for (const std::string_view article : {"the ", "our ", "some ", "any "}) {
    if (bare.starts_with(article)) bare = trimmed(bare.substr(article.size()));
  }
  const auto is = [&](std::string_view word) { return bare == word; };
  if (std::ranges::any_of(nobody, is)) return true;
  if (std::ranges::any_of(listed, [&](const std::string& word) { return bare == fold_name(word); })) return true;
  if (bare.starts_with("team ") || bare.starts_with("everyone ") || bare.starts_with("someone ")) return true;
  const auto last = bare.rfind(' ');
  return last != std::string_view::npos && among(bare.substr(last + 1), group_words);
}

}  // namespace sitrep
