// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>

#include "cli/commands.h"
#include "cli/merged.h"
#include "sitrep/format/blocks.h"
#include "sitrep/model/safe.h"
#include "sitrep/store/git.h"

namespace sitrep::bind {
namespace {

// What git has of an unresolved merge of this file: the base, ours, theirs; empty where one of them is missing.
struct Stages {
  std::array<std::string, 3> bytes;
  bool any = false;
};

Stages stages_of(Session& session, const std::string& path) {
  Stages stages;
  const auto& workspace = session.workspace();
  if (workspace.work_tree.empty()) return stages;
  const Git git(session.world.run, workspace);
  const auto name = git.inside(session.world.disk.canonical(path));
  if (!name) return stages;
  const auto unmerged = git.stages(*name);
  std::vector<std::string> hashes;
  for (const auto& each : unmerged) {
    if (!each.is_file()) {
      throw could_not(fmt::format("{} is no ordinary file on every side; git status tells more", safe(*name)));
    }
    hashes.push_back(each.hash);
  }
  const auto blobs = git.blobs(hashes);
  for (std::size_t at = 0; at < unmerged.size(); ++at) {
    const auto stage = static_cast<std::size_t>(unmerged[at].stage);
    if (stage < 1 || stage > 3) continue;
    if (!blobs[at]) throw could_not(fmt::format("git has lost a version of {}; git fsck tells more", safe(*name)));
    stages.bytes[stage - 1] = *blobs[at];
    stages.any = true;
  }
  return stages;
}

bool has_markers(std::string_view bytes) {
  for (const auto& problem : scan(bytes).problems) {
    if (problem.rule == "conflict-marker") return true;
  }
  return false;
}

const Merged& must_be_usable(const Merged& merged, const std::string& name) {
  if (merged.unusable.empty()) return merged;
  throw could_not(fmt::format("{} is not merged: {}; once that is right: sitrep merge {}", safe(name), merged.unusable,
                              typed_path(name)));
}

// Git's three versions, and what was recorded in the file since.
Merged from_stages(const Stages& stages, std::string_view now, const std::string& name) {
  auto merged = sitrep::merge(stages.bytes[0], stages.bytes[1], stages.bytes[2]);
  must_be_usable(merged, name);
  // A head that stands without markers was put there by a person, or by the driver.
  const bool marked = has_markers(now);
  const auto also = marked ? sitrep::merge(merged.text, merged.text, now) : sitrep::merge(now, merged.text, now);
  if (!also.unusable.empty()) {
    throw could_not(
        fmt::format("{} as it stands cannot be read ({}), and may hold what git does not have; git checkout --merge {} "
                    "writes it anew",
                    safe(name), also.unusable, typed_path(name)));
  }
  merged.text = also.text;
  for (const auto& id : also.twins) {
    if (std::ranges::find(merged.twins, id) == merged.twins.end()) merged.twins.push_back(id);
  }
  return merged;
}

// No stages: a merge made where git's index is not at hand, or committed as it was.
Merged from_markers(std::string_view now, const std::string& name) {
  const auto sides = sides_of(now);
  if (!sides.conflicted)
    throw could_not(fmt::format("the conflict markers in {} do not belong together; git log {} has the versions before",
                                safe(name), typed_path(name)));
  auto merged = sitrep::merge({}, sides.ours, sides.theirs);
  must_be_usable(merged, name);
  return merged;
}

std::string path_of(Session& session, const std::string& word) {
  auto start = session.world.folder;
  if (!session.global.folder.empty()) start = join_path(start, session.global.folder);
  const auto path = join_path(start, word);
  if (session.world.disk.look(path) == Being::file) return path;
  return named_incident(session.world.disk, session.workspace(), start, word);
}

}  // namespace

Action merge(Options& options) {
  options.words("FILE", "the log in which git has left a conflict, or its id", 1);
  return [](Session& session) {
    if (session.words.empty()) throw wrong_usage("which file? sitrep merge FILE (git status shows what is unmerged)");
    const auto path = path_of(session, session.words.front());
    const auto& workspace = session.workspace();
    const auto name = shown(workspace, path);
    const auto now = session.world.disk.read(path).value_or("");
    const auto stages = stages_of(session, path);
    if (!stages.any && !has_markers(now)) {
      session.world.out << fmt::format("{}: no conflict, nothing to merge\n", safe(name));
      return Status::done;
    }
    Merged merged;
    Replacement what{path, workspace.root, workspace.lock, false};
    what.whole = true;
    session.world.disk.replace(what, [&](std::string_view old) {
      merged = stages.any ? from_stages(stages, old, name) : from_markers(old, name);
      return merged.text;
    });
    const auto entries = scan(merged.text).blocks.size();
    session.world.out << fmt::format("{}: merged, {} {}\n", safe(name), entries, entries == 1 ? "entry" : "entries");
    for (const auto& line : conflicts_of(merged, name)) session.tell(line);
    if (merged.conflict()) return Status::refused;
    session.world.out << fmt::format("next: git add {}\n", typed_path(name));
    return Status::done;
  };
}

}  // namespace sitrep::bind
