// SPDX-License-Identifier: MIT
#include "sitrep/store/git.h"

#include <fmt/format.h>

#include <charconv>

#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

// What comes before every command. Discovery is git's own, from the folder whose `.git` we found, so that its check of
// who owns it still holds; nothing above or beside that folder is taken for the repository.
std::vector<std::string> guarded(const std::string& work_tree) {
  return {"git",
          "-C",
          work_tree,
          "--no-pager",
          "--no-replace-objects",
          "--literal-pathspecs",
          "-c",
          "safe.bareRepository=explicit",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "core.quotePath=false",
          "-c",
          "submodule.recurse=false",
          "-c",
          "fetch.recurseSubmodules=false",
          "-c",
          "gc.auto=0",
          "-c",
          "maintenance.auto=false"};
}

// The next field up to `end`, taken off `rest`.
std::string_view take(std::string_view& rest, char end) {
  const auto at = std::min(rest.find(end), rest.size());
  const auto field = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return field;
}

// git's own reason; to a repository of somebody else's, also what would have git read it.
Error no_answer(std::string_view doing, const Ran& ran, const std::string& work_tree) {
  const bool distrusts = ran.err.find("safe.directory") != std::string::npos;
  return could_not(fmt::format("git could not {}: {}{}", doing, words_of(ran),
                               distrusts ? fmt::format("; where you trust who owns it: git config --global --add "
                                                       "safe.directory {}",
                                                       safe(work_tree))
                                         : std::string()));
}

}  // namespace

std::string words_of(const Ran& ran) {
  if (ran.status < 0 && ran.err.empty()) return "git could not be started";
  std::string_view rest = ran.err;
  std::string_view said;
  while (!rest.empty()) {
    const auto line = take(rest, '\n');
    const bool fault = line.starts_with("fatal: ") || line.starts_with("error: ");
    if (said.empty() || fault) said = line;
    if (fault) break;
  }
  for (const std::string_view prefix : {"fatal: ", "error: "}) {
    if (said.starts_with(prefix)) said.remove_prefix(prefix.size());
  }
  return said.empty() ? fmt::format("git ended with status {}", ran.status) : safe(said);
}

Git::Git(RunProgram run, const Workspace& workspace, bool terminal)
    : run_(std::move(run)), work_tree_(workspace.work_tree), git_dir_(workspace.git_dir), terminal_(terminal) {
  if (work_tree_.empty()) {
    throw wrong_usage(fmt::format("{} is in no git repository; git init makes one", safe(workspace.root)));
  }
}

Ran Git::ask(const std::vector<std::string>& arguments, std::string_view input, const Env& env) const {
  Program program{guarded(work_tree_), std::string(input), {}};
  program.words.insert(program.words.end(), arguments.begin(), arguments.end());
  // A hook that started us has set these for a repository and an index of its own choice.
  for (const char* name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
                           "GIT_NAMESPACE", "GIT_PREFIX", "GIT_EXTERNAL_DIFF"}) {
    program.env.emplace_back(name, std::nullopt);
  }
  program.env.emplace_back("LC_ALL", "C");
  program.env.emplace_back("GIT_OPTIONAL_LOCKS", "0");
  if (!terminal_) program.env.emplace_back("GIT_TERMINAL_PROMPT", "0");
  program.env.insert(program.env.end(), env.begin(), env.end());
  return run_(program);
}

std::string Git::must(const std::vector<std::string>& arguments, std::string_view doing, std::string_view input,
                      const Env& env) const {
  auto ran = ask(arguments, input, env);
  if (!ran.ok()) throw no_answer(doing, ran, work_tree_);
  return std::move(ran.out);
}

std::optional<std::string> Git::found(const std::vector<std::string>& arguments, std::string_view doing) const {
  const auto ran = ask(arguments);
  if (ran.status != 0 && ran.status != 1) throw no_answer(doing, ran, work_tree_);
  const auto first = ran.out.substr(0, ran.out.find('\n'));
  return ran.ok() && !first.empty() ? std::optional(first) : std::nullopt;
}

std::optional<std::string> Git::line(const std::vector<std::string>& arguments) const {
  const auto ran = ask(arguments);
  const auto first = ran.out.substr(0, ran.out.find('\n'));
  return ran.ok() && !first.empty() ? std::optional(first) : std::nullopt;
}

std::optional<std::string> Git::commit(std::string_view rev) const {
  if (rev.empty() || rev.starts_with('-')) return std::nullopt;  // never an option
  const auto ran = ask({"rev-parse", "--verify", "--quiet", std::string(rev) + "^{commit}"});
  if (ran.ok()) return ran.out.substr(0, ran.out.find('\n'));
  if (ran.status == 1) return std::nullopt;
  const auto doing = fmt::format("look up {}", safe(shorten(rev, 60)));
  // Of a place that the reflog does not reach it only says that it failed.
  if (ran.status > 0 && ran.err.empty()) must({"rev-parse", "--git-dir"}, doing);
  if (ran.status < 0 || !ran.err.empty()) throw no_answer(doing, ran, work_tree_);
  return std::nullopt;
}

bool Git::is_unborn() const {
  const auto ran = ask({"log", "-1", "--format=%H", "--no-show-signature"});
  if (ran.ok()) return false;
  if (ran.err.find("does not have any commits yet") != std::string::npos) return true;
  throw no_answer("look up HEAD", ran, work_tree_);
}

std::vector<Tracked> Git::tree(std::string_view commit, std::string_view folder) const {
  return tree(commit, folder.empty() ? std::vector<std::string>() : std::vector{std::string(folder)});
}

std::vector<Tracked> Git::tree(std::string_view commit, const std::vector<std::string>& paths) const {
  std::vector<std::string> arguments{"ls-tree", "-r", "-z", "--full-tree", std::string(commit), "--"};
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  const auto out = must(arguments, fmt::format("read the files of {}", safe(commit)));
  std::vector<Tracked> all;
  for (std::string_view rest = out; !rest.empty();) {
    auto record = take(rest, '\0');
    Tracked one;
    one.mode = take(record, ' ');
    take(record, ' ');  // blob, commit
    one.hash = take(record, '\t');
    one.path = record;
    all.push_back(std::move(one));
  }
  return all;
}

std::vector<Tracked> Git::stages(std::string_view path) const {
  const auto out = must({"ls-files", "--unmerged", "-z", "--full-name", "--", std::string(path)}, "read its index");
  std::vector<Tracked> all;
  for (std::string_view rest = out; !rest.empty();) {
    auto record = take(rest, '\0');
    Tracked one;
    one.mode = take(record, ' ');
    one.hash = take(record, ' ');
    const auto stage = take(record, '\t');
    one.stage = stage.size() == 1 ? stage[0] - '0' : 0;
    one.path = record;
    all.push_back(std::move(one));
  }
  return all;
}

std::vector<std::optional<std::string>> Git::blobs(const std::vector<std::string>& hashes) const {
  std::vector<std::optional<std::string>> all;
  if (hashes.empty()) return all;
  std::string asked;
  for (const auto& hash : hashes) asked += hash + "\n";
  const auto out = must({"cat-file", "--batch"}, "read its objects", asked);
  std::string_view rest = out;
  for (std::size_t at = 0; at < hashes.size(); ++at) {
    auto head = take(rest, '\n');  // "<hash> blob <size>", or "<name> missing"
    take(head, ' ');
    const auto type = take(head, ' ');
    std::size_t size = 0;
    const auto read = std::from_chars(head.data(), head.data() + head.size(), size);
    if (type == "missing" || read.ec != std::errc() || size > rest.size()) {
      all.emplace_back();
      continue;
    }
    all.emplace_back(rest.substr(0, size));
    rest.remove_prefix(std::min(size + 1, rest.size()));
  }
  return all;
}

std::optional<std::string> Git::config(std::string_view name) const {
  return line({"config", "--get", std::string(name)});
}

std::optional<std::string> Git::inside(std::string_view path) const {
  const auto below = join_path(work_tree_, "");
  if (!path.starts_with(below)) return std::nullopt;
  return std::string(path.substr(below.size()));
}

}  // namespace sitrep
