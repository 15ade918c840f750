// SPDX-License-Identifier: MIT
#include "lint/words/teams.h"

#include <catch2/catch.hpp>

using namespace sitrep;

TEST_CASE("teams and roles and everyone are no person") {
  for (const char* name : {"everyone",
                           "Everybody",
                           "the backend team",
                           "Team Blue",
                           "backend",
                           "Support",
                           "on-call",
                           "the on-call engineer",
                           "ops",
                           "SRE",
                           "customer success",
                           "@here",
                           "#ops",
                           "backend lead",
                           "us",
                           "tbd",
                           "?",
                           "The CTO",
                           "product manager",
                           "database people",
                           "everyone in ops"}) {
    INFO(name);
    CHECK(is_team(name, {}));
  }
}

TEST_CASE("people's names are let through") {
  for (const char* name : {"Mina", "Mina Patel", "Dev", "Dev Patel", "Will", "Mark Lead-Smith", "Alex (backend lead)",
                           "Alex, on-call", "mpatel", "Dana (Acme)", "María José", "Supporto", "Teamy McTeam"}) {
    INFO(name);
    CHECK_FALSE(is_team(name, {}));
  }
}

TEST_CASE("the routine's own words for teams count") {
  const std::string words[] = {"Blue", "export crew"};
  CHECK(is_team("blue", words));
  CHECK(is_team("the Export  Crew", words));
  CHECK_FALSE(is_team("blue", {}));
}
