// SPDX-License-Identifier: MIT
// Entries to a file: ids chosen under the lock, blocks composed and proved, the old bytes copied and never re-rendered.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sitrep/model/log.h"
#include "sitrep/store/disk.h"
#include "sitrep/store/workspace.h"

namespace sitrep {

// Called under the lock with the bytes that stand now, each time they are read: throws where what is meant no longer
// holds (a close whose conditions were met a moment ago).
using Still = std::function<void(std::string_view bytes)>;

struct Appended {
  std::vector<Entry> entries;  // with their ids, in their order
  bool damaged = false;        // some block of the file cannot be read; the entries are recorded all the same
};

// Written, and perhaps not there after a power cut: the entries as they are in the file.
class UnsureEntries : public Unsure {
 public:
  UnsureEntries(const Unsure& why, std::vector<Entry> written) : Unsure(why), entries(std::move(written)) {}
  std::vector<Entry> entries;
};

// Appends `entries`, whose ids are `0-<five>`: each gets one more than the highest number in the file. Entries whose
// five is in the file already are taken as written before, and are not written again. Errors: the disk's; a file that
// is no incident, that ends inside a string, or that would pass a limit, is Error(could_not).
// Where the disk is unsure: UnsureEntries.
Appended append_entries(Disk& disk, const Workspace& workspace, const std::string& path, std::vector<Entry> entries,
                        const Still& still = {});

// Blanks the value that `redaction` names by its `of` and `field` and appends the redaction, in one replacement;
// `still` becomes where the value still stands, in words that do not repeat it. Error(usage) where it was blanked
// already; else as append_entries.
Appended redact_entry(Disk& disk, const Workspace& workspace, const std::string& path, Entry redaction,
                      std::vector<std::string>& still);

// A new file with its header and first entries; Error(could_not) where one of that name is there.
Appended create_incident(Disk& disk, const Workspace& workspace, const std::string& path, const Header& header,
                         std::vector<Entry> entries);

}  // namespace sitrep
