// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/page_samples.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

std::string stale(const std::string& text, const char* now) {
  return told(of(lint_a_page(text, "playbooks/export.toml", at(now).instant), "playbook-stale"));
}

std::string overdue(const std::string& text, std::optional<Instant> last, const char* now,
                    const char* path = "sitrep.toml") {
  return told(of(lint_a_page(text, path, at(now).instant, last), "drill-overdue"));
}

}  // namespace

TEST_CASE("a playbook is stale six months after it was reviewed, or learned") {
  CHECK(stale(good_playbook, "2027-05-22T12:00:00Z").empty());
  CHECK(stale(good_playbook, "2027-05-23T00:00:00Z") ==
        "playbook-stale@11:12 last reviewed 2026-11-23, over six months ago\n");
  const auto never = with(good_playbook, "reviewed = 2026-11-23\n", "");
  CHECK(stale(never, "2027-05-22T12:00:00Z").empty());
  CHECK(stale(never, "2027-05-23T12:00:00Z") ==
        "playbook-stale@10:8 last learned from on 2026-11-23, over six months ago\n");
  const auto nothing = with(never, "from = [\"2026-11-23-acme-cannot-export-invoices\"]\n", "");
  CHECK(stale(nothing, "2026-11-23T12:00:00Z") == "playbook-stale@1:1 nothing says when it was last reviewed\n");
  CHECK(stale(with(good_playbook, "2026-11-23\n", "\"then\"\n"), "2030-01-01T00:00:00Z").empty());  // wrong-type
}

TEST_CASE("a review is not still to come") {
  const auto on = [](const char* now) {
    return names(lint_a_page(good_playbook, "playbooks/export.toml", at(now).instant));
  };
  CHECK(on("2026-11-22T10:00:00Z").empty());  // it is the 23rd already in Kiritimati
  CHECK(on("2026-11-22T09:59:59Z") == "future-time");
}

TEST_CASE("a drill is due by the routine's interval, and by its default where it gives none") {
  const auto quarterly = good_routine + "[drill]\nevery = \"3 months\"\n";
  const auto last = at("2026-11-02T15:00:00Z").instant;
  CHECK(overdue(good_routine, last, "2026-12-02T15:00:00Z").empty());
  CHECK(overdue(good_routine, last, "2026-12-02T15:00:01Z") ==
        "drill-overdue@1:1 the last drill was on 2026-11-02; there is to be one every 1 month\n");
  CHECK(overdue(quarterly, last, "2027-02-02T15:00:00Z").empty());
  CHECK(overdue(quarterly, last, "2027-02-03T15:00:00Z") ==
        "drill-overdue@16:9 the last drill was on 2026-11-02; there is to be one every 3 months\n");
  CHECK(overdue(quarterly, std::nullopt, "2026-11-23T12:00:00Z") ==
        "drill-overdue@16:9 no drill was ever held; there is to be one every 3 months\n");
  CHECK(overdue(good_routine, std::nullopt, "2026-11-23T12:00:00Z", "other/sitrep.toml").empty());  // not this root's
}
