// SPDX-License-Identifier: MIT
// What is asked of git: the git binary on one repository, whose place we found ourselves. The user's configuration of
// git is trusted and the repository's files are not: no hook, file-system monitor, filter, text conversion or pager
// runs, and a bare repository among the files is no repository. Paths are relative to the work tree, with slashes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/store/program.h"
#include "sitrep/store/workspace.h"

namespace sitrep {

// An ordinary file, executable or not, by the mode that git has of it.
inline bool is_file_mode(std::string_view mode) { return mode.starts_with("100"); }

// One name in a tree or in the index.
struct Tracked {
  std::string mode;  // "100644", "120000" (a symbolic link), …
  std::string hash;
  std::string path;
  int stage = 0;  // in the index: 1 base, 2 ours, 3 theirs of an unresolved merge

  bool is_file() const { return is_file_mode(mode); }
};

class Git {
 public:
  // Error(usage) where the workspace lies in no repository. `terminal`: git may ask for credentials.
  Git(RunProgram run, const Workspace& workspace, bool terminal = false);

  using Env = std::vector<std::pair<std::string, std::optional<std::string>>>;

  // Whatever its status.
  Ran ask(const std::vector<std::string>& arguments, std::string_view input = {}, const Env& env = {}) const;
  // Its standard output; Error(could_not) with git's own words where it fails. `doing`: "read the commit abc".
  std::string must(const std::vector<std::string>& arguments, std::string_view doing, std::string_view input = {},
                   const Env& env = {}) const;
  // The first line of its output; nullopt where it fails or says nothing.
  std::optional<std::string> line(const std::vector<std::string>& arguments) const;

  // The same of a command that ends with 1 where there is nothing to be found, nullopt; Error(could_not) where it fails
  // in another way: that git would not answer must never be taken for an answer.
  std::optional<std::string> found(const std::vector<std::string>& arguments, std::string_view doing) const;

  // The whole hash of the commit that `rev` names; nullopt: there is none. Error(could_not) where git would not answer.
  std::optional<std::string> commit(std::string_view rev) const;
  // HEAD's branch has no commit yet; Error(could_not) where git does not say so in words.
  bool is_unborn() const;
  // The files below `folder` ("" for all) in a commit's tree; symbolic links and submodules among them.
  std::vector<Tracked> tree(std::string_view commit, std::string_view folder) const;
  // Only what these name: files, and folders with a slash behind them.
  std::vector<Tracked> tree(std::string_view commit, const std::vector<std::string>& paths) const;
  // The unresolved stages of `path` in the index.
  std::vector<Tracked> stages(std::string_view path) const;
  // The bytes of each object, in that order; nullopt: it is missing. One process for all.
  std::vector<std::optional<std::string>> blobs(const std::vector<std::string>& hashes) const;

  std::optional<std::string> config(std::string_view name) const;

  // An absolute path as git names it; nullopt: it lies outside the work tree.
  std::optional<std::string> inside(std::string_view path) const;
  const std::string& work_tree() const { return work_tree_; }
  const std::string& git_dir() const { return git_dir_; }

 private:
  RunProgram run_;
  std::string work_tree_;
  std::string git_dir_;
  bool terminal_;
};

// The first line of what git said on standard error, without its "fatal: ", for a message of ours.
std::string words_of(const Ran& ran);

}  // namespace sitrep
