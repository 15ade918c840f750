// SPDX-License-Identifier: MIT
#include "sitrep/store/give_ids.h"

#include <catch2/catch.hpp>

#include "support/memory_disk.h"

using namespace sitrep;

namespace {

const std::string head = "format = \"incident/1\"\n\n[incident]\nid = \"acme\"\n";

struct Typed {
  MemoryDisk disk;
  Workspace workspace;
  int count = 0;

  explicit Typed(const std::string& text) : disk({{"/repo/incidents/acme.toml", text}}) {
    workspace.root = "/repo";
    workspace.folder = "/repo/incidents";
    workspace.lock = "/repo/incidents/.sitrep.lock";
  }
  std::vector<std::string> fix() {
    return give_ids(disk, workspace, "/repo/incidents/acme.toml", [this] { return "0000" + std::to_string(++count); });
  }
  std::string text() { return disk.read("/repo/incidents/acme.toml").value_or(""); }
};

}  // namespace

TEST_CASE("an entry without an id is given one, and no other byte changes") {
  Typed place(
      head +
      "\n[[fact]]\nid = \"7-k3mq7\"\ntext = \"a\"\n\n# mine\n[[note]]  # by hand\n  text = \"b\"\n\n[[note]]\r\ntext = \"c\"\r\n");
  CHECK(place.fix() == std::vector<std::string>{"8-00001", "9-00002"});
  CHECK(
      place.text() ==
      head +
          "\n[[fact]]\nid = \"7-k3mq7\"\ntext = \"a\"\n\n# mine\n[[note]]  # by hand\nid = \"8-00001\"\n  text = \"b\"\n\n[[note]]\r\nid = "
          "\"9-00002\"\r\ntext = \"c\"\r\n");
  CHECK(place.fix().empty());
}

TEST_CASE("what has an id, cannot be read or is no incident is not touched") {
  for (const std::string& text : {head + "\n[[fact]]\nid = \"7-k3mq7\"\n", head + "\n[[fact]]\n\"id\" = \"x\"\n",
                                  head + "\n[[fact]]\nid = 7\n", head + "\n[[fact]]\ntext = \"\"\"open\n",
                                  head + "\n[[fact]]\ntext = = 1\n", std::string("[[fact]]\ntext = \"a\"\n")}) {
    Typed place(text);
    CHECK(place.fix().empty());
    CHECK(place.text() == text);
  }
}
