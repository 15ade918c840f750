// SPDX-License-Identifier: MIT
#include "view/site_shell.h"

#include <algorithm>

#include "sitrep/model/sha256.h"
#include "view/template.h"

namespace sitrep {

std::string site_style() {
  const auto found = std::ranges::find(embedded_styles(), "site", &EmbeddedStyle::name);
  return found == embedded_styles().end() ? std::string() : std::string(found->text);
}

namespace view {
namespace {

struct Place {
  std::string_view path, name;
};
constexpr Place places[] = {{"index.html", "Incidents"},
                            {"owed.html", "Still owed"},
                            {"statistics.html", "Numbers"},
                            {"playbooks.html", "Playbooks"},
                            {"routine.html", "The routine"}};

std::vector<Fill> places_of(const SiteShell& shell, std::string_view path, std::string_view up) {
  std::vector<Fill> there;
  for (const auto& place : places) {
    if ((place.path == "playbooks.html" && !shell.has_playbooks) ||
        (place.path == "routine.html" && !shell.has_routine))
      continue;
    there.emplace_back()
        .text("href", std::string(up) + std::string(place.path))
        .text("name", place.name)
        .flag("here", place.path == path);
  }
  return there;
}

}  // namespace

std::string in_shell(const SiteShell& shell, std::string_view path, std::string_view title, const std::string& body) {
  const std::string_view up = path.find('/') == std::string_view::npos ? "" : "../";
  const auto style = site_style();
  Fill fill;
  fill.text("style", style)
      .text("style_hash", base64(sha256(style)))
      .text("title", title.empty() ? std::string_view("sitrep") : title);
  fill.flag("in_site", !shell.alone).list("places", places_of(shell, path, up));
  fill.text("body", body).text("version", shell.version);
  return filled("shell", fill);
}

}  // namespace view

}  // namespace sitrep
