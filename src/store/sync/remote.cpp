// SPDX-License-Identifier: MIT
#include "store/sync/remote.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "sitrep/model/safe.h"

namespace sitrep::store {

std::string short_hash(const std::string& commit) { return commit.substr(0, 10); }

std::string Remote::name() const { return place_.there.substr(std::string_view("refs/heads/").size()); }

std::string Remote::their_branch() const { return fmt::format("{}/{}", safe(place_.remote), safe(name())); }

Remote::Fetched Remote::fetch() {
  if (!known_) {
    known_ = git_.commit(place_.fetched);
    if (!*known_) known_ = git_.commit(fmt::format("refs/remotes/{}/{}", place_.remote, name()));
  }
  const auto seen = fmt::format("refs/sitrep/seen/{}", unique_);
  const auto ran = ask_remote(
      git_, place_,
      {"fetch", "--quiet", "--no-tags", "--no-write-fetch-head", place_.remote, "+" + place_.there + ":" + seen});
  Fetched fetched;
  if (ran.ok()) fetched.branch = git_.commit(seen);
  git_.ask({"update-ref", "-d", seen});
  if (!ran.ok() && ran.err.find("couldn't find remote ref") == std::string::npos) {
    fetched.unreachable = fmt::format("{} could not be reached ({})", safe(place_.remote), words_of(ran));
  }
  return fetched;
}

void Remote::must_not_be_rewritten(const std::string& theirs, const Commit& tip) const {
  const auto known = known_.value_or(std::nullopt);
  if (!tip || !known || is_ancestor(git_, *known, theirs)) return;
  const auto shared = git_.found({"merge-base", *tip, *known}, "find where two branches parted");
  if (!shared || is_ancestor(git_, *shared, theirs)) return;
  const auto cure = place_.is_head ? fmt::format("git rebase --onto {} {}", short_hash(theirs), short_hash(*shared))
                                   : fmt::format("git branch --force {} {}", safe(place_.branch), short_hash(theirs));
  throw could_not(fmt::format(
      "{} was rewritten: it stood at {} and now leaves out commits that are in your history; nothing was sent, since "
      "that would bring them back, and nothing here was changed. If it was meant (ask whoever did it): {}, then: sitrep sync",
      their_branch(), short_hash(*known), cure));
}

std::string Remote::what_is_not_ours(const std::string& commit, const Commit& theirs, const OwnFiles& own) const {
  // Of a merge only what it makes of both sides itself: what came in by one of them is that side's.
  std::vector<std::string> arguments{"log", "--format=", "--name-only", "-z", "--no-renames", "-c", commit};
  if (theirs) {
    arguments.push_back("^" + *theirs);
  } else {
    arguments.insert(arguments.end(), {"--not", "--remotes=" + place_.remote});
  }
  const auto out = git_.must(arguments, "look at what would be sent");
  std::set<std::string> foreign;
  for (std::string_view rest = out; !rest.empty();) {
    auto path = rest.substr(0, rest.find('\0'));
    rest.remove_prefix(std::min(path.size() + 1, rest.size()));
    while (path.starts_with('\n')) path.remove_prefix(1);
    if (!path.empty() && !own.is_own(path)) foreign.emplace(path);
  }
  if (foreign.empty()) return {};
  std::string named;
  for (const auto& path : foreign) {
    if (named.size() < 60) named += (named.empty() ? "" : ", ") + safe(path);
  }
  if (foreign.size() > 1) named += fmt::format("; {} in all", foreign.size());
  return fmt::format(
      "it would publish commits of {} that touch other files ({}). Publish those yourself (git push {}{} {}), or keep the "
      "log on a branch of its own: [record] branch = \"incidents\" in sitrep.toml",
      safe(place_.branch), named, theirs ? "" : "-u ", safe(place_.remote), safe(place_.branch));
}

Remote::Pushed Remote::push(const std::string& commit) const {
  const auto ran = ask_remote(git_, place_,
                              {"push", "--porcelain", "--quiet", "--no-verify", "--no-follow-tags",
                               "--recurse-submodules=no", place_.remote, commit + ":" + place_.there});
  if (ran.ok()) return {};
  const auto said = ran.out + ran.err;
  for (const char* words : {"(fetch first)", "(non-fast-forward)", "(stale info)", "cannot lock ref",
                            "failed to update ref", "incorrect old value", "already exists"}) {
    if (said.find(words) != std::string::npos) return {true, {}};
  }
  constexpr std::string_view refusal = "[remote rejected] ";
  const auto refused = ran.out.find(refusal);
  if (refused == std::string::npos) {
    return {false, fmt::format("{} could not be reached ({})", safe(place_.remote), words_of(ran))};
  }
  const auto from = refused + refusal.size();
  return {false, fmt::format("{} refused it {}", safe(place_.remote),
                             safe(ran.out.substr(from, ran.out.find('\n', from) - from)))};
}

}  // namespace sitrep::store
