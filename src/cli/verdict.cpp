// SPDX-License-Identifier: MIT
#include "cli/verdict.h"

#include "cli/session.h"

namespace sitrep {

CloseVerdict to_close(Session& session) {
  const auto& folded = session.folded();
  if (folded.incident.closed()) return {};
  return judge_close(folded.log, folded.incident, "resolved", session.around());
}

}  // namespace sitrep
