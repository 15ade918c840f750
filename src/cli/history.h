// SPDX-License-Identifier: MIT
// `lint --base REV`: what the files were held to there, and what became of them since. Asked once for a run; git is
// started a few times, however many files there are.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/once.h"
#include "cli/session.h"
#include "sitrep/store/git.h"

namespace sitrep {

class Since {
 public:
  // Error(usage) where there is no repository or no such commit.
  Since(Session& session, const std::string& rev);

  // As it stood at the base.
  const Routine& routine() const { return routine_; }
  // What the rules may ask, with the base beside it.
  Surroundings around();
  const std::string& base() const { return base_; }  // the commit, whole
  const Git& git() const { return git_; }
  // Where incidents lie, now and then: absolute.
  std::vector<std::string> folders();
  // The path lay in the base, though it may be gone by now.
  bool knew(const std::string& path) const { return file_in_base(path).has_value(); }

  // What was rewritten in `paths` (absolute files and folders; none: where incidents lie, then and now). Tells on
  // standard error where the base is not what it may seem.
  std::vector<Finding> findings(std::vector<std::string> paths);
  // Of a file as messages name it; nullopt: it is none, or cannot be read.
  std::optional<std::string> bytes_now(const std::string& name);

 private:
  std::optional<std::string> file_in_base(const std::string& path) const;
  std::string plain(const std::string& path);

  Session& session_;
  std::string rev_;
  Git git_;
  std::string base_;
  Routine routine_;
  Once asked_;                              // files that are judged side by side may ask at once
  std::set<std::string, std::less<>> ids_;  // that stood there
};

}  // namespace sitrep
