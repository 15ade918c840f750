// SPDX-License-Identifier: MIT
// Many incidents, one line each: what they are called, where they stand, who owns them and when somebody must hear
// next. A file that could not be read has a line too, with its trouble: nothing is left out silently.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "sitrep/model/incident.h"
#include "view/look.h"

namespace sitrep {

struct Listing {
  std::string id;
  std::string title;
  std::string path;
  Phase phase = Phase::investigating;
  std::string outcome;  // of a closed one
  std::string owner;
  Time opened;
  std::optional<Time> due;  // when the customer must hear next
  bool drill = false;
  std::string trouble;  // the file could not be read as its format, and why; the rest is then empty but the path
};

Listing listing_of(const Log& log, const Incident& incident);

// In the order given.
std::string list_text(std::span<const Listing> listings, const Look& look);
std::string list_json(std::span<const Listing> listings, const Look& look);

}  // namespace sitrep
