// SPDX-License-Identifier: MIT
// Every hostile text in every field of every kind of entry, through every output. What each output must never do is
// in hostile_laws.h; here is which law holds where.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"
#include "view/export.h"
#include "view/hostile_laws.h"
#include "view/hostile_outputs.h"
#include "view/hostile_texts.h"
#include "view/no_command.h"
#include "view/report.h"
#include "view/sample.h"
#include "view/site.h"

using namespace sitrep;
using hostile::Given;

namespace {

using Json = nlohmann::json;

// CHECK counts each of a hundred thousand; only what is wrong is worth its time.
void hold(const Given& given, const char* output, const std::string& wrong) {
  if (wrong.empty()) return;
  INFO(output << ": of " << safe(given.text.substr(0, 80)));
  FAIL_CHECK(safe(wrong));
}

bool is_ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); });
}

// For every text: the same two logs but for what they say, one open, one closed.
template <typename Law>
void each_text(Law law) {
  REQUIRE(hostile::texts().size() > 300);
  for (const auto& text : hostile::texts()) {
    for (const bool closed : {false, true}) law(Given(text, closed));
  }
}

}  // namespace

TEST_CASE("hostile: the log says it in every field of every kind") {
  const Given given("TEXT");
  CHECK(given.log.entries.size() ==
        kinds().size() + 1);  // without close and reopen; two corrections and one unknown kind
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
    for (const auto& output : hostile::screens()) {
      hold(given, output.name, hostile::seen(output.make(given, screen)));
      const auto text = output.make(given, pipe);
      hold(given, output.name, hostile::seen(text));
      hold(given, output.name, hostile::no_command(text));
    }
    for (const auto& output : hostile::messages()) {
      hold(given, output.name, hostile::seen(output.make(given, screen)));
      // A draft goes into an editor and comes back as an entry: it is as it was said.
      if (std::string_view(output.name) != "draft")
        hold(given, output.name, hostile::no_command(output.make(given, pipe)));
    }
  });
}

TEST_CASE("hostile: no page has markup or a link that is not ours") {
  const auto look = sample::pipe(sample::at("11:00"));
  each_text([&](const Given& given) {
    for (const auto& output : hostile::pages()) {
      const auto page = output.make(given, look);
      hold(given, output.name, hostile::seen(page));
      hold(given, output.name, hostile::our_markup(page));
      hold(given, output.name, hostile::no_command(page));
    }
    // A reader has what was said, but for what nobody would see.
    if (hostile::read_aloud(hostile::pages()[0].make(given, look)).find(safe(given.text)) == std::string::npos)
      hold(given, "html", "it says something else");
  });
}

TEST_CASE("hostile: no Markdown has live markup, and nothing in it breaks a table or a fence") {
  each_text([&](const Given& given) {
    const auto text = export_md(given.log, given.incident, {sample::berlin(), "1"});
    hold(given, "md", hostile::seen(text));
    hold(given, "md", hostile::our_markdown(text));
    hold(given, "md", hostile::no_command(text));
  });
}

TEST_CASE("hostile: JSON is ASCII, parses, and says what was said") {
  const auto columns = export_columns().size();
  const auto look = sample::pipe(sample::at("11:00"));
  each_text([&](const Given& given) {
    for (const auto& output : hostile::objects()) {
      const auto text = output.make(given, look);
      if (!is_ascii(text)) hold(given, output.name, "not ASCII");
      hold(given, output.name, hostile::no_command(text));
      if (Json::parse(text, nullptr, false).value("version", 0) != 1) hold(given, output.name, "no version");
    }
    const auto whole = Json::parse(export_json(given.log, given.incident));
    if (whole["entries"].size() != given.log.entries.size()) hold(given, "json", "entries");
    if (!find_hidden(given.text, false) && whole["title"] != given.text) hold(given, "json", "another title");
    const auto all_rows = export_ndjson(given.log, given.incident, sample::berlin());
    hold(given, "ndjson", hostile::no_command(all_rows));
    const auto rows = sample::lines(all_rows);
    if (rows.size() != given.log.entries.size()) hold(given, "ndjson", "lines");
    for (const auto& row : rows) {
      const auto parsed = Json::parse(row, nullptr, false);
      if (!parsed.is_object() || parsed.size() != columns || !is_ascii(row)) hold(given, "ndjson", row);
    }
  });
}

TEST_CASE("hostile: no row, cell or formula comes into a table, and no property into a calendar") {
  Given plain("TEXT");
  const auto events = [&](const Given& given) {
    std::string all;
    for (const auto& format : export_formats()) {
      if (format.name == "ics")
        all = format.head() + format.one(given.log, given.incident, {sample::berlin(), "1"}) + std::string(format.tail);
    }
    return all;
  };
  each_text([&](const Given& given) {
    for (const auto& format : export_formats()) {
      if (format.name != "csv") continue;
      const auto csv = format.head() + format.one(given.log, given.incident, {sample::berlin(), "1"});
      hold(given, "csv", hostile::seen(csv, true));
      hold(given, "csv", hostile::plain_cells(csv, given.log.entries.size() + 1));
      hold(given, "csv", hostile::no_command(csv));
    }
    const auto calendar = events(given);
    hold(given, "ics", hostile::seen(calendar, true));
    hold(given, "ics", hostile::plain_events(calendar, 3));
    hold(given, "ics", hostile::no_command(calendar));
    const auto said = view::no_command(safe_lines(given.text));  // the title, then the id
    // Of three colons the last is shown as what it is.
    if (said.find(":::") == std::string::npos && hostile::description(calendar) != said + "\n" + said)
      hold(given, "ics", "it says something else: " + hostile::description(calendar));
  });
}

TEST_CASE("hostile: no report has a command, a tag or a property of somebody else's") {
  const std::vector<RuleWords> rules = {{"syntax", Level::error, "it is not TOML", "# syntax"}};
  each_text([&](const Given& given) {
    const auto findings = hostile::findings_of(given);
    const std::vector<std::string> files = {given.text};
    const std::vector<Unread> unread = {{given.text, given.text}};
    const Report report{findings, files, rules, "1", unread};
    for (const auto& format : report_formats()) {
      const auto text = format.render(report);
      hold(given, format.name.data(), hostile::seen(text));
      if (format.name != "github") hold(given, format.name.data(), hostile::no_command(text));
      if (format.name == "junit") {
        hold(given, "junit", hostile::our_xml(text));
      } else if (format.name == "github") {
        // As the runner reads it: a line break or a comma that somebody wrote as %0A or %2C is none.
        const auto told = "title=sitrep::" + view::no_command(safe(given.text)) + "\n";
        if (hostile::unpercented(text).find(told) == std::string::npos)
          hold(given, "github", "it says something else: " + text);
        for (const auto& line : sample::lines(text)) {
          const bool ours =
              line.starts_with("::error ") || line.starts_with("::warning ") || line.starts_with("::notice ");
          if (!ours || !hostile::no_command(line.substr(2)).empty()) hold(given, "github", line);
          const auto properties = line.substr(0, line.find("::", 2));
          if (std::count(properties.begin(), properties.end(), ',') > 3) hold(given, "github", line);
        }
      } else if (Json::parse(text, nullptr, false).is_discarded()) {
        hold(given, format.name.data(), "no JSON");
      }
    }
  });
}
