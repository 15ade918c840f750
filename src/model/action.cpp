// SPDX-License-Identifier: MIT
#include "sitrep/model/action.h"

#include <string>

#include "sitrep/model/people.h"

namespace sitrep {
namespace {

std::string bare_action(std::string_view text) {
  const auto folded = fold_name(text);
  auto action = std::string_view(folded);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : {"to ", "a ", "an ", "the ", "cannot ", "can't ", "can not ", "can "}) {
      if (!action.starts_with(word)) continue;
      action.remove_prefix(word.size());
      again = true;
    }
  }
  while (action.ends_with('.') || action.ends_with(' ')) action.remove_suffix(1);
  return std::string(action);
}

}  // namespace

bool same_action(std::string_view a, std::string_view b) { return bare_action(a) == bare_action(b); }

bool confirms_another(const Entry& report, const Entry& confirmation) {
  const auto action = confirmation.text("action");
  const auto blocked = report.text("blocked");
  return confirmation.text("result") == "works" && !action.empty() && !blocked.empty() && !same_action(action, blocked);
}

}  // namespace sitrep
