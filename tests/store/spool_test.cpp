// SPDX-License-Identifier: MIT
#include "sitrep/store/spool.h"

#include <catch2/catch.hpp>

#include "support/memory_disk.h"

using namespace sitrep;

namespace {

Kept typed(const std::string& text, std::string_view at = "2026-11-23T10:14:00Z") {
  Kept kept;
  kept.why = "no space left on device";
  kept.command = {"note", text};
  kept.at = parse_rfc3339(at).value();
  return kept;
}

std::string folder(const std::map<std::string, std::string>& env) {
  return state_folder([&](std::string_view name) {
    const auto found = env.find(std::string(name));
    return found == env.end() ? std::nullopt : std::optional(found->second);
  });
}

}  // namespace

TEST_CASE("the state lies where XDG says") {
  CHECK(folder({{"XDG_STATE_HOME", "/s"}, {"HOME", "/home/mina"}}) == "/s/sitrep");
  CHECK(folder({{"XDG_STATE_HOME", "relative"}, {"HOME", "/home/mina"}}) == "/home/mina/.local/state/sitrep");
  CHECK(folder({{"HOME", ""}}).empty());
  CHECK(folder({}).empty());
}

TEST_CASE("what is kept is held in the order in which it was typed") {
  MemoryDisk disk;
  State state(disk, "/s");
  CHECK_FALSE(state.any_held());
  CHECK(state.keep(typed("late", "2026-11-23T12:00:00Z")) == "/s/spool/01.toml");
  CHECK(state.keep(typed("early")) == "/s/spool/02.toml");
  disk.files["/s/spool/03.toml"] = "what";
  disk.files["/s/spool/note.txt"] = "";
  CHECK(state.any_held());
  const auto held = state.held();
  REQUIRE(held.size() == 2);
  CHECK(held[0].kept.command[1] == "early");
  CHECK(held[1].path == "/s/spool/01.toml");
  state.drop("/s/spool/01.toml");
  CHECK(state.held().size() == 1);
  CHECK(state.keep(typed("again")) == "/s/spool/01.toml");
}

TEST_CASE("what cannot be kept is told and not tried for ever") {
  MemoryDisk disk;
  State state(disk, "/s");
  disk.fail_next("no space left on device");
  CHECK_THROWS_WITH(state.keep(typed("a")), Catch::Contains("no space left on device"));
  CHECK(disk.files.empty());
  CHECK_THROWS_WITH(State(disk, "").keep(typed("a")), Catch::Contains("no HOME"));
  CHECK(State(disk, "").held().empty());
  CHECK_FALSE(State(disk, "").any_held());
}

namespace {

// Nothing can be read there, as where HOME lies below a file or belongs to somebody else.
class ClosedDisk : public MemoryDisk {
 public:
  std::vector<Listed> list(const std::string& folder) override {
    throw could_not("could not list " + folder + ": not a directory");
  }
  std::optional<std::string> read(const std::string& path) override {
    throw could_not("could not read " + path + ": not a directory");
  }
};

}  // namespace

TEST_CASE("a state that cannot be read stops nobody but those who ask for what is kept") {
  ClosedDisk disk;
  State state(disk, "/dev/null/sitrep");
  CHECK_FALSE(state.any_held());
  CHECK(state.current("/repo").empty());
  CHECK(state.noted("hints", "/repo/incidents/acme.toml").empty());
  CHECK_THROWS_WITH(state.held(), Catch::Contains("not a directory"));
  CHECK_THROWS_WITH(state.keep(typed("a")), Catch::Contains("not a directory"));
}

namespace {

// Its folder can never be flushed.
class UnsureDisk : public MemoryDisk {
 public:
  void write(const std::string& path, std::string_view bytes, bool fresh, bool secret) override {
    if (++writes > 5) throw std::logic_error("written for ever");
    MemoryDisk::write(path, bytes, fresh, secret);
    throw Unsure(Status::could_not, "written, but may not survive a power cut");
  }
  int writes = 0;
};

// Somebody else takes the name just before.
class BusyDisk : public MemoryDisk {
 public:
  void write(const std::string& path, std::string_view bytes, bool fresh, bool secret) override {
    if (files.empty()) files[path] = "theirs";
    MemoryDisk::write(path, bytes, fresh, secret);
  }
};

}  // namespace

TEST_CASE("what may not survive a power cut is kept once") {
  UnsureDisk disk;
  CHECK(State(disk, "/s").keep(typed("a")) == "/s/spool/01.toml");
  CHECK(disk.files.size() == 1);
}

TEST_CASE("a number that was taken meanwhile is left to whoever took it") {
  BusyDisk disk;
  CHECK(State(disk, "/s").keep(typed("a")) == "/s/spool/02.toml");
  CHECK(disk.files.at("/s/spool/01.toml") == "theirs");
}

TEST_CASE("what was chosen last is remembered for each root") {
  MemoryDisk disk;
  State state(disk, "/s");
  CHECK(state.current("/a").empty());
  state.choose("/a", "2026-11-23-acme");
  state.choose("/b", "other");
  CHECK(state.current("/a") == "2026-11-23-acme");
  CHECK(state.current("/b") == "other");
  state.choose("/a", "newer");
  CHECK(state.current("/a") == "newer");
  for (auto& [path, bytes] : disk.files) bytes = "/a\n../../etc/passwd\n";
  CHECK(state.current("/a").empty());
  State(disk, "").choose("/a", "x");
  CHECK(State(disk, "").current("/a").empty());
}
