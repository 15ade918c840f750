// SPDX-License-Identifier: MIT
// Who is who: one function decides whether two names are one person, for every rule and view.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

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
  std::unordered_map<std::string, std::string> listed_;  // a spelling in the routine, and the person's name; folded
  std::unordered_map<std::string, std::string> longer_;  // a first word, and the one person whose longer name begins
                                                         // with it; empty: several share it
};

}  // namespace sitrep
