// SPDX-License-Identifier: MIT
#include "sitrep/store/sync.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "sitrep/format/blocks.h"
#include "sitrep/format/merge.h"
#include "sitrep/model/safe.h"
#include "store/sync/commit.h"
#include "store/sync/own_files.h"
#include "store/sync/place.h"
#include "store/sync/remote.h"
#include "store/sync/together.h"

namespace sitrep {
namespace {

using store::Bytes;
using store::Commit;
using store::OwnFiles;
using store::SyncPlace;
using Hashes = std::map<std::string, std::string>;  // of a side's own files, by path

// Whoever is always second in a busy room gives up after these, and has lost nothing by it.
constexpr int most_attempts = 25;

std::set<std::string> ids_of(const Bytes& bytes) {
  std::set<std::string> ids;
  if (!bytes) return ids;
  for (const auto& block : scan(*bytes).blocks) ids.emplace(block.id);
  return ids;
}

std::size_t count_new(const std::set<std::string>& all, const std::set<std::string>& known) {
  return static_cast<std::size_t>(
      std::ranges::count_if(all, [&](const std::string& id) { return !known.contains(id); }));
}

Bytes at(const Hashes& side, const std::map<std::string, Bytes>& blobs, const std::string& path) {
  const auto hash = side.find(path);
  if (hash == side.end()) return std::nullopt;
  const auto blob = blobs.find(hash->second);
  return blob == blobs.end() ? std::nullopt : blob->second;
}

std::string hash_at(const Hashes& side, const std::string& path) {
  const auto found = side.find(path);
  return found == side.end() ? std::string() : found->second;
}

// What keeps two runs in one repository apart.
std::string some_letters(const SyncAsked& asked) {
  std::string letters;
  while (letters.size() < 8) letters += static_cast<char>('a' + asked.random(26));
  return letters;
}

class Run {
 public:
  Run(Disk& disk, const Git& git, const Workspace& workspace, const SyncAsked& asked)
      : disk_(disk),
        git_(git),
        workspace_(workspace),
        asked_(asked),
        own_(git, workspace),
        place_(store::find_sync_place(git, workspace.routine.record_branch, asked)),
        unique_(some_letters(asked)),
        remote_(git, place_, unique_) {
    done_.branch = place_.branch;
    done_.remote = place_.remote;
  }

  Synced all() {
    for (int attempt = 1;; ++attempt) {
      done_.left_out.clear();
      blobs_.clear();
      const auto theirs = fetch();
      const Commit tip = git_.commit(place_.ref);
      if (theirs) remote_.must_not_be_rewritten(*theirs, tip);
      const auto base = theirs && (!tip || store::is_ancestor(git_, *tip, *theirs)) ? theirs : tip;
      auto made = commit_disk(tip, base);
      if (made && theirs && !store::is_ancestor(git_, *theirs, *made)) made = merge_commits(*made, *theirs);
      if (!made) return finish(tip, theirs, made);  // no file of ours, here or there
      if (done_.not_sent.empty() && !place_.remote.empty() && made != theirs) {
        if (!push(*made, theirs) && attempt < most_attempts) {
          wait(attempt);
          continue;
        }
      }
      if (!advance(tip, *made) && attempt < most_attempts) continue;
      if (done_.not_sent.empty() && !place_.remote.empty()) git_.ask({"update-ref", place_.fetched, *made});
      return finish(tip, theirs, made);
    }
  }

 private:
  void wait(int attempt) {
    const auto most = std::min<std::size_t>(1500, 40U << std::min(attempt, 6));
    asked_.pause(std::chrono::milliseconds(10 + asked_.random(most)));
  }

  void not_sent(std::string why, Status status) {
    done_.not_sent = std::move(why);
    done_.status = status;
  }

  Commit fetch() {
    done_.not_sent.clear();
    done_.status = Status::done;
    if (place_.remote.empty()) return std::nullopt;
    auto fetched = remote_.fetch();
    if (!fetched.unreachable.empty()) not_sent(std::move(fetched.unreachable), Status::could_not);
    return fetched.branch;
  }

  // False: somebody else was first, and another attempt may fare better.
  bool push(const std::string& commit, const Commit& theirs) {
    if (auto foreign = remote_.what_is_not_ours(commit, theirs, own_); !foreign.empty()) {
      not_sent(std::move(foreign), Status::refused);
      return true;
    }
    auto pushed = remote_.push(commit);
    if (pushed.late) pushed.why = fmt::format("others were first {} times in a row", most_attempts);
    if (!pushed.why.empty()) not_sent(std::move(pushed.why), Status::could_not);
    return !pushed.late;
  }

  // ---------------------------------------------------------------- commits

  // What the disk has beyond `base`, committed on it; `base` itself where that is nothing.
  Commit commit_disk(const Commit& tip, const Commit& base) {
    on_disk_ = own_.found(disk_, done_.left_out);
    const auto at_tip = own_.in(tip);
    const auto at_base = base == tip ? at_tip : own_.in(base);
    leave_out_ignored(at_base);
    leave_out_heads();
    std::vector<std::string> changed;
    for (const auto& [path, hash] : on_disk_) {
      if (hash_at(at_base, path) != hash) changed.push_back(path);
    }
    load({&at_tip, &at_base}, changed);
    Hashes fresh;
    std::string only;
    std::size_t entries = 0;
    for (const auto& path : changed) {
      const bool incident = own_.is_incident(path);
      const auto whole = own_.on_disk(path);
      const auto here = disk_.read(whole);
      const auto there = at(at_base, blobs_, path);
      if (!here || here == there) continue;
      auto together = store::bring_together(path, incident, at(at_tip, blobs_, path), here, there);
      if (!together.why_not.empty()) {
        leave_out(path, together.why_not);
        continue;
      }
      if (together.bytes == there) continue;
      if (incident) entries += count_new(ids_of(together.bytes), ids_of(there));
      fresh[path] = store::write_blob(git_, together.bytes);
      only = path;
    }
    if (fresh.empty()) return base;
    const auto name = only.substr(only.find_last_of('/') + 1);
    const auto what = fresh.size() > 1 ? fmt::format("{} files", fresh.size()) : name.substr(0, name.size() - 5);
    const auto message = entries == 0
                             ? fmt::format("sitrep: {}\n", what)
                             : fmt::format("sitrep: {}: {} {}\n", what, entries, entries == 1 ? "entry" : "entries");
    const auto tree = store::tree_with(disk_, git_, base, fresh, unique_);
    return store::commit_tree(git_, tree, base ? std::vector{*base} : std::vector<std::string>(), message);
  }

  // A commit of both; where a file of ours cannot be brought together, ours, and `not_sent` says why.
  std::string merge_commits(const std::string& ours, const std::string& theirs) {
    const auto shared = git_.found({"merge-base", ours, theirs}, "find where two branches parted");
    const auto at_ours = own_.in(ours);
    const auto at_theirs = own_.in(theirs);
    const auto at_shared = own_.in(shared);
    std::vector<std::string> changed;
    for (const auto& [path, hash] : at_ours) {
      if (hash_at(at_theirs, path) != hash) changed.push_back(path);
    }
    load({&at_ours, &at_theirs, &at_shared}, changed);
    Hashes fresh;
    for (const auto& path : changed) {
      const auto there = at(at_theirs, blobs_, path);
      auto together = store::bring_together(path, own_.is_incident(path), at(at_shared, blobs_, path),
                                            at(at_ours, blobs_, path), there);
      if (!together.why_not.empty()) {
        not_sent(fmt::format("{} and {} have grown apart in {}: {}", safe(place_.branch), remote_.their_branch(),
                             safe(path), together.why_not),
                 Status::refused);
        return ours;
      }
      if (together.bytes != there) fresh[path] = store::write_blob(git_, together.bytes);
    }
    const auto tree = store::tree_with(disk_, git_, theirs, fresh, unique_);
    return store::commit_tree(git_, tree, {ours, theirs},
                              fmt::format("sitrep: the log of {} and of {} together\n", place_.branch, place_.remote));
  }

  // Files that git is told to ignore stay out of HEAD's branch; a branch of its own is how a log that is ignored is
  // kept.
  void leave_out_ignored(const Hashes& tracked) {
    if (!place_.is_head) return;
    std::vector<std::string> arguments{"ls-files", "--others",    "--ignored", "--exclude-standard",
                                       "-z",       "--full-name", "--"};
    for (const auto& path : own_.paths()) arguments.push_back(path);
    const auto out = git_.must(arguments, "look at what it ignores");
    for (std::string_view rest = out; !rest.empty();) {
      const std::string path(rest.substr(0, rest.find('\0')));
      rest.remove_prefix(std::min(path.size() + 1, rest.size()));
      if (on_disk_.contains(path) && !tracked.contains(path)) leave_out(path, "git is told to ignore it (.gitignore)");
    }
  }

  // On a branch of its own the log is united whatever HEAD shows; the other files that HEAD has belong to HEAD's
  // branch, and may be those of an old release.
  void leave_out_heads() {
    if (place_.is_head) return;
    for (const auto& [path, hash] : own_.in(git_.commit("HEAD"))) {
      if (!own_.is_incident(path)) on_disk_.erase(path);
    }
  }

  void leave_out(const std::string& path, std::string why) {
    done_.left_out.push_back({path, std::move(why)});
    on_disk_.erase(path);
  }

  // The blobs of these paths on these sides, read by one process.
  void load(std::initializer_list<const Hashes*> sides, const std::vector<std::string>& paths) {
    std::set<std::string> wanted;
    for (const auto* side : sides) {
      for (const auto& path : paths) {
        if (const auto hash = hash_at(*side, path); !hash.empty() && !blobs_.contains(hash)) wanted.insert(hash);
      }
    }
    const std::vector<std::string> hashes(wanted.begin(), wanted.end());
    auto read = git_.blobs(hashes);
    for (std::size_t each = 0; each < hashes.size(); ++each) blobs_[hashes[each]] = std::move(read[each]);
  }

  // ---------------------------------------------------------------- this side

  // The disk, the index and the branch come to `made`. The disk first: whatever ends this halfway, the next sync finds
  // nothing that is not also in a commit or a file. False: the branch was moved meanwhile.
  bool advance(const Commit& tip, const std::string& made) {
    const auto at_made = own_.in(made);
    const auto at_tip = own_.in(tip);
    receive(at_made, at_tip);
    if (!place_.is_head) return tip == made || store::move_ref(git_, place_.ref, made, tip);
    done_.behind = touches_others(tip, made);
    Hashes stale;
    for (const auto& [path, hash] : at_made) {
      if (hash_at(at_tip, path) != hash) stale[path] = hash;
    }
    for (const auto& [path, hash] : in_index(at_made)) stale[path] = hash;
    for (int attempt = 1; !store::set_in_index(git_, stale); ++attempt) {
      if (attempt == 5)
        throw could_not(
            "another git holds this repository's index; once it is done: sitrep sync (your entries are in their files)");
      asked_.pause(std::chrono::milliseconds(200));
    }
    return done_.behind || tip == made || store::move_ref(git_, place_.ref, made, tip);
  }

  // Those of ours that the user's index has otherwise.
  Hashes in_index(const Hashes& wanted) const {
    Hashes stale;
    if (wanted.empty()) return stale;
    std::vector<std::string> arguments{"ls-files", "--stage", "-z", "--full-name", "--"};
    for (const auto& path : own_.paths()) arguments.push_back(path);
    const auto out = git_.must(arguments, "read its index");
    for (std::string_view rest = out; !rest.empty();) {
      const auto record = rest.substr(0, rest.find('\0'));
      rest.remove_prefix(std::min(record.size() + 1, rest.size()));
      const auto tab = record.find('\t');
      const std::string path(record.substr(std::min(tab + 1, record.size())));
      const auto found = wanted.find(path);
      if (found != wanted.end() && record.find(found->second) == std::string_view::npos) stale[path] = found->second;
    }
    return stale;
  }

  bool touches_others(const Commit& tip, const std::string& made) const {
    if (tip == made) return false;
    if (!tip)
      return std::ranges::any_of(git_.tree(made, ""), [&](const Tracked& each) { return !own_.is_own(each.path); });
    const auto out =
        git_.must({"diff-tree", "-r", "--name-only", "-z", "--no-renames", *tip, made}, "compare two commits");
    for (std::string_view rest = out; !rest.empty();) {
      const auto path = rest.substr(0, rest.find('\0'));
      rest.remove_prefix(std::min(path.size() + 1, rest.size()));
      if (!own_.is_own(path)) return true;
    }
    return false;
  }

  // What stands in `made` and not on the disk, onto the disk: united with what is there in that very moment.
  void receive(const Hashes& made, const Hashes& before) {
    std::vector<std::string> changed;
    for (const auto& [path, hash] : made) {
      const auto is_it = [&name = path](const LeftOut& each) { return each.path == name; };
      const bool left = std::ranges::any_of(done_.left_out, is_it);
      if (!left && hash_at(on_disk_, path) != hash && may_write(path)) changed.push_back(path);
    }
    load({&made}, changed);
    for (const auto& path : changed) {
      const auto theirs = at(made, blobs_, path);
      if (!theirs) continue;
      auto& file = noted(path);
      try {
        file.put_back = before.contains(path) && !on_disk_.contains(path);
        write(path, *theirs, file);
      } catch (const Error& error) {
        if (error.status() != Status::refused) throw;
        done_.left_out.push_back({path, error.what()});
      }
    }
  }

  bool may_write(const std::string& path) const {
    if (own_.is_incident(path) || place_.is_head) return true;
    return disk_.look(own_.on_disk(path)) == Being::nothing;
  }

  void write(const std::string& path, const std::string& theirs, SyncedFile& file) {
    const auto whole = own_.on_disk(path);
    const bool create = disk_.look(whole) == Being::nothing;
    const bool incident = own_.is_incident(path);
    Replacement what{whole, workspace_.root, workspace_.lock, create, true};
    disk_.replace(what, [&](std::string_view old) {
      file.received = incident ? count_new(ids_of(theirs), ids_of(std::string(old))) : 1;
      if (old.empty() || !incident) return theirs;
      auto together = store::bring_together(path, true, theirs, std::string(old), theirs);
      if (!together.why_not.empty()) throw Error(Status::refused, together.why_not);
      return std::move(together.bytes);
    });
  }

  // ---------------------------------------------------------------- what to tell

  SyncedFile& noted(const std::string& path) {
    const auto name = shown(workspace_, own_.on_disk(path));
    const auto found = std::ranges::find(done_.files, name, &SyncedFile::path);
    if (found != done_.files.end()) return *found;
    done_.files.push_back({name, 0, 0, 0, own_.is_incident(path), false});
    return done_.files.back();
  }

  Synced finish(const Commit& tip, const Commit& theirs, const Commit& made) {
    if (made) {
      done_.commit = *made;
      count_sent(tip, theirs, *made);
    }
    if (!done_.left_out.empty() && done_.status == Status::done) done_.status = Status::refused;
    if (!done_.not_sent.empty() && made) {
      done_.not_sent +=
          fmt::format("; what is here is kept in {} at {}", safe(place_.branch), store::short_hash(*made));
    }
    std::ranges::sort(done_.files, {}, &SyncedFile::path);
    return std::move(done_);
  }

  // Beyond what the remote had: all of it was sent. Where nothing was, beyond what stood in git here as well.
  void count_sent(const Commit& tip, const Commit& theirs, const std::string& made) {
    const bool all_sent = !place_.remote.empty() && done_.not_sent.empty();
    const auto at_theirs = own_.in(theirs);
    const auto at_tip = all_sent ? at_theirs : own_.in(tip);
    const auto at_made = own_.in(made);
    std::vector<std::string> changed;
    for (const auto& [path, hash] : at_made) {
      if (hash_at(at_theirs, path) != hash && hash_at(at_tip, path) != hash) changed.push_back(path);
    }
    load({&at_theirs, &at_tip, &at_made}, changed);
    for (const auto& path : changed) {
      auto known = ids_of(at(at_theirs, blobs_, path));
      known.merge(ids_of(at(at_tip, blobs_, path)));
      auto& file = noted(path);
      (all_sent ? file.sent : file.committed) =
          own_.is_incident(path) ? count_new(ids_of(at(at_made, blobs_, path)), known) : 1;
    }
  }

  Disk& disk_;
  const Git& git_;
  const Workspace& workspace_;
  const SyncAsked& asked_;
  OwnFiles own_;
  SyncPlace place_;
  std::string unique_;
  store::Remote remote_;
  Synced done_;
  Hashes on_disk_;
  std::map<std::string, Bytes> blobs_;  // by hash
};

}  // namespace

Synced sync(Disk& disk, const Git& git, const Workspace& workspace, const SyncAsked& asked) {
  return Run(disk, git, workspace, asked).all();
}

}  // namespace sitrep
