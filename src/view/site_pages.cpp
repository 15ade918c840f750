// SPDX-License-Identifier: MIT
// The pages that the team reads: playbooks and the routine, each key as a heading with what it says.
#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/kinds.h"
#include "view/markup.h"
#include "view/site_shell.h"

namespace sitrep {

using namespace view;

namespace {

// "look_first" is read as "Look first".
std::string spoken(std::string_view name) {
  std::string words(name);
  std::ranges::replace(words, '_', ' ');
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

std::string value_of(const Field& field, bool numbered) {
  if (const auto* text = std::get_if<std::string>(&field.value)) return markup::element("span", markup::escaped_lines(*text), "lines");
  if (const auto* number = std::get_if<std::int64_t>(&field.value)) return fmt::format("{}", *number);
  if (const auto* flag = std::get_if<bool>(&field.value)) return *flag ? "yes" : "no";
  const auto* items = std::get_if<std::vector<std::string>>(&field.value);
  if (!items) return "";
  std::string list;
  for (const auto& item : *items) list += markup::element("li", markup::escaped(item)) + "\n";
  return list.empty() ? "" : markup::element(numbered ? "ol" : "ul", "\n" + list);
}

// The keys that this format knows, in their order; what only the program reads is left out.
std::string keys_of(const TableSpec& spec, const Entry& table) {
  std::string rows;
  for (const auto& key : spec.fields) {
    if (const auto date = day(table, key.name)) {
      rows += fmt::format("<dt>{}</dt><dd>{}</dd>\n", spoken(key.name), show_date(*date, utc()));
      continue;
    }
    const auto* field = table.find(key.name);
    if (!field || among(key.name, "title timezone skip strict")) continue;
    const auto value = value_of(*field, among(key.name, "look_first steps"));
    if (!value.empty()) rows += fmt::format("<dt>{}</dt><dd>{}</dd>\n", spoken(key.name), value);
  }
  return rows.empty() ? "" : "<dl class=\"facts\">\n" + rows + "</dl>\n";
}

std::string body_of(const Page& page) {
  std::string body;
  for (const auto& spec : page.spec->tables) {
    if (among(spec.name, "person words")) continue;
    for (const auto* table : spec.name.empty() ? std::vector<const Entry*>{&page.keys} : page.all(spec.name)) {
      const auto keys = keys_of(spec, *table);
      if (!keys.empty()) body += (spec.name.empty() ? "" : markup::element("h2", spoken(spec.name)) + "\n") + keys;
    }
  }
  return body;
}

}  // namespace

std::string site_page(const SiteShell& shell, const Page& page) {
  if (page.is("routine")) {
    return in_shell(shell, "routine.html", "The routine", "<h1>How we run an escalation</h1>\n" + body_of(page));
  }
  const auto title = page.keys.text("title").empty() ? std::string_view(page.path) : page.keys.text("title");
  return in_shell(shell, "playbooks/x.html", title, markup::element("h1", markup::escaped(title)) + "\n" + body_of(page));
}

std::string site_playbooks(const SiteShell& shell, std::span<const SitePlaybook> playbooks) {
  constexpr markup::Column columns[] = {{"Playbook"}, {"What was blocked"}, {"Symptoms"}};
  std::vector<std::vector<std::string>> rows;
  for (const auto& each : playbooks) {
    std::string symptoms;
    for (const auto& one : each.page.keys.list("symptoms")) symptoms += (symptoms.empty() ? "" : "; ") + one;
    const auto title = each.page.keys.text("title").empty() ? std::string_view(each.page.path) : each.page.keys.text("title");
    rows.push_back({markup::link(each.href, title), markup::escaped(each.page.keys.text("blocked")), markup::escaped(symptoms)});
  }
  return in_shell(shell, "playbooks.html", "Playbooks",
                  "<h1>Playbooks</h1>\n" + markup::table("One page each, learned from an incident", columns, rows));
}

}  // namespace sitrep
