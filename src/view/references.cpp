// SPDX-License-Identifier: MIT
#include "view/references.h"

#include <algorithm>

#include "sitrep/model/kinds.h"

namespace sitrep::view {

std::vector<Reference> references_to(const Incident& incident, std::string_view id) {
  std::vector<Reference> found;
  for (const auto& kind : kinds()) {
    if (kind.name == "retraction") continue;
    for (const auto& spec : kind.fields) {
      if (spec.type != Type::id && spec.type != Type::ids) continue;
      for (const auto* standing : incident.all(kind.name)) {
        const auto list = standing->now->list(spec.name);
        const bool names = standing->now->text(spec.name) == id || std::ranges::find(list, id) != list.end();
        if (names) found.push_back({standing->now, spec.name, standing->stands()});
      }
    }
  }
  std::ranges::stable_sort(found,
                           [](const Reference& a, const Reference& b) { return id_less(a.from->id(), b.from->id()); });
  return found;
}

}  // namespace sitrep::view
