// SPDX-License-Identifier: MIT
// What a search finds in a log, sorted, by both ways to it: folded, and skimmed.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "cli/documents.h"
#include "sitrep/format/read.h"

namespace sitrep {

using FoundTexts = std::vector<std::string>;

inline TakeText into(FoundTexts& texts) {
  return [&texts](Part part, std::string_view text) { texts.push_back(fmt::format("{}: {}", in_words(part), text)); };
}

inline FoundTexts texts_folded(const std::string& text) {
  FoundTexts texts;
  const Routine routine;
  const auto log = read_incident(text, "x");
  const People people(routine, log);
  const auto incident = fold(log, routine, people);
  texts_of(incident.title(), standing_entries(incident), into(texts));
  std::ranges::sort(texts);
  return texts;
}

inline std::optional<FoundTexts> texts_skimmed(const std::string& text) {
  const auto log = skim(text);
  if (!log) return std::nullopt;
  FoundTexts texts;
  texts_of(*log, Routine(), into(texts));
  std::ranges::sort(texts);
  return texts;
}

}  // namespace sitrep
