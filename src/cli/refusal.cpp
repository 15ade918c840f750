// SPDX-License-Identifier: MIT
#include "cli/refusal.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/session.h"
#include "sitrep/model/safe.h"

namespace sitrep {

void must_be_understood(Session& session, std::string_view what) {
  const auto& unknown = session.incident().unknown();
  if (unknown.empty()) return;
  throw Error(
      Status::refused,
      fmt::format(
          "{}:{}: this sitrep does not know the kind \"{}\", which may say something that matters; a newer sitrep is needed to {}",
          safe(session.folded().log.path), unknown.front()->place.line, safe(unknown.front()->kind), what));
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
