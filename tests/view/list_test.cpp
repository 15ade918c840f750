// SPDX-License-Identifier: MIT
#include "view/list.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "view/sample.h"

using namespace sitrep;

namespace {

std::vector<Listing> three() {
  const sample::Read open{std::string(sample::at_eleven)};
  const sample::Read closed(sample::all(sample::at_eleven, sample::an_hour_on, sample::closing));
  std::vector<Listing> listings{listing_of(open.log, open.incident), listing_of(closed.log, closed.incident)};
  listings[1].id = "2026-11-20-initech-login";
  Listing broken;
  broken.path = "incidents/old.toml";
  broken.trouble = "this file is incident/2";
  listings.push_back(broken);
  return listings;
}

}  // namespace

TEST_CASE("incidents are one line each") {
  CHECK(list_text(three(), sample::terminal(sample::at("11:18"), 100)) ==
        R"(2026-11-23-acme-cannot-export-invoices  repairing              Mina  3 min late
2026-11-20-initech-login                closed as unconfirmed  Mina
incidents/old.toml                      unreadable
  this file is incident/2
)");
}

TEST_CASE("where there is room the titles and the trouble are said") {
  CHECK(list_text(three(), sample::pipe(sample::at("11:03"))) ==
        R"(2026-11-23-acme-cannot-export-invoices  repairing              Mina  due 11:15  Acme cannot export invoices
2026-11-20-initech-login                closed as unconfirmed  Mina             Acme cannot export invoices
incidents/old.toml                      unreadable                              this file is incident/2
)");
}

TEST_CASE("on a narrow screen the rest stands below the id") {
  CHECK(list_text(three(), sample::terminal(sample::at("11:03"), 60)) ==
        R"(2026-11-23-acme-cannot-export-invoices
  repairing              Mina  due 11:15
2026-11-20-initech-login
  closed as unconfirmed  Mina
incidents/old.toml
  unreadable
  this file is incident/2
)");
  for (const std::size_t columns : {20, 40, 60, 80, 100, 200}) {
    CHECK(sample::widest(list_text(three(), sample::terminal(sample::at("11:03"), columns))) <= columns);
  }
}

TEST_CASE("a drill and an incident without owner say so") {
  auto listing = three().front();
  listing.drill = true;
  listing.owner.clear();
  CHECK(
      list_text(std::vector{listing}, sample::terminal(sample::at("11:03"), 100)).find("drill, repairing  no owner") !=
      std::string::npos);
}

TEST_CASE("the list as JSON") {
  const auto json = nlohmann::json::parse(list_json(three(), sample::pipe(sample::at("11:03"))));
  CHECK(json["version"] == 1);
  CHECK(json["incidents"][0]["due"] == "2026-11-23T11:15:00+01:00");
  CHECK(json["incidents"][1]["outcome"] == "unconfirmed");
  CHECK(json["incidents"][2]["trouble"] == "this file is incident/2");
}
