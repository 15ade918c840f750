// SPDX-License-Identifier: MIT
// One file of ours as it stands on two sides that grew from one: brought together, or the reason why a person must.
// Incident logs are united; of the other files the side that changed wins, and two changes are a person's to settle.
#pragma once

#include <optional>
#include <string>

namespace sitrep::store {

using Bytes = std::optional<std::string>;  // nullopt: the file does not exist on that side

struct Together {
  std::string bytes;
  std::string why_not;  // with what to type; empty: `bytes` holds
};

Together bring_together(const std::string& path, bool incident, const Bytes& base, const Bytes& ours,
                        const Bytes& theirs);

}  // namespace sitrep::store
