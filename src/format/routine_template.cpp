// SPDX-License-Identifier: MIT
#include "format/routine_template.h"

namespace sitrep {

std::string_view routine_template() {
  return R"(format = "routine/1"
# How we run an escalation. The team reads this page, and sitrep obeys it. What it sets are the
# defaults, to be changed; a key behind "# " is an example, to be filled in.
# timezone = "Europe/Berlin"      # to read and show times in; without it the machine's

[owner]
who = "The engineer closest to the failing system"  # by name, not by title
handoff = "Only when the work moves; hand over scope, facts and the next update time"  # and what

[record]
where = "incidents"               # the folder of the logs, below this file
# thread = "#escalations"         # where we talk
# branch = "incidents"            # the git branch that sitrep sync keeps the logs on

[customer]
# voice = "Sam"                   # the one person who writes to customers
update_every = "30m"              # at most so long between two updates

[product]
joins = "When the repair changes what customers see"  # when it is asked
stays_out = "Until service is back"                   # when it is only told

[fixed]
means = "The customer has done the thing that failed, after our last change"  # ends it
watch_for = "20m"                 # how long somebody stays on watch after the last change
strict = false                    # true: weak spot and follow-up gate the close too
skip = []                         # close-out rules that we do not use, like "no-review"

[review]
within = "2d"                     # the review is held so soon after the close

[room]
limit = 5                         # more people than this slow it down

[drill]
every = "1 month"                 # how often we practise

[start]                           # what `sitrep open` writes down to be checked first
checks = ["Logs around the first failed time", "Alerts", "The last deploy or config change"]

[words]
teams = []                        # names of teams: they own nothing, people do
jargon = []                       # words that customers do not know
allow = []                        # phrases that no rule about words complains about

# [[person]]                      # one for each of us; then other names are warned about
# name = "Mina"                   # what everybody calls her
# aka = ["Mina Patel", "mpatel"]  # as git or the login writes her
# role = "backend lead"           # what she does
# reach = "+49 30 555 01"         # how to reach her; the handoff sheet says it
)";
}

}  // namespace sitrep
