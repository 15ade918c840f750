// SPDX-License-Identifier: MIT
// What the redactions of a file name, and how they bear on the versions of a block that a merge has at hand: a value
// that was blanked in one version stays blanked in all, and no comment behind a reference repeats it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep {

class Redactions {
 public:
  void add(std::string_view block);  // of kind redaction
  bool none() const { return fields_.empty(); }
  bool name(std::string_view id) const { return fields_.contains(id); }

  // Of an id that name() knows. Once a version has a named field blanked, every version has. A version that is changed
  // by it keeps its content and no comment, since a comment may repeat the value; so the order of merges is of no
  // account.
  void apply(std::string_view id, std::vector<std::string>& versions);

  // A block of the same file, with what `redact` writes behind references to blanked entries. After all apply().
  std::string glossed(std::string_view block) const;

 private:
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> fields_;
  std::map<std::string, std::string, std::less<>> glosses_;  // of those whose first words are blanked
};

}  // namespace sitrep
