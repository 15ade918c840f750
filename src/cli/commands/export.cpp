// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/commands.h"
#include "cli/site.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep::bind {
namespace {

Status site(Session& session) {
  if (session.words.size() < 2) throw wrong_usage("export site: say the folder: sitrep export site DIR");
  return export_site(session, session.words[1]);
}

// A format is added by a line here.
struct Format {
  std::string_view name;
  Status (*act)(Session&);
};
constexpr Format formats[] = {{"site", site}};

}  // namespace

Action export_(Options& options) {
  options.words("FORMAT DIR",
                "site DIR: a static site of all incidents, playbooks, the routine and the numbers; only what changed is made anew", 2);
  return [](Session& session) {
    std::vector<std::string_view> known;
    for (const auto& format : formats) known.push_back(format.name);
    if (session.words.empty()) throw wrong_usage("export: say the format: sitrep export site DIR");
    const auto& name = session.words.front();
    const auto found = std::ranges::find(formats, std::string_view(name), &Format::name);
    if (found == std::end(formats)) {
      throw wrong_usage(fmt::format("there is no format {}{}", safe(shorten(name, 40)), did_you_mean(name, known)));
    }
    return found->act(session);
  };
}

}  // namespace sitrep::bind
