// SPDX-License-Identifier: MIT
#include "sitrep/model/entry.h"

#include <algorithm>

#include "model/ascii.h"
#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

constexpr ByteSet in_crockford(crockford);

}  // namespace

std::optional<Id> parse_id(std::string_view text) {
  Id id;
  std::size_t dash = 0;
  for (; dash < text.size() && is_digit(text[dash]); ++dash) {
    if (dash == 9) return std::nullopt;
    id.number = 10 * id.number + static_cast<std::uint64_t>(text[dash] - '0');
  }
  if (dash == 0 || text[0] == '0' || text.size() != dash + 6 || text[dash] != '-') return std::nullopt;
  id.five = text.substr(dash + 1);
  const bool spelled = in_crockford.all(id.five);
  return spelled ? std::optional(id) : std::nullopt;
}

bool id_less(std::string_view a, std::string_view b) {
  const auto left = parse_id(a);
  const auto right = parse_id(b);
  if (left && right) return *left < *right;
  if (left || right) return left.has_value();
  return a < b;
}

const Field* Entry::find(std::string_view name) const {
  for (const auto& field : fields) {
    // Asked for more often than anything else, and nearly always told apart without comparing the whole.
    const auto& each = field.name;
    if (each.size() == name.size() && (name.empty() || each[0] == name[0]) && each == name) return &field;
  }
  return nullptr;
}

std::string_view Entry::text(std::string_view name) const {
  const Field* field = find(name);
  const auto* text = field ? std::get_if<std::string>(&field->value) : nullptr;
  return text ? std::string_view(*text) : std::string_view();
}

std::optional<Time> Entry::time(std::string_view name) const {
  const Field* field = find(name);
  const auto* time = field ? std::get_if<Time>(&field->value) : nullptr;
  return time ? std::optional(*time) : std::nullopt;
}

std::span<const std::string> Entry::list(std::string_view name) const {
  const Field* field = find(name);
  const auto* list = field ? std::get_if<std::vector<std::string>>(&field->value) : nullptr;
  return list ? std::span<const std::string>(*list) : std::span<const std::string>();
}

bool Entry::flag(std::string_view name) const {
  const Field* field = find(name);
  const auto* flag = field ? std::get_if<bool>(&field->value) : nullptr;
  return flag && *flag;
}

Entry& Entry::set(std::string_view name, Value value) {
  if (const auto* text = std::get_if<std::string>(&value); text && text->empty()) return *this;
  if (const auto* list = std::get_if<std::vector<std::string>>(&value); list && list->empty()) return *this;
  const auto found = std::ranges::find(fields, name, &Field::name);
  if (found != fields.end()) {
    found->value = std::move(value);
  } else {
    fields.push_back({std::string(name), std::move(value), {}, {}, {}});
  }
  return *this;
}

void Entry::unset(std::string_view name) {
  std::erase_if(fields, [&](const Field& field) { return field.name == name; });
}

namespace {

std::string joined(std::span<const std::string> words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

// "export an invoice" reads after "cannot"; a hand-written "cannot log in" must not become "cannot cannot log in".
std::string cannot(std::string_view customer, std::string_view blocked) {
  const bool says_so = blocked.starts_with("cannot ") || blocked.starts_with("can't ");
  return std::string(customer) + (says_so ? " " : " cannot ") + std::string(blocked);
}

// Two parts with a colon between them; what is missing leaves none behind.
std::string pair(std::string_view first, std::string_view second) {
  if (first.empty() || second.empty()) return std::string(first.empty() ? second : first);
  return std::string(first) + ": " + std::string(second);
}

// What a whole entry of that kind says; empty where its kind has no words of its own.
std::string said_by_kind(const Entry& entry) {
  const auto text = [&](std::string_view name) { return entry.text(name); };
  const auto is = [&](std::string_view kinds) { return among(entry.kind, kinds); };
  if (is("report")) {
    return entry.has("customer") && entry.has("blocked") ? cannot(text("customer"), text("blocked")) : std::string();
  }
  if (is("impact")) return std::string(text("affected"));
  if (is("owner voice join leave")) {
    return std::string(text("name")) + (entry.has("from") ? " (" + std::string(text("from")) + ")" : "");
  }
  if (is("trial")) return pair(text("result"), text("text"));
  if (is("confirmation")) {
    const auto what = pair(text("customer"), text("action"));
    return what.empty() ? what : what + (text("result") == "fails" ? " still fails" : " works");
  }
  if (is("watch")) return pair(text("who"), text("signals"));
  if (is("review")) return entry.time("when") ? rfc3339(*entry.time("when")) : std::string();
  if (is("about")) {
    std::vector<std::string> all;
    for (const char* field : {"title", "thread", "severity"}) {
      if (entry.has(field)) all.emplace_back(text(field));
    }
    return joined(all);
  }
  if (is("done")) return pair(text("of"), text("text"));
  if (is("retraction")) return pair(text("of"), text("why"));
  if (is("waiver")) return pair(text("rule"), text("why"));
  if (is("redaction")) return std::string(text("of")) + " " + std::string(text("field"));
  if (is("close")) return pair(text("outcome"), text("text"));
  if (is("reopen")) return std::string(text("why"));
  if (is("task check")) return pair(text("who"), text("text"));
  return {};
}

// An amendment of one field, or a kind of a later version: the first words that are there, else the first time.
std::string first_said(const Entry& entry) {
  std::string time;
  for (const auto& field : entry.fields) {
    if (among(field.name, "id at logged by amends")) continue;
    const auto* words = std::get_if<std::string>(&field.value);
    if (words && !words->empty()) return field.name + ": " + *words;
    const auto* when = std::get_if<Time>(&field.value);
    if (when && time.empty()) time = field.name + ": " + rfc3339(*when);
  }
  return time;
}

}  // namespace

std::string gist(const Entry& entry) {
  std::string said;
  if (entry.amends().empty()) said = said_by_kind(entry);  // else it has only what changes
  if (said.empty()) said = entry.text("text");
  if (said.empty() && entry.has("clears")) said = "clears " + joined(entry.list("clears"));
  if (said.empty()) said = first_said(entry);
  return said.empty() ? entry.kind : said;
}

}  // namespace sitrep
