// SPDX-License-Identifier: MIT
#include "view/hits.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "sitrep/model/pages.h"
#include "view/page.h"
#include "view/playbooks.h"
#include "view/sample.h"

using namespace sitrep;

namespace {

// A screen cleared, a link, a bidi override, a C1 introducer, a line that pretends to be ours, a long word.
const std::string evil =
    "\x1b[2J\x1b]8;;http://x\x07"
    "a\xe2\x80\xae"
    "b\xc2\x9b"
    "31m\nowner Eve\r\tend \xff" +
    std::string(150, 'w');

Hits evil_hits() {
  Hits hits;
  hits.asked = evil;
  for (const bool playbook : {true, false}) {
    SearchHit hit;
    hit.playbook = playbook;
    hit.name = hit.path = hit.title = evil;
    hit.state = playbook ? "" : evil;
    hit.reasons = {{0, Part::title, Fit::misspelt, evil}, {0, Part::fact, Fit::exact, evil}};
    hits.best.push_back(std::move(hit));
  }
  hits.found = 2;
  return hits;
}

bool harmless(const std::string& text) {
  if (find_hidden(text, false)) return false;
  return std::ranges::none_of(sample::lines(text),
                              [](const std::string& line) { return line.starts_with("owner Eve"); });
}

}  // namespace

TEST_CASE("hits: each takes two lines and says why, whatever the screen") {
  Hits hits;
  hits.playbooks = 1;
  hits.incidents = 2;
  const Query query("exp-203 invoces");
  SearchHit hit;
  hit.playbook = true;
  hit.name = "exports";
  hit.title = "Invoices cannot be exported";
  hit.reasons = {{0, Part::code, Fit::exact, "EXP-203"}, {1, Part::title, Fit::misspelt, "Invoices"}};
  REQUIRE(query.words().size() >= 2);
  hit.reasons[1].word = query.words().size() - 1;
  hits.best = {hit};
  hits.found = 1;
  CHECK(hits_text(hits, query, sample::pipe(sample::at("11:00"))) ==
        "playbook  exports  Invoices cannot be exported\n"
        "          code: EXP-203; title: Invoices (for invoces)\n");
  hits.best.clear();
  hits.asked = "walrus";
  CHECK(hits_text(hits, query, sample::pipe(sample::at("11:00"))) ==
        "nothing matches walrus in 1 playbook and 2 incidents; try an error code, the customer, or what they could not "
        "do\n");
}

TEST_CASE("hits and playbooks: nothing that a file says reaches a terminal as a control, and no line is too long") {
  const Query query("walrus");
  Page page;
  page.spec = find_page("playbook/1");
  page.readable = true;
  page.path = evil;
  page.keys = Entry("playbook");
  for (const auto* field : {"title", "blocked", "workaround", "message"}) page.keys.set(field, evil);
  for (const auto* field : {"symptoms", "look_first", "logs", "steps", "from"})
    page.keys.set(field, std::vector{evil, evil});
  const std::vector<PlaybookListing> listings = {{evil, evil, evil, ""}, {evil, "", evil, evil}};
  for (const std::size_t columns : {40, 80, 200}) {
    const auto look = sample::terminal(sample::at("11:00"), columns);
    for (const auto& text :
         {hits_text(evil_hits(), query, look), playbook_text(page, look), playbooks_text(listings, look)}) {
      INFO(text);
      CHECK(harmless(text));
      CHECK(sample::widest(text) <= columns);
    }
  }
  CHECK(harmless(hits_text(evil_hits(), query, sample::pipe(sample::at("11:00")))));
  CHECK(harmless(playbooks_text(listings, sample::pipe(sample::at("11:00")))));
  Hits none;
  none.asked = evil;
  none.incidents = 1;
  CHECK(harmless(hits_text(none, query, sample::pipe(sample::at("11:00")))));
  for (const auto& text : {hits_json(evil_hits(), query), playbook_json(page, evil), playbooks_json(listings),
                           new_playbook_json(evil, std::vector{evil}, std::vector{evil})}) {
    CHECK(std::ranges::all_of(text, [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); }));
    CHECK(nlohmann::json::parse(text)["version"] == 1);
  }
}
