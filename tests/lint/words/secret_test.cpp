// SPDX-License-Identifier: MIT
#include "lint/words/secret.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

std::string kind(std::string_view text, std::vector<std::string> allow = {}) {
  const auto secret = find_secret(text, allow);
  return secret ? std::string(secret->kind) : "";
}

}  // namespace

TEST_CASE("secrets are told by their kind") {
  CHECK(kind("password: EXAMPLEtoor99") == "a password");
  CHECK(kind("DB_PASSWORD=EXAMPLEsummer") == "a password");
  CHECK(kind("the password of the export user is EXAMPLE-Winter42!") == "a password");
  CHECK(kind("mysql://app:EXAMPLEpw!5@db/orders") == "a password");
  CHECK(kind("curl -u dana:EXAMPLE-hunter7 https://api") == "a password");
  CHECK(kind("api_key=EXAMPLE0a1b2c3d4e5f") == "a key");
  CHECK(kind("AKIA2FAKE3KEYEXAMPLE") == "a key");
  CHECK(kind("Authorization: Bearer EXAMPLEabcDEF0123456789") == "a token");
  CHECK(kind("-----BEGIN RSA PRIVATE KEY-----") == "a private key");
  CHECK(kind("paid with 4111 1111 1111 1111, exp 12/29") == "a card number");
  CHECK(kind("3782 822463 10005") == "a card number");
}

TEST_CASE("the place is the secret's") {
  const std::string text = "use password EXAMPLE-Winter42!, please";
  const auto secret = find_secret(text);
  REQUIRE(secret);
  CHECK(text.substr(secret->place.at, secret->place.size) == "EXAMPLE-Winter42!");
}

TEST_CASE("talk of secrets, masks, placeholders and other numbers are none") {
  for (const char* text :
       {"the password was changed at 12:10", "password=********", "PASSWORD=${DB_PASSWORD}", "password: <hidden>",
        "token expired at 12:00", "key_id is empty", "Your order 4111 1111 1111 1112", "reference 1234567812345678",
        "trace id 0af7651916cd43dd8448eb211c80319c", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEXAMPLE is the public key",
        "Use the forgotten-password page", "IBAN DE89 3704 0044 0532 0130 00", "the vault path is secret/export/prod",
        "login: error 401", "https://acme.example/a:b", ""}) {
    INFO(text);
    CHECK(kind(text).empty());
  }
}

TEST_CASE("a secret that the routine allows is let through") {
  CHECK(kind("test card 4242 4242 4242 4242", {"4242 4242 4242 4242"}).empty());
  CHECK(kind("4242 4242 4242 4242 and 4111 1111 1111 1111", {"4242 4242 4242 4242"}) == "a card number");
}

TEST_CASE("any bytes are looked through to their end") {
  std::string bytes;
  for (int at = 0; at < 50000; ++at) bytes += static_cast<char>(at * 13 % 256);
  CHECK(kind(bytes).size() < 20);
  CHECK(kind(std::string(100000, '4')).empty());
  CHECK(kind(std::string(100000, '=')).empty());
}
