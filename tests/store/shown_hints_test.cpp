// SPDX-License-Identifier: MIT
#include "sitrep/store/shown_hints.h"

#include <catch2/catch.hpp>

#include "support/memory_disk.h"

using namespace sitrep;
using namespace std::chrono_literals;

namespace {

const Instant noon = parse_rfc3339("2026-11-23T12:00:00Z")->instant;

bool lately(MemoryDisk& disk, std::string_view key, Instant now, const std::string& path = "/repo/a.toml") {
  State state(disk, "/s");
  return ShownHints(state, path).lately(key, now, 15min);
}

void note(MemoryDisk& disk, std::string_view key, Instant now, const std::string& path = "/repo/a.toml") {
  State state(disk, "/s");
  ShownHints(state, path).note(key, now);
}

}  // namespace

TEST_CASE("a hint rests once it was shown, for its own log alone, and comes again") {
  MemoryDisk disk;
  CHECK_FALSE(lately(disk, "no-owner", noon));
  note(disk, "no-owner", noon);
  note(disk, "no-voice", noon + 1min);
  CHECK(lately(disk, "no-owner", noon));
  CHECK(lately(disk, "no-owner", noon + 14min));
  CHECK(lately(disk, "no-voice", noon + 14min));
  CHECK_FALSE(lately(disk, "no-owner", noon + 15min));
  CHECK_FALSE(lately(disk, "no-owner", noon, "/repo/b.toml"));
  note(disk, "no-owner", noon + 15min);
  CHECK(lately(disk, "no-owner", noon + 29min));
}

TEST_CASE("a clock that was put back silences nothing") {
  MemoryDisk disk;
  note(disk, "no-owner", noon);
  CHECK_FALSE(lately(disk, "no-owner", noon - 1h));
}

TEST_CASE("what another program left there, or half of it, is passed over") {
  MemoryDisk disk;
  note(disk, "no-owner", noon);
  REQUIRE(disk.files.size() == 1);
  auto& text = disk.files.begin()->second;
  text = "/repo/a.toml\nnonsense\n\n12\n99999999999999999999 x\n" + text.substr(text.find('\n') + 1) + "1764";
  CHECK(lately(disk, "no-owner", noon));
  text = "/elsewhere.toml\n" + text;  // another log whose name has the same hash
  CHECK_FALSE(lately(disk, "no-owner", noon));
}

TEST_CASE("of two that write in the same moment one is remembered, and the file is whole") {
  MemoryDisk disk;
  State mine(disk, "/s"), theirs(disk, "/s");
  ShownHints first(mine, "/repo/a.toml"), second(theirs, "/repo/a.toml");
  first.note("no-owner", noon);
  second.note("no-voice", noon);
  CHECK(lately(disk, "no-voice", noon + 1min));
  note(disk, "no-owner", noon + 1min);
  CHECK(lately(disk, "no-voice", noon + 1min));
  CHECK(lately(disk, "no-owner", noon + 1min));
}

TEST_CASE("where it cannot be remembered that is an error") {
  MemoryDisk disk;
  disk.fail_next("read-only file system");
  CHECK_THROWS_AS(note(disk, "no-owner", noon), Error);
  State nowhere(disk, "");
  CHECK_THROWS_AS(ShownHints(nowhere, "/repo/a.toml").note("no-owner", noon), Error);
}
