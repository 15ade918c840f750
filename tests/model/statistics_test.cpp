// SPDX-License-Identifier: MIT
#include "sitrep/model/statistics.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "view/sample.h"

using namespace sitrep;

namespace {

std::string entry(const std::string& kind, const std::string& id, const std::string& clock, const std::string& fields) {
  return "\n[[" + kind + "]]\nid = \"" + id + "-aaaaa\"\nat = 2026-11-23T" + clock + ":00+01:00\nby = \"Sam\"\n" +
         fields;
}

Figures of(const std::string& blocks, std::string_view now = "12:00") {
  const sample::Read read(sample::opened(blocks));
  return as_of(figures_of(read.log, read.incident), sample::at(now));
}

Figures opened(std::string_view time, std::optional<Seconds> to_owner, std::string outcome = "resolved") {
  Figures figures;
  figures.opened = *parse_rfc3339(time);
  figures.to_owner = to_owner;
  figures.outcome = std::move(outcome);
  return figures;
}

const std::string report = entry("report", "1", "10:14", "customer = \"Acme\"\nblocked = \"log in\"\n");
const std::string confirmed =
    "report = \"1-aaaaa\"\ncustomer = \"Acme\"\naction = \"log in\"\nresult = \"works\"\nwho = \"Dana\"\n";

}  // namespace

TEST_CASE("statistics: a percentile is a value that occurred, by nearest rank") {
  CHECK(spread({}).count == 0);
  const auto one = spread({Seconds(7)});
  CHECK(one.median == Seconds(7));
  CHECK(one.ninetieth == Seconds(7));
  const auto two = spread({Seconds(9), Seconds(1)});
  CHECK(two.median == Seconds(1));
  CHECK(two.ninetieth == Seconds(9));
  std::vector<Seconds> ten;
  for (int each = 10; each > 0; --each) ten.emplace_back(each);
  CHECK(spread(ten).median == Seconds(5));
  CHECK(spread(ten).ninetieth == Seconds(9));
  ten.emplace_back(11);
  CHECK(spread(ten).median == Seconds(6));
  CHECK(spread(ten).ninetieth == Seconds(10));
  CHECK(spread(ten).count == 11);
}

TEST_CASE("statistics: a repair counts once the customer has confirmed it, from the last change") {
  const auto first = report + entry("change", "2", "10:20", "text = \"x\"\n");
  CHECK_FALSE(of(first).to_repair);
  const auto works = first + entry("confirmation", "3", "10:40", confirmed);
  CHECK(of(works).to_repair == Minutes(6));
  CHECK(of(works).to_confirmation == Minutes(26));
  const auto changed = works + entry("change", "4", "10:50", "text = \"y\"\n");
  CHECK_FALSE(of(changed).to_repair);
  CHECK_FALSE(of(changed).to_confirmation);
  const auto again = of(changed + entry("confirmation", "5", "11:00", confirmed));
  CHECK(again.to_repair == Minutes(36));
  CHECK(again.to_confirmation == Minutes(46));
  const auto by_itself = of(report + entry("confirmation", "2", "10:40", confirmed));
  CHECK_FALSE(by_itself.to_repair);
  CHECK(by_itself.to_confirmation == Minutes(26));
}

TEST_CASE("statistics: what was due and has not come is late, to the minute") {
  CHECK(of("", "10:44").updates_late == 0);
  CHECK(of("", "10:45").updates_late == 1);
  const auto figures = of(entry("update", "1", "10:50", "to = \"customer\"\ntext = \"x\"\nfinal = true\n"));
  CHECK(figures.updates_late == 1);
  CHECK(figures.updates_on_time == 0);
  CHECK(figures.to_update == Minutes(36));
}

TEST_CASE("statistics: guesses, reopens and follow-ups as they stand") {
  const auto followup = [](const std::string& id, const std::string& due) {
    return entry("followup", id, "11:00", "text = \"x\"\nwho = \"Kim\"\ndue = 2026-11-23T" + due + ":00+01:00\n");
  };
  const auto figures =
      of(entry("guess", "1", "10:20", "text = \"a\"\n") + entry("guess", "2", "10:20", "text = \"b\"\n") +
         entry("guess", "3", "10:20", "text = \"c\"\n") + entry("guess", "4", "10:20", "text = \"d\"\n") +
         entry("fact", "5", "10:21", "text = \"x\"\nproves = [\"1-aaaaa\"]\ndisproves = [\"2-aaaaa\"]\n") +
         entry("retraction", "6", "10:22", "of = \"3-aaaaa\"\nwhy = \"x\"\n") + followup("7", "11:30") +
         followup("8", "12:00") + followup("9", "11:30") + entry("done", "10", "11:31", "of = \"9-aaaaa\"\n") +
         entry("owner", "11", "10:10", "name = \"Mina\"\n"));
  CHECK(figures.guesses_proved == 1);
  CHECK(figures.guesses_disproved == 1);
  CHECK(figures.guesses_open == 1);
  CHECK(figures.followups_open == 2);
  CHECK(figures.followups_overdue == 1);
  CHECK(figures.reopened == 0);
  CHECK(figures.to_owner == Seconds(0));  // said to have happened before the opening
}

TEST_CASE(
    "statistics: by the month on the zone's clock; drills and what was recorded never count, other outcomes apart") {
  auto drill = opened("2026-11-05T10:00:00+01:00", Seconds(1));
  drill.drill = true;
  const std::vector<Figures> all = {opened("2026-10-31T23:30:00Z", Seconds(60)),
                                    opened("2026-10-31T22:30:00Z", Seconds(120)),
                                    opened("2026-10-02T10:00:00Z", std::nullopt, ""),
                                    opened("2026-11-02T10:00:00Z", Seconds(1), "false-alarm"),
                                    opened("2026-11-03T10:00:00Z", Seconds(1), "recorded"),
                                    drill};
  const auto result = statistics(all, sample::berlin());
  CHECK(result.all.incidents == 3);
  CHECK(result.all.open == 1);
  CHECK(result.all.spread_of(&Figures::to_owner).count == 2);
  CHECK(result.drills == 1);
  CHECK(result.recorded == 1);
  CHECK(result.apart == std::map<std::string, std::size_t>{{"false-alarm", 1}});
  REQUIRE(result.months.size() == 2);
  CHECK(result.months[0].month == "2026-10");
  CHECK(result.months[0].incidents == 2);
  CHECK(result.months[0].spread_of(&Figures::to_owner).median == Seconds(120));
  CHECK(result.months[1].month == "2026-11");
  CHECK(result.months[1].spread_of(&Figures::to_owner).median == Seconds(60));
}

TEST_CASE("statistics: months in a row keep those in which nothing was opened") {
  const std::vector<Figures> all = {opened("2025-11-02T10:00:00Z", Seconds(60)),
                                    opened("2026-02-02T10:00:00Z", Seconds(30))};
  const auto result = statistics(all, sample::berlin());
  const auto names = [&](std::size_t most) {
    std::string text;
    for (const auto& month : months_in_a_row(result, most)) text += fmt::format("{} {} ", month.month, month.incidents);
    return text;
  };
  CHECK(names(24) == "2025-11 1 2025-12 0 2026-01 0 2026-02 1 ");
  CHECK(names(3) == "2025-12 0 2026-01 0 2026-02 1 ");
  CHECK(months_in_a_row(result, 24)[1].spread_of(&Figures::to_owner).count == 0);
  CHECK(months_in_a_row(statistics({}, sample::berlin()), 24).empty());
}

TEST_CASE("statistics: every measure is a span or a count, and is defined") {
  for (const auto& measure : measures()) {
    INFO(measure.name);
    CHECK((measure.span == nullptr) != (measure.count == nullptr));
    CHECK(measure.definition.size() > 10);
    CHECK_FALSE(measure.unit.empty());
  }
}
