// SPDX-License-Identifier: MIT
#include "cli/seen_before.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>

#include "cli/documents.h"
#include "cli/playbooks.h"
#include "cli/side_by_side.h"
#include "sitrep/format/read.h"
#include "sitrep/model/blanked.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"
#include "sitrep/store/pages.h"
#include "view/words.h"

namespace sitrep {
namespace {

// The newest: what came back after a thousand others is for `sitrep find`. And no more than is read in a moment.
constexpr std::size_t most_incidents = 1000;
constexpr std::size_t most_playbooks = 1000;
constexpr std::size_t most_bytes = 32 * 1024 * 1024;
constexpr int most_looked_at_again = 20;

struct Alike {
  Likeness likeness;
  std::string name, state;
  bool playbook = false;
};

void take_texts(std::vector<std::string>& into, const Entry& entry, std::string_view field) {
  const auto text = entry.text(field);
  if (!text.empty() && text != redacted) into.emplace_back(text);
}

// Of several reports each is compared, since each has an action of its own.
std::vector<Seen> seen_in(std::string_view title, const std::vector<const Entry*>& entries) {
  Seen common;
  common.title = title;
  for (const auto* entry : entries) {
    if (entry->kind == "report") take_texts(common.errors, *entry, "error");
    if (entry->kind == "fact") take_texts(common.facts, *entry, "text");
  }
  std::vector<Seen> all;
  for (const auto* entry : entries) {
    if (entry->kind != "report") continue;
    auto one = common;
    one.blocked = view::action_of(*entry);
    all.push_back(std::move(one));
  }
  if (all.empty()) all.push_back(std::move(common));
  return all;
}

Likeness likest(const Comparison& comparison, const std::vector<Seen>& seen) {
  Likeness best;
  for (const auto& each : seen) {
    auto like = comparison.with(each);
    if (like.strength > best.strength) best = std::move(like);
  }
  return best;
}

// By what the blocks say, withdrawn and corrected ones too: that is cheap, and who is named is looked at again.
int at_first_sight(const Comparison& comparison, const std::string& bytes) {
  const auto blocks = scan(bytes);
  const auto is_close = [](const Block& block) { return block.kind == "close"; };
  if (!says_incident(blocks) || std::ranges::none_of(blocks.blocks, is_close)) return 0;
  std::vector<Entry> entries;
  for (const auto& block : blocks.blocks) {
    if (!among(block.kind, "report fact about")) continue;
    if (auto entry = read_block(blocks, block)) entries.push_back(std::move(*entry));
  }
  std::vector<const Entry*> parsed;
  std::string title = read_incident(blocks.head(), {}).header.title;
  for (const auto& entry : entries) {
    parsed.push_back(&entry);
    if (entry.kind == "about" && entry.has("title")) title = entry.text("title");
  }
  return likest(comparison, seen_in(title, parsed)).strength;
}

// As it stands: closed, no drill, and without what was withdrawn.
Alike alike_incident(const Comparison& comparison, const Workspace& workspace, std::string_view path,
                     const std::string& bytes) {
  Alike alike;
  const Folded folded(bytes, {}, workspace.routine);
  const auto* close = folded.incident.closing();
  if (!close || folded.incident.is_drill()) return alike;
  alike.likeness = likest(comparison, seen_in(folded.incident.title(), standing_entries(folded.incident)));
  alike.name = path.substr(path.rfind('/') + 1);
  alike.name.resize(alike.name.size() - std::string_view(".toml").size());
  const auto outcome = close->text("outcome");
  alike.state = outcome == "resolved" ? "resolved" : view::outcome_in_words(outcome);
  return alike;
}

Alike alike_playbook(const Comparison& comparison, const Workspace& workspace, const std::string& path,
                     const std::string& bytes) {
  const auto playbook = read_playbook(workspace, path, bytes);
  Alike alike;
  if (!playbook.trouble.empty()) return alike;
  const auto& keys = playbook.page.keys;
  const auto symptoms = keys.list("symptoms");
  alike.likeness = comparison.with(
      {std::string(keys.text("title")), std::string(keys.text("blocked")), {symptoms.begin(), symptoms.end()}, {}});
  alike.name = playbook.name;
  alike.playbook = true;
  return alike;
}

std::vector<std::string> paths_to_look_at(Session& session, std::size_t& playbooks) {
  auto& disk = session.world.disk;
  auto paths = page_paths(disk, session.workspace(), *find_page("playbook/1"));
  if (paths.size() > most_playbooks) paths.resize(most_playbooks);
  playbooks = paths.size();
  auto incidents = incident_paths(disk, session.workspace());  // by date
  std::ranges::reverse(incidents);
  if (incidents.size() > most_incidents) incidents.resize(most_incidents);
  for (auto& path : incidents) paths.push_back(std::move(path));
  return paths;
}

// Of equals the playbook, then the newest.
Alike strongest(Session& session, const Comparison& comparison) {
  std::size_t playbooks = 0;
  const auto paths = paths_to_look_at(session, playbooks);
  std::vector<int> strengths(paths.size());
  std::atomic<std::size_t> read = 0;
  auto& disk = session.world.disk;
  const auto& workspace = session.workspace();
  side_by_side(paths.size(), usable_cores(), [&](std::size_t at) {
    if (read > most_bytes) return;
    try {
      const auto bytes = disk.read(paths[at]);
      if (!bytes) return;
      read += bytes->size();
      strengths[at] = at < playbooks ? alike_playbook(comparison, workspace, paths[at], *bytes).likeness.strength
                                     : at_first_sight(comparison, *bytes);
    } catch (const Error&) {  // whoever asks for that file is told
    }
  });
  for (int looked = 0; looked < most_looked_at_again; ++looked) {
    const auto best = std::ranges::max_element(strengths);
    if (best == strengths.end() || *best < 2) break;
    *best = 0;
    const auto at = static_cast<std::size_t>(best - strengths.begin());
    const auto bytes = disk.read(paths[at]).value_or("");
    auto alike = at < playbooks ? alike_playbook(comparison, workspace, paths[at], bytes)
                                : alike_incident(comparison, workspace, paths[at], bytes);
    if (alike.likeness.strong()) return alike;
  }
  return {};
}

std::string alike_in_words(const Likeness& like) {
  if (!like.code.empty()) return fmt::format("it has {} too", shorten(safe(like.code), 40));
  if (like.error_words.size() >= 2) return "its error text is alike";
  return like.same_action ? "the same could not be done" : "its title is alike";
}

}  // namespace

std::string seen_before(Session& session, const Described& told) {
  try {
    const Comparison comparison(told);
    if (!comparison.can_be_strong()) return {};
    const auto best = strongest(session, comparison);
    if (!best.likeness.strong() || !is_slug(best.name)) return {};  // what no command could name is nobody's to type
    const auto why = alike_in_words(best.likeness);
    if (best.playbook)
      return fmt::format("seen before, and there is a playbook ({}): sitrep playbook show {}", why, best.name);
    return fmt::format("seen before, {} ({}): sitrep status -i {}", best.state, why, best.name);
  } catch (const std::exception&) {
    return {};  // the incident is open; advice must not turn that into a failure
  }
}

}  // namespace sitrep
