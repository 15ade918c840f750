// SPDX-License-Identifier: MIT
#include "cli/zones.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sitrep/model/error.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/unknown_zone.h"

namespace sitrep {
namespace {

const std::filesystem::path database = "/usr/share/zoneinfo";

using Tz = std::optional<std::string>;  // what stands in the environment; nothing: it is not set

Tz tz_of_environment() {
  const char* const set = std::getenv("TZ");
  return set ? Tz(set) : std::nullopt;
}

// A zone that asks the C library, with TZ set to its own whenever another's stands there.
Zone kept_in_force(Zone zone, Tz tz) {
  static Tz in_force;
  in_force = tz;
  return {std::move(zone.name), [ask = std::move(zone.offset_at), tz = std::move(tz)](Instant instant) {
            if (in_force != tz) {
              tz ? setenv("TZ", tz->c_str(), 1) : unsetenv("TZ");
              process_zone();
              in_force = tz;
            }
            return ask(instant);
          }};
}

bool is_zone(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  char magic[4] = {};
  return in.read(magic, 4) && std::string_view(magic, 4) == "TZif";
}

// Zones begin with a capital; what else lies there (`posix`, `right`, lists) does not.
void add_names(const std::filesystem::path& folder, const std::string& before, std::vector<std::string>& names) {
  std::error_code fault;
  for (std::filesystem::directory_iterator each(folder, fault), end; !fault && each != end; each.increment(fault)) {
    const auto name = each->path().filename().string();
    if (name[0] < 'A' || name[0] > 'Z') continue;
    std::error_code ignored;
    if (each->is_directory(ignored)) {
      add_names(each->path(), before + name + "/", names);
    } else if (is_zone(each->path())) {
      names.push_back(before + name);
    }
  }
}

[[noreturn]] void refuse(std::string_view name) {
  std::vector<std::string> names;
  add_names(database, {}, names);
  if (names.empty()) {
    throw could_not(
        fmt::format("could not read the time zone database in {}; is tzdata installed?", database.string()));
  }
  std::ranges::sort(names);
  if (std::ranges::find(names, name) != names.end()) {
    throw could_not(fmt::format("could not read the time zone {}", safe(name)));
  }
  throw unknown_zone(name, std::vector<std::string_view>(names.begin(), names.end()));
}

bool spelled_like_a_zone(std::string_view name) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/";
  return !name.empty() && name[0] != '/' && name.find_first_not_of(letters) == std::string_view::npos &&
         name.find("//") == std::string_view::npos;
}

}  // namespace

void check_zone(std::string_view name) {
  if (name != "UTC" && (!spelled_like_a_zone(name) || !is_zone(database / name))) refuse(name);
}

Zone clock_zone(std::string_view name) {
  static const Tz at_start = tz_of_environment();  // before any zone here has been put into force
  if (name.empty()) {
    const auto set = at_start.value_or("");
    // glibc takes a TZ that names no zone for UTC and says nothing.
    if (set.find('/') != std::string::npos && set[0] != ':' && set[0] != '/') return clock_zone(set);
    at_start ? setenv("TZ", set.c_str(), 1) : unsetenv("TZ");
    return kept_in_force(process_zone(), at_start);
  }
  if (name == "UTC") return utc();
  check_zone(name);
  const auto file = database / name;
  const Tz tz = ":" + file.string();
  setenv("TZ", tz->c_str(), 1);
  auto zone = process_zone();
  zone.name = name;
  return kept_in_force(std::move(zone), tz);
}

}  // namespace sitrep
