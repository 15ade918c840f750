// SPDX-License-Identifier: MIT
#include "store/sync/commit.h"

#include <fmt/format.h>

namespace sitrep::store {
namespace {

constexpr const char* doing = "make a commit of the logs";

std::string first_line(std::string text) {
  text.resize(std::min(text.find('\n'), text.size()));
  return text;
}

std::string index_lines(const std::map<std::string, std::string>& blobs) {
  std::string lines;
  for (const auto& [path, blob] : blobs) lines += fmt::format("100644 {} 0\t{}{}", blob, path, '\0');
  return lines;
}

// An index of our own, gone when this goes.
class PrivateIndex {
 public:
  PrivateIndex(Disk& disk, const Git& git, const std::string& unique)
      : disk_(disk), path_(fmt::format("{}/sitrep-index-{}", git.git_dir(), unique)) {}
  PrivateIndex(const PrivateIndex&) = delete;
  PrivateIndex& operator=(const PrivateIndex&) = delete;
  ~PrivateIndex() {
    try {
      disk_.remove(path_);
    } catch (const Error&) {  // a small file is left behind in the git directory; nothing reads it
    }
  }
  Git::Env env() const { return {{"GIT_INDEX_FILE", path_}}; }

 private:
  Disk& disk_;
  std::string path_;
};

}  // namespace

std::string write_blob(const Git& git, const std::string& bytes) {
  return first_line(git.must({"hash-object", "-w", "--no-filters", "--stdin"}, doing, bytes));
}

std::string tree_with(Disk& disk, const Git& git, const std::optional<std::string>& base,
                      const std::map<std::string, std::string>& blobs, const std::string& unique) {
  const PrivateIndex index(disk, git, unique);
  git.must({"read-tree", base ? *base : "--empty"}, doing, {}, index.env());
  if (!blobs.empty()) git.must({"update-index", "-z", "--index-info"}, doing, index_lines(blobs), index.env());
  return first_line(git.must({"write-tree"}, doing, {}, index.env()));
}

std::string commit_tree(const Git& git, const std::string& tree, const std::vector<std::string>& parents,
                        const std::string& message) {
  std::vector<std::string> arguments{"commit-tree", tree};
  for (const auto& parent : parents) arguments.insert(arguments.end(), {"-p", parent});
  if (git.line({"config", "--type=bool", "--get", "commit.gpgSign"}) == "true") arguments.emplace_back("-S");
  return first_line(git.must(arguments, doing, message));
}

bool move_ref(const Git& git, const std::string& ref, const std::string& commit,
              const std::optional<std::string>& old) {
  const auto ran =
      git.ask({"update-ref", "-m", "sitrep sync", ref, commit, old.value_or(std::string(commit.size(), '0'))});
  if (ran.ok()) return true;
  const auto now = git.commit(ref);
  if (now == old) throw could_not(fmt::format("git could not move {}: {}", ref, words_of(ran)));
  return false;
}

bool set_in_index(const Git& git, const std::map<std::string, std::string>& blobs) {
  return blobs.empty() || git.ask({"update-index", "-z", "--index-info"}, index_lines(blobs)).ok();
}

}  // namespace sitrep::store
