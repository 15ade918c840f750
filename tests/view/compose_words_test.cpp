// SPDX-License-Identifier: MIT
// What `update` drafts by itself never trips the rules about words, at any moment of the logs below examples/.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "sitrep/format/read.h"
#include "sitrep/lint/lint.h"
#include "sitrep/model/kinds.h"
#include "view/message.h"
#include "view/sample.h"
#include "view/sample_logs.h"

using namespace sitrep;

namespace {

constexpr auto about_words = "fix-time-promise root-cause-promise blame jargon long-message secret-in-text";

// What the rules say of the draft at each moment.
std::string faults(const std::string& text) {
  auto log = read_incident(text, "x.toml");
  auto entries = std::move(log.entries);
  std::string all;
  Routine routine;
  routine.jargon_words = {"pod", "OOM", "replica", "failover"};
  for (std::size_t count = 1; count <= entries.size(); ++count) {
    log.entries.assign(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(count));
    const People people(routine, log);
    const auto incident = fold(log, routine, people);
    const auto now = entries[count - 1].at();
    for (const char* to : {"customer", "team"}) {
      Entry draft("update");
      draft.set("at", now).set("by", std::string("Sam")).set("to", std::string(to));
      draft.set("text", compose_update(incident, draft, sample::pipe(now.instant)));
      const auto verdict = judge_update(log, incident, draft, {now.instant, {}});
      for (const auto* findings : {&verdict.refuses, &verdict.warns}) {
        for (const auto& finding : *findings) {
          if (among(finding.rule, about_words))
            all += std::string(finding.rule) + ": " + std::string(draft.text("text")) + "\n";
        }
      }
    }
  }
  return all;
}

}  // namespace

TEST_CASE("a drafted message never trips the rules about words") {
  CHECK(faults(std::string(sample::at_eleven)) == "");
  int seen = 0;
  for (const auto& each : std::filesystem::recursive_directory_iterator(SITREP_SOURCE "/examples")) {
    if (each.path().extension() != ".toml" || each.path().filename() == "sitrep.toml") continue;
    if (each.path().string().find("/broken/") != std::string::npos) continue;
    std::ifstream in(each.path(), std::ios::binary);
    INFO(each.path().filename().string());
    CHECK(faults({std::istreambuf_iterator<char>(in), {}}) == "");
    ++seen;
  }
  CHECK(seen > 2);
}
