// SPDX-License-Identifier: MIT
// What git calls for each log that two branches have changed. It takes 1 for a conflict, with the result in the second
// file, and anything above 128 for no result; so whatever goes wrong ends there (run.cpp), with that file untouched.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/merged.h"
#include "sitrep/model/safe.h"

namespace sitrep::bind {
namespace {

std::string read_all(Session& session, const std::string& file) {
  auto bytes = session.world.disk.read(join_path(session.world.folder, file));
  if (!bytes) throw could_not(fmt::format("{} is not there", safe(file)));
  return std::move(*bytes);
}

}  // namespace

Action merge_driver(Options& options) {
  options.words("BASE OURS THEIRS [SIZE] [PATH]",
                "the three versions, as git names them; the result takes the place of OURS", 5);
  return [](Session& session) {
    const auto& words = session.words;
    if (words.size() < 3)
      throw wrong_usage("git calls this: sitrep merge-driver %O %A %B %L %P (sitrep init sets it up)");
    const auto merged =
        sitrep::merge(read_all(session, words[0]), read_all(session, words[1]), read_all(session, words[2]));
    const auto& name = words.size() > 4 ? words[4] : words[1];
    if (!merged.unusable.empty()) {
      throw could_not(fmt::format("{} is not merged: {}; once that is right: sitrep merge {}", safe(name),
                                  merged.unusable, typed_path(name)));
    }
    session.world.disk.write(join_path(session.world.folder, words[1]), merged.text, false, false);
    for (const auto& line : conflicts_of(merged, name)) session.tell(line);
    return merged.conflict() ? Status::refused : Status::done;
  };
}

}  // namespace sitrep::bind
