// SPDX-License-Identifier: MIT
// Which incident a command means.
#include <catch2/catch.hpp>

#include "sitrep/store/real_disk.h"
#include "sitrep/store/workspace.h"
#include "support/memory_disk.h"
#include "support/temp_folder.h"

using namespace sitrep;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

std::string log(const std::string& title, const std::string& more = {}) {
  return "format = \"incident/1\"\n[incident]\ntitle = \"" + title + "\"\n" + more;
}
const std::string closed = "[[close]]\nid = \"5-aaaaa\"\n";
const std::string reopened = "[[reopen]]\nid = \"6-aaaaa\"\n";

struct Repository {
  MemoryDisk disk;
  Workspace workspace;

  using Logs = std::map<std::string, std::string>;
  explicit Repository(const Logs& logs) {
    disk.folders = {"/a/incidents", "/a/deep"};
    for (const auto& [id, text] : logs) disk.files["/a/incidents/" + id + ".toml"] = text;
    workspace = find_workspace(disk, "/a");
  }
  std::string named(std::string_view name, const std::string& cwd = "/a") {
    return named_incident(disk, workspace, cwd, name);
  }
  std::string implied(const std::string& current = {}) { return implied_incident(disk, workspace, current); }
};

const std::string acme = "/a/incidents/2026-11-23-acme-export.toml";

}  // namespace

TEST_CASE("an incident is named by its id or a beginning or what follows its date or its path") {
  Repository at(
      {{"2026-11-23-acme-export", log("A")}, {"2026-11-23-initech", log("B")}, {"2026-11-24-acme-login", log("C")}});
  CHECK(at.named("2026-11-23-acme-export") == acme);
  CHECK(at.named("2026-11-23-a") == acme);
  CHECK(at.named("acme-e") == acme);
  CHECK(at.named("incidents/2026-11-23-acme-export.toml") == acme);
  CHECK(at.named("../incidents/2026-11-23-acme-export.toml", "/a/deep") == acme);
  CHECK(at.named("2026-11-23-acme-export.toml", "/a/incidents") == acme);
  CHECK_THROWS_WITH(at.named("acme"), Contains("acme fits two incidents") && Contains("2026-11-23-acme-export   A") &&
                                          Contains("2026-11-24-acme-login    C"));
  CHECK_THROWS_WITH(at.named("2026-11-23-initek"),
                    Contains("no incident is called 2026-11-23-initek; did you mean 2026-11-23-initech?"));
  CHECK_THROWS_WITH(at.named("nowhere.toml"), Contains("there is no file nowhere.toml"));
  CHECK_THROWS_WITH(at.named("\x1b[2J"), Contains("\\u{001b}[2J"));
}

TEST_CASE("a whole id is meant even where it begins another") {
  Repository at({{"acme", log("A")}, {"acme-2", log("B")}});
  CHECK(at.named("acme") == "/a/incidents/acme.toml");
}

TEST_CASE("the only open one is meant and drills and closed ones never are") {
  Repository at({{"a", log("A", closed)}, {"b", log("B")}, {"c", log("C", "drill = \"outage\"\n")}, {"d", "what"}});
  CHECK(at.implied() == "/a/incidents/b.toml");
  CHECK(at.implied("c") == "/a/incidents/c.toml");  // a drill that was chosen
  CHECK(at.implied("a") == "/a/incidents/b.toml");
  CHECK(at.implied("gone") == "/a/incidents/b.toml");
  CHECK(open_incidents(at.disk, at.workspace).size() == 1);
}

TEST_CASE("a close that stands in a text closes nothing, and a title may hold what looks like an entry") {
  const auto one = [](const std::string& text) {
    Repository at({{"a", text}});
    const auto open = open_incidents(at.disk, at.workspace);
    return open.size() == 1 ? open.front().title : std::to_string(open.size());
  };
  CHECK(one(log("A", "[[note]]\nid = \"1-aaaaa\"\ntext = \"\"\"\n[[close]]\nid = \"2-aaaaa\"\n\"\"\"\n")) == "A");
  CHECK(one(log("A", "[[note]]\nid = \"1-aaaaa\"\ntext = \"[[close]]\"\n" + closed)) == "0");
  CHECK(one(log("A", "[[note]]\nid = \"1-aaaaa\"\n  [[close]]  # at last\nid = \"2-aaaaa\"\n")) == "0");
  CHECK(
      one("format = \"incident/1\"\n[incident]\nid = \"\"\"x\n[[fact]]\"\"\"\ntitle = \"A\"\n[[fact]]\nid = \"1-aaaaa\"\n") ==
      "A");
}

TEST_CASE("several open ones are listed and none says how to open one") {
  CHECK_THROWS_WITH(Repository({{"a", log("A")}, {"b", log("B\\u001b")}}).implied(),
                    Contains("two incidents are open; say which with -i") && Contains("b   B\\u{001b}"));
  CHECK_THROWS_WITH(Repository(Repository::Logs{{"a", log("A", closed)}}).implied(),
                    Contains("no incident is open; open one: sitrep open"));
}

TEST_CASE("whether an incident is open is what the fold says") {
  struct Case {
    std::string blocks;
    bool open;
  };
  const auto each = GENERATE(values<Case>({
      {"", true},
      {closed, false},
      {closed + reopened, true},
      {reopened + closed, true},  // by id, wherever they stand
      {"[[close]]\nid = \"7-aaaaa\"\n" + reopened, false},
      {"[[close]]\nid = \"10-aaaaa\"\n[[reopen]]\nid = \"9-aaaaa\"\n", false},
      {"[[close]]\nid = \"5-aaaaa\"\namends = \"4-aaaaa\"\n", true},
      {"[[close]]\nid = \"5-aaaaa\"\ntext = \n", true},
      {"[close]\nid = \"5-aaaaa\"\n", true},
      {"[[note]]\ntext = \"\"\"\n[[close]]\n\"\"\"\n", true},
  }));
  CAPTURE(each.blocks);
  Repository at(Repository::Logs{{"a", log("A", each.blocks)}});
  CHECK(glance(at.disk, "/a/incidents/a.toml").value().open == each.open);
}

TEST_CASE("a glance at what is no incident is nothing") {
  Repository at(Repository::Logs{{"a", "format = \"routine/1\"\n"}});
  CHECK_FALSE(glance(at.disk, "/a/incidents/a.toml"));
  CHECK_FALSE(glance(at.disk, "/a/incidents/none.toml"));
  at.disk.files["/a/x"] = log("A");
  CHECK(glance(at.disk, "/a/x").value().id == "x");
}

TEST_CASE("what a link makes of the incidents folder is not read where it leads outside") {
  TempFolder top;
  fs::create_directories(top / "root/incidents");
  fs::create_directory(top / "outside");
  top.put("outside/secret.toml", log("Secret"));
  top.put("root/incidents/a.toml", log("A", closed));
  top.put("root/kept.toml", log("Kept"));
  fs::create_symlink("../../outside/secret.toml", top / "root/incidents/b.toml");
  fs::create_symlink("../kept.toml", top / "root/incidents/c.toml");
  fs::create_symlink("nowhere.toml", top / "root/incidents/d.toml");
  RealDisk disk;
  const auto workspace = find_workspace(disk, top / "root");
  const auto folder = top / "root/incidents";
  CHECK(incident_paths(disk, workspace) ==
        std::vector<std::string>{folder + "/a.toml", folder + "/c.toml", folder + "/d.toml"});
  CHECK(implied_incident(disk, workspace, "b") == folder + "/c.toml");
  const auto refusal = Contains("incidents/b.toml leads to " + top.path + "/outside/secret.toml, outside");
  CHECK_THROWS_WITH(named_incident(disk, workspace, workspace.root, "b"), refusal);
  CHECK_THROWS_WITH(named_incident(disk, workspace, workspace.root, "incidents/b.toml"), refusal);
  CHECK_THROWS_WITH(named_incident(disk, workspace, workspace.root, top / "outside/secret.toml"),
                    Contains("lies outside " + workspace.root + "; -C DIR works in another folder"));
}

TEST_CASE("a folder of incidents that leads outside is refused as a whole") {
  TempFolder top;
  fs::create_directory(top / "root");
  fs::create_directory(top / "outside");
  top.put("outside/secret.toml", log("Secret"));
  fs::create_directory_symlink("../outside", top / "root/incidents");
  RealDisk disk;
  const auto workspace = find_workspace(disk, top / "root");
  CHECK_THROWS_WITH(incident_paths(disk, workspace), Contains("incidents leads to " + top.path + "/outside, outside"));
  CHECK_THROWS_AS(implied_incident(disk, workspace, "secret"), Error);
}
