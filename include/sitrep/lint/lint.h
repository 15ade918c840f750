// SPDX-License-Identifier: MIT
// The validator: runs the rules table over one file's log, stamps each finding with its rule's name and level, sets
// aside what a waiver covers, and sorts. It is pure: the clock's reading and what lies around the file are given to it,
// and several threads may call it. Findings own their text and point to nothing.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/lint/finding.h"
#include "sitrep/model/incident.h"
#include "sitrep/model/page.h"

namespace sitrep {

// What a rule may ask about the world around one file. Unset functions answer "yes, it is there", unless said.
struct Surroundings {
  Instant now;
  std::function<bool(std::string_view id)> incident_exists;
  // With a base to compare with: whether the entry came since, and the routine that stood there. Unset: no base.
  std::function<bool(std::string_view id)> is_new = {};
  const Routine* base_routine = nullptr;
  // When the latest drill was held; nullopt: never. Unset: nobody asks.
  std::function<std::optional<Instant>()> last_drill = {};
  // Whether a playbook names the incident in `from`. Unset: none does.
  std::function<bool(std::string_view id)> has_playbook = {};
  // Throws Error(usage) where there is no time zone of that name; several threads may ask. Unset: nobody asks.
  std::function<void(std::string_view zone)> check_zone = {};
  // A playbook or routine as people read it, at 80 columns. Unset: nobody measures it.
  std::function<std::string(const Page&)> page_text = {};
};

// Every finding of an incident file, sorted by place, then rule. While it is open the close-out rules do not apply;
// once closed it is held to those that its close names. While it is open the routine's lists and limits apply; a
// closed one is never turned red by a routine that changed later.
std::vector<Finding> lint_incident(const Log& log, const Routine& routine, const Surroundings& around);

// Every finding of a playbook, routine or drill, without those that its `# sitrep-ignore` comments set aside. `routine`
// is the one around it; of a sitrep.toml what it makes itself.
std::vector<Finding> lint_page(const Page& page, const Routine& routine, const Surroundings& around);

// What the update rules say of a message that has not gone out yet: `refuses` are those that stop it, `warns` the rest.
struct UpdateVerdict {
  std::vector<Finding> refuses;
  std::vector<Finding> warns;
};
UpdateVerdict judge_update(const Log& log, const Incident& incident, const Entry& draft, const Surroundings& around);

// What `close --as outcome` asks, and what of it is not met now.
struct CloseVerdict {
  std::vector<std::string_view> asked;  // rule names, in the order of the table: what `held_to` records
  std::vector<Finding> unmet;           // each with the command that would meet it
  std::vector<Finding> waived;          // what a waiver sets aside
  std::vector<Finding> warns;           // what does not stop it, and is worth a look before (other-action)
};
CloseVerdict judge_close(const Log& log, const Incident& incident, std::string_view outcome,
                         const Surroundings& around);

}  // namespace sitrep
