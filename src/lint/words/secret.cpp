// SPDX-License-Identifier: MIT
#include "lint/words/secret.h"

#include <algorithm>
#include <array>
#include <vector>

#include "lint/words/card.h"
#include "lint/words/secret_words.h"
#include "lint/words/text.h"
#include "model/ascii.h"
#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

using namespace secret_words;

bool in_value(char c) { return std::string_view(" \t\r\n\"'`,;<>()|").find(c) == std::string_view::npos; }

bool is_masked(std::string_view value) {
  if (value.find("***") != std::string_view::npos || value.find("...") != std::string_view::npos ||
      value.find("…") != std::string_view::npos || value.find("•") != std::string_view::npos)
    return true;
  if (value.starts_with("$") || value.starts_with("{") || value.starts_with("[") || value.starts_with("%(") ||
      value.starts_with("<"))
    return true;
  if (value.find("${") != std::string_view::npos || value.find("{{") != std::string_view::npos) return true;
  const auto lower = to_lower(value);
  if (among(lower, placeholders)) return true;
  return std::ranges::all_of(lower, [&](char c) { return c == lower.front() || c == '-' || c == '_'; });  // "xxxxxxxx"
}

struct Looks {
  std::size_t letters = 0, digits = 0, symbols = 0, uppers = 0, lowers = 0;
};
Looks looks_of(std::string_view value) {
  Looks looks;
  for (const char c : value) {
    if (is_digit(c)) {
      ++looks.digits;
    } else if (is_word_byte(c)) {
      ++looks.letters;
      ++(is_upper(c) ? looks.uppers : looks.lowers);
    } else {
      ++looks.symbols;
    }
  }
  return looks;
}

// No secret, though letters and digits are mixed in it: "EXP-203", "10:12:00", an address, a path.
bool is_ordinary(std::string_view value) {
  if (value.find("://") != std::string_view::npos || value.starts_with('/') || value.starts_with("./")) return true;
  const auto at = value.find('@');
  if (at != std::string_view::npos && at > 0 && value.substr(at).find('.') != std::string_view::npos &&
      value.substr(at).find_first_of("!#$%") == std::string_view::npos)
    return true;  // a mail address
  const auto looks = looks_of(value);
  if (looks.letters == 0) return true;
  // An error code, a version, a machine: letters, a dash, a few digits.
  const auto digit = value.find_first_of("0123456789");
  const bool word_then_number = digit != std::string_view::npos && digit > 0 &&
                                (value[digit - 1] == '-' || value[digit - 1] == '_') &&
                                std::ranges::all_of(value.substr(digit), is_digit) && value.size() - digit <= 4 &&
                                std::ranges::all_of(value.substr(0, digit - 1), is_letter);
  return word_then_number;
}

// As people choose passwords and programs make keys: letters with digits or signs in them.
bool looks_secret(std::string_view value, std::size_t least) {
  if (value.size() < least || is_masked(value) || is_ordinary(value)) return false;
  const auto looks = looks_of(value);
  if (looks.digits > 0 && looks.letters > 0) return true;
  const bool strange = value.find_first_of("!#$%&*+?^~@") != std::string_view::npos;
  if (strange && looks.letters > 2 && value.find_first_of("!?") != value.size() - 1) return true;
  // "KettleBlueStone": capitals inside a word, and none all in capitals.
  return looks.digits == 0 && looks.symbols == 0 && looks.lowers > 3 && looks.uppers > 1 && value.size() >= 12;
}

// A value after "=" or ":".
bool is_assigned_value(std::string_view value, char sign, bool common, bool quoted) {
  if (value.size() < 4 || is_masked(value)) return false;
  if (common)
    return looks_secret(value, 12) || (quoted && looks_secret(value, 8)) ||
           (looks_secret(value, 6) && value.find_first_of("/:") != std::string_view::npos);
  if (value.find("://") != std::string_view::npos) return false;
  if (sign == '=' || quoted) return true;
  const auto looks = looks_of(value);
  // "correct-horse-battery-staple"
  const bool phrase = value.size() >= 12 && std::ranges::count(value, '-') + std::ranges::count(value, '_') >= 2;
  return looks_secret(value, 5) || phrase || (looks.digits >= 4 && looks.letters == 0 && looks.symbols == 0);
}

std::string_view value_at(std::string_view text, std::size_t at) {
  auto end = at;
  while (end < text.size() && in_value(text[end])) ++end;
  auto value = text.substr(at, end - at);
  while (value.ends_with('.') || value.ends_with(':') || (value.ends_with('?') && end == text.size()))
    value.remove_suffix(1);
  return value;
}

constexpr auto name_bytes = [] {
  std::array<bool, 256> bytes{};
  for (unsigned each = 0; each < 256; ++each) {
    const auto c = static_cast<char>(each);
    bytes[each] = is_word_byte(c) || c == '_' || c == '-';
  }
  return bytes;
}();
bool is_name_byte(char c) { return name_bytes[static_cast<unsigned char>(c)]; }

// The word for a secret that this name ends in; null: none.
const Named* named_by(std::string_view name) {
  if (name.size() < 2 || !ends_named[two_letters(name[name.size() - 2], name.back())]) return nullptr;
  auto lower = to_lower(name);
  std::ranges::replace(lower, '-', '_');
  if (lower == "key_id" || lower.ends_with("_key_id") || lower.starts_with("public_") ||
      lower.find("public") != std::string::npos)
    return nullptr;
  const Named* best = nullptr;
  for (const auto& each : named) {
    if (lower.back() != each.ends.back() || !lower.ends_with(each.ends)) continue;
    const auto before = lower.size() - each.ends.size();
    const bool whole = before == 0 || lower[before - 1] == '_' || (each.ends.size() >= 6 && !each.common);
    if (whole && (!best || each.ends.size() > best->ends.size())) best = &each;
  }
  return best;
}

// From `at`: what the name is given, directly or after a few plain words ("password of the export user is …").
std::optional<Found> value_after(std::string_view text, std::size_t at, const Named& name) {
  constexpr std::string_view linking = "is was are be to now = : as with";
  bool linked = false;
  for (int words = 0; words < 8 && at < text.size(); ++words) {
    char sign = 0;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '=' ||
                                text[at] == ':' || text[at] == '>')) {
      if (text[at] == '=' || (text[at] == ':' && sign != '=')) sign = text[at];
      ++at;
    }
    const bool quoted = at < text.size() && (text[at] == '"' || text[at] == '\'' || text[at] == '`' ||
                                             text.substr(at).starts_with("“") || text.substr(at).starts_with("‘"));
    if (quoted) at += text[at] == '"' || text[at] == '\'' || text[at] == '`' ? 1 : 3;
    auto value = value_at(text, at);
    for (const std::string_view end : {"”", "’"}) value = value.substr(0, value.find(end));
    if (value.empty()) return std::nullopt;
    const Found place{at, value.size()};
    if (sign != 0 && words == 0) {
      const auto lower = to_lower(value);
      if (lower == "bearer" || lower == "basic") return std::nullopt;  // they have a value of their own
      if (is_assigned_value(value, sign, name.common, quoted)) return place;
    } else if ((words == 0 || linked || sign != 0) &&
               (name.common ? looks_secret(value, 16) : looks_secret(value, 6))) {
      return place;
    } else if (words == 0 && !name.common && value.size() >= 4 && (name.ends == "pin" || name.ends == "passcode") &&
               looks_of(value).digits >= 4) {
      return place;
    } else if (quoted && (words <= 1 || linked) && !name.common &&
               (value.size() >= 6 || text.find('"', at) != std::string_view::npos) && !is_masked(value)) {
      return place;
    }
    // "admin / s3cret": a login and its password.
    if (name.common && sign != ':' && sign != '=' && words > 0 && value == "/") {
      const auto next = value_at(text, std::min(text.find_first_not_of(' ', at + 1), text.size()));
      if (looks_secret(next, 6)) return Found{static_cast<std::size_t>(next.data() - text.data()), next.size()};
    }
    at += value.size();
    const auto lower = to_lower(value);
    linked = among(lower, linking) || (sign == ':' && among(lower, linking));
    const auto plain = [](char c) { return is_word_byte(c) && !is_digit(c); };
    if (value == "/") continue;
    if (!std::ranges::all_of(lower, plain) || lower.size() > 16) return std::nullopt;
    if (at < text.size() && std::string_view(".;!?,").find(text[at]) != std::string_view::npos) return std::nullopt;
    if (quoted) ++at;
  }
  return std::nullopt;
}

std::optional<Secret> named_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_name_byte(text[at])) {
      ++at;
      continue;
    }
    auto end = at;
    while (end < text.size() && is_name_byte(text[end])) ++end;
    const auto* name = named_by(text.substr(at, end - at));
    if (name) {
      auto from = end;
      if (from < text.size() && (text[from] == '"' || text[from] == '\'')) ++from;  // "password": "…"
      if (const auto found = value_after(text, from, *name)) return Secret{name->kind, *found};
    }
    at = end;
  }
  return std::nullopt;
}

std::optional<Secret> private_key_in(std::string_view text) {
  for (auto at = text.find("-----BEGIN "); at != std::string_view::npos; at = text.find("-----BEGIN ", at + 1)) {
    const auto line = text.substr(at, 64);
    if (line.find("PRIVATE KEY") != std::string_view::npos) return Secret{private_key, {at, line.size()}};
  }
  return std::nullopt;
}

bool is_base64(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '+' || c == '/' || c == '=';
}

// "eyJ….eyJ….…"
bool is_web_token(std::string_view text) {
  if (!text.starts_with("eyJ")) return false;
  const auto first = text.find('.');
  if (first == std::string_view::npos || first < 8) return false;
  const auto second = text.find('.', first + 1);
  return second != std::string_view::npos && second - first > 4 &&
         std::ranges::all_of(text.substr(0, first), is_base64);
}

std::optional<Secret> issued_in(std::string_view text) {
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = !inside && begins_issued[static_cast<unsigned char>(text[at])];
    inside = is_name_byte(text[at]);
    if (!begins) continue;
    const auto rest = text.substr(at);
    for (const auto& each : issued) {
      if (rest.front() != each.begins.front() || !rest.starts_with(each.begins)) continue;
      auto end = each.begins.size();
      while (end < rest.size() && (is_word_byte(rest[end]) || rest[end] == '_' || rest[end] == '-' || rest[end] == '.'))
        ++end;
      const auto value = rest.substr(0, end);
      if (end - each.begins.size() >= each.least && !is_masked(value) && looks_of(value).digits > 0)
        return Secret{each.kind, {at, end}};
    }
    if (rest.starts_with("eyJ")) {
      const auto value = value_at(text, at);
      if (is_web_token(value)) return Secret{token, {at, value.size()}};
    }
  }
  return std::nullopt;
}

// scheme://user:password@host; and the address of a chat's own hook.
std::optional<Secret> address_in(std::string_view text) {
  for (auto at = text.find("://"); at != std::string_view::npos; at = text.find("://", at + 3)) {
    const auto from = at + 3;
    const auto whole = value_at(text, from);
    const auto authority = whole.substr(0, whole.find_first_of("/?"));
    const auto colon = authority.find(':');
    const auto host = authority.rfind('@');
    if (colon != std::string_view::npos && host != std::string_view::npos && colon + 1 < host &&
        !is_masked(authority.substr(colon + 1, host - colon - 1)))
      return Secret{password, {from + colon + 1, host - colon - 1}};
    if (whole.starts_with("hooks.slack.com/services/T")) return Secret{token, {from, whole.size()}};
  }
  return std::nullopt;
}

// "root:s3cret!": a name and what cannot be anything else.
std::optional<Secret> pair_in(std::string_view text) {
  if (text.find(':') == std::string_view::npos) return std::nullopt;
  for (const auto& each : tokens_of(text)) {
    const auto pair = text.substr(each.at, each.size);
    const auto colon = pair.find(':');
    if (colon == std::string_view::npos || colon == 0 || pair.find("://") != std::string_view::npos) continue;
    const auto value = pair.substr(colon + 1);
    if (!among(to_lower(pair.substr(0, colon)),
               "root admin administrator sa postgres user username test guest oracle mysql"))
      continue;
    if (looks_secret(value, 6)) return Secret{password, {each.at + colon + 1, value.size()}};
  }
  return std::nullopt;
}

// curl -u user:password
std::optional<Secret> option_in(std::string_view text) {
  if (text.find('-') == std::string_view::npos) return std::nullopt;
  for (const std::string_view option : {" -u ", " --user ", " --user=", " -p ", " --pass "}) {
    for (auto at = text.find(option); at != std::string_view::npos; at = text.find(option, at + 1)) {
      const auto from = at + option.size();
      const auto value = value_at(text, from);
      const auto colon = value.find(':');
      if (option.substr(1, 2) == "-u" || option.starts_with(" --user")) {
        if (colon == std::string_view::npos || colon == 0 || !looks_secret(value.substr(colon + 1), 5)) continue;
        return Secret{password, {from + colon + 1, value.size() - colon - 1}};
      }
      if (looks_secret(value, 8)) return Secret{password, {from, value.size()}};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Secret> find_secret(std::string_view text, std::span<const std::string> allow) {
  std::string blanked;
  if (!allow.empty()) {
    blanked = text;
    blank_out(blanked, allow);
  }
  const auto shown = allow.empty() ? text : std::string_view(blanked);
  for (const auto find : {private_key_in, issued_in, address_in, named_in, pair_in, option_in, card_in}) {
    if (const auto found = find(shown)) return found;
  }
  return std::nullopt;
}

}  // namespace sitrep
