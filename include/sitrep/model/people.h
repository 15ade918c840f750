// SPDX-License-Identifier: MIT
// Who is who: one function decides whether two names are one person, for every rule and view.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/log.h"
#include "sitrep/model/routine.h"

namespace sitrep {

// Lower case by Unicode's case folding, white space trimmed and runs of it made one space.
std::string fold_name(std::string_view name);

class People {
 public:
  People() = default;
  People(const Routine& routine, const Log& log);

  // Equal ignoring case, one person by the routine's `aka`, or one is the first word of the other and nobody else in
  // the incident (or the routine) shares it. "Sam (Initech)" is never our Sam.
  bool same(std::string_view a, std::string_view b) const;

  // The name that stands for all of one person's spellings, folded: a key for sets and maps.
  std::string key(std::string_view name) const;

  // The routine lists somebody of that name. True for every name where it lists nobody.
  bool known(std::string_view name) const;

 private:
  std::vector<std::vector<std::string>> listed_;  // folded spellings, a row a person
  std::vector<std::string> names_;                // folded, every name that the incident and the routine use
};

}  // namespace sitrep
