// SPDX-License-Identifier: MIT
// The real program on a real disk: exit statuses, parallel writers, a full disk, a lock that is held, files that are
// none. Everything else about commands is in the transcripts, which run in process.
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include "sitrep/format/read.h"
#include "sitrep/store/real_disk.h"
#include "support/temp_folder.h"

namespace sitrep {
namespace {

struct Outcome {
  int status;
  std::string said;  // both streams
};

class Desk {
 public:
  Desk() { shell("git init -q . && git config user.name Sam"); }

  Outcome shell(const std::string& command) const {
    const auto whole = "cd '" + folder() + "' && export XDG_STATE_HOME='" + folder() +
                       "/state' TZ=UTC TERM=dumb && unset SITREP_BY "
                       "SITREP_NOW SITREP_INCIDENT SITREP_DIR VISUAL EDITOR && exec 2>&1 && { " +
                       command + "\n}";
    FILE* pipe = popen(("sh -c \"" + escaped(whole) + "\" < /dev/null").c_str(), "r");
    REQUIRE(pipe != nullptr);
    Outcome outcome{-1, {}};
    std::array<char, 4096> buffer{};
    while (const auto got = fread(buffer.data(), 1, buffer.size(), pipe)) outcome.said.append(buffer.data(), got);
    const int status = pclose(pipe);
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
  }

  Outcome sitrep(const std::string& arguments) const { return shell(std::string("'" SITREP_PROGRAM "' ") + arguments); }

  std::string folder() const { return temp_.path; }
  std::string incident() const { return folder() + "/incidents/acme.toml"; }
  std::string bytes() const { return RealDisk().read(incident()).value_or(""); }
  Log log() const { return read_incident(bytes(), "acme"); }

 private:
  static std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
      if (c == '"' || c == '\\' || c == '$' || c == '`') out += '\\';
      out += c;
    }
    return out;
  }
  TempFolder temp_;
};

const char* const opened = "open 'Acme cannot export' --id acme --customer Acme --blocked 'export an invoice'";

}  // namespace

TEST_CASE("the real program keeps the contract of exit statuses") {
  const Desk place;
  CHECK(place.sitrep(opened).status == 0);
  CHECK(place.sitrep("fact it fails").status == 0);
  const auto refused = place.sitrep("close");
  CHECK(refused.status == 1);
  CHECK(refused.said.find("unconfirmed-customer") != std::string::npos);
  CHECK(place.sitrep("fact --by").status == 2);
  CHECK(place.sitrep("facts x").status == 2);
  CHECK(place.sitrep("-C /nowhere/at/all status").status == 3);
  CHECK(place.sitrep("lint").status == 0);
  CHECK(place.log().entries.back().by() == "Sam");  // git's user.name
  CHECK(RealDisk().look(place.folder() + "/.git/sitrep.lock") == Being::file);
}

TEST_CASE("sixteen processes log fifty entries each and none is lost") {
  const Desk place;
  REQUIRE(place.sitrep(opened).status == 0);
  const auto before = place.log().entries.size();
  const auto all = place.shell(
      "for p in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do ( n=0; while [ $n -lt 50 ]; do n=$((n+1)); '" SITREP_PROGRAM
      "' -q --by P$p note entry $p-$n || exit 1; done ) & done; wait");
  REQUIRE(all.status == 0);
  std::set<std::string> printed;
  for (std::size_t at = 0; at < all.said.size();) {
    const auto end = all.said.find('\n', at);
    printed.insert(all.said.substr(at, end - at));
    at = end + 1;
  }
  CHECK(printed.size() == 800);
  const auto log = place.log();
  CHECK(log.problems.empty());
  CHECK(log.entries.size() == before + 800);
  std::set<std::string> texts;
  for (const auto& entry : log.entries) {
    if (entry.kind == "note") {
      texts.insert(std::string(entry.text("text")));
      CHECK(printed.contains(std::string(entry.id())));
    }
  }
  CHECK(texts.size() == 800);
}

TEST_CASE("an entry that could not be written is kept and written once by replay") {
  const Desk place;
  REQUIRE(place.sitrep(opened).status == 0);
  if (place.shell("strace -o /dev/null true").status != 0) {
    WARN("strace cannot be used here: the full disk is not tried");
    return;
  }
  const auto before = place.bytes();
  // The first fsync is the one of the new text; the next ones are the spool's. Who looks for leaks traces too, and two
  // cannot.
  const auto full = place.shell(
      "ASAN_OPTIONS=detect_leaks=0 strace -f -o /dev/null -e inject=fsync:error=ENOSPC:when=1 '" SITREP_PROGRAM
      "' fact 'the one record' --source log");
  CHECK(full.status == 3);
  CHECK(full.said.find("no space left on device") != std::string::npos);
  CHECK(full.said.find("spool/01.toml") != std::string::npos);
  CHECK(place.bytes() == before);

  const auto replayed = place.sitrep("replay");
  CHECK(replayed.status == 0);
  CHECK(place.log().entries.back().text("text") == "the one record");
  const auto once = place.bytes();
  CHECK(place.sitrep("replay").said.find("nothing is kept") != std::string::npos);
  CHECK(place.bytes() == once);
}

TEST_CASE("a text is printed where even keeping it fails") {
  const Desk place;
  REQUIRE(place.sitrep(opened).status == 0);
  const auto before = place.bytes();
  const auto quota = place.shell("ulimit -f 0; '" SITREP_PROGRAM "' fact 'the one record'");
  CHECK(quota.status == 3);
  CHECK(quota.said.find("the one record") != std::string::npos);
  CHECK(place.bytes() == before);
}

TEST_CASE("a held lock is waited for and then named and the entry is kept") {
  const Desk place;
  REQUIRE(place.sitrep(opened).status == 0);
  const auto held = place.shell("flock .git/sitrep.lock sleep 30 & sleep 0.3; '" SITREP_PROGRAM
                                "' fact 'meanwhile'; status=$?; kill %1; exit $status");
  CHECK(held.status == 3);
  CHECK(held.said.find("sitrep.lock") != std::string::npos);
  CHECK(held.said.find("spool/01.toml") != std::string::npos);
  CHECK(place.sitrep("replay").status == 0);
  CHECK(place.log().entries.back().text("text") == "meanwhile");
}

TEST_CASE("what is no incident file is named and neither waited for nor followed") {
  const Desk place;
  REQUIRE(place.sitrep(opened).status == 0);
  place.shell("mkfifo incidents/pipe.toml; mkdir incidents/folder.toml; ln -s /etc/passwd incidents/outside.toml");
  CHECK(place.sitrep("fact still works").status == 0);
  const auto pipe = place.sitrep("-i incidents/pipe.toml fact x");
  CHECK(pipe.status != 0);
  CHECK(pipe.said.find("pipe.toml") != std::string::npos);
  const auto folder = place.sitrep("-i incidents/folder.toml fact x");
  CHECK(folder.status != 0);
  const auto outside = place.sitrep("-i incidents/outside.toml log");
  CHECK(outside.status != 0);
  CHECK(outside.said.find("root:") == std::string::npos);
}

TEST_CASE("standard output that is closed is an error and not a lost entry") {
  const Desk place;
  REQUIRE(place.sitrep(opened).status == 0);
  const auto before = place.log().entries.size();
  CHECK(place.shell("'" SITREP_PROGRAM "' fact told to nobody > /dev/full").status == 3);
  CHECK(place.log().entries.size() == before + 1);
}

}  // namespace sitrep
