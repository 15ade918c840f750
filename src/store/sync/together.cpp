// SPDX-License-Identifier: MIT
#include "store/sync/together.h"

#include <fmt/format.h>

#include "sitrep/format/merge.h"
#include "sitrep/model/safe.h"

namespace sitrep::store {
namespace {

std::string listed(const std::vector<std::string>& ids) {
  std::string all;
  for (const auto& id : ids) all += (all.empty() ? "" : ", ") + safe(id);
  return all;
}

Together unite(const std::string& path, const Bytes& base, const std::string& ours, const std::string& theirs) {
  auto merged = merge(base.value_or(""), ours, theirs);
  if (!merged.unusable.empty()) return {{}, merged.unusable + fmt::format("; sitrep lint {} tells where", safe(path))};
  if (merged.header_differs) {
    return {
        {},
        fmt::format("its header was changed; it is written once (git diff -- {} shows it; sitrep about completes it)",
                    safe(path))};
  }
  if (!merged.twins.empty()) {
    return {
        {},
        fmt::format(
            "{} was changed after it was recorded, and a log only grows; put it back (git diff -- {} shows it), then: "
            "sitrep amend ID FIELD=VALUE",
            listed(merged.twins), safe(path))};
  }
  return {std::move(merged.text), {}};
}

}  // namespace

Together bring_together(const std::string& path, bool incident, const Bytes& base, const Bytes& ours,
                        const Bytes& theirs) {
  if (incident && ours) {
    // What only one side has is looked at all the same: nothing is published that nobody could merge.
    auto united = unite(path, base, *ours, theirs.value_or(*ours));
    if (united.why_not.empty() && (!theirs || *theirs == *ours)) united.bytes = *ours;
    return united;
  }
  if (!ours || ours == theirs || ours == base) return {theirs.value_or(""), {}};
  if (!theirs || theirs == base) return {*ours, {}};
  return {
      {},
      fmt::format(
          "it was changed both here and there; put the two together in an editor, commit it with git, then: sitrep sync")};
}

}  // namespace sitrep::store
