// SPDX-License-Identifier: MIT
#include "lint/words/jargon.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

#include "lint/words/text.h"
#include "model/ascii.h"
#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

// Spelled like this in every trace.
constexpr std::string_view trace_words[] = {
    "traceback (most recent call",
    "stack trace:",
    "stacktrace:",
    "uncaught typeerror",
    "uncaught exception",
    "unhandled exception",
    "unhandledpromiserejection",
    "goroutine ",
    "panic: ",
    "panicked at",
    "exception in thread",
    "fatal error: ",
    "core dumped",
    "segmentation fault",
    "in <module>",
    "caused by: ",
    "nullpointer",
    "null pointer",
    "undefined is not a function",
    "cannot read propert",
    "object reference not set",
    "(native method)",
    "sigsegv",
    "at object.<anonymous>",
    "syntax error at or near",
    "sqlstate[",
    "ora-0",
    "backtrace:",
    "#0 0x",
};

// Of a line of source: "Cart.php:212", "TaxField.java:88".
constexpr std::string_view source_ends[] = {
    ".java:", ".py:", ".php:", ".js:", ".mjs:", ".ts:",    ".tsx:", ".jsx:", ".go:", ".rb:",    ".cs:",  ".cpp:",
    ".cc:",   ".c:",  ".h:",   ".rs:", ".kt:",  ".scala:", ".ex:",  ".exs:", ".pl:", ".swift:", ".sql:", ".vb:"};

// The last label of a name that no one outside can resolve; and labels that only such names have.
const std::unordered_set<std::string_view> inside_ends = {"local",   "internal", "lan",         "corp",
                                                          "intra",   "intranet", "localdomain", "localhost",
                                                          "private", "home",     "priv",        "cluster"};
const std::unordered_set<std::string_view> inside_labels = {
    "int", "internal", "intern", "prod",    "production", "stg",     "staging", "svc", "corp",
    "lan", "intra",    "priv",   "cluster", "node",       "compute", "dc1",     "dc2", "rds"};
// Before a number: the name of a machine.
constexpr std::string_view machines[] = {
    "db",     "srv",      "server",  "web",      "node",   "host",  "vm",     "k8s",    "worker", "cache", "redis",
    "sql",    "mysql",    "pg",      "postgres", "kafka",  "lb",    "proxy",  "nas",    "esx",    "esxi",  "mq",
    "rabbit", "rabbitmq", "mongo",   "elastic",  "es",     "app",   "api",    "fs",     "dc",     "gw",    "fw",
    "nginx",  "haproxy",  "jenkins", "runner",   "master", "slave", "broker", "consul", "etcd",   "zk",    "queue"};

bool is_alnum(char c) { return is_digit(c) || is_lower(c); }

std::vector<std::string_view> split(std::string_view text, char border) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(border);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

// Of the ranges that are kept for the inside of a house.
bool is_inner_address(std::string_view token) {
  // fd12:3456:789a::17, fe80::1
  const bool local = token.starts_with("fd") || token.starts_with("fc") || token.starts_with("fe80:");
  if (local && std::ranges::count(token, ':') > 1 &&
      token.find_first_not_of("0123456789abcdef:") == std::string_view::npos)
    return true;
  const auto colon = token.find(':');
  const auto slash = token.find('/');
  const auto parts = split(token.substr(0, std::min(colon, slash)), '.');
  if (parts.size() != 4) return false;
  std::array<int, 4> numbers{};
  for (std::size_t at = 0; at < 4; ++at) {
    if (!all_digits(parts[at]) || parts[at].size() > 3) return false;
    for (const char c : parts[at]) numbers[at] = numbers[at] * 10 + (c - '0');
    if (numbers[at] > 255) return false;
  }
  return numbers[0] == 10 || numbers[0] == 127 || (numbers[0] == 192 && numbers[1] == 168) ||
         (numbers[0] == 172 && numbers[1] >= 16 && numbers[1] <= 31) || (numbers[0] == 169 && numbers[1] == 254) ||
         (numbers[0] == 100 && numbers[1] >= 64 && numbers[1] <= 127);
}

bool is_label(std::string_view label) {
  return !label.empty() && is_alnum(label.front()) &&
         std::ranges::all_of(label, [](char c) { return is_alnum(c) || c == '-' || c == '_'; });
}

// "db-07", "cache01", "web03-fra"; "api-2" only with a nought, since products are called so.
bool is_machine_label(std::string_view label) {
  const auto digit = label.find_first_of("0123456789");
  if (digit == 0 || digit == std::string_view::npos) return false;
  auto name = label.substr(0, digit);
  const bool dash = name.ends_with('-');
  if (dash) name.remove_suffix(1);
  const auto dashed = name.rfind('-');
  if (dashed != std::string_view::npos && among(name.substr(0, name.find('-')), "srv prod prd stg dev int vm host k8s"))
    return true;
  if (dashed != std::string_view::npos) name = name.substr(dashed + 1);
  const auto rest = label.substr(digit);
  const auto count = std::min(rest.find_first_not_of("0123456789"), rest.size());
  if (count > 3 || (count < rest.size() && rest[count] != '-')) return false;
  if (std::ranges::find(machines, name) == std::end(machines)) return false;
  const bool product = name == "app" || name == "api" || name == "web" || name == "server";
  return !product || rest.starts_with('0') || dash;
}

// "export-worker-7d9f8b6c5-x2k4q": as an orchestrator names what it starts.
bool is_generated_name(std::string_view token) {
  const auto parts = split(token, '-');
  if (parts.size() < 3 || parts.back().size() != 5) return false;
  const auto hash = parts[parts.size() - 2];
  const auto digits = std::ranges::count_if(hash, is_digit);
  return hash.size() >= 8 && hash.size() <= 10 && digits > 0 && std::ranges::all_of(hash, is_alnum) &&
         std::ranges::all_of(parts.back(), is_alnum) && std::ranges::any_of(parts.back(), is_digit);
}

bool is_host(std::string_view token) {
  if (token.starts_with("\\\\") && token.size() > 3) return true;  // \\nas2\share
  const auto scheme = token.find("://");
  if (scheme != std::string_view::npos) token.remove_prefix(scheme + 3);
  const auto at = token.find('@');
  if (at != std::string_view::npos) {
    if (scheme == std::string_view::npos) return false;  // a mail address
    token.remove_prefix(at + 1);
  }
  if (scheme != std::string_view::npos && is_inner_address(token)) return true;
  const auto name = token.substr(0, token.find_first_of(":/?"));
  if (name == "localhost" || is_machine_label(name) || is_generated_name(name)) return true;
  if (name.starts_with("ip-10-") || name.starts_with("ip-172-") || name.starts_with("ip-192-168-")) return true;
  const auto labels = split(name, '.');
  if (labels.size() < 2)
    return scheme != std::string_view::npos && is_label(name) && name.size() < token.size() &&
           token[name.size()] == ':';
  if (!std::ranges::all_of(labels, is_label) || all_digits(labels.back())) return false;
  if (inside_ends.contains(labels.back()) || is_machine_label(labels.front())) return true;
  return labels.size() > 2 && std::any_of(labels.begin(), labels.end() - 1,
                                          [](std::string_view label) { return inside_labels.contains(label); });
}

// "NullPointerException", "KeyError": more than one capital, and no more after it than a colon.
bool is_exception(std::string_view said) {
  const auto dot = said.rfind('.');
  if (dot != std::string_view::npos) said = said.substr(dot + 1);
  for (const std::string_view end : {"Exception", "Error", "Warning"}) {
    if (said.size() <= end.size() || !said.ends_with(end) || said[0] < 'A' || said[0] > 'Z') continue;
    return end != "Warning" && std::ranges::all_of(said, [](char c) { return is_letter(c) || is_digit(c); });
  }
  return false;
}

std::optional<Found> trace_in(std::string_view text, const std::string& lower) {
  for (const auto word : trace_words) {
    const auto at = lower.find(word);
    if (at != std::string::npos && (at == 0 || !is_alnum(lower[at - 1]) || word == "nullpointer"))
      return Found{at, word.size()};
  }
  for (const auto end : source_ends) {
    const auto at = lower.find(end);
    const auto after = at == std::string::npos ? at : at + end.size();
    if (after < lower.size() && is_digit(lower[after]) && at > 0 && is_alnum(lower[at - 1]))
      return Found{at, end.size()};
  }
  for (const auto& token : tokens_of(text)) {
    if (is_exception(text.substr(token.at, token.size))) return token;
  }
  // File "export.py", line 41; in export.py line 41
  const auto line = lower.find("\", line ");
  for (const auto end : source_ends) {
    const auto named = std::string(end.substr(0, end.size() - 1)) + " line ";
    const auto at = lower.find(named);
    if (at != std::string::npos && at > 0 && is_alnum(lower[at - 1])) return Found{at, named.size()};
  }
  if (line != std::string::npos && lower.rfind("file \"", line) != std::string::npos) return Found{line, 8};
  return std::nullopt;
}

// Whole words; inside a hyphenated one too.
std::optional<Found> listed_in(const std::string& lower, std::span<const std::string> listed) {
  for (const auto& each : listed) {
    const auto word = to_lower(each);
    if (word.empty()) continue;
    for (auto at = lower.find(word); at != std::string::npos; at = lower.find(word, at + 1)) {
      auto end = at + word.size();
      if (at > 0 && is_word_byte(lower[at - 1])) continue;
      const std::string_view rest(lower.data() + end, lower.size() - end);
      for (const std::string_view plural : {"es", "s"}) {
        if (rest.starts_with(plural) && (rest.size() == plural.size() || !is_word_byte(rest[plural.size()]))) {
          end += plural.size();
          break;
        }
      }
      if (end < lower.size() && is_word_byte(lower[end])) continue;
      return Found{at, end - at};
    }
  }
  return std::nullopt;
}

std::optional<Found> machine_in(const std::string& lower) {
  std::string_view before;
  for (const auto& token : tokens_of(lower)) {
    const auto word = std::string_view(lower).substr(token.at, token.size);
    const bool version =
        before == "version" || before == "release" || before == "build" || before == "v" || before == "client";
    if ((is_inner_address(word) && !version) || is_host(word)) return token;
    before = word;
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundJargon> find_jargon(std::string_view text, std::span<const std::string> listed,
                                       std::span<const std::string> allow) {
  std::string shown(text);
  blank_out(shown, allow);
  const auto lower = to_lower(shown);
  if (const auto found = trace_in(shown, lower)) return FoundJargon{Jargon::trace, *found};
  if (const auto found = listed_in(lower, listed)) return FoundJargon{Jargon::listed, *found};
  if (const auto found = machine_in(lower)) return FoundJargon{Jargon::machine, *found};
  return std::nullopt;
}

}  // namespace sitrep
