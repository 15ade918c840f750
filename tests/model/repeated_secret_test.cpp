// SPDX-License-Identifier: MIT
#include "sitrep/model/repeated_secret.h"

#include <catch2/catch.hpp>

using namespace sitrep;

TEST_CASE("a reason that says the secret again") {
  CHECK(repeats_a_secret("hunter2-SECRET-77", "hunter2-SECRET-77 must not stay"));
  CHECK(repeats_a_secret("the password is hunter2-SECRET-77.", "hunter2-secret-77 must not stay"));
  CHECK(repeats_a_secret("login with pw=hunter2-77 works", "hunter2-77 must not stay"));
  CHECK(repeats_a_secret("hunter2-77 is the password", "pw=hunter2-77 must not stay"));
  CHECK(repeats_a_secret("swordfish", "swordfish was typed"));
}

TEST_CASE("a reason in plain words of the same subject") {
  CHECK_FALSE(repeats_a_secret("the password is hunter2-SECRET-77", "the password must not stay"));
  CHECK_FALSE(repeats_a_secret("Acme's re-exports fail since 10:05", "Acme's re-exports, 10:05: a password"));
  CHECK_FALSE(repeats_a_secret("no", "it must not stay"));
  CHECK_FALSE(repeats_a_secret("", "a password"));
}
