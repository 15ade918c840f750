// SPDX-License-Identifier: MIT
// Findings of the validator as text and as JSON: one finding a line, in the order given, so that an editor, a person
// and a script read the same `path:line:col: level: message [rule]`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "sitrep/lint/finding.h"
#include "view/look.h"

namespace sitrep {

// A file that should have been looked at and could not be: no report may read as if it were clean.
struct Unread {
  std::string path;
  std::string why;  // one line, as it was told
};

// The line as it stands in the file, without its line end; empty where it cannot be had. May be unset.
using SourceLine = std::function<std::string(std::string_view path, std::uint32_t line)>;

// On a terminal each has its source line with a caret below; the cure follows where there is one. The last line counts:
// "2 errors, 1 warning, 3 notes in 2 files", "clean: 3 files". `files` is how many were looked at, `unread` how many
// could not be.
std::string findings_text(std::span<const Finding> findings, const SourceLine& source_line, std::size_t files,
                          const Look& look, std::size_t unread = 0);

// The same in parts, for whoever writes a million of them: one finding, and the last line.
std::string finding_text(const Finding& finding, const SourceLine& source_line, const Look& look);
std::string findings_count(std::span<const Finding> findings, std::size_t files, std::size_t unread = 0);

// {"version":1,"files":…,"unread":[{"path":…,"why":…}],"findings":[…]}
std::string findings_json(std::span<const Finding> findings, std::size_t files, std::span<const Unread> unread = {});

}  // namespace sitrep
