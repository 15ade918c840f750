// SPDX-License-Identifier: MIT
// How issuers spell what they issue, and how people name a secret: the tables of secret.cpp. A new one is one line here
// and a row among the labelled sentences (tests/lint/language).
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace sitrep::secret_words {

inline constexpr std::string_view private_key = "a private key";
inline constexpr std::string_view key = "a key";
inline constexpr std::string_view token = "a token";
inline constexpr std::string_view password = "a password";

// As issuers begin them, and how many characters follow at least.
struct Issued {
  std::string_view begins;
  std::size_t least;
  std::string_view kind;
};
inline constexpr Issued issued[] = {
    {"AKIA", 14, key},
    {"ASIA", 14, key},
    {"ghp_", 20, token},
    {"gho_", 20, token},
    {"ghu_", 20, token},
    {"ghs_", 20, token},
    {"ghr_", 20, token},
    {"github_pat_", 20, token},
    {"glpat-", 12, token},
    {"xoxb-", 10, token},
    {"xoxp-", 10, token},
    {"xoxa-", 10, token},
    {"xoxr-", 10, token},
    {"xoxs-", 10, token},
    {"xapp-", 10, token},
    {"sk_live_", 10, key},
    {"sk_test_", 10, key},
    {"rk_live_", 10, key},
    {"rk_test_", 10, key},
    {"whsec_", 10, key},
    {"AIza", 25, key},
    {"SG.", 20, key},
    {"npm_", 20, token},
    {"pypi-", 20, token},
    {"hf_", 20, token},
    {"dop_v1_", 20, token},
    {"ya29.", 20, token},
    {"shpat_", 16, token},
    {"sk-", 20, key},
    {"dckr_pat_", 16, token},
    {"EAACEdEose0cBA", 0, token},
    {"hvs.", 16, token},
    {"lin_api_", 16, key},
    {"sq0atp-", 16, token},
    {"key-", 28, key},
    {"AGE-SECRET-KEY-", 10, private_key},
};

// Nearly every place in a text is passed over by its first character.
inline constexpr auto begins_issued = [] {
  std::array<bool, 256> begins{};
  for (const auto& each : issued) begins[static_cast<unsigned char>(each.begins.front())] = true;
  begins['e'] = true;  // of a web token
  return begins;
}();

// Words for a secret; the last word of a name before a value: "api_key", "DB_PASSWORD", "X-Api-Key".
struct Named {
  std::string_view ends;
  std::string_view kind;
  bool common;  // also an everyday word: its value must look like a secret even after "="
};
inline constexpr Named named[] = {
    {"password", password, false},
    {"passwd", password, false},
    {"passwort", password, false},
    {"passphrase", password, false},
    {"passcode", password, false},
    {"pin", password, false},
    {"pwd", password, false},
    {"pw", password, false},
    {"pass", password, true},
    {"client_secret", key, false},
    {"secret", key, false},
    {"secret_key", key, false},
    {"api_key", key, false},
    {"apikey", key, false},
    {"access_key", key, false},
    {"private_key", key, false},
    {"license_key", key, true},
    {"encryption_key", key, false},
    {"signing_key", key, false},
    {"account_key", key, false},
    {"auth_key", key, false},
    {"sharedaccesskey", key, false},
    {"accountkey", key, false},
    {"accesskey", key, false},
    {"secretkey", key, false},
    {"access_token", token, false},
    {"auth_token", token, false},
    {"refresh_token", token, false},
    {"id_token", token, false},
    {"token", token, false},
    {"bearer", token, true},
    {"sessionid", token, true},
    {"session_id", token, true},
    {"jsessionid", token, true},
    {"session", token, true},
    {"phpsessid", token, true},
    {"cookie", token, true},
    {"credentials", password, true},
    {"credential", password, true},
    {"creds", password, true},
    {"login", password, true},
    {"logins", password, true},
    {"key", key, true},
    {"signature", token, true},
    {"basic", password, true},
    {"kennwort", password, false},
};

// And nearly every word by its last two letters.
constexpr std::size_t two_letters(char before, char last) {
  return 32 * (static_cast<unsigned char>(before) % 32u) + static_cast<unsigned char>(last) % 32u;
}
inline constexpr auto ends_named = [] {
  std::array<bool, 1024> ends{};
  for (const auto& each : named) ends[two_letters(each.ends[each.ends.size() - 2], each.ends.back())] = true;
  return ends;
}();

// Stand where a secret was, or will be.
inline constexpr std::string_view placeholders =
    "redacted hidden masked removed none null nil empty unset undefined missing todo secret password token "
    "your_password yourpassword your-password your_token your_api_key your-api-key the a an is was invalid expired "
    "wrong rejected denied required true false yes no unknown n/a incorrect reset changed renewed correct optional "
    "disabled enabled valid different same new old example string value here placeholder env vault";

}  // namespace sitrep::secret_words
