// SPDX-License-Identifier: MIT
// What became of incident files since a commit: every commit since, up to the tip (HEAD, or the branch that the log is
// kept on), is compared with each of its parents, and the work tree with the tip. An entry that was rewritten and put
// back is in there all the same.
#pragma once

#include <string>
#include <vector>

#include "sitrep/model/rewriting.h"
#include "sitrep/store/git.h"

namespace sitrep {

struct History {
  std::string base;                // the commit that was named, whole
  std::string from;                // where the walk began: that commit, or where the tip and it parted; empty: nowhere
  std::vector<HistoryStep> steps;  // that changed what stood, the oldest first
};

// `rev` is what the user typed; `paths` are absolute files and folders. Only `.toml` files count, and of those what is
// or was an incident. Errors: usage where `rev` names no commit; could_not where a shallow clone or a missing object
// hides what would have to be compared.
History read_history(const Git& git, Disk& disk, const std::string& rev, const std::vector<std::string>& paths,
                     const std::string& tip);

}  // namespace sitrep
