// SPDX-License-Identifier: MIT
#include "cli/update_editing.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "sitrep/model/safe.h"
#include "view/numbers.h"

namespace sitrep {
namespace {

// The answers that are a text of the words, each with the field that it goes into.
struct Answer {
  std::string_view name;
  std::string& (*into)(UpdateWords&);
};
constexpr Answer texts[] = {
    {"affected", [](UpdateWords& words) -> std::string& { return words.impact.affected; }},
    {"works", [](UpdateWords& words) -> std::string& { return words.impact.works; }},
    {"fails", [](UpdateWords& words) -> std::string& { return words.impact.fails; }},
    {"unknown", [](UpdateWords& words) -> std::string& { return words.impact.unknown; }},
    {"workaround", [](UpdateWords& words) -> std::string& { return words.impact.workaround; }},
    {"checking", [](UpdateWords& words) -> std::string& { return words.checking; }},
};

constexpr std::ptrdiff_t most_facts = 20;  // the newest are told in words

std::vector<std::string> parted(std::string_view text) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : text) {
    const bool between = c == ',' || c == ' ' || c == ';' || c == '\n' || c == '\t';
    if (!between) part += c;
    if (between && !part.empty()) parts.push_back(std::exchange(part, {}));
  }
  if (!part.empty()) parts.push_back(part);
  return parts;
}

void leave_out(UpdateWords& words, std::string_view field, bool out) {
  std::erase(words.left_out, field);
  if (out) words.left_out.emplace_back(field);
}

bool says_yes(std::string_view text) { return text.starts_with('y') || text.starts_with('Y'); }

}  // namespace

UpdateForm form_of(Session& session, const UpdateDraft& draft) {
  const auto& entry = draft.entry;
  UpdateForm form;
  form.message = safe_lines(draft.composed());
  form.answers["known"] = view::Numbers(draft.incident()).all(entry.list("known"));
  for (const auto& answer : texts) form.answers[std::string(answer.name)] = safe_lines(entry.text(answer.name));
  const auto next = entry.time("next");
  form.answers["next"] = entry.flag("final") ? "final" : next ? show_time(*next, session.now(), session.zone()) : "";
  if (draft.impact_is_stale()) form.answers["still so"] = "no";
  return form;
}

std::vector<std::string> form_advice(const UpdateDraft& draft, const std::vector<std::string>& refused) {
  std::vector<std::string> lines;
  for (const auto& each : refused) lines.push_back("not sent: " + safe(each));
  if (!refused.empty()) lines.emplace_back();
  lines.push_back(
      fmt::format("The message on top goes to the {}. An empty message sends nothing.", draft.entry.text("to")));
  lines.emplace_back(
      "What is put right below goes into the log too; what is emptied is not said. \"none\" is an answer.");
  lines.emplace_back("next: 30m, 11:15, or final where it is the last message.");
  if (draft.impact_is_stale()) {
    lines.emplace_back(
        "still so: the impact is older than the last change or trial. Put it right, or say yes if it still holds.");
  }
  const view::Numbers numbers(draft.incident());
  auto facts = draft.incident().standing("fact");
  if (std::ssize(facts) > most_facts) facts.erase(facts.begin(), facts.end() - most_facts);
  for (const auto* fact : facts) {
    lines.push_back(fmt::format("fact {}: {}", numbers(fact->id()), shorten(safe(fact->text("text")), 90)));
  }
  lines.emplace_back("Lines like these are left out.");
  return lines;
}

UpdateWords put_right(Session& session, UpdateWords words, const UpdateForm& shown, const UpdateForm& left) {
  const auto now = [&](std::string_view name) -> const std::string* {  // null: as it was shown
    const auto found = left.answers.find(name);
    const auto before = shown.answers.find(name);
    const bool same = found == left.answers.end() || (before != shown.answers.end() && before->second == found->second);
    return same ? nullptr : &found->second;
  };
  for (const auto& answer : texts) {
    const auto* text = now(answer.name);
    if (!text) continue;
    answer.into(words) = *text;
    leave_out(words, answer.name, text->empty());
  }
  if (const auto* text = now("still so")) words.still_so = says_yes(*text);
  if (const auto* text = now("next")) {
    words.final = *text == "final" || *text == "last";
    words.next = words.final ? std::string() : *text;
  }
  if (const auto* text = now("known")) {
    const bool none = text->empty() || *text == "none";
    words.known = none ? std::vector<std::string>() : parted(*text);
    leave_out(words, "known", none);
    session.refer_all(words.known, "", "known");
  }
  return words;
}

std::string own_message(std::string message, const UpdateDraft& drafted, const UpdateDraft& now) {
  const auto before = drafted.promise();
  const auto at = before.empty() || before == now.promise() ? std::string::npos : message.find(before);
  return at == std::string::npos ? message : message.replace(at, before.size(), now.promise());
}

}  // namespace sitrep
