// SPDX-License-Identifier: MIT
// One page of labelled paragraphs, as playbooks and the routine are read: the labels at the left edge, what they say
// beside them, wrapped to the screen.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "view/look.h"

namespace sitrep::view {

class Paper {
 public:
  explicit Paper(const Look& look) : look_(look) {}

  void title(std::string_view text);
  void gap();
  // Nothing where there is no text.
  void labelled(std::string_view label, std::string_view text);
  // One below the other; with numbers where their order counts.
  void list(std::string_view label, std::span<const std::string> items, bool numbered);
  std::string done();

 private:
  void put(std::string_view label, std::string_view number, std::string_view text);

  const Look& look_;
  std::string text_;
};

}  // namespace sitrep::view
