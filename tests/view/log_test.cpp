// SPDX-License-Identifier: MIT
#include "view/log.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "view/sample.h"

using namespace sitrep;

TEST_CASE("the timeline of an incident") {
  const sample::Read read(sample::all(sample::at_eleven, sample::an_hour_on));
  LogChoice facts;
  facts.kinds = {"fact"};
  CHECK(log_text(read.log, read.incident, facts, sample::terminal(sample::at("11:45"))) ==
        R"(2026-11-23
10:31  4  fact   export-worker fails on every account with a tax field since
                 10:05 (Mina; source: export-worker log, 10:05:13 onward)
10:40  7  fact   PDF preview is not affected (Mina; amended by 24)
11:23 21  fact   the release of 10:05 dropped the tax field from the export
                 schema and every account with one fails
                 (Mina; source: diff of the release; disproves 6; answers 8;
                 logged 11:40)
11:24 22  fact   billing is down (Alex)
                 withdrawn by 23: wrong incident
11:26 24  fact   amends 7: text: PDF and CSV preview are not affected (Mina)
)");
}

TEST_CASE("with all what was said then and comings and goings") {
  const sample::Read read(sample::all(sample::at_eleven, sample::an_hour_on));
  LogChoice all;
  all.all = true;
  const auto look = sample::pipe(sample::at("11:45"));
  const auto text = log_text(read.log, read.incident, all, look);
  CHECK(text.find("PDF preview is not affected (Mina; amended by 24)\n") != std::string::npos);
  CHECK(text.find("join          Kim (Mina; role: product)\n") != std::string::npos);
  CHECK(log_text(read.log, read.incident, {}, look).find("join") == std::string::npos);
}

TEST_CASE("in a pipe an entry is one line") {
  const sample::Read read(sample::all(sample::at_eleven, sample::an_hour_on));
  const auto text = log_text(read.log, read.incident, {}, sample::pipe(sample::at("11:45")));
  CHECK(sample::lines(text).size() == read.log.entries.size() - 2 + 1);  // without two joins, with the date
  CHECK(text.find("billing is down (Alex) withdrawn by 23: wrong incident\n") != std::string::npos);
}

TEST_CASE("a settled guess says by what") {
  const sample::Read read(sample::all(sample::at_eleven, sample::an_hour_on));
  const auto text = log_text(read.log, read.incident, {}, sample::pipe(sample::at("11:45")));
  CHECK(text.find("guess         the queue retries on its own (Alex; disproved by 21)\n") != std::string::npos);
}

TEST_CASE("a new day has a heading") {
  const sample::Read read(
      sample::opened("\n[[note]]\nid = \"1-aaaaa\"\nat = 2026-11-23T23:59:00+01:00\nby = \"Sam\"\ntext = \"late\"\n"
                     "\n[[note]]\nid = \"2-aaaaa\"\nat = 2026-11-24T00:01:00+01:00\nby = \"Sam\"\ntext = \"early\"\n"));
  CHECK(log_text(read.log, read.incident, {}, sample::pipe(sample::at("11:45"))) == R"(2026-11-23
23:59  1  note   late (Sam)

2026-11-24
00:01  2  note   early (Sam)
)");
}

TEST_CASE("since counts what was written down since") {
  const sample::Read read(sample::all(sample::at_eleven, sample::an_hour_on));
  LogChoice since;
  since.kinds = {"fact"};
  since.since = sample::at("11:26");
  const auto text = log_text(read.log, read.incident, since, sample::pipe(sample::at("11:45")));
  CHECK(sample::lines(text).size() == 3);
  CHECK(text.find("11:23 21  fact ") != std::string::npos);
  CHECK(text.find("11:26 24  fact ") != std::string::npos);
}

TEST_CASE("a narrow screen has the text below its heading") {
  const sample::Read read{std::string(sample::at_eleven)};
  LogChoice guesses;
  guesses.kinds = {"guess"};
  CHECK(log_text(read.log, read.incident, guesses, sample::terminal(sample::at("11:45"), 44)) == R"(2026-11-23
10:36  6  guess
      the queue retries on its own (Alex)
)");
}

TEST_CASE("the timeline fits the terminal") {
  const sample::Read read(sample::all(sample::at_eleven, sample::an_hour_on, sample::closing));
  for (const std::size_t columns : {40, 50, 60, 80, 132, 200}) {
    CAPTURE(columns);
    CHECK(sample::widest(log_text(read.log, read.incident, {}, sample::terminal(sample::at("11:45"), columns))) <=
          columns);
  }
}

TEST_CASE("the timeline as JSON") {
  const sample::Read read(sample::all(sample::at_eleven, sample::an_hour_on));
  LogChoice facts;
  facts.kinds = {"fact"};
  const auto json = nlohmann::json::parse(log_json(read.log, read.incident, facts, sample::pipe(sample::at("11:45"))));
  CHECK(json["version"] == 1);
  CHECK(json["entries"].size() == 5);
  CHECK(json["entries"][1]["text"] == "PDF preview is not affected");
  CHECK(json["entries"][1]["now"]["text"] == "PDF and CSV preview are not affected");
  CHECK(json["entries"][3]["stands"] == false);
  CHECK(json["entries"][3]["withdrawn_by"] == "23-c8v1e");
}
