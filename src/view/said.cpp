// SPDX-License-Identifier: MIT
#include "view/said.h"

#include <algorithm>

#include "sitrep/model/kinds.h"
#include "view/layout.h"
#include "view/words.h"

namespace sitrep::view {
namespace {

// What said() has told already, by kind, and what a reader of the timeline can do without: an update's answers stand in
// its text, the rules of a close are looked up, a handoff has its sheet.
struct Told {
  std::string_view kind, by_said, by_whole_only;
};
constexpr Told told[] = {
    {"report", "customer blocked", "steps"},
    {"fact", "text", ""},
    {"guess", "text", ""},
    {"question", "text", ""},
    {"check", "text who", ""},
    {"impact", "affected", ""},
    {"owner", "name", "facts"},
    {"voice", "name", ""},
    {"join", "name from", ""},
    {"leave", "name from", ""},
    {"update", "to text", "known affected works fails unknown workaround checking repeat"},
    {"plan", "text kind", ""},
    {"task", "text who", ""},
    {"done", "of text", ""},
    {"change", "text", ""},
    {"trial", "text result", ""},
    {"confirmation", "customer action result", "report"},
    {"watch", "who signals", ""},
    {"review", "when lead place", ""},
    {"lesson", "text kind", ""},
    {"followup", "text who", ""},
    {"about", "title thread severity", ""},
    {"note", "text", ""},
    {"retraction", "of why", ""},
    {"waiver", "rule why approved_by", ""},
    {"redaction", "of field why", ""},
    {"close", "outcome same_as text why approved_by", "held_to watched_for"},
    {"reopen", "why", ""},
};

const Told* told_of(std::string_view kind) {
  const auto* found = std::ranges::find(told, kind, &Told::kind);
  return found == std::end(told) ? nullptr : found;
}

std::string with(std::string words, std::string_view between, std::string_view more) {
  if (!more.empty()) words.append(between).append(more);
  return words;
}

// "first_seen" is read as "first seen".
std::string spoken(std::string name) {
  std::ranges::replace(name, '_', ' ');
  return name;
}

// Read on as a phrase, "due 11:00"; what is a text of its own gets a colon.
bool reads_on(const FieldSpec& spec) {
  return spec.type == Type::time || spec.type == Type::person || spec.type == Type::id || spec.type == Type::ids;
}

// Of an amendment the fields that it changes; its time only where that is the correction.
std::string changed(const Entry& entry, const Numbers& numbers, const Look& look) {
  std::vector<std::string> changes;
  for (const auto& field : entry.fields) {
    if (among(field.name, "id at logged by amends clears")) continue;
    changes.push_back(spoken(field.name) + ": " + value_in_words(field.value, numbers, look));
  }
  for (const auto& cleared : entry.list("clears")) changes.push_back("no " + spoken(cleared));
  if (changes.empty()) changes.push_back("at: " + show_time(entry.at(), look.now, look.zone));
  return "amends " + numbers(entry.amends()) + ": " + joined(changes, "; ");
}

}  // namespace

std::string value_in_words(const Value& value, const Numbers& numbers, const Look& look) {
  if (const auto* text = std::get_if<std::string>(&value)) return parse_id(*text) ? numbers(*text) : *text;
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) return numbers.all(*list);
  if (const auto* time = std::get_if<Time>(&value)) return show_time(*time, look.now, look.zone);
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "yes" : "no";
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  return "(" + std::get<Odd>(value).type + ")";
}

std::string said(const Entry& entry, const Numbers& numbers, const Look& look) {
  const auto text = [&](std::string_view name) { return std::string(entry.text(name)); };
  if (!entry.amends().empty()) return changed(entry, numbers, look);
  if (entry.kind == "update") return "to the " + with(text("to"), ": ", text("text"));
  if (entry.kind == "plan" || entry.kind == "lesson")
    return with(text("kind"), entry.has("kind") ? ": " : "", text("text"));
  if (entry.kind == "followup") return with(text("who"), ": ", text("text"));
  if (entry.kind == "done") return with(numbers(text("of")), ": ", text("text"));
  if (entry.kind == "retraction") return "withdraws " + with(numbers(text("of")), ": ", text("why"));
  if (entry.kind == "redaction")
    return "blanks " + text("field") + " of " + with(numbers(text("of")), ": ", text("why"));
  if (entry.kind == "waiver") return waiver_in_words(entry);
  if (entry.kind == "close") return with(outcome_in_words(entry), ": ", text("text"));
  if (entry.kind == "trial" && entry.text("result") == "cannot") return "could not be reproduced: " + text("text");
  if (entry.kind == "review") {
    const auto when = entry.time("when");
    auto words = when ? show_time(*when, look.now, look.zone) : std::string("no time");
    return with(with(words, ", led by ", text("lead")), ", ", text("place"));
  }
  return gist(entry);
}

std::vector<std::string> besides(const Entry& entry, const Numbers& numbers, const Look& look, bool whole) {
  std::vector<std::string> more;
  const auto* kind = find_kind(entry.kind);
  const auto* skip = told_of(entry.kind);
  const auto left_out = [&](std::string_view name) {
    return (skip && (among(name, skip->by_said) || (!whole && among(name, skip->by_whole_only))));
  };
  if (kind) {
    for (const auto& spec : kind->fields) {
      const auto* field = entry.find(spec.name);
      if (!field || left_out(spec.name)) continue;
      if (spec.name == "who" && entry.text("who") == entry.by()) continue;
      if (spec.type == Type::boolean) {
        if (entry.flag(spec.name)) more.push_back(spoken(field->name));
        continue;
      }
      more.push_back(spoken(field->name) + (reads_on(spec) ? " " : ": ") + value_in_words(field->value, numbers, look));
    }
  }
  const auto shown = more.empty() && !kind ? gist(entry) : std::string();
  for (const auto& field : entry.fields) {
    if (kind ? find_field(*kind, field.name) != nullptr : among(field.name, "id at logged by amends clears")) continue;
    const auto words = field.name + ": " + value_in_words(field.value, numbers, look);
    const auto* text = std::get_if<std::string>(&field.value);
    if (!(text && *text == shown) && words != shown) more.push_back(words);  // gist() told it
  }
  return more;
}

Ink ink_of(const Entry& entry) {
  if (entry.kind == "guess") return Ink::unsure;
  if (entry.kind != "confirmation" && entry.kind != "trial") return Ink::plain;
  const auto result = entry.text("result");
  if (result == "works") return entry.kind == "confirmation" ? Ink::good : Ink::plain;
  return result == "fails" && entry.kind == "confirmation" ? Ink::late : Ink::plain;
}

Redactions redactions_of(const Incident& incident) {
  Redactions all;
  for (const auto* redaction : incident.standing("redaction")) all.emplace(redaction->text("of"), redaction);
  return all;
}

}  // namespace sitrep::view
