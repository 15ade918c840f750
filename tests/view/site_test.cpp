// SPDX-License-Identifier: MIT
#include "view/site.h"

#include <catch2/catch.hpp>

#include "sitrep/model/sha256.h"
#include "view/sample.h"

using namespace sitrep;

namespace {

const SiteShell shell{true, true, "0.1.0"};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Look look() { return {sample::at("11:00"), sample::berlin()}; }

SiteLine line(std::string href, std::string title, bool open, std::string_view opened) {
  SiteLine one;
  one.href = std::move(href);
  one.title = std::move(title);
  one.open = open;
  one.state = open ? "repairing" : "resolved";
  one.opened = *parse_rfc3339(opened);
  return one;
}

std::string entry(const std::string& kind, const std::string& id, const std::string& fields) {
  return "\n[[" + kind + "]]\nid = \"" + id + "-aaaaa\"\nat = 2026-11-23T10:20:00+01:00\nby = \"Sam\"\n" + fields;
}

}  // namespace

TEST_CASE("site: a page loads nothing, runs nothing, and names its one style") {
  const auto page = site_index(shell, {}, look());
  CHECK(has(page, "default-src 'none'; style-src 'sha256-" + base64(sha256(site_style())) + "'"));
  CHECK(has(page, "<style>" + site_style() + "</style>"));
  CHECK_FALSE(has(page, "<script"));
  CHECK_FALSE(has(page, " style=\""));
  // Not "//" alone: the hash of the style may have it.
  for (const std::string_view loads : {"://", "href=\"//", "src=", "url(", "@import"}) CHECK_FALSE(has(page, loads));
  CHECK(site_style().size() > 1000);
}

TEST_CASE("site: open ones first, then by month, the newest first; drills and what could not be read at the end") {
  std::vector<SiteLine> lines = {line("incidents/a.html", "one", false, "2026-10-02T10:00:00Z"),
                                 line("incidents/b.html", "two", false, "2026-11-02T10:00:00Z"),
                                 line("incidents/c.html", "three", true, "2026-09-02T10:00:00Z"),
                                 line("incidents/d.html", "four", false, "2026-11-03T10:00:00Z"),
                                 line("incidents/e.html", "five", false, "2026-11-03T10:00:00Z"),
                                 line("", "incidents/broken.toml", false, "2026-11-03T10:00:00Z")};
  lines[4].drill = true;
  lines[5].trouble = "not TOML";
  const auto page = site_index(shell, lines, look());
  std::size_t before = 0;
  for (const std::string_view title :
       {">three<", ">four<", ">two<", ">one<", ">five<", "incidents/broken.toml: not TOML"}) {
    INFO(title);
    const auto at = page.find(title);
    REQUIRE(at != std::string::npos);
    CHECK(at > before);
    before = at;
  }
  CHECK(has(page, "4 incidents, 1 open, as of 2026-11-23 11:00."));
  CHECK(has(page, "<a href=\"incidents/c.html\">three</a>"));
}

TEST_CASE("site: links go up from a folder, and lead only to pages that there are") {
  const sample::Read read(sample::opened(""));
  const auto page = site_incident({false, true, "1"}, read.log, read.incident, sample::berlin());
  CHECK(has(page, "href=\"../index.html\""));
  CHECK(has(page, "href=\"../routine.html\""));
  CHECK_FALSE(has(page, "playbooks.html"));
}

TEST_CASE("site: an incident's page says what became of it, and a guess never looks like a fact") {
  const sample::Read read(sample::opened(
      entry("report", "1", "customer = \"Acme\"\nblocked = \"cannot export an invoice\"\n") +
      entry("guess", "2", "text = \"the release\"\n") + entry("guess", "3", "text = \"the disk\"\n") +
      entry("fact", "4", "text = \"it is\"\nproves = [\"2-aaaaa\"]\n") + entry("note", "5", "text = \"oops\"\n") +
      entry("retraction", "6", "of = \"5-aaaaa\"\nwhy = \"wrong one\"\n") +
      entry(
          "confirmation", "7",
          "report = \"1-aaaaa\"\ncustomer = \"Acme\"\naction = \"export an invoice\"\nresult = \"works\"\nwho = \"Dana\"\n")));
  const auto page = site_incident(shell, read.log, read.incident, sample::berlin());
  CHECK(
      has(page,
          "Acme could not export an invoice, reported 10:20; <strong class=\"good\">confirmed 10:20 by Dana</strong>"));
  CHECK(has(page, "<tr id=\"entry-2-aaaaa\" class=\"guess\">"));
  CHECK(has(page, "<span class=\"unsure\">(proved)</span>"));
  CHECK(has(page, "<dt>Guess, not settled</dt><dd class=\"unsure\">the disk</dd>"));
  CHECK(has(page, "<tr id=\"entry-5-aaaaa\" class=\"withdrawn\">"));
  CHECK(has(page, "(withdrawn by 6: wrong one)"));
}

TEST_CASE("site: nothing that a file says is markup, on any page") {
  const std::string evil = "<img src=x onerror=alert(1)>&</style><script>";
  const auto quoted = "\"" + evil + "\"";
  const auto all = [&](std::string names) {
    std::string fields;
    for (std::size_t at = 0; at < names.size();) {
      const auto end = std::min(names.find(' ', at), names.size());
      fields += names.substr(at, end - at) + " = " + quoted + "\n";
      at = end + 1;
    }
    return fields;
  };
  const sample::Read read(sample::opened(
      entry("report", "1", all("customer blocked error at_stake")) + entry("owner", "2", all("name")) +
      entry("change", "3", all("text approved_by")) +
      entry("impact", "4", all("affected works fails unknown workaround")) + entry("lesson", "5", all("text kind")) +
      entry("followup", "6", all("text who") + "due = 2026-11-23T11:00:00+01:00\n") +
      entry("waiver", "7", all("rule why approved_by")) + entry("about", "8", all("title severity")) +
      entry("unheard", "9", all("of")) + entry("guess", "10", all("text")) + entry("question", "11", all("text to")) +
      entry("plan", "12", all("text kind")) + entry("close", "13", all("outcome why") + "held_to = []\n")));
  REQUIRE(read.log.entries.size() == 13);
  auto figures = as_of(figures_of(read.log, read.incident), look().now);
  auto one = site_line(read.log, read.incident, figures);
  one.href = "incidents/x.html";
  auto broken = one;
  broken.href.clear();
  broken.trouble = evil;
  figures.outcome = evil;
  const auto owed = owed_of(read.log, read.incident, look().now);
  REQUIRE(owed.size() == 1);
  Page playbook;
  playbook.spec = find_page("playbook/1");
  playbook.readable = true;
  playbook.keys.kind = "playbook";
  playbook.keys.set("title", evil)
      .set("blocked", evil)
      .set("symptoms", std::vector<std::string>{evil})
      .set("message", evil);
  for (const auto& page :
       {site_incident(shell, read.log, read.incident, sample::berlin()),
        site_index(shell, std::vector{one, broken}, look()), site_owed(shell, owed, {}, look()),
        site_statistics(shell, statistics(std::vector{figures}, look().zone), look()), site_page(shell, playbook),
        site_playbooks(shell, std::vector<SitePlaybook>{{"playbooks/x.html", playbook}})}) {
    const auto body = page.substr(page.find("</style>") + 8);
    CHECK_FALSE(has(body, "<img"));
    CHECK_FALSE(has(body, "<script"));
    CHECK_FALSE(has(body, "</style"));
    CHECK(has(body, "&lt;img src=x"));
  }
}

TEST_CASE("site: a playbook says all that it knows") {
  Page playbook;
  playbook.spec = find_page("playbook/1");
  playbook.readable = true;
  playbook.keys.kind = "playbook";
  playbook.keys.set("title", "Exports fail")
      .set("look_first", std::vector<std::string>{"the log"})
      .set("message", "It works.\nTry.");
  const auto page = site_page(shell, playbook);
  CHECK(has(page, "<h1>Exports fail</h1>"));
  CHECK(has(page, "<dt>Look first</dt><dd><ol>\n<li>the log</li>\n</ol></dd>"));
  CHECK(has(page, "<dt>Message</dt><dd><span class=\"lines\">It works.\nTry.</span></dd>"));
}

TEST_CASE("site: each plot has its table, and every measure its definition") {
  Figures figures;
  figures.opened = *parse_rfc3339("2026-11-02T10:00:00Z");
  figures.outcome = "resolved";
  figures.to_owner = Minutes(3);
  const auto page = site_statistics(shell, statistics(std::vector{figures}, look().zone), look());
  CHECK(has(page, "<th scope=\"row\"><span class=\"time\">2026-11</span></th>"));
  CHECK(has(page, "3 min / 3 min"));
  CHECK(has(page, "role=\"img\" aria-label=\"To owner by month; the table below says the same\""));
  for (const auto& measure : measures()) CHECK(has(page, measure.definition.substr(1, 20)));
}

TEST_CASE("site: what was set aside and what was never confirmed stand above the drawing") {
  const sample::Read read(sample::opened(
      entry("report", "1", "customer = \"Acme\"\nblocked = \"export an invoice\"\n") +
      entry("guess", "2", "text = \"the disk\"\n") + entry("question", "3", "text = \"who else\"\n") +
      entry("waiver", "4", "rule = \"no-review\"\nwhy = \"nobody is left\"\napproved_by = \"Kim\"\n") +
      entry("close", "5", "outcome = \"unconfirmed\"\nwhy = \"they left\"\napproved_by = \"Kim\"\nheld_to = []\n")));
  const auto page = site_incident(shell, read.log, read.incident, sample::berlin());
  const auto top = page.substr(0, page.find("<svg"));
  CHECK(has(top, "Closed as unconfirmed"));
  CHECK(has(top, "<dt>Set aside</dt><dd class=\"unsure\">no-review: nobody is left; approved by Kim</dd>"));
  CHECK(has(top, "<dt>Never confirmed</dt><dd class=\"unsure\">that Acme can export an invoice</dd>"));
  CHECK(has(top, "<dt>Guess, never settled</dt><dd class=\"unsure\">the disk</dd>"));
  CHECK(has(top, "<dt>Never answered</dt><dd class=\"unsure\">who else</dd>"));
}

TEST_CASE("site: many doubts are counted at the top and listed below") {
  std::string guesses;
  for (const std::string number : {"1", "2", "3", "4"})
    guesses += entry("guess", number, "text = \"theory " + number + "\"\n");
  const sample::Read read(sample::opened(guesses + entry("close", "5", "outcome = \"false-alarm\"\nheld_to = []\n")));
  const auto page = site_incident(shell, read.log, read.incident, sample::berlin());
  const auto top = page.substr(0, page.find("<svg")), left = page.substr(page.find("What is left"));
  CHECK(has(top, "4 of them, listed below"));
  CHECK_FALSE(has(top, "theory 3"));
  CHECK(has(left, "<dt>Guess, not settled</dt><dd class=\"unsure\">theory 3</dd>"));
}

TEST_CASE("site: a log that was written down later is told by the clock of the day it is about") {
  auto log = sample::opened(entry("report", "1", "customer = \"Acme\"\nblocked = \"export an invoice\"\n"));
  log.replace(log.find("at = 2026-11-23T10:20"), 21, "at = 2026-11-20T10:20");
  const sample::Read read(log);
  const auto page = site_incident(shell, read.log, read.incident, sample::berlin());
  CHECK(has(page, "happened 2026-11-20; opened 2026-11-23 10:14"));
  CHECK(has(page, "reported 10:20"));
}
