// SPDX-License-Identifier: MIT
#include "sitrep/model/kinds.h"

#include <algorithm>

namespace sitrep {
namespace {

using enum Type;
using enum Need;

constexpr FieldSpec common[] = {
    {"id", Type::text, required, "",
     "<number>-<five>: one more than the highest in the file, and five random characters"},
    {"at", time, required, "", "when it happened"},
    {"logged", time, optional, "", "when it was written down, where that differs"},
    {"by", person, required, "", "who wrote it down"},
    {"amends", id, optional, "", "the entry of the same kind that this one corrects, field by field"},
    {"clears", Type::words, optional, "", "the fields that the correction empties"},
};

constexpr FieldSpec header[] = {
    {"id", text, required, "", "the date it was opened and a slug of the title; also the file's name"},
    {"title", text, required, "", "what is wrong, in a few words"},
    {"opened", time, required, "", "when it was opened"},
    {"opened_by", person, required, "", "who opened it"},
    {"drill", text, optional, "", "the practice scenario, where it is one"},
    {"drill_minutes", integer, optional, "1 240", "how long that was to take when it was started"},
};

constexpr FieldSpec report[] = {
    {"customer", text, required, "", "who is blocked"},
    {"blocked", text, required, "", "the action that fails, as a verb phrase: \"export an invoice\""},
    {"account", text, optional, "", "the account it was seen on"},
    {"error", text, optional, "", "the exact error text"},
    {"first_seen", time, optional, "", "when it first failed"},
    {"reporter", text, optional, "", "who told us"},
    {"via", text, optional, "", "where: a ticket, a call"},
    {"steps", text, optional, "", "what the customer did, step by step"},
    {"needs_by", time, optional, "", "when they need it"},
    {"at_stake", text, optional, "", "why it frightens them"},
};
constexpr FieldSpec fact[] = {
    {"text", text, required, "", "what is confirmed"},
    {"source", text, optional, "", "where it was seen"},
    {"proves", ids, optional, "guess", "the guesses that it proves"},
    {"disproves", ids, optional, "guess", "the guesses that it disproves"},
    {"answers", ids, optional, "question check", "the questions and checks that it answers"},
};
constexpr FieldSpec guess[] = {{"text", text, required, "", "a theory"}};
constexpr FieldSpec question[] = {
    {"text", text, required, "", "what the team does not know"},
    {"to", person, optional, "", "who is being asked"},
};
constexpr FieldSpec check[] = {
    {"text", text, required, "", "the next thing to look at"},
    {"who", person, optional, "", "who looks"},
    {"due", time, optional, "", "by when"},
};
constexpr FieldSpec impact[] = {
    {"affected", text, required, "", "who is hurt: everyone, a tier, a region, one account"},
    {"works", text, optional, "", "what still works"},
    {"fails", text, optional, "", "what fails"},
    {"unknown", text, optional, "", "what is not known"},
    {"workaround", text, optional, "", "the way round it"},
};
constexpr FieldSpec owner[] = {
    {"name", person, required, "", "the owner from now on"},
    {"scope", text, optional, "", "what is handed over"},
    {"facts", ids, optional, "fact", "the latest confirmed facts"},
    {"next_update", time, optional, "", "when the customer hears next"},
    {"why", text, optional, "", "why it changes hands"},
};
constexpr FieldSpec voice[] = {{"name", person, required, "", "the one person who speaks to the customer"}};
constexpr FieldSpec join[] = {
    {"name", person, required, "", "who is in the room"},
    {"role", text, optional, "", "what they are here for"},
    {"from", text, optional, "", "their company, where it is not ours"},
};
constexpr FieldSpec leave[] = {
    {"name", person, required, "", "who left the room"},
    {"role", text, optional, "", "what they were here for"},
    {"from", text, optional, "", "their company, where it is not ours"},
};
constexpr FieldSpec update[] = {
    {"to", word, required, "customer team", "who hears it"},
    {"customers", people, optional, "", "which customers; without it every one with a standing report"},
    {"text", text, required, "", "the message"},
    {"who", person, optional, "", "who says it; without it, who wrote it down"},
    {"known", ids, optional, "", "the facts that it rests on"},
    {"affected", text, optional, "", "who is hurt"},
    {"works", text, optional, "", "what still works"},
    {"fails", text, optional, "", "what fails"},
    {"unknown", text, optional, "", "what is not known"},
    {"workaround", text, optional, "", "the way round it"},
    {"checking", text, optional, "", "what is being checked next"},
    {"next", time, optional, "", "when the next update comes"},
    {"final", boolean, optional, "", "no further update is promised"},
    {"repeat", text, optional, "", "what support says back, in one sentence"},
    {"sent", boolean, optional, "", "it went out before the rules saw it"},
};
constexpr FieldSpec plan[] = {
    {"text", text, required, "", "the repair chosen"},
    {"kind", word, optional, "rollback flag pause capacity workaround fix external", "what sort of repair it is"},
};
constexpr FieldSpec task[] = {
    {"text", text, required, "", "one person's part of the repair"},
    {"who", person, required, "", "that person"},
    {"due", time, required, "", "by when"},
};
constexpr FieldSpec done[] = {
    {"of", id, required, "check task watch review followup", "what is finished"},
    {"text", text, optional, "", "what came of it"},
};
constexpr FieldSpec change[] = {
    {"text", text, required, "", "what was changed in the running system"},
    {"who", person, optional, "", "who changed it"},
    {"approved_by", person, optional, "", "who approved it"},
    {"undoes", id, optional, "change", "the change that it takes back"},
    {"reports", ids, optional, "report", "the reports it touches; without it all of them"},
};
constexpr FieldSpec trial[] = {
    {"text", text, required, "", "the steps that were tried"},
    {"result", word, required, "fails works cannot", "what came of them; `cannot`: it could not be reproduced"},
    {"report", id, optional, "report", "whose steps they are"},
    {"account", text, optional, "", "the account they were tried on"},
};
constexpr FieldSpec confirmation[] = {
    {"report", id, required, "report", "the report it settles"},
    {"customer", text, required, "", "whose action it was"},
    {"action", text, required, "", "what the customer did"},
    {"result", word, required, "works fails", "what came of it"},
    {"who", text, either, "", "the person who said so"},
    {"seen", text, either, "", "where the customer's own success was seen"},
    {"via", text, optional, "", "how we heard"},
};
constexpr FieldSpec watch[] = {
    {"who", person, required, "", "who stays on watch"},
    {"until", time, required, "", "until when"},
    {"signals", text, required, "", "looking at what"},
};
constexpr FieldSpec review[] = {
    {"when", time, required, "", "when the review is held"},
    {"lead", person, optional, "", "who leads it"},
    {"place", text, optional, "", "where"},
};
constexpr FieldSpec lesson[] = {
    {"text", text, required, "", "what was learned"},
    {"kind", word, required, "weak-spot worked", "what let it through, or what is worth repeating"},
};
constexpr FieldSpec followup[] = {
    {"text", text, required, "", "work that outlives the incident"},
    {"who", person, required, "", "who does it"},
    {"due", time, required, "", "by when"},
    {"carries", ids, optional, "lesson question guess check", "the lessons and open ends that it takes on"},
};
constexpr FieldSpec about[] = {
    {"title", text, optional, "", "a better title"},
    {"thread", text, optional, "", "a link to the chat"},
    {"severity", text, optional, "", "how bad, in the team's own words"},
};
constexpr FieldSpec note[] = {{"text", text, required, "", "anything else worth keeping"}};
constexpr FieldSpec retraction[] = {
    {"of", id, required, "", "the entry that no longer stands"},
    {"why", text, required, "", "why"},
};
constexpr FieldSpec waiver[] = {
    {"rule", text, required, "", "the close-out rule that is set aside"},
    {"why", text, required, "", "why"},
    {"approved_by", person, required, "", "who approved it"},
    {"of", id, optional, "", "the one entry that it excuses"},
};
constexpr FieldSpec redaction[] = {
    {"of", id, required, "", "the entry in which a value was blanked"},
    {"field", text, required, "", "the value's field"},
    {"why", text, required, "", "why"},
};
constexpr FieldSpec close[] = {
    {"outcome", word, required, "resolved false-alarm unconfirmed duplicate recorded", "how it ended"},
    {"text", text, optional, "", "what there is to say about it"},
    {"held_to", Type::words, required, "", "the rules that it was held to"},
    {"watched_for", text, optional, "", "how long the routine asked to watch, as `20m`"},
    {"same_as", text, optional, "", "the id of the incident that it duplicates"},
    {"why", text, optional, "", "why it closes without the customer's word"},
    {"approved_by", person, optional, "", "who approved that"},
};
constexpr FieldSpec reopen[] = {{"why", text, required, "", "why it is open again"}};

constexpr KindSpec table[] = {
    {"report", report, "A customer cannot do something, why that frightens them and by when they need it."},
    {"fact", fact, "Confirmed, with where it was seen."},
    {"guess", guess, "A theory; open until a fact proves or disproves it."},
    {"question", question, "What the team does not know, and who is being asked."},
    {"check", check, "The next thing to look at, and who looks."},
    {"impact", impact, "Who is hurt and how, in plain words; the latest stands."},
    {"owner", owner, "The owner from now on; with a previous owner it is a handoff."},
    {"voice", voice, "The one person who speaks to the customer."},
    {"join", join, "Somebody is in the room."},
    {"leave", leave, "Somebody has left the room."},
    {"update", update, "A message that goes out, and what it rests on."},
    {"plan", plan, "The repair chosen."},
    {"task", task, "One person's part of the repair."},
    {"done", done, "A check, task, watch, review or follow-up is finished, with what came of it."},
    {"change", change, "What the team changed in the running system."},
    {"trial", trial, "The customer's steps, tried by the team."},
    {"confirmation", confirmation, "The customer tried what had failed; the latest for a report decides."},
    {"watch", watch, "Who stays on watch, until when, looking at what."},
    {"review", review, "The follow-up review."},
    {"lesson", lesson, "What let it through, or what is worth repeating."},
    {"followup", followup, "Work that outlives the incident."},
    {"about", about, "What the header says, completed or put right; the latest stands."},
    {"note", note, "Anything else worth keeping."},
    {"retraction", retraction, "That entry no longer stands."},
    {"waiver", waiver, "A close-out rule set aside, by name and in the open."},
    {"redaction", redaction, "A value was blanked."},
    {"close", close, "Closed, how, and the rules that it was held to."},
    {"reopen", reopen, "Open again; confirmations and waivers before it no longer count."},
};

// Every rule asks for every field: nearly all names are told apart by their length and first letter.
bool called(std::string_view a, std::string_view b) {
  return a.size() == b.size() && !a.empty() && a.front() == b.front() && a == b;
}

}  // namespace

std::span<const KindSpec> kinds() { return table; }

const KindSpec* find_kind(std::string_view name) {
  const auto* found = std::ranges::find_if(table, [&](const KindSpec& each) { return called(each.name, name); });
  return found == std::end(table) ? nullptr : found;
}

std::span<const FieldSpec> common_fields() { return common; }

std::span<const FieldSpec> header_fields() { return header; }

const FieldSpec* find_field(const KindSpec& kind, std::string_view name) {
  for (std::span<const FieldSpec> fields : {kind.fields, common_fields()}) {
    const auto found = std::ranges::find_if(fields, [&](const FieldSpec& each) { return called(each.name, name); });
    if (found != fields.end()) return &*found;
  }
  return nullptr;
}

bool among(std::string_view word, std::string_view words) {
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    if (words.substr(0, end) == word) return !word.empty();
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

std::string_view type_in_words(Type type) {
  switch (type) {
    case text: return "a string";
    case person: return "a string, one person's name";
    case people: return "an array of strings, names";
    case word: return "a string";
    case Type::words: return "an array of strings";
    case time: return "a time with an offset, like 2026-11-23T10:12:00+01:00";
    case boolean: return "true or false";
    case id: return "a string, an entry's id";
    case ids: return "an array of strings, entries' ids";
    case texts: return "an array of strings";
    case incidents: return "an array of strings, incidents' ids";
    case Type::date: return "a date, like 2026-11-23";
    case integer: return "a whole number";
    case duration: return "a duration in quotes, like \"30m\", \"2h\" or \"2d\"";
    case delay: return "a duration in quotes, like \"5m\", or \"0m\"";
    case interval: return "a span in quotes, like \"1 month\" or \"2 weeks\"";
  }
  return "";
}

}  // namespace sitrep
