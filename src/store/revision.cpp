// SPDX-License-Identifier: MIT
#include "sitrep/store/revision.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/format/blocks.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep {
namespace {

constexpr std::size_t at_once = 256;  // files whose bytes are held in memory

}  // namespace

std::string must_be_commit(const Git& git, const std::string& rev) {
  if (auto commit = git.commit(rev)) return *commit;
  const auto listed = git.ask({"for-each-ref", "--format=%(refname:short)"}).out;
  std::vector<std::string_view> known;
  for (std::string_view rest = listed; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    known.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (known.empty() && git.is_unborn())
    throw wrong_usage("the repository has no commit yet, so there is nothing to compare with");
  const bool shallow = git.line({"rev-parse", "--is-shallow-repository"}) == "true";
  throw wrong_usage(fmt::format("--base: {} names no commit here{}{}", safe(shorten(rev, 60)), did_you_mean(rev, known),
                                shallow ? "; this clone is shallow, and git fetch --unshallow brings the rest" : ""));
}

std::set<std::string, std::less<>> ids_in(const Git& git, const std::string& commit,
                                          const std::vector<std::string>& paths) {
  std::vector<std::string> hashes;
  for (const auto& path : paths) {
    for (const auto& each : git.tree(commit, git.inside(path).value_or(""))) {
      if (each.is_file() && each.path.ends_with(".toml")) hashes.push_back(each.hash);
    }
  }
  std::set<std::string, std::less<>> ids;
  for (std::size_t from = 0; from < hashes.size(); from += at_once) {
    const auto until = std::min(from + at_once, hashes.size());
    const auto first = hashes.begin() + static_cast<std::ptrdiff_t>(from);
    for (const auto& bytes : git.blobs({first, hashes.begin() + static_cast<std::ptrdiff_t>(until)})) {
      if (!bytes) continue;
      for (const auto& block : scan(*bytes).blocks) ids.emplace(block.id);
    }
  }
  return ids;
}

std::optional<std::string> file_in(const Git& git, const std::string& commit, const std::string& path) {
  const auto inside = git.inside(path);
  if (!inside) return std::nullopt;
  for (const auto& each : git.tree(commit, *inside)) {
    if (each.path != *inside || !each.is_file()) continue;
    auto bytes = git.blobs({each.hash});
    return bytes.empty() ? std::nullopt : std::move(bytes.front());
  }
  return std::nullopt;
}

}  // namespace sitrep
