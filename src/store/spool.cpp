// SPDX-License-Identifier: MIT
#include "sitrep/store/spool.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/store/workspace.h"

namespace sitrep {

std::string state_folder(const std::function<std::optional<std::string>(std::string_view)>& env) {
  // The XDG base directory specification: a relative path there is to be ignored.
  if (const auto state = env("XDG_STATE_HOME"); state && state->starts_with('/')) return *state + "/sitrep";
  if (const auto home = env("HOME"); home && home->starts_with('/')) return *home + "/.local/state/sitrep";
  return {};
}

std::string State::keep(const Kept& kept) {
  if (folder_.empty()) throw could_not("there is no HOME and no XDG_STATE_HOME to keep it in");
  const auto there = disk_.list(spool());
  for (int number = 1;; ++number) {
    const auto name = fmt::format("{:02}.toml", number);
    if (std::ranges::find(there, name, &Listed::name) != there.end()) continue;
    const auto path = join_path(spool(), name);
    try {
      disk_.write(path, write_kept(kept), true, true);
      return path;
    } catch (const Unsure&) {
      return path;  // it is there; what only a power cut could take is not worth a second copy
    } catch (const Error&) {
      // Another command may have taken that number just now; anything else fails again and is told.
      if (disk_.look(path) == Being::nothing) throw;
    }
  }
}

std::vector<State::Held> State::held() {
  std::vector<Held> all;
  if (folder_.empty()) return all;
  for (const auto& each : disk_.list(spool())) {
    if (each.being != Being::file || !each.name.ends_with(".toml")) continue;
    const auto path = join_path(spool(), each.name);
    const auto bytes = disk_.read(path);
    auto kept = bytes ? read_kept(*bytes) : std::nullopt;
    if (kept) all.push_back({path, std::move(*kept)});
  }
  std::ranges::stable_sort(all, {}, [](const Held& held) { return held.kept.at.instant; });
  return all;
}

bool State::any_held() {
  if (folder_.empty()) return false;
  try {
    return std::ranges::any_of(disk_.list(spool()), [](const Listed& each) { return each.name.ends_with(".toml"); });
  } catch (const Error&) {  // whoever wants what is there is told by held()
    return false;
  }
}

void State::drop(const std::string& path) { disk_.remove(path); }

// One small file a path, named by a hash of it (FNV-1a); the path inside tells a collision apart.
std::string State::note_of(std::string_view topic, const std::string& path) const {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : path) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return fmt::format("{}/{}/{:016x}", folder_, topic, hash);
}

std::string State::noted(std::string_view topic, const std::string& path) {
  if (folder_.empty()) return {};
  std::string text;
  try {
    text = disk_.read(note_of(topic, path)).value_or("");
  } catch (const Error&) {  // a log is looked at all the same
    return {};
  }
  const auto end = text.find('\n');
  return end == std::string::npos || text.substr(0, end) != path ? std::string() : text.substr(end + 1);
}

void State::note(std::string_view topic, const std::string& path, std::string_view text) {
  if (folder_.empty()) throw could_not("there is no HOME and no XDG_STATE_HOME to keep it in");
  disk_.write(note_of(topic, path), fmt::format("{}\n{}", path, text), false, true);
}

std::string State::current(const std::string& root) {
  auto id = noted("current", root);
  while (id.ends_with('\n')) id.pop_back();
  return is_slug(id) ? id : std::string();
}

void State::choose(const std::string& root, const std::string& id) {
  if (!folder_.empty()) note("current", root, id + "\n");
}

}  // namespace sitrep
