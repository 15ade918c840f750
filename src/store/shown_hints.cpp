// SPDX-License-Identifier: MIT
#include "sitrep/store/shown_hints.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace sitrep {
namespace {

constexpr std::string_view topic = "hints";

}  // namespace

// A line each: seconds since 1970, a blank, the key. What is not of that form is passed over.
ShownHints::ShownHints(State& state, std::string path) : state_(state), path_(std::move(path)) {
  const auto text = state_.noted(topic, path_);
  for (std::string_view rest = text; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    std::int64_t seconds = 0;
    const auto read = std::from_chars(line.data(), line.data() + line.size(), seconds);
    const auto key = line.substr(static_cast<std::size_t>(read.ptr - line.data()));
    if (read.ec == std::errc() && key.starts_with(' ')) shown_.emplace_back(Instant(Seconds(seconds)), key.substr(1));
  }
}

// A clock that was put back must not silence a hint for long.
bool ShownHints::lately(std::string_view key, Instant now, Seconds rests) const {
  return std::ranges::any_of(
      shown_, [&](const auto& each) { return each.second == key && now >= each.first && now - each.first < rests; });
}

void ShownHints::note(std::string_view key, Instant now) {
  std::erase_if(shown_, [&](const auto& each) { return each.second == key; });
  shown_.emplace_back(now, key);
  std::string text;
  for (const auto& [when, which] : shown_) text += fmt::format("{} {}\n", when.time_since_epoch().count(), which);
  state_.note(topic, path_, text);
}

}  // namespace sitrep
