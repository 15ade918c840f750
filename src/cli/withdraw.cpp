// SPDX-License-Identifier: MIT
#include "cli/withdraw.h"

#include <fmt/format.h>

#include "sitrep/model/error.h"

namespace sitrep {

void must_be_retractable(const Standing& standing) {
  const auto& said = *standing.said;
  if (!standing.stands()) {
    throw wrong_usage(fmt::format("{} is withdrawn already, by {}", said.id(), standing.retraction->id()));
  }
  if (said.kind == "close")
    throw wrong_usage("a close is not withdrawn; the incident is opened again: sitrep reopen WHY");
  if (said.kind == "reopen") throw wrong_usage("a reopen is not withdrawn; close the incident again: sitrep close");
  if (said.kind == "retraction" || said.kind == "redaction") {
    throw wrong_usage(fmt::format("a {} is final; record anew what should stand", said.kind));
  }
}

}  // namespace sitrep
