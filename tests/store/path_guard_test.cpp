// SPDX-License-Identifier: MIT
// What a repository may put in the way of an append: links, loops, folders, pipes, second names.
#include "store/path_guard.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "sitrep/store/real_disk.h"
#include "support/temp_folder.h"

using Catch::Matchers::Contains;
using Catch::Matchers::Equals;
using sitrep::RealDisk;
using sitrep::Replacement;
using sitrep::TempFolder;
namespace fs = std::filesystem;

namespace {

// A root with a neighbour that must never be touched.
struct Guarded {
  TempFolder top;
  std::string root = top / "root";
  RealDisk disk;

  Guarded() {
    fs::create_directories(root + "/incidents");
    fs::create_directory(top / "outside");
    top.put("root/incidents/log", "old\n");
    top.put("outside/log", "theirs\n");
  }
  ~Guarded() {
    CHECK(top.bytes("outside/log") == "theirs\n");
    CHECK(top.names("outside") == std::set<std::string>{"log"});
  }
  void link(const std::string& aim, const std::string& name) const { fs::create_symlink(aim, root + "/" + name); }
  void append(const std::string& name, bool create = false) {
    const Replacement what{root + "/" + name, root, top / "lock", create};
    disk.replace(what, [](std::string_view old) { return std::string(old) + "new\n"; });
  }
  std::string refusal(const std::string& name, const std::string& reason) const {
    return "could not write " + root + "/" + name + ": " + reason;
  }
};

}  // namespace

TEST_CASE("a link that stays inside is followed and stays a link") {
  Guarded it;
  it.link("incidents/log", "current");
  it.link(it.root + "/incidents", "absolute");
  it.append("current");
  it.append("absolute/log");
  it.append("incidents/../absolute/./log");
  CHECK(it.top.bytes("root/incidents/log") == "old\nnew\nnew\nnew\n");
  CHECK(fs::is_symlink(it.root + "/current"));
}

TEST_CASE("a link that leads outside is refused") {
  Guarded it;
  const std::string aim = it.top / "outside/log";
  it.link("../outside/log", "file");
  it.link(it.top / "outside", "folder");
  const std::string reason = "it leads to " + aim + ", outside " + it.root;
  CHECK_THROWS_WITH(it.append("file"), Equals(it.refusal("file", reason)));
  CHECK_THROWS_WITH(it.append("folder/log"), Equals(it.refusal("folder/log", reason)));
  CHECK_THROWS_WITH(it.append("../outside/log"), Equals(it.refusal("../outside/log", reason)));
  it.link("/", "top");
  CHECK_THROWS_WITH(it.append("top/log"), Equals(it.refusal("top/log", "it leads to /log, outside " + it.root)));
  CHECK_THROWS_WITH(it.append("folder/new", true), Contains(", outside "));
  CHECK_THROWS_WITH(it.append("folder/deep/new", true), Contains(", outside "));
}

TEST_CASE("a folder whose name only begins as root's is outside") {
  Guarded it;
  fs::create_directory(it.top / "root2");
  it.top.put("root2/log", "");
  CHECK_THROWS_WITH(it.append("../root2/log"), Contains(", outside "));
}

TEST_CASE("five links are followed and six are not") {
  Guarded it;
  it.link("incidents/log", "1");
  for (int i = 2; i <= 6; ++i) it.link(std::to_string(i - 1), std::to_string(i));
  it.append("5");
  CHECK(it.top.bytes("root/incidents/log") == "old\nnew\n");
  CHECK_THROWS_WITH(it.append("6"), Equals(it.refusal("6", "it leads through more than 5 symbolic links")));
  it.link("loop", "loop");
  CHECK_THROWS_WITH(it.append("loop"), Contains("more than 5 symbolic links"));
}

TEST_CASE("a root that is itself reached by links costs none of the five") {
  Guarded it;
  fs::create_symlink("root", it.top / "alias");
  const Replacement what{it.top / "alias/incidents/log", it.top / "alias", it.top / "lock", false};
  it.disk.replace(what, [](std::string_view old) { return std::string(old) + "new\n"; });
  CHECK(it.top.bytes("root/incidents/log") == "old\nnew\n");
}

TEST_CASE("what is no plain file is refused and nothing blocks") {
  Guarded it;
  ::mkfifo((it.root + "/fifo").c_str(), 0600);
  CHECK_THROWS_WITH(it.append("fifo"), Equals(it.refusal("fifo", "it is not a regular file")));
  CHECK_THROWS_WITH(it.append("incidents"), Equals(it.refusal("incidents", "it is a folder")));
  CHECK_THROWS_WITH(it.append(""), Contains("it is a folder"));
  CHECK_THROWS_WITH(it.append("gone"), Equals(it.refusal("gone", "no such file or directory")));
  CHECK_THROWS_WITH(it.append("gone/log"), Contains("no such file or directory"));
  CHECK_THROWS_WITH(it.append("incidents/log/below"), Contains("not a directory"));
}

TEST_CASE("a hard-linked file is refused") {
  Guarded it;
  fs::create_hard_link(it.root + "/incidents/log", it.root + "/second");
  CHECK_THROWS_WITH(it.append("second"), Contains("it is hard-linked under a second name"));
  CHECK(it.top.bytes("root/second") == "old\n");
}

TEST_CASE("a lock file that is a link is refused") {
  Guarded it;
  fs::create_symlink("outside/log", it.top / "lock");
  CHECK_THROWS_WITH(it.append("incidents/log"), Contains("lock is a symbolic link"));
  CHECK(it.top.bytes("root/incidents/log") == "old\n");
}

TEST_CASE("a path may name the root by another of its names") {
  Guarded it;
  fs::create_symlink("root", it.top / "alias");
  const auto append = [&](const std::string& path, const std::string& root) {
    it.disk.replace({path, root, it.top / "lock", false},
                    [](std::string_view old) { return std::string(old) + "new\n"; });
  };
  append(it.root + "/incidents/log", it.top / "alias");
  append(it.top / "alias/incidents/log", it.root);
  CHECK(it.top.bytes("root/incidents/log") == "old\nnew\nnew\n");
  it.link("../../../../../../../../../../../../../.." + it.root + "/incidents/log", "over-the-top");
  append(it.root + "/over-the-top", it.root);
  CHECK(it.top.bytes("root/incidents/log") == "old\nnew\nnew\nnew\n");
  CHECK_THROWS_WITH(append(it.root + "/incidents/log", it.top / "gone"), Contains("no such file or directory"));
}

TEST_CASE("a folder that cannot be made is told") {
  if (!fs::exists("/proc/self")) return;
  RealDisk disk;
  const TempFolder top;
  const auto text = [](std::string_view) { return std::string("new\n"); };
  CHECK_THROWS_WITH(disk.replace({"/proc/self/no/log", "/proc/self", top / "lock", true}, text),
                    Contains("could not write /proc/self/no/log"));
  CHECK_THROWS_WITH(disk.write("/proc/self/no/file", "text", false, true), Contains("could not write"));
  top.put("file", "");
  CHECK_THROWS_WITH(disk.write(top / "file/below/it", "text", false, false), Contains("not a directory"));
  disk.write(top / "made//below//file", "text", true, false);
  CHECK(top.bytes("made/below/file") == "text");
}
