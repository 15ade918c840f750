// SPDX-License-Identifier: MIT
#include "view/show.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "view/sample.h"

using namespace sitrep;

namespace {

std::string shown(const sample::Read& read, std::string_view id, std::size_t columns = 80) {
  return show_text(read.incident, *read.incident.find(id), sample::terminal(sample::at("11:45"), columns));
}

}  // namespace

TEST_CASE("a guess with what settled it") {
  const sample::Read read(sample::all(sample::at_eleven, sample::an_hour_on));
  CHECK(shown(read, "6-0d2vk") == R"(6-0d2vk  guess
at          10:36
by          Alex
text        the queue retries on its own
state       disproved

named by    21 fact (disproves): the release of 10:05 dropped the tax field from
            the export schema and every account with one fails
)");
}

TEST_CASE("a correction with what stood before") {
  const sample::Read read(sample::all(sample::at_eleven, sample::an_hour_on));
  CHECK(shown(read, "7-c8v1e") == R"(7-c8v1e  fact
at          10:40
by          Mina
text        PDF and CSV preview are not affected

amended by  24 at 11:26 (Mina)
text        was: PDF preview is not affected
)");
}

TEST_CASE("a withdrawn entry says by whom and why") {
  const sample::Read read(sample::all(sample::at_eleven, sample::an_hour_on));
  CHECK(shown(read, "22-c8v1e") == R"(22-c8v1e  fact
at          11:24
by          Alex
text        billing is down
withdrawn   by 23 at 11:25 (Alex): wrong incident
)");
}

TEST_CASE("references are told in words") {
  const sample::Read read(sample::all(sample::at_eleven, sample::an_hour_on));
  CHECK(shown(read, "26-c8v1e") == R"(26-c8v1e  followup
at          11:31
by          Mina
who         Alex
due         2026-11-25 10:00
text        add an export test with a tax field
carries     25 lesson: weak-spot: no test exports an invoice with a tax field
state       open
)");
}

TEST_CASE("an unknown kind is shown as it stands") {
  const sample::Read read(sample::all(sample::at_eleven, sample::an_hour_on));
  CHECK(shown(read, "29-c8v1e") == R"(29-c8v1e  verdict
at          11:33
by          Mina
text        something of a later version
            this sitrep does not know this kind of entry
)");
}

TEST_CASE("every entry fits the terminal") {
  const sample::Read read(sample::all(sample::at_eleven, sample::an_hour_on, sample::closing));
  for (const std::size_t columns : {40, 80, 200}) {
    for (const auto& entry : read.log.entries) CHECK(sample::widest(shown(read, entry.id(), columns)) <= columns);
  }
}

TEST_CASE("an entry as JSON") {
  const sample::Read read(sample::all(sample::at_eleven, sample::an_hour_on));
  const auto& standing = *read.incident.find("6-0d2vk");
  const auto json = nlohmann::json::parse(show_json(read.incident, standing, sample::pipe(sample::at("11:45"))));
  CHECK(json["version"] == 1);
  CHECK(json["state"] == "disproved");
  CHECK(json["retraction"].is_null());
  CHECK(json["named_by"][0]["field"] == "disproves");
}
