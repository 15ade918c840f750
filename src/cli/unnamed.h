// SPDX-License-Identifier: MIT
// Text of an incident as a page may have it that outlives the incident: without the names of those who reported and of
// customers, without accounts, addresses and telephone numbers; `…` stands for those.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sitrep/model/incident.h"

namespace sitrep {

class Unnamed {
 public:
  void learn(const Incident& incident);  // who and what its reports and confirmations name
  std::string operator()(std::string_view text) const;

 private:
  void hide(std::string_view name, std::string_view instead);

  std::vector<std::pair<std::string, std::string>> names_;  // and what is said instead; longer ones first
};

}  // namespace sitrep
