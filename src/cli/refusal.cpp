// SPDX-License-Identifier: MIT
#include "cli/refusal.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/merged.h"
#include "cli/not_read.h"
#include "cli/session.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/unread.h"

namespace sitrep {

void must_be_understood(Session& session, std::string_view what) {
  const auto& log = session.folded().log;
  const auto& unknown = session.incident().unknown();
  if (!unknown.empty()) {
    throw Error(
        Status::refused,
        fmt::format(
            "{}:{}: this sitrep does not know the kind \"{}\", which may say something that matters; a newer sitrep is needed to {}",
            safe(log.path), unknown.front()->place.line, safe(unknown.front()->kind), what));
  }
  const auto* problem = first_unread(log);
  if (!problem || not_read(session.bytes(), log).empty()) return;
  // Why it is not read has been told as it was read.
  const auto cure = problem->rule == "conflict-marker"
                        ? fmt::format("settle the conflict: sitrep merge {}", typed_path(log.path))
                        : std::string("put that line right, then try again");
  throw Error(Status::refused, fmt::format("{}:{}: what is not read there may say something that matters; to {}, {}",
                                           safe(log.path), problem->place.line, what, cure));
}

void tell_where_they_go(Session& session) {
  if (session.global.incident.empty()) return;
  auto& disk = session.world.disk;
  const auto& workspace = session.workspace();
  std::string bare;  // the path, as that of any incident, ends in .toml
  try {
    const auto set = session.world.env("SITREP_INCIDENT").value_or("");
    bare = set.empty() ? implied_incident(disk, workspace, session.state().current(workspace.root))
                       : named_incident(disk, workspace, session.world.folder, set);
  } catch (const Error&) {
    bare.clear();  // none or several are open: then a bare command asks which
  }
  if (bare == session.path()) return;
  auto line = fmt::format("type these commands with -i {}", session.incident_id());
  if (!bare.empty()) {
    const auto name = std::string_view(bare).substr(bare.find_last_of('/') + 1);
    line += fmt::format("; without it they go to {}", name.substr(0, name.size() - std::string_view(".toml").size()));
  }
  session.tell(line);
}

std::string refusal_text(std::string_view headline, std::string_view noun, std::span<const Finding> findings,
                         const Look& look) {
  std::size_t wide = 0;
  for (const auto& finding : findings) wide = std::max(wide, finding.rule.size());
  auto out =
      paint(fmt::format("{}: {} {}{} not met", headline, findings.size(), noun, findings.size() == 1 ? " is" : "s are"),
            Ink::late, look) +
      "\n\n";
  for (const auto& finding : findings) {
    out += fmt::format("{:<{}}  {}\n", finding.rule, wide, safe(finding.message));
    if (!finding.cure.empty()) out += std::string(wide + 2, ' ') + safe(finding.cure) + "\n";
  }
  return out + "\n";
}

}  // namespace sitrep
