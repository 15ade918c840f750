// SPDX-License-Identifier: MIT
#include "view/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/commands.h"
#include "lint/waivable.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep::bind {
namespace {

void list_schemas(Session& session) {
  std::size_t wide = 0;
  for (const auto& each : view::schemas()) wide = std::max(wide, each.name.size());
  for (const auto& each : view::schemas()) {
    session.world.out << fmt::format("{:<{}}  {}\n", each.name, wide, each.meaning);
  }
}

}  // namespace

Action schema(Options& options) {
  options.words("[FORMAT]", "the format: incident, playbook, routine or drill; without it all are listed", 1);
  return [](Session& session) {
    if (session.words.empty()) {
      list_schemas(session);
      return Status::done;
    }
    const auto& name = session.words.front();
    std::vector<std::string_view> known;
    for (const auto& each : view::schemas()) known.push_back(each.name);
    if (std::ranges::find(known, name) == known.end()) {
      throw wrong_usage(fmt::format("there is no format {}{} (sitrep schema lists them)", safe(shorten(name, 40)),
                                    did_you_mean(name, known)));
    }
    session.world.out << view::schema(name, waivable_rules());
    return Status::done;
  };
}

}  // namespace sitrep::bind
