// SPDX-License-Identifier: MIT
// What is not as it was between two versions of one incident file, where nothing but new entries may come. Comments,
// blank lines, line ends, the spelling of a value and the order of keys and blocks are no part of what a file says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sitrep/model/entry.h"

namespace sitrep {

// An entry that stood in the older version and does not stand so in the newer.
struct Difference {
  std::string id;  // empty: it had none that can be read
  std::string kind;
  std::optional<Entry> was;  // nullopt: it could not be read
  std::optional<Entry> is;   // nullopt: it cannot be read, or is gone
  bool gone = false;
};

struct Rewriting {
  bool header = false;            // the head says something else
  std::vector<Field> header_was;  // of `[incident]`
  std::vector<Field> header_is;
  std::vector<Difference> entries;
  std::vector<Entry> redactions;  // of both versions; only where something differs

  bool nothing() const { return !header && entries.empty(); }
};

// What one commit, or the work tree, did to one file.
struct HistoryStep {
  std::string path;     // where the file lies now, absolute
  std::string commit;   // as messages name it; empty: it is not committed yet
  std::string older;    // "1a2b3c4:incidents/acme.toml": how git names the version before
  std::string no_file;  // "was deleted", "became a symbolic link": the file is no file any more; else empty
  bool parted = false;  // neither version comes from the other: what is only in the older one is not gone
  Rewriting rewriting;  // nothing where there is no file
};

// The same fields with the same values, in any order; not where a value is an Odd, of which only the type is known.
bool say_the_same(const std::vector<Field>& a, const std::vector<Field>& b);

}  // namespace sitrep
