// SPDX-License-Identifier: MIT
// A playbook, a routine and a drill in which no rule finds anything on the sample's day, to be spoilt line by line.
#pragma once

#include <stdexcept>
#include <string>

#include "lint/sample.h"

namespace sitrep::sample {

inline const std::string good_playbook = R"(format = "playbook/1"
title = "Invoices cannot be exported"
blocked = "export an invoice"
symptoms = ["EXP-203", "tax field missing"]
look_first = ["export-worker's log"]
logs = ["export-worker"]
workaround = "Send the preview"
steps = ["Put the version before back"]
message = "Accounts with a tax field cannot export invoices."
from = ["2026-11-23-acme-cannot-export-invoices"]
reviewed = 2026-11-23
)";

inline const std::string good_routine = R"(format = "routine/1"
[owner]
who = "The engineer closest to the failing system"
[record]
where = "incidents"
[customer]
voice = "Sam"
update_every = "30m"
[product]
joins = "When the repair changes what customers see"
stays_out = "Until service is back"
[fixed]
means = "The customer has done the thing that failed"
skip = ["no-review"]
)";

inline const std::string good_drill = R"(format = "drill/1"
title = "A customer is billed twice"
minutes = 20
roles = ["owner", "support"]
truth = "A retry"
[[inject]]
after = "0m"
from = "Dana of Acme"
text = "Two charges?"
)";

// `text` with what stands there once made something else.
inline std::string with(std::string text, const std::string& old, const std::string& fresh) {
  const auto at = text.find(old);
  if (at == std::string::npos) throw std::logic_error("there is no " + old);
  return text.replace(at, old.size(), fresh);
}

// "rule@line:column message" of each.
inline std::string told(const std::vector<Finding>& findings) {
  std::string all;
  for (const auto& each : findings) {
    all += std::string(each.rule) + "@" + std::to_string(each.place.line) + ":" + std::to_string(each.place.column) +
           " " + each.message + "\n";
  }
  return all;
}

inline std::vector<Finding> playbook(const std::string& text) { return lint_a_page(text, "playbooks/export.toml"); }
inline std::vector<Finding> routine(const std::string& text) { return lint_a_page(text, "sitrep.toml"); }
inline std::vector<Finding> drill(const std::string& text) { return lint_a_page(text, "drills/billed-twice.toml"); }

}  // namespace sitrep::sample
