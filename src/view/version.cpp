// SPDX-License-Identifier: MIT
#include "view/version.h"

#include <fmt/format.h>

#include <algorithm>

#include "view/json.h"

namespace sitrep {

std::string version_text(std::string_view release, std::string_view formats) {
  return fmt::format("sitrep {}\nreads and writes {}\n", release, formats);
}

std::string version_json(std::string_view release, std::string_view formats) {
  constexpr std::string_view between = ", ";
  auto json = view::versioned();
  json["release"] = std::string(release);
  json["formats"] = view::Json::array();
  while (!formats.empty()) {
    const auto end = std::min(formats.find(between), formats.size());
    json["formats"].push_back(std::string(formats.substr(0, end)));
    formats.remove_prefix(std::min(end + between.size(), formats.size()));
  }
  return view::dumped(json);
}

}  // namespace sitrep
