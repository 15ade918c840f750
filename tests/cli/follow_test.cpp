// SPDX-License-Identifier: MIT
#include "cli/follow.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <sstream>
#include <utility>

#include "cli/live_screen.h"
#include "cli/run.h"
#include "support/memory_disk.h"
#include "view/sample.h"

using namespace sitrep;

namespace {

constexpr auto file = "/repo/incidents/2026-11-23-acme-cannot-export-invoices.toml";

// What is seen, second by second; `script` is what happens during each.
struct Watched {
  std::vector<std::string> frames;
  int rings = 0;
  bool given_back = false;
};

class Recorder : public LiveScreen {
 public:
  Recorder(Watched& watched, Terminal& size, std::function<bool(int second)> script)
      : watched_(watched), size_(size), script_(std::move(script)) {}
  ~Recorder() override { watched_.given_back = true; }
  Terminal size() override { return size_; }
  void show(std::string_view lines) override { watched_.frames.emplace_back(lines); }
  void ring() override { ++watched_.rings; }
  Event wait(std::chrono::milliseconds) override {
    const auto columns = size_.columns;
    if (!script_(++second_)) return Event::ended;
    return columns == size_.columns ? Event::time_passed : Event::resized;
  }

 private:
  Watched& watched_;
  Terminal& size_;
  std::function<bool(int)> script_;
  int second_ = 0;
};

Zone zone(std::string_view name) {
  const auto fixed = [&](int hours) { return Zone{std::string(name), [=](Instant) { return Seconds(3600 * hours); }}; };
  if (name == "Asia/Tokyo") return fixed(9);
  if (name == "UTC") return fixed(0);
  if (name == "Nowhere") throw wrong_usage("there is no time zone Nowhere");
  return sample::berlin();
}

struct Theatre {
  MemoryDisk disk;
  Instant now = sample::at("11:03");
  Terminal terminal{true, true, true, 80, 24};
  Watched watched;
  std::function<Ran(const Program&)> program = [](const Program&) { return Ran{}; };

  Theatre() {
    disk.folders = {"/repo", "/repo/incidents", "/home/sam"};
    disk.files[file] = std::string(sample::at_eleven);
  }

  int run(const std::function<bool(int)>& script, std::vector<std::string> words = {"status", "--follow"}) {
    std::istringstream in;
    std::ostringstream out;
    World world{
        [this] { return now; },
        [] { return std::string("00001"); },
        [](std::string_view name) { return name == "HOME" ? std::optional<std::string>("/home/sam") : std::nullopt; },
        [this](const Program& asked) { return program(asked); },
        [](const std::string&) { return std::nullopt; },
        [] { return std::string("sam"); },
        [](std::chrono::milliseconds) {},
        zone,
        disk,
        terminal,
        "/repo",
        in,
        out,
        err};
    world.take_over = [&] { return std::make_unique<Recorder>(watched, terminal, script); };
    return sitrep::run(world, std::move(words));
  }

  std::ostringstream err;
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the screen that stays counts down and rings once when the update is due") {
  Theatre theatre;
  theatre.now = sample::at("11:14") + Seconds(57);
  CHECK(theatre.run([&](int second) {
    theatre.now += Seconds(1);
    return second < 6;
  }) == 0);
  const auto& frames = theatre.watched.frames;
  REQUIRE(frames.size() == 6);
  CHECK(has(frames[0], "next update in 0:03"));
  CHECK(has(frames[2], "next update in 0:01"));
  CHECK(has(frames[3], "update due, 0:00 ago"));
  CHECK(has(frames[5], "update due, 0:02 ago"));
  CHECK(theatre.watched.rings == 1);
  CHECK(theatre.watched.given_back);
}

TEST_CASE("what others write is seen within a second, and what cannot be read leaves the last state") {
  Theatre theatre;
  const auto good = theatre.disk.files[file];
  theatre.run([&](int second) {
    if (second == 1) {
      theatre.disk.files[file] = good +
                                 "\n[[fact]]\nid = \"15-aaaaa\"\nat = 2026-11-23T11:03:00+01:00\nby = \"Kim\"\n"
                                 "text = \"The queue is empty\"\n";
    }
    if (second == 2) theatre.disk.files[file] = "nothing of ours";
    if (second == 3) theatre.disk.files.erase(file);
    if (second == 4) theatre.disk.files[file] = good;
    return second < 5;
  });
  const auto& frames = theatre.watched.frames;
  REQUIRE(frames.size() == 5);
  CHECK_FALSE(has(frames[0], "The queue is empty"));
  CHECK(has(frames[1], "The queue is empty"));
  CHECK(has(frames[2], "The queue is empty"));
  CHECK(has(frames[2], "cannot be read as an incident"));
  CHECK(has(frames[3], "the file is gone"));
  CHECK_FALSE(has(frames[4], "The queue is empty"));
}

TEST_CASE("a routine that is changed meanwhile is obeyed within a second, and one that cannot be read is not") {
  Theatre theatre;
  auto& files = theatre.disk.files;
  theatre.run([&](int second) {
    if (second == 1) files["/repo/sitrep.toml"] = "format = \"routine/1\"\n[room]\nlimit = 2\n";
    if (second == 2) files["/repo/sitrep.toml"] = "format = \"routine/1\"\n[room\n";
    if (second == 3) files.erase("/repo/sitrep.toml");
    return second < 4;
  });
  const auto& frames = theatre.watched.frames;
  REQUIRE(frames.size() == 4);
  CHECK(has(frames[0], "room 4 of 5"));
  CHECK(has(frames[1], "room 4 of 2"));
  CHECK(has(frames[2], "room 4 of 2"));
  CHECK(has(frames[2], "sitrep.toml cannot be read"));
  CHECK(has(frames[3], "room 4 of 5"));
}

TEST_CASE("a zone that the routine is given meanwhile is shown within a second, one that is none is told") {
  Theatre theatre;
  auto& files = theatre.disk.files;
  const auto script = [&](int second) {
    if (second == 1) files["/repo/sitrep.toml"] = "format = \"routine/1\"\ntimezone = \"Asia/Tokyo\"\n";
    if (second == 2) files["/repo/sitrep.toml"] = "format = \"routine/1\"\ntimezone = \"Nowhere\"\n";
    if (second == 4) files["/repo/sitrep.toml"] = "format = \"routine/1\"\ntimezone = \"UTC\"\n";
    return second < 5;
  };
  theatre.run(script);
  const auto frames = std::exchange(theatre.watched.frames, {});
  REQUIRE(frames.size() == 4);
  CHECK(has(frames[0], "customer hears at 11:15"));
  CHECK(has(frames[1], "customer hears at 19:15"));
  CHECK(has(frames[2], "customer hears at 19:15"));
  CHECK(has(frames[2], "Nowhere"));
  CHECK(has(frames[3], "customer hears at 10:15"));
  CHECK_FALSE(has(frames[3], "Nowhere"));
  files.erase("/repo/sitrep.toml");
  theatre.run(script, {"status", "--follow", "--tz", "Europe/Berlin"});
  REQUIRE_FALSE(theatre.watched.frames.empty());
  for (const auto& frame : theatre.watched.frames) CHECK(has(frame, "customer hears at 11:15"));
}

TEST_CASE("what is not pushed is asked of git when the log changed or half a minute has passed, not each second") {
  Theatre theatre;
  theatre.disk.files["/repo/.git/HEAD"] = "ref: refs/heads/main\n";
  theatre.disk.files["/repo/.git/config"] = "[remote \"origin\"]\n\turl = x\n";
  int asked = 0;
  theatre.program = [&](const Program& program) -> Ran {
    const auto& words = program.words;
    if (std::ranges::find(words, "config") != words.end()) return {0, std::string("remote.origin.url\nx\0", 20), ""};
    if (std::ranges::find(words, "cat-file") == words.end()) return {};
    ++asked;
    return {0, "a missing\nb missing\n", ""};
  };
  theatre.run([&](int second) {
    theatre.now += Seconds(1);
    if (second == 5) {
      theatre.disk.files[file] +=
          "\n[[note]]\nid = \"15-aaaaa\"\nat = 2026-11-23T11:03:00+01:00\nby = \"Kim\"\ntext = \"x\"\n";
    }
    return second < 60;
  });
  CHECK(asked == 3);  // at first, after the note, and half a minute later
  CHECK(has(theatre.watched.frames.front(), "entries are in this clone alone: sitrep sync"));
}

TEST_CASE("where nothing changes nothing is drawn, and never more lines than there are") {
  Theatre theatre;
  theatre.run([&](int second) {
    if (second == 3) theatre.terminal = {true, true, true, 40, 10};
    return second < 5;
  });
  REQUIRE(theatre.watched.frames.size() == 2);
  CHECK(sample::lines(theatre.watched.frames[0]).size() <= 24);
  CHECK(sample::lines(theatre.watched.frames[1]).size() <= 10);
  CHECK(sample::widest(theatre.watched.frames[1]) <= 40);
  CHECK(has(theatre.watched.frames[1], "do now"));
  CHECK(has(theatre.watched.frames[1], "q ends"));
}

TEST_CASE("the screen that stays is for people") {
  Theatre theatre;
  CHECK(theatre.run([](int) { return false; }, {"status", "--follow", "--json"}) == 2);
  CHECK(theatre.run([](int) { return false; }, {"status", "--follow", "--short"}) == 2);
  CHECK(theatre.watched.frames.empty());
}
