// SPDX-License-Identifier: MIT
#include "cli/additions.h"

#include <algorithm>
#include <map>
#include <set>

#include "cli/history.h"
#include "cli/lint_files.h"
#include "sitrep/model/rewriting.h"

namespace sitrep {
namespace {

// An incident file of the base, by its absolute path.
struct Then {
  std::string hash;
  bool taken = false;  // a file of today is that one
};
using Files = std::map<std::string, Then>;

Files files_then(Since& since) {
  std::vector<std::string> below;
  for (const auto& folder : since.folders()) {
    if (const auto inside = since.git().inside(join_path(folder, ""))) below.push_back(*inside);
  }
  Files files;
  for (const auto& each : since.git().tree(since.base(), below)) {
    if (!each.is_file() || !each.path.ends_with(".toml")) continue;
    files[join_path(since.git().work_tree(), each.path)] = {each.hash};
  }
  return files;
}

// Without the one each id that stood there had, or its twin of the same content.
std::vector<const Entry*> not_in(const Log& log, const Log* before) {
  std::multimap<std::string_view, const Entry*> known;
  if (before) {
    for (const auto& entry : before->entries) known.emplace(entry.id(), &entry);
  }
  std::vector<const Entry*> added;
  std::vector<const Entry*> others;
  for (const auto& entry : log.entries) {
    const auto [from, until] = known.equal_range(entry.id());
    const auto same = std::find_if(from, until, [&](const auto& each) {
      return each.second->kind == entry.kind && say_the_same(each.second->fields, entry.fields);
    });
    if (same != until) {
      known.erase(same);
    } else {
      others.push_back(&entry);
    }
  }
  for (const auto* entry : others) {
    const auto rewritten = entry->id().empty() ? known.end() : known.find(entry->id());
    if (rewritten == known.end()) {
      added.push_back(entry);
    } else {  // the history tells
      known.erase(rewritten);
    }
  }
  return added;
}

std::set<std::string_view> ids_of(const Log& log) {
  std::set<std::string_view> ids;
  for (const auto& entry : log.entries) ids.insert(entry.id());
  return ids;
}

class Comparison {
 public:
  Comparison(Session& session, const std::string& rev)
      : session_(session), since_(session, rev), then_(files_then(since_)) {
    made_.branch.rev = rev;
    made_.branch.base = since_.base();
  }

  Additions run() {
    const bool one = !session_.global.incident.empty();
    const auto all = one ? std::vector{session_.path()} : incident_paths(session_.world.disk, session_.workspace());
    made_.branch.rewritten = since_.findings(one ? all : std::vector<std::string>());
    for (const auto& path : all) {
      if (const auto found = then_.find(path); found != then_.end()) found->second.taken = true;
    }
    // On a branch of its own the log may be ignored by git here, which then tells nothing of it.
    const bool apart = !session_.routine().record_branch.empty();
    for (const auto& path : apart ? all : only_changed(session_, all, since_.base())) compare(path);
    return std::move(made_);
  }

 private:
  void compare(const std::string& path) {
    const auto name = shown(session_.workspace(), path);
    std::optional<std::string> bytes;
    try {
      bytes = session_.world.disk.read(path);
    } catch (const Error&) {
      made_.branch.unread.push_back(name);
      return;
    }
    if (!bytes) return;
    auto now = std::make_unique<Folded>(*bytes, name, session_.routine());
    if (!now->log.is_incident) {
      made_.branch.unread.push_back(name);
      return;
    }
    auto was = path;
    if (!then_.contains(path)) was = renamed_from(now->log);
    const auto before = was.empty() ? nullptr : folded_then(was);
    auto added = not_in(now->log, before ? &before->log : nullptr);
    if (!added.empty() || !before) {
      made_.branch.additions.push_back({now->log, now->incident, before ? &before->incident : nullptr, std::move(added),
                                        was == path || !before ? "" : shown(session_.workspace(), was)});
    }
    made_.folds.push_back(std::move(now));
  }

  // The file of the base that is gone now and has entries of this one.
  std::string renamed_from(const Log& now) {
    const auto ids = ids_of(now);
    for (auto& [path, then] : then_) {
      if (then.taken) continue;
      const auto* before = folded_then(path);
      if (!before) continue;
      const auto shares = [&](const Entry& entry) { return !entry.id().empty() && ids.contains(entry.id()); };
      if (before->log.header.opened.instant != now.header.opened.instant) continue;
      if (std::ranges::none_of(before->log.entries, shares)) continue;
      then.taken = true;
      return path;
    }
    return {};
  }

  // Null where it is not there or was no incident.
  const Folded* folded_then(const std::string& path) {
    const auto found = folded_.find(path);
    if (found != folded_.end()) return found->second;
    const Folded* folded = nullptr;
    const auto blobs = since_.git().blobs({then_.at(path).hash});
    if (!blobs.empty() && blobs.front()) {
      auto made = std::make_unique<Folded>(*blobs.front(), shown(session_.workspace(), path), session_.routine());
      if (made->log.is_incident) folded = made.get();
      made_.folds.push_back(std::move(made));
    }
    return folded_[path] = folded;
  }

  Session& session_;
  Since since_;
  Files then_;
  std::map<std::string, const Folded*> folded_;
  Additions made_;
};

}  // namespace

Additions additions_since(Session& session, const std::string& rev) { return Comparison(session, rev).run(); }

}  // namespace sitrep
