// SPDX-License-Identifier: MIT
#include "sitrep/model/pages.h"

#include <algorithm>

namespace sitrep {
namespace {

using enum Type;
using enum Need;

constexpr FieldSpec playbook[] = {
    {"title", text, required, "", "what went wrong, in a few words"},
    {"blocked", text, required, "", "the action that fails, as a verb phrase: \"export an invoice\""},
    {"symptoms", texts, required, "", "what to match a report against: error codes, words that customers use"},
    {"look_first", texts, required, "", "where to look first, in this order"},
    {"logs", texts, required, "", "the logs that mattered"},
    {"workaround", text, optional, "", "what bought time"},
    {"steps", texts, required, "", "the steps that worked, in this order"},
    {"message", text, required, "", "the message to the customer that worked"},
    {"from", incidents, optional, "", "the incidents that it was learned from"},
    {"reviewed", Type::date, optional, "", "when somebody last read it and found it true"},
};
constexpr TableSpec playbook_tables[] = {
    {"", Form::keys, required, playbook, "The page's own keys."},
};

constexpr FieldSpec drill[] = {
    {"title", text, required, "", "what seems to be wrong, as the team first hears it"},
    {"minutes", integer, required, "1 240", "how long it takes; 20 is a good length"},
    {"roles", texts, required, "", "the parts that people play"},
    {"truth", text, required, "", "what was wrong all along, told at the end"},
};
constexpr FieldSpec inject[] = {
    {"after", delay, required, "", "how long after the start"},
    {"from", text, required, "", "who or what it comes from"},
    {"text", text, required, "", "what the team hears or sees"},
};
constexpr TableSpec drill_tables[] = {
    {"", Form::keys, required, drill, "The page's own keys."},
    {"inject", Form::blocks, required, inject, "Something that reaches the team while they practise."},
};

constexpr FieldSpec routine[] = {
    {"timezone", text, optional, "",
     "the time zone to read and show times in, by its IANA name, such as "
     "`Europe/Berlin`; without it the system's"},
};
constexpr FieldSpec owner[] = {
    {"who", text, required, "", "who owns an incident: the engineer closest to the failing system"},
    {"handoff", text, optional, "", "when it may change hands, and what goes over"},
};
constexpr FieldSpec record[] = {
    {"where", text, required, "", "the folder of the incident files, below the root; `incidents` where it is not said"},
    {"thread", text, optional, "",
     "where the team talks; said where an incident that is open names no thread of its own"},
    {"branch", text, optional, "", "the git branch that the logs are kept on"},
};
constexpr FieldSpec customer[] = {
    {"voice", person, required, "",
     "the one person who writes to customers; `sitrep open` names that person, unless told otherwise"},
    {"update_every", duration, required, "",
     "how long after the opening the customer first hears, and the longest time to the next update while the affected "
     "group is not named; `30m` where it is not said"},
};
constexpr FieldSpec product[] = {
    {"joins", text, required, "", "when product joins"},
    {"stays_out", text, required, "", "when it stays out"},
};
constexpr FieldSpec fixed[] = {
    {"means", text, required, "", "what must have happened before anyone says \"fixed\""},
    {"watch_for", duration, optional, "",
     "how long somebody stays on watch after the last change before the incident can be closed; `20m` where it is not "
     "said"},
    {"strict", boolean, optional, "",
     "if true, these also gate the close: a weak spot is noted, a follow-up carries it, and every guess and question "
     "is settled or carried on; `false` where it is not said"},
    {"skip", Type::words, optional, "",
     "close-out rules that this team does not use; `unconfirmed-customer` cannot be skipped"},
};
constexpr FieldSpec review[] = {
    {"within", duration, optional, "",
     "the review is booked for no later than this after the close; `2d` where it is not said"},
};
constexpr FieldSpec room[] = {
    {"limit", integer, optional, "1 1000",
     "how many people may be in the room before `sitrep lint` says that it is crowded; `5` where it is not said"},
};
constexpr FieldSpec drills[] = {
    {"every", interval, optional, "", "how often an escalation is practised; `1 month` where it is not said"},
};
constexpr FieldSpec start[] = {
    {"checks", texts, optional, "",
     "the first checks, which `sitrep open` writes into every incident; where it is not said: the logs around the "
     "first failed time, the alerts, the last deploy or config change"},
};
constexpr FieldSpec words_of_the_team[] = {
    {"teams", texts, optional, "", "names of teams; where a person's name belongs, they are an error"},
    {"jargon", texts, optional, "",
     "words that customers do not know, and their plurals; in a message to the customer they are a warning"},
    {"allow", texts, optional, "",
     "phrases that the rules `fix-time-promise`, `root-cause-promise`, `blame`, `jargon` and `secret-in-text` let pass, "
     "whatever their case: the name of a product that is an everyday word, a published test card"},
};
constexpr FieldSpec people_of_the_team[] = {
    {"name", person, required, "", "the name that everybody uses"},
    {"aka", people, optional, "", "other names of the same person, as git or the login writes them"},
    {"role", text, optional, "", "what they do; who joins an incident without a role has this one"},
    {"reach", text, optional, "",
     "how to reach them; the sheet of a handoff says it, and `sitrep status` beside what they are late with"},
};
constexpr TableSpec routine_tables[] = {
    {"", Form::keys, optional, routine, "The page's own keys."},
    {"owner", Form::section, required, owner, "Who owns an incident."},
    {"record", Form::section, required, record, "Where it is recorded."},
    {"customer", Form::section, required, customer, "Who writes to customers, and how often."},
    {"product", Form::section, required, product, "When product joins, and when it stays out."},
    {"fixed", Form::section, required, fixed, "What must have happened before anything is called fixed."},
    {"review", Form::section, optional, review, "When what happened is looked at again."},
    {"room", Form::section, optional, room, "How many work on it at once."},
    {"drill", Form::section, optional, drills, "How often it is practised."},
    {"start", Form::section, optional, start, "What is looked at first."},
    {"words", Form::section, optional, words_of_the_team, "What the rules about words should know."},
    {"person", Form::blocks, optional, people_of_the_team,
     "One block for each of the team; with at least one, other names are warned about."},
};

constexpr PageSpec table[] = {
    {"playbook/1", "playbook", "playbooks", playbook_tables, "One page learned from an incident."},
    {"routine/1", "routine", "", routine_tables,
     "How a team runs an escalation: the page that it reads and the configuration that the program obeys."},
    {"drill/1", "drill", "drills", drill_tables, "A practice scenario."},
};

}  // namespace

std::span<const PageSpec> pages() { return table; }

const PageSpec* find_page(std::string_view format) {
  const auto* found = std::ranges::find(table, format, &PageSpec::format);
  return found == std::end(table) ? nullptr : found;
}

const TableSpec* find_table(const PageSpec& page, std::string_view name) {
  const auto found = std::ranges::find(page.tables, name, &TableSpec::name);
  return found == page.tables.end() ? nullptr : &*found;
}

const FieldSpec* find_field(const TableSpec& of, std::string_view name) {
  const auto found = std::ranges::find(of.fields, name, &FieldSpec::name);
  return found == of.fields.end() ? nullptr : &*found;
}

}  // namespace sitrep
