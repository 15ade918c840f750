// SPDX-License-Identifier: MIT
#include "view/timeline.h"

#include <catch2/catch.hpp>

#include <set>

#include "sitrep/format/read.h"
#include "sitrep/model/people.h"

namespace sitrep {
namespace {

std::string head(std::string_view more) {
  return "format = \"incident/1\"\n\n[incident]\nid = \"acme\"\ntitle = \"Acme\"\nopened = 2026-11-23T10:00:00+01:00\nopened_by = \"Mina\"\n" +
         std::string(more);
}

std::string entry(std::string_view kind, int number, std::string_view minute, std::string_view rest) {
  return "\n[[" + std::string(kind) + "]]\nid = \"" + std::to_string(number) +
         "-aaaaa\"\nat = 2026-11-23T10:" + std::string(minute) + ":00+01:00\nby = \"Mina\"\n" + std::string(rest) +
         "\n";
}

std::string drawing_of(const std::string& bytes) {
  const auto log = read_incident(bytes, "incidents/acme.toml");
  const Routine routine;
  const People people(routine, log);
  const auto incident = fold(log, routine, people);
  const auto zone = utc();
  return view::timeline(log, incident, Look{log.header.opened.instant + Minutes(120), zone});
}

std::size_t times(const std::string& text, std::string_view what) {
  std::size_t count = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

TEST_CASE("timeline: without an entry nothing is drawn") { CHECK(drawing_of(head("")).empty()); }

TEST_CASE("timeline: a guess is drawn unlike a fact") {
  const auto guess = drawing_of(head(entry("guess", 1, "05", "text = \"the queue\"")));
  const auto fact = drawing_of(head(entry("fact", 1, "05", "text = \"the queue\"")));
  CHECK(guess.find("class=\"hollow\"") != std::string::npos);
  CHECK(times(guess.substr(0, guess.find("figcaption")), "<circle class=\"hollow\"") == 1);
  CHECK(times(fact.substr(0, fact.find("figcaption")), "<circle class=\"hollow\"") == 0);
}

TEST_CASE("timeline: every mark leads to the row of its entry, and no two rows are called alike") {
  const auto bytes = head(entry("fact", 1, "05", "text = \"a\"") + entry("fact", 1, "06", "text = \"twin\"") +
                          entry("change", 3, "30", "text = \"b\""));
  const auto log = read_incident(bytes, "incidents/acme.toml");
  const auto names = view::anchors(log);
  REQUIRE(names.size() == log.entries.size());
  CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
  const auto drawing = drawing_of(bytes);
  for (const auto& name : names) {
    INFO(name);
    CHECK(drawing.find("href=\"#" + name + "\"") != std::string::npos);
  }
}

TEST_CASE("timeline: text is never markup") {
  const auto drawing =
      drawing_of(head(entry("note", 1, "05", R"(text = "</svg><script>alert(1)</script>\"onload=\"x\u001b[31m")")));
  CHECK(drawing.find("<script") == std::string::npos);
  CHECK(times(drawing, "</svg>") == times(drawing, "<svg "));
  CHECK(drawing.find('\x1b') == std::string::npos);
  CHECK(drawing.find("\"onload") == std::string::npos);
}

TEST_CASE("timeline: what came late is drawn from when it was due") {
  const auto told = [](std::string_view minute) {
    return drawing_of(
        head(entry("report", 1, "01", "customer = \"Acme\"\nblocked = \"export\"") +
             entry("update", 2, minute, "to = \"customer\"\ntext = \"we look\"\nnext = 2026-11-23T11:30:00+01:00")));
  };
  const auto late = told("50"), in_time = told("20");
  CHECK(times(late, "late") > times(in_time, "late"));
}

TEST_CASE("timeline: what matters most is said beside its mark, and a lane where nothing is says so") {
  const auto drawing = drawing_of(head(entry("report", 1, "01", "customer = \"Acme\"\nblocked = \"export\"") +
                                       entry("plan", 2, "10", "text = \"go back\"") +
                                       entry("change", 3, "11", "text = \"went back to Friday\"") +
                                       entry("done", 4, "50", "of = \"3-aaaaa\"")));
  CHECK(drawing.find(">Acme</text>") != std::string::npos);
  CHECK(drawing.find(">went back to Friday</text>") != std::string::npos);
  CHECK(times(drawing, ">nothing</text>") == 3);  // known and guessed, updates, people
}

TEST_CASE("timeline: a correction is no second report") {
  const auto drawing = drawing_of(head(entry("report", 1, "01", "customer = \"Acme\"\nblocked = \"export\"") +
                                       entry("report", 2, "05", "amends = \"1-aaaaa\"\naccount = \"4182\"")));
  CHECK(times(drawing.substr(0, drawing.find("figcaption")), "class=\"mark fails\"") == 1);
  CHECK(drawing.find("#entry-2-aaaaa") != std::string::npos);
}

}  // namespace
}  // namespace sitrep
