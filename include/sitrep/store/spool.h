// SPDX-License-Identifier: MIT
// The program's own small files under the user's state folder: entries that could not be written, which incident was
// chosen last, which hints were shown. They are one person's, never shared and never in the repository.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/format/kept.h"
#include "sitrep/store/disk.h"

namespace sitrep {

class State {
 public:
  // `folder` is $XDG_STATE_HOME/sitrep; empty where neither that nor a home is known: then nothing can be kept.
  State(Disk& disk, std::string folder) : disk_(disk), folder_(std::move(folder)) {}

  // Keeps it as spool/01.toml, 02.toml, …; returns the path. Error(could_not) where that fails too.
  std::string keep(const Kept& kept);

  struct Held {
    std::string path;
    Kept kept;
  };
  std::vector<Held> held();  // oldest first; files that are no such record are passed over
  bool any_held();           // without reading them
  void drop(const std::string& path);

  // What `open` or `use` chose last below this root; empty: nothing.
  std::string current(const std::string& root);
  void choose(const std::string& root, const std::string& id);

  // A small text of its own for each topic ("hints") and path; what was noted last, or nothing.
  std::string noted(std::string_view topic, const std::string& path);
  void note(std::string_view topic, const std::string& path, std::string_view text);  // Error(could_not)

 private:
  std::string spool() const { return folder_ + "/spool"; }
  std::string note_of(std::string_view topic, const std::string& path) const;

  Disk& disk_;
  std::string folder_;
};

// $XDG_STATE_HOME/sitrep, else ~/.local/state/sitrep, else empty.
std::string state_folder(const std::function<std::optional<std::string>(std::string_view)>& env);

}  // namespace sitrep
