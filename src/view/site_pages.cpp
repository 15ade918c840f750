// SPDX-License-Identifier: MIT
// The pages that the team reads: playbooks and the routine, each key as a heading with what it says.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "sitrep/model/kinds.h"
#include "view/layout.h"
#include "view/markup.h"
#include "view/site_shell.h"
#include "view/template.h"

namespace sitrep {

using namespace view;

namespace {

// "look_first" is read as "Look first".
std::string spoken(std::string_view name) {
  std::string words(name);
  std::ranges::replace(words, '_', ' ');
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

// Every name of the template, whatever the value is; nothing where it says nothing.
std::optional<Fill> value_of(std::string_view name, const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  const auto* number = std::get_if<std::int64_t>(&value);
  const auto* flag = std::get_if<bool>(&value);
  const auto* words = std::get_if<std::vector<std::string>>(&value);
  const bool says = (text && !text->empty()) || number || flag || (words && !words->empty());
  if (!says) return std::nullopt;
  const bool ordered = among(name, "look_first steps");
  std::vector<Fill> items;
  for (const auto& item : words ? *words : std::vector<std::string>()) items.emplace_back().text("item", item);
  Fill fill;
  fill.text("value_lines", text ? markup::escaped_lines(*text) : "").list("items", std::move(items));
  fill.text("value", number ? fmt::format("{}", *number) : flag ? (*flag ? "yes" : "no") : "");
  fill.flag("numbered", words && ordered).flag("bulleted", words && !ordered);
  return fill;
}

// The keys that this format knows, in their order; what only the program reads is left out.
std::vector<Fill> keys_of(const TableSpec& spec, const Entry& table) {
  std::vector<Fill> keys;
  for (const auto& key : spec.fields) {
    std::optional<Fill> value;
    if (const auto date = day(table, key.name)) {
      value = value_of(key.name, show_date(*date, utc()));
    } else if (const auto* field = table.find(key.name); field && !among(key.name, "title timezone skip strict")) {
      value = value_of(key.name, field->value);
    }
    if (value) keys.push_back(std::move(value->text("key", spoken(key.name))));
  }
  return keys;
}

std::string body_of(const Page& page, std::string_view title) {
  std::vector<Fill> tables;
  for (const auto& spec : page.spec->tables) {
    if (among(spec.name, "person words")) continue;
    for (const auto* table : spec.name.empty() ? std::vector<const Entry*>{&page.keys} : page.all(spec.name)) {
      auto keys = keys_of(spec, *table);
      if (!keys.empty())
        tables.emplace_back().text("heading", spec.name.empty() ? "" : spoken(spec.name)).list("keys", std::move(keys));
    }
  }
  return filled("page", Fill().text("title", title).list("tables", std::move(tables)));
}

std::string_view title_of(const Page& page) {
  return page.keys.text("title").empty() ? std::string_view(page.path) : page.keys.text("title");
}

}  // namespace

std::string site_page(const SiteShell& shell, const Page& page) {
  if (page.is("routine"))
    return in_shell(shell, "routine.html", "The routine", body_of(page, "How we run an escalation"));
  return in_shell(shell, "playbooks/x.html", title_of(page), body_of(page, title_of(page)));
}

std::string site_playbooks(const SiteShell& shell, std::span<const SitePlaybook> playbooks) {
  std::vector<Fill> all;
  for (const auto& each : playbooks) {
    all.emplace_back()
        .text("href", each.href)
        .text("title", title_of(each.page))
        .text("blocked", each.page.keys.text("blocked"));
    const auto symptoms = each.page.keys.list("symptoms");
    all.back().text("symptoms", joined({symptoms.begin(), symptoms.end()}, "; "));
  }
  return in_shell(shell, "playbooks.html", "Playbooks", filled("playbooks", Fill().list("playbooks", std::move(all))));
}

}  // namespace sitrep
