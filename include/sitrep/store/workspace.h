// SPDX-License-Identifier: MIT
// Where the files lie: the root, the folder of incidents, the routine, and which incident a command means. Everything
// is found by looking upward from one folder; nothing needs to be set up first.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/routine.h"
#include "sitrep/store/disk.h"

namespace sitrep {

struct Workspace {
  std::string root;       // the nearest folder upward with sitrep.toml, else git's top level, else the start
  std::string git_dir;    // empty: no git around
  std::string work_tree;  // git's top level, the folder of that `.git`; empty: no git around
  std::string folder;     // of the incident files, absolute
  std::string lock;       // sitrep.lock in the git directory, else .sitrep.lock in the incidents folder
  Routine routine;
};

// `start` is an absolute folder; Error(could_not) where it does not exist. A sitrep.toml with faults still gives a
// routine: what is wrong keeps its default and stands in Routine::problems.
Workspace find_workspace(Disk& disk, const std::string& start);

// How messages name a path: relative to the root where it lies below.
std::string shown(const Workspace& workspace, std::string_view path);

// An incident file, by a scan of its blocks.
struct Candidate {
  std::string id;  // the file's name without .toml
  std::string path;
  std::string title;
  bool open = false;
  bool drill = false;
};
std::vector<std::string> incident_paths(Disk& disk, const Workspace& workspace);  // sorted
std::optional<Candidate> glance(Disk& disk, const std::string& path);             // nullopt: not an incident file
// When the latest drill was opened that is not still to come; nullopt: none is recorded. Reads the head of each file.
std::optional<Instant> last_drill(Disk& disk, const Workspace& workspace, Instant now);
std::vector<Candidate> open_incidents(Disk& disk, const Workspace& workspace);  // drills are not among them

// The path that `-i` or SITREP_INCIDENT means: a path, an id, or an unambiguous prefix of one. Error(usage) that lists
// the candidates, or names the nearest id.
std::string named_incident(Disk& disk, const Workspace& workspace, const std::string& cwd, std::string_view named);

// Without a name: `current` (what open or use chose last) if it is still open, else the only open one. Error(usage)
// that lists them, or says how to open one.
std::string implied_incident(Disk& disk, const Workspace& workspace, const std::string& current);

// The id for a new incident: the date and a slug of the title, `-2` and so on where it is taken.
std::string new_incident_id(Disk& disk, const Workspace& workspace, std::string_view date, std::string_view title);

// `[a-z0-9-]`, accents folded, at most 60 characters, `incident` where nothing is left.
std::string slug(std::string_view title);

// An incident's own id that --id may set: `[a-z0-9-]`, at most 80 characters, not beginning with a dash.
bool is_slug(std::string_view id);

// Joins with one slash; an absolute `more` stands alone.
std::string join_path(std::string_view base, std::string_view more);

}  // namespace sitrep
