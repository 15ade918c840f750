// SPDX-License-Identifier: MIT
#include "sitrep/model/entry.h"

#include <algorithm>
#include <charconv>

namespace sitrep {

std::optional<Id> parse_id(std::string_view text) {
  const auto dash = text.find('-');
  if (dash == std::string_view::npos || dash == 0 || dash > 9 || text.size() != dash + 6 || text[0] == '0') {
    return std::nullopt;
  }
  Id id;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + dash, id.number);
  if (fault != std::errc{} || end != text.data() + dash) return std::nullopt;
  id.five = text.substr(dash + 1);
  const bool spelled = std::ranges::all_of(id.five, [](char c) { return crockford.find(c) != std::string_view::npos; });
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
  const auto found = std::ranges::find(fields, name, &Field::name);
  return found == fields.end() ? nullptr : &*found;
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

}  // namespace

std::string gist(const Entry& entry) {
  const auto text = [&](std::string_view name) { return std::string(entry.text(name)); };
  std::string said;
  if (entry.kind == "report") {
    if (entry.has("customer") && entry.has("blocked")) said = cannot(text("customer"), text("blocked"));
  } else if (entry.kind == "impact") {
    said = text("affected");
  } else if (entry.kind == "owner" || entry.kind == "voice" || entry.kind == "join" || entry.kind == "leave") {
    said = text("name");
    if (entry.has("from")) said += " (" + text("from") + ")";
  } else if (entry.kind == "trial") {
    said = text("result") + ": " + text("text");
  } else if (entry.kind == "confirmation") {
    said = text("customer") + ": " + text("action") + (text("result") == "fails" ? " still fails" : " works");
  } else if (entry.kind == "watch") {
    said = text("who") + ": " + text("signals");
  } else if (entry.kind == "review") {
    if (const auto when = entry.time("when")) said = rfc3339(*when);
  } else if (entry.kind == "about") {
    for (const char* field : {"title", "thread", "severity"}) {
      if (entry.has(field)) said += (said.empty() ? "" : ", ") + text(field);
    }
  } else if (entry.kind == "done" || entry.kind == "retraction") {
    said = text("of");
    const auto more = entry.kind == "done" ? text("text") : text("why");
    if (!more.empty()) said += ": " + more;
  } else if (entry.kind == "waiver") {
    said = text("rule") + ": " + text("why");
  } else if (entry.kind == "redaction") {
    said = text("of") + " " + text("field");
  } else if (entry.kind == "close") {
    said = text("outcome") + (entry.has("text") ? ": " + text("text") : "");
  } else if (entry.kind == "reopen") {
    said = text("why");
  } else if ((entry.kind == "task" || entry.kind == "check") && entry.has("who")) {
    said = text("who") + ": " + text("text");
  }
  if (said.empty()) said = text("text");
  if (said.empty() && entry.has("clears")) said = "clears " + joined(entry.list("clears"));
  if (said.empty()) {  // an amendment of one field, or a kind of a later version: the first words that are there
    for (const auto& field : entry.fields) {
      const auto* words = std::get_if<std::string>(&field.value);
      if (words && field.name != "id" && field.name != "by" && field.name != "amends") {
        said = field.name + ": " + *words;
        break;
      }
    }
  }
  return said.empty() ? entry.kind : said;
}

}  // namespace sitrep
