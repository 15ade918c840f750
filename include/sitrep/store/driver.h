// SPDX-License-Identifier: MIT
// Whether git merges the logs of a repository by `sitrep merge-driver`: the line in .gitattributes that says so, which
// travels with the repository, and the driver in git's configuration, which does not and is set up once a clone.
#pragma once

#include <string>
#include <string_view>

#include "sitrep/store/git.h"

namespace sitrep {

struct DriverSetup {
  bool repository = false;
  bool attribute = false;
  bool driver = false;

  bool complete() const { return !repository || (attribute && driver); }
};

// By a look at .gitattributes and the repository's own configuration: no process, and sure only of what is there.
DriverSetup glance_at_driver(Disk& disk, const Workspace& workspace);

// Asks git for what a glance does not find, since it may be set up elsewhere.
DriverSetup look_at_driver(Disk& disk, const Workspace& workspace, const RunProgram& run);

// What to tell somebody whose clone lacks something: one line; empty where nothing does.
std::string driver_advice(const DriverSetup& setup);

// `incidents/*.toml text eol=lf merge=sitrep`
std::string attribute_line(const Workspace& workspace);

// The text of a .gitattributes with that line behind what stands in it; the same text where it has the line.
std::string with_attribute(std::string_view attributes, const Workspace& workspace);

// Into the repository's configuration. Error(could_not) where git cannot.
void register_driver(const Git& git);

}  // namespace sitrep
