// SPDX-License-Identifier: MIT
// The table of what is measured over incidents.
#include <fmt/format.h>

#include "manual/mdoc.h"
#include "manual/tables.h"
#include "sitrep/model/statistics.h"

namespace sitrep::manual {

std::string measures_defined() {
  std::string out = ".Bl -tag -width Ds\n";
  for (const auto& measure : measures()) {
    out += fmt::format(".It Sy {}\n{}.br\n{}", mdoc::argument(measure.title), mdoc::sentence(measure.definition),
                       mdoc::sentence(fmt::format("in {}; {} in JSON and CSV", measure.unit, measure.name)));
  }
  return out + ".El\n";
}

}  // namespace sitrep::manual
