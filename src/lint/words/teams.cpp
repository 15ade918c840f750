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
    "tester",
    "testers",
    "architect",
    "architects",
    "consultant",
    "consultants",
    "us all",
    "both of us",
    "you",
    "me",
    "to be decided",
    "to be determined",
    "unassigned",
    "open",
    "not assigned yet",
    "payroll",
    "warehouse",
    "logistics",
    "president",
    "team",
    "teams",
    "boss",
    "hotline",
    "agency",
    "contractor",
    "intern",
    "hoster",
    "provider",
    "supplier",
    "partner",
    "customer",
    "client",
    "the customer",
};

// As the last word of a name of several: "backend lead", "the database people", "on-call engineer".
constexpr std::string_view group_words =
    "team crew squad group department dept staff people folks guild tribe chapter unit desk rota rotation on-call "

    "engineers developers managers leads admins dba dbas owners responders operators shift hotline division office "
    "committee board colleagues technicians guys folk devs sysadmin sysadmins sre sres helpdesk personnel center "
    "centre administrators management contractors interns";

// The same, but also a surname: "duty manager", "the support lead", and not "Mark Manager".
constexpr std::string_view roles =
    "oncall teams engineer developer manager lead admin owner commander responder operator supervisor coordinator "
    "specialist analyst colleague technician officer administrator contractor intern person boss consultant tester "
    "architect";

// A name of such words alone is none: "second-level support", "network operations".
constexpr std::string_view role_words =
    "first-level second-level third-level 1st-level 2nd-level 3rd-level first second third 1st 2nd 3rd level tier "
    "line l1 l2 l3 1 2 3 night day early late weekend shift duty head chief senior junior principal technical tech "
    "customer client network database db web mobile core payments payment account accounts release incident site "
    "reliability service quality assurance system systems cloud analytics care relations internal external whole "
    "entire other another and & of on for at application applications app field production storage api devops it "
    "backend frontend platform infra infrastructure ops sre qa engineering engineers developers devs support "
    "helpdesk sales marketing legal finance center centre hotline boss team teams company provider providers hosting "
    "hoster officer administrator administrators host agency nobody yet somebody anybody free available everyone "
    "director president vice administration emea apac us consultant tester architect operations global regional "
    "local board incoming outgoing current billing accounting hr product design security data operations management "
    "leadership engineer developer admin admins lead manager on-call oncall call vp cto vendor provider partner desk "
    "success experience software hardware test testing architecture compliance procurement logistics";

// Whatever follows, nobody is named.
constexpr std::string_view open_words =
    "team everyone everybody someone somebody anyone anybody whoever whichever whomever head director";

std::string_view trimmed(std::string_view name) {
  while (name.starts_with(' ') || name.starts_with('@') || name.starts_with('#')) name.remove_prefix(1);
  while (name.ends_with(' ') || name.ends_with('.')) name.remove_suffix(1);
  return name;
}

bool all_among(std::string_view name, std::string_view words) {
  while (!name.empty()) {
    const auto end = std::min(name.find(' '), name.size());
    if (end > 0 && !among(name.substr(0, end), words)) return false;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return true;
}

}  // namespace

bool is_team(std::string_view name, std::span<const std::string> listed) {
  const auto folded = fold_name(name);
  // "Alex (backend lead)" and "Alex, backend lead" are Alex.
  auto bare = trimmed(std::string_view(folded).substr(0, folded.find_first_of("(,")));
  bool article_before = false;
  for (const std::string_view article : {"the ", "our ", "some ", "any ", "a ", "an ", "that ", "another "}) {
    if (!bare.starts_with(article)) continue;
    article_before = true;
    bare = trimmed(bare.substr(article.size()));
  }
  const auto is = [&](std::string_view word) { return bare == word; };
  if (std::ranges::any_of(nobody, is)) return true;
  if (std::ranges::any_of(listed, [&](const std::string& word) { return bare == fold_name(word); })) return true;
  const auto at = bare.find('@');
  if (at != std::string_view::npos && is_team(bare.substr(0, at), listed)) return true;  // ops@acme.example
  const auto space = bare.find(' ');
  // "Sales Team EMEA"
  if (bare.find(" team ") != std::string_view::npos) return true;
  if (space != std::string_view::npos && among(bare.substr(0, space), open_words)) return true;
  for (const std::string_view whoever :
       {"one of ", "all of ", "person on ", "person who", "member of ", "members of ", "people from ", "people in ",
        "folks from ", "guys from ", "colleagues from ", "on-call ", "on call "}) {
    if (bare.starts_with(whoever)) return true;
  }
  if (space != std::string_view::npos && all_among(bare, role_words)) return true;
  const auto last = bare.rfind(' ');
  if (last == std::string_view::npos) return false;
  const auto ending = bare.substr(last + 1);
  // "Globex support"; "Sam Support" is Sam.
  const auto first = name.size() - ending.size();
  const bool written_small = name.ends_with(ending) && first > 0;
  if (written_small && (among(ending, roles) || among(ending, "support hosting engineering sales operations")))
    return true;
  const bool small = name.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
  return among(ending, group_words) ||
         (among(ending, roles) && (article_before || small || all_among(bare.substr(0, last), role_words)));
}

}  // namespace sitrep
