// SPDX-License-Identifier: MIT
#include "view/message.h"

#include <fmt/format.h>

#include "sitrep/model/safe.h"
#include "view/no_command.h"
#include "view/zone_words.h"

namespace sitrep {

using namespace view;

std::string message_text(const Incident& incident, const Entry& update, const Look& look) {
  // A log of a CI server would obey what begins a line of it.
  const auto shown = [&](std::string text) { return look.terminal ? text : no_command(std::move(text)); };
  auto text = safe_lines(update.text("text"));
  while (text.ends_with('\n') || text.ends_with(' ')) text.pop_back();
  const auto next = update.time("next");
  if (!next || update.flag("final")) return shown(text + "\n");
  if (text.find(show_clock(date::floor<Minutes>(next->instant), look.zone)) != std::string::npos)
    return shown(text + "\n");
  const auto* voice = update.text("to") == "customer" ? incident.voice() : nullptr;
  return shown(fmt::format("{}\n\nNext update{}: {}\n", text,
                           voice ? " from " + safe(voice->text("name")) : std::string(), time_with_zone(*next, look)));
}

}  // namespace sitrep
