// SPDX-License-Identifier: MIT
#include "store/sync/place.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "sitrep/model/safe.h"

namespace sitrep::store {
namespace {

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> all;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    all.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

bool has_ref(const Git& git, const std::string& name) {
  return git.ask({"rev-parse", "--verify", "--quiet", name}).ok();
}

// On HEAD's own branch somebody else's unfinished work stands in the way; on a branch of its own the log is untouched
// by it, and that is what the branch is for.
void must_be_at_rest(const Git& git) {
  struct Unfinished {
    const char* ref;
    const char* what;
    const char* go_on;
  };
  for (const auto& [ref, what, go_on] :
       {Unfinished{"MERGE_HEAD", "a merge", "git merge --continue, or --abort"},
        Unfinished{"CHERRY_PICK_HEAD", "a cherry-pick", "git cherry-pick --continue, or --abort"},
        Unfinished{"REVERT_HEAD", "a revert", "git revert --continue, or --abort"},
        Unfinished{"REBASE_HEAD", "a rebase", "git rebase --continue, or --abort"}}) {
    if (!has_ref(git, ref)) continue;
    throw could_not(fmt::format("{} is in progress here, and nothing was synced; finish it first ({})", what, go_on));
  }
}

std::string head_branch(const Git& git) {
  const auto head = git.found({"symbolic-ref", "--quiet", "HEAD"}, "look up HEAD");
  constexpr std::string_view heads = "refs/heads/";
  if (head && head->starts_with(heads)) return head->substr(heads.size());
  const auto at = git.line({"rev-parse", "--short", "HEAD"}).value_or("nothing");
  throw could_not(fmt::format(
      "HEAD is at {} and on no branch, so there is nowhere to commit to; git switch BRANCH first (what you wrote stays "
      "in its files), or keep the log on a branch of its own: [record] branch = \"incidents\" in sitrep.toml",
      safe(at)));
}

// A branch that another work tree has checked out is that one's to move.
void must_be_free(const Git& git, const std::string& branch) {
  std::string tree;
  for (const auto& line : lines(git.ask({"worktree", "list", "--porcelain"}).out)) {
    if (line.starts_with("worktree ")) tree = line.substr(9);
    if (line == "branch refs/heads/" + branch) {
      throw could_not(fmt::format("the branch {} is checked out in {}; sync there: sitrep -C {} sync", safe(branch),
                                  safe(tree), safe(tree)));
    }
  }
}

std::string choose_remote(const Git& git, const std::string& asked, const std::string& branch) {
  const auto known = lines(git.must({"remote"}, "list the remotes"));
  if (!asked.empty()) {
    if (std::ranges::find(known, asked) != known.end()) return asked;
    std::string all;
    for (const auto& each : known) all += (all.empty() ? "" : ", ") + safe(each);
    throw wrong_usage(fmt::format("there is no remote {}{}", safe(asked),
                                  known.empty() ? "; git remote add NAME URL adds one" : "; there are: " + all));
  }
  const auto own = git.config(fmt::format("branch.{}.remote", branch));
  if (own && std::ranges::find(known, *own) != known.end()) return *own;
  if (known.size() == 1) return known.front();
  if (known.empty()) return {};
  if (std::ranges::find(known, "origin") != known.end()) return "origin";
  throw wrong_usage(fmt::format(
      "{} remotes, and none of them is this branch's own; say which: sitrep sync --remote NAME", known.size()));
}

// As git's own `push.default` has it: to the branch of the same name, to another one only where that was said.
std::string branch_there(const Git& git, const std::string& branch) {
  const auto merge = git.config(fmt::format("branch.{}.merge", branch)).value_or("");
  const auto same = "refs/heads/" + branch;
  if (merge.empty() || merge == same) return same;
  const auto push = git.config("push.default").value_or("");
  if (push == "upstream" || push == "tracking") return merge;
  throw could_not(fmt::format(
      "{} follows {} and has another name; git push -u {} {} gives it a branch of its own there, or: git config push.default upstream",
      safe(branch), safe(merge), safe(git.config(fmt::format("branch.{}.remote", branch)).value_or("origin")),
      safe(branch)));
}

void must_have_a_name(const Git& git) {
  const auto who = git.ask({"var", "GIT_COMMITTER_IDENT"});
  if (who.ok()) return;
  throw could_not(
      "git does not know who commits here, and nothing was synced (your entries are safe in their files); tell it once: "
      "git config --global user.name \"Your Name\"; git config --global user.email you@example.com");
}

}  // namespace

SyncPlace find_sync_place(const Git& git, const std::string& routine_branch, const SyncAsked& asked) {
  SyncPlace place;
  const auto head = git.found({"symbolic-ref", "--quiet", "--short", "HEAD"}, "look up HEAD");
  place.is_head = routine_branch.empty() || head == routine_branch;
  if (place.is_head) {
    must_be_at_rest(git);
    place.branch = head_branch(git);
  } else {
    place.branch = routine_branch;
    if (!git.ask({"check-ref-format", "--branch", place.branch}).ok() || place.branch.starts_with('-')) {
      throw could_not(fmt::format("sitrep.toml: branch = \"{}\" is no name for a branch", safe(place.branch)));
    }
    must_be_free(git, place.branch);
  }
  must_have_a_name(git);
  place.ref = "refs/heads/" + place.branch;
  place.remote = choose_remote(git, asked.remote, place.branch);
  if (!place.remote.empty()) {
    place.there = place.is_head ? branch_there(git, place.branch) : place.ref;
    place.fetched =
        fmt::format("refs/sitrep/{}/{}", place.remote, place.there.substr(std::string_view("refs/heads/").size()));
    place.plain_ssh = !asked.env("GIT_SSH_COMMAND") && !asked.env("GIT_SSH") && !git.config("core.sshCommand");
  }
  return place;
}

Ran ask_remote(const Git& git, const SyncPlace& place, std::vector<std::string> arguments) {
  std::vector<std::string> all{"-c", "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=30"};
  all.insert(all.end(), std::make_move_iterator(arguments.begin()), std::make_move_iterator(arguments.end()));
  Git::Env env;
  // An engineer on a train should hear within seconds that it fails.
  if (place.plain_ssh) env.emplace_back("GIT_SSH_COMMAND", "ssh -o ConnectTimeout=15");
  return git.ask(all, {}, env);
}

bool is_ancestor(const Git& git, const std::string& first, const std::string& second) {
  if (first == second) return true;
  const auto ran = git.ask({"merge-base", "--is-ancestor", first, second});
  if (ran.status != 0 && ran.status != 1)
    throw could_not(fmt::format("git could not compare two commits: {}", words_of(ran)));
  return ran.ok();
}

}  // namespace sitrep::store
