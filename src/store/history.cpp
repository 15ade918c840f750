// SPDX-License-Identifier: MIT
#include "sitrep/store/history.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "sitrep/format/blocks.h"
#include "sitrep/format/compare.h"
#include "sitrep/model/safe.h"
#include "sitrep/store/revision.h"

namespace sitrep {
namespace {

constexpr std::size_t at_once = 256;  // pairs of versions whose bytes are held in memory
constexpr std::size_t short_hash = 9;

// Two versions of one path; a hash is empty where there was no ordinary file.
struct Pair {
  std::string commit, parent;
  std::string path;  // in git's words
  std::string old_hash, hash;
  std::string mode;  // of the newer
  bool parted = false;
};

std::string_view take(std::string_view& rest, char end) {
  const auto at = std::min(rest.find(end), rest.size());
  const auto field = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return field;
}

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> parts;
  while (!text.empty()) parts.push_back(take(text, by));
  return parts;
}

std::string is_now(std::string_view mode) {
  if (mode == "120000") return "became a symbolic link";
  if (mode == "160000") return "became a submodule";
  return "was deleted";
}

std::string brief(std::string_view hash) { return std::string(hash.substr(0, short_hash)); }

Error not_all_here() {
  return could_not(
      "this clone is shallow, and commits that would have to be compared are not in it: git fetch --unshallow");
}

class Walk {
 public:
  Walk(const Git& git, Disk& disk, const std::vector<std::string>& paths, const std::string& tip)
      : git_(git), disk_(disk), tip_(tip) {
    for (const auto& path : paths) {
      const auto inside = path == git.work_tree() ? std::string() : git.inside(path).value_or("/");
      if (inside == "/")
        throw wrong_usage(fmt::format("{} lies outside the git repository {}", safe(path), safe(git.work_tree())));
      if (inside.empty()) everything_ = true;
      paths_.push_back(inside);
    }
  }

  History run(const std::string& rev) {
    History history;
    history.base = must_be_commit(git_, rev);
    const auto head = git_.commit(tip_);
    if (!head && tip_ == "HEAD") static_cast<void>(git_.is_unborn());  // a broken one is told by git's own words
    if (!head) throw wrong_usage(fmt::format("{} has no commit yet, so there is nothing to compare", safe(tip_)));
    history.from = git_.found({"merge-base", history.base, *head}, "find where they parted").value_or("");
    const bool shallow = git_.line({"rev-parse", "--is-shallow-repository"}) == "true";
    if (history.from.empty() && shallow) throw not_all_here();
    commits(history.base, *head, shallow);
    if (history.from != history.base) two_sides(history.base, *head, !history.from.empty());
    flush();
    work_tree(*head);
    for (auto& step : steps_) {
      step.path = join_path(git_.work_tree(), now_called(step.path));
      history.steps.push_back(std::move(step));
    }
    return history;
  }

 private:
  std::vector<std::string> with_paths(std::vector<std::string> arguments) const {
    arguments.emplace_back("--");
    if (!everything_) arguments.insert(arguments.end(), paths_.begin(), paths_.end());
    return arguments;
  }

  // Every commit that the base does not have, with each of its parents.
  void commits(const std::string& base, const std::string& head, bool shallow) {
    const auto listed =
        git_.must({"rev-list", "--topo-order", "--reverse", "--parents", head, "^" + base}, "list the commits since");
    std::string asked;
    std::vector<std::pair<std::string, std::string>> pairs;
    for (std::string_view rest = listed; !rest.empty();) {
      auto line = take(rest, '\n');
      const std::string commit(take(line, ' '));
      if (line.empty() && shallow) throw not_all_here();
      while (!line.empty()) {
        pairs.emplace_back(commit, take(line, ' '));
        asked += commit + " " + pairs.back().second + "\n";
      }
    }
    if (pairs.empty()) return;
    const auto out = git_.must(with_paths({"diff-tree", "--stdin", "-r", "--raw", "-z", "--no-abbrev", "--no-renames",
                                           "--no-ext-diff", "--ignore-submodules=none", "--always"}),
                               "compare the commits since", asked);
    auto pair = pairs.begin();
    bool first = true;
    std::vector<Pair> changed;
    for (std::string_view rest = out; !rest.empty();) {
      const auto field = take(rest, '\0');
      if (!field.starts_with(':')) {  // the commit: what follows is what it changed
        if (!first) ++pair;
        first = false;
        add(std::move(changed));
        changed.clear();
        if (pair == pairs.end() || field != pair->first)
          throw could_not("git compared other commits than it was asked to");
        continue;
      }
      changed.push_back(changed_path(field, take(rest, '\0'), pair->first, pair->second));
    }
    add(std::move(changed));
  }

  // ":100644 100644 <old> <new> M"
  static Pair changed_path(std::string_view record, std::string_view path, const std::string& commit,
                           const std::string& parent) {
    const auto fields = split(record.substr(1), ' ');
    Pair pair{commit, parent, std::string(path), "", "", "", false};
    if (fields.size() < 4) return pair;
    if (is_file_mode(fields[0])) pair.old_hash = fields[2];
    if (is_file_mode(fields[1])) pair.hash = fields[3];
    pair.mode = fields[1];
    return pair;
  }

  // Two commits of which neither comes from the other: what both have has to be the same.
  void two_sides(const std::string& base, const std::string& head, bool related) {
    const auto out = git_.must(with_paths({"diff-tree", "-r", "--raw", "-z", "--no-abbrev", "--no-renames",
                                           "--no-ext-diff", "--ignore-submodules=none", base, head}),
                               "compare the two commits");
    std::vector<Pair> changed;
    for (std::string_view rest = out; !rest.empty();) {
      const auto field = take(rest, '\0');
      changed.push_back(changed_path(field, take(rest, '\0'), head, base));
      changed.back().parted = related;
    }
    add(std::move(changed));
  }

  void add(std::vector<Pair> changed) {
    std::erase_if(changed, [](const Pair& pair) { return !pair.path.ends_with(".toml"); });
    const bool gone =
        std::ranges::any_of(changed, [](const Pair& pair) { return !pair.old_hash.empty() && pair.hash.empty(); });
    if (!gone) std::erase_if(changed, [](const Pair& pair) { return pair.old_hash.empty(); });
    if (changed.empty()) return;
    waiting_ += changed.size();
    groups_.push_back(std::move(changed));
    if (waiting_ >= at_once) flush();
  }

  // Groups are what one commit did against one parent: only within a group is a file renamed.
  void flush() {
    std::vector<std::string> hashes;
    std::unordered_map<std::string, std::size_t> place;
    const auto want = [&](const std::string& hash) {
      if (!hash.empty() && place.emplace(hash, hashes.size()).second) hashes.push_back(hash);
    };
    for (const auto& group : groups_) {
      for (const auto& pair : group) {
        want(pair.old_hash);
        want(pair.hash);
      }
    }
    const auto blobs = git_.blobs(hashes);
    const auto bytes = [&](const std::string& hash) -> const std::string& {
      const auto& blob = blobs[place.at(hash)];
      if (!blob)
        throw could_not(
            fmt::format("git has no object {}, which would have to be compared; git fetch may bring it", brief(hash)));
      return *blob;
    };
    for (const auto& group : groups_) compare_group(group, bytes);
    groups_.clear();
    waiting_ = 0;
  }

  static bool is_incident(std::string_view bytes) { return says_incident(scan(bytes)); }

  static std::vector<std::string> ids_of(std::string_view bytes) {
    std::vector<std::string> ids;
    for (const auto& block : scan(bytes).blocks) {
      if (!block.id.empty()) ids.emplace_back(block.id);
    }
    return ids;
  }

  template <typename Bytes>
  void compare_group(const std::vector<Pair>& group, const Bytes& bytes) {
    std::unordered_map<std::string, const Pair*> fresh;  // by an entry's id, the file that came with it
    const bool gone =
        std::ranges::any_of(group, [](const Pair& pair) { return !pair.old_hash.empty() && pair.hash.empty(); });
    for (const auto& pair : group) {
      if (!gone || !pair.old_hash.empty() || pair.hash.empty()) continue;
      for (auto& id : ids_of(bytes(pair.hash))) fresh.emplace(std::move(id), &pair);
    }
    for (const auto& pair : group) {
      if (pair.old_hash.empty()) continue;
      const auto& old = bytes(pair.old_hash);
      if (!pair.hash.empty()) {
        step(pair, pair.path, old, bytes(pair.hash));
        continue;
      }
      const Pair* renamed = nullptr;
      for (const auto& id : ids_of(old)) {
        const auto found = fresh.find(id);
        if (found == fresh.end()) continue;
        renamed = found->second;
        break;
      }
      if (renamed) {
        renames_[pair.path] = renamed->path;
        step(pair, renamed->path, old, bytes(renamed->hash));
      } else if (is_incident(old)) {
        steps_.push_back({pair.path, said_commit(pair), older(pair), is_now(pair.mode), pair.parted, {}});
      }
    }
  }

  static std::string said_commit(const Pair& pair) { return brief(pair.commit); }
  std::string older(const Pair& pair) const {
    return (pair.commit.empty() ? tip_ : brief(pair.parent)) + ":" + pair.path;
  }

  void step(const Pair& pair, const std::string& path, const std::string& old, const std::string& fresh) {
    if (old == fresh) return;
    // A merge shows again what its side did.
    const auto key = pair.old_hash + pair.hash + path;
    if (!pair.hash.empty() && !pair.parted && !compared_.insert(key).second) return;
    if (!is_incident(old) && !is_incident(fresh)) return;
    auto rewriting = compare(old, fresh);
    if (rewriting.nothing()) return;
    steps_.push_back({path, said_commit(pair), older(pair), "", pair.parted, std::move(rewriting)});
  }

  // What lies on disk now, against what HEAD has.
  void work_tree(const std::string& head) {
    std::vector<Tracked> tracked;
    for (const auto& path : paths_) {
      for (auto& each : git_.tree(head, path)) {
        if (each.is_file() && each.path.ends_with(".toml")) tracked.push_back(std::move(each));
      }
    }
    std::ranges::sort(tracked, {}, &Tracked::path);
    tracked.erase(std::unique(tracked.begin(), tracked.end(),
                              [](const Tracked& a, const Tracked& b) { return a.path == b.path; }),
                  tracked.end());
    for (std::size_t from = 0; from < tracked.size(); from += at_once) {
      const auto until = std::min(from + at_once, tracked.size());
      std::vector<std::string> hashes;
      for (auto at = from; at < until; ++at) hashes.push_back(tracked[at].hash);
      const auto blobs = git_.blobs(hashes);
      for (auto at = from; at < until; ++at) {
        if (blobs[at - from]) on_disk(tracked[at], *blobs[at - from], tracked);
      }
    }
  }

  void on_disk(const Tracked& tracked, const std::string& old, const std::vector<Tracked>& all) {
    const auto whole = join_path(git_.work_tree(), tracked.path);
    const Pair pair{"", "", tracked.path, tracked.hash, "", "", false};
    const auto being = being_of(whole);
    const auto bytes = being == Being::file ? disk_.read(whole) : std::nullopt;
    if (bytes) return step(pair, tracked.path, old, *bytes);
    if (!is_incident(old) || (being == Being::nothing && git_.config("core.sparseCheckout") == "true")) return;
    if (being == Being::nothing) {
      const auto ids = ids_of(old);
      for (const auto& [path, fresh] : untracked(whole, all)) {
        const auto theirs = ids_of(fresh);
        if (std::ranges::find_first_of(ids, theirs) == ids.end()) continue;
        renames_[tracked.path] = path;
        return step(pair, path, old, fresh);
      }
    }
    const auto what = being == Being::link      ? "became a symbolic link"
                      : being == Being::nothing ? "was deleted"
                                                : "is no file any more";
    steps_.push_back({tracked.path, "", older(pair), what, false, {}});
  }

  Being being_of(const std::string& whole) {
    const auto slash = whole.find_last_of('/');
    const auto folder = whole.substr(0, slash);
    auto& listed = folders_[folder];
    if (!listed) {
      listed.emplace();
      for (const auto& each : disk_.list(folder)) listed->emplace(each.name, each.being);
    }
    const auto found = listed->find(whole.substr(slash + 1));
    return found == listed->end() ? Being::nothing : found->second;
  }

  // The files beside it that HEAD does not have, each with its bytes.
  std::vector<std::pair<std::string, std::string>> untracked(const std::string& whole,
                                                             const std::vector<Tracked>& all) {
    const auto folder = whole.substr(0, whole.find_last_of('/'));
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& [name, being] : *folders_[folder]) {
      const auto path = git_.inside(join_path(folder, name)).value_or("");
      if (being != Being::file || !name.ends_with(".toml") || std::ranges::binary_search(all, path, {}, &Tracked::path))
        continue;
      if (auto bytes = disk_.read(join_path(folder, name))) found.emplace_back(path, std::move(*bytes));
    }
    return found;
  }

  std::string now_called(std::string path) const {
    std::unordered_set<std::string> seen;
    for (auto found = renames_.find(path); found != renames_.end() && seen.insert(path).second;
         found = renames_.find(path))
      path = found->second;
    return path;
  }

  const Git& git_;
  Disk& disk_;
  std::string tip_;
  std::vector<std::string> paths_;
  bool everything_ = false;
  std::vector<std::vector<Pair>> groups_;
  std::size_t waiting_ = 0;
  std::vector<HistoryStep> steps_;
  std::unordered_set<std::string> compared_;
  std::unordered_map<std::string, std::string> renames_;
  std::map<std::string, std::optional<std::map<std::string, Being>>> folders_;
};

}  // namespace

History read_history(const Git& git, Disk& disk, const std::string& rev, const std::vector<std::string>& paths,
                     const std::string& tip) {
  return Walk(git, disk, paths, tip).run(rev);
}

}  // namespace sitrep
