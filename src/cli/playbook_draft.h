// SPDX-License-Identifier: MIT
// A playbook as the logs of one or more incidents give it. Nothing is invented: each line stands in a log as something
// confirmed, done or sent, and what the logs do not give is said in a remark. A guess that no fact proved yields
// nothing. Names of those who reported, of customers, accounts, addresses and numbers are left out, and so is any text
// that looks like a secret.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/format/write_page.h"
#include "sitrep/model/incident.h"

namespace sitrep {

struct Drafting {
  date::sys_days today;                             // for `reviewed`
  std::function<bool(std::string_view)> is_secret;  // such a text stays out
  std::function<bool(const Entry& keys)> fits;      // on one page
};

struct PlaybookDraft {
  Entry keys{"playbook"};
  Remarks remarks;                // what the logs did not give, or what was left out, by field
  std::vector<std::string> open;  // required fields that stay empty, in the order of the page
};

// At least one incident; the first is the one that it is called after.
PlaybookDraft draft_playbook(std::span<const Incident* const> from, const Drafting& drafting);

}  // namespace sitrep
