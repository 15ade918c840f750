// SPDX-License-Identifier: MIT
// Two versions of an incident file and the one that both come from, made one: the union of the blocks of all three,
// ordered by id, each block byte for byte as it stood. A log only grows: what one side took out by hand comes back. The
// result does not depend on the order or the grouping of merges, and nothing that any of the three says is lost.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sitrep {

struct Merged {
  std::string text;                // LF, blocks separated by one blank line; empty where it is unusable
  std::vector<std::string> twins;  // ids, in order, that stand more than once and were not so on both sides before
  bool header_differs = false;     // ours and theirs have different heads: the base's stands, else the first by bytes
  std::string unusable;            // why there is no result: "our version is no incident file: …"; else empty

  bool conflict() const { return header_differs || !twins.empty(); }
};

// Empty bytes are no file, as the base of a file that both sides added. Two blocks of one id are one where they differ
// only in comments, blank lines and the blanks around a line: the one with more comment stays, then the first by bytes.
// Else both stay, ordered by bytes. Where a [[redaction]] names a field of an id and some version has it blanked, it is
// blanked in every version. What has no id that can be read is told apart by its content and stands behind the rest; a
// table that is no entry of its own stays below the entry that it stands below. A version with conflict markers is
// taken for the merge of what stands between them. Valid TOML makes valid TOML, or is unusable.
Merged merge(std::string_view base, std::string_view ours, std::string_view theirs);

// What a line-based merge has left undone, put back: each side's whole file, from the lines between conflict markers
// and the lines that both have.
struct Sides {
  std::string ours;
  std::string theirs;
  bool conflicted = false;  // there are markers, and they belong together; else the two are empty
};
Sides sides_of(std::string_view conflicted);

}  // namespace sitrep
