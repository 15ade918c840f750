// SPDX-License-Identifier: MIT
#include "view/entry_state.h"

namespace sitrep::view {

Json entry_and_state(const Entry& said, const Incident& incident) {
  auto json = to_json(said);
  const auto* standing = incident.find(said.id());
  if (!standing || standing->said != &said) return json;
  json["stands"] = standing->stands();
  if (standing->retraction) json["withdrawn_by"] = std::string(standing->retraction->id());
  if (standing->amended()) json["now"] = to_json(*standing->now);
  return json;
}

}  // namespace sitrep::view
