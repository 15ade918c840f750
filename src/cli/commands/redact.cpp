// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "sitrep/model/blanked.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/repeated_secret.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep::bind {
namespace {

constexpr const char* usage = "sitrep redact ID --field NAME WHY";

std::vector<std::string_view> fields_to_blank(const Entry& entry) {
  std::vector<std::string_view> names;
  for (const auto& field : entry.fields) {
    if (can_be_blanked(entry.kind, field.name)) names.push_back(field.name);
  }
  return names;
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string list;
  for (const auto name : names) list += (list.empty() ? "" : ", ") + safe(name);
  return list;
}

// The corrections of the entry that give the field a value of their own.
std::vector<const Entry*> corrections(const Log& log, std::string_view id, std::string_view field) {
  std::vector<const Entry*> those;
  for (const auto& entry : log.entries) {
    const auto* own = entry.amends() == id ? entry.find(field) : nullptr;
    if (own && !is_blanked(own->value)) those.push_back(&entry);
  }
  return those;
}

std::string again(const Entry& correction, std::string_view field) {
  return fmt::format("sitrep redact {} --field {} WHY", safe(correction.id()), safe(field));
}

void must_be_there(const Log& log, const Entry& entry, std::string_view field) {
  const auto names = fields_to_blank(entry);
  if (entry.has(field)) {
    if (can_be_blanked(entry.kind, field)) return;
    throw wrong_usage(
        fmt::format("`{}` of {} is not blanked: the incident could not be read without it; what can be: {}",
                    safe(field), safe(entry.id()), listed(names)));
  }
  const auto corrected = corrections(log, entry.id(), field);
  if (!corrected.empty()) {
    throw wrong_usage(fmt::format("{} has no `{}` of its own; {} has, which amends it: {}", safe(entry.id()),
                                  safe(field), safe(corrected.front()->id()), again(*corrected.front(), field)));
  }
  throw wrong_usage(fmt::format("{} has no `{}`{}; what can be blanked: {}", safe(entry.id()), safe(shorten(field, 40)),
                                did_you_mean(field, names), listed(names)));
}

void must_not_repeat(Session& session, const Value& value, const std::string& why) {
  std::vector<std::string> texts;
  if (const auto* text = std::get_if<std::string>(&value)) texts = {*text};
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) texts = *list;
  for (const auto& text : texts) {
    if (text == redacted || !repeats_a_secret(text, why)) continue;
    session.never_keep();
    throw wrong_usage("the reason repeats what it blanks, or a part of it; say why without the value");
  }
}

}  // namespace

Action redact(Options& options) {
  auto field = std::make_shared<std::string>();
  options.words("ID WHY", "the entry, and why the value must not stay (never the value itself)");
  options.text("--field", "NAME", *field, "the field whose value is blanked: text, error, account, …");
  return [field](Session& session) {
    if (session.words.size() < 2) throw wrong_usage(fmt::format("which entry, and why? {}", usage));
    const auto id = session.refer(session.words.front(), "", "");
    const auto& log = session.folded().log;
    const auto entry = std::ranges::find(log.entries, std::string_view(id), &Entry::id);
    if (entry == log.entries.end()) {
      throw could_not(
          fmt::format("entry {} cannot be read, so nothing in it can be blanked; sitrep lint says why", id));
    }
    if (field->empty()) {
      throw wrong_usage(
          fmt::format("which value of {}? {}; what can be blanked: {}", id, usage, listed(fields_to_blank(*entry))));
    }
    must_be_there(log, *entry, *field);
    const auto why = session.text_of({session.words.begin() + 1, session.words.end()});
    if (why.empty()) throw wrong_usage(fmt::format("why must it not stay? {}", usage));
    must_not_repeat(session, entry->find(*field)->value, why);

    std::vector<std::string> others;
    for (const auto* each : corrections(log, id, *field))
      others.push_back(
          fmt::format("{} amends it, with a `{}` of its own: {}", each->id(), *field, again(*each, *field)));
    std::vector<std::string> still;
    session.say(session.redact(Entry("redaction").set("of", id).set("field", *field).set("why", why), still));
    for (const auto& where : still) session.tell("what was blanked still stands in " + where);
    for (const auto& other : others) session.tell(other);
    const bool tracked = !session.workspace().git_dir.empty();
    session.tell(fmt::format(
        "{} the old value: what was a secret has to be changed where it is used (a new password, a new key)",
        tracked ? "git's history still holds" : "copies and backups may still hold"));
    return Status::done;
  };
}

}  // namespace sitrep::bind
