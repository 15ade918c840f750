// SPDX-License-Identifier: MIT
#include "cli/site_folder.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/safe.h"
#include "sitrep/model/sha256.h"

namespace sitrep {

SiteFolder::SiteFolder(Disk& disk, std::string folder, std::string shown)
    : disk_(disk), folder_(std::move(folder)), shown_(std::move(shown)) {
  const auto being = disk_.look(folder_);
  if (being != Being::nothing && being != Being::folder) {
    throw could_not(fmt::format("{} is no folder; name one for the site", safe(shown_)));
  }
  // Links are resolved once, here: below, each folder must be a plain one.
  folder_ = disk_.canonical(folder_);
  const auto names = disk_.list(folder_);
  const auto text = disk_.read(at(manifest_name));
  const auto manifest = text ? read_manifest(*text) : std::nullopt;
  if (!manifest && !names.empty()) {
    throw could_not(
        fmt::format("{} is not empty and was not made by export site; nothing in it is touched: name another folder",
                    safe(shown_)));
  }
  if (manifest) before_ = *manifest;
  look_into("");
  look_into("incidents/");
  look_into("playbooks/");
}

void SiteFolder::look_into(const std::string& below) {
  if (!below.empty()) {
    const auto name = below.substr(0, below.size() - 1);
    const auto above = disk_.list(folder_);
    const auto found = std::ranges::find(above, name, &Listed::name);
    if (found == above.end()) return;
    if (found->being != Being::folder) {
      throw could_not(fmt::format("{}/{} is no folder, and the site needs one there", safe(shown_), name));
    }
  }
  for (const auto& each : disk_.list(below.empty() ? folder_ : at(below.substr(0, below.size() - 1)))) {
    if (each.being == Being::folder && below.empty()) continue;
    there_.insert(below + each.name);
  }
}

void SiteFolder::begin(std::string key, const std::vector<std::string>& paths) {
  for (const auto& path : paths) {
    if (there_.contains(path) && !before_.pages.contains(path)) {
      throw could_not(fmt::format("{}/{} was not made by export site; move it away, and nothing was changed",
                                  safe(shown_), safe(path)));
    }
  }
  now_.key = std::move(key);
  for (const auto& path : paths) {
    now_.pages.try_emplace(path);
    became_.try_emplace(path, Became::kept);
  }
  // Which of them the run will have replaced when it is stopped, nobody can know.
  Manifest unfinished;
  unfinished.key = "unfinished";
  for (const auto* each : {&before_.pages, &now_.pages}) {
    for (const auto& [path, page] : *each) unfinished.pages.try_emplace(path);
  }
  unfinished_ = manifest_text(unfinished);
}

bool SiteFolder::holds(const std::string& path, const std::string& from) const {
  const auto found = before_.pages.find(path);
  return found != before_.pages.end() && before_.key == now_.key && !from.empty() && found->second.from == from &&
         !found->second.hash.empty() && there_.contains(path);
}

void SiteFolder::keep(const std::string& path) { now_.pages.find(path)->second = before_.pages.find(path)->second; }

void SiteFolder::write(const std::string& path, const std::string& from, const std::string& bytes) {
  auto hash = hex(sha256(bytes));
  const auto found = before_.pages.find(path);
  const bool same = found != before_.pages.end() && found->second.hash == hash && there_.contains(path);
  if (!same) {
    begun_.run([&] { disk_.write(at(manifest_name), unfinished_, false, false); });
    disk_.write(at(path), bytes, false, false);
    became_.find(path)->second = Became::written;
  }
  now_.pages.find(path)->second = {from, std::move(hash)};
}

SiteFolder::Done SiteFolder::finish() {
  Done done;
  for (const auto& [path, became] : became_) {
    if (became == Became::dropped) now_.pages.erase(path);
    if (became == Became::written) ++done.written;
  }
  for (const auto& [path, page] : before_.pages) {
    if (now_.pages.contains(path) || !there_.contains(path)) continue;
    const auto bytes = disk_.read(at(path));
    if (bytes && !page.hash.empty() && hex(sha256(*bytes)) != page.hash) {
      done.left.push_back(path);
      continue;
    }
    disk_.remove(at(path));
    ++done.removed;
  }
  done.pages = now_.pages.size();
  const auto text = manifest_text(now_);
  if (disk_.read(at(manifest_name)) != text) disk_.write(at(manifest_name), text, false, false);
  return done;
}

}  // namespace sitrep
