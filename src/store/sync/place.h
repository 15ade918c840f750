// SPDX-License-Identifier: MIT
// Between which branch here and which branch there: settled before anything is read, with every state of a repository
// that stands in the way told in words (no branch, a merge in progress, nobody's name).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sitrep/store/git.h"
#include "sitrep/store/sync.h"

namespace sitrep::store {

struct SyncPlace {
  std::string branch;      // "main"
  std::string ref;         // "refs/heads/main"
  bool is_head = true;     // false: the routine's branch, built without moving HEAD
  std::string remote;      // empty: there is none
  std::string there;       // the remote's "refs/heads/main"
  std::string fetched;     // where we keep what we last saw there
  bool plain_ssh = false;  // nobody has said how ssh is to be called
};

// Error(could_not) or Error(usage) where no entry could be sent from here.
SyncPlace find_sync_place(const Git& git, const std::string& routine_branch, const SyncAsked& asked);

// Runs a command on the remote: told in fewer words, and given up sooner, than git would by itself.
Ran ask_remote(const Git& git, const SyncPlace& place, std::vector<std::string> arguments);

// Whether the first is in the history of the second.
bool is_ancestor(const Git& git, const std::string& first, const std::string& second);

}  // namespace sitrep::store
