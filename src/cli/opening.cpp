// SPDX-License-Identifier: MIT
#include "cli/opening.h"

#include <fmt/format.h>

#include <ostream>

#include "cli/names.h"
#include "sitrep/model/safe.h"
#include "view/entry_line.h"

namespace sitrep {
namespace {

void check_new_id(Session& session, const std::string& id) {
  if (id.empty()) return;
  if (!is_slug(id)) {
    throw wrong_usage(fmt::format(
        "--id is made of a-z, 0-9 and -, at most 80 characters, not {}; without --id one is made from the title",
        safe(id)));
  }
  if (session.world.disk.look(join_path(session.workspace().folder, id + ".toml")) != Being::nothing) {
    throw wrong_usage(
        fmt::format("there is an incident {} already; without --id a free one is made from the title", id));
  }
}

}  // namespace

std::string usual_voice(Session& session) {
  auto voice = usual_voice(session.routine());
  if (const auto& named = session.routine().customer_voice; voice.empty() && !named.empty()) {
    session.tell(
        fmt::format("sitrep.toml names {} as the voice, a team or a role: nobody is the voice yet; "
                    "sitrep voice NAME, and put sitrep.toml right",
                    safe(named)));
  }
  return voice;
}

std::vector<Entry> open_log(Session& session, Header header, const std::string& id, std::vector<Entry> entries) {
  check_new_id(session, id);
  auto& workspace = session.workspace();
  header.opened_by = session.by();
  header.id = !id.empty() ? id
                          : new_incident_id(session.world.disk, workspace,
                                            show_date(header.opened.instant, session.zone()), header.title);
  auto written = session.open(header, std::move(entries));
  try {
    session.state().choose(workspace.root, header.id);
  } catch (const Error& error) {
    session.tell(
        fmt::format("{}\n        it is open all the same; say -i {} where several are", error.what(), header.id));
  }
  if (session.global.json) {
    session.world.out << entry_json(written, header.id);
  } else if (session.global.quiet) {
    session.world.out << header.id << '\n';
  } else {
    session.world.out << "opened " << safe(shown(workspace, session.path())) << '\n';
    for (const auto& entry : written) session.world.out << entry_line(entry, session.look());
  }
  return written;
}

}  // namespace sitrep
