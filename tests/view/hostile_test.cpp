// SPDX-License-Identifier: MIT
// Nothing that a file says reaches a terminal as a control: every view is given the worst in every field.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "sitrep/model/kinds.h"
#include "view/brief.h"
#include "view/checklist.h"
#include "view/entry_line.h"
#include "view/explain.h"
#include "view/export.h"
#include "view/findings.h"
#include "view/handoff.h"
#include "view/list.h"
#include "view/log.h"
#include "view/message.h"
#include "view/owed.h"
#include "view/preflight.h"
#include "view/repair.h"
#include "view/sample.h"
#include "view/show.h"
#include "view/stats.h"
#include "view/status.h"

using namespace sitrep;

namespace {

// A screen cleared, a link, a bidi override, a C1 introducer, a line that pretends to be ours, a bell, a long word.
const std::string evil =
    "\x1b[2J\x1b]8;;http://x\x07"
    "a\xe2\x80\xae"
    "b\xc2\x9b"
    "31m\nowner Eve\r\tend " +
    std::string(150, 'w');
const std::string evil_toml =
    R"(\u001b[2J\u001b]8;;http://x\u0007a\u202eb\u009b31m\nowner Eve\r\tend )" + std::string(150, 'w');

// One entry of each kind, each text field evil, references to those before.
std::string evil_log() {
  std::string log = "format = \"incident/1\"\n\n[incident]\nid = \"" + evil_toml + "\"\ntitle = \"" + evil_toml +
                    "\"\nopened = 2026-11-23T10:14:00+01:00\nopened_by = \"" + evil_toml + "\"\n";
  int number = 0;
  for (const auto& kind : kinds()) {
    if (kind.name == "retraction" || kind.name == "close" || kind.name == "reopen") continue;
    log += "\n[[" + std::string(kind.name) + "]]\nid = \"" + std::to_string(++number) +
           "-aaaaa\"\nat = 2026-11-23T10:20:00+01:00\nlogged = 2026-11-23T10:40:00+01:00\nby = \"" + evil_toml + "\"\n";
    for (const auto& field : kind.fields) {
      log += std::string(field.name) + " = ";
      if (field.type == Type::time) {
        log += "2026-11-23T10:30:00+01:00\n";
      } else if (field.type == Type::boolean) {
        log += "false\n";
      } else if (field.type == Type::ids) {
        log += "[\"1-aaaaa\", \"" + evil_toml + "\"]\n";
      } else if (field.type == Type::id) {
        log += "\"1-aaaaa\"\n";
      } else if (field.type == Type::people || field.type == Type::words) {
        log += "[\"" + evil_toml + "\"]\n";
      } else {
        log += "\"" + evil_toml + "\"\n";
      }
    }
    log += "x_mine = \"" + evil_toml + "\"\n";
  }
  return log + "\n[[verdict]]\nid = \"90-aaaaa\"\nat = 2026-11-23T10:20:00+01:00\nby = \"Sam\"\nwords = \"" +
         evil_toml + "\"\n";
}

bool harmless(const std::string& text, bool wrapped_lines = true) {
  if (find_hidden(text, false)) return false;
  for (const auto& line : sample::lines(text)) {
    // What stands at the left edge is ours.
    if (wrapped_lines && line.starts_with("owner Eve")) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("no view lets a control character through") {
  const sample::Read read(evil_log());
  REQUIRE(read.log.entries.size() > 20);
  auto verdict = sample::two_to_go();
  verdict.unmet.push_back(sample::finding("open-work", evil, evil));
  verdict.waived.push_back(sample::finding("no-review", evil, evil));
  verdict.waived.back().waived = evil;
  for (const std::size_t columns : {40, 80, 200}) {
    for (const bool terminal : {true, false}) {
      auto look = sample::terminal(sample::at("11:00"), columns);
      look.terminal = terminal;
      LogChoice all;
      all.all = true;
      CHECK(harmless(status_text(read.incident, verdict, look)));
      CHECK(harmless(status_short(read.incident, look.now)));
      CHECK(harmless(log_text(read.log, read.incident, {}, look)));
      CHECK(harmless(log_text(read.log, read.incident, all, look)));
      CHECK(harmless(handoff_text(read.incident, *read.incident.owner(), look)));
      CHECK(harmless(repair_text(read.incident, look)));
      CHECK(harmless(brief_text(read.incident, look)));
      CHECK(harmless(
          preflight_text(std::vector<PreflightCheck>{{"split", "24", evil}, {"next", "23", "", {{evil, evil}}}}, evil,
                         look),
          false));
      CHECK(harmless(checklist_text(verdict, evil, true, look)));
      CHECK(harmless(list_text(std::vector{listing_of(read.log, read.incident)}, look)));
      CHECK(harmless(owed_text(std::vector<Owed>{{evil, evil, "followup", evil, evil, {}}}, look)));
      auto figures = as_of(figures_of(read.log, read.incident), look.now);
      figures.outcome = evil;
      CHECK(harmless(stats_text(statistics(std::vector{figures}, look.zone), {std::nullopt, evil}, look)));
      CHECK(harmless(
          compose_update(read.incident, *read.incident.latest("update"), look, [](std::string_view) { return true; })));
      for (const auto& entry : read.log.entries) {
        CHECK(harmless(entry_line(entry, look)));
        CHECK(harmless(show_text(read.incident, *read.incident.find(entry.id()), look)));
        if (terminal) CHECK(sample::widest(show_text(read.incident, *read.incident.find(entry.id()), look)) <= columns);
      }
      if (terminal) {
        CHECK(sample::widest(status_text(read.incident, verdict, look)) <= columns);
        CHECK(sample::widest(log_text(read.log, read.incident, all, look)) <= columns);
        CHECK(sample::widest(handoff_text(read.incident, *read.incident.owner(), look)) <= columns);
        CHECK(sample::widest(repair_text(read.incident, look)) <= columns);
      }
      auto found = sample::finding("syntax", evil, evil);
      found.path = evil;
      found.place = {3, 2, 5};
      const auto source = [](std::string_view, std::uint32_t) { return evil; };
      CHECK(harmless(findings_text(std::vector{found}, source, 1, look)));
      CHECK(harmless(explain_text("# " + evil + "\n\n" + evil + "\n\n    " + evil + "\n", look), false));
      // A message is text of several lines by nature.
      CHECK(harmless(message_text(read.incident, *read.incident.latest("update"), look), false));
    }
  }
}

TEST_CASE("no export lets a control character through") {
  const sample::Read read(evil_log());
  const auto zone = sample::berlin();
  for (const auto& format : export_formats()) {
    CAPTURE(format.name);
    auto text = format.head() + format.one(read.log, read.incident, {zone, "1"}) + std::string(format.tail);
    for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;)
      text.erase(at, 1);  // as csv and ics end a line
    CHECK_FALSE(find_hidden(text, false));
    // A cell of csv and a message in its fence are text of several lines by nature.
    const bool several_lines = format.name == "csv" || format.name == "md" || format.name == "html";
    CHECK(harmless(text, !several_lines));
  }
}

TEST_CASE("what JSON views print is ASCII and parses") {
  const sample::Read read(evil_log());
  const auto look = sample::pipe(sample::at("11:00"));
  auto figures = as_of(figures_of(read.log, read.incident), look.now);
  figures.outcome = evil;
  std::vector<std::string> all = {
      status_json(read.incident, sample::two_to_go(), look),
      log_json(read.log, read.incident, {}, look),
      list_json(std::vector{listing_of(read.log, read.incident)}, look),
      owed_json(std::vector<Owed>{{evil, "\xff", evil, evil, evil, {}}}, look),
      stats_json(statistics(std::vector{figures}, look.zone), std::vector{figures}, {std::nullopt, evil}, look),
      findings_json(std::vector{sample::finding("syntax", evil)}, 1),
      preflight_json(std::vector<PreflightCheck>{{"split", "24", evil}, {"next", "23", "", {{evil, evil}}}}, evil),
      entry_json(read.log.entries, evil)};
  for (const auto& entry : read.log.entries) {
    all.push_back(show_json(read.incident, *read.incident.find(entry.id()), look));
  }
  for (const auto& text : all) {
    CHECK(std::ranges::all_of(text, [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); }));
    CHECK(nlohmann::json::parse(text)["version"] == 1);
  }
}

TEST_CASE("without colour no view writes an escape code and with it each is ended") {
  const sample::Read read(sample::all(sample::at_eleven, sample::an_hour_on));
  auto look = sample::terminal(sample::at("11:45"));
  const auto views = [&] {
    return std::vector{status_text(read.incident, sample::two_to_go(), look),
                       log_text(read.log, read.incident, {}, look),
                       handoff_text(read.incident, *read.incident.owner(), look),
                       checklist_text(sample::two_to_go(), "resolved", true, look)};
  };
  const auto plain = views();
  for (const auto& text : plain) CHECK(text.find('\x1b') == std::string::npos);
  look.colour = true;
  const auto coloured = views();
  for (std::size_t i = 0; i < plain.size(); ++i) {
    std::string bare;
    bool open = false;
    for (std::size_t at = 0; at < coloured[i].size(); ++at) {
      if (coloured[i][at] != '\x1b') {
        bare += coloured[i][at];
        CHECK_FALSE((open && coloured[i][at] == '\n'));
        continue;
      }
      const auto end = coloured[i].find('m', at);
      open = coloured[i].substr(at, end - at) != "\x1b[0";
      at = end;
    }
    CHECK(bare == plain[i]);
  }
}
