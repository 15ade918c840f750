// SPDX-License-Identifier: MIT
// The branch on the remote: what stands there, whether its history may be trusted to be the one that we knew, what a
// push would publish, and the push itself. Whatever the remote answers comes back as words, never as an exception, but
// for a history that was rewritten.
#pragma once

#include <optional>
#include <string>

#include "sitrep/store/git.h"
#include "store/sync/own_files.h"
#include "store/sync/place.h"

namespace sitrep::store {

using Commit = std::optional<std::string>;

std::string short_hash(const std::string& commit);

class Remote {
 public:
  Remote(const Git& git, const SyncPlace& place, std::string unique)
      : git_(git), place_(place), unique_(std::move(unique)) {}

  struct Fetched {
    Commit branch;            // nullopt: there is no such branch there, or it could not be reached
    std::string unreachable;  // why; empty: it answered
  };
  Fetched fetch();

  // Error(could_not) where commits that `tip` holds were taken out of the remote's branch, perhaps because they held a
  // secret: a merge would bring them back for everybody.
  void must_not_be_rewritten(const std::string& theirs, const Commit& tip) const;

  // Why a push of `commit` would publish more than our files; empty: it would not.
  std::string what_is_not_ours(const std::string& commit, const Commit& theirs, const OwnFiles& own) const;

  struct Pushed {
    bool late = false;  // somebody else was first
    std::string why;    // it was not taken; empty: it was
  };
  Pushed push(const std::string& commit) const;

  std::string their_branch() const;  // "origin/main", for messages

 private:
  std::string name() const;

  const Git& git_;
  const SyncPlace& place_;
  std::string unique_;
  std::optional<Commit> known_;  // where it stood when we last looked, before this run
};

}  // namespace sitrep::store
