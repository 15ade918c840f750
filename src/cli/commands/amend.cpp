// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/word.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep::bind {
namespace {

// Times to come may be corrected to one that has passed by now, and the other way round.
Time any_time(Session& session, const std::string& text, std::string_view field) {
  const bool to_come = among(field, "due next until needs_by next_update when");
  if (!to_come) return session.past(text, field);
  try {
    return session.coming(text, field);
  } catch (const Error& not_to_come) {
    try {
      return session.past(text, field);
    } catch (const Error&) {
      throw not_to_come;  // its advice is about the times that belong here
    }
  }
}

std::vector<std::string> comma_separated(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(','), text.size());
    auto part = text.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

Value value_of(Session& session, const KindSpec& kind, const FieldSpec& field, const std::string& text) {
  switch (field.type) {
    case Type::time: return any_time(session, text, field.name);
    case Type::word: return must_be_a_word(kind.name, field.name, text, field.name);
    case Type::id: return session.refer(text, field.words, field.name);
    case Type::ids: return session.refer_all(comma_separated(text), field.words, field.name);
    case Type::people:
    case Type::words: return comma_separated(text);
    case Type::boolean:
      if (text != "true" && text != "false")
        throw wrong_usage(fmt::format("{} is true or false, not {}", field.name, safe(text)));
      return text == "true";
    default: break;  // text and names; the types of pages stand in no entry
  }
  auto read = session.text_of({text});
  if (read.empty()) throw wrong_usage(fmt::format("the {} is empty; nothing was recorded", field.name));
  return read;
}

const FieldSpec& field_of(const KindSpec& kind, const std::string& name) {
  const auto* field = name == "at" ? find_field(kind, "at") : nullptr;
  std::vector<std::string_view> known{"at"};
  for (const auto& each : kind.fields) {
    known.push_back(each.name);
    if (each.name == name) field = &each;
  }
  if (field) return *field;
  std::string list;
  for (const auto each : known) list += (list.empty() ? "" : ", ") + std::string(each);
  throw wrong_usage(
      fmt::format("a {} has no {}{}; it has {}", kind.name, safe(shorten(name, 40)), did_you_mean(name, known), list));
}

}  // namespace

Action amend(Options& options) {
  options.words("ID FIELD=VALUE…", "the entry, and what to put right; FIELD= empties");
  return [](Session& session) {
    if (session.words.size() < 2)
      throw wrong_usage("what is put right? sitrep amend ID FIELD=VALUE… (FIELD= empties it)");
    auto id = session.refer(session.words.front(), "", "");
    const auto* standing = session.incident().find(id);
    if (standing && !standing->said->amends().empty()) {  // an amendment's id stands for what it amends
      id = std::string(standing->said->amends());
      standing = session.incident().find(id);
    }
    if (!standing)
      throw could_not(fmt::format("entry {} cannot be read, so it cannot be amended; sitrep lint says why", id));
    const auto* kind = find_kind(standing->said->kind);
    if (!kind)
      throw wrong_usage(fmt::format("{} is a {}, which this version does not know", id, safe(standing->said->kind)));
    if (!standing->stands())
      throw wrong_usage(fmt::format("{} was withdrawn by {}; record it anew", id, standing->retraction->id()));
    if (among(kind->name, "close reopen retraction redaction")) {
      throw wrong_usage(fmt::format("a {} is not amended{}", kind->name,
                                    kind->name == "close" ? "; sitrep reopen WHY, then close again" : ""));
    }

    Entry entry(kind->name);
    entry.set("amends", id);
    std::vector<std::string> clears;
    for (auto word = session.words.begin() + 1; word != session.words.end(); ++word) {
      const auto equals = word->find('=');
      if (equals == std::string::npos || equals == 0) {
        throw wrong_usage(fmt::format(
            "{} is no FIELD=VALUE; a value with spaces goes in quotes: \"error=EXP-203: tax field missing\"",
            safe(shorten(*word, 60))));
      }
      const auto& field = field_of(*kind, word->substr(0, equals));
      const auto value = word->substr(equals + 1);
      if (value.find_first_not_of(" \t\n") != std::string::npos) {
        entry.set(field.name, value_of(session, *kind, field, value));
      } else if (field.need == Need::required) {
        throw wrong_usage(fmt::format(
            "a {} needs its {}; it can be changed, not emptied (sitrep retract {} WHY withdraws the whole entry)",
            kind->name, field.name, session.words.front()));
      } else {
        clears.emplace_back(field.name);
      }
    }
    entry.set("clears", clears);
    if (!entry.has("at")) entry.set("at", session.global.at.empty() ? standing->now->at() : session.at());
    session.record(std::move(entry));
    return Status::done;
  };
}

}  // namespace sitrep::bind
