// SPDX-License-Identifier: MIT
// The playbooks that there are, a line each.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "sitrep/model/page.h"
#include "view/look.h"

namespace sitrep {

struct PlaybookListing {
  std::string name;
  std::string title;
  std::string path;
  std::string trouble;  // why it cannot be read; then there is no title
};

std::string playbooks_text(std::span<const PlaybookListing> playbooks, const Look& look);
std::string playbooks_json(std::span<const PlaybookListing> playbooks);

// One that was just written: where it lies, what it was drafted from, and the fields that the logs left open.
std::string new_playbook_json(std::string_view path, std::span<const std::string> from,
                              std::span<const std::string> open);

}  // namespace sitrep
