// SPDX-License-Identifier: MIT
// `log --base REV`: which entries the files have that the commit does not know. An entry is known by its id; of what
// has none, or shares it with a twin, the content decides.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/session.h"
#include "view/additions.h"

namespace sitrep {

struct Additions {
  Branch branch;
  std::vector<std::unique_ptr<Folded>> folds;  // what the branch points into
};

// Of the incident that -i names, else of all. Error(usage) where there is no repository or no such commit.
Additions additions_since(Session& session, const std::string& rev);

}  // namespace sitrep
