// SPDX-License-Identifier: MIT
#include "view/synced.h"

#include <catch2/catch.hpp>

using namespace sitrep;

TEST_CASE("a sync tells what travelled, file by file, and where both stand") {
  SyncWords words{
      "main",
      "origin",
      {{"incidents/acme.toml", 4, 0, 2}, {"incidents/initech-login.toml", 0, 0, 1}, {"sitrep.toml", 1, 0, 0, false}}};
  words.committed = true;
  CHECK(synced_text(words) ==
        "incidents/acme.toml            4 entries sent, 2 received\n"
        "incidents/initech-login.toml   1 entry received\n"
        "sitrep.toml                    sent\n"
        "main and origin are in step\n");
  CHECK(synced_warnings(words).empty());
  words.files.clear();
  CHECK(synced_text(words) == "nothing new: main and origin are in step\n");
  words.remote.clear();
  CHECK(synced_text(words) ==
        "nothing new: main has it all; there is no remote to send it to: git remote add origin URL\n");
  words.committed = false;
  CHECK(synced_text(words) == "there is nothing to sync yet; sitrep open opens an incident\n");
}

TEST_CASE("what a sync could not do is told apart, and never said to be in step") {
  SyncWords words{"main", "origin", {{"incidents/acme.toml", 0, 0, 0, true, true}}};
  words.committed = true;
  words.left_out = {{"incidents/x.toml", "a symbolic link; only plain files are committed"}};
  words.behind = true;
  words.not_sent = "origin could not be reached (timed out)";
  CHECK(synced_text(words) == "incidents/acme.toml   was gone here, put back\n");
  words.files.push_back({"incidents/b.toml", 0, 3});
  words.files.push_back({"sitrep.toml", 0, 1, 0, false});
  CHECK(synced_text(words) ==
        "incidents/acme.toml   was gone here, put back\n"
        "incidents/b.toml      3 entries committed\n"
        "sitrep.toml           committed\n");
  CHECK(synced_warnings(words) ==
        std::vector<std::string>{"left out: incidents/x.toml: a symbolic link; only plain files are committed",
                                 "origin also has changes to other files; they stay as they are here until: git pull",
                                 "not sent: origin could not be reached (timed out)"});
  const auto json = synced_json(words, "abc");
  CHECK(json.find("\"not_sent\": \"origin could not be reached (timed out)\"") != std::string::npos);
  CHECK(json.find("\"sent\": 0,\n      \"committed\": 3,") != std::string::npos);
  CHECK(json.find("\"version\": 1") != std::string::npos);
}

TEST_CASE("no name of a file reaches the terminal as it is") {
  SyncWords words{"main", "origin", {{"incidents/\x1b[31m.toml", 1, 0, 0}}};
  words.committed = true;
  CHECK(synced_text(words).find('\x1b') == std::string::npos);
}
