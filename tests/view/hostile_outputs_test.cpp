// SPDX-License-Identifier: MIT
// Every hostile text in every field of every kind of entry, through every output. What each output must never do is
// in hostile_laws.h; here is which law holds where.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "sitrep/model/kinds.h"
#include "view/brief.h"
#include "view/checklist.h"
#include "view/entry_line.h"
#include "view/export.h"
#include "view/findings.h"
#include "view/handoff.h"
#include "view/hostile_laws.h"
#include "view/hostile_texts.h"
#include "view/list.h"
#include "view/log.h"
#include "view/markup.h"
#include "view/message.h"
#include "view/owed.h"
#include "view/page.h"
#include "view/preflight.h"
#include "view/repair.h"
#include "view/report.h"
#include "view/sample.h"
#include "view/show.h"
#include "view/site.h"
#include "view/stats.h"
#include "view/status.h"

using namespace sitrep;
using hostile::Given;

namespace {

using Json = nlohmann::json;
using Make = std::string (*)(const Given&, const Look&);

struct Output {
  const char* name;
  Make make;
};

CloseVerdict verdict_of(const Given& given) { return judge_close(given.log, given.incident, "resolved", Surroundings{sample::at("11:00"), {}}); }

std::vector<Finding> findings_of(const Given& given) {
  auto found = lint_incident(given.log, given.routine, Surroundings{sample::at("11:00"), {}});
  for (auto& each : found) each.path = given.text;
  found.push_back(sample::finding("syntax", given.text, given.text));
  found.back().path = given.text;
  found.back().waived = given.text;
  found.back().place = {3, 2, 5};
  return found;
}

Figures figures_of(const Given& given, const Look& look) {
  auto figures = as_of(sitrep::figures_of(given.log, given.incident), look.now);
  figures.outcome = given.text;
  return figures;
}

std::string each_entry(const Given& given, const Look& look, std::string (*show)(const Incident&, const Standing&, const Look&)) {
  std::string all;
  for (const auto& entry : given.log.entries) {
    if (const auto* standing = given.incident.find(entry.id())) all += show(given.incident, *standing, look);
  }
  return all;
}

// What people read on a terminal, and what a CI server may find in its log.
const Output screens[] = {
    {"status", [](const Given& g, const Look& look) { return status_text(g.incident, verdict_of(g), look); }},
    {"status --short", [](const Given& g, const Look& look) { return status_short(g.incident, look.now) + "\n"; }},
    {"log", [](const Given& g, const Look& look) { return log_text(g.log, g.incident, {}, look); }},
    {"log --all", [](const Given& g, const Look& look) { return log_text(g.log, g.incident, {{}, std::nullopt, true}, look); }},
    {"handoff", [](const Given& g, const Look& look) { return handoff_text(g.incident, *g.incident.owner(), look); }},
    {"repair", [](const Given& g, const Look& look) { return repair_text(g.incident, look); }},
    {"brief", [](const Given& g, const Look& look) { return brief_text(g.incident, look); }},
    {"checklist", [](const Given& g, const Look& look) { return checklist_text(verdict_of(g), g.text, true, look); }},
    {"list", [](const Given& g, const Look& look) { return list_text(std::vector{listing_of(g.log, g.incident)}, look); }},
    {"owed", [](const Given& g, const Look& look) { return owed_text(owed_of(g.log, g.incident, look.now), look); }},
    {"show", [](const Given& g, const Look& look) { return each_entry(g, look, show_text); }},
    {"lint", [](const Given& g, const Look& look) { return findings_text(findings_of(g), [&](std::string_view, std::uint32_t) { return g.text; }, 1, look); }},
    {"one entry", [](const Given& g, const Look& look) {
       std::string all;
       for (const auto& entry : g.log.entries) all += entry_line(entry, look);
       return all;
     }},
    {"stats", [](const Given& g, const Look& look) { return stats_text(statistics(std::vector{figures_of(g, look)}, look.zone), {std::nullopt, g.text}, look); }},
    {"playbook", [](const Given& g, const Look& look) { return page_text(hostile::page_of("playbook/1", g.text), look); }},
    {"routine", [](const Given& g, const Look& look) { return page_text(hostile::page_of("routine/1", g.text), look); }},
};

// Text of several lines by nature, to be pasted.
const Output messages[] = {
    {"update", [](const Given& g, const Look& look) { return message_text(g.incident, *g.incident.latest("update"), look); }},
    {"draft", [](const Given& g, const Look& look) { return compose_update(g.incident, *g.incident.latest("update"), look, [](std::string_view) { return true; }); }},
    {"preflight", [](const Given& g, const Look& look) { return preflight_text(std::vector<PreflightCheck>{{"split", "24", g.text}, {"next", "23", "", {{g.text, g.text}}}}, g.text, look); }},
};

const SiteShell shell{true, true, "1"};

const Output html_pages[] = {
    {"html", [](const Given& g, const Look& look) { return export_html(g.log, g.incident, {look.zone, "1"}); }},
    {"site: incident", [](const Given& g, const Look& look) { return site_incident(shell, g.log, g.incident, look.zone); }},
    {"site: index", [](const Given& g, const Look& look) {
       auto line = site_line(g.log, g.incident, figures_of(g, look));
       auto broken = line;
       line.href = "incidents/x.html";
       broken.trouble = g.text;
       return site_index(shell, std::vector{line, broken}, look);
     }},
    {"site: owed", [](const Given& g, const Look& look) { return site_owed(shell, owed_of(g.log, g.incident, Instant::max()), {{g.text, "incidents/x.html"}}, look); }},
    {"site: statistics", [](const Given& g, const Look& look) { return site_statistics(shell, statistics(std::vector{figures_of(g, look)}, look.zone), look); }},
    {"site: playbooks", [](const Given& g, const Look&) { return site_playbooks(shell, std::vector<SitePlaybook>{{"playbooks/x.html", hostile::page_of("playbook/1", g.text)}}); }},
    {"site: playbook", [](const Given& g, const Look&) { return site_page(shell, hostile::page_of("playbook/1", g.text)); }},
    {"site: routine", [](const Given& g, const Look&) { return site_page(shell, hostile::page_of("routine/1", g.text)); }},
};

const Output json[] = {
    {"status", [](const Given& g, const Look& look) { return status_json(g.incident, verdict_of(g), look); }},
    {"log", [](const Given& g, const Look& look) { return log_json(g.log, g.incident, {}, look); }},
    {"list", [](const Given& g, const Look& look) { return list_json(std::vector{listing_of(g.log, g.incident)}, look); }},
    {"owed", [](const Given& g, const Look& look) { return owed_json(owed_of(g.log, g.incident, Instant::max()), look); }},
    {"lint", [](const Given& g, const Look&) { return findings_json(findings_of(g), 1); }},
    {"entry", [](const Given& g, const Look&) { return entry_json(g.log.entries, g.text); }},
    {"export", [](const Given& g, const Look&) { return export_json(g.log, g.incident); }},
    {"stats", [](const Given& g, const Look& look) { const std::vector figures{figures_of(g, look)}; return stats_json(statistics(figures, look.zone), figures, {std::nullopt, g.text}, look); }},
};

// CHECK counts each of a hundred thousand; only what is wrong is worth its time.
void hold(const Given& given, const char* output, const std::string& wrong) {
  if (wrong.empty()) return;
  INFO(output << ": of " << safe(given.text.substr(0, 80)));
  FAIL_CHECK(safe(wrong));
}

bool is_ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); });
}

// For every text: the same log but for what it says.
template <typename Law>
void each_text(Law law) {
  REQUIRE(hostile::texts().size() > 300);
  for (const auto& text : hostile::texts()) law(Given(text));
}

}  // namespace

TEST_CASE("hostile: the log says it in every field of every kind") {
  const Given given("TEXT");
  CHECK(given.log.entries.size() == kinds().size() + 1);  // without close and reopen; two corrections and one unknown kind
  for (const auto& kind : kinds()) {
    INFO(kind.name);
    if (kind.name == "close" || kind.name == "reopen") continue;
    const auto found = std::ranges::find(given.log.entries, kind.name, &Entry::kind);
    REQUIRE(found != given.log.entries.end());
    for (const auto& field : kind.fields) CHECK(found->has(field.name));
  }
}

TEST_CASE("hostile: no screen shows what nobody sees, and no line of one is a command") {
  auto screen = sample::terminal(sample::at("11:00"));
  const auto pipe = sample::pipe(sample::at("11:00"));
  each_text([&](const Given& given) {
    for (const auto& output : screens) {
      hold(given, output.name, hostile::seen(output.make(given, screen)));
      const auto text = output.make(given, pipe);
      hold(given, output.name, hostile::seen(text));
      hold(given, output.name, hostile::no_command(text));
    }
    for (const auto& output : messages) hold(given, output.name, hostile::seen(output.make(given, screen)));
  });
}

TEST_CASE("hostile: no page has markup or a link that is not ours") {
  const auto look = sample::pipe(sample::at("11:00"));
  each_text([&](const Given& given) {
    for (const auto& output : html_pages) {
      const auto page = output.make(given, look);
      hold(given, output.name, hostile::seen(page));
      hold(given, output.name, hostile::our_markup(page));
    }
    const auto page = html_pages[0].make(given, look);
    if (page.find(view::markup::escaped(given.text)) == std::string::npos) hold(given, "html", "the text is lost");
  });
}

TEST_CASE("hostile: no Markdown has live markup, and nothing in it breaks a table or a fence") {
  each_text([&](const Given& given) {
    const auto text = export_md(given.log, given.incident, {sample::berlin(), "1"});
    hold(given, "md", hostile::seen(text));
    hold(given, "md", hostile::our_markdown(text));
  });
}

TEST_CASE("hostile: JSON is ASCII, parses, and says what was said") {
  const auto look = sample::pipe(sample::at("11:00"));
  each_text([&](const Given& given) {
    for (const auto& output : json) {
      const auto text = output.make(given, look);
      if (!is_ascii(text)) hold(given, output.name, "not ASCII");
      if (Json::parse(text, nullptr, false).value("version", 0) != 1) hold(given, output.name, "no version");
    }
    const auto whole = Json::parse(export_json(given.log, given.incident));
    if (whole["entries"].size() != given.log.entries.size()) hold(given, "json", "entries");
    if (!find_hidden(given.text, false) && whole["title"] != given.text) hold(given, "json", "another title");
    const auto rows = sample::lines(export_ndjson(given.log, given.incident, sample::berlin()));
    if (rows.size() != given.log.entries.size()) hold(given, "ndjson", "lines");
    for (const auto& row : rows) {
      const auto parsed = Json::parse(row, nullptr, false);
      if (!parsed.is_object() || parsed.size() != export_columns().size() || !is_ascii(row)) hold(given, "ndjson", row);
    }
  });
}

TEST_CASE("hostile: no row, cell or formula comes into a table, and no property into a calendar") {
  Given plain("TEXT");
  const auto events = [&](const Given& given) {
    std::string all;
    for (const auto& format : export_formats()) {
      if (format.name == "ics") all = format.head() + format.one(given.log, given.incident, {sample::berlin(), "1"}) + std::string(format.tail);
    }
    return all;
  };
  each_text([&](const Given& given) {
    for (const auto& format : export_formats()) {
      if (format.name != "csv") continue;
      const auto csv = format.head() + format.one(given.log, given.incident, {sample::berlin(), "1"});
      hold(given, "csv", hostile::seen(csv, true));
      hold(given, "csv", hostile::plain_cells(csv, given.log.entries.size() + 1));
    }
    const auto calendar = events(given);
    hold(given, "ics", hostile::seen(calendar, true));
    hold(given, "ics", hostile::plain_events(calendar, 3));
  });
}

TEST_CASE("hostile: no report has a command, a tag or a property of somebody else's") {
  const std::vector<RuleWords> rules = {{"syntax", Level::error, "it is not TOML", "# syntax"}};
  each_text([&](const Given& given) {
    const auto findings = findings_of(given);
    const std::vector<std::string> files = {given.text};
    const std::vector<Unread> unread = {{given.text, given.text}};
    const Report report{findings, files, rules, "1", unread};
    for (const auto& format : report_formats()) {
      const auto text = format.render(report);
      hold(given, format.name.data(), hostile::seen(text));
      if (format.name == "junit") {
        hold(given, "junit", hostile::our_xml(text));
      } else if (format.name == "github") {
        for (const auto& line : sample::lines(text)) {
          const bool ours = line.starts_with("::error ") || line.starts_with("::warning ") || line.starts_with("::notice ");
          if (!ours || line.find("##[") != std::string::npos) hold(given, "github", line);
          const auto properties = line.substr(0, line.find("::", 2));
          if (std::count(properties.begin(), properties.end(), ',') > 3) hold(given, "github", line);
        }
      } else if (Json::parse(text, nullptr, false).is_discarded()) {
        hold(given, format.name.data(), "no JSON");
      }
    }
  });
}
