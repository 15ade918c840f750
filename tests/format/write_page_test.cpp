// SPDX-License-Identifier: MIT
#include "sitrep/format/write_page.h"

#include <catch2/catch.hpp>

#include "sitrep/format/read.h"

using namespace sitrep;

namespace {

const PageSpec& playbook() { return *find_page("playbook/1"); }

}  // namespace

TEST_CASE("write page: keys in the order of the table, what is required and missing empty, remarks above") {
  const Entry keys = Entry("playbook")
                         .set("steps", std::vector<std::string>{"one", "two \"2\""})
                         .set("title", "T")
                         .set("reviewed", *parse_rfc3339("2026-11-24T00:00:00Z"));
  CHECK(write_page(playbook(), keys, {{"logs", "no log\nis named"}, {"workaround", "none"}}) == R"(format = "playbook/1"
title = "T"
blocked = ""
symptoms = []
look_first = []
# no log\nis named
logs = []
# none
steps = [
  "one",
  "two \"2\"",
]
message = ""
reviewed = 2026-11-24
)");
}

TEST_CASE("write page: long text is broken at spaces and reads back as it was") {
  std::string text = "It \\ is \"quoted\"  twice,  ";
  for (int at = 0; at < 60; ++at) text += "and word " + std::to_string(at) + " ";
  text += "\x1b[2J \xe2\x80\xae end \\";
  const auto written = write_page(playbook(), Entry("playbook").set("message", text));
  const auto page = read_page(written, "p", playbook());
  CHECK(page.keys.text("message") == text);
  std::size_t begin = 0;
  for (auto end = written.find('\n'); end != std::string::npos; begin = end + 1, end = written.find('\n', begin))
    CHECK(end - begin <= 120);
  CHECK(written.find('\x1b') == std::string::npos);
}
