// SPDX-License-Identifier: MIT
#include "sitrep/model/unknown_zone.h"

#include <fmt/format.h>

#include <vector>

#include "model/ascii.h"
#include "sitrep/model/suggest.h"

namespace sitrep {
namespace {

std::string lower(std::string_view text) {
  std::string all{text};
  for (char& c : all) c = c == ' ' ? '_' : sitrep::lower(c);
  return all;
}

std::string zones_like(std::string_view wrong, std::span<const std::string_view> names) {
  constexpr std::size_t most = 3;
  const std::string typed = lower(wrong);
  std::vector<std::string_view> places;  // `berlin` alone, or `new york`
  for (const auto name : names) {
    const std::string known = lower(name);
    if (known == typed) return fmt::format("; did you mean {}?", name);
    if (places.size() < most && known.size() > typed.size() && known.ends_with(typed) &&
        known[known.size() - typed.size() - 1] == '/') {
      places.push_back(name);
    }
  }
  if (!typed.empty() && !places.empty()) return fmt::format("; did you mean {}?", fmt::join(places, " or "));
  // An abbreviation is one letter from several others on other continents (PST, EST): no guess.
  const std::string near = typed.size() > 4 ? did_you_mean(wrong, names) : "";
  return near.empty() ? "; say a name such as Europe/Berlin or UTC" : near;
}

}  // namespace

Error unknown_zone(std::string_view wrong, std::span<const std::string_view> known) {
  return wrong_usage(fmt::format("there is no time zone {:?}{}", wrong, zones_like(wrong, known)));
}

}  // namespace sitrep
