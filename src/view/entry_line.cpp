// SPDX-License-Identifier: MIT
#include "view/entry_line.h"

#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"
#include "view/json.h"
#include "view/no_command.h"
#include "view/said.h"

namespace sitrep {

using namespace view;

std::string entry_line(const Entry& entry, const Look& look) {
  const Numbers numbers;
  const auto head = numbers(entry.id()) + "  ";
  const auto kind = safe(entry.kind);
  // What the program said of itself would only be repeated here: the words as they were typed.
  const bool refers = among(entry.kind, "review done retraction redaction trial") || !entry.amends().empty();
  const auto words = safe(refers ? said(entry, numbers, look) : gist(entry));
  const auto used = width(head) + width(kind) + 2;
  if (!look.terminal) return no_command(head + paint(kind, ink_of(entry), look) + "  " + words + "\n");
  if (used + 8 > look.columns) return shorten(head + kind + "  " + words, look.columns) + "\n";
  return head + paint(kind, ink_of(entry), look) + "  " + shorten(words, look.columns - used) + "\n";
}

std::string entry_json(std::span<const Entry> entries, std::string_view incident_id) {
  auto json = versioned();
  json["incident"] = std::string(incident_id);
  json["entries"] = Json::array();
  for (const auto& entry : entries) json["entries"].push_back(to_json(entry));
  return dumped(json);
}

}  // namespace sitrep
