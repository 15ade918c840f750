// SPDX-License-Identifier: MIT
// The draft of a message as it stands in the editor, and the reading of what was left there: the message on top, below
// a line the answers that it rests on, one `name: value` each. What is read is never less than what was typed: a line
// that is no answer belongs to the answer above it, and to the message where there is none.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep {

// The four questions, the split, and when the next message comes.
inline constexpr std::string_view update_answers[] = {"known",      "affected", "works", "fails",   "unknown",
                                                      "workaround", "checking", "next",  "still so"};

struct UpdateForm {
  std::string message;
  std::map<std::string, std::string, std::less<>> answers;  // by name; of those that stand there, empty ones too
};

// `advice` is shown below, a comment line each.
std::string update_form_text(const UpdateForm& form, const std::vector<std::string>& advice);

// Without the comment lines. Where the line between them is gone, the answers at the end are found all the same.
UpdateForm read_update_form(std::string_view text);

}  // namespace sitrep
