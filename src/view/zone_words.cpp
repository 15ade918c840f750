// SPDX-License-Identifier: MIT
#include "view/zone_words.h"

#include <fmt/format.h>

#include <cstdlib>

namespace sitrep::view {

std::string time_with_zone(const Time& time, const Look& look) {
  const auto offset = in_zone(time.instant, look.zone).offset.count();
  const auto away = std::abs(offset);
  std::string zone = "UTC";
  if (away > 0) zone += fmt::format("{}{}", offset < 0 ? '-' : '+', away / 60);
  if (away % 60 > 0) zone += fmt::format(":{:02}", away % 60);
  return fmt::format("{} ({})", show_time(time, look.now, look.zone), zone);
}

}  // namespace sitrep::view
