// SPDX-License-Identifier: MIT
#include "sitrep/model/evidence.h"

#include <catch2/catch.hpp>

#include "model/trim.h"
#include "support/block.h"
#include "view/sample.h"

using namespace sitrep;
using sample::block;

namespace {

std::string shown(const std::vector<Evidence>& all) {
  constexpr std::string_view words[] = {"proved", "answered", "disproved", "nothing"};
  std::string lines;
  for (const auto& each : all)
    lines += std::string(words[static_cast<std::size_t>(each.settles)]) + " | " + each.source + " | " + each.saw + "\n";
  return lines;
}

std::string evidence_in(const std::string& blocks) {
  const sample::Read read(sample::opened(blocks));
  const std::vector from{&read.incident};
  return shown(evidence(from));
}

}  // namespace

TEST_CASE("evidence: what proved comes first, then what answered, then what disproved, each as it was seen") {
  CHECK(evidence_in(
            block("guess", 2, 15, "text = \"a\"") + block("guess", 3, 15, "text = \"b\"") +
            block("check", 4, 15, "text = \"The last deploy\"") + block("question", 5, 15, "text = \"c?\"") +
            block("fact", 6, 16,
                  "text = \"not b\"\nsource = \"billing table, 10:05 to 10:10\"\ndisproves = [\"3-aaaaa\"]") +
            block("fact", 7, 17, "text = \"c it is\"\nsource = \"queue dashboard\"\nanswers = [\"5-aaaaa\"]") +
            block("fact", 8, 18,
                  "text = \"every account\"\nsource = \"export-worker log, 10:05:13 onward\"\nproves = [\"2-aaaaa\"]") +
            block("fact", 9, 19, "text = \"unrelated\"\nsource = \"the coffee machine\"") +
            block("done", 10, 20, "of = \"4-aaaaa\"\ntext = \"4.2 went out\\n at 10:05\"")) ==
        "proved | export-worker log | every account\n"
        "answered | queue dashboard | c it is\n"
        "answered | The last deploy | 4.2 went out at 10:05\n"
        "disproved | billing table | not b\n"
        "nothing | the coffee machine | unrelated\n");
}

TEST_CASE("evidence: what was withdrawn, settled otherwise since or names no source settles and shows nothing") {
  const auto guess = block("guess", 2, 14, "text = \"a\"");
  const auto proof = block("fact", 3, 15, "text = \"it is\"\nsource = \"worker log\"\nproves = [\"2-aaaaa\"]");
  CHECK(evidence_in(guess + proof + block("retraction", 4, 16, "of = \"3-aaaaa\"\nwhy = \"wrong host\"")).empty());
  CHECK(evidence_in(guess + proof +
                    block("fact", 4, 16, "text = \"it is not\"\nsource = \"n/a\"\ndisproves = [\"2-aaaaa\"]")) ==
        "disproved |  | it is not\n"
        "nothing | worker log | it is\n");
  CHECK(evidence_in(block("check", 2, 14, "text = \"Alerts\"")).empty());
  CHECK(evidence_in(block("check", 2, 14, "text = \"Alerts\"") + block("done", 3, 15, "of = \"2-aaaaa\"")).empty());
}

TEST_CASE("evidence: the clock of that day is cut from a source, and a source is never cut away") {
  CHECK(without_clock("export-worker log, 10:05:13 onward") == "export-worker log");
  CHECK(without_clock("alerts (from 9:05 until 9:10)") == "alerts");
  CHECK(without_clock("call with Dana at 10:05") == "call with Dana");
  CHECK(without_clock("10:05") == "10:05");
  CHECK(without_clock("host:8080") == "host:8080");
  CHECK(without_clock("") == "");
}

TEST_CASE("evidence: what names a log") {
  for (const auto* log : {"export-worker log", "the Grafana dashboard", "journald", "accesslog", "Logs of the queue"})
    CHECK(names_a_log(log));
  for (const auto* other : {"the call with Dana", "billing table", "catalogue", ""}) CHECK_FALSE(names_a_log(other));
}

TEST_CASE("evidence: no answer, and texts in one line") {
  for (const auto* none : {"", "none", "N/A", "-", "[redacted]", "Unknown"}) CHECK(is_no_answer(none));
  CHECK_FALSE(is_no_answer("none of them"));
  CHECK(in_one_line(" a\n\n b\t c ") == "a b c");
  CHECK(in_one_line(" \n") == "");
}
