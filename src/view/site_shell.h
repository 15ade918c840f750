// SPDX-License-Identifier: MIT
// What every page of the site has around it: head, navigation, footer, and the rule that nothing is loaded and nothing
// runs.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "view/site.h"

namespace sitrep {

struct EmbeddedStyle {
  std::string_view name;
  std::string_view text;
};
std::span<const EmbeddedStyle> embedded_styles();

namespace view {

// `path` is the page's own, from the top; `body` is markup.
std::string in_shell(const SiteShell& shell, std::string_view path, std::string_view title, const std::string& body);

}  // namespace view

}  // namespace sitrep
